import path from 'node:path';
import { pathToFileURL } from 'node:url';
import v8 from 'node:v8';
import type { Connection } from 'vscode-languageserver';
import { localDate } from '../syntax/plain-date.ts';
import { nodeFiles } from './node-files.ts';
import { nodeStore } from './node-store.ts';
import { startServer } from './server.ts';

export interface NodeServerOptions {
  readonly version: string;
  /** The folder of the package: its `docs` are what diagnostics link to. */
  readonly packageFolder: string;
  /** Default: the system's date. */
  readonly today?: string;
}

/** Serves a connection with the files of this machine. */
export function serveNode(connection: Connection, { version, packageFolder, today }: NodeServerOptions): void {
  // To interpret a pattern once before it is compiled takes longer than to compile it at once.
  v8.setFlagsFromString('--no-regexp-tier-up');
  startServer(connection, {
    version,
    files: nodeFiles,
    store: nodeStore(process.env),
    spareMemory: () => {
      // By default the heap may grow to a multiple of what is in use before V8 looks for what is not, and the part for what is new grows with it.
      v8.setFlagsFromString('--heap-growing-percent=20');
      v8.setFlagsFromString('--semi-space-growth-factor=1');
    },
    today: () => today ?? localDate(new Date()),
    rulePages: `${pathToFileURL(path.join(packageFolder, 'docs'))}/`,
  });
}
