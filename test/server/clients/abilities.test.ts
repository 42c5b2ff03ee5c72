import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeLens,
  type Command,
  type CompletionItem,
  type CompletionList,
  type Diagnostic,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type SymbolInformation,
  SymbolKind,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TOKEN_TYPES } from '../../../language-server/features/semantic-tokens/legend.ts';
import { plainText } from '../../../language-server/server/adapting/markup.ts';
import { applyTextEdits } from '../../support/edits.ts';
import { address, FULL, type LspClient } from '../../support/lsp-client.ts';
import { able, BOOK, CLEAN, clients, FILES, WRONG } from './minutes.ts';

const NAME = 'overleg-1.verslag';
const TYPO = CLEAN.replace('Notulist:', 'Notulst:');
const ACTION = `${CLEAN}
Actie A1 (@jansen, uiterlijk 1 december 2020): Een stuk maken.
`;
const LATER = `${CLEAN.replace('overleg-1', 'overleg-2').replace('16 november', '23 november')}
Voortgang #overleg-1/A1 (gereed): Het is er.
`;
const everywhere = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

describe('what a client can do decides what it gets:', () => {
  const start = clients();
  const open = async (files: Readonly<Record<string, string>>, capabilities: ClientCapabilities, more = {}): Promise<LspClient> => {
    const client = await start({ ...FILES, ...files }, { capabilities, ...more });
    await client.open(NAME);
    return client;
  };
  const actionsOf = <A>(client: LspClient, only?: string[]) =>
    client.request<A[]>('textDocument/codeAction', NAME, { range: everywhere, context: { diagnostics: [], ...(only && { only }) } });

  describe('text', () => {
    const position = { line: 4, character: 12 };
    const formats = (contentFormat: ('markdown' | 'plaintext')[] | undefined) =>
      able({}, { hover: contentFormat === undefined ? {} : { contentFormat } });
    const hovered = async (contentFormat: ('markdown' | 'plaintext')[] | undefined) => {
      const client = await open({}, formats(contentFormat));
      const { contents } = await client.request<Hover>('textDocument/hover', NAME, { position });
      return contents as { kind: string; value: string };
    };
    it('is Markdown where the client likes it, else plain', async () => {
      assert.equal((await hovered(['markdown', 'plaintext'])).kind, 'markdown');
      for (const plain of [['plaintext'], ['plaintext', 'markdown'], [], undefined] as const) {
        const { kind, value } = await hovered(plain as never);
        assert.equal(kind, 'plaintext');
        assert.doesNotMatch(value, /\*\*|\\| {2}$/m);
        assert.match(value, /@secretaris/);
      }
    });
    it('loses its marks only', () => {
      const markdown = '**J\\. \\*Jansen\\*** (\\@jansen)  \nRol: `lid`\n\n> Doe \\_dit\\_\n\n```verslag\nActie A1 (**x**): y\n```';
      assert.equal(plainText(markdown), 'J. *Jansen* (@jansen)\nRol: lid\n\nDoe _dit_\n\n  Actie A1 (**x**): y');
    });
    it('explains a completion in the same way, and never answers null', async () => {
      for (const [documentationFormat, kind] of [
        [['markdown'], 'markdown'],
        [['plaintext'], 'plaintext'],
        [undefined, 'plaintext'],
      ] as const) {
        const completionItem = documentationFormat === undefined ? {} : { documentationFormat: [...documentationFormat] };
        const client = await open({}, able({}, { completion: { completionItem } }));
        await client.edit(NAME, `${CLEAN}\n@`);
        const at = { line: CLEAN.split('\n').length, character: 1 };
        const { items } = await client.request<CompletionList>('textDocument/completion', NAME, { position: at });
        const item = items.find(({ label }) => label.includes('jansen'))!;
        const resolved = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
        assert.equal(typeof resolved.documentation === 'object' && resolved.documentation.kind, kind);
        const bare = { label: 'iets anders' };
        assert.deepEqual(await client.connection.sendRequest('completionItem/resolve', bare), bare);
        const gone = { label: 'weg', data: { uri: 'file:///weg.verslag', kind: 'party', id: 'x' } };
        assert.deepEqual(await client.connection.sendRequest('completionItem/resolve', gone), gone);
        const lens = { range: everywhere, data: { uri: 'file:///weg.verslag', kind: 'party', id: 'x' } };
        assert.deepEqual(await client.connection.sendRequest('codeLens/resolve', lens), lens);
      }
    });
  });

  describe('completions', () => {
    const listed = async (completion: object) => {
      const client = await open({}, able({}, { completion }));
      await client.edit(NAME, `${CLEAN}\nAct`);
      const position = { line: CLEAN.split('\n').length, character: 3 };
      return (await client.request<CompletionList>('textDocument/completion', NAME, { position })).items;
    };
    it('are of kinds that the client knows, without what it does not ask for', async () => {
      for (const item of await listed({})) {
        assert.ok(item.kind! <= 18, `${item.label} ${item.kind}`);
        assert.equal(item.insertTextFormat, undefined);
        assert.equal(item.commitCharacters, undefined);
        assert.equal(item.preselect, undefined);
        assert.equal(item.labelDetails, undefined);
        assert.equal(item.command, undefined);
        assert.ok(item.textEdit && 'range' in item.textEdit);
      }
    });
    it('have them where it does', async () => {
      const items = await listed(FULL.textDocument!.completion!);
      assert.ok(items.some(({ textEdit }) => textEdit && 'insert' in textEdit));
      assert.ok(items.some(({ insertTextFormat }) => insertTextFormat === 2));
    });
  });

  describe('symbols', () => {
    it('are a tree where the client shows trees', async () => {
      const client = await open({ [NAME]: ACTION }, FULL);
      const [meeting] = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', NAME);
      assert.ok(meeting!.children!.some(({ kind }) => kind === SymbolKind.Object));
    });
    it('are a list elsewhere, each with its place and what it stands in', async () => {
      const client = await open({ [NAME]: ACTION }, able({}, { documentSymbol: {} }));
      const symbols = await client.request<SymbolInformation[]>('textDocument/documentSymbol', NAME);
      assert.ok(symbols.every((symbol) => symbol.location.uri === address(NAME) && !('children' in symbol) && symbol.kind <= 18));
      const action = symbols.find(({ name }) => name.includes('A1'))!;
      assert.equal(action.containerName, '1 Mededelingen');
    });
    it('of the workspace are of kinds that the client knows', async () => {
      for (const symbol of [undefined, { symbolKind: { valueSet: [SymbolKind.File, SymbolKind.Struct] } }]) {
        const client = await open({}, able(symbol === undefined ? {} : { symbol }));
        const found = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: 'jansen' });
        const kinds = found.filter(({ name }) => name.startsWith('jansen')).map(({ kind }) => kind);
        assert.deepEqual([...new Set(kinds)], [symbol === undefined ? SymbolKind.Class : SymbolKind.Struct]);
      }
    });
  });

  describe('code actions', () => {
    it('are literals where the client knows them, preferred where it shows that', async () => {
      const client = await open(
        { [NAME]: TYPO },
        able({}, { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [''] } } } }),
      );
      const actions = await actionsOf<CodeAction>(client, ['quickfix']);
      assert.ok(actions.length > 0 && actions.every((action) => action.edit !== undefined && !('isPreferred' in action)));
      assert.ok((await actionsOf<CodeAction>(client, [''])).length >= actions.length);
    });
    it('are commands elsewhere, and do the same', async () => {
      const client = await open({ [NAME]: TYPO }, able({}, { codeAction: {} }));
      assert.equal(client.initialized.capabilities.codeActionProvider, true);
      const [command] = await actionsOf<Command>(client, ['quickfix']);
      assert.equal(typeof command!.command, 'string');
      assert.ok(client.initialized.capabilities.executeCommandProvider!.commands.includes(command!.command));
      await client.connection.sendRequest('workspace/executeCommand', { command: command!.command, arguments: command!.arguments });
      const [edit] = client.applied as WorkspaceEdit[];
      assert.equal(applyTextEdits(TYPO, edit!.changes![address(NAME)]!), CLEAN);
    });
    it('are none where the client knows commands only and applies no edits; nor are there commands', async () => {
      const client = await open({ [NAME]: TYPO }, able({ applyEdit: false }, { codeAction: {} }));
      assert.deepEqual(await actionsOf(client), []);
      const { capabilities } = client.initialized;
      assert.deepEqual([capabilities.codeActionProvider, capabilities.executeCommandProvider], [undefined, undefined]);
    });
    it('change documents in the form that the client takes', async () => {
      const at = { line: 10, character: WRONG.split('\n')[10]!.indexOf('@janssen') + 3 };
      const forms = async (workspaceEdit: NonNullable<ClientCapabilities['workspace']>['workspaceEdit']) => {
        const client = await open({ [NAME]: WRONG, 'adresboek.verslag': BOOK }, able({ workspaceEdit: workspaceEdit! }));
        const params = { range: { start: at, end: at }, context: { diagnostics: [] } };
        const actions = await client.request<CodeAction[]>('textDocument/codeAction', NAME, params);
        return actions.flatMap(({ edit }) => (edit === undefined ? [] : [Object.keys(edit).join()]));
      };
      assert.ok((await forms({})).every((form) => form === 'changes'));
    });
  });

  describe('colours', () => {
    const legend = async (semanticTokens: NonNullable<ClientCapabilities['textDocument']>['semanticTokens'], more = {}) => {
      const { semanticTokens: _, ...others } = FULL.textDocument!;
      const textDocument = semanticTokens === undefined ? others : { ...others, semanticTokens };
      const client = await open({}, { ...FULL, textDocument }, more);
      return client.initialized.capabilities.semanticTokensProvider as
        | { legend: { tokenTypes: string[] }; full?: unknown; range?: unknown }
        | undefined;
    };
    const standard = { tokenModifiers: [], formats: ['relative'] as 'relative'[] };
    it('have the names of the protocol for a client that knows no others', async () => {
      const known = ['keyword', 'variable', 'class', 'string', 'property', 'person'];
      const provider = await legend({ requests: { full: true, range: true }, tokenTypes: known, ...standard });
      const types = provider!.legend.tokenTypes;
      assert.equal(types.length, TOKEN_TYPES.length);
      const nameOf = (id: string) => types[TOKEN_TYPES.findIndex((type) => type.id === id)];
      assert.deepEqual(['person', 'organization', 'unresolved', 'guest'].map(nameOf), ['person', 'class', 'variable', 'string']);
    });
    it('have their own names where the extension gives them colours', async () => {
      const provider = await legend({ requests: { full: true }, tokenTypes: [], ...standard }, { settings: { isVisualStudioCode: true } });
      assert.deepEqual(
        provider!.legend.tokenTypes,
        TOKEN_TYPES.map(({ id }) => id),
      );
    });
    it('come as the client asks for them', async () => {
      const requests = async (asked: object) => {
        const provider = await legend({ requests: asked, tokenTypes: [], ...standard });
        return [provider?.full, provider?.range];
      };
      assert.deepEqual(await requests({ full: true }), [true, undefined]);
      assert.deepEqual(await requests({ full: { delta: true }, range: true }), [{ delta: true }, true]);
      assert.deepEqual(await requests({ full: { delta: false } }), [true, undefined]);
      assert.deepEqual(await requests({}), [undefined, undefined]);
      assert.equal(await legend(undefined), undefined);
      assert.equal(await legend({ requests: { full: true }, tokenTypes: [], tokenModifiers: [], formats: [] }), undefined);
    });
  });

  describe('diagnostics', () => {
    const found = async (publishDiagnostics: object, name: string, text: string): Promise<Diagnostic[]> => {
      const client = await start(
        { ...FILES, [name]: text },
        { capabilities: able({}, { publishDiagnostics }), host: { rulePages: 'file:///docs/' } },
      );
      const report = await client.pull(name);
      return report.kind === 'full' ? report.items : [];
    };
    const TWICE = CLEAN.replace('@jansen\n', '@jansen, @jansen\n');
    it('have marks, related places and links for clients that show them only', async () => {
      const all = { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } };
      assert.deepEqual((await found(all, 'los.verslag', 'Persoon los: L. Los\n'))[0]!.tags, [1]);
      assert.equal((await found({ tagSupport: { valueSet: [2] } }, 'los.verslag', 'Persoon los: L. Los\n'))[0]!.tags, undefined);
      const [full] = await found(all, NAME, TWICE);
      assert.ok(full!.relatedInformation!.length > 0 && full!.codeDescription !== undefined);
      const [bare] = await found({}, NAME, TWICE);
      assert.deepEqual([bare!.relatedInformation, bare!.codeDescription, bare!.tags], [undefined, undefined, undefined]);
    });
  });

  describe('lenses', () => {
    const lensOf = async (capabilities: ClientCapabilities, more = {}) => {
      const client = await open({ [NAME]: ACTION, 'overleg-2.verslag': LATER }, capabilities, more);
      const lenses = await client.request<CodeLens[]>('textDocument/codeLens', NAME);
      const told = await Promise.all(lenses.map((lens) => client.connection.sendRequest<CodeLens>('codeLens/resolve', lens)));
      return { client, command: told.find(({ command }) => command?.title.includes('1 overleg'))!.command! };
    };
    it('call what the client knows', async () => {
      const commands = (names: string[]) => ({ ...FULL, experimental: { commands: { commands: names } } });
      assert.equal((await lensOf(FULL, { settings: { isVisualStudioCode: true } })).command.command, 'verslag.showReferences');
      assert.equal((await lensOf(commands(['verslag.showReferences']))).command.command, 'verslag.showReferences');
      const other = await lensOf(commands(['editor.action.showReferences']));
      assert.equal(other.command.command, 'editor.action.showReferences');
      assert.equal(other.command.arguments!.length, 3);
    });
    it('call the server elsewhere, which shows the place', async () => {
      const shown: unknown[] = [];
      const before = (connection: LspClient['connection']) =>
        connection.onRequest('window/showDocument', (params) => {
          shown.push(params);
          return { success: true };
        });
      const { client, command } = await lensOf({ ...FULL, window: { showDocument: { support: true } } }, { before });
      assert.ok(client.initialized.capabilities.executeCommandProvider!.commands.includes(command.command));
      await client.connection.sendRequest('workspace/executeCommand', { command: command.command, arguments: command.arguments });
      assert.equal((shown[0] as { uri: string }).uri, address('overleg-2.verslag'));
      await client.connection.sendRequest('workspace/executeCommand', { command: command.command, arguments: [{ uri: 3 }] });
      assert.equal(shown.length, 1);
    });
    it('tell only, where nothing can be shown', async () => {
      const { command } = await lensOf(FULL);
      assert.deepEqual([command.command, command.arguments], ['', undefined]);
    });
  });

  describe('the rest', () => {
    it('renaming is prepared where the client asks for that', async () => {
      assert.deepEqual((await open({}, FULL)).initialized.capabilities.renameProvider, { prepareProvider: true });
      assert.equal((await open({}, able({}, { rename: {} }))).initialized.capabilities.renameProvider, true);
    });
    it('positions are said to be counted in UTF-16 where there is a choice', async () => {
      const general = { positionEncodings: ['utf-8', 'utf-32', 'utf-16'] as const };
      const client = await open({}, { ...FULL, general: { positionEncodings: [...general.positionEncodings] } });
      assert.equal(client.initialized.capabilities.positionEncoding, 'utf-16');
      assert.equal((await open({}, FULL)).initialized.capabilities.positionEncoding, undefined);
    });
    it('folding gives as many ranges as the client takes, the longest, of kinds that it knows', async () => {
      const text = `// een\n// twee\n\n${ACTION}\n# 2. Rondvraag\n\nNiets.\n\nEinde.\n`;
      const folds = async (foldingRange: object) =>
        (await open({ [NAME]: text }, able({}, { foldingRange }))).request<FoldingRange[]>('textDocument/foldingRange', NAME);
      const all = await folds({});
      assert.ok(all.length > 2 && all.some(({ kind }) => kind === 'comment'));
      const two = await folds({ rangeLimit: 2 });
      const lengths = all.map(({ startLine, endLine }) => endLine - startLine).sort((a, b) => b - a);
      assert.deepEqual(
        two.map(({ startLine, endLine }) => endLine - startLine).sort((a, b) => b - a),
        lengths.slice(0, 2),
      );
      assert.ok((await folds({ foldingRangeKind: { valueSet: ['region'] } })).every(({ kind }) => kind === undefined));
    });
    it('links explain themselves where the client shows that', async () => {
      const text = CLEAN.replace('Afwezig:', 'Bijlage: Site <https://example.org/>\nAfwezig:');
      const links = async (documentLink: object) =>
        (await open({ [NAME]: text }, able({}, { documentLink }))).request<DocumentLink[]>('textDocument/documentLink', NAME);
      assert.ok((await links({ tooltipSupport: true }))[0]!.tooltip);
      assert.equal((await links({}))[0]!.tooltip, undefined);
    });
    it('a client that says nothing of what it can do is served with what every client can', async () => {
      const client = await open({ [NAME]: TYPO }, {});
      assert.ok((await client.request<SymbolInformation[]>('textDocument/documentSymbol', NAME)).every((one) => 'location' in one));
      assert.deepEqual(await actionsOf(client), []);
      const edits = await client.request<TextEdit[]>('textDocument/formatting', NAME, { options: { tabSize: 2, insertSpaces: true } });
      assert.ok(Array.isArray(edits));
      await client.pushedDiagnostics(NAME, (found) => found.length > 0);
    });
  });
});
