import type { AttributeName } from './attribute-rows.ts';
import type { HelpInBoth } from './help.ts';
import type { Language } from './language.ts';
import type { ValueRow } from './values.ts';

/** How the lexer reads the line behind a keyword. */
export type LineKind =
  /** A declaration or a meeting: it needs an id or a parenthesis. */
  | 'declaration'
  /** `Piket`: it has no id, and names parties. */
  | 'standby'
  | 'item'
  | 'progress'
  /** `Stemming`: a reference, or none. */
  | 'vote'
  | FieldLine
  /** `Geheim`: a field right below a heading. */
  | 'sectionField';
type FieldLine = 'dateField' | 'textField' | 'valueField' | 'peopleField' | 'attachmentField';

type InBoth<T> = Readonly<Record<Language, T>>;

interface KeywordRow {
  /** The canonical name, by which code knows it: that of its rule in the grammar. In schema.org's words where these have one. */
  readonly name: string;
  readonly nl: string;
  readonly en: string;
  readonly help: HelpInBoth;
}

/** A statement with a head: keyword, id, parentheses, colon. */
export interface StatementRow extends KeywordRow {
  /** What may stand in its parentheses, in the order in which it is written. */
  readonly attributes: readonly AttributeName[];
  /** Parties may stand in its parentheses without a word before them; `offered`: completion offers them first. */
  readonly parties?: 'offered' | 'taken';
  /** It may stand indented below another statement. Items always may. */
  readonly nests?: true;
  /** How it is written behind its keyword, as a snippet; `$0` is where the writing goes on. */
  readonly template?: InBoth<string>;
}

export interface DeclarationRow extends StatementRow {
  readonly kind: 'declaration' | 'standby';
}

/**
 * What the model holds of an item beside its text: parties; owners, a deadline and a status; how another item goes; who moved it and what came
 * of it; of a decision who took it as well; the sides of a vote; and how earlier minutes were approved.
 */
export type Holding = 'parties' | 'task' | 'report' | 'motion' | 'decision' | 'vote' | 'approval';

export interface ItemRow extends StatementRow {
  readonly kind: 'item' | 'progress' | 'vote';
  /** Its list in JSON: `actions`. */
  readonly list: string;
  readonly holds: Holding;
  readonly template: InBoth<string>;
  /** The letter before its number where the meeting has none of its kind yet. */
  readonly letter?: InBoth<string>;
  /** What one is called with its article, and what more of them are called. */
  readonly called?: InBoth<readonly [one: string, many: string]>;
}

export interface FieldRow extends KeywordRow {
  readonly kind: FieldLine | 'sectionField';
  /** The only words it may hold; a date may follow. */
  readonly values?: readonly ValueRow[];
  /** A header may hold more than one. */
  readonly repeats?: true;
  /** Where it stands beside the header of a meeting, or instead of it: right below the heading of a section. */
  readonly below?: 'heading' | 'both';
}
