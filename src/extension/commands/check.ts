import * as vscode from 'vscode';
import type { App, Commands } from '../app.ts';
import { t } from '../language.ts';
import { COMMAND } from '../names.ts';
import { isTrustedFor } from '../trust.ts';
import type { Counts } from '../unfinished.ts';

/** Checks all minutes of the workspace: as a task, whose problems go to the list of problems; then says in a sentence what was found. */
export function checkCommands({ context, host, server }: App): Commands {
  return {
    [COMMAND.checkWorkspace]: async () => {
      // In a browser there are no tasks, and the server has checked all of it already.
      if (host.checkTasks === undefined) await server.start();
      else {
        if (!(await isTrustedFor(t('Checking the workspace as a task')))) return;
        const tasks = host.checkTasks(context);
        if (tasks.length === 0) {
          void vscode.window.showInformationMessage(t('Open a folder with minutes first.'));
          return;
        }
        for (const task of tasks) if ((await ended(task)) === FAULT) return sayFault();
      }
      await say(server.unfinished.counts());
    },
  };
}

/** The program itself failed; with problems in the minutes it ends in 1. */
const FAULT = 2;

/** The exit code of a task that has run to its end. */
function ended(task: vscode.Task): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    // Listens first: a short task may be over before its start is answered.
    const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
      if (execution.task.definition.type !== task.definition.type || execution.task.scope !== task.scope) return;
      listener.dispose();
      resolve(exitCode);
    });
    vscode.tasks.executeTask(task).then(undefined, (error: unknown) => {
      listener.dispose();
      reject(error);
    });
  });
}

function sayFault(): void {
  void vscode.window.showErrorMessage(t('The check did not come to its end: the terminal says why.'));
}

async function say(counts: Counts): Promise<void> {
  const { errors, warnings } = counts;
  if (errors + warnings === 0) {
    void vscode.window.showInformationMessage(`${t('Checked: no errors and no warnings.')}${remarks(counts)}`);
    return;
  }
  await vscode.commands.executeCommand('workbench.panel.markers.view.focus');
  const parts = [
    errors === 0 ? '' : errors === 1 ? t('1 error') : t('{0} errors', errors),
    warnings === 0 ? '' : warnings === 1 ? t('1 warning') : t('{0} warnings', warnings),
  ].filter((part) => part !== '');
  const where = counts.files === 1 ? t('in 1 file') : t('in {0} files', counts.files);
  const found = `${t('Checked: {0} {1}.', parts.join(t(' and ')), where)}${remarks(counts)}`;
  void (errors > 0 ? vscode.window.showErrorMessage(found) : vscode.window.showWarningMessage(found));
}

/** What is merely worth a thought. */
function remarks({ others }: Counts): string {
  return others === 0 ? '' : ` ${others === 1 ? t('Worth a thought: 1.') : t('Worth a thought: {0}.', others)}`;
}
