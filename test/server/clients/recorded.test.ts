import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { CancellationTokenSource } from 'vscode-jsonrpc';
import { LSPErrorCodes, type ProtocolConnection } from 'vscode-languageserver-protocol/node';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { BOOK } from '../../support/check.ts';
import { LspClient, ROOT } from '../../support/lsp-client.ts';

const RECORDED = path.join(import.meta.dirname, '../recorded');
const WORKSPACE = path.join(import.meta.dirname, '../../e2e/workspace');
const filesOf = (folder: string) =>
  Object.fromEntries(fs.readdirSync(folder).map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]));

/** The files that lay there when a session was recorded. */
const SESSIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // Neovim 0.7.2, and Emacs 28.2 with Eglot 1.9, in the session of `test/e2e/editors`.
  neovim: { 'adresboek.verslag': BOOK },
  emacs: { 'adresboek.verslag': BOOK },
  // VS Code 1.139 (code-server), in `test/e2e/ui/writing.test.ts`.
  vscode: filesOf(WORKSPACE),
};

interface Message {
  readonly id?: number;
  readonly method: string;
  // biome-ignore lint/suspicious/noExplicitAny: as it was sent.
  readonly params: any;
}

/** Refusals that the protocol has for what was overtaken. */
const OVERTAKEN: ReadonlySet<number> = new Set([
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ContentModified,
  LSPErrorCodes.ServerCancelled,
]);

describe('messages as an editor sent them', () => {
  for (const [name, files] of Object.entries(SESSIONS))
    it(`are all answered, and leave a server that knows what was typed: ${name}`, async () => {
      const messages = fs
        .readFileSync(path.join(RECORDED, `${name}.jsonl`), 'utf8')
        .trim()
        .split('\n')
        .map((line): Message => JSON.parse(line));
      const { params: greeting } = messages.find(({ method }) => method === 'initialize')!;
      const before = (connection: ProtocolConnection) => {
        connection.onRequest('workspace/configuration', () => [null] as never);
        for (const what of ['inlayHint', 'codeLens', 'semanticTokens']) connection.onRequest(`workspace/${what}/refresh`, () => null);
        connection.onRequest('window/workDoneProgress/create', () => null);
      };
      const options = { before, greets: false, folders: [ROOT], locale: greeting.locale ?? 'nl' } as const;
      const client = await LspClient.start(files, { ...options, greeting: { ...greeting, processId: null } });
      const texts = new Map<string, TextDocument>();
      const asked: Promise<void>[] = [];
      const tokens = new Map<number, CancellationTokenSource>();
      const refused: string[] = [];
      for (const { id, method, params } of messages) {
        if (/^(?:initialize|shutdown|exit)$/.test(method)) continue;
        if (method === '$/cancelRequest') tokens.get(params.id)?.cancel();
        else if (id === undefined) {
          follow(texts, method, params);
          await client.connection.sendNotification(method, params);
        } else {
          const source = new CancellationTokenSource();
          tokens.set(id, source);
          const answer = client.connection.sendRequest<unknown>(method, params, source.token);
          asked.push(
            answer.then(
              () => undefined,
              (error: { code: number; message: string }) => {
                if (!OVERTAKEN.has(error.code)) refused.push(`${method}: ${error.message}`);
              },
            ),
          );
        }
      }
      await Promise.all(asked);
      assert.ok(asked.length >= 4, `${asked.length}`);
      assert.deepEqual(refused, []);
      assert.deepEqual(client.logged, []);
      const open = [...texts.values()];
      const fresh = await LspClient.start(files, { ...options, greeting: { ...greeting, processId: null } });
      for (const { uri, languageId, version } of open)
        await fresh.connection.sendNotification('textDocument/didOpen', {
          textDocument: { uri, languageId, version, text: texts.get(uri)!.getText() },
        });
      for (const { uri } of open) {
        const [now, anew] = await Promise.all([client, fresh].map((one) => one.pull(uri.slice(ROOT.length + 1))));
        assert.deepEqual({ ...now, resultId: undefined }, { ...anew, resultId: undefined }, uri);
      }
      await client.stop();
      await fresh.stop();
    });
});

/** What open documents hold, by the same messages. */
// biome-ignore lint/suspicious/noExplicitAny: as it was sent.
function follow(texts: Map<string, TextDocument>, method: string, { textDocument, contentChanges }: any): void {
  if (method === 'textDocument/didOpen')
    texts.set(textDocument.uri, TextDocument.create(textDocument.uri, textDocument.languageId, textDocument.version, textDocument.text));
  else if (method === 'textDocument/didClose') texts.delete(textDocument.uri);
  else if (method === 'textDocument/didChange')
    TextDocument.update(texts.get(textDocument.uri)!, contentChanges as TextDocumentContentChangeEvent[], textDocument.version);
}
