import * as vscode from 'vscode';
import type { App, Commands } from './app.ts';
import { language } from './language.ts';
import { COMMAND } from './names.ts';
import { dutchRulePage, ruleWords } from './rule-page.ts';

const SCHEME = 'verslag-rule';
const NAME = /^[a-z]+(?:-[a-z]+)*$/;

/** The page of a rule as a page, in the language of the reader: VS Code would open the Markdown it is written in. */
export function ruleCommands({ context }: App): Commands {
  context.subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: ({ path }) => dutchPage(context, path.slice(1, -'.md'.length)),
    }),
  );
  return {
    [COMMAND.showRule]: async (name) => {
      if (typeof name !== 'string' || !NAME.test(name)) return;
      const page = language() === 'nl' ? vscode.Uri.from({ scheme: SCHEME, path: `/${name}.md` }) : pageOf(context, name);
      await vscode.commands.executeCommand('markdown.showPreview', page);
    },
  };
}

function pageOf({ extensionUri }: vscode.ExtensionContext, name: string): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'docs/rules', `${name}.md`);
}

async function dutchPage(context: vscode.ExtensionContext, name: string): Promise<string> {
  if (!NAME.test(name)) return '';
  const read = async (file: string) => new TextDecoder().decode(await vscode.workspace.fs.readFile(pageOf(context, file)));
  const [index, page] = await Promise.all([read('README'), read(name)]);
  const words = ruleWords(index, name);
  return words === undefined ? page : dutchRulePage(page, words);
}

/** The address that shows the page of a rule, as the link of a problem. */
export function ruleLink(name: string): vscode.Uri {
  return vscode.Uri.from({ scheme: 'command', path: COMMAND.showRule, query: JSON.stringify([name]) });
}
