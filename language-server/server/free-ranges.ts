import type { Range } from '../model/minutes.ts';
import { comparePositions } from '../syntax/positions.ts';
import { countWhile } from '../syntax/searching.ts';

/** Ranges that do not touch each other, in order: whether one more fits between them takes as few looks as finding a word in a dictionary. */
export class FreeRanges {
  private readonly taken: Range[] = [];

  /** Whether a range touches none that was taken. */
  isFree(range: Range): boolean {
    const next = this.taken[this.indexOf(range)];
    return next === undefined || comparePositions(next.start, range.end) > 0;
  }

  take(range: Range): void {
    this.taken.splice(this.indexOf(range), 0, range);
  }

  /** Of the first range that does not end before this one starts. */
  private indexOf({ start }: Range): number {
    return countWhile(this.taken, ({ end }) => comparePositions(end, start) < 0);
  }
}
