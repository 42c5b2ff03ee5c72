import type { ClientCapabilities } from 'vscode-languageserver-protocol/node';
import { BOOK, HEADER } from '../../support/check.ts';
import { FULL, LspClient } from '../../support/lsp-client.ts';

export const CLEAN = `${HEADER}
# 1. Mededelingen

Er zijn geen mededelingen van @jansen.
`;
/** Names somebody whom nobody knows, on line 11. */
export const WRONG = CLEAN.replace('@jansen.', '@janssen.');
export const FILES: Readonly<Record<string, string>> = { 'adresboek.verslag': BOOK, 'overleg-1.verslag': CLEAN };
export const WITH_JANSSEN = `${BOOK}Persoon janssen (@RIVM): J. Janssen\n`;
export { BOOK };

/** Starts servers, and stops the last one behind each test. */
export function clients() {
  let client: LspClient | undefined;
  afterEach(() => client?.stop().catch(() => undefined));
  return async (...args: Parameters<typeof LspClient.start>): Promise<LspClient> => {
    await client?.stop().catch(() => undefined);
    client = await LspClient.start(...args);
    return client;
  };
}

/** A full client with other abilities in some places. */
export function able(
  workspace: ClientCapabilities['workspace'] = {},
  textDocument: ClientCapabilities['textDocument'] = {},
): ClientCapabilities {
  return { ...FULL, workspace: { ...FULL.workspace, ...workspace }, textDocument: { ...FULL.textDocument, ...textDocument } };
}

/** One that has diagnostics pushed. */
export const PUSHING: ClientCapabilities = able({ diagnostics: { refreshSupport: false } });
