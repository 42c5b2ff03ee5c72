import { groundEnd, idEnd, isEscaped, lineEnd, opensReference } from '../../syntax/characters.ts';
import { trimEnd } from './line.ts';
import { type CursorPlace, NOWHERE, type PartyRole, type ReplacedSpan } from './place.ts';

/** A sigil and what was typed of the id behind it. */
const REFERENCE = /([@#])((?:[\p{L}\p{N}\p{M}_]+(?:[-./][\p{L}\p{N}\p{M}_]+)*[-./]?)?)$/u;
const SHIELD = /\{[ \t]*(?:[\d.]+[a-z]?[ \t]*,[ \t]*){0,8}([\d.]*[a-z]?)$/i;
/** Ids longer than this are not completed. */
const LONGEST = 200;

/** A sigil with the id typed so far, or the opening of a shield, before the cursor; else {@link NOWHERE}. */
export function inlinePlace(text: string, from: number, cursor: number, role: PartyRole, about = false): CursorPlace {
  const before = text.slice(Math.max(from, cursor - LONGEST), cursor);
  const shield = SHIELD.exec(before);
  if (shield !== null && !isEscaped(text, cursor - shield[0].length)) {
    const typed = shield[1]!;
    const start = cursor - typed.length;
    return { kind: 'ground', shield: true, span: { start, cursor, end: Math.max(cursor, groundEnd(text, start)) } };
  }
  const match = REFERENCE.exec(before);
  if (match === null) return NOWHERE;
  const [whole, sigil, typed = ''] = match;
  const start = cursor - whole.length;
  // A full stop ends the sentence, not the id.
  if (typed.endsWith('.') || isEscaped(text, start) || !opensReference(text, start)) return NOWHERE;
  if (sigil === '@') {
    if (typed.includes('/')) return NOWHERE;
    let first = start;
    while (first > from && text[first - 1] === '@') first--;
    return {
      kind: 'party',
      sigil: text.slice(first, start + 1),
      role,
      typed,
      span: { start: first, cursor, end: referenceEnd(text, start, cursor) },
    };
  }
  return { kind: 'item', about, typed, span: { start, cursor, end: referenceEnd(text, start, cursor) } };
}

/** Where the reference that the cursor stands in ends. */
function referenceEnd(text: string, start: number, cursor: number): number {
  let end = idEnd(text, start + 1);
  if (end < 0) return cursor;
  if (text[start] === '#' && text[end] === '/') end = Math.max(end, idEnd(text, end + 1));
  return Math.max(end, cursor);
}

export function at(cursor: number): ReplacedSpan {
  return { start: cursor, cursor, end: cursor };
}

/** The part of a line up to its end that no comma, parenthesis or colon ends sooner; blanks at its end left out. */
export function segmentEnd(text: string, cursor: number): number {
  const stop = /[^,():\r\n]*/y;
  stop.lastIndex = cursor;
  stop.test(text);
  return Math.max(cursor, trimEnd(text, cursor, Math.min(stop.lastIndex, lineEnd(text, cursor))));
}
