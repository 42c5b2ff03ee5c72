import type * as vscode from 'vscode';

/** What a command is about: a meeting, by a line of it, in the version that is being looked at. */
export interface Target {
  readonly uri: vscode.Uri;
  readonly line: number;
  /** Undefined where no preview says which. */
  readonly public: boolean | undefined;
}
