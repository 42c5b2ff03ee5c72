import type * as vscode from 'vscode';
import { type Api, activateWith } from './activate.ts';
import { BROWSER } from './browser-host.ts';
import { DESKTOP } from './desktop-host.ts';

/** As VS Code itself tells the two apart; a browser has no `process`. */
const hasNode = typeof process === 'object' && typeof process.versions?.node === 'string';

/**
 * The extension, on a computer and in a browser: one bundle, as nearly all of it, and of the client that it brings, is the same.
 * What only one of the two can load, that host loads when it starts its client.
 */
export function activate(context: vscode.ExtensionContext): Promise<Api> {
  return activateWith(context, hasNode ? DESKTOP : BROWSER);
}

/** The server is stopped by what {@link activate} registered. */
export function deactivate(): void {}
