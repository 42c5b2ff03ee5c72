/**
 * The model of minutes: plain, resolved, serialisable; no Langium type in it. Renderers, the register and most rules work on it alone.
 *
 * Every type has a parameter `D`, its disclosure: {@link Internal} minutes hold everything, {@link Public} minutes cannot hold what the
 * law shields, for their types have no place for it.
 */

import type { PlainDate } from '../syntax/plain-date.ts';
import type { Position, Range } from '../syntax/positions.ts';
import type { PlainTime } from '../syntax/times.ts';
import type { ActionStatus, Details } from '../vocabulary/attributes.ts';
import type { ItemKind, KindThatHolds } from '../vocabulary/items.ts';
import type { Language } from '../vocabulary/language.ts';
import type { AttendanceMode, Classification, MeetingStatus, Priority } from '../vocabulary/values.ts';
import type { Until } from './attendance.ts';

export type {
  ActionStatus,
  AttendanceMode,
  Classification,
  ItemKind,
  Language,
  MeetingStatus,
  PlainDate,
  PlainTime,
  Position,
  Priority,
  Range,
};

/** All that a writer sees. */
export interface Internal {
  readonly party: Party;
  readonly shield: Shield;
  readonly at: Range;
  /** Nothing is left out. */
  readonly gap: never;
}
/** All that a citizen may see. */
export interface Public {
  readonly party: PublicParty;
  readonly shield: PublicShield;
  /** Positions would tell how long the shielded text was. */
  readonly at: undefined;
  readonly gap: Withheld;
}
export type Disclosure = Internal | Public;

// ---------------------------------------------------------------- text

/** Markdown source, cut at what resolves. Lines are separated by `\n`. */
export type Text<D extends Disclosure = Internal> = readonly Inline<D>[];
export type Inline<D extends Disclosure = Internal> = string | Mention<D> | ItemReference<D> | D['shield'];
export interface Mention<D extends Disclosure = Internal> {
  readonly kind: 'mention';
  readonly party: D['party'];
  readonly at: D['at'];
}
export interface ItemReference<D extends Disclosure = Internal> {
  readonly kind: 'reference';
  /** As typed, without the sigil: `A1`, `dobv-2/A4`, `hub`. */
  readonly label: string;
  /** What it names; undefined where it names nothing. */
  readonly target: ReferenceTarget | undefined;
  readonly at: D['at'];
}
export interface ReferenceTarget {
  readonly kind: ItemKind | 'track' | 'meeting';
  /** Id of the meeting it stands in; undefined for a track of a series. */
  readonly meeting: string | undefined;
  readonly id: string;
  /** A track's or meeting's name. */
  readonly name?: string;
}
/** Text shielded on a ground of the Woo (or the Wob before it). */
export interface Shield {
  readonly kind: 'shield';
  readonly ground: string;
  /** Its other grounds (`{5.1.2e, 5.1.2i: …}`): its content is then a shield on the first of these, and so on. */
  readonly more?: readonly string[];
  readonly content: Text<Internal>;
  readonly closed: boolean;
  readonly at: Range;
}
export interface PublicShield {
  readonly kind: 'shield';
  readonly ground: string;
}

// ---------------------------------------------------------------- parties

export type Party = KnownParty | Guest | UnknownParty;
export interface KnownParty {
  readonly type: 'person' | 'organization' | 'group';
  readonly id: string;
  readonly name: string;
  /** A person's function. */
  readonly function?: string;
  readonly email?: string;
  /** Id of a person's organisation. */
  readonly organization?: string;
  /** Ids of a group's members. */
  readonly members?: readonly string[];
  /** A person who may be named in public. Organisations and groups always may. */
  readonly public: boolean;
}
/** A name in quotes: present, but can own nothing. */
export interface Guest {
  readonly type: 'guest';
  readonly name: string;
}
/** An id that names nobody; shown as typed. */
export interface UnknownParty {
  readonly type: 'unknown';
  readonly id: string;
  readonly name: string;
}
export type PublicParty = PublicKnownParty | ShieldedParty;
export interface PublicKnownParty {
  readonly type: 'person' | 'organization' | 'group';
  /** Groups have none: their ids do not show in public. */
  readonly id?: string;
  readonly name: string;
  readonly function?: string;
}
export interface ShieldedParty {
  readonly type: 'person';
  readonly ground: string;
}

/** A party where it is named as chair, owner, lead or member. */
export interface PartyMention<D extends Disclosure = Internal> {
  readonly party: D['party'];
  /** The ground under which the writer shielded it at this place: `{5.1.2e: @jansen}`. */
  readonly ground?: string;
  readonly at: D['at'];
}

// ---------------------------------------------------------------- meeting

