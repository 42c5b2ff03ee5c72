/**
 * The model of minutes: plain, resolved, serialisable; no Langium type in it. Renderers, the register and most rules work on it alone.
 */

import type { PlainDate } from '../syntax/plain-date.ts';
import type { Position, Range } from '../syntax/positions.ts';
import type { QuorumSize } from '../syntax/quorum.ts';
import type { PlainTime } from '../syntax/times.ts';
import type { ActionStatus, Outcome, Procedure } from '../vocabulary/attributes.ts';
import type { ItemKind } from '../vocabulary/items.ts';
import type { Language } from '../vocabulary/language.ts';
import type { AttendanceMode, Classification, MeetingStatus, Priority } from '../vocabulary/values.ts';
import type { Attendee } from './attendee.ts';
import type { Block, Section } from './body.ts';
import type { Abbreviation, Channel, PartyDeclaration, Series, Standby, Track } from './declarations.ts';
import type { Disclosure, Internal, Located, PartyMention, Public, Text } from './disclosure.ts';
import type { DateValue, TimeValue } from './moments.ts';
import type { Attachment, OwnField } from './typed-lines.ts';

export type { Attendee } from './attendee.ts';
export type { Block, Prose, Section, SectionHead } from './body.ts';
export type { Abbreviation, Channel, PartyDeclaration, Series, Standby, Track } from './declarations.ts';
export type {
  Disclosure,
  Guest,
  Inline,
  Internal,
  ItemReference,
  KnownParty,
  Located,
  Mention,
  Party,
  PartyMention,
  Public,
  PublicKnownParty,
  PublicName,
  PublicParty,
  PublicShield,
  ReferenceTarget,
  Shield,
  ShieldedParty,
  Text,
  UnknownParty,
  Withheld,
} from './disclosure.ts';
export type { Action, Approval, Ballot, Decision, Item, Motion, Progress, Stated, Vote, VoteOption, VoteSide } from './items/item.ts';
export type { DateValue, Moment, TimeValue } from './moments.ts';
export type { DurationValue, PurposeValue, SectionFields } from './section-fields.ts';
export type { Attachment, OwnField } from './typed-lines.ts';
export type {
  ActionStatus,
  AttendanceMode,
  Classification,
  ItemKind,
  Language,
  MeetingStatus,
  Outcome,
  PlainDate,
  PlainTime,
  Position,
  Priority,
  Procedure,
  Range,
};

/** What the lines below the `Verslag` line say of a meeting, in public minutes too. */
export interface MeetingHeader<D extends Disclosure = Internal> {
  readonly status: (Located<D, MeetingStatus> & { readonly approvedOn?: PlainDate }) | undefined;
  readonly classification: Located<D, Classification> | undefined;
  readonly date: DateValue<D> | undefined;
  readonly time: TimeValue<D> | undefined;
  /** When it was really opened and closed, beside the time that was planned. */
  readonly opening: TimeValue<D> | undefined;
  readonly closing: TimeValue<D> | undefined;
  /** How many must be there. */
  readonly quorum: Quorum<D> | undefined;
  /** `raadsvergadering` */
  readonly meetingKind: Text<D> | undefined;
  readonly location: Text<D> | undefined;
  readonly description: Text<D> | undefined;
  readonly reference: Text<D> | undefined;
  readonly purpose: Text<D> | undefined;
  /** The first of {@link chairs}. */
  readonly chair: PartyMention<D> | undefined;
  /** The first of {@link secretaries}. */
  readonly secretary: PartyMention<D> | undefined;
  readonly contact: PartyMention<D> | undefined;
  /** All who led the meeting, each with the part of it where that is typed: `(vanaf punt 4)`. */
  readonly chairs: readonly Attendee<D>[];
  readonly secretaries: readonly Attendee<D>[];
  /** Who signs at the end. */
  readonly signatures: readonly Attendee<D>[];
  readonly present: readonly Attendee<D>[];
  readonly absent: readonly Attendee<D>[];
  readonly to: readonly Attendee<D>[];
  readonly cc: readonly Attendee<D>[];
  readonly next: NextMeeting<D> | undefined;
  /** Lines of the header under labels that are no keywords. */
  readonly fields: readonly OwnField<D>[];
  readonly attachments: readonly Attachment<D>[];
}

export interface Minutes<D extends Disclosure = Internal> extends MeetingHeader<D> {
  readonly kind: 'meeting';
  /** Address of the file it stands in; empty in public. */
  readonly uri: string;
  readonly id: string;
  readonly name: Text<D>;
  readonly language: Language;
  readonly series: { readonly id: string; readonly name: D['name'] } | undefined;
  /** Its line of the time shields that, or something on it; not known in public. */
  readonly hidesTime?: true;
  /** `Model: BOB`. */
  readonly decisionModel: 'BOB' | undefined;
  /** Tracks declared in this meeting, then those of its series that it does not redeclare. */
  readonly tracks: readonly Track<D>[];
  readonly channels: readonly Channel<D>[];
  readonly standby: readonly Standby<D>[];
  /** The body before the first section. */
  readonly blocks: readonly Block<D>[];
  readonly sections: readonly Section<D>[];
  /** The whole `Verslag` line up to the next one. */
  readonly at: D['at'];
  /** Its keyword and id: rules report here what a meeting lacks. */
  readonly headAt: D['at'];
}

/** A meeting without its body. */
export type MeetingHead<D extends Disclosure = Internal> = Omit<Minutes<D>, 'blocks' | 'sections'>;

/** `Quorum: 14 leden` */
export interface Quorum<D extends Disclosure = Internal> {
  readonly size: QuorumSize;
  /** As typed. */
  readonly text: Text<D>;
  /** What stands beside the number is secret. */
  readonly ground?: string | undefined;
  readonly at: D['at'];
}

export interface NextMeeting<D extends Disclosure = Internal> {
  readonly date: DateValue<D> | undefined;
  readonly time: TimeValue<D> | undefined;
  /** Where it is, as typed behind date and time. */
  readonly location?: Text<D> | undefined;
  /** What stands beside date and time is secret. */
  readonly ground?: string | undefined;
  readonly at: D['at'];
}

export type PublicMinutes = Minutes<Public>;

/** What a renderer takes. */
export type AnyMinutes = Minutes<Internal> | Minutes<Public>;

/** What the model takes as secret though it is not written as it should be, and where. */
export interface SecretDoubt {
  /**
   * `effect`: a word for secrecy that has no effect where it stands; `perhaps`: one that may be no such word; `runs-on`: text that reads as a part of
   * something secret above it; `closed`: words after which the meeting seems closed; `follows`: what belongs by its number, its id or its place to
   * something secret, and is no part of it; `hours`: a time that says when the meeting was closed.
   */
  readonly kind: 'effect' | 'perhaps' | 'runs-on' | 'closed' | 'follows' | 'hours';
  readonly at: Range;
  /** Of what follows something secret. */
  readonly follows?: Follows;
}

/** What something that is taken as secret belongs to, and how to say that it does not. */
export interface Follows {
  /** Where the secret thing stands. */
  readonly above: Range;
  readonly ground: string;
  /** Where a backslash says that it is open. */
  readonly plainAt: Position;
}

/** All that one file declares. */
export interface FileModel {
  readonly uri: string;
  /** The language of its first keyword. */
  readonly language: Language;
  readonly meetings: readonly Minutes[];
  readonly series: readonly Series[];
  readonly parties: readonly PartyDeclaration[];
  readonly abbreviations: readonly Abbreviation[];
  /** What is taken as secret though it is not written as it should be. */
  readonly doubts: readonly SecretDoubt[];
}
