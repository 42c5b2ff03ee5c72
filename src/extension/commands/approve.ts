import * as vscode from 'vscode';
import { type MeetingAtParams, type MeetingPlace, REQUEST } from '../../../language-server/server/protocol.ts';
import type { App, Commands } from '../app.ts';
import { language, t } from '../language.ts';
import { COMMAND } from '../names.ts';
import { isTrustedFor } from '../trust.ts';
import { saveEach, unsaved } from '../unsaved.ts';
import { targetOf } from './target.ts';

/** Approves minutes as the command line does: the status, and what was approved with its checksums in a folder beside them. */
export function approveCommands(app: App): Commands {
  return {
    [COMMAND.approve]: async (...args) => {
      const target = await targetOf(app, args);
      if (target !== undefined) await approve(app, target.uri, target.line);
    },
  };
}

async function approve({ server, host, context }: App, uri: vscode.Uri, line: number): Promise<void> {
  if (host.runCommandLine === undefined || uri.scheme !== 'file') {
    void vscode.window.showErrorMessage(t('Minutes are approved in VS Code on a computer, once they are saved in a folder.'));
    return;
  }
  if (!(await isTrustedFor(t('Approving minutes')))) return;
  const meeting = await server.request<MeetingPlace>(REQUEST.meetingAt, {
    uri: uri.toString(),
    line,
    orOnly: true,
  } satisfies MeetingAtParams);
  if (meeting === undefined) {
    void vscode.window.showErrorMessage(t('There are no minutes in this file, or the language server is not running.'));
    return;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const others = unsaved().filter((one) => one !== document);
  if (!(await isSure(meeting.name || meeting.id, others))) return;
  const failed = await saveEach([...others, document]);
  if (failed !== undefined) {
    void vscode.window.showErrorMessage(t('Nothing was approved: {0} could not be saved.', failed));
    return;
  }
  const title = t('Approving {0}', meeting.name || meeting.id);
  const { status, said } = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, () =>
    host.runCommandLine!(
      context,
      ['approve', uri.fsPath, '--meeting', meeting.id, '--lang', language()],
      vscode.Uri.joinPath(uri, '..').fsPath,
    ),
  );
  if (status === 0) return sayApproved(said, uri);
  const problems = t('Show problems');
  const chosen = await vscode.window.showErrorMessage(said, problems);
  if (chosen === problems) await vscode.commands.executeCommand('workbench.action.problems.focus');
}

async function isSure(name: string, others: readonly vscode.TextDocument[]): Promise<boolean> {
  const yes = t('Approve');
  const what = t('Their status becomes approved, and a copy with checksums is kept in a folder beside them. The file is saved first.');
  const also =
    others.length === 0 ? '' : `\n\n${t('Saved too: {0}.', others.map(({ uri }) => vscode.workspace.asRelativePath(uri)).join(', '))}`;
  const detail = `${what}${also}`;
  return (await vscode.window.showWarningMessage(t('Approve the minutes of “{0}”?', name), { modal: true, detail }, yes)) === yes;
}

async function sayApproved(said: string, uri: vscode.Uri): Promise<void> {
  const show = t('Show');
  if ((await vscode.window.showInformationMessage(said, show)) === show) await vscode.window.showTextDocument(uri);
}
