import * as vscode from 'vscode';
import { type Api, activateWith } from './activate.ts';
import type { Host } from './host.ts';
import { LANGUAGE, OUTPUT } from './names.ts';

const HOST: Host = {
  kind: 'browser',
  async createClient(context, options) {
    const { LanguageClient } = await import('vscode-languageclient/browser');
    const worker = new Worker(vscode.Uri.joinPath(context.extensionUri, 'dist/browser-server.js').toString(true));
    return new LanguageClient(LANGUAGE, OUTPUT, worker as never, options);
  },
};

export function activate(context: vscode.ExtensionContext): Promise<Api> {
  return activateWith(context, HOST);
}

/** The server is stopped by what {@link activate} registered. */
export function deactivate(): void {}
