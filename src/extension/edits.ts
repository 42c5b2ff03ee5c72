import * as vscode from 'vscode';
import {
  type ActionStatus,
  type Range,
  REQUEST,
  type SetStatusParams,
  type SetStatusResult,
  type TextChange,
} from '../../language-server/server/protocol.ts';
import { sourceColumn } from './columns.ts';
import { undoing } from './inverse.ts';
import { t } from './language.ts';
import type { Server } from './server.ts';

export function rangeOf({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** How often the server is asked anew where a text has moved on meanwhile: a file that was closed just now, or is being typed in. */
const ATTEMPTS = 3;

/** Takes a change back: as one step, where the text has not changed since; else a message says so. */
export type Undo = () => Promise<void>;

/**
 * Gives an action another status as one step that can be undone. Where that goes in a file that is not open, the file is saved, and a message says so
 * with a button to undo it: an editor that opens by itself is in the way.
 * @returns how to undo it; undefined where the minutes do not say it now, which is reported.
 */
export async function writeStatus(server: Server, uri: string, line: number, status: ActionStatus): Promise<Undo | undefined> {
  for (let left = ATTEMPTS; left > 0; left--) {
    const result = await server.request<SetStatusResult>(REQUEST.setStatus, { uri, line, status } satisfies SetStatusParams);
    if (result === undefined) break;
    const undo = await writeAll(result);
    if (undo !== undefined) return undo;
  }
  void vscode.window.showWarningMessage(t('The status was not written: the line of the action is not complete, or has changed.'));
  return undefined;
}

/** Writes nothing where a text is not the one that the server read. @returns undefined where not all is written */
async function writeAll({ edits, reportedIn }: SetStatusResult): Promise<Undo | undefined> {
  const places = await Promise.all(
    edits.map(async ({ uri, version, edits: changes }) => ({
      shown: isShown(uri),
      document: await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)),
      version,
      changes,
    })),
  );
  if (places.some(({ document, version }) => version !== null && document.version !== version)) return undefined;
  const undos: Undo[] = [];
  for (const { shown, document, changes } of places) {
    const back = undoing(changes, ({ start, end }) => document.getText(rangeOf({ start, end })));
    if (!(await apply(document, changes))) return undefined;
    if (!shown) await document.save();
    const undo = undoOf(document, back, shown);
    undos.push(undo);
    if (!shown || reportedIn !== undefined) void sayWhere(document, shown ? undefined : undo, changes, reportedIn);
  }
  return async () => {
    for (const undo of undos) await undo();
  };
}

function isShown(uri: string): boolean {
  const address = vscode.Uri.parse(uri).toString();
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === address),
  );
}

export function apply({ uri }: vscode.TextDocument, changes: readonly TextChange[]): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    uri,
    changes.map(({ range, newText }) => vscode.TextEdit.replace(rangeOf(range), newText)),
  );
  return vscode.workspace.applyEdit(edit);
}

/** Undone as an edit of its own, in whatever shape the file is now: open or not. */
function undoOf(document: vscode.TextDocument, back: readonly TextChange[], shown: boolean): Undo {
  const { version } = document;
  return async () => {
    const now = await vscode.workspace.openTextDocument(document.uri);
    if (now === document && now.version !== version) {
      void vscode.window.showWarningMessage(t('The minutes have changed since: undo it in the editor.'));
      return;
    }
    if ((await apply(now, back)) && !shown) await now.save();
  };
}

/** @param undo undefined where an editor can. */
async function sayWhere(
  document: vscode.TextDocument,
  undo: Undo | undefined,
  [change]: readonly TextChange[],
  reportedIn: string | undefined,
): Promise<void> {
  const show = t('Show');
  const takeBack = t('Undo');
  const text =
    reportedIn === undefined
      ? t('Written in {0}.', vscode.workspace.asRelativePath(document.uri))
      : t('Reported in the minutes of “{0}”.', reportedIn);
  const chosen = await vscode.window.showInformationMessage(text, ...(undo === undefined ? [show] : [show, takeBack]));
  if (chosen === show && change !== undefined)
    await vscode.window.showTextDocument(document.uri, { selection: rangeOf(change.range), viewColumn: sourceColumn() });
  if (chosen === takeBack) await undo?.();
}
