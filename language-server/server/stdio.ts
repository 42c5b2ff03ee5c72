/** The language server on standard input and output, for `verslag lsp`. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { type NodeServerOptions, serveNode } from './serve-node.ts';
import { WholeMessages } from './whole-messages.ts';

/** Serves until the client closes its end. The process's own output belongs to the protocol from now on. */
export function serveStdio(options: NodeServerOptions): Promise<void> {
  return new Promise((resolve) => {
    process.stdin.once('close', resolve);
    process.stdin.once('end', resolve);
    const messages = process.stdin.pipe(new WholeMessages());
    serveNode(createConnection(ProposedFeatures.all, messages, process.stdout), options);
  });
}
