import * as vscode from 'vscode';
import { type NewMeetingParams, type NewMeetingResult, REQUEST, type SeriesEntry } from '../../../language-server/protocol.ts';
import type { App, Commands } from '../app.ts';
import { sourceColumn } from '../columns.ts';
import { dateInWords, today } from '../dates.ts';
import { askFolder } from '../folders.ts';
import { language, t } from '../language.ts';
import { meetingsOf } from '../meetings.ts';
import { COMMAND } from '../names.ts';

/** A new meeting: of which series, on which date, and there it is, with its members and open actions. */
export function meetingCommands(app: App): Commands {
  return {
    [COMMAND.newMeeting]: async (node) => {
      const series = seriesOf(node) ?? (await askSeries(app));
      if (series === undefined) return;
      const made = await askDate(app, series);
      if (made !== undefined) await create(made);
    },
  };
}

/** `null`: a meeting of no series. */
type Choice = SeriesEntry | null;

function seriesOf(node: unknown): SeriesEntry | undefined {
  if (typeof node !== 'object' || node === null || !('series' in node) || 'meeting' in node) return undefined;
  return (node as { series: SeriesEntry }).series;
}

async function askSeries({ server }: App): Promise<Choice | undefined> {
  const { series } = await meetingsOf(server);
  if (series.length === 0) return null;
  const items = series.map((one) => ({
    label: one.name,
    description: one.rhythm ?? '',
    detail: one.next === undefined ? '' : t('next: {0}', dateInWords(one.next, language())),
    series: one as Choice,
  }));
  const none = { label: t('A meeting of no series'), description: '', detail: '', series: null };
  const chosen = await vscode.window.showQuickPick([...items, none], {
    title: t('New meeting: of which series?'),
    matchOnDescription: true,
  });
  return chosen?.series;
}

async function askDate({ server }: App, series: Choice): Promise<NewMeetingResult | undefined> {
  let made: NewMeetingResult | undefined;
  const ask = async (date: string) => {
    const params: NewMeetingParams = { date, ...(series === null ? {} : { series: series.id, uri: series.uri }) };
    made = await server.request<NewMeetingResult>(REQUEST.newMeeting, params);
    return made === undefined ? t('This is no date. Such as: {0}', '23 november 2020') : undefined;
  };
  const proposal = series?.next ?? today();
  const date = await vscode.window.showInputBox({
    title: t('New meeting: on which date?'),
    prompt: series?.next === undefined ? '' : t('This is the next date by its rhythm.'),
    value: dateInWords(proposal, language()),
    validateInput: ask,
  });
  if (date === undefined) return undefined;
  await ask(date);
  return made;
}

/** In the folder of the series; without a folder, as a text that is not saved. What is there is opened, never replaced. */
async function create({ fileName, folder, text }: NewMeetingResult): Promise<void> {
  const root = folder === undefined ? await askFolder() : vscode.Uri.parse(folder);
  if (root === undefined && vscode.workspace.workspaceFolders?.length) return;
  if (root === undefined) {
    await show(await vscode.workspace.openTextDocument({ language: 'verslag', content: text }));
    return;
  }
  const uri = vscode.Uri.joinPath(root, fileName);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(text), ignoreIfExists: true });
  if (!(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showErrorMessage(t('The file could not be made: {0}', vscode.workspace.asRelativePath(uri)));
    return;
  }
  await show(await vscode.workspace.openTextDocument(uri));
}

/** With the cursor where writing begins: below the first heading. */
async function show(document: vscode.TextDocument): Promise<void> {
  const editor = await vscode.window.showTextDocument(document, { viewColumn: sourceColumn(), preview: false });
  for (let line = 0; line < document.lineCount; line++) {
    if (!document.lineAt(line).text.startsWith('#')) continue;
    const below = new vscode.Position(Math.min(line + 1, document.lineCount - 1), 0);
    editor.selection = new vscode.Selection(below, below);
    return;
  }
}
