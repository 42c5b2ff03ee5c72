import {
  FileOperationPatternKind,
  type FileSystemWatcher,
  type ServerCapabilities,
  TextDocumentSyncKind,
  WatchKind,
} from 'vscode-languageserver';
import { MINUTES_GLOBS } from '../syntax/ending.ts';
import { APPLY_EDIT, canApply } from './adapting/edits.ts';
import { lensCommands } from './adapting/lens.ts';
import type { Client } from './client.ts';
import { COMMANDS } from './commands.ts';
import type { Feature } from './feature.ts';

/**
 * The files of which a client tells that they come, go and change. Of a folder that comes or goes some clients tell nothing of the files in it;
 * attachments come and go too.
 */
export const WATCHED: readonly FileSystemWatcher[] = [
  ...[...MINUTES_GLOBS, '**/verslag.config.json', '**/.gitignore'].map((globPattern) => ({ globPattern })),
  { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
];

/** What the server says it can do, by what the client can (LSP 3.17, ServerCapabilities). */
export function capabilitiesFor(client: Client, features: readonly Feature[], diagnostics: ServerCapabilities): ServerCapabilities {
  const everyFile = { filters: [{ pattern: { glob: '**/*', options: {} } }] };
  const files = { pattern: { glob: '**/*', matches: FileOperationPatternKind.file } };
  const folders = { pattern: { glob: '**/*', matches: FileOperationPatternKind.folder } };
  const commands = commandsFor(client);
  const own: ServerCapabilities = {
    // Positions are counted so in any case; a client that offers a choice wants to hear which it is.
    ...(client.capabilities.general?.positionEncodings === undefined ? {} : { positionEncoding: 'utf-16' }),
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    workspaceSymbolProvider: true,
    ...(commands.length === 0 ? {} : { executeCommandProvider: { commands } }),
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { willRename: { filters: [files, folders] }, didRename: everyFile, didCreate: everyFile, didDelete: everyFile },
    },
    ...diagnostics,
  };
  const parts = features.map(({ capabilities }) => (typeof capabilities === 'function' ? capabilities(client) : capabilities));
  return Object.assign(own, ...parts) as ServerCapabilities;
}

function commandsFor(client: Client): string[] {
  const editing = canApply(client) ? [...COMMANDS.keys()] : [];
  const literal = client.capabilities.textDocument?.codeAction?.codeActionLiteralSupport !== undefined;
  return [...editing, ...(editing.length > 0 && !literal ? [APPLY_EDIT] : []), ...lensCommands(client)];
}