export interface Located<D extends Disclosure, V> {
  readonly value: V;
  readonly at: D['at'];
}
export interface DateValue<D extends Disclosure = Internal> {
  /** Undefined when the words are no date, or an impossible one. */
  readonly date: PlainDate | undefined;
  /** As typed. */
  readonly text: string;
  readonly at: D['at'];
}
export interface TimeValue<D extends Disclosure = Internal> {
  readonly start: PlainTime;
  readonly end: PlainTime | undefined;
  /** As typed in `(UTC+01:00)`, or that of the zone. */
  readonly offset: string | undefined;
  /** A zone by name, as typed: `CET`. */
  readonly zone?: string;
  /** The place whose clocks count, where the zone's offset depends on the day. */
  readonly place?: string;
  /** What stands behind the time on its line: of the next meeting, where it is. */
  readonly note?: string | undefined;
  readonly at: D['at'];
}
export interface Attendee<D extends Disclosure = Internal> {
  readonly party: D['party'];
  readonly ground?: string;
  readonly mode: AttendanceMode | undefined;
  /** The way of attending as typed: `Webex`, `Teams`, `telefonisch`. */
  readonly modeText: string | undefined;
  readonly role: string | undefined;
  readonly onBehalfOf: D['party'] | undefined;
  /** The caption they stand under: `Leden OR`. */
  readonly group?: string | undefined;
  /** Whether they said that they would be absent. */
  readonly notice?: 'with' | 'without' | undefined;
  readonly from?: Until | undefined;
  readonly until?: Until | undefined;
  readonly replacedBy?: D['party'] | undefined;
  readonly proxy?: D['party'] | undefined;
  /** What says so, as typed: `m.k.`, `vanaf punt 3`. */
  readonly remark?: string | undefined;
  readonly at: D['at'];
}

export interface Minutes<D extends Disclosure = Internal> {
  readonly kind: 'meeting';
  /** Address of the file it stands in; empty in public. */
  readonly uri: string;
  readonly id: string;
  readonly name: Text<D>;
  readonly language: Language;
  readonly series: { readonly id: string; readonly name: string } | undefined;
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
  /** Its keyword and id: where that which is missing from a meeting is reported. */
  readonly headAt: D['at'];
}
/** `Quorum: 14 leden` */
export interface Quorum<D extends Disclosure = Internal> {
  readonly count: number;
  /** As typed. */
  readonly text: string;
  readonly at: D['at'];
}
/** `Dossier: Z-2020-12` */
export interface OwnField<D extends Disclosure = Internal> {
  readonly label: string;
  readonly value: Text<D>;
  /** It says that it is secret itself, or all of the meeting is. */
  readonly ground?: string | undefined;
  readonly at: D['at'];
}
export interface NextMeeting<D extends Disclosure = Internal> {
  readonly date: DateValue<D> | undefined;
  readonly time: TimeValue<D> | undefined;
  /** Where it is, as typed behind date and time. */
  readonly location?: string | undefined;
  readonly at: D['at'];
}
export interface Attachment<D extends Disclosure = Internal> {
  readonly title: Text<D>;
  readonly target: string | undefined;
  readonly at: D['at'];
  readonly targetAt?: D['at'];
}
export interface Track<D extends Disclosure = Internal> {
  readonly kind: 'track';
  readonly id: string;
  readonly name: Text<D>;
  readonly lead: PartyMention<D> | undefined;
  readonly members: readonly PartyMention<D>[];
  readonly target: DateValue<D> | undefined;
  /** Where it is declared: in a series, or in a meeting. */
  readonly owner: { readonly kind: 'series' | 'meeting'; readonly id: string } | undefined;
  /** It is secret itself, or declared under something that is. */
  readonly ground?: string | undefined;
  readonly uri: string;
  readonly at: D['at'];
  readonly headAt: D['at'];
}
export interface Channel<D extends Disclosure = Internal> {
  readonly kind: 'channel';
  /** Declared in a series, whose every meeting has it. */
  readonly ofSeries: boolean;
  readonly id: string;
  readonly text: Text<D>;
  readonly since: DateValue<D> | undefined;
  /** The ground on which the whole channel is shielded. */
  readonly ground: string | undefined;
  readonly at: D['at'];
  readonly headAt: D['at'];
}
export interface Standby<D extends Disclosure = Internal> {
  readonly kind: 'standby';
  readonly from: Moment<D> | undefined;
  readonly until: Moment<D> | undefined;
  readonly parties: readonly PartyMention<D>[];
  /** It is secret itself, or declared under something that is. */
  readonly ground?: string | undefined;
  readonly at: D['at'];
  readonly headAt: D['at'];
}
export interface Moment<D extends Disclosure = Internal> {
  readonly date: DateValue<D>;
  /** Midnight where none is typed. */
  readonly time: PlainTime | undefined;
}

// ---------------------------------------------------------------- body

