import * as vscode from 'vscode';
import type { App, Commands } from '../app.ts';
import { t } from '../language.ts';
import { COMMAND, LANGUAGE } from '../names.ts';
import { agendaFolder } from './agendas.ts';

/** Keeps the headings of the minutes that are being edited as an agenda for new meetings. */
export function agendaCommands(_: App): Commands {
  return { [COMMAND.saveAgenda]: saveAgenda };
}

async function saveAgenda(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const headings = document?.languageId === LANGUAGE ? document.getText().match(/^#{1,4}[ \t].*$/gm) : undefined;
  const root = document && (vscode.workspace.getWorkspaceFolder(document.uri) ?? vscode.workspace.workspaceFolders?.[0]);
  if (!headings?.length) {
    void vscode.window.showInformationMessage(t('Open minutes with headings first: they become the agenda.'));
    return;
  }
  const folder = root && agendaFolder(root.uri);
  if (folder === undefined) {
    void vscode.window.showInformationMessage(t('Open a folder with minutes first.'));
    return;
  }
  const name = await vscode.window.showInputBox({
    title: t('Save the agenda: under which name?'),
    prompt: t('It is then offered for every new meeting.'),
    validateInput: (text) =>
      /^[^\\/:*?"<>|]+$/.test(text.trim()) && !text.trim().startsWith('.') ? undefined : t('This cannot be a name of a file.'),
  });
  if (name === undefined) return;
  const place = vscode.Uri.joinPath(folder, `${name.trim()}.md`);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(place, { contents: new TextEncoder().encode(`${headings.join('\n\n')}\n`), ignoreIfExists: true });
  if (!(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showErrorMessage(t('The file could not be made: {0}', vscode.workspace.asRelativePath(place)));
    return;
  }
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(place), { preview: false });
}
