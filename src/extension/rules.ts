import * as vscode from 'vscode';
import { ruleInfo } from '../../language-server/index.ts';
import type { App, Commands } from './app.ts';
import { language } from './language.ts';
import { COMMAND } from './names.ts';
import { dutchRulePage } from './rule-page.ts';

const SCHEME = 'verslag-rule';
const SEVERITIES = { error: 'fout', warning: 'waarschuwing', info: 'info', hint: 'hint' } as const;

/** The page of a rule as a page, in the language of the reader: VS Code would open the Markdown it is written in. */
export function ruleCommands({ context }: App): Commands {
  context.subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent: (uri) => dutchPage(context, uri) }),
  );
  return {
    [COMMAND.showRule]: async (name) => {
      const rule = typeof name === 'string' ? ruleInfo(name) : undefined;
      if (rule === undefined) return;
      const page = language() === 'nl' ? vscode.Uri.from({ scheme: SCHEME, path: `/${rule.name}.md` }) : pageOf(context, rule.name);
      await vscode.commands.executeCommand('markdown.showPreview', page);
    },
  };
}

function pageOf({ extensionUri }: vscode.ExtensionContext, name: string): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'docs/rules', `${name}.md`);
}

async function dutchPage(context: vscode.ExtensionContext, { path }: vscode.Uri): Promise<string> {
  const rule = ruleInfo(path.slice(1, -'.md'.length));
  if (rule === undefined) return '';
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(pageOf(context, rule.name)));
  return dutchRulePage(text, { name: rule.name, summary: rule.summary.nl, severity: SEVERITIES[rule.severity] });
}

/** The address that shows the page of a rule, as the link of a problem. */
export function ruleLink(name: string): vscode.Uri {
  return vscode.Uri.from({ scheme: 'command', path: COMMAND.showRule, query: JSON.stringify([name]) });
}
