import * as vscode from 'vscode';
import type { Position, Range } from '../../../language-server/server/protocol.ts';
import type { App, Commands } from '../app.ts';
import { sourceColumn } from '../columns.ts';
import { rangeOf } from '../edits.ts';
import { COMMAND } from '../names.ts';

/** Commands that the views and the code lenses run: they go somewhere, and change nothing. */
export function sourceCommands(_: App): Commands {
  return {
    [COMMAND.open]: async (uri, range) => {
      if (typeof uri !== 'string') return;
      const start = isRange(range) ? rangeOf(range).start : new vscode.Position(0, 0);
      const selection = new vscode.Range(start, start);
      await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection, viewColumn: sourceColumn() });
    },
    [COMMAND.showReferences]: async (uri, position, places) => {
      if (typeof uri !== 'string' || !isPosition(position) || !Array.isArray(places)) return;
      const locations = places.flatMap((place: { uri?: unknown; range?: unknown }) =>
        typeof place?.uri === 'string' && isRange(place.range)
          ? [new vscode.Location(vscode.Uri.parse(place.uri), rangeOf(place.range))]
          : [],
      );
      const at = new vscode.Position(position.line, position.character);
      await vscode.commands.executeCommand('editor.action.showReferences', vscode.Uri.parse(uri), at, locations);
    },
  };
}

function isPosition(value: unknown): value is Position {
  const { line, character } = (value ?? {}) as Partial<Position>;
  return Number.isInteger(line) && Number.isInteger(character) && line! >= 0 && character! >= 0;
}

function isRange(value: unknown): value is Range {
  const { start, end } = (value ?? {}) as Partial<Range>;
  return isPosition(start) && isPosition(end);
}
