import * as vscode from 'vscode';
import type { App, Commands } from '../app.ts';
import { moveListItem } from '../editing/list-indent.ts';
import { COMMAND } from '../names.ts';

/** Tab and Shift+Tab: on a point of a list they nest it, anywhere else they are what they always are. */
export function listCommands(_: App): Commands {
  return {
    [COMMAND.nestListItem]: () => move('in', 'tab'),
    [COMMAND.unnestListItem]: () => move('out', 'outdent'),
  };
}

async function move(direction: 'in' | 'out', otherwise: 'tab' | 'outdent'): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const changes = editor && changesIn(editor, direction);
  if (editor === undefined || changes === undefined) {
    await vscode.commands.executeCommand(otherwise);
    return;
  }
  await editor.edit((edit) => {
    for (const { line, end, newText } of changes) edit.replace(new vscode.Range(line, 0, line, end), newText);
  });
}

/** A selection of more lines is moved line by line, as everywhere. */
function changesIn({ document, selections }: vscode.TextEditor, direction: 'in' | 'out') {
  const [selection, ...others] = selections;
  if (selection === undefined || others.length > 0 || !selection.isEmpty) return undefined;
  return moveListItem({ count: document.lineCount, at: (line) => document.lineAt(line).text }, selection.active.line, direction);
}
