import * as vscode from 'vscode';
import type { CompletionMiddleware } from 'vscode-languageclient';
import { LANGUAGE } from '../names.ts';
import { setting } from '../settings.ts';
import { isWelcome } from './quiet.ts';

/** Keeps suggestions away that nobody asked for, while it is quiet. */
export function quietly(
  isOn: () => boolean,
): Pick<CompletionMiddleware, 'provideCompletionItem'> & vscode.Disposable & { ask(): Thenable<unknown> } {
  let typedAt = 0;
  let isAsked = false;
  const listener = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (document.languageId !== LANGUAGE || contentChanges.length === 0) return;
    typedAt = performance.now();
    isAsked = false;
  });
  return {
    provideCompletionItem(document, position, context, token, next) {
      const asking = {
        trigger: context.triggerCharacter,
        before: document.lineAt(position.line).text.slice(0, position.character),
        isAsked,
        sinceTyping: performance.now() - typedAt,
        isOpen: context.triggerKind === vscode.CompletionTriggerKind.TriggerForIncompleteCompletions,
      };
      const isQuiet = isOn() || setting('quiet', document.uri);
      return isQuiet && !isWelcome(asking) ? [] : next(document, position, context, token);
    },
    ask() {
      isAsked = true;
      return vscode.commands.executeCommand('editor.action.triggerSuggest');
    },
    dispose: () => listener.dispose(),
  };
}
