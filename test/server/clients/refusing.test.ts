import assert from 'node:assert/strict';
import { ErrorCodes, type ProtocolConnection, ResponseError } from 'vscode-languageserver-protocol/node';
import { address, type LspClient } from '../../support/lsp-client.ts';
import { able, BOOK, clients, FILES, PUSHING, WRONG } from './minutes.ts';

/** All that the server may ask of a client. */
const ASKED = [
  'client/registerCapability',
  'workspace/configuration',
  'window/workDoneProgress/create',
  'workspace/semanticTokens/refresh',
  'workspace/inlayHint/refresh',
  'workspace/codeLens/refresh',
  'workspace/diagnostic/refresh',
  'workspace/applyEdit',
  'window/showDocument',
];
const CAPABILITIES = {
  ...able({
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
    semanticTokens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  }),
  window: { workDoneProgress: true, showDocument: { support: true } },
};
const NEVER = new Promise<never>(() => {});

/** How a client deals with what it is asked. */
const CLIENTS: Readonly<Record<string, () => unknown>> = {
  'refuses a request': () => new ResponseError(ErrorCodes.MethodNotFound, 'Unhandled method'),
  'fails in a request': () => new ResponseError(ErrorCodes.InternalError, 'boem'),
  'never answers a request': () => NEVER,
  'answers null': () => null,
  'answers nonsense': () => ({ geen: 'antwoord' }),
};

describe('a client that', () => {
  const start = clients();

  /** All goes on: what is wrong is found, a name of another file is known, and an edit is seen. */
  async function works(client: LspClient): Promise<void> {
    await client.open('overleg-1.verslag', WRONG);
    assert.deepEqual(await client.problems('overleg-1.verslag'), ['11 unknown-party']);
    await client.open('adresboek.verslag');
    await client.edit('adresboek.verslag', `${BOOK}Persoon janssen (@RIVM): J. Janssen\n`);
    assert.deepEqual(await client.problems('overleg-1.verslag'), []);
  }

  for (const [what, answer] of Object.entries(CLIENTS)) {
    it(`${what} is served all the same`, async () => {
      const before = (connection: ProtocolConnection) => {
        for (const method of ASKED) connection.onRequest(method, () => answer() as never);
      };
      const client = await start(FILES, { capabilities: CAPABILITIES, before, host: { patience: 20 } });
      await works(client);
      // What is shown beside other documents is refreshed behind it, and a command asks to apply an edit.
      await client.until(() => client.heard.includes('workspace/codeLens/refresh'));
      const command = { command: 'verslag.numberSections', arguments: [address('overleg-1.verslag'), 0] };
      await client.edit('overleg-1.verslag', WRONG.replace('# 1. M', '# M'));
      assert.equal(await client.connection.sendRequest('workspace/executeCommand', command), null);
      assert.ok(client.heard.includes('workspace/applyEdit'));
      assert.deepEqual(await client.problems('adresboek.verslag'), await client.problems('adresboek.verslag'));
    });
  }

  it('answers late with its settings has them honoured when they come', async () => {
    let answer = (_: unknown[]) => {};
    const settings = new Promise<unknown[]>((resolve) => {
      answer = resolve;
    });
    const before = (connection: ProtocolConnection) => connection.onRequest('workspace/configuration', () => settings as never);
    const client = await start(FILES, { capabilities: CAPABILITIES, before, host: { patience: 5 } });
    await client.open('overleg-1.verslag', WRONG);
    const message = async () => {
      const report = await client.pull('overleg-1.verslag');
      return report.kind === 'full' ? String(report.items[0]!.message) : '';
    };
    assert.match(await message(), /nergens opgegeven/);
    answer([{ language: 'en' }]);
    await client.until(() => client.heard.includes('workspace/diagnostic/refresh'));
    for (let left = 50; left > 0 && !/declared nowhere/.test(await message()); left--) await client.settled();
    assert.match(await message(), /declared nowhere/);
  });

  it('does not list or read files for a server without a disk keeps what was read before', async () => {
    const texts = new Map(Object.entries(FILES).map(([name, text]) => [address(name), text]));
    let refuses = false;
    const refusal = () => new ResponseError(ErrorCodes.InternalError, 'boem');
    const client = await start(
      {},
      {
        withoutDisk: true,
        capabilities: able({ workspaceFolders: true }),
        before: (connection) => {
          connection.onRequest('verslag/listFiles', () => (refuses ? refusal() : [...texts.keys()]) as never);
          connection.onRequest('verslag/readFile', ({ uri }: { uri: string }) => (refuses ? refusal() : (texts.get(uri) ?? null)) as never);
        },
      },
    );
    await client.open('overleg-1.verslag', WRONG.replace('@janssen', '@jansen'));
    assert.deepEqual(await client.problems('overleg-1.verslag'), []);
    refuses = true;
    const change = { event: { added: [{ uri: 'file:///elders', name: 'elders' }], removed: [] } };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', change);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: address('adresboek.verslag'), type: 2 }],
    });
    assert.deepEqual(await client.problems('overleg-1.verslag'), []);
  });

  it('lists and reads files late has them read when they come', async () => {
    const texts = new Map(Object.entries(FILES).map(([name, text]) => [address(name), text]));
    const gates = ['list', 'read'].map(() => {
      let open = () => {};
      const opened = new Promise<void>((resolve) => {
        open = resolve;
      });
      return { opened, open };
    });
    const client = await start(
      {},
      {
        withoutDisk: true,
        capabilities: PUSHING,
        host: { patience: 2 },
        before: (connection) => {
          connection.onRequest('verslag/listFiles', () => gates[0]!.opened.then(() => [...texts.keys()]));
          connection.onRequest('verslag/readFile', ({ uri }: { uri: string }) => gates[1]!.opened.then(() => texts.get(uri) ?? null));
        },
      },
    );
    await client.open('overleg-1.verslag', WRONG);
    assert.ok((await client.problems('overleg-1.verslag')).length > 1);
    for (const { open } of gates) open();
    await client.pushedDiagnostics('overleg-1.verslag', (found) => found.length === 1 && found[0]!.code === 'unknown-party');
  });

  it('never says that it is ready is served when it asks something', async () => {
    const client = await start(FILES, { before: () => {}, greets: false });
    await client.open('overleg-1.verslag', WRONG);
    assert.deepEqual(await client.problems('overleg-1.verslag'), ['11 unknown-party']);
  });
});
