import * as vscode from 'vscode';
import type { App, Commands } from '../app.ts';
import { t } from '../language.ts';
import { isLocal } from '../local.ts';
import { COMMAND } from '../names.ts';
import { setting } from '../settings.ts';
import { rendered, save } from './export.ts';
import { askVersion, targetOf } from './target.ts';

/** A webview cannot print: the page is written where the user wants it, and opened in the browser, whose print dialog makes a PDF too. */
export function printCommands(app: App): Commands {
  return {
    [COMMAND.print]: async (...args) => {
      const target = await targetOf(app, args);
      if (target === undefined) return;
      const open = await askVersion(target, setting('exportPublic', target.uri));
      const file = open === undefined ? undefined : await rendered(app, target, 'html', open);
      const place = file && (await save(target.uri, file, 'html'));
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
