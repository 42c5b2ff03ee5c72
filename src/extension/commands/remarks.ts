import * as vscode from 'vscode';
import type { App, Commands } from '../app.ts';
import { t } from '../language.ts';
import { COMMAND, LANGUAGE } from '../names.ts';

/** What stands on the threads of remarks. */
export function remarkCommands({ remarks }: App): Commands {
  return {
    [COMMAND.remarkHere]: () => {
      const editor = vscode.window.activeTextEditor;
      if (editor?.document.languageId === LANGUAGE) return remarks.ask(editor);
      return vscode.window.showInformationMessage(t('Open minutes first: this is about one meeting.'));
    },
    [COMMAND.addRemark]: (reply) => (isReply(reply) ? remarks.say(reply) : undefined),
    [COMMAND.resolveRemark]: (thread) => (isThread(thread) ? remarks.judge(thread, 'resolved') : undefined),
    [COMMAND.reopenRemark]: (thread) => (isThread(thread) ? remarks.judge(thread, 'reopened') : undefined),
  };
}

function isThread(value: unknown): value is vscode.CommentThread {
  return typeof value === 'object' && value !== null && 'comments' in value && 'uri' in value;
}

function isReply(value: unknown): value is vscode.CommentReply {
  return typeof value === 'object' && value !== null && 'thread' in value && isThread(value.thread) && 'text' in value;
}
