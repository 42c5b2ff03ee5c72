import type { ProjectFile } from '../../document/files.ts';

/** How a run of text looks, beside what stands around it. */
export type RichMark =
  | 'strong'
  | 'emphasis'
  | 'strike'
  | 'code'
  | 'detail'
  /** Points at a note: small, above the line. */
  | 'note'
  | 'late'
  /** Legible for those who write, and not for everybody. */
  | 'shielded'
  /** On what ground that is so. */
  | 'ground'
  /** Stands in the place of what is not public. */
  | 'withheld';

/** Text of one look, on one line. It holds nothing that would hide or reorder other text, or break an output. */
export interface RichRun {
  readonly kind: 'run';
  readonly text: string;
  readonly marks: ReadonlySet<RichMark>;
  /** An address, or `#` and an anchor of this document. */
  readonly to: string | undefined;
}
export interface RichBreak {
  readonly kind: 'break';
}
/** A picture of the project, with the words that describe it. */
export interface PictureRun {
  readonly kind: 'picture';
  readonly file: ProjectFile;
  readonly words: string;
}
export type RichInline = RichRun | RichBreak | PictureRun;
export type RichInlines = readonly RichInline[];

/** What prose is made of. */
export type RichBlock =
  | { readonly kind: 'paragraph'; readonly words: RichInlines }
  /** Numbered from its start, where it has one. */
  | { readonly kind: 'list'; readonly start: number | undefined; readonly items: readonly (readonly RichBlock[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly RichBlock[] }
  | { readonly kind: 'code'; readonly lines: readonly RichInlines[] }
  | { readonly kind: 'rule' }
  /** The first row is its head. */
  | { readonly kind: 'grid'; readonly rows: readonly (readonly RichInlines[])[] };

/** The words of it, without marks: to see whether there are any, and from where they are read. */
export function textOf(inlines: RichInlines): string {
  return inlines.map((one) => (one.kind === 'run' ? one.text : one.kind === 'picture' ? one.words : ' ')).join('');
}
