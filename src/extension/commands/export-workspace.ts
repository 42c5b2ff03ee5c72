import * as vscode from 'vscode';
import { type ExportedFile, type ExportForm, type ExportParams, REQUEST } from '../../../language-server/server/protocol.ts';
import type { App, Commands } from '../app.ts';
import { t } from '../language.ts';
import { allMeetings, meetingsOf } from '../meetings.ts';
import { COMMAND } from '../names.ts';
import { Refused } from '../server.ts';
import { setting } from '../settings.ts';
import { bytesOf } from './exported.ts';
import { formChoices } from './forms.ts';
import { askVersion } from './target.ts';

/** All minutes of the workspace to one folder, with progress, and stopped when asked. */
export function exportWorkspaceCommands(app: App): Commands {
  return { [COMMAND.exportWorkspace]: () => exportWorkspace(app) };
}

async function exportWorkspace(app: App): Promise<void> {
  const title = t('Export all minutes as');
  const form = (await vscode.window.showQuickPick(formChoices(app.host), { title }))?.form;
  if (form === undefined) return;
  const open = await askVersion(setting('exportPublic'));
  if (open === undefined) return;
  const [folder] =
    (await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, openLabel: t('Export here') })) ?? [];
  if (folder === undefined) return;
  const options = { location: vscode.ProgressLocation.Notification, title: t('Exporting minutes'), cancellable: true };
  const done = await vscode.window
    .withProgress(options, (progress, token) => writeAll(app, folder, { form, open }, progress, token))
    .then(
      (all) => all,
      (error: unknown) => {
        if (!(error instanceof Refused)) throw error;
        void vscode.window.showErrorMessage(error.message);
      },
    );
  if (done === undefined) return;
  const { written, skipped, refused } = done;
  const left = skipped.length === 0 ? '' : ` ${t('Left alone, for a file of that name was there: {0}', skipped.join(', '))}`;
  void vscode.window.showInformationMessage(`${t('Files written: {0}.', written)}${left}`);
  if (refused.length > 0)
    void vscode.window.showErrorMessage(t('No public version was made of: {0}. They have errors of shielding.', refused.join(', ')));
}

interface Wanted {
  readonly form: ExportForm;
  readonly open: boolean;
}
type Reporter = vscode.Progress<{ message?: string; increment?: number }>;

async function writeAll({ server }: App, folder: vscode.Uri, { form, open }: Wanted, progress: Reporter, token: vscode.CancellationToken) {
  const uris = [...new Set(allMeetings(await meetingsOf(server, token)).map(({ uri }) => uri))];
  const skipped: string[] = [];
  const refused: string[] = [];
  const written = new Set<string>();
  for (const uri of uris) {
    if (token.isCancellationRequested) break;
    const params: ExportParams = { uri, form, view: 'full', public: open };
    const files = await server.request<ExportedFile[]>(REQUEST.export, params, token).catch((error: unknown) => {
      if (!(error instanceof Refused) || error.noPdf === 'missing') throw error;
      refused.push(vscode.workspace.asRelativePath(vscode.Uri.parse(uri)));
      return [];
    });
    for (const file of files ?? []) {
      // Two projects may have meetings of one name.
      const fileName = freeName(file.fileName, written);
      const place = vscode.Uri.joinPath(folder, fileName);
      progress.report({ message: fileName, increment: 100 / uris.length });
      if (await exists(place)) skipped.push(fileName);
      else {
        await vscode.workspace.fs.writeFile(place, bytesOf(file));
        written.add(fileName);
      }
    }
  }
  return { written: written.size, skipped, refused };
}

async function exists(place: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(place);
    return true;
  } catch {
    return false;
  }
}

/** `overleg-1.html`, or `overleg-1 (2).html` where that was taken. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const [, base, ending] = /^(.*?)(\.[^.]*)?$/.exec(name)!;
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${base} (${count})${ending ?? ''}`;
  return free;
}
