import * as vscode from 'vscode';
import type { App, Commands } from '../app.ts';
import { COMMAND } from '../names.ts';
import { setting } from '../settings.ts';
import { rendered } from './export.ts';
import { askVersion, targetOf } from './target.ts';

/** The minutes on the clipboard, as rich text for Outlook and Word and as plain text for all else. */
export function copyCommands(app: App): Commands {
  return {
    [COMMAND.copyRichText]: async (...args) => {
      const target = targetOf(app, args);
      if (target === undefined) return;
      const open = await askVersion(target, setting('exportPublic', target.uri));
      if (open === undefined) return;
      const html = await rendered(app, target, 'html', open);
      const text = html && (await rendered(app, target, 'text', open));
      if (html === undefined || text === undefined) return;
      // Only a page can put both on the clipboard, so the preview does.
      const preview =
        app.previews.of(target.uri) ?? app.previews.show(target.uri, vscode.ViewColumn.Beside, { line: target.line, public: open });
      if (await preview.copy(html.content, text.content)) {
        vscode.window.setStatusBarMessage(vscode.l10n.t('Copied: paste it in Outlook or Word.'), 5000);
        return;
      }
      await vscode.env.clipboard.writeText(text.content);
      void vscode.window.showInformationMessage(vscode.l10n.t('Copied as plain text; the clipboard did not take rich text.'));
    },
  };
}
