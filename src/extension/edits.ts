import * as vscode from 'vscode';
import {
  type ActionStatus,
  type Range,
  REQUEST,
  type SetStatusParams,
  type SetStatusResult,
  type TextChange,
} from '../../language-server/protocol.ts';
import { sourceColumn } from './columns.ts';
import { undoing } from './inverse.ts';
import { t } from './language.ts';
import type { Server } from './server.ts';

export function rangeOf({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/**
 * Gives an action another status as one step that can be undone. Where that goes in a file that is not open, the file is saved, and it is said
 * with a button to undo it: an editor that opens by itself is in the way.
 * @returns whether the minutes say it now.
 */
export async function writeStatus(server: Server, uri: string, line: number, status: ActionStatus): Promise<boolean> {
  const result = await server.request<SetStatusResult>(REQUEST.setStatus, { uri, line, status } satisfies SetStatusParams);
  if (result === undefined) {
    void vscode.window.showWarningMessage(t('The status was not written: the line of the action is not complete, or has changed.'));
    return false;
  }
  for (const { uri: address, version, edits } of result.edits) {
    if (!(await write(vscode.Uri.parse(address), version, edits, result.reportedIn))) return false;
  }
  return true;
}

async function write(
  uri: vscode.Uri,
  version: number | null,
  changes: readonly TextChange[],
  reportedIn: string | undefined,
): Promise<boolean> {
  const shown = vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
  const document = await vscode.workspace.openTextDocument(uri);
  // The text has moved on since the server read it.
  if (version !== null && document.version !== version) return false;
  const back = undoing(changes, ({ start, end }) => document.getText(rangeOf({ start, end })));
  if (!(await apply(document, changes))) return false;
  if (!shown) await document.save();
  if (reportedIn !== undefined) void sayWhere(document, shown ? undefined : back, changes, reportedIn);
  return true;
}

function apply({ uri }: vscode.TextDocument, changes: readonly TextChange[]): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    uri,
    changes.map(({ range, newText }) => vscode.TextEdit.replace(rangeOf(range), newText)),
  );
  return vscode.workspace.applyEdit(edit);
}

/** @param back undoes it; undefined where an editor can. */
async function sayWhere(
  document: vscode.TextDocument,
  back: readonly TextChange[] | undefined,
  [change]: readonly TextChange[],
  reportedIn: string,
): Promise<void> {
  const { version } = document;
  const show = t('Show');
  const undo = t('Undo');
  const text = t('Reported in the minutes of “{0}”.', reportedIn);
  const chosen = await vscode.window.showInformationMessage(text, ...(back === undefined ? [show] : [show, undo]));
  if (chosen === show && change !== undefined)
    await vscode.window.showTextDocument(document.uri, { selection: rangeOf(change.range), viewColumn: sourceColumn() });
  if (chosen !== undo || back === undefined) return;
  const now = await vscode.workspace.openTextDocument(document.uri);
  if (now === document && now.version !== version) {
    void vscode.window.showWarningMessage(t('The minutes have changed since: undo it in the editor.'));
    return;
  }
  if (await apply(now, back)) await now.save();
}
