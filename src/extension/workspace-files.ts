import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { REQUEST } from '../../language-server/protocol.ts';

const FILES = '**/{*.verslag,verslag.config.json}';
const LEFT_OUT = '**/{node_modules,.git}/**';

/** In a browser the server has no disk: it asks for the files of the workspace, which may lie anywhere. */
export function answerFiles(client: BaseLanguageClient): void {
  client.onRequest(REQUEST.listFiles, async () => (await vscode.workspace.findFiles(FILES, LEFT_OUT)).map((uri) => uri.toString()));
  client.onRequest(REQUEST.readFile, async ({ uri }: { uri: string }) => {
    const address = vscode.Uri.parse(uri, true);
    // Nothing outside the workspace is read for it.
    if (vscode.workspace.getWorkspaceFolder(address) === undefined) return null;
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(address));
    } catch {
      return null;
    }
  });
}
