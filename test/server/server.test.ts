import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type CodeAction,
  type CompletionList,
  type Diagnostic,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { BOOK, HEADER } from '../support/check.ts';
import { applyTextEdits } from '../support/edits.ts';
import { address, FULL, LspClient, PUSHED } from '../support/lsp-client.ts';

const CLEAN = `${HEADER}
# 1. Mededelingen

Er zijn geen mededelingen van @jansen.
`;
const WRONG = CLEAN.replace('@jansen.', '@janssen.');
const FILES = { 'adresboek.verslag': BOOK, 'overleg-1.verslag': CLEAN };

describe('the language server', () => {
  let client: LspClient;
  const start = async (...args: Parameters<typeof LspClient.start>) => {
    client = await LspClient.start(...args);
    return client;
  };
  afterEach(() => client?.stop());

  const errors = (diagnostics: readonly Diagnostic[]) => diagnostics.filter(({ severity }) => severity! <= 2).map(({ code }) => code);

  describe('diagnostics that the client asks for', () => {
    it('are those of the text as it is typed, with names of the whole project', async () => {
      await start(FILES);
      await client.open('overleg-1.verslag');
      assert.deepEqual(await client.problems('overleg-1.verslag'), []);
      await client.edit('overleg-1.verslag', WRONG);
      assert.deepEqual(await client.problems('overleg-1.verslag'), ['11 unknown-party']);
      await client.edit('overleg-1.verslag', CLEAN);
      assert.deepEqual(await client.problems('overleg-1.verslag'), []);
    });

    it('are not sent again where nothing has changed', async () => {
      await start({ ...FILES, 'overleg-1.verslag': WRONG });
      await client.open('overleg-1.verslag');
      const first = await client.pull('overleg-1.verslag');
      const second = await client.pull('overleg-1.verslag', first.resultId);
      assert.deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
      await client.edit('overleg-1.verslag', CLEAN);
      assert.equal((await client.pull('overleg-1.verslag', first.resultId)).kind, 'full');
    });

    it('follow a declaration in another file, open or on disk', async () => {
      await start({ ...FILES, 'overleg-1.verslag': WRONG });
      await client.open('overleg-1.verslag');
      await client.open('adresboek.verslag');
      await client.edit('adresboek.verslag', `${BOOK}Persoon janssen (@RIVM): J. Janssen\n`);
      assert.deepEqual(await client.problems('overleg-1.verslag'), []);
      await client.close('adresboek.verslag');
      assert.deepEqual(await client.problems('overleg-1.verslag'), ['11 unknown-party']);
      await client.changeOnDisk('extra.verslag', 'Persoon janssen (@RIVM): J. Janssen\n');
      assert.deepEqual(await client.problems('overleg-1.verslag'), []);
      await client.changeOnDisk('extra.verslag', undefined);
      assert.deepEqual(await client.problems('overleg-1.verslag'), ['11 unknown-party']);
    });

    it('go by what was saved once a document is closed', async () => {
      await start({ ...FILES, 'overleg-1.verslag': `${CLEAN}Met @janssen.\n` });
      const saved = `${BOOK}Persoon janssen (@RIVM): J. Janssen\n`;
      await client.open('adresboek.verslag');
      await client.edit('adresboek.verslag', saved);
      await client.changeOnDisk('adresboek.verslag', saved);
      await client.close('adresboek.verslag');
      assert.deepEqual(await client.problems('overleg-1.verslag'), []);
      // A client that tells of no changes on disk.
      await client.open('adresboek.verslag');
      client.disk.set(address('adresboek.verslag'), BOOK);
      await client.close('adresboek.verslag');
      await client.settled();
      assert.match((await client.problems('overleg-1.verslag')).join(), /unknown-party/);
    });

    it('know what a folder held that is gone or was renamed', async () => {
      await start({
        ...FILES,
        'map/boek.verslag': 'Persoon janssen (@RIVM): J. Janssen\n',
        'overleg-1.verslag': `${CLEAN}Met @janssen.\n`,
      });
      const text = client.disk.get(address('map/boek.verslag'))!;
      const where = async () => {
        // Near names are found too.
        const symbols: { location: { uri: string } }[] = await client.connection.sendRequest('workspace/symbol', { query: 'janssen' });
        return symbols.map(({ location }) => location.uri).filter((uri) => uri.endsWith('/boek.verslag'));
      };
      client.disk.delete(address('map/boek.verslag'));
      client.disk.set(address('elders/boek.verslag'), text);
      const files = [{ oldUri: address('map'), newUri: address('elders') }];
      await client.connection.sendNotification('workspace/didRenameFiles', { files });
      assert.deepEqual(await client.problems('overleg-1.verslag'), []);
      assert.deepEqual(await where(), [address('elders/boek.verslag')]);
      client.disk.delete(address('elders/boek.verslag'));
      await client.connection.sendNotification('workspace/didDeleteFiles', { files: [{ uri: address('elders') }] });
      assert.match((await client.problems('overleg-1.verslag')).join(), /unknown-party/);
      assert.deepEqual(await where(), []);
    });

    it('are of all files where the client asks for the workspace, and only of those that changed afterwards', async () => {
      await start({ ...FILES, 'b.verslag': WRONG.replace('overleg-1', 'overleg-2') });
      type Report = { items: { uri: string; kind: string; resultId: string; items?: Diagnostic[] }[] };
      const all: Report = await client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
      assert.deepEqual(
        all.items.map(({ uri, kind, items }) => [uri, kind, errors(items ?? [])]),
        [
          [address('adresboek.verslag'), 'full', []],
          [address('b.verslag'), 'full', ['unknown-party']],
          [address('overleg-1.verslag'), 'full', []],
        ],
      );
      await client.open('overleg-1.verslag');
      await client.edit('overleg-1.verslag', CLEAN.replace('geen', 'geen enkele'));
      const previousResultIds = all.items.map(({ uri, resultId }) => ({ uri, value: resultId }));
      const next: Report = await client.connection.sendRequest('workspace/diagnostic', { previousResultIds });
      assert.deepEqual(
        next.items.map(({ kind }) => kind),
        ['unchanged', 'unchanged', 'full'],
      );
    });

    it('say what, where, why and where to read on, in the language of the editor', async () => {
      const rulePages = 'file:///docs/';
      await start({ ...FILES, 'overleg-1.verslag': CLEAN.replace('@jansen\n', '@jansen, @jansen\n') }, { host: { rulePages } });
      const report = await client.pull('overleg-1.verslag');
      const [diagnostic] = report.kind === 'full' ? report.items : [];
      assert.equal(diagnostic?.source, 'verslag');
      assert.equal(diagnostic?.code, 'duplicate-attendee');
      assert.equal(diagnostic?.codeDescription?.href, 'file:///docs/regels/duplicate-attendee.md');
      assert.equal(diagnostic?.message, 'J. Jansen staat al op deze lijst.');
      assert.equal(diagnostic?.relatedInformation?.[0]?.location.uri, address('overleg-1.verslag'));
      await client.stop();
      await start({ ...FILES, 'overleg-1.verslag': WRONG }, { locale: 'en-GB' });
      const english = await client.pull('overleg-1.verslag');
      assert.match(english.kind === 'full' ? String(english.items[0]!.message) : '', /is declared nowhere/);
      await client.stop();
      await start({ ...FILES, 'overleg-1.verslag': WRONG }, { locale: 'en-GB', settings: { language: 'nl' } });
      const dutch = await client.pull('overleg-1.verslag');
      assert.match(dutch.kind === 'full' ? String(dutch.items[0]!.message) : '', /nergens opgegeven/);
    });

    it('show what is unused as faded', async () => {
      await start({ 'a.verslag': 'Persoon los: L. Los\n' });
      const report = await client.pull('a.verslag');
      assert.deepEqual(report.kind === 'full' ? report.items.map(({ code, tags }) => [code, tags]) : [], [['unused-declaration', [1]]]);
    });
  });

  describe('diagnostics that are pushed', () => {
    it('come for every file that has problems, and go with them', async () => {
      await start({ ...FILES, 'b.verslag': WRONG.replace('overleg-1', 'overleg-2') }, { capabilities: PUSHED });
      await client.pushedDiagnostics('b.verslag', (found) => errors(found).includes('unknown-party'));
      await client.open('overleg-1.verslag', WRONG);
      await client.pushedDiagnostics('overleg-1.verslag', (found) => errors(found).includes('unknown-party'));
      await client.open('adresboek.verslag');
      await client.edit('adresboek.verslag', `${BOOK}Persoon janssen (@RIVM): J. Janssen\n`);
      await client.pushedDiagnostics('overleg-1.verslag', (found) => errors(found).length === 0);
      await client.pushedDiagnostics('b.verslag', (found) => errors(found).length === 0);
    });

    it('wait until the whole workspace has been read', async () => {
      await start(FILES, { capabilities: PUSHED });
      await client.open('overleg-1.verslag');
      const seen: unknown[] = [];
      await client.pushedDiagnostics('overleg-1.verslag', (found) => {
        seen.push(errors(found));
        return true;
      });
      assert.deepEqual(seen, [[]]);
    });

    it('go with a file that is deleted', async () => {
      await start({ ...FILES, 'b.verslag': WRONG.replace('overleg-1', 'overleg-2') }, { capabilities: PUSHED });
      await client.pushedDiagnostics('b.verslag', (found) => found.length > 0);
      await client.changeOnDisk('b.verslag', undefined);
      await client.pushedDiagnostics('b.verslag', (found) => found.length === 0);
    });

    it('stand on the line of a wrong configuration', async () => {
      await start({ ...FILES, 'verslag.config.json': '{\n  "rules": { "overdue": "luid" }\n}\n' });
      const [problem] = await client.pushedDiagnostics('verslag.config.json', (found) => found.length > 0);
      assert.equal(problem!.range.start.line, 1);
      assert.match(String(problem!.message), /rules\.overdue/);
      await client.changeOnDisk('verslag.config.json', '{ "rules": { "unknown-party": "off" } }');
      await client.pushedDiagnostics('verslag.config.json', (found) => found.length === 0);
      await client.open('overleg-1.verslag', WRONG);
      assert.deepEqual(await client.problems('overleg-1.verslag'), []);
    });
  });

  describe('projects of a workspace', () => {
    it('are apart by folder and by configuration', async () => {
      const files = {
        'een/adresboek.verslag': BOOK,
        'een/overleg-1.verslag': CLEAN,
        'twee/overleg-1.verslag': CLEAN,
        'een/sub/verslag.config.json': '{}',
        'een/sub/los.verslag': 'Verslag los: Los\n\nDag @jansen.\n',
      };
      await start(files, { folders: [address('een'), address('twee')] });
      assert.deepEqual(await client.problems('een/overleg-1.verslag'), []);
      assert.ok((await client.problems('twee/overleg-1.verslag')).includes('4 unknown-party'));
      assert.ok((await client.problems('een/sub/los.verslag')).includes('3 unknown-party'));
    });

    it('take in a document that was never saved: it knows who is known in the first folder', async () => {
      const text = 'Verslag los: Los\n\nDag @jansen en @niemand.\n';
      await start(FILES);
      await client.open('untitled:nieuw', text);
      assert.deepEqual(
        (await client.problems('untitled:nieuw')).filter((one) => one.endsWith('unknown-party')),
        ['3 unknown-party'],
      );
      await client.stop();
      await start(FILES, { folders: [] });
      await client.open('untitled:nieuw', text.replace(' en @niemand', ''));
      assert.ok((await client.problems('untitled:nieuw')).includes('3 unknown-party'));
    });

    it('do not read the configuration of a workspace that is not trusted', async () => {
      await start(
        { ...FILES, 'overleg-1.verslag': WRONG, 'verslag.config.json': '{ "rules": { "unknown-party": "off" } }' },
        { settings: { trusted: false } },
      );
      assert.deepEqual(await client.problems('overleg-1.verslag'), ['11 unknown-party']);
    });
  });

  describe('code actions', () => {
    const TYPO = CLEAN.replace('Notulist:', 'Notulst:');
    const actions = (name: string, only?: string[]) =>
      client.request<CodeAction[]>('textDocument/codeAction', name, {
        range: { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } },
        context: { diagnostics: [], ...(only && { only }) },
      });

    it('are the fixes of the rules, the right one preferred', async () => {
      await start({ ...FILES, 'overleg-1.verslag': TYPO });
      await client.open('overleg-1.verslag');
      const found = await actions('overleg-1.verslag', ['quickfix']);
      const fix = found.find(({ isPreferred }) => isPreferred);
      const edits = fix?.edit?.changes?.[address('overleg-1.verslag')] as TextEdit[];
      assert.equal(applyTextEdits(TYPO, edits), CLEAN);
    });

    it('make no file where the client cannot', async () => {
      const files = { 'overleg-1.verslag': WRONG };
      const line = WRONG.split('\n').findIndex((text) => text.includes('@janssen'));
      const at = { line, character: WRONG.split('\n')[line]!.indexOf('@janssen') + 3 };
      const made = async () => {
        await client.open('overleg-1.verslag');
        const found = await client.request<CodeAction[]>('textDocument/codeAction', 'overleg-1.verslag', {
          range: { start: at, end: at },
          context: { diagnostics: [] },
        });
        return found.filter(({ edit }) => edit?.documentChanges?.some((change) => 'kind' in change)).length;
      };
      await start(files);
      assert.ok((await made()) > 0);
      await client.stop();
      await start(files, { capabilities: { ...FULL, workspace: { ...FULL.workspace, workspaceEdit: { documentChanges: true } } } });
      assert.equal(await made(), 0);
    });

    it('fix all that has one right answer at once', async () => {
      await start({ ...FILES, 'overleg-1.verslag': TYPO });
      await client.open('overleg-1.verslag');
      const [all] = await actions('overleg-1.verslag', ['source.fixAll']);
      assert.equal(all?.kind, 'source.fixAll.verslag');
      assert.equal(applyTextEdits(TYPO, all!.edit!.changes![address('overleg-1.verslag')]!), CLEAN);
      assert.ok((await actions('overleg-1.verslag')).every(({ kind }) => kind !== 'source.fixAll.verslag'));
    });
  });

  describe('formatting', () => {
    it('edits only the lines that differ', async () => {
      const text = CLEAN.replace('Tijd: 10:00', 'Tijd:   10:00').replace('\n# 1.', '\n\n\n# 1.');
      await start({ ...FILES, 'overleg-1.verslag': text });
      await client.open('overleg-1.verslag');
      const edits = await client.request<TextEdit[]>('textDocument/formatting', 'overleg-1.verslag', {
        options: { tabSize: 2, insertSpaces: true },
      });
      assert.equal(applyTextEdits(text, edits), CLEAN);
      assert.ok(edits.every(({ range: { start, end } }) => end.line - start.line <= 3));
    });
  });

  describe('requests', () => {
    /** A server that is still reading its files: requests wait until it may go on. */
    async function startReading(): Promise<() => void> {
      let goOn = () => {};
      const reading = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      await start(FILES, { list: () => reading });
      await client.open('overleg-1.verslag');
      return goOn;
    }

    it('that are cancelled are answered so', async () => {
      const goOn = await startReading();
      const source = new CancellationTokenSource();
      const params = { textDocument: { uri: address('overleg-1.verslag') } };
      const answer = client.connection.sendRequest('textDocument/documentSymbol', params as never, source.token);
      source.cancel();
      await client.settled();
      goOn();
      await assert.rejects(answer, { code: -32800 });
    });

    it('that an edit has overtaken are answered so', async () => {
      const goOn = await startReading();
      const answer = client.request('textDocument/documentSymbol', 'overleg-1.verslag');
      await client.edit('overleg-1.verslag', WRONG);
      await client.settled();
      goOn();
      await assert.rejects(answer, { code: -32801 });
    });

    it('for completions are answered all the same, for the editor filters them by what was typed meanwhile', async () => {
      const goOn = await startReading();
      await client.edit('overleg-1.verslag', `${CLEAN}\nA`);
      const position = { line: CLEAN.split('\n').length, character: 1 };
      const answer = client.request<CompletionList>('textDocument/completion', 'overleg-1.verslag', { position });
      await client.edit('overleg-1.verslag', `${CLEAN}\nAct`);
      await client.settled();
      goOn();
      assert.ok((await answer).items.some(({ label }) => label.startsWith('Actie')));
    });

    it('about a file that nobody knows have no answer, and no error', async () => {
      await start(FILES);
      assert.equal(await client.request('textDocument/documentSymbol', 'nergens.verslag'), null);
      assert.deepEqual(client.logged, []);
    });

    it('find everything that has a name in the workspace', async () => {
      await start(FILES);
      const found = await client.connection.sendRequest<{ name: string }[]>('workspace/symbol', { query: 'jansen' });
      assert.ok(found.some(({ name }) => name.includes('jansen') || name.includes('Jansen')));
    });

    it('render for a preview', async () => {
      await start(FILES);
      await client.open('overleg-1.verslag');
      const rendered = await client.connection.sendRequest<{ html: string }>('verslag/render', {
        uri: address('overleg-1.verslag'),
        line: 0,
        form: 'html',
        view: 'full',
        public: false,
      });
      assert.match(rendered.html, /<h1[^>]*>Overleg<\/h1>/);
    });
  });

  describe('a server without a disk', () => {
    it('asks the client for the files', async () => {
      const texts = new Map([
        [address('adresboek.verslag'), BOOK],
        [address('overleg-1.verslag'), WRONG],
      ]);
      client = await LspClient.start(
        {},
        {
          withoutDisk: true,
          before: (connection) => {
            connection.onRequest('verslag/listFiles', () => [...texts.keys()]);
            connection.onRequest('verslag/readFile', ({ uri }: { uri: string }) => texts.get(uri) ?? null);
          },
        },
      );
      assert.deepEqual(await client.problems('overleg-1.verslag'), ['11 unknown-party']);
    });

    it('forgets a folder that goes while it is being read', async () => {
      const [stays, goes] = [address('een/a.verslag'), address('twee/b.verslag')];
      let listed = [stays, goes];
      let goOn = () => {};
      let asked = () => {};
      const late = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      const isRead = new Promise<void>((resolve) => {
        asked = resolve;
      });
      await start(
        {},
        {
          withoutDisk: true,
          folders: [address('een'), address('twee')],
          capabilities: { ...FULL, workspace: { ...FULL.workspace, workspaceFolders: true } },
          before: (connection) => {
            connection.onRequest('verslag/listFiles', () => listed);
            connection.onRequest('verslag/readFile', async ({ uri }: { uri: string }): Promise<string> => {
              if (uri === goes) asked();
              if (uri === goes) await late;
              return uri === goes ? 'Persoon weg: W. Eg\n' : 'Persoon blijf: B. Lijft\n';
            });
          },
        },
      );
      await isRead;
      listed = [stays];
      await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: { added: [], removed: [{ uri: address('twee'), name: 'twee' }] },
      });
      // The second reading has all the time it wants, where it does not wait for the first.
      for (let left = 50; left > 0; left--) await client.settled();
      goOn();
      const names = async () => {
        const found = await client.connection.sendRequest<{ name: string }[]>('workspace/symbol', { query: '' });
        return found.map(({ name }) => name).join();
      };
      // Once the first reading is over; the second follows at once.
      for (let left = 100; left > 0 && /weg/.test(await names()); left--) await client.settled();
      assert.match(await names(), /blijf/);
      assert.doesNotMatch(await names(), /weg/);
    });
  });
});
