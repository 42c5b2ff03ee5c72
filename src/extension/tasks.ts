import * as vscode from 'vscode';
import { language, t } from './language.ts';
import { TASK } from './names.ts';

interface Definition extends vscode.TaskDefinition {
  readonly path?: string;
}

/**
 * The program that CI runs, on the Node that VS Code itself runs on. Its output is matched by nothing: the server lists the problems of all
 * files already, with a link to the rule.
 */
function checkTask(context: vscode.ExtensionContext, folder: vscode.WorkspaceFolder, definition: Definition): vscode.Task {
  const program = context.asAbsolutePath('dist/cli.mjs');
  const args = [program, 'check', definition.path ?? '.', '--format', 'lines', '--lang', language()];
  const execution = new vscode.ProcessExecution(process.execPath, args, {
    cwd: folder.uri.fsPath,
    env: { ELECTRON_RUN_AS_NODE: '1', NO_COLOR: '1' },
  });
  const task = new vscode.Task(definition, folder, t('check minutes'), TASK.type, execution, []);
  task.group = vscode.TaskGroup.Build;
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Silent, clear: true };
  return task;
}

function foldersOnDisk(): readonly vscode.WorkspaceFolder[] {
  return (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
}

/** For the command, which says itself what was found: an exit code in a terminal tells nobody anything. */
export function checkTasks(context: vscode.ExtensionContext): vscode.Task[] {
  return foldersOnDisk().map((folder) => {
    const task = checkTask(context, folder, { type: TASK.type });
    task.presentationOptions = { reveal: vscode.TaskRevealKind.Never, clear: true };
    return task;
  });
}

/** The task that checks a folder. */
export function registerCheckTask(context: vscode.ExtensionContext): vscode.Disposable {
  return vscode.tasks.registerTaskProvider(TASK.type, {
    provideTasks: () => foldersOnDisk().map((folder) => checkTask(context, folder, { type: TASK.type })),
    resolveTask(task) {
      const { scope, definition } = task;
      return typeof scope === 'object' ? checkTask(context, scope, definition as Definition) : undefined;
    },
  });
}
