import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Location, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { addressOf, folderOf, isWithin, parentOf } from '../../../language-server/syntax/addresses.ts';
import { applyTextEdits } from '../../support/edits.ts';
import { runs } from '../../support/runs.ts';
import { CLEAN, clients, FILES, PUSHING, WRONG } from './minutes.ts';

/** As editors spell a path: VS Code's way, Neovim's, Helix' and eglot's, with small letters, and with nothing encoded at all. */
const WAYS: Readonly<Record<string, (path: string) => string>> = {
  'VS Code': (path) => encoded(path, /[A-Za-z0-9\-._~/]/),
  Neovim: (path) => encoded(path, /[A-Za-z0-9\-._~!$&'()*+,;=:@/]/),
  'small letters': (path) => encoded(path, /[A-Za-z0-9\-._~/]/).replace(/%../g, (code) => code.toLowerCase()),
  'as it is': (path) => path,
};
function encoded(path: string, kept: RegExp): string {
  return [...Buffer.from(path)]
    .map((byte) => String.fromCharCode(byte))
    .map((byte) => (byte < '\x80' && kept.test(byte) ? byte : `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`))
    .join('');
}
const FOLDERS = ['Overleg (2020)', "één & 'twee', [drie]; +vier=@vijf!$", 'a%20b', 'Besluiten #3?'];

describe('addresses', () => {
  const start = clients();

  it('have one spelling, however they are written', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 4 }), (names) => {
        const path = names.map((name) => name.replace(/[/\\]|^\.\.?$/g, 'x')).join('/');
        const [one, ...others] = [WAYS['VS Code']!, WAYS.Neovim!, WAYS['small letters']!].map((way) => addressOf(`file:///${way(path)}`));
        for (const other of others) assert.equal(other, one);
        assert.equal(addressOf(one!), one);
        assert.equal(folderOf(`${one}/`), folderOf(one!));
      }),
      runs(),
    );
    const same = [
      ['file:///c%3A/x', 'file:///C:/x', 'file:///c:/x', 'file:///C%3A/x', 'file:///C%3a/x', 'FILE:///c:/x', 'file://localhost/c:/x'],
      ['untitled:Zonder%20naam', 'untitled:Zonder naam'],
    ];
    for (const spellings of same) assert.equal(new Set(spellings.map(addressOf)).size, 1, spellings.join());
    const places: Readonly<Record<string, readonly string[]>> = {
      'file:///w/a.verslag': [
        'file:///w/x/../a.verslag',
        'file:///w/./a.verslag',
        'file:///w/%2E%2e/w/a.verslag',
        'file:///../w/a.verslag',
        'file:///w/a.verslag#L3',
        'file:///w/a.verslag?x=1',
        'file:///w/a.verslag?../b#../c',
      ],
      'file://host/w/a.verslag': ['file://HOST/w/x/y/../../a.verslag'],
      'file:///w/a%23b%3Fc..d': ['file:///w/a%23b%3fc..d'],
      'file:///w/': ['file:///w/x/..', 'file:///w/x/../'],
      'git:/w/x/../a.verslag?ref': ['git:/w/x/../a.verslag?ref'],
    };
    for (const [place, spellings] of Object.entries(places)) for (const one of spellings) assert.equal(folderOf(one), folderOf(place), one);
    assert.notEqual(addressOf('file:///a%25b'), addressOf('file:///a/b'));
  });

  it('of folders end with no slash, and hold what is below them only', () => {
    assert.equal(folderOf('file:///a/b//'), 'file:///a/b');
    assert.equal(folderOf('file:///'), 'file://');
    assert.equal(parentOf(addressOf('file:///a')), 'file://');
    assert.equal(parentOf(addressOf('untitled:x')), undefined);
    assert.ok(isWithin('file:///a/b', 'file:///a'));
    assert.ok(!isWithin('file:///ab', 'file:///a'));
  });

  for (const [who, way] of Object.entries(WAYS)) {
    for (const folder of FOLDERS.filter((name) => who !== 'as it is' || !/[#?%]/.test(name))) {
      const root = `file:///werk/${way(folder)}`;
      const at = (name: string) => `${root}/${way(name)}`;
      const files = Object.fromEntries(Object.entries({ ...FILES, 'wéér (1).verslag': WRONG }).map(([name, text]) => [at(name), text]));
      const document = at('wéér (1).verslag');

      it(`as ${who} spells them: one project in «${folder}», and diagnostics under the address of the client`, async () => {
        const client = await start(files, { folders: [root], capabilities: PUSHING });
        await client.open(document);
        const found = await client.pushedDiagnostics(document, (diagnostics) => diagnostics.length > 0);
        assert.ok(found.some(({ code }) => code === 'unknown-party'));
        const others = client.published.filter(({ uri }) => uri !== document && addressOf(uri) === addressOf(document));
        assert.deepEqual(others.at(-1)?.diagnostics ?? [], []);

        const position = { line: 4, character: 13 };
        const [definition] = await client.request<{ targetUri: string }[]>('textDocument/definition', document, { position });
        assert.equal(addressOf(definition!.targetUri), addressOf(at('adresboek.verslag')));
        const places = await client.request<Location[]>('textDocument/references', document, {
          position,
          context: { includeDeclaration: true },
        });
        assert.ok(places.some(({ uri }) => uri === document));
        const { changes } = await client.request<WorkspaceEdit>('textDocument/rename', document, { position, newName: 'nieuw' });
        assert.equal(changes![document]!.length, 2);
        assert.deepEqual(Object.keys(changes!).map(addressOf).sort(), Object.keys(files).map(addressOf).sort());
      });
    }
  }

  it('of a drive of Windows are told apart by nobody, and answered as they were asked', async () => {
    for (const root of ['file:///c%3A/werk', 'file:///C:/werk', 'file:///c:/werk', 'file:///C%3A/werk']) {
      const files = Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`file:///C:/werk/${name}`, text]));
      const client = await start(files, { folders: [root], capabilities: PUSHING });
      const document = `${root}/overleg-1.verslag`;
      await client.open(document, WRONG);
      const found = await client.pushedDiagnostics(document, () => true);
      assert.deepEqual(
        found.map(({ code }) => code),
        ['unknown-party'],
        root,
      );
    }
  });

  it('under which problems were told before a document was opened are cleared when the client spells it otherwise', async () => {
    const root = 'file:///werk/Overleg%20(2020)';
    const [book, minutes] = ['adresboek.verslag', 'overleg-1.verslag'];
    const client = await start(
      { [`${root}/${book}`]: FILES[book]!, [`${root}/${minutes}`]: WRONG },
      { folders: [root], capabilities: PUSHING },
    );
    await client.pushedDiagnostics(`${root}/${minutes}`, (found) => found.length > 0);
    const other = `${root.replace('(', '%28').replace(')', '%29')}/${minutes}`;
    await client.open(other, WRONG);
    await client.pushedDiagnostics(other, (found) => found.length > 0);
    await client.pushedDiagnostics(`${root}/${minutes}`, (found) => found.length === 0);
  });

  it('that are two spellings of one document stay one until both are closed', async () => {
    const root = 'file:///werk/a%20(b)';
    const [plain, other] = [`${root}/overleg-1.verslag`, `${root.replace('(', '%28').replace(')', '%29')}/overleg-1.verslag`];
    const client = await start({ [plain]: CLEAN, [`${root}/adresboek.verslag`]: FILES['adresboek.verslag']! }, { folders: [root] });
    await client.open(plain, CLEAN);
    await client.open(other, WRONG);
    await client.close(plain);
    assert.deepEqual(await client.problems(other), ['11 unknown-party']);
    await client.close(other);
    assert.deepEqual(await client.problems(other), []);
  });

  it('of attachments that move are compared as well', async () => {
    const text = CLEAN.replace('Afwezig:', 'Bijlage: Plan <bijlagen/plan (a).md>\nAfwezig:');
    const client = await start({ ...FILES, 'overleg-1.verslag': text, 'bijlagen/plan (a).md': '' });
    const move = (oldUri: string, newUri: string) =>
      client.connection.sendRequest<WorkspaceEdit | null>('workspace/willRenameFiles', { files: [{ oldUri, newUri }] });
    const root = 'file:///project';
    const after = text.replace('plan (a).md', 'plan (b).md');
    for (const way of [WAYS['VS Code']!, WAYS.Neovim!, WAYS['small letters']!]) {
      const edit = await move(`${root}/bijlagen/${way('plan (a).md')}`, `${root}/bijlagen/${way('plan (b).md')}`);
      assert.equal(applyTextEdits(text, Object.values(edit!.changes!)[0]!), after);
    }
    const folder = await move(`${root}/bijlagen/`, `${root}/${WAYS['VS Code']!('stukken (é)')}/`);
    assert.equal(applyTextEdits(text, Object.values(folder!.changes!)[0]!), text.replace('bijlagen/', 'stukken (é)/'));
  });
});
