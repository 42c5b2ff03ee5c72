import * as vscode from 'vscode';
import type { App, Commands } from '../app.ts';
import { dateInWords } from '../dates.ts';
import { askFolder } from '../folders.ts';
import { language, t } from '../language.ts';
import { COMMAND } from '../names.ts';
import { sampleFiles } from './sample-files.ts';

/** An address book and first minutes in the workspace, to be changed into one's own. What is there is opened, never replaced. */
export function sampleCommands(app: App): Commands {
  return {
    [COMMAND.createSample]: async () => {
      if (!vscode.workspace.workspaceFolders?.length) {
        const open = t('Open folder');
        const chosen = await vscode.window.showInformationMessage(t('Open a folder with minutes first.'), open);
        if (chosen === open) await vscode.commands.executeCommand('vscode.openFolder');
        return;
      }
      const folder = await askFolder();
      if (folder === undefined) return;
      const files = sampleFiles(language(), (days) => dateInWords(daysFromNow(days), language()));
      const edit = new vscode.WorkspaceEdit();
      for (const { name, text } of files)
        edit.createFile(vscode.Uri.joinPath(folder, name), { contents: new TextEncoder().encode(text), ignoreIfExists: true });
      if (!(await vscode.workspace.applyEdit(edit))) {
        void vscode.window.showErrorMessage(t('The file could not be made: {0}', files[0]!.name));
        return;
      }
      const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, files.at(-1)!.name));
      await vscode.window.showTextDocument(document, { preview: false, viewColumn: vscode.ViewColumn.One });
      app.previews.show(document.uri, vscode.ViewColumn.Beside, { line: 0 });
    },
  };
}

/** A working day: Monday where it would be a weekend. */
function daysFromNow(days: number): string {
  const now = new Date();
  const date = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + days));
  while (date.getUTCDay() === 0 || date.getUTCDay() === 6) date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
