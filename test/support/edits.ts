import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Project } from '../../language-server/features/project.ts';
import type { Range } from '../../language-server/model/minutes.ts';
import { offsetOf } from './positions.ts';

/** A change as LSP, rules and requests have it. */
interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** A text with LSP edits applied. Throws where two of them overlap, as LSP forbids. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  const placed = edits
    .map(({ range, newText }, order) => ({ start: offsetOf(text, range.start), end: offsetOf(text, range.end), newText, order }))
    .sort((a, b) => a.start - b.start || a.order - b.order);
  for (const { start, end, newText } of placed) {
    if (start < at) throw new Error(`Edits overlap at ${start}: ${JSON.stringify(newText)}`);
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

/** The new texts of all files that an edit touches, by the name they have in the project. Files that it makes start empty. */
export function applyEdit(project: Project, edit: WorkspaceEdit | null | undefined): Record<string, string> {
  const texts: Record<string, string> = {};
  const change = (uri: string, edits: readonly TextEdit[]) => {
    texts[nameOf(uri)] = applyTextEdits(texts[nameOf(uri)] ?? project.text(uri) ?? '', edits);
  };
  for (const [uri, edits] of Object.entries(edit?.changes ?? {})) change(uri, edits);
  for (const step of edit?.documentChanges ?? []) {
    if ('textDocument' in step) change(step.textDocument.uri, step.edits as readonly TextEdit[]);
    else if (step.kind === 'create') texts[nameOf(step.uri)] = '';
  }
  return texts;
}

/** Puts the result of an edit into the project. */
export function put(project: Project, texts: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(texts)) project.set(`file:///project/${name}`, text);
}

export function nameOf(uri: string): string {
  return decodeURIComponent(uri.replace('file:///project/', ''));
}
