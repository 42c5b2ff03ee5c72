import * as vscode from 'vscode';
import type { NewMeetingResult } from '../../../language-server/server/protocol.ts';
import type { App } from '../app.ts';
import { sourceColumn } from '../columns.ts';
import { rangeOf } from '../edits.ts';
import { t } from '../language.ts';

/**
 * The files of a new meeting: in its folder, or without one a text that is not saved; who is new, in the address book. What is there is
 * opened, never replaced.
 */
export async function createMeeting({ server }: App, { fileName, folder, text, book }: NewMeetingResult): Promise<void> {
  if (book !== undefined) await addToBook(book);
  if (folder === undefined) {
    await show(await vscode.workspace.openTextDocument({ language: 'verslag', content: text }), server.unfinished);
    return;
  }
  const uri = vscode.Uri.joinPath(vscode.Uri.parse(folder), fileName);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(text), ignoreIfExists: true });
  if (!(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showErrorMessage(t('The file could not be made: {0}', vscode.workspace.asRelativePath(uri)));
    return;
  }
  await show(await vscode.workspace.openTextDocument(uri), server.unfinished);
}

/** Saved at once where nothing else was waiting to be: the minutes name who stands in it. */
async function addToBook({ uri, change, names }: NonNullable<NewMeetingResult['book']>): Promise<void> {
  const address = vscode.Uri.parse(uri);
  const made = new vscode.WorkspaceEdit();
  made.createFile(address, { ignoreIfExists: true });
  await vscode.workspace.applyEdit(made);
  const document = await vscode.workspace.openTextDocument(address);
  const { isDirty } = document;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(address, rangeOf(change.range), change.newText);
  if (!(await vscode.workspace.applyEdit(edit))) return;
  if (!isDirty) await document.save();
  const open = t('Show');
  void vscode.window.showInformationMessage(t('New in the address book: {0}', names.join(', ')), open).then((chosen) => {
    if (chosen === open) void vscode.window.showTextDocument(document, { viewColumn: sourceColumn() });
  });
}

/** With the cursor where writing begins: below the first heading. What is still to be filled in is a hint. */
async function show(document: vscode.TextDocument, unfinished: { begin(document: vscode.TextDocument): void }): Promise<void> {
  unfinished.begin(document);
  const editor = await vscode.window.showTextDocument(document, { viewColumn: sourceColumn(), preview: false });
  for (let line = 0; line < document.lineCount; line++) {
    if (!document.lineAt(line).text.startsWith('#')) continue;
    const below = new vscode.Position(Math.min(line + 1, document.lineCount - 1), 0);
    editor.selection = new vscode.Selection(below, below);
    return;
  }
}
