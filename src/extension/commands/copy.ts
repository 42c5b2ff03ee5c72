import * as vscode from 'vscode';
import type { App, Commands } from '../app.ts';
import { t } from '../language.ts';
import { COMMAND } from '../names.ts';
import type { Target } from '../target.ts';
import { rendered } from './export.ts';
import { versionOf } from './target.ts';

/** The minutes on the clipboard, as rich text for Outlook and Word and as plain text for all else. */
export function copyCommands(app: App): Commands {
  return {
    [COMMAND.copyRichText]: async (...args) => {
      const target = await versionOf(app, args);
      const html = target && (await rendered(app, target, 'html'));
      const text = html && (await rendered(app, target, 'text'));
      if (target === undefined || html === undefined || text === undefined) return;
      if (await copyBoth(app, target, html.content, text.content)) {
        vscode.window.setStatusBarMessage(t('Copied: paste it in Outlook or Word.'), 5000);
        return;
      }
      await vscode.env.clipboard.writeText(text.content);
      void vscode.window.showInformationMessage(t('Copied as plain text; the clipboard did not take rich text.'));
    },
  };
}

/**
 * Only a page can put both on the clipboard, so a preview does, whatever it shows; one that was opened for it goes again. Afterwards the focus
 * is where it was.
 */
async function copyBoth({ previews }: App, { uri, line }: Target, html: string, text: string): Promise<boolean> {
  const editor = vscode.window.activeTextEditor;
  const open = previews.any;
  const preview = open ?? previews.show(uri, vscode.ViewColumn.Beside, { line });
  const rich = await preview.copy(html, text);
  if (open === undefined) preview.dispose();
  if (editor !== undefined) await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn });
  return rich;
}
