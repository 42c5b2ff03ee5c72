import assert from 'node:assert/strict';
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  CompletionList,
  Hover,
  InlayHint,
  SemanticTokens,
  SemanticTokensDelta,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { BOOK, HEADER } from '../support/check.ts';
import { applyTextEdits } from '../support/edits.ts';
import { address, LspClient } from '../support/lsp-client.ts';

const FIRST = `${HEADER.replace('overleg-1:', 'overleg-1 (reeks dobv):')}
# 1. Onderwerp

Actie A1 (@jansen, uiterlijk 20 november 2020): Belt de beheerder.
`;
const SECOND = FIRST.replace('overleg-1 ', 'overleg-2 ')
  .replace('maandag 16 november 2020', 'maandag 23 november 2020')
  .replace(/Actie A1.*/, 'Voortgang #overleg-1/A1 (lopend): Hij was er niet.\n\nVraag @');
const FILES = { 'adresboek.verslag': BOOK, 'overleg-1.verslag': FIRST, 'overleg-2.verslag': SECOND };

function place(text: string, part: string, offset = 0) {
  const before = text.slice(0, text.indexOf(part) + offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}
const everything = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };

describe('features over the protocol', () => {
  let client: LspClient;
  const start = async (...args: Parameters<typeof LspClient.start>) => {
    client = await LspClient.start(...args);
    for (const name of Object.keys(FILES)) await client.open(name);
  };
  afterEach(() => client.stop());

  it('complete a party, and tell more about it when asked', async () => {
    await start(FILES);
    const position = place(SECOND, 'Vraag @', 7);
    const { items } = await client.request<CompletionList>('textDocument/completion', 'overleg-2.verslag', { position });
    const jansen = items.find(({ label }) => label.includes('jansen'));
    assert.ok(jansen !== undefined && jansen.documentation === undefined);
    const told = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', jansen);
    assert.match(JSON.stringify(told.documentation), /projectleider/);
  });

  it('tell in a hover what became of an action', async () => {
    await start(FILES);
    const position = place(SECOND, '#overleg-1/A1', 12);
    const { contents } = await client.request<Hover>('textDocument/hover', 'overleg-2.verslag', { position });
    assert.match(JSON.stringify(contents), /Belt de beheerder/);
    assert.match(JSON.stringify(contents), /Hij was er niet/);
  });

  it('hint at weekdays, unless the setting says not to', async () => {
    await start(FILES);
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', 'overleg-1.verslag', { range: everything });
    assert.ok(hints.some(({ label }) => JSON.stringify(label).includes('vr')));
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { verslag: { inlayHints: { dates: false } } },
    });
    const fewer = await client.request<InlayHint[]>('textDocument/inlayHint', 'overleg-1.verslag', { range: everything });
    assert.ok(!fewer.some(({ label }) => JSON.stringify(label).includes('vr')));
  });

  it('count in a lens, and lead to what was counted', async () => {
    await start(FILES, { settings: { isVisualStudioCode: true } });
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', 'overleg-1.verslag');
    const told = await Promise.all(lenses.map((lens) => client.connection.sendRequest<CodeLens>('codeLens/resolve', lens)));
    const lens = told.find(({ command }) => command?.title === 'besproken in 1 overleg');
    assert.equal(lens?.command?.command, 'verslag.showReferences');
    assert.equal(lens?.command?.arguments?.[2]?.[0]?.uri, address('overleg-2.verslag'));
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { verslag: { codeLens: false } } });
    assert.deepEqual(await client.request('textDocument/codeLens', 'overleg-1.verslag'), []);
  });

  it('rename a party in all files, open or not', async () => {
    await start(FILES);
    await client.close('adresboek.verslag');
    const position = place(FIRST, '@jansen', 2);
    const { changes } = await client.request<WorkspaceEdit>('textDocument/rename', 'overleg-1.verslag', { position, newName: 'pietersen' });
    assert.deepEqual(
      Object.keys(changes ?? {}).sort(),
      ['adresboek', 'overleg-1', 'overleg-2'].map((name) => address(`${name}.verslag`)),
    );
    await assert.rejects(client.request('textDocument/rename', 'overleg-1.verslag', { position, newName: 'bakker' }), /bakker/);
  });

  it('colour by what has changed', async () => {
    await start(FILES);
    const full = await client.request<SemanticTokens>('textDocument/semanticTokens/full', 'overleg-1.verslag');
    await client.edit('overleg-1.verslag', `${FIRST}\nZie #A1.\n`);
    const delta = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', 'overleg-1.verslag', {
      previousResultId: full.resultId,
    });
    assert.equal(delta.edits.length, 1);
    const { start: from, deleteCount, data = [] } = delta.edits[0]!;
    const patched = [...full.data.slice(0, from), ...data, ...full.data.slice(from + deleteCount)];
    const again = await client.request<SemanticTokens>('textDocument/semanticTokens/full', 'overleg-1.verslag');
    assert.deepEqual(patched, again.data);
  });

  it('keep references when a file is renamed', async () => {
    const loose = FIRST.replace('Verslag overleg-1 (reeks dobv):', 'Verslag (reeks dobv):');
    await start({ ...FILES, 'overleg-1.verslag': loose });
    const edit = await client.connection.sendRequest<WorkspaceEdit>('workspace/willRenameFiles', {
      files: [{ oldUri: address('overleg-1.verslag'), newUri: address('eerste.verslag') }],
    });
    assert.equal(edit.changes?.[address('overleg-2.verslag')]?.[0]?.newText, 'eerste');
  });

  it('declare who is unknown: the action is applied and the error is gone', async () => {
    await start(FILES);
    const text = `${FIRST}\nOok @vandijk sprak.\n`;
    await client.edit('overleg-1.verslag', text);
    assert.ok((await client.problems('overleg-1.verslag')).some((problem) => problem.includes('unknown-party')));
    const at = place(text, '@vandijk', 3);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', 'overleg-1.verslag', {
      range: { start: at, end: at },
      context: { diagnostics: [] },
    });
    const action = actions.find(({ title }) => title === 'Zet `@vandijk` als persoon in het adresboek');
    const edits = action?.edit?.changes?.[address('adresboek.verslag')];
    assert.ok(edits !== undefined, actions.map(({ title }) => title).join('\n'));
    await client.edit('adresboek.verslag', applyTextEdits(client.text('adresboek.verslag'), edits));
    assert.ok(!(await client.problems('overleg-1.verslag')).some((problem) => problem.includes('unknown-party')));
  });

  it('offer code actions of the kinds that are asked for only', async () => {
    await start(FILES);
    const at = place(FIRST, '@jansen', 2);
    const kinds = async (only: string[]) => {
      const context = { diagnostics: [], only };
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', 'overleg-1.verslag', {
        range: { start: at, end: at },
        context,
      });
      return new Set(actions.map(({ kind }) => kind));
    };
    assert.deepEqual([...(await kinds(['refactor']))], ['refactor.rewrite']);
    assert.deepEqual([...(await kinds(['refactor.move']))], []);
    assert.deepEqual([...(await kinds(['source']))], []);
  });

  it('run a command: the client applies its edit', async () => {
    await start(FILES);
    const text = FIRST.replace('# 1. Onderwerp', '# Onderwerp');
    await client.edit('overleg-1.verslag', text);
    assert.ok(client.initialized.capabilities.executeCommandProvider?.commands.includes('verslag.numberSections'));
    const run = (...args: unknown[]) =>
      client.connection.sendRequest('workspace/executeCommand', { command: 'verslag.numberSections', arguments: args });
    await run(address('overleg-1.verslag'), 0);
    const edit = client.applied[0] as WorkspaceEdit;
    assert.equal(applyTextEdits(text, edit.changes![address('overleg-1.verslag')]!), FIRST);
    for (const args of [[], ['file:///elders.verslag'], [address('overleg-2.verslag'), 'geen regel']]) await run(...args);
    assert.equal(client.applied.length, 1);
  });

  it('go wrong alone', async () => {
    const boom = () => {
      throw new Error('boem');
    };
    await start(FILES, {
      host: {
        files: {
          list: async () => Object.keys(FILES).map(address),
          listHere: async () => [],
          stamp: async () => undefined,
          read: async (uri) => FILES[uri.split('/').at(-1) as keyof typeof FILES],
          exists: boom,
          entries: boom,
          projectAbove: () => undefined,
        },
      },
    });
    const text = FIRST.replace('Aanwezig:', 'Bijlage: <\nAanwezig:');
    await client.edit('overleg-1.verslag', text);
    const position = place(text, 'Bijlage: <', 10);
    assert.equal(await client.request('textDocument/completion', 'overleg-1.verslag', { position }), null);
    assert.match(client.logged.join('\n'), /textDocument\/completion: Error: boem/);
    assert.ok((await client.request<unknown[]>('textDocument/documentSymbol', 'overleg-1.verslag')).length > 0);
  });
});
