import * as vscode from 'vscode';
import { type AttendParams, type AttendResult, type PointResult, REQUEST } from '../../../language-server/server/protocol.ts';
import type { App } from '../app.ts';
import { t } from '../language.ts';
import { type FollowedLine, following, writeAsAsked } from '../writing.ts';
import { timeOfDay } from './clock.ts';

/** Shows who is there; whoever is chosen leaves, or comes in, at the point of the cursor. */
export async function askWhoComesOrGoes(app: App, { document, selection }: vscode.TextEditor): Promise<void> {
  await following(document.uri, selection.active.line, (place) => comeOrGo(app, document.uri, place));
}

async function comeOrGo({ server }: App, address: vscode.Uri, place: FollowedLine): Promise<void> {
  const uri = address.toString();
  const point = await server.request<PointResult>(REQUEST.point, { uri, line: place.line });
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
  const result = await writeAsAsked<AttendResult>(address, {
    ask: () => server.request(REQUEST.attend, { uri, line: place.line, id: chosen.id, time: timeOfDay(new Date()) } satisfies AttendParams),
    changes: ({ changes }) => changes,
  });
  if ('made' in result)
    vscode.window.setStatusBarMessage(result.made.did === 'came' ? t('{0} comes in.', chosen.name) : t('{0} leaves.', chosen.name), 5000);
  else if (result.isUnanswered === true && server.state !== 'down')
    void vscode.window.showInformationMessage(t('This list is for you to change: {0} stands in it in a way of its own.', chosen.name));
  else void vscode.window.showErrorMessage(result.why);
}
