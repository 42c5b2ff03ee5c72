import * as vscode from 'vscode';
import type { App, Commands } from '../app.ts';
import { t } from '../language.ts';
import { isLocal } from '../local.ts';
import { COMMAND } from '../names.ts';
import { isTrustedFor } from '../trust.ts';
import { rendered, save } from './export.ts';
import { versionOf } from './target.ts';

/** The draft in the mail program of the computer; where that is elsewhere, the draft is saved. Nothing is ever sent. */
export function emailCommands(app: App): Commands {
  return {
    [COMMAND.openEmail]: async (...args) => {
      if (!(await isTrustedFor(t('Mail')))) return;
      const target = await versionOf(app, args);
      const file = target && (await rendered(app, target, 'email'));
      if (target === undefined || file === undefined) return;
      if (!isLocal()) {
        if ((await save(app, target.uri, file, 'email', t('Save the draft, to open it in your mail program'))) !== undefined)
          void vscode.window.showInformationMessage(t('Open the saved draft in your mail program.'));
        return;
      }
      const folder = vscode.Uri.joinPath(app.context.globalStorageUri, 'mail');
      const place = vscode.Uri.joinPath(folder, file.fileName);
      // Drafts of before are of no use to anybody.
      await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
      await vscode.workspace.fs.createDirectory(folder);
      await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(file.content));
      if (!(await vscode.env.openExternal(place)))
        void vscode.window.showWarningMessage(t('No mail program opened the draft: {0}', place.fsPath));
    },
  };
}
