/**
 * The shapes of ids, sigils and grounds. An id is letters (any script's), digits and `_`, with single `-` or `.` inside, so that the full
 * stop that ends a sentence is no part of it.
 */

const ASCII_ID = /[A-Za-z0-9_]+(?:[-.][A-Za-z0-9_]+)*/y;
const ANY_ID = /[\p{L}\p{N}\p{M}_]+(?:[-.][\p{L}\p{N}\p{M}_]+)*/uy;
const WHOLE_ID = /^[\p{L}\p{N}\p{M}_]+(?:[-.][\p{L}\p{N}\p{M}_]+)*$/u;
const ID_LETTER = /[\p{L}\p{N}\p{M}_]/u;
const GROUND = /\d{1,2}(?:\.\d{1,2})+(?:\.?[A-Za-z])?(?![\p{L}\p{N}])/uy;

/** Whether a code unit is a digit from 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Where the id that starts at `offset` ends; -1 where none starts. */
export function idEnd(text: string, offset: number): number {
  ASCII_ID.lastIndex = offset;
  const end = ASCII_ID.test(text) ? ASCII_ID.lastIndex : offset;
  // A letter beyond ASCII, there or behind a joint, asks for the slower pattern.
  const next = text.charCodeAt(end);
  const beyond = next > 127 || ((next === 45 || next === 46) && text.charCodeAt(end + 1) > 127);
  if (!beyond) return end > offset ? end : -1;
  ANY_ID.lastIndex = offset;
  return ANY_ID.test(text) ? ANY_ID.lastIndex : -1;
}

export function isId(text: string): boolean {
  return WHOLE_ID.test(text);
}

/** Only digits: `#12` is a reference where it resolves and plain text where it does not. */
export function isNumber(id: string): boolean {
  return /^[0-9]+$/.test(id);
}

/** An item's id without parentheses behind it must hold one: `Besluit volgt: zie bijlage` is prose. */
export function hasDigitOrCapital(id: string): boolean {
  return /[\p{Lu}\p{N}]/u.test(id);
}

/**
 * Whether `@` or `#` at `offset` can open a reference: not behind a letter or a digit (nor `@` behind a dot), not in an address, and `#`
 * neither in a character entity nor as the target of a Markdown link.
 */
export function opensReference(text: string, offset: number): boolean {
  if (offset === 0) return true;
  const before = text.charCodeAt(offset - 1);
  if (before === 32 || before === 10 || before === 13) return true;
  if (before > 127 ? ID_LETTER.test(text[offset - 1]!) : isAsciiIdLetter(before)) return false;
  if (text.charCodeAt(offset) === 64) {
    if (before === 46) return false;
  } else if (before === 38 || (before === 40 && text.charCodeAt(offset - 2) === 93)) {
    return false;
  }
  return !insideAddress(text, offset);
}

function isAsciiIdLetter(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
}

/** Addresses longer than this are not looked for: the search must stay linear in a line without spaces. */
const LONGEST_ADDRESS = 500;

function insideAddress(text: string, offset: number): boolean {
  let start = offset;
  const limit = Math.max(0, offset - LONGEST_ADDRESS);
  while (start > limit && text.charCodeAt(start - 1) > 32) start--;
  return /(?:^|[(<"'])(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:)/i.test(text.slice(start, offset));
}

/** Where the ground (`5.1.2e`) that starts at `offset` ends; -1 where none starts. */
export function groundEnd(text: string, offset: number): number {
  GROUND.lastIndex = offset;
  return GROUND.test(text) ? GROUND.lastIndex : -1;
}

const NEXT_GROUND = /[ \t]*(?:,[ \t]*|(?<=[ \t])(?:en|and|&)[ \t]+)(?=\d)/y;

/** Where several grounds end: `5.1.2e, 5.1.2i`. */
export function groundsEnd(text: string, offset: number): number {
  let end = groundEnd(text, offset);
  for (;;) {
    NEXT_GROUND.lastIndex = end;
    if (end < 0 || !NEXT_GROUND.test(text)) return end;
    const next = groundEnd(text, NEXT_GROUND.lastIndex);
    if (next < 0) return end;
    end = next;
  }
}

export function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

export function isLineEnd(code: number): boolean {
  // NaN stands behind the end of the text.
  return code === 10 || code === 13 || Number.isNaN(code);
}

export function skipBlanks(text: string, offset: number): number {
  let end = offset;
  while (isBlank(text.charCodeAt(end))) end++;
  return end;
}

const LINE_REST = /[^\r\n]*/y;

/** Offset of the line break, or the end of the text, at or behind `offset`. */
export function lineEnd(text: string, offset: number): number {
  LINE_REST.lastIndex = offset;
  LINE_REST.test(text);
  return LINE_REST.lastIndex;
}

/** Offset behind the line break before `offset`, or 0: looks no further than the line is long. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Controls but for tabs and line ends, and signs that turn the order of what follows (Unicode UAX 9, 2.1 and 2.2). */
const HIDDEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Text that others wrote, as it may stand in a source. */
export function withoutHidden(text: string): string {
  return text.replace(HIDDEN, '');
}

/** Whether an odd number of backslashes stands before an offset. */
export function isEscaped(text: string, offset: number): boolean {
  let first = offset;
  while (text[first - 1] === '\\') first--;
  return (offset - first) % 2 === 1;
}
