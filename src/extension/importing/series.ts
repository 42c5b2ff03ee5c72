import * as vscode from 'vscode';
import {
  type DraftedSeries,
  type DraftSeriesParams,
  type DraftSeriesResult,
  type IntakeBlock,
  REQUEST,
} from '../../../language-server/server/protocol.ts';
import { reportOf } from '../../import/report.ts';
import { visibleLine } from '../../visible.ts';
import type { App } from '../app.ts';
import { sourceColumn } from '../columns.ts';
import { language, t } from '../language.ts';
import { documentAt } from './document.ts';
import { documentsAmong, endingsOfSeries, seriesOfFolder, stemOf } from './endings.ts';
import { folderFor } from './folder.ts';
import type { Reports } from './reports.ts';

interface Folder {
  readonly documents: readonly string[];
  readonly from: vscode.Uri;
  /** Where the minutes go, and what stands there. */
  readonly into: vscode.Uri;
  readonly names: readonly string[];
}

interface Read {
  readonly documents: readonly { readonly file: string; readonly name: string; readonly blocks: readonly IntakeBlock[] }[];
  readonly problems: readonly string[];
}

/** A folder of old minutes becomes the meetings of one series, beside it or in the workspace; nothing that is there is replaced. */
export async function importSeries(app: App, chosen: vscode.Uri | undefined, reports: Reports): Promise<void> {
  const from = chosen ?? (await askFolder());
  if (from === undefined) return;
  const folder = await folderAt(app, from);
  if (folder.documents.length === 0) {
    const endings = endingsOfSeries(app.host.endings);
    void vscode.window.showErrorMessage(
      t('{0} holds no documents that can be imported; these can: {1}.', shown(from), [...endings].join(', ')),
    );
    return;
  }
  const series = await askSeries(app, folder);
  if (series === undefined) return;
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: t('Importing {0}', shown(from)),
    cancellable: true,
  };
  const done = await vscode.window.withProgress(options, async (progress, token) => {
    const read = await readAll(app, folder, progress, token);
    if (read === undefined) return undefined;
    const draft = read.documents.length === 0 ? null : await drafted(app, folder, read.documents, series, token);
    return token.isCancellationRequested ? undefined : { read, draft };
  });
  if (done === undefined) return;
  const { read, draft } = done;
  if (draft === undefined) return void vscode.window.showErrorMessage(t('The language server does not answer.'));
  if (draft !== null && !(await written(folder.into, draft))) {
    const why = t(
      'Nothing was written: a file of these minutes came into {0} meanwhile, or it may not be written there.',
      shown(folder.into),
    );
    return void vscode.window.showErrorMessage(why);
  }
  if (draft !== null) await open(folder.into, draft);
  await sayMade(series, read, draft, reports);
}

const shown = (uri: vscode.Uri) => visibleLine(vscode.workspace.asRelativePath(uri));

async function askFolder(): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const [chosen] =
    (await vscode.window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      title: t('Import a folder as a series'),
      openLabel: t('Import'),
      ...(folder === undefined ? {} : { defaultUri: folder }),
    })) ?? [];
  return chosen;
}

async function folderAt({ host }: App, from: vscode.Uri): Promise<Folder> {
  const into = folderFor(from, from) ?? from;
  const [entries, there] = await Promise.all([from, into].map((uri) => vscode.workspace.fs.readDirectory(uri)));
  // A link stands for the file behind it.
  const files = entries!.filter(([, type]) => (type & vscode.FileType.File) !== 0).map(([name]) => name);
  return { documents: documentsAmong(files, host.endings), from, into, names: there!.map(([name]) => name) };
}

/** What is typed, once it is an id that can be one. */
function askSeries(app: App, folder: Folder): Thenable<string | undefined> {
  const ofFolder = seriesOfFolder(folder.from.path.split('/').at(-1) ?? '');
  return vscode.window.showInputBox({
    title: t('Import a folder as a series'),
    prompt: t('The id of the series, and its name behind a colon. Of a series that is there, the numbers go on.'),
    placeHolder: 'mt: Managementteam',
    value: ofFolder,
    valueSelection: [0, ofFolder.length],
    ignoreFocusOut: true,
    validateInput: async (typed) =>
      (await drafted(app, { ...folder, names: [] }, [], typed)) === null
        ? t('No id of a series: letters, digits and hyphens. Such as: {0}', 'mt: Managementteam')
        : undefined,
  });
}

