import type { ItemKind, MeetingHeader, Range } from '../../model/minutes.ts';
import type { DetailName } from '../../vocabulary/attributes.ts';

/** What changed, in the words of a meeting. */
export type ChangeKind =
  | 'meeting-added'
  | 'meeting-removed'
  | 'meeting-moved'
  | 'field'
  | 'attendee-added'
  | 'attendee-removed'
  | 'attendee-changed'
  | 'attendee-moved'
  | 'attachment-added'
  | 'attachment-removed'
  | 'attachment-moved'
  | 'section-added'
  | 'section-removed'
  | 'section-renamed'
  | 'section-number'
  | 'section-level'
  | 'section-moved'
  | 'section-field'
  | 'item-added'
  | 'item-removed'
  | 'item-text'
  | 'item-detail'
  | 'item-moved'
  | 'prose'
  | 'prose-moved'
  | 'declaration-added'
  | 'declaration-removed'
  | 'declaration-changed'
  /** Something that has no kind of its own. */
  | 'other'
  /** Blanks and blank lines, which no reader sees. */
  | 'layout';

/** The parts of a header that hold one value, or what is compared as one. */
export type HeaderPart =
  | 'name'
  | 'series'
  | Exclude<keyof MeetingHeader, 'chairs' | 'secretaries' | 'present' | 'absent' | 'to' | 'cc' | 'fields' | 'attachments'>
  | 'model'
  | 'language'
  /** A line under a label that is no keyword. */
  | 'own';
/** The parts of an item beside its text. */
export type PartName =
  | 'called'
  | 'owners'
  | 'to'
  | 'amended'
  | 'parties'
  | 'moved'
  | 'seconded'
  | 'about'
  | 'outcome'
  | 'procedure'
  | 'votes'
  | 'method'
  | 'majority'
  | 'due'
  | 'track'
  | DetailName
  | 'status'
  | 'secret'
  | 'section'
  | 'parent';
/** What a field right below a heading says; `field` is what cannot be read. */
export type SectionFieldPart =
  | 'time'
  | 'duration'
  | 'purpose'
  | 'caseNumber'
  | 'portfolioHolder'
  | 'presenter'
  | 'chair'
  | 'present'
  | 'absent'
  | 'documents'
  | 'field'
  | 'closed';
export type ListName = 'present' | 'absent' | 'to' | 'cc';

/** One difference between two versions of a meeting. What it was and is are plain words on one line; undefined: was not, is no more. */
export interface Change {
  readonly kind: ChangeKind;
  /** Id of the meeting; empty for what belongs to no meeting. */
  readonly meeting: string;
  readonly field?: HeaderPart;
  /** Of an own field: its label. */
  readonly label?: string;
  readonly detail?: PartName;
  readonly part?: SectionFieldPart;
  readonly list?: ListName;
  /** The item it is about: `action`, `A1`. */
  readonly item?: { readonly kind: ItemKind | 'track' | 'channel' | 'standby'; readonly id: string | undefined };
  /** What is declared outside of meetings: `@jansen`, a series' id. */
  readonly declaration?: string;
  /** Title of the section in which it stands. */
  readonly section?: string;
  readonly before?: string;
  readonly after?: string;
  /** Where it is in the second version; for what is gone, the place it is missing from. */
  readonly at: Range;
}
