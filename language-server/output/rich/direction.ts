// Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours, with the presentation forms (Unicode 16, bidirectional classes R and AL).
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const STRONG = /\p{L}/u;

/** Whether a text is read from the right: its first letter decides (UAX 9, P2 and P3). */
export function isRightToLeft(text: string): boolean {
  const [first] = STRONG.exec(text) ?? [];
  return first !== undefined && RIGHT_TO_LEFT.test(first);
}