function drafted(
  { server }: App,
  { into, names }: Folder,
  documents: Read['documents'],
  series: string,
  token?: vscode.CancellationToken,
): Promise<DraftSeriesResult | undefined> {
  const params: DraftSeriesParams = {
    documents: documents.map(({ name, blocks }) => ({ name, blocks })),
    series,
    folder: into.toString(),
    names,
  };
  return server.request<DraftSeriesResult>(REQUEST.draftSeries, params, token);
}

/** One after another, each in a thread of its own; what cannot be read is said at the end. */
async function readAll(
  app: App,
  { from, documents }: Folder,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<Read | undefined> {
  const read: { file: string; name: string; blocks: readonly IntakeBlock[] }[] = [];
  const problems: string[] = [];
  for (const [index, name] of documents.entries()) {
    progress.report({ message: `${index + 1}/${documents.length} ${visibleLine(name)}`, increment: 100 / documents.length });
    const uri = vscode.Uri.joinPath(from, name);
    const found = await documentAt(app, uri, token);
    if (found === undefined) return undefined;
    if ('problem' in found) problems.push(found.problem);
    else read.push({ file: shown(uri), name: stemOf(name), blocks: found.blocks });
  }
  return { documents: read, problems };
}

/** All or nothing: one edit, that the explorer can undo. */
async function written(into: vscode.Uri, { meetings, book }: DraftedSeries): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const { fileName, text } of [...meetings, ...(book === undefined ? [] : [book])])
    edit.createFile(vscode.Uri.joinPath(into, fileName), { overwrite: false, contents: new TextEncoder().encode(text) });
  return vscode.workspace.applyEdit(edit);
}

/** The last meeting: what it leaves open is what the next one needs. */
async function open(into: vscode.Uri, { meetings }: DraftedSeries): Promise<void> {
  const last = meetings.findLast(({ date }) => date !== undefined) ?? meetings.at(-1);
  if (last === undefined) return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(into, last.fileName));
  await vscode.window.showTextDocument(document, { viewColumn: sourceColumn(), preview: false });
}

async function sayMade(series: string, { documents, problems }: Read, draft: DraftedSeries | null, reports: Reports): Promise<void> {
  const meetings = draft?.meetings ?? [];
  const { text } = reportOf(
    meetings.map((meeting) => ({ shown: documents[meeting.document]!.file, draft: meeting })),
    language(),
  );
  const undated = meetings
    .filter(({ date }) => date === undefined)
    .map((meeting) =>
      t('{0}: no date was found; it comes last in the series ({1}). Type its date.', documents[meeting.document]!.file, meeting.id),
    );
  const book =
    draft?.book === undefined
      ? []
      : [
          draft.book.fileName,
          ...draft.book.text
            .trimEnd()
            .split('\n')
            .map((line) => `  ${line}`),
          '',
        ];
  const said = [...problems, ...undated];
  const report = [...said, ...(said.length === 0 ? [] : ['']), ...book, text].join('\n');
  const progress = meetings.flatMap(({ findings }) => findings).filter(({ kind, sure }) => kind === 'progress' && sure !== 'open').length;
  const counts = [
    t('Minutes made: {0}.', meetings.length),
    t('Actions linked as progress: {0}.', progress),
    ...(undated.length === 0 ? [] : [t('Without a date: {0}.', undated.length)]),
    ...(problems.length === 0 ? [] : [t('Documents that could not be read: {0}.', problems.length)]),
  ].join(' ');
  const show = t('Show the report');
  const say = said.length === 0 ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
  const chosen = await say(counts, show);
  if (chosen === show) await reports.show(series.split(':', 1)[0]!.trim(), report);
}
