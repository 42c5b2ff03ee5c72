import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { IMPORT_REPORT } from '../names.ts';

/** Texts to read, not to be saved: what was recognised, what changed. */
export class Reports implements vscode.TextDocumentContentProvider {
  private readonly texts = new Map<string, string>();
  private shown = 0;

  private static readonly all = new WeakMap<App, Reports>();
  static of(app: App): Reports {
    const reports = Reports.all.get(app) ?? new Reports(app);
    Reports.all.set(app, reports);
    return reports;
  }

  private constructor({ context }: App) {
    context.subscriptions.push(
      vscode.workspace.registerTextDocumentContentProvider(IMPORT_REPORT, this),
      // Closed: it is not shown again.
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.texts.delete(uri.toString())),
    );
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  async show(id: string, text: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme: IMPORT_REPORT, path: `/${this.shown++}/${id}.txt` });
    this.texts.set(uri.toString(), text);
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  }
}
