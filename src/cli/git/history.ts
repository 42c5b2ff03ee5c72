/** Why git cannot say what was there. */
export type NoHistory = 'noGit' | 'noRepository' | 'notOurs' | 'shallow' | 'partial' | 'gitFails' | 'endless';

export class HistoryError extends Error {
  readonly reason: NoHistory;
  /** In git's own words. */
  readonly detail: string;
  constructor(reason: NoHistory, detail = '') {
    super(`${reason} ${detail}`);
    this.reason = reason;
    this.detail = detail.trim().split('\n')[0]!;
  }
}

/** What a path is in a commit. */
export interface TreeEntry {
  readonly path: string;
  readonly blob: string;
}

/** A commit in the history of the minutes, with what it changed against its first parent; a blob of undefined: gone. */
export interface Commit {
  readonly id: string;
  readonly parents: readonly string[];
  readonly changes: readonly PathChange[];
  /** The same of the lists of what was kept at approvals. */
  readonly lists: readonly PathChange[];
}

export interface PathChange {
  readonly path: string;
  readonly blob: string | undefined;
}
