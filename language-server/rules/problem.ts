import type { Range } from '../model/minutes.ts';
import type { Severity } from '../project/config.ts';
import type { Message } from '../vocabulary/language.ts';

export type { Severity } from '../project/config.ts';
export type { Message } from '../vocabulary/language.ts';

export interface TextEdit {
  readonly uri: string;
  readonly range: Range;
  readonly newText: string;
}

/** A change that can be applied as it stands. */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly TextEdit[];
  /** The one right answer: `--fix` and `source.fixAll` apply it without asking. */
  readonly preferred: boolean;
}

export interface RelatedPlace {
  readonly uri: string;
  readonly range: Range;
  readonly message: Message;
}

/** What a rule found: where, what, and how to put it right. */
export interface Problem {
  readonly uri: string;
  readonly range: Range;
  readonly severity: Severity;
  /** Kebab-case name, stable over versions. */
  readonly rule: string;
  readonly message: Message;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
  /** `unnecessary` is shown faded, `deprecated` struck through (LSP DiagnosticTag). */
  readonly tag?: 'unnecessary' | 'deprecated';
}
