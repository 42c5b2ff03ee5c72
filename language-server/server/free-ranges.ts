import type { Range } from '../model/minutes.ts';
import { comparePositions } from '../syntax/positions.ts';

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
    let [low, high] = [0, this.taken.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (comparePositions(start, this.taken[middle]!.end) <= 0) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
