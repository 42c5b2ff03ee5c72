import * as vscode from 'vscode';
import { readBy } from '../import/reading.ts';
import { TEXT_FORMATS } from '../import/text-formats.ts';
import type { EditorHost } from './host.ts';
import { LANGUAGE, OUTPUT } from './names.ts';

/** Workers start from web addresses only; an extension that lies elsewhere, as on a remote computer, is read first. */
async function scriptAddress(uri: vscode.Uri): Promise<string> {
  if (uri.scheme === 'http' || uri.scheme === 'https') return uri.toString(true);
  const script = await vscode.workspace.fs.readFile(uri);
  return URL.createObjectURL(new Blob([new Uint8Array(script)], { type: 'text/javascript' }));
}

/** VS Code in a browser: the server is a worker. */
export const BROWSER: EditorHost = {
  kind: 'browser',
  async createClient(context, options) {
    const { LanguageClient } = await import('vscode-languageclient/browser');
    const worker = new Worker(await scriptAddress(vscode.Uri.joinPath(context.extensionUri, 'dist/browser-server.js')));
    return new LanguageClient(LANGUAGE, OUTPUT, worker, options);
  },
  // The readers of what is packed ask for Node, and are large.
  endings: [...TEXT_FORMATS.keys()],
  readDocument: (_, { ending, bytes }) => readBy(TEXT_FORMATS, ending, bytes),
};
