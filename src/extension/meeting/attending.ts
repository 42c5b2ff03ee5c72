import * as vscode from 'vscode';
import { type AttendParams, type AttendResult, type PointResult, REQUEST } from '../../../language-server/server/protocol.ts';
import type { App } from '../app.ts';
import { rangeOf } from '../edits.ts';
import { t } from '../language.ts';
import { timeOfDay } from './clock.ts';

/** Shows who is there; whoever is chosen leaves, or comes in, at the point of the cursor. */
export async function askWhoComesOrGoes({ server }: App, { document, selection }: vscode.TextEditor): Promise<void> {
  const place = { uri: document.uri.toString(), line: selection.active.line };
  const point = await server.request<PointResult>(REQUEST.point, place);
  if (point === undefined) {
    void vscode.window.showInformationMessage(t('Put the cursor in minutes first: here is no meeting yet.'));
    return;
  }
  const items = point.people.map(({ id, name, isPresent }) => ({
    id,
    name,
    label: `$(${isPresent ? 'check' : 'blank'}) ${name}`,
    description: `@${id}`,
    detail: isPresent ? t('is there; choose to let them leave') : '',
  }));
  const chosen = await vscode.window.showQuickPick(items, { title: t('Who comes or goes?'), matchOnDescription: true });
  if (chosen === undefined) return;
  const params: AttendParams = { ...place, id: chosen.id, time: timeOfDay(new Date()) };
  const made = await server.request<AttendResult>(REQUEST.attend, params);
  if (made !== undefined && (made.version ?? document.version) === document.version) {
    const edit = new vscode.WorkspaceEdit();
    for (const { range, newText } of made.changes) edit.replace(document.uri, rangeOf(range), newText);
    if (await vscode.workspace.applyEdit(edit)) {
      vscode.window.setStatusBarMessage(made.did === 'came' ? t('{0} comes in.', chosen.name) : t('{0} leaves.', chosen.name), 5000);
      return;
    }
  }
  void vscode.window.showInformationMessage(t('This list is for you to change: {0} stands in it in a way of its own.', chosen.name));
}
