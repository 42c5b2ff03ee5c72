import * as vscode from 'vscode';
import type { App, Commands } from '../app.ts';
import { type Lines, moveListItem } from '../editing/list-indent.ts';
import { moveInTable } from '../editing/table-cells.ts';
import { COMMAND } from '../names.ts';

/** Tab and Shift+Tab: in a table they go from cell to cell, on a point of a list they nest it, anywhere else they are what they always are. */
export function listCommands(_: App): Commands {
  return {
    [COMMAND.nestListItem]: () => move('in', 'tab'),
    [COMMAND.unnestListItem]: () => move('out', 'outdent'),
  };
}

async function move(direction: 'in' | 'out', otherwise: 'tab' | 'outdent'): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor !== undefined && (await goneToCell(editor, direction))) return;
  const changes = editor && changesIn(editor, direction);
  if (editor === undefined || changes === undefined) {
    await vscode.commands.executeCommand(otherwise);
    return;
  }
  await editor.edit((edit) => {
    for (const { line, end, newText } of changes) edit.replace(new vscode.Range(line, 0, line, end), newText);
  });
}

/** To another cell of the table that the cursor is in, with its columns in line. A selection of more than a cell is none. */
async function goneToCell(editor: vscode.TextEditor, direction: 'in' | 'out'): Promise<boolean> {
  const { document, selections } = editor;
  const [selection, ...others] = selections;
  if (selection === undefined || others.length > 0 || !selection.isSingleLine) return false;
  const moved = moveInTable(linesOf(document), selection.active.line, selection.active.character, direction === 'in' ? 'next' : 'previous');
  if (moved === undefined) return false;
  const { first, last, rows, line, start, end } = moved;
  const table = document.validateRange(new vscode.Range(first, 0, last, Number.MAX_SAFE_INTEGER));
  const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  const text = rows.join(eol);
  if (text === document.getText(table)) {
    editor.selection = new vscode.Selection(line, start, line, end);
    editor.revealRange(editor.selection);
    return true;
  }
  // Text and cursor in one: what is typed next belongs in the other cell.
  const at = rows.slice(0, line - first).reduce((sum, row) => sum + row.length + eol.length, 0);
  const cell = text.slice(at + start, at + end);
  const snippet = new vscode.SnippetString().appendText(text.slice(0, at + start));
  if (cell === '') snippet.appendTabstop(0);
  else snippet.appendPlaceholder((inner) => inner.appendText(cell), 0);
  await editor.insertSnippet(snippet.appendText(text.slice(at + end)), table);
  return true;
}

/** A selection of more lines is moved line by line, as everywhere. */
function changesIn({ document, selections }: vscode.TextEditor, direction: 'in' | 'out') {
  const [selection, ...others] = selections;
  if (selection === undefined || others.length > 0 || !selection.isEmpty) return undefined;
  return moveListItem(linesOf(document), selection.active.line, direction);
}

function linesOf(document: vscode.TextDocument): Lines {
  return { count: document.lineCount, at: (line) => document.lineAt(line).text };
}
