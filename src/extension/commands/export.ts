import * as vscode from 'vscode';
import { type ExportedFile, type ExportForm, type ExportParams, REQUEST } from '../../../language-server/server/protocol.ts';
import type { App, Commands } from '../app.ts';
import { t } from '../language.ts';
import { isLocal } from '../local.ts';
import { COMMAND } from '../names.ts';
import { Refused } from '../server.ts';
import { bytesOf } from './exported.ts';
import { formChoices } from './forms.ts';
import { type Version, versionOf } from './target.ts';

/** One command for each form, and one that asks. Each asks for the place, and says what was written. */
export function exportCommands(app: App): Commands {
  const as =
    (form: ExportForm) =>
    (...args: unknown[]) =>
      exportMeeting(app, form, args);
  return {
    [COMMAND.export]: async (...args) => {
      const chosen = await vscode.window.showQuickPick(formChoices(app.host), { title: t('Export minutes as') });
      if (chosen !== undefined) await exportMeeting(app, chosen.form, args);
    },
    [COMMAND.exportHtml]: as('html'),
    [COMMAND.exportEmail]: as('email'),
    [COMMAND.exportCalendar]: as('calendar'),
    [COMMAND.exportJson]: as('json'),
    [COMMAND.exportMarkdown]: as('markdown'),
    [COMMAND.exportText]: as('text'),
    [COMMAND.exportDocx]: as('docx'),
    [COMMAND.exportPdf]: as('pdf'),
  };
}

async function exportMeeting(app: App, form: ExportForm, args: readonly unknown[]): Promise<void> {
  const target = await versionOf(app, args);
  const file = target && (await rendered(app, target, form));
  const place = target && file && (await save(app, target.uri, file, form));
  if (place !== undefined) await sayWritten(place);
}

/** Says what was written, with a way to it. */
export async function sayWritten(place: vscode.Uri, said = t('Written: {0}', vscode.workspace.asRelativePath(place))): Promise<void> {
  const show = t('Show');
  if ((await vscode.window.showInformationMessage(said, show)) !== show) return;
  await vscode.commands.executeCommand(isLocal(place) ? 'revealFileInOS' : 'vscode.open', place);
}

/** The output for one meeting. What is unfinished is reported, and made all the same. */
export async function rendered(app: App, version: Version, form: ExportForm): Promise<ExportedFile | undefined> {
  const { uri, line, public: open } = version;
  const params: ExportParams = { uri: uri.toString(), line, form, view: 'full', public: open };
  const options = { location: vscode.ProgressLocation.Window, title: t('Exporting minutes') };
  const ask = () => app.server.request<ExportedFile[]>(REQUEST.export, params);
  const files = await granted(async () => vscode.window.withProgress(options, ask), version);
  if (files === 'refused') return undefined;
  const [file] = files ?? [];
  if (file === undefined) {
    void vscode.window.showErrorMessage(t('There are no minutes in this file, or the language server is not running.'));
    return undefined;
  }
  if (file.notices.length > 0) void vscode.window.showWarningMessage(file.notices.join(' '));
  if (file.errors > 0) void vscode.window.showWarningMessage(t('These minutes still have errors: {0}.', file.errors));
  return file;
}

/** What the server answers. What it refuses is reported, with a way to the reasons. */
async function granted<T>(ask: () => Promise<T>, version: Version): Promise<T | 'refused'> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.noPdf !== undefined) {
      void sayNoPdf(error.message, version);
      return 'refused';
    }
    const problems = t('Show problems');
    void vscode.window.showErrorMessage(error.message.replaceAll('\n', ' '), problems).then((chosen) => {
      if (chosen === problems) void vscode.commands.executeCommand('workbench.actions.view.problems');
    });
    return 'refused';
  }
}

/** What the typesetter would have made, a browser prints. */
async function sayNoPdf(message: string, version: Version): Promise<void> {
  const print = t('Print instead');
  if ((await vscode.window.showErrorMessage(message, print)) === print) await vscode.commands.executeCommand(COMMAND.print, version);
}

/** Asks where, beginning beside the minutes, and writes. `undefined` where the user turns back or it cannot be written. */
export async function save(
  { host }: Pick<App, 'host'>,
  beside: vscode.Uri,
  file: ExportedFile,
  form: ExportForm,
  title = t('Export minutes as'),
): Promise<vscode.Uri | undefined> {
  const { label, ending } = formChoices(host).find((choice) => choice.form === form)!;
  const folder = beside.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(beside, '..');
  const place = await vscode.window.showSaveDialog({
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, file.fileName) }),
    filters: { [label]: [ending] },
    title,
  });
  if (place === undefined) return undefined;
  try {
    await vscode.workspace.fs.writeFile(place, bytesOf(file));
    return place;
  } catch (error) {
    void vscode.window.showErrorMessage(t('The file could not be written: {0}', (error as Error).message));
    return undefined;
  }
}
