import type { Language, PlainDate, Range } from '../model/minutes.ts';

/** What is at hand for whoever types while others talk: the point of a line, and the people of its meeting. */
export interface PointParams {
  readonly uri: string;
  readonly line: number;
}
export interface PointResult {
  /** Id of the meeting. */
  readonly meeting: string;
  readonly language: Language;
  /** Of the meeting. */
  readonly date: PlainDate | undefined;
  /** The point of the agenda; undefined above the first heading. */
  readonly point:
    | {
        readonly number: string | undefined;
        readonly title: string;
        /** No other point of the meeting has this title. */
        readonly isAlone: boolean;
        readonly line: number;
        readonly minutes: number | undefined;
      }
    | undefined;
  /** Who is there first, then who is not, then whom the project knows else. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly isPresent: boolean }[];
}

/** `Parked` leaves the point of the line for a later meeting: its title is the text where none is given. */
export type QuickKind = 'Action' | 'Decision' | 'Question' | 'Vote' | 'Parked';
/** A statement that is put below what a line belongs to. */
export interface QuickItemParams {
  readonly uri: string;
  readonly line: number;
  readonly kind: QuickKind;
  /** Ids. */
  readonly owners: readonly string[];
  readonly text: string;
  readonly due?: PlainDate;
  /** Of a vote. */
  readonly votes?: { readonly for: number; readonly against: number; readonly abstained: number };
}
/** `null` where the line stands in no meeting, or in no point that could be left for later. */
export interface QuickItemResult {
  readonly version: number | null;
  readonly change: { readonly range: Range; readonly newText: string };
  /** The line that is written. */
  readonly written: string;
  /** The line after the change on which the writer goes on, where the statement stands on the one she was on; else she stays. */
  readonly cursor?: number;
}

/** The point that a line stands in begins at a time, or ends where it has begun; what was at hand in the meeting until then ends. */
export interface PointTimeParams {
  readonly uri: string;
  readonly line: number;
  /** On the clock of the user, `10:42`. */
  readonly time: string;
}
/** `null` where the line stands in no point, or its times are told already. */
export interface PointTimeResult {
  readonly version: number | null;
  readonly did: 'began' | 'ended';
  readonly title: string;
  readonly changes: readonly { readonly range: Range; readonly newText: string }[];
}

/** Somebody comes in or leaves, at the point that a line stands in. */
export interface AttendParams {
  readonly uri: string;
  readonly line: number;
  /** Id of a party. */
  readonly id: string;
  /** On the clock of the user, `10:42`: where the point has no number. */
  readonly time: string;
}
/** `null` where the lists are such that only their writer can change them. */
export interface AttendResult {
  readonly version: number | null;
  readonly did: 'came' | 'left';
  readonly changes: readonly { readonly range: Range; readonly newText: string }[];
}
