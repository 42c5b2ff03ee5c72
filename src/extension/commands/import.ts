import * as vscode from 'vscode';
import type { DraftResult } from '../../../language-server/server/protocol.ts';
import { reportOf } from '../../import/report.ts';
import type { App, Commands } from '../app.ts';
import { sourceColumn } from '../columns.ts';
import { blocksIn } from '../importing/document.ts';
import { draftOf } from '../importing/draft.ts';
import { DOCUMENT_ENDINGS, INVITATION_ENDINGS, stemOf } from '../importing/endings.ts';
import { folderFor } from '../importing/folder.ts';
import { Reports } from '../importing/reports.ts';
import { importSeries } from '../importing/series.ts';
import { language, t } from '../language.ts';
import { COMMAND } from '../names.ts';

/** Documents become drafts that are not saved, each with a word on what was recognised: nothing is written until the user does. */
export function importCommands(app: App): Commands {
  const reports = Reports.of(app);
  const importAll = async (uris: readonly vscode.Uri[], invitation = false) => {
    // Who cancels one of many means all that are left.
    for (const uri of uris) if (!(await importDocument(app, uri, reports, invitation))) return;
  };
  return {
    [COMMAND.importMinutes]: async (first, all) => importAll(given(first, all) ?? (await ask(t('Import minutes'), DOCUMENT_ENDINGS))),
    [COMMAND.newFromInvitation]: async () => importAll(await ask(t('New minutes from an invitation'), INVITATION_ENDINGS), true),
    [COMMAND.importSeries]: async (folder) => importSeries(app, folder instanceof vscode.Uri ? folder : undefined, reports),
  };
}

/** As the explorer calls it: with the file that was clicked, and all that are selected. */
function given(first: unknown, all: unknown): vscode.Uri[] | undefined {
  const uris = (Array.isArray(all) ? all : [first]).filter((one): one is vscode.Uri => one instanceof vscode.Uri);
  return uris.length > 0 ? uris : undefined;
}

async function ask(title: string, endings: readonly string[]): Promise<readonly vscode.Uri[]> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const chosen = await vscode.window.showOpenDialog({
    canSelectMany: true,
    title,
    openLabel: t('Import'),
    filters: { [t('Documents')]: endings.map((ending) => ending.slice(1)) },
    ...(folder === undefined ? {} : { defaultUri: folder }),
  });
  return chosen ?? [];
}

/** @returns false where it was cancelled. */
async function importDocument(app: App, uri: vscode.Uri, reports: Reports, invitation = false): Promise<boolean> {
  const title = t('Reading {0}', vscode.workspace.asRelativePath(uri));
  const folder = folderFor(uri, vscode.Uri.joinPath(uri, '..'));
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  let isCancelled = false;
  const draft = await vscode.window.withProgress(options, async (_, token) => {
    token.onCancellationRequested(() => {
      isCancelled = true;
    });
    const blocks = await blocksIn(app, uri, token, invitation);
    return blocks && draftOf(app, stemOf(uri.path), blocks, folder === undefined ? {} : { folder: folder.toString() }, token);
  });
  if (draft === undefined || isCancelled) return !isCancelled;
  await open(draft, folder);
  void sayFound(draft, vscode.workspace.asRelativePath(uri), reports);
  return true;
}

/** In an editor that is not saved, under the name that it would get; over nothing that is there. */
async function open({ text, fileName }: DraftResult, folder: vscode.Uri | undefined): Promise<void> {
  const place = folder?.scheme === 'file' ? await freePlace(folder, fileName) : undefined;
  const document =
    place === undefined
      ? await vscode.workspace.openTextDocument({ language: 'verslag', content: text })
      : await vscode.workspace.openTextDocument(place);
  if (place !== undefined) {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(place, new vscode.Position(0, 0), text);
    await vscode.workspace.applyEdit(edit);
  }
  const editor = await vscode.window.showTextDocument(document, { viewColumn: sourceColumn(), preview: false });
  const start = new vscode.Position(0, 0);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(new vscode.Range(start, start));
}

async function freePlace(folder: vscode.Uri, fileName: string): Promise<vscode.Uri> {
  const [, stem, ending] = /^(.*?)(\.[^.]*)?$/s.exec(fileName)!;
  for (let number = 1; ; number++) {
    const file = vscode.Uri.joinPath(folder, number === 1 ? fileName : `${stem}-${number}${ending ?? ''}`);
    const place = file.with({ scheme: 'untitled' });
    const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === place.toString());
    if (!isOpen && !(await exists(file))) return place;
  }
}

async function exists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}

async function sayFound(draft: DraftResult, shown: string, reports: Reports): Promise<void> {
  const { text, summary } = reportOf([{ shown, draft }], language());
  const show = t('Show the report');
  const chosen = await vscode.window.showInformationMessage(summary[0] ?? shown, show);
  if (chosen === show) await reports.show(draft.id, text);
}
