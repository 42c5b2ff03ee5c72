import type * as vscode from 'vscode';
import { type Api, activateWith } from './activate.ts';
import type { Host } from './host.ts';
import { LANGUAGE, OUTPUT } from './names.ts';
import { registerCheckTask } from './tasks.ts';

const HOST: Host = {
  kind: 'desktop',
  async createClient(context, options) {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const module = context.asAbsolutePath('dist/server.mjs');
    const run = { module, transport: TransportKind.ipc };
    return new LanguageClient(LANGUAGE, OUTPUT, { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } } }, options);
  },
  register: (context) => [registerCheckTask(context)],
};

export function activate(context: vscode.ExtensionContext): Promise<Api> {
  return activateWith(context, HOST);
}

/** The server is stopped by what {@link activate} registered. */
export function deactivate(): void {}
