import type { PlainDate, Range } from '../model/minutes.ts';
import type { ReviewThread } from '../syntax/review-comments.ts';

export type { ReviewThread };

/** The remarks of reviewers in a document. */
export interface RemarksParams {
  readonly uri: string;
}
export interface RemarksResult {
  /** Of the text in which they stand. */
  readonly version: number | null;
  /** In the order of the text; lines from 0. */
  readonly threads: readonly ReviewThread[];
}

/** A remark on a line, or an answer below the thread that begins on a line. */
export interface RemarkParams {
  readonly uri: string;
  readonly on: { readonly line: number } | { readonly thread: number };
  readonly name: string;
  /** On the clock of who says it. */
  readonly date: PlainDate;
  /** A remark; or that the thread is done, or open again. */
  readonly says: string | { readonly verdict: 'resolved' | 'reopened' };
}
/** How the text changes; `null` where no thread begins on that line now. */
export interface RemarkResult {
  readonly version: number | null;
  readonly change: { readonly range: Range; readonly newText: string };
}
