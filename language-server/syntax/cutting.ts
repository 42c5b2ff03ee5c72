let segmenter: Intl.Segmenter | undefined;
/** No sign that people write is longer, in UTF-16 units. */
const LONGEST_SIGN = 64;

/** At most so many UTF-16 units of a text, never cutting a character in two: an emoji of several code points, or a letter and its accents. */
export function cut(text: string, length: number): string {
  return text.slice(0, signStart(text, length));
}

/** A text that fits within so many UTF-16 units: what is too much gives way to an ellipsis, for a title or a message that shows it. */
export function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${cut(text, length - 1).trimEnd()}…`;
}

/** Where the character that stands at an offset starts: the offset itself, unless it is within a character. */
export function signStart(text: string, offset: number): number {
  if (offset <= 0) return 0;
  if (offset >= text.length) return text.length;
  if (isPlain(text, offset - 1) && isPlain(text, offset)) return offset;
  // To make it takes milliseconds, and most runs meet none but plain letters.
  segmenter ??= new Intl.Segmenter('nl', { granularity: 'grapheme' });
  const from = Math.max(0, offset - LONGEST_SIGN);
  const sign = segmenter.segment(text.slice(from, offset + LONGEST_SIGN)).containing(offset - from);
  const start = from + (sign?.index ?? 0);
  // Accents without end are no character: then only a surrogate pair is kept whole.
  return start > from || from === 0 ? start : isLowSurrogate(text, offset) ? offset - 1 : offset;
}

/** A sign by itself beside another such sign, as all are that come before the combining accents, but the two that end a line. */
function isPlain(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code < 0x300 && code !== 0x0a && code !== 0x0d;
}

function isLowSurrogate(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff;
}
