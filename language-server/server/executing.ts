import type { ExecuteCommandParams, Location, WorkspaceEdit } from 'vscode-languageserver';
import { APPLY_EDIT, editFor } from './adapting/edits.ts';
import { SHOW_PLACE } from './adapting/lens.ts';
import type { Client } from './client.ts';
import { COMMANDS } from './commands.ts';
import type { Workspace } from './workspace.ts';

/** What a command asks of the client: an edit to apply, or a place to show. */
export interface Order {
  readonly method: 'workspace/applyEdit' | 'window/showDocument';
  readonly params: object;
}

/** Whether the server runs a command of this name. */
export function isCommand(command: unknown): boolean {
  return command === APPLY_EDIT || command === SHOW_PLACE || (typeof command === 'string' && COMMANDS.has(command));
}

/** LSP 3.17, workspace/executeCommand; `null` where there is nothing to do. */
export function orderOf(workspace: Workspace, client: Client, { command, arguments: args = [] }: ExecuteCommandParams): Order | null {
  const [first, ...rest] = args;
  if (command === APPLY_EDIT) return isRecord(first) ? applying(client, first) : null;
  if (command === SHOW_PLACE) return isPlace(first) ? showing(first) : null;
  const run = COMMANDS.get(command);
  const context = typeof first === 'string' ? workspace.context(first) : undefined;
  const edit = run === undefined || context === undefined ? null : run(context, rest);
  return edit === null ? null : applying(client, edit);
}

function applying(client: Client, edit: WorkspaceEdit): Order | null {
  const fit = editFor(client, edit);
  return fit === undefined ? null : { method: 'workspace/applyEdit', params: { edit: fit } };
}

function showing({ uri, range }: Location): Order {
  return { method: 'window/showDocument', params: { uri, takeFocus: true, selection: range } };
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isPlace(value: unknown): value is Location {
  return isRecord(value) && 'uri' in value && typeof value.uri === 'string' && 'range' in value && isRecord(value.range);
}
