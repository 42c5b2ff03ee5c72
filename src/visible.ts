/** A character that is not shown as it is, or half of one. */
const MAY_MISLEAD = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/;

/** Document text may hold escape sequences; a terminal must never see them. Also blanks and direction marks that would mislead the eye. */
export function visible(text: string): string {
  if (!MAY_MISLEAD.test(text)) return text;
  return text
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, (char) => (char === '\u007f' ? '␡' : String.fromCharCode(0x2400 + char.charCodeAt(0))))
    .replace(
      /[\u0080-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
      (char) => `<U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
    )
    .toWellFormed();
}

/** The same for what must stay on one line: a file name can hold a line break. */
export function visibleLine(text: string): string {
  return visible(text).replaceAll('\n', '␊').replaceAll('\t', '␉');
}
