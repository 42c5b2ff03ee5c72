import * as vscode from 'vscode';
import type { App, Commands } from '../app.ts';
import { t } from '../language.ts';
import { askWhoComesOrGoes } from '../meeting/attending.ts';
import { timeOfDay } from '../meeting/clock.ts';
import { beginOrEnd } from '../meeting/point-time.ts';
import { putQuickly } from '../meeting/quick.ts';
import { COMMAND, LANGUAGE } from '../names.ts';

/** What whoever types in a meeting does with one key. */
export function meetingModeCommands(app: App): Commands {
  return {
    [COMMAND.meetingMode]: () => (app.mode.isOn ? choose(app) : app.mode.start()),
    [COMMAND.quickAction]: () => inMinutes((editor) => putQuickly(app, editor, 'Action')),
    [COMMAND.quickDecision]: () => inMinutes((editor) => putQuickly(app, editor, 'Decision')),
    [COMMAND.quickQuestion]: () => inMinutes((editor) => putQuickly(app, editor, 'Question')),
    [COMMAND.quickVote]: () => inMinutes((editor) => putQuickly(app, editor, 'Vote')),
    [COMMAND.attend]: () => inMinutes((editor) => askWhoComesOrGoes(app, editor)),
    [COMMAND.parkPoint]: () => inMinutes((editor) => putQuickly(app, editor, 'Parked')),
    [COMMAND.pointTime]: () => inMinutes((editor) => beginOrEnd(app, editor)),
    [COMMAND.suggest]: () => app.server.suggest(),
    [COMMAND.insertTime]: () => inMinutes((editor) => editor.edit((edit) => edit.replace(editor.selection, timeOfDay(new Date())))),
  };
}

async function inMinutes(act: (editor: vscode.TextEditor) => unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId === LANGUAGE) await act(editor);
  else void vscode.window.showInformationMessage(t('Open minutes first: this is about one meeting.'));
}

/** What meeting mode can do, and its end. */
async function choose({ mode }: App): Promise<void> {
  const run = (label: string, command: string) => ({ label, act: () => vscode.commands.executeCommand(command) as unknown });
  const choices = [
    run(t('Action'), COMMAND.quickAction),
    run(t('Decision'), COMMAND.quickDecision),
    run(t('Question'), COMMAND.quickQuestion),
    run(t('Vote'), COMMAND.quickVote),
    run(t('Time of day'), COMMAND.insertTime),
    run(t('Who comes or goes?'), COMMAND.attend),
    run(t('Leave this point for later'), COMMAND.parkPoint),
    run(t('This point begins or ends now'), COMMAND.pointTime),
    { label: t('Start the clock of this point anew'), act: () => mode.restartClock() },
    { label: t('End meeting mode'), act: () => mode.stop() },
  ];
  const chosen = await vscode.window.showQuickPick(choices, { title: t('Meeting mode') });
  await chosen?.act();
}
