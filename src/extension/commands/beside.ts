import * as vscode from 'vscode';
import type { App, Commands } from '../app.ts';
import type { Ended } from '../command-line.ts';
import { Reports } from '../importing/reports.ts';
import { language, t } from '../language.ts';
import { isLocal } from '../local.ts';
import { COMMAND } from '../names.ts';
import { isTrustedFor } from '../trust.ts';
import { saveEach, unsaved } from '../unsaved.ts';
import { sayWritten } from './export.ts';
import { askVersion, targetOf } from './target.ts';

/** What the command line of the package makes beside the minutes: what changed in them, the list of all actions, a mail for each owner. */
export function besideCommands(app: App): Commands {
  const reports = Reports.of(app);
  return {
    [COMMAND.compare]: async (...args) => {
      const target = await targetOf(app, args);
      if (target !== undefined) await compare(app, target.uri, reports);
    },
    [COMMAND.exportActions]: () => exportActions(app),
    [COMMAND.mailPerOwner]: async (...args) => {
      const target = await targetOf(app, args);
      if (target !== undefined) await mailPerOwner(app, target.uri);
    },
  };
}

/** What changed since the last commit, or beside another file, in the words of a meeting. */
async function compare(app: App, uri: vscode.Uri, reports: Reports): Promise<void> {
  if (!(await canRun(app, uri, t('Comparing minutes')))) return;
  const name = vscode.workspace.asRelativePath(uri);
  const committed = { label: t('With the last version in git'), detail: t('What changed since the last commit') };
  const other = { label: t('With another file…'), detail: t('An earlier version, or the Word file that came back') };
  const chosen = await vscode.window.showQuickPick([committed, other], { title: t('Compare {0}', name) });
  if (chosen === undefined || !(await saved())) return;
  const own = inOwnFolder(uri);
  let versions = [`HEAD:${own}`, own];
  if (chosen === other) {
    const [file] =
      (await vscode.window.showOpenDialog({
        defaultUri: vscode.Uri.joinPath(uri, '..'),
        filters: { [t('Documents')]: ['verslag', 'docx'] },
        openLabel: t('Compare'),
      })) ?? [];
    if (file === undefined) return;
    versions = file.path.endsWith('.docx') ? [own, file.fsPath] : [file.fsPath, own];
  }
  const { status, said, out } = await run(app, ['diff', ...versions], vscode.Uri.joinPath(uri, '..'), t('Comparing {0}', name));
  if (status > 1) void vscode.window.showErrorMessage(said);
  else if (status === 0) void vscode.window.showInformationMessage(t('Nothing has changed in {0}.', name));
  else await reports.show(t('changes'), out);
}

/** As the command line is told of a file in its own folder. */
function inOwnFolder({ path }: vscode.Uri): string {
  return `./${path.slice(path.lastIndexOf('/') + 1)}`;
}

const SHEETS = { xlsx: 'Excel', csv: 'CSV', ics: 'iCalendar', markdown: 'Markdown' } as const;

/** All open actions of the workspace, as a file to hand on. */
async function exportActions(app: App): Promise<void> {
  const [folder, ...others] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) {
    void vscode.window.showInformationMessage(t('Open a folder with minutes first.'));
    return;
  }
  if (!(await canRun(app, folder.uri, t('Exporting the list of actions')))) return;
  const forms = Object.entries(SHEETS).map(([form, label]) => ({ label, description: form === 'markdown' ? '.md' : `.${form}`, form }));
  const chosen = await vscode.window.showQuickPick(forms, { title: t('Export the list of actions as') });
  const open = chosen === undefined ? undefined : await askVersion(false);
  if (chosen === undefined || open === undefined) return;
  const place = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folder.uri, `${t('actions')}${chosen.description}`),
    saveLabel: t('Export'),
  });
  if (place === undefined || !(await saved())) return;
  const args = ['actions', folder.uri.fsPath, ...others.map(({ uri }) => uri.fsPath), '--out', place.fsPath];
  const form = chosen.form === 'csv' ? ['--format', 'csv', '--excel'] : ['--format', chosen.form];
  const { status, said } = await run(
    app,
    [...args, ...form, ...(open ? ['--public'] : [])],
    folder.uri,
    t('Exporting the list of actions'),
  );
  if (status !== 0) void vscode.window.showErrorMessage(said);
  else await sayWritten(place);
}

/** A draft for each owner, with only what is theirs. Nothing is sent. */
async function mailPerOwner(app: App, uri: vscode.Uri): Promise<void> {
  if (!(await canRun(app, uri, t('Mail')))) return;
  const [folder] =
    (await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, openLabel: t('Put the drafts here') })) ?? [];
  if (folder === undefined || !(await saved())) return;
  const args = ['mail', inOwnFolder(uri), '--per-owner', '--out', folder.fsPath];
  const { status, said } = await run(app, args, vscode.Uri.joinPath(uri, '..'), t('Writing drafts'));
  if (status === 2) void vscode.window.showErrorMessage(said);
  else if (isLocal(folder)) await sayWritten(folder, said);
  else void vscode.window.showInformationMessage(said);
}

async function canRun({ host }: App, uri: vscode.Uri, what: string): Promise<boolean> {
  if (host.runCommandLine !== undefined && uri.scheme === 'file') return isTrustedFor(what);
  void vscode.window.showErrorMessage(t('{0} works in VS Code on a computer, with minutes that are saved in a folder.', what));
  return false;
}

/** What is on disk is what the command line reads: other minutes, and whom they name, too. */
async function saved(): Promise<boolean> {
  const failed = await saveEach(unsaved());
  if (failed !== undefined) void vscode.window.showErrorMessage(t('{0} could not be saved.', failed));
  return failed === undefined;
}

async function run({ host, context }: App, args: readonly string[], cwd: vscode.Uri, title: string): Promise<Ended> {
  const options = { location: vscode.ProgressLocation.Window, title };
  return vscode.window.withProgress(options, () => host.runCommandLine!(context, [...args, '--lang', language()], cwd.fsPath));
}
