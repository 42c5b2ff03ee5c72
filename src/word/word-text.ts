import { isPlainDate, type PlainDate } from '../../language-server/index.ts';
import { withSingleBlanks } from '../../language-server/output/index.ts';

/** Who changed or said something in Word, and when, as the file says. */
export interface Hand {
  readonly name: string;
  /** ISO 8601, or empty. */
  readonly date: string;
}

/** The day of a hand, where the calendar has it. */
export function dayOf({ date }: Hand): PlainDate | undefined {
  const day = date.slice(0, 10);
  return isPlainDate(day) ? day : undefined;
}

/** A paragraph of a file of Word: as it was before the changes that Word tracked, and as it is with them. */
export interface Passage {
  /** Undefined: it was not there. */
  readonly before: string | undefined;
  /** Undefined: it is there no more. */
  readonly after: string | undefined;
  /** Who changed it where Word kept track. */
  readonly hands: readonly Hand[];
  readonly anchors: readonly string[];
  /** Id of its style. */
  readonly style: string;
  /** The words in it that have the style of an item's label. */
  readonly label: string;
  readonly cell: CellPlace | undefined;
}

/** Counted from 0 in the file. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** What somebody wrote in the margin. */
export interface WordComment {
  readonly id: string;
  readonly hand: Hand;
  readonly text: string;
  /** The words that it is about. */
  readonly quote: string;
  /** The passage in which these words begin. */
  readonly passage: number | undefined;
  readonly isResolved: boolean;
  /** The comment that it answers. */
  readonly answers: string | undefined;
}

export interface WordText {
  readonly passages: readonly Passage[];
  readonly comments: readonly WordComment[];
}

/** A stretch of a paragraph as it stands in the file. */
export interface TrackedText {
  readonly text: string;
  readonly tracked: Tracked;
}
export type Tracked = 'same' | 'inserted' | 'deleted';

/** A paragraph as it stands in the file, with what was done to it. */
export interface RawParagraph {
  readonly stretches: TrackedText[];
  readonly hands: Hand[];
  readonly anchors: string[];
  style: string;
  label: string;
  /** What was done to the sign that ends it: without it, it goes on in the next. */
  mark: Tracked;
  readonly cell: CellPlace | undefined;
}

/** Words without how they are spaced: what Word breaks over lines is the same. */
export function plain(text: string): string {
  return withSingleBlanks(text.normalize('NFC'));
}
