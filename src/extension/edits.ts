import * as vscode from 'vscode';
import { type ActionStatus, type Range, REQUEST, type SetStatusParams, type SetStatusResult } from '../../language-server/protocol.ts';
import type { Server } from './server.ts';

export function rangeOf({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** Gives an action another status as one step that can be undone. Says where it went where that is another file. */
export async function writeStatus(server: Server, uri: string, line: number, status: ActionStatus): Promise<boolean> {
  const result = await server.request<SetStatusResult>(REQUEST.setStatus, { uri, line, status } satisfies SetStatusParams);
  if (result === undefined) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The status was not written: the line of the action is not complete, or has changed.'),
    );
    return false;
  }
  if (result.edits.length === 0) return true;
  const edit = new vscode.WorkspaceEdit();
  for (const file of result.edits) {
    const address = vscode.Uri.parse(file.uri);
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === address.toString());
    // The text has moved on since the server read it.
    if (open !== undefined && file.version !== null && open.version !== file.version) return false;
    edit.set(
      address,
      file.edits.map(({ range, newText }) => vscode.TextEdit.replace(rangeOf(range), newText)),
    );
  }
  if (!(await vscode.workspace.applyEdit(edit))) return false;
  if (result.reportedIn !== undefined) void sayWhere(result);
  return true;
}

async function sayWhere({ edits, reportedIn }: SetStatusResult): Promise<void> {
  const [file] = edits;
  const show = vscode.l10n.t('Show');
  const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('Reported in the minutes of “{0}”.', reportedIn!), show);
  if (chosen !== show || file === undefined) return;
  const selection = rangeOf(file.edits[0]!.range);
  await vscode.window.showTextDocument(vscode.Uri.parse(file.uri), { selection });
}
