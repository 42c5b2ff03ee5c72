/** The language server on standard input and output, for `verslag lsp`. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { type NodeServerOptions, serveNode } from './serve-node.ts';

/** Serves until the client closes its end. The process's own output belongs to the protocol from now on. */
export function serveStdio(options: NodeServerOptions): Promise<void> {
  return new Promise((resolve) => {
    process.stdin.once('close', resolve);
    process.stdin.once('end', resolve);
    serveNode(createConnection(ProposedFeatures.all, process.stdin, process.stdout), options);
  });
}
