import { countWhile } from './searching.ts';

/** A stretch of a text, by offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Where the group of a match stands that took part, and with which the match ends. */
export function lastPart(match: RegExpExecArray): Span {
  const end = match.index + match[0].length;
  return { start: end - match.slice(1).find((group) => group !== undefined)!.length, end };
}

/**
 * Whether a stretch overlaps none of others. These are in order and do not overlap each other, so that it takes as few looks as finding a
 * word in a dictionary.
 */
export function isFree(others: readonly Span[], span: Span): boolean {
  const next = others[countWhile(others, ({ end }) => end <= span.start)];
  return next === undefined || !overlap(next, span);
}
