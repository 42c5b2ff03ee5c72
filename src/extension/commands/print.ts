import * as vscode from 'vscode';
import type { App, Commands } from '../app.ts';
import { t } from '../language.ts';
import { isLocal } from '../local.ts';
import { COMMAND } from '../names.ts';
import { rendered, save } from './export.ts';
import { versionOf } from './target.ts';

/** A webview cannot print: the page is written where the user wants it, and opened in the browser, whose print dialog makes a PDF too. */
export function printCommands(app: App): Commands {
  return {
    [COMMAND.print]: async (...args) => {
      const target = await versionOf(app, args);
      const file = target && (await rendered(app, target, 'html'));
      const place = target && file && (await save(app, target.uri, file, 'html', t('Save the page, to print it from a browser')));
      if (place === undefined) return;
      if (isLocal(place) && (await vscode.env.openExternal(place)))
        void vscode.window.showInformationMessage(t('Print the page from the browser; “Save as PDF” is among its printers.'));
      else
        void vscode.window.showInformationMessage(
          t('Open {0} in a browser to print it or to save it as PDF.', vscode.workspace.asRelativePath(place)),
        );
    },
  };
}
