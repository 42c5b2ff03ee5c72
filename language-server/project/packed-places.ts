import type { Range } from '../model/minutes.ts';

/** So many numbers a place: line and character of its begin, and of its end. */
const WIDE = 4;
/** In place of a number, where there is no place. */
const NONE = -1;

/** Where things stand, in little room: a range of objects takes six times as much. */
export class PackedPlaces {
  private readonly numbers: Int32Array;

  private constructor(numbers: Int32Array) {
    this.numbers = numbers;
  }

  static of(ranges: readonly (Range | undefined)[]): PackedPlaces {
    const numbers = new Int32Array(ranges.length * WIDE).fill(NONE);
    ranges.forEach((range, index) => {
      if (range === undefined) return;
      const { start, end } = range;
      numbers.set([start.line, start.character, end.line, end.character], index * WIDE);
    });
    return new PackedPlaces(numbers);
  }

  /** @param stored as they were {@link stored} */
  static restored(stored: readonly number[]): PackedPlaces {
    return new PackedPlaces(Int32Array.from(stored));
  }

  at(place: number): Range | undefined {
    const first = place * WIDE;
    const line = this.numbers[first] ?? NONE;
    if (line === NONE) return undefined;
    return {
      start: { line, character: this.numbers[first + 1]! },
      end: { line: this.numbers[first + 2]!, character: this.numbers[first + 3]! },
    };
  }

  isSame({ numbers }: PackedPlaces): boolean {
    return this.numbers.length === numbers.length && this.numbers.every((number, index) => number === numbers[index]);
  }

  /** As plain numbers. */
  get stored(): readonly number[] {
    return [...this.numbers];
  }
}

/** The largest number of a place: a larger one would become another where it is kept. */
const MOST = 2 ** 31 - 1;

export function isPlaceNumber(number: unknown, least: number): boolean {
  return Number.isInteger(number) && (number as number) >= least && (number as number) <= MOST;
}

/** Whether numbers are places, the first so many of which are there. */
export function arePlaces(numbers: readonly unknown[], there: number): boolean {
  return (
    numbers.length % WIDE === 0 &&
    there * WIDE <= numbers.length &&
    numbers.every((number, index) => isPlaceNumber(number, index < there * WIDE ? 0 : NONE))
  );
}
