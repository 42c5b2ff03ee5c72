const MEETING = /^(?:Verslag|Minutes)(?:[ \t]+[\p{L}\p{N}_.-]+)?[ \t]*[(:]/u;

/** First and last line of the meeting that a line stands in, as the keywords part them; all of the file where there is none. */
export function meetingLines(textOf: (line: number) => string, count: number, line: number): { first: number; last: number } {
  let first = Math.min(line, count - 1);
  while (first > 0 && !MEETING.test(textOf(first))) first--;
  let last = line + 1;
  while (last < count && !MEETING.test(textOf(last))) last++;
  return { first, last: last - 1 };
}
