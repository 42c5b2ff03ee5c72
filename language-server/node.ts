import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import pkg from '../package.json' with { type: 'json' };
import { serveNode } from './serve-node.ts';

/** The language server as a process: over IPC, or as the arguments say (`--stdio`, `--node-ipc`, `--socket=…`). */
serveNode(createConnection(ProposedFeatures.all), { version: pkg.version, packageFolder: path.join(__dirname, '..') });
