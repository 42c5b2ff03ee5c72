import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, activateWith } from './activate.ts';
import type { Host } from './host.ts';
import { LANGUAGE, OUTPUT } from './names.ts';
import { registerCheckTask } from './tasks.ts';

const HOST: Host = {
  kind: 'desktop',
  createClient(context, options) {
    const module = context.asAbsolutePath('dist/server.cjs');
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
