import type { LangiumDocument } from 'langium';
import type * as ast from '../generated/ast.ts';
import type { FileModel, Language, PlainDate, Position } from '../model/minutes.ts';
import type { Config } from '../project/config.ts';
import type { CheckedView } from '../rules/context.ts';
import type { Problem } from '../rules/problem.ts';
import type { Root } from '../syntax/concrete-tree.ts';

/**
 * What every feature works on: one linked document and the project around it. A feature is a pure function of this and of the request's
 * parameters; the server makes the context, calls the feature, and sends what it returns.
 */
export interface FeatureContext {
  readonly uri: string;
  readonly text: string;
  readonly document: LangiumDocument;
  readonly tree: ast.Document;
  readonly root: Root;
  readonly file: FileModel;
  readonly project: CheckedView;
  readonly config: Config;
  readonly today: PlainDate;
  /** The language the user reads: messages, hovers, labels. The language of the minutes is `file.language`. */
  readonly language: Language;
  /** The problems of this document, as last checked. */
  problems(): readonly Problem[];
  /** Another document of the project, linked; undefined where there is none. */
  other(uri: string): FeatureContext | undefined;
  /** What a folder holds, for the paths of attachments; missing where the host cannot look, undefined where there is no such folder. */
  listFolder?(uri: string): readonly FolderEntry[] | undefined;
}

export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** Offset of an LSP position; positions behind the end of a line or of the text are moved back to it (LSP 3.17, Position). */
export function offsetAt(context: FeatureContext, position: Position): number {
  const { root } = context;
  return root.lineStart(position.line) + Math.min(position.character, root.lineText(position.line).length);
}
