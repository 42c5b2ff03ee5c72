import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serveNode } from './serve-node.ts';

/** Put in by the build. */
const VERSION = process.env.VERSLAG_VERSION ?? '0.0.0';

/** The language server as a process: over IPC, or as the arguments say (`--stdio`, `--node-ipc`, `--socket=…`). */
serveNode(createConnection(ProposedFeatures.all), { version: VERSION, packageFolder: path.join(import.meta.dirname, '..') });
