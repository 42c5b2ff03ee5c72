import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { address, LspClient } from '../../support/lsp-client.ts';
import { able, clients, FILES, WRONG } from './minutes.ts';

const CLI = path.join(import.meta.dirname, '../../../bin/verslag.js');

describe('the life of a server', () => {
  const start = clients();

  it('begins with the greeting: what comes before it is refused, or passed by', async () => {
    const client = await LspClient.silent(FILES);
    const position = { textDocument: { uri: address('overleg-1.verslag') }, position: { line: 0, character: 0 } };
    for (const method of [
      'textDocument/hover',
      'textDocument/diagnostic',
      'workspace/symbol',
      'verslag/actions',
      'geen/verzoek',
      'shutdown',
    ])
      await assert.rejects(client.connection.sendRequest(method, position), { code: -32002 }, method);
    await client.open('overleg-1.verslag', WRONG);
    await client.edit('overleg-1.verslag', WRONG);
    await client.close('overleg-1.verslag');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: address('x.verslag'), type: 1 }] });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.connection.sendNotification('workspace/didRenameFiles', { files: [] });
    await client.greet();
    await client.open('overleg-1.verslag', WRONG);
    assert.deepEqual(await client.problems('overleg-1.verslag'), ['11 unknown-party']);
    assert.deepEqual(client.logged, []);
    await client.stop();
  });

  it('has one greeting', async () => {
    const client = await start(FILES);
    const again = { processId: null, rootUri: null, capabilities: {} };
    await assert.rejects(client.connection.sendRequest('initialize', again), { code: -32600 });
    assert.deepEqual(await client.problems('overleg-1.verslag'), []);
  });

  it('ends with the goodbye: what comes behind it is refused, or passed by', async () => {
    const client = await start(FILES);
    await client.open('overleg-1.verslag', WRONG);
    assert.equal(await client.connection.sendRequest('shutdown'), null);
    for (const method of ['textDocument/documentSymbol', 'workspace/symbol', 'initialize', 'geen/verzoek', 'shutdown'])
      await assert.rejects(client.request(method, 'overleg-1.verslag', { query: '', capabilities: {} }), { code: -32600 }, method);
    await client.edit('overleg-1.verslag', WRONG);
    await client.connection.sendNotification('workspace/didRenameFiles', { files: [] });
    await assert.rejects(client.request('textDocument/documentSymbol', 'overleg-1.verslag'), { code: -32600 });
    client.connection.dispose();
  });

  it('does not know requests that are none', async () => {
    const client = await start(FILES);
    await assert.rejects(client.connection.sendRequest('geen/verzoek'), { code: -32601 });
  });

  it('goes on where a client sends what is no message of the protocol', async () => {
    const client = await start(FILES, { host: { patience: 20 } });
    const nonsense = [
      null,
      {},
      [],
      { textDocument: null },
      { changes: 5 },
      { files: null },
      { event: {} },
      { event: { added: [5], removed: [{}] } },
      ...[null, 5, {}, []].map((uri) => ({
        textDocument: { uri, version: 1, languageId: 'verslag', text: 'Verslag x: X\n' },
        contentChanges: [{ text: 'x' }],
        changes: [{ uri, type: 1 }],
        files: [{ uri, oldUri: uri, newUri: uri }],
        event: { added: [{ uri, name: 'x' }], removed: [{ uri, name: 'x' }] },
        settings: { verslag: uri },
      })),
      { textDocument: { uri: 'file:///project/overleg-1.verslag', version: 'x', text: 5 }, contentChanges: [{ text: null }] },
    ];
    const notifications = [
      ...['workspace/didChangeWatchedFiles', 'workspace/didChangeWorkspaceFolders', 'workspace/didChangeConfiguration'],
      ...[
        'workspace/didCreateFiles',
        'workspace/didRenameFiles',
        'textDocument/didOpen',
        'textDocument/didChange',
        'textDocument/didClose',
      ],
      ...['textDocument/didSave', '$/setTrace', '$/onbekend', 'initialized'],
    ];
    for (const method of notifications) for (const params of nonsense) await client.connection.sendNotification(method, params as never);
    for (const method of [
      'textDocument/hover',
      'textDocument/rename',
      'workspace/willRenameFiles',
      'verslag/meetingAt',
      'codeLens/resolve',
    ])
      for (const params of nonsense) await client.connection.sendRequest(method, params as never).catch(() => undefined);
    assert.deepEqual(await client.problems('overleg-1.verslag'), []);
  });

  it('refuses parameters that are none, and says which', async () => {
    const client = await start(FILES);
    const asked = (method: string, params: unknown) => client.connection.sendRequest(method, params as never);
    const textDocument = { uri: 'file:///project/overleg-1.verslag' };
    const NOWHERE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const REFUSED: readonly (readonly [method: string, params: unknown, says: RegExp])[] = [
      ['textDocument/hover', {}, /textDocument/],
      ['textDocument/hover', { textDocument }, /position/],
      ['textDocument/hover', { textDocument, position: { line: 'x' } }, /position/],
      ['textDocument/codeAction', { textDocument, context: { diagnostics: [] } }, /range/],
      ['textDocument/formatting', { textDocument: {} }, /textDocument/],
      ['textDocument/semanticTokens/full', {}, /textDocument/],
      ['workspace/symbol', {}, /query/],
      ['workspace/symbol', { query: null }, /query/],
      ['textDocument/codeAction', { textDocument, range: NOWHERE }, /context/],
      ['textDocument/codeAction', { textDocument, range: NOWHERE, context: { diagnostics: 3 } }, /context/],
      ['textDocument/references', { textDocument, position: NOWHERE.start }, /context/],
      ['textDocument/selectionRange', { textDocument, positions: [NOWHERE.start, null] }, /position/],
      ['workspace/diagnostic', {}, /previousResultIds/],
      ['workspace/diagnostic', { previousResultIds: null }, /previousResultIds/],
      ['workspace/willRenameFiles', { files: {} }, /files.*no list/],
      ['callHierarchy/incomingCalls', { item: null }, /item/],
      ['callHierarchy/outgoingCalls', { item: {} }, /item/],
      ['workspace/willRenameFiles', {}, /files/],
      ['workspace/executeCommand', {}, /command/],
      [
        'workspace/executeCommand',
        { command: 'verslag.bestaatNiet', arguments: [textDocument.uri] },
        /there is no command "verslag\.bestaatNiet"/,
      ],
      ['workspace/executeCommand', { command: 'toString' }, /there is no command/],
      ['workspace/executeCommand', { command: 3 }, /there is no command/],
    ];
    for (const [method, params, message] of REFUSED) await assert.rejects(asked(method, params), { code: -32602, message }, method);
    assert.notEqual(await asked('textDocument/semanticTokens/full', { textDocument }), undefined);
    assert.equal(await asked('textDocument/hover', { textDocument, position: { line: 90, character: 0 } }), null);
  });

  it('takes null for what a client leaves out', async () => {
    const client = await start({ ...FILES, 'overleg-1.verslag': WRONG });
    const asked = <R>(method: string, params: unknown) => client.connection.sendRequest<R>(method, params as never);
    await client.open('overleg-1.verslag');
    const textDocument = { uri: 'file:///project/overleg-1.verslag' };
    const range = { start: { line: 10, character: 0 }, end: { line: 11, character: 0 } };
    const actions = await asked<unknown[]>('textDocument/codeAction', {
      textDocument,
      range,
      context: { diagnostics: null, only: null, triggerKind: null },
    });
    assert.ok(actions.length > 0);
    assert.ok(
      Array.isArray(
        await asked('textDocument/completion', { textDocument, position: range.start, context: null }).then(
          (answer) => (answer as { items: unknown[] }).items,
        ),
      ),
    );
    assert.equal(
      (await asked<{ kind: string }>('textDocument/diagnostic', { textDocument, identifier: null, previousResultId: null })).kind,
      'full',
    );
    assert.equal(
      await asked('workspace/executeCommand', { command: 'verslag.numberSections', arguments: null, workDoneToken: null }),
      false,
    );
    assert.deepEqual(client.logged, []);
  });

  it('goes on where a document is opened under what is no address', async () => {
    const client = await start(FILES, { capabilities: able({ codeLens: { refreshSupport: true } }) });
    for (const uri of ['-ile:///project/x.verslag', 'fil;:///x.verslag', 'file:///a?%', '1:', 'a b://x', ':', 'verslag:///%2', 'x']) {
      const textDocument = { uri, version: 1, languageId: 'verslag', text: WRONG };
      await client.connection.sendNotification('textDocument/didOpen', { textDocument });
      await client.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text: 'x' }] });
      await client.connection.sendRequest('textDocument/diagnostic', { textDocument });
    }
    // Then what is shown beside each document is looked at.
    client.heard.length = 0;
    await client.changeOnDisk('nieuw.verslag', 'Verslag nieuw-1: Overleg\n');
    await client.until(() => client.heard.includes('workspace/codeLens/refresh'));
    await client.open('overleg-1.verslag', WRONG);
    assert.deepEqual(await client.problems('overleg-1.verslag'), ['11 unknown-party']);
    // This client takes no refreshing.
    assert.deepEqual(
      client.logged.filter((line) => !line.endsWith('Unhandled method workspace/codeLens/refresh')),
      [],
    );
  });

  /** The exit status of a process that a client leaves so. */
  async function statusAfter(leave: (connection: ReturnType<typeof createProtocolConnection>) => Promise<void>): Promise<number | null> {
    const child = spawn(process.execPath, [CLI, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    connection.listen();
    await leave(connection);
    const status = await ended;
    connection.dispose();
    return status;
  }
  const greet = (connection: ReturnType<typeof createProtocolConnection>) =>
    connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });

  it('ends its process with 0 behind a goodbye', async () => {
    const status = await statusAfter(async (connection) => {
      await greet(connection);
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
    });
    assert.equal(status, 0);
  });
  it('ends its process with 1 where there was none', async () => {
    const status = await statusAfter(async (connection) => {
      await greet(connection);
      await connection.sendNotification('exit');
    });
    assert.equal(status, 1);
    assert.equal(await statusAfter((connection) => connection.sendNotification('exit')), 1);
  });
});
