import { everyMatch } from './searching.ts';
import type { Span } from './spans.ts';

const SIGN = '[-\u2010-\u2015/.]';
/** Between two figures: blanks, a bracket that closes, or one sign. */
const GAP = `(?: ?${SIGN} ?|[ )]{0,2})`;
/** Behind the number of the area one sign may stand; the rest is parted by blanks. */
const REST = '(?: ?\\d)';
const SHAPES = [
  // Dutch: 06-12345678, 06.12.34.56.78, +31 6 12345678, 0031…
  `(?:(?:\\+|00)31[ -]?(?:\\(0\\)[ -]?)?|\\(?0)6(?:${GAP}\\d){8}`,
  '(?:(?:\\+|00)31[ -]?(?:\\(0\\)[ -]?)?|\\(?0)[1-9](?:[ )-]{0,2}\\d){8}',
  `\\(?0[1-9]\\d{1,2}\\)? ?${SIGN} ?\\d${REST}{5,6}`,
  // Belgian: 0470/12.34.56, 02/123.45.67
  '0[1-9]\\d{0,2} ?/ ?\\d{2,3}(?:[. ]\\d{2}){2,3}',
  // British: 07700 900123, 020 7946 0018, (01632) 960 123
  '\\(?0[1-37]\\d{1,4}\\)?[ -]\\d{3,4}[ -]?\\d{3,4}',
  // American: (555) 123-4567, 555-123-4567
  '(?:\\(\\d{3}\\) ?|\\d{3}-)\\d{3}-\\d{4}',
  // Of any country: +32 470 12 34 56
  '\\+[1-9]\\d{0,2}(?:[ ()/-]{0,3}\\d){7,12}',
].join('|');

const PHONE_NUMBER = new RegExp(`(?<![\\p{L}\\p{N},/-])(?<!\\p{N}\\.)(?:${SHAPES})(?![\\p{N}]|[.,/-]\\d)`, 'gu');

const DAY = /\d{1,2}[-\u2010-\u2015/.]\d{1,2}[-\u2010-\u2015/.](?:19|20)\d{2}|(?:19|20)\d{2}[-\u2010-\u2015/.]\d{2}[-\u2010-\u2015/.]\d{2}/;

/** Phone numbers as they are typed, in order. The bracket that a number stands in is none of it. */
export function phoneNumbers(text: string): readonly Span[] {
  return everyMatch(PHONE_NUMBER, text)
    .filter(([found]) => isPhoneNumber(found))
    .map(({ 0: found, index }) => ({ start: index + (/^\([^)]*$/.test(found) ? 1 : 0), end: index + found.length }));
}

/** Not each match is one: a day with a time has as many digits. */
function isPhoneNumber(found: string): boolean {
  if (DAY.test(found)) return false;
  const digits = found.replace(/\(0\)|\D/g, '').length;
  return digits >= 9 && digits <= 15;
}
