import type { ItemKind, Language, VoteOption } from '../model/minutes.ts';
import type { Markdown, Phrase } from './phrase.ts';
import type { FixedWord } from './words.ts';

/** What a view of a meeting says: the one source of every form that people read. */
export interface Document {
  readonly language: Language;
  /** Id of the meeting: references to it stay on the page. */
  readonly meeting: string;
  /** Made for everybody: without places in the source. */
  readonly isPublic: boolean;
  /** Undefined for what is about several meetings. */
  readonly head: Head | undefined;
  readonly parts: readonly Part[];
}

export interface Head {
  /** What the document calls itself: `Verslag`, `Besluitenlijst`. */
  readonly kind: string;
  /** `Concept`, `Vastgesteld op 23 november 2020`. */
  readonly state: { readonly value: 'draft' | 'approved' | 'cancelled'; readonly words: Phrase } | undefined;
  readonly title: Phrase;
  readonly line: number | undefined;
}

export type Part =
  | Facts
  | Contents
  | ProsePart
  | SentencePart
  | WithheldPart
  | ItemPart
  | OutlinePart
  | SectionPart
  | Table
  | List
  | NotesPart;

/** A name and what it is of this meeting, this item or this row. */
export interface Fact {
  readonly word: FixedWord;
  readonly name: string;
  readonly values: readonly { readonly words: Phrase; readonly line: number | undefined }[];
  /** Each value is one of a list: people, attachments. */
  readonly isList: boolean;
  readonly line: number | undefined;
}
/** The block at the head of a meeting. */
export interface Facts {
  readonly kind: 'facts';
  readonly facts: readonly Fact[];
}
/** Where a form that has links may list the headings below. */
export interface Contents {
  readonly kind: 'contents';
}
export interface ProsePart {
  readonly kind: 'prose';
  readonly source: Markdown;
  /** The source line of each line; empty where lines do not show. */
  readonly lines: readonly number[];
}
export interface SentencePart {
  readonly kind: 'sentence';
  readonly words: Phrase;
}
/** Stands in the place of items that are not public. */
export interface WithheldPart {
  readonly kind: 'withheld';
  readonly words: Phrase;
}
export interface ItemPart {
  readonly kind: 'item';
  readonly item: ItemKind;
  /** `Actie A1` */
  readonly label: Phrase;
  readonly secret: Phrase;
  /** Undefined where it has no id, or another item of this meeting had it before. */
  readonly anchor: string | undefined;
  readonly source: Markdown;
  readonly lines: readonly number[];
  readonly facts: readonly ItemFact[];
  /** Of a vote: its sides, where a form has tables and bars. They are facts, too. */
  readonly tally: TallyPart | undefined;
  readonly items: readonly (ItemPart | WithheldPart)[];
  readonly line: number | undefined;
}
/** The sides of a vote. */
export interface TallyPart {
  /** What its columns are called: the side, how many, who. */
  readonly columns: readonly [string, string, string];
  readonly hasNames: boolean;
  readonly rows: readonly TallyRow[];
  /** `voor 10, tegen 16`: what the bar says. */
  readonly words: string;
}
export interface TallyRow {
  readonly option: VoteOption;
  readonly word: FixedWord;
  readonly name: string;
  /** Undefined where a party without a number stands for some unknown number. */
  readonly count: number | undefined;
  readonly who: Phrase;
}
export interface ItemFact {
  readonly word: FixedWord;
  readonly name: string;
  readonly value: Phrase;
}
/** The agenda as a list of headings. */
export interface OutlinePart {
  readonly kind: 'outline';
  readonly entries: readonly OutlineEntry[];
}
export interface OutlineEntry {
  readonly words: Phrase;
  readonly entries: readonly OutlineEntry[];
}
export interface SectionPart {
  readonly kind: 'section';
  /** Unique in the document: `section-2-1`, `decisions`. */
  readonly id: string;
  readonly title: Phrase;
  readonly secret: Phrase;
  readonly parts: readonly Part[];
  readonly line: number | undefined;
}
/** Rows under names of columns. A form without columns writes a name before each value; only what is given counts. */
export interface Table {
  readonly kind: 'table';
  readonly of: FixedWord;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}
export interface Column {
  readonly word: FixedWord;
  readonly name: string;
  /** Its values say by themselves what they are: a number, a text. Others are read with the name of their column. */
  readonly isPlain: boolean;
}
export interface Row {
  /** As many as there are columns; empty where nothing is known. */
  readonly cells: readonly Phrase[];
  /** What else is known of the row; read behind its last plain cell. */
  readonly more: readonly ItemFact[];
  /** What stands behind all its cells. */
  readonly after: readonly ItemFact[];
  readonly anchor: string | undefined;
  readonly line: number | undefined;
}
/** The notes that the text points at, numbered from 1. */
export interface NotesPart {
  readonly kind: 'notes';
  readonly notes: readonly NotePart[];
}
export interface NotePart {
  readonly number: number;
  readonly source: Markdown;
  readonly lines: readonly number[];
}
/** Entries of one or more lines. */
export interface List {
  readonly kind: 'list';
  readonly of: FixedWord;
  readonly entries: readonly (readonly Phrase[])[];
}
