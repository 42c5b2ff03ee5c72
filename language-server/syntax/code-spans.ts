import { countWhile } from './searching.ts';
import type { Place } from './shield.ts';

/** What of a line is code: all of it in a fence, else its code spans. */
export class CodeOfLine {
  private readonly line: string;
  private readonly fenced: boolean;
  private spans: readonly Place[] | undefined;

  constructor(line: string, fenced: boolean) {
    this.line = line;
    this.fenced = fenced;
  }

  holds(at: number): boolean {
    if (this.fenced) return true;
    this.spans ??= codeSpans(this.line);
    const span = this.spans[countWhile(this.spans, ({ end }) => end <= at)];
    return span !== undefined && span.start < at;
  }
}

/** The code spans of a line (CommonMark 6.1): a run of backticks up to the next run of the same length. */
function codeSpans(line: string): readonly Place[] {
  const runs = [...line.matchAll(/`+/g)].map(({ 0: run, index }) => ({ start: index, end: index + run.length, length: run.length }));
  /** Places of the runs of each length, the last first. */
  const ahead = new Map<number, number[]>();
  for (let index = runs.length - 1; index >= 0; index--) {
    const { length } = runs[index]!;
    const places = ahead.get(length) ?? [];
    places.push(index);
    ahead.set(length, places);
  }
  const spans: Place[] = [];
  for (let index = 0; index < runs.length; index++) {
    const places = ahead.get(runs[index]!.length)!;
    while (places.length > 0 && places.at(-1)! <= index) places.pop();
    const closing = places.at(-1);
    if (closing === undefined) continue;
    spans.push({ start: runs[index]!.start, end: runs[closing]!.end });
    index = closing;
  }
  return spans;
}
