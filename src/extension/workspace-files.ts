import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isLeftOut } from '../../language-server/project/left-out.ts';
import { REQUEST } from '../../language-server/server/protocol.ts';
import { hasEnding } from '../../language-server/syntax/ending.ts';

/** In a browser the server has no disk: it asks for the files of the workspace, which may lie anywhere. */
export function answerFiles(client: BaseLanguageClient): void {
  client.onRequest(REQUEST.listFiles, async () => {
    const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    return (await Promise.all(folders.map(filesBelow))).flat();
  });
  client.onRequest(REQUEST.readFile, async ({ uri }: { uri: string }) => {
    const address = vscode.Uri.parse(uri, true);
    // Nothing outside the workspace is read for it.
    if (vscode.workspace.getWorkspaceFolder(address) === undefined) return null;
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(address));
    } catch {
      return null;
    }
  });
}

/** Searching (`findFiles`) would be shorter, but where files are an extension's, as in a browser, not each of these can be searched. */
async function filesBelow(folder: vscode.Uri): Promise<string[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder).then(
    (found) => found,
    // A folder that cannot be read holds nothing for us.
    () => [],
  );
  const found = await Promise.all(
    entries.map(async ([name, type]) => {
      if (isLeftOut(name)) return [];
      const uri = vscode.Uri.joinPath(folder, name);
      // Links are not followed: they may lead around in a circle.
      if (type === vscode.FileType.Directory) return filesBelow(uri);
      return (type & vscode.FileType.File) !== 0 && (hasEnding(name) || name === 'verslag.config.json') ? [uri.toString()] : [];
    }),
  );
  return found.flat();
}
