import * as vscode from 'vscode';
import type { App, Commands } from '../app.ts';
import { chooseLanguage, t } from '../language.ts';
import { COMMAND } from '../names.ts';

export function serverCommands({ context, server }: App): Commands {
  return {
    [COMMAND.restartServer]: () => server.restart(),
    [COMMAND.showOutput]: () => server.output.show(),
    [COMMAND.chooseLanguage]: async (given) => {
      const chosen = given === 'nl' || given === 'en' ? given : await askLanguage();
      if (chosen === undefined) return;
      await chooseLanguage(chosen);
      // Chosen in the walkthrough, which goes on in that language.
      if (chosen === given) await vscode.commands.executeCommand('workbench.action.openWalkthrough', walkthrough(context, chosen), false);
    },
  };
}

function walkthrough({ extension }: vscode.ExtensionContext, language: 'nl' | 'en' | 'auto'): string {
  return `${extension.id}#first${language === 'nl' ? '-nl' : ''}`;
}

async function askLanguage(): Promise<'auto' | 'nl' | 'en' | undefined> {
  const languages = [
    { label: 'Nederlands', value: 'nl' },
    { label: 'English', value: 'en' },
    { label: t('That of VS Code'), value: 'auto' },
  ] as const;
  return (await vscode.window.showQuickPick(languages, { title: t('Language of messages and lists') }))?.value;
}
