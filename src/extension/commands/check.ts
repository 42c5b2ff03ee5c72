import * as vscode from 'vscode';
import type { App, Commands } from '../app.ts';
import { t } from '../language.ts';
import { COMMAND, TASK } from '../names.ts';
import { isTrustedFor } from '../trust.ts';

/** Checks all minutes of the workspace: as a task, whose problems go to the list of problems. */
export function checkCommands({ host }: App): Commands {
  return {
    [COMMAND.checkWorkspace]: async () => {
      // In a browser there are no tasks, and the server has checked all of it already.
      if (host.kind === 'browser') return vscode.commands.executeCommand('workbench.actions.view.problems');
      if (!(await isTrustedFor(t('Checking the workspace as a task')))) return;
      const tasks = await vscode.tasks.fetchTasks({ type: TASK.type });
      if (tasks.length === 0) {
        void vscode.window.showInformationMessage(t('Open a folder with minutes first.'));
        return;
      }
      for (const task of tasks) await vscode.tasks.executeTask(task);
    },
  };
}
