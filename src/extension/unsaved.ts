import * as vscode from 'vscode';
import { CONFIG_FILE, LANGUAGE } from './names.ts';

/** What the command line would read otherwise than it stands in the editor: minutes, people and series, and how it is all configured. */
export function unsaved(): readonly vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(
    ({ isDirty, isUntitled, languageId, uri }) =>
      isDirty && !isUntitled && uri.scheme === 'file' && (languageId === LANGUAGE || uri.path.endsWith(`/${CONFIG_FILE}`)),
  );
}

/** Saves them, one after the other. @returns the name of the first that cannot be saved; undefined where all are. */
export async function saveEach(documents: readonly vscode.TextDocument[]): Promise<string | undefined> {
  for (const document of documents) if (document.isDirty && !(await document.save())) return vscode.workspace.asRelativePath(document.uri);
  return undefined;
}
