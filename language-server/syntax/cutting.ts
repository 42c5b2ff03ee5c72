const SIGNS = new Intl.Segmenter('nl', { granularity: 'grapheme' });
/** No sign that people write is longer, in UTF-16 units. */
const LONGEST_SIGN = 64;

/** At most so many UTF-16 units of a text, and never a part of a sign: an emoji of several code points, or a letter and its accents. */
export function cut(text: string, length: number): string {
  return text.slice(0, signStart(text, length));
}

/** Where the sign that stands at an offset starts: the offset itself, unless it is within a sign. */
export function signStart(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  const from = Math.max(0, offset - LONGEST_SIGN);
  const sign = SIGNS.segment(text.slice(from, offset + LONGEST_SIGN)).containing(offset - from);
  const start = from + (sign?.index ?? 0);
  // Accents without end are no sign: then no more is kept together than what one code point is.
  return start > from || from === 0 ? start : isLowSurrogate(text, offset) ? offset - 1 : offset;
}

function isLowSurrogate(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff;
}
