import * as vscode from 'vscode';
import { language, t } from './language.ts';
import { TASK } from './names.ts';
import type { Server } from './server.ts';

interface Definition extends vscode.TaskDefinition {
  readonly path?: string;
}

/**
 * The task that checks a folder with the program that CI runs, on the Node that VS Code itself runs on. Its problems take the place of the
 * server's while it runs (they have the same owner), so that none is listed twice.
 */
export function registerCheckTask(context: vscode.ExtensionContext, server: Server): vscode.Disposable[] {
  const make = (folder: vscode.WorkspaceFolder, definition: Definition) => {
    const program = context.asAbsolutePath('dist/cli.mjs');
    const args = [program, 'check', definition.path ?? '.', '--format', 'lines', '--lang', language()];
    const execution = new vscode.ProcessExecution(process.execPath, args, {
      cwd: folder.uri.fsPath,
      env: { ELECTRON_RUN_AS_NODE: '1', NO_COLOR: '1' },
    });
    const name = t('check minutes');
    const task = new vscode.Task(definition, folder, name, TASK.type, execution, TASK.matcher);
    task.group = vscode.TaskGroup.Build;
    task.presentationOptions = { reveal: vscode.TaskRevealKind.Silent, clear: true };
    return task;
  };
  const provider = vscode.tasks.registerTaskProvider(TASK.type, {
    provideTasks: () =>
      (vscode.workspace.workspaceFolders ?? [])
        .filter(({ uri }) => uri.scheme === 'file')
        .map((folder) => make(folder, { type: TASK.type })),
    resolveTask(task) {
      const { scope, definition } = task;
      return typeof scope === 'object' ? make(scope, definition as Definition) : undefined;
    },
  });
  const after = vscode.tasks.onDidEndTask(({ execution }) => {
    if (execution.task.definition.type === TASK.type) server.showProblemsAgain();
  });
  return [provider, after];
}
