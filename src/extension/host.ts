import type * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** What differs between VS Code on a computer and VS Code in a browser. */
export interface Host {
  readonly kind: 'desktop' | 'browser';
  createClient(context: vscode.ExtensionContext, options: LanguageClientOptions): BaseLanguageClient;
  /** What else is registered: tasks run on a computer only. */
  register?(context: vscode.ExtensionContext): vscode.Disposable[];
}
