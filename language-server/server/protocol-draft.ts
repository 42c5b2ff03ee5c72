import type { Finding, IntakeBlock } from '../intake/index.ts';
import type { Language } from '../model/minutes.ts';

export type { Finding, IntakeBlock };

/** What a document holds, as plain blocks, becomes a draft of minutes. Nothing is written. */
export interface DraftParams {
  /** Of the document, without its ending: the id is made of it. */
  readonly name: string;
  readonly blocks: readonly IntakeBlock[];
  /** The folder in which it will stand; undefined where none is open. */
  readonly folder?: string;
  /** Open minutes that it becomes part of, in the place of a folder. */
  readonly uri?: string;
}
export interface DraftResult {
  readonly id: string;
  readonly fileName: string;
  readonly language: Language;
  /** A `.verslag` file, with whom the project does not know declared above it. */
  readonly text: string;
  readonly declarations: readonly string[];
  /** What was recognised; lines are those of the text. */
  readonly findings: readonly Finding[];
}
