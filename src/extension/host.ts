import type * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** What differs between VS Code on a computer and VS Code in a browser. */
export interface EditorHost {
  readonly kind: 'desktop' | 'browser';
  /** Loads what a client needs, too: that takes longer than all else together. */
  createClient(context: vscode.ExtensionContext, options: LanguageClientOptions): Promise<BaseLanguageClient>;
  /** The tasks that check each folder of the workspace; undefined where none can run. */
  checkTasks?(context: vscode.ExtensionContext): vscode.Task[];
  /** What else is registered: tasks run on a computer only. */
  register?(context: vscode.ExtensionContext): vscode.Disposable;
}
