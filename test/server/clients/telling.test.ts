import assert from 'node:assert/strict';
import type { ClientCapabilities, ProtocolConnection } from 'vscode-languageserver-protocol/node';
import { address, FULL, type LspClient } from '../../support/lsp-client.ts';
import { able, BOOK, CLEAN, clients, FILES, PUSHING, WITH_JANSSEN, WRONG } from './minutes.ts';

const REFRESHES = ['workspace/semanticTokens/refresh', 'workspace/inlayHint/refresh', 'workspace/codeLens/refresh'];
const refreshing = (more: ClientCapabilities['workspace'] = {}) =>
  able({
    semanticTokens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    ...more,
  });

/** Answers what is refreshed, which no client asks of us here. */
function answering(connection: ProtocolConnection): void {
  for (const method of REFRESHES) connection.onRequest(method, () => null);
}

describe('what the server tells by itself', () => {
  const start = clients();

  describe('before all has been read', () => {
    for (const setting of [{}, { language: 'en' }, { codeLens: false }, { inlayHints: { dates: false } }]) {
      it(`is nothing, whatever the settings: ${JSON.stringify(setting)}`, async () => {
        let goOn = () => {};
        const reading = new Promise<void>((resolve) => {
          goOn = resolve;
        });
        const client = await start(FILES, {
          capabilities: { ...PUSHING, workspace: { ...PUSHING.workspace, configuration: true } },
          list: () => reading,
          before: (connection) => connection.onRequest('workspace/configuration', () => [setting]),
        });
        await client.open('overleg-1.verslag');
        await client.edit('overleg-1.verslag', `${CLEAN}\n`);
        await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
        await client.close('overleg-1.verslag');
        await client.open('overleg-1.verslag');
        for (let left = 20; left > 0; left--) await client.settled();
        assert.equal(client.published.length, 0);
        goOn();
        await client.pushedDiagnostics('overleg-1.verslag', () => true);
        const told = [...client.published];
        assert.ok(told.every(({ diagnostics }) => diagnostics.every(({ code }) => code !== 'unknown-party')));
      });
    }

    it('is nothing while folders of the workspace change', async () => {
      let goOn = () => {};
      let reading = Promise.resolve();
      const client = await start(FILES, { capabilities: PUSHING, list: () => reading });
      await client.open('overleg-1.verslag');
      await client.pushedDiagnostics('overleg-1.verslag', (found) => found.length === 0);
      reading = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      const event = { added: [{ uri: 'file:///elders', name: 'elders' }], removed: [] };
      await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
      await client.edit('overleg-1.verslag', WRONG);
      for (let left = 20; left > 0; left--) await client.settled();
      const told = client.published.filter(({ uri }) => uri === address('overleg-1.verslag'));
      assert.ok(told.every(({ diagnostics }) => diagnostics.length === 0));
      goOn();
      const found = await client.pushedDiagnostics('overleg-1.verslag', (diagnostics) => diagnostics.length > 0);
      assert.deepEqual(
        found.map(({ code }) => code),
        ['unknown-party'],
      );
    });
  });

  describe('of other documents', () => {
    /** Both are open, and have been looked at. */
    async function both(capabilities: ClientCapabilities): Promise<LspClient> {
      const client = await start({ ...FILES, 'overleg-1.verslag': WRONG }, { capabilities, before: answering });
      await client.open('adresboek.verslag');
      await client.open('overleg-1.verslag');
      await client.request('textDocument/semanticTokens/full', 'overleg-1.verslag');
      await client.problems('overleg-1.verslag');
      await client.until(() => client.heard.includes(REFRESHES[0]!));
      client.heard.length = 0;
      return client;
    }

    it('is that their colours, hints, lenses and diagnostics are others, where one declares what another names', async () => {
      const client = await both(refreshing());
      await client.edit('adresboek.verslag', WITH_JANSSEN);
      await client.until(() => [...REFRESHES, 'workspace/diagnostic/refresh'].every((method) => client.heard.includes(method)));
      assert.deepEqual(await client.problems('overleg-1.verslag'), []);
    });

    it('is pushed to a client that asks for diagnostics but cannot be told to ask again', async () => {
      const client = await both(refreshing({ diagnostics: { refreshSupport: false } }));
      assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
      await client.pushedDiagnostics('overleg-1.verslag', (found) => found.length === 1);
      await client.edit('adresboek.verslag', WITH_JANSSEN);
      await client.pushedDiagnostics('overleg-1.verslag', (found) => found.length === 0);
    });

    it('is nothing where they are what they were', async () => {
      const client = await both(refreshing());
      await client.edit('overleg-1.verslag', `${WRONG}\nNog een regel.\n`);
      await client.edit('overleg-1.verslag', `${WRONG}\nNog een andere regel.\n`);
      // Behind a change that does make a difference, everything before it has been told.
      await client.changeOnDisk('extra.verslag', 'Persoon extra: E. Extra\n');
      await client.until(() => client.heard.includes(REFRESHES[0]!));
      assert.equal(client.heard.filter((method) => method === REFRESHES[0]).length, 1);
    });

    it('follows an address book that comes or goes on disk', async () => {
      const client = await start({ 'overleg-1.verslag': CLEAN }, { capabilities: refreshing(), before: answering });
      await client.open('overleg-1.verslag');
      const tokens = async () => (await client.request<{ data: number[] }>('textDocument/semanticTokens/full', 'overleg-1.verslag')).data;
      const unknown = await tokens();
      await client.until(() => client.heard.includes(REFRESHES[0]!));
      client.heard.length = 0;
      await client.changeOnDisk('adresboek.verslag', BOOK);
      await client.until(() => client.heard.includes(REFRESHES[0]!));
      assert.notDeepEqual(await tokens(), unknown);
      client.heard.length = 0;
      await client.changeOnDisk('adresboek.verslag', undefined);
      await client.until(() => client.heard.includes(REFRESHES[0]!));
      assert.deepEqual(await tokens(), unknown);
    });

    it('is asked of clients that can be asked only', async () => {
      const client = await start(FILES, {
        capabilities: { ...FULL, workspace: { ...FULL.workspace, diagnostics: { refreshSupport: true } } },
      });
      await client.open('overleg-1.verslag');
      await client.open('adresboek.verslag');
      await client.edit('adresboek.verslag', WITH_JANSSEN);
      await client.until(() => client.heard.includes('workspace/diagnostic/refresh'));
      assert.ok(REFRESHES.every((method) => !client.heard.includes(method)));
    });
  });

  describe('beside the protocol', () => {
    const OWN = /^verslag\//;
    it('is nothing to a client that did not ask for it', async () => {
      const client = await start(FILES, { capabilities: refreshing(), before: answering });
      await client.open('overleg-1.verslag');
      await client.changeOnDisk('adresboek.verslag', WITH_JANSSEN);
      await client.until(() => client.heard.includes(REFRESHES[0]!));
      await client.edit('overleg-1.verslag', WRONG);
      await client.problems('overleg-1.verslag');
      assert.deepEqual(
        client.heard.filter((method) => OWN.test(method)),
        [],
      );
    });
    for (const [how, options] of [
      ['initialization options', { settings: { notifications: true } }],
      ['experimental capabilities', { capabilities: { ...FULL, experimental: { verslag: { notifications: true } } } }],
    ] as const) {
      it(`is how far the reading is, and that something changed, to one that asks by its ${how}`, async () => {
        const client = await start(FILES, options);
        await client.until(() => client.heard.includes('verslag/progress'));
        await client.open('overleg-1.verslag');
        await client.until(() => client.heard.includes('verslag/changed'));
      });
    }
  });
});
