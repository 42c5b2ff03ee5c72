import type { Range } from '../model/minutes.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** One message in both languages the tool speaks, side by side. */
export interface Message {
  readonly nl: string;
  readonly en: string;
}

export interface TextEdit {
  readonly uri: string;
  readonly range: Range;
  readonly newText: string;
}

/** A mend that can be applied as it stands. */
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

/** What a rule found: where, what, and how to mend it. */
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
