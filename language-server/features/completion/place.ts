import type { AttributeWord } from '../../vocabulary/attributes.ts';
import type { FieldKeyword, Keyword, StatementKeyword } from '../../vocabulary/keywords.ts';
import type { Language } from '../../vocabulary/language.ts';

/** What an accepted suggestion replaces: from `start` up to the cursor, or up to `end` where the client replaces. Offsets in the document. */
export interface ReplacedSpan {
  readonly start: number;
  readonly cursor: number;
  readonly end: number;
}

/** Parties a place asks for first. */
export type PartyRole = 'inline' | 'owner' | 'attendee' | 'person' | 'member' | 'organization';

/** What may stand at the cursor. `line` is the index of the tree's line at or before it, -1 above the first. */
export type CursorPlace =
  | { readonly kind: 'none' }
  /** The first word of a line, or of an indented one below a statement. `alone`: nothing stands behind it. */
  | {
      readonly kind: 'statement';
      readonly span: ReplacedSpan;
      readonly typed: string;
      readonly under: Keyword | undefined;
      readonly alone: boolean;
      readonly inHeader: boolean;
      readonly belowHeading: boolean;
      readonly afterBlank: boolean;
    }
  /** Behind the keyword of a statement, before its parenthesis. */
  | { readonly kind: 'head'; readonly span: ReplacedSpan; readonly keyword: StatementKeyword; readonly id: string | undefined }
  /** `#`, `##` at the start of a line. */
  | { readonly kind: 'heading'; readonly span: ReplacedSpan; readonly level: number }
  /** `sigil`: as it is typed, `@` or by a slip `@@`, and a part of the span; empty where none is. */
  | { readonly kind: 'party'; readonly span: ReplacedSpan; readonly typed: string; readonly sigil: string; readonly role: PartyRole }
  | { readonly kind: 'item'; readonly span: ReplacedSpan; readonly typed: string; readonly about: boolean }
  | {
      readonly kind: 'attribute';
      readonly span: ReplacedSpan;
      readonly typed: string;
      readonly keyword: StatementKeyword;
      readonly used: ReadonlySet<string>;
      readonly glued: boolean;
    }
  | { readonly kind: 'track' | 'series'; readonly span: ReplacedSpan; readonly typed: string }
  | { readonly kind: 'date'; readonly span: ReplacedSpan; readonly typed: string; readonly use: 'deadline' | 'target' | 'period' }
  | { readonly kind: 'until'; readonly span: ReplacedSpan }
  | { readonly kind: 'ground'; readonly span: ReplacedSpan; readonly shield: boolean }
  | { readonly kind: 'word'; readonly span: ReplacedSpan; readonly attribute: AttributeWord }
  | { readonly kind: 'value'; readonly span: ReplacedSpan; readonly typed: string; readonly keyword: FieldKeyword; readonly glued: boolean }
  | { readonly kind: 'detail'; readonly span: ReplacedSpan; readonly typed: string }
  /** Behind `Besloten:`. */
  | { readonly kind: 'closed'; readonly language: Language; readonly span: ReplacedSpan; readonly typed: string }
  | { readonly kind: 'path'; readonly span: ReplacedSpan; readonly typed: string };

export const NOWHERE: CursorPlace = { kind: 'none' };
