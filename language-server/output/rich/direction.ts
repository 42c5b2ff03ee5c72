// Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours, with the presentation forms (Unicode 16, bidirectional classes R and AL).
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LETTER = /\p{L}/gu;

/** Whether a text holds letters that are read from the right. */
export function holdsRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/**
 * Whether a text is read from the right: its first letter is (UAX 9, P2 and P3), and so are nearly all. A sentence in Dutch or English that begins with the
 * name of somebody is read from the left.
 */
export function isRightToLeft(text: string): boolean {
  if (!holdsRightToLeft(text)) return false;
  const letters = text.match(LETTER) ?? [];
  const right = letters.filter((letter) => RIGHT_TO_LEFT.test(letter)).length;
  return RIGHT_TO_LEFT.test(letters[0] ?? '') && right * 5 > letters.length * 4;
}
