import type { PlainDate } from '../model/minutes.ts';

/**
 * Words of a document within a line. Each output writes them in its own way, and none adds any: what stands in it, and in which order, is decided
 * where the document is made. A plain string is text as it is, never mark-up.
 */
export type Phrase = readonly PhraseSpan[];
export type PhraseSpan = string | PartSpan;
export type PartSpan =
  | TypedSpan
  | NameSpan
  | DateSpan
  | ReferenceSpan
  | LinkSpan
  | WithheldSpan
  | ShieldedSpan
  | SecretSpan
  | LateSpan
  | DetailSpan
  | NoteSpan;

/** What a writer typed: Markdown source, cut at what resolves. */
export type Markdown = readonly PhraseSpan[];
export interface TypedSpan {
  readonly kind: 'typed';
  readonly source: Markdown;
}
/** A party by its short name. */
export interface NameSpan {
  readonly kind: 'name';
  readonly name: string;
  /** The full name, where the short one is another. */
  readonly full: string;
}
export interface DateSpan {
  readonly kind: 'date';
  readonly date: PlainDate;
  readonly words: string;
}
/** What the words lead to, where the form has links. */
export type PhraseTarget =
  | { readonly kind: 'meeting'; readonly id: string }
  /** Without a meeting: of a series, or of the meeting of this document. */
  | { readonly kind: 'item' | 'track'; readonly meeting: string | undefined; readonly id: string };
export interface ReferenceSpan {
  readonly kind: 'reference';
  readonly words: Phrase;
  readonly to: PhraseTarget;
}
/** A link to a file or a page. */
export interface LinkSpan {
  readonly kind: 'link';
  readonly words: Phrase;
  /** As typed. */
  readonly address: string;
}
/** Stands in the place of what is not public. */
export interface WithheldSpan {
  readonly kind: 'withheld';
  readonly ground: string;
}
/** Legible for those who write, and marked as shielded. */
export interface ShieldedSpan {
  readonly kind: 'shielded';
  readonly ground: string;
  readonly words: Phrase;
}
/** A mark behind the head of what is secret as a whole, for those who may read it. */
export interface SecretSpan {
  readonly kind: 'secret';
  readonly ground: string;
}
/** Says that something is overdue. */
export interface LateSpan {
  readonly kind: 'late';
  readonly words: string;
}
/** What stands behind a name, and matters less. */
export interface DetailSpan {
  readonly kind: 'detail';
  readonly words: Phrase;
}

/** Points at a note below the text. */
export interface NoteSpan {
  readonly kind: 'note';
  readonly number: number;
}

/** The phrases with a text between them. */
export function joinPhrases(phrases: readonly Phrase[], between: string): Phrase {
  return phrases.filter((phrase) => phrase.length > 0).flatMap((phrase, index) => (index === 0 ? phrase : [between, ...phrase]));
}
