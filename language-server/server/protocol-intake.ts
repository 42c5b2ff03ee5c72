import type { Finding, IntakeBlock } from '../intake/index.ts';
import type { Language, Position } from '../model/minutes.ts';

export type { Finding, IntakeBlock };

/** What a document holds, as plain blocks, becomes a draft of minutes. Nothing is written. */
export interface DraftParams {
  /** Of the document, without its ending: the id is made of it. */
  readonly name: string;
  readonly blocks: readonly IntakeBlock[];
  /** The folder in which it will stand; undefined where none is open. */
  readonly folder?: string;
  /** Open minutes that it becomes part of, in the place of a folder. */
  readonly uri?: string;
}
export interface DraftResult {
  readonly id: string;
  readonly fileName: string;
  readonly language: Language;
  /** A `.verslag` file, with whom the project does not know declared above it. */
  readonly text: string;
  readonly declarations: readonly string[];
  /** What was recognised; lines are those of the text. */
  readonly findings: readonly Finding[];
}

/** Documents become the meetings of one series, the oldest first, with progress where an action returns; of a series that is there, the numbers go on. Nothing is written. */
export interface DraftSeriesParams {
  readonly documents: readonly { readonly name: string; readonly blocks: readonly IntakeBlock[] }[];
  /** As somebody types it: `mt`, or with its title `mt: Managementteam`. */
  readonly series: string;
  /** The folder in which they will stand, and the names of the files in it. */
  readonly folder: string;
  readonly names: readonly string[];
}
/** `null`: the series has no id that can be one. */
export type DraftSeriesResult = DraftedSeries | null;
export interface DraftedSeries {
  readonly meetings: readonly SeriesMeeting[];
  /** A file that declares the series and whom the project does not know; undefined where it knows all. */
  readonly book: { readonly fileName: string; readonly text: string } | undefined;
}
/** Its text declares nobody: all declarations stand in the address book. */
export interface SeriesMeeting extends DraftResult {
  /** The place of its document among those that were given. */
  readonly document: number;
  readonly date: string | undefined;
}

/** A pasted list of names: one a line, or parted by commas or semicolons. */
export interface MentionsParams {
  readonly uri: string;
  readonly position: Position;
  readonly text: string;
}
export interface MentionsResult {
  /** The names that are known as `@id`, on a field for people the others as quoted guests. */
  readonly text: string;
  readonly known: number;
}

/** Files were dropped on a document: where their `Bijlage` lines go. */
export interface AttachmentParams {
  readonly uri: string;
  readonly line: number;
  readonly files: readonly { readonly title: string; readonly target: string }[];
}
