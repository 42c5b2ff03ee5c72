import { type Command, TextDocumentEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { Client } from '../client.ts';

/** An edit as a client can apply it; undefined where it cannot, as when a file must be made (LSP 3.17, WorkspaceEditClientCapabilities). */
export function editFor(client: Client, edit: WorkspaceEdit): WorkspaceEdit | undefined {
  const {
    documentChanges: takesChanges,
    resourceOperations = [],
    changeAnnotationSupport,
  } = client.capabilities.workspace?.workspaceEdit ?? {};
  const { documentChanges } = edit;
  if (documentChanges === undefined) return edit;
  if (edit.changeAnnotations !== undefined && changeAnnotationSupport === undefined) return editFor(client, plain(edit));
  if (!documentChanges.every((change) => TextDocumentEdit.is(change) || resourceOperations.includes(change.kind))) return undefined;
  if (takesChanges) return edit;
  const changes: Record<string, TextEdit[]> = {};
  for (const change of documentChanges) {
    if (!TextDocumentEdit.is(change)) return undefined;
    const edits = change.edits.filter((one): one is TextEdit => 'newText' in one);
    changes[change.textDocument.uri] = [...(changes[change.textDocument.uri] ?? []), ...edits];
  }
  return { changes };
}

/** Without what is to be asked of a user first: the client cannot ask it. */
function plain({ documentChanges = [] }: WorkspaceEdit): WorkspaceEdit {
  const bare = documentChanges.map((change) =>
    TextDocumentEdit.is(change)
      ? { ...change, edits: change.edits.map((one) => ('newText' in one ? { range: one.range, newText: one.newText } : one)) }
      : change,
  );
  return { documentChanges: bare };
}

/** Whether commands of the server can change anything at this client. */
export function canApply({ capabilities }: Client): boolean {
  return capabilities.workspace?.applyEdit === true;
}

/** The command of the server that applies an edit, for clients that know no code actions but commands. */
export const APPLY_EDIT = 'verslag.applyEdit';

export function applying(title: string, edit: WorkspaceEdit): Command {
  return { title, command: APPLY_EDIT, arguments: [edit] };
}

/** The files that an answer edits, in whichever form it does. */
export function editedBy(answer: unknown): Set<string> {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const one of value) walk(one);
      return;
    }
    for (const [key, part] of Object.entries(value)) {
      if (key === 'uri' && typeof part === 'string') found.add(part);
      else if (key === 'changes' && typeof part === 'object' && part !== null) for (const uri of Object.keys(part)) found.add(uri);
      else walk(part);
    }
  };
  walk(answer);
  return found;
}
