import type * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { IntakeBlock } from '../../language-server/server/protocol.ts';
import type { ReadOrder } from '../import/reading.ts';
import type { Ended } from './command-line.ts';

/** What differs between VS Code on a computer and VS Code in a browser. */
export interface EditorHost {
  readonly kind: 'desktop' | 'browser';
  /** Loads what a client needs, too: that takes longer than all else together. */
  createClient(context: vscode.ExtensionContext, options: LanguageClientOptions): Promise<BaseLanguageClient>;
  /** Endings of the documents that can be read here. */
  readonly endings: Iterable<string>;
  /** What a document holds, by the ending of its name. @throws UnreadableDocument */
  readDocument(context: vscode.ExtensionContext, order: ReadOrder, token: vscode.CancellationToken): Promise<readonly IntakeBlock[]>;
  /** Runs the command line of the package; undefined where no program can run. */
  runCommandLine?(context: vscode.ExtensionContext, args: readonly string[], cwd: string): Promise<Ended>;
  /** The tasks that check each folder of the workspace; undefined where none can run. */
  checkTasks?(context: vscode.ExtensionContext): vscode.Task[];
  /** What else is registered: tasks run on a computer only. */
  register?(context: vscode.ExtensionContext): vscode.Disposable;
}
