/** A mark of secrecy on a folded line. */
export interface TopicMark {
  readonly place: 'before' | 'behind' | 'alone';
  readonly ground: string;
  /** Before this place in the folded line a backslash makes it plain. */
  readonly at: number;
}

/** Where a label may begin: at the start of its line, behind the sign of a list. */
export const LABEL_START = '^[^\\p{L}\\p{N}\\\\]{0,8}(?:(?:\\d{1,3}|[a-z])[.)] ?[*_]{0,3})?';
/** The sign behind a label, and something that is said. */
export const LABEL_SIGN = '[*_\\])]{0,3}(?: ?([:=])| ([-\u2013\u2014])(?= ))[ *_]{0,3}(?=[^\\s\\p{L}\\p{N}\u25a1]{0,6}[\\p{L}\\p{N}@])';

/** The mark of a label: its sign is the first group of the match that took part. */
export function labelMark(match: RegExpExecArray, ground: string): TopicMark {
  const sign = match.slice(1).find((group) => group !== undefined)!;
  return { place: 'before', ground, at: match.index + match[0].lastIndexOf(sign) };
}

/** The end of what a line says, before the sign that ends its sentence. */
export function endOfWords(line: string): number {
  return /[.!?]$/.test(line) ? line.length - 1 : line.length;
}
