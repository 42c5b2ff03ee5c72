/** Where two texts of a file differ: whole lines, from one offset up to one of the text before and one of the text after. */
export interface ChangedLines {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The lines in which two texts differ. */
export function differenceOf(before: string, after: string): ChangedLines {
  const least = Math.min(before.length, after.length);
  const start = before.lastIndexOf('\n', sameStart(before, after, least) - 1) + 1;
  const same = sameEnd(before, after, least - start);
  const lineBreak = before.indexOf('\n', before.length - same);
  const behind = lineBreak < 0 ? 0 : before.length - lineBreak;
  return { start, oldEnd: before.length - behind, newEnd: after.length - behind };
}

/** So many characters are compared at once. */
const CHUNK = 4096;

function sameStart(a: string, b: string, most: number): number {
  let at = 0;
  while (at + CHUNK <= most && a.substring(at, at + CHUNK) === b.substring(at, at + CHUNK)) at += CHUNK;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

function sameEnd(a: string, b: string, most: number): number {
  let length = 0;
  const chunk = (text: string) => text.substring(text.length - length - CHUNK, text.length - length);
  while (length + CHUNK <= most && chunk(a) === chunk(b)) length += CHUNK;
  while (length < most && a.charCodeAt(a.length - length - 1) === b.charCodeAt(b.length - length - 1)) length++;
  return length;
}
