import * as vscode from 'vscode';
import { rulePage } from '../../language-server/server/protocol.ts';
import type { App, Commands } from './app.ts';
import { language } from './language.ts';
import { COMMAND } from './names.ts';

const NAME = /^[a-z]+(?:-[a-z]+)*$/;

/** The page of a rule as a page, in the language of the reader: VS Code would open the Markdown it is written in. */
export function ruleCommands({ context: { extensionUri } }: App): Commands {
  return {
    [COMMAND.showRule]: async (name) => {
      if (typeof name !== 'string' || !NAME.test(name)) return;
      const page = vscode.Uri.joinPath(extensionUri, 'docs', rulePage(name, language()));
      await vscode.commands.executeCommand('markdown.showPreview', page);
    },
  };
}