export interface Section<D extends Disclosure = Internal> {
  readonly kind: 'section';
  /** As typed, without the closing full stop: `1`, `2.3`. */
  readonly number: string | undefined;
  readonly title: Text<D>;
  /** 1–4: the number of `#`. */
  readonly level: number;
  /** Id of the track its heading names; that of the section around it where it names none. */
  readonly track: string | undefined;
  readonly ground: string | undefined;
  readonly blocks: readonly Block<D>[];
  readonly sections: readonly Section<D>[];
  /** Heading up to the next heading of its level or a higher one. */
  readonly at: D['at'];
  readonly headAt: D['at'];
}
export type Block<D extends Disclosure = Internal> = Prose<D> | Item<D> | Track<D> | Channel<D> | Standby<D> | D['gap'];
/** Secret items of which public output shows the ground only: one of them, or several in a row. */
export interface Withheld {
  readonly kind: 'withheld';
  readonly ground: string;
}
/** A run of prose lines between statements: one piece of Markdown, blank lines included, comments left out. */
export interface Prose<D extends Disclosure = Internal> {
  readonly kind: 'prose';
  readonly text: Text<D>;
  /** The source line (zero-based) of each line of the text; empty in public. */
  readonly lines: readonly number[];
  readonly at: D['at'];
}

interface ItemBase<D extends Disclosure> {
  readonly id: string | undefined;
  /** `meeting/id`; undefined without id. */
  readonly ref: string | undefined;
  readonly text: Text<D>;
  /** The source line of each line of the text; empty in public. */
  readonly lines: readonly number[];
  /** Own, or from the heading. */
  readonly track: string | undefined;
  /** `geheim GROUND`. */
  readonly ground: string | undefined;
  /** Nested items, one level. */
  readonly items: readonly (Item<D> | D['gap'])[];
  readonly at: D['at'];
  /** Keyword up to the colon. */
  readonly headAt: D['at'];
}
/** A decision, a question: what is said, and by or for whom. */
export interface Stated<D extends Disclosure = Internal> extends ItemBase<D> {
  readonly kind: KindThatHolds<'parties'>;
  readonly parties: readonly PartyMention<D>[];
}
export interface Action<D extends Disclosure = Internal> extends ItemBase<D>, Details {
  readonly kind: KindThatHolds<'task'>;
  readonly owners: readonly PartyMention<D>[];
  readonly due: DateValue<D> | undefined;
  /** As typed in the item itself; what later meetings report stands in the register. */
  readonly status: ActionStatus;
}
export interface Progress<D extends Disclosure = Internal> extends ItemBase<D> {
  readonly kind: KindThatHolds<'report'>;
  readonly about: ItemReference<D>;
  readonly status: ActionStatus | undefined;
  /** A new deadline. */
  readonly due: DateValue<D> | undefined;
  readonly parties: readonly PartyMention<D>[];
}
export type Item<D extends Disclosure = Internal> = Stated<D> | Action<D> | Progress<D>;

export type PublicMinutes = Minutes<Public>;
/** What a renderer takes. */
export type AnyMinutes = Minutes<Internal> | Minutes<Public>;

// ---------------------------------------------------------------- declarations that belong to no meeting

export interface Series {
  readonly kind: 'series';
  readonly id: string;
  readonly name: Text;
  /** As typed: `werkdagen 09:30-10:00`. */
  readonly rhythm: Located<Internal, string> | undefined;
  readonly from: DateValue | undefined;
  readonly until: DateValue | undefined;
  readonly location: string | undefined;
  readonly chair: PartyMention | undefined;
  readonly secretary: PartyMention | undefined;
  readonly members: readonly PartyMention[];
  /** Cover asked for around the clock: `piket 24/7`. */
  readonly roundTheClock: boolean;
  /** It is declared in a secret section, or calls itself secret. */
  readonly ground?: string | undefined;
  readonly tracks: readonly Track[];
  readonly standby: readonly Standby[];
  readonly channels: readonly Channel[];
  readonly uri: string;
  readonly at: Range;
  readonly headAt: Range;
}
export interface PartyDeclaration {
  readonly kind: 'party';
  readonly party: KnownParty;
  /** Other names of an organisation: `ook "J&V"`. */
  readonly aliases: readonly Located<Internal, string>[];
  /** It is declared in a secret section, or calls itself secret. */
  readonly ground?: string | undefined;
  readonly uri: string;
  readonly at: Range;
  readonly headAt: Range;
}
export interface Abbreviation {
  readonly kind: 'abbreviation';
  readonly id: string;
  readonly meaning: Text;
  readonly uri: string;
  readonly at: Range;
  readonly headAt: Range;
}
/** What the model takes as secret though it is not written as it should be, and where. */
export interface SecretDoubt {
  /** `effect`: a word for secrecy that has no effect where it stands; `runs-on`: text that reads as a part of something secret above it. */
  readonly kind: 'effect' | 'runs-on';
  readonly at: Range;
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
