import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { able, clients, PUSHING } from './clients/minutes.ts';

const BOOK = 'Organisatie VWS: Ministerie\nPersoon vos (@VWS): A. Vos\n';
/** More than is checked at each keystroke. */
const LONG = `Verslag lang: Lang overleg
Datum: maandag 4 januari 2021
Voorzitter: @vos
Notulist: @vos
Aanwezig: @vos

${Array.from(
  { length: 600 },
  (_, index) => `# ${index + 1}. Punt
Het gaat goed volgens @vos, en zo gaat het al jaren, zie #A${index + 1}.

- Ook dit punt is met @vos besproken, zoals bijna alles.

Actie A${index + 1} (@vos, uiterlijk vrijdag 1 maart 2030): Schrijft stuk ${index + 1}.
`,
).join('\n')}`;
const FILES = { 'adresboek.verslag': BOOK, 'lang.verslag': LONG };
/** The reference in its own section means nothing now, nor that in the last one. */
const EDITED = LONG.replace('Actie A5 (@vos', 'Actie A55555 (@vos').replace('stuk 5.', 'stuk 5 met @janssen.');
const LAST = LONG.replace(/zie #A600/, 'zie #A5');

const codes = ({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) =>
  diagnostics.filter(({ severity }) => severity === 1).map(({ code, range }) => `${code} ${Math.floor((range.start.line - 6) / 7) + 1}`);

describe('a large document that is edited', () => {
  const start = clients();

  it('has what is wrong in the section at once, and all of it when its writer rests', async () => {
    const client = await start({ ...FILES, 'lang.verslag': LAST }, { capabilities: PUSHING });
    await client.open('lang.verslag');
    await client.pushedDiagnostics('lang.verslag', () => true);
    await client.settled();
    const before = client.published.length;
    await client.edit('lang.verslag', EDITED.replace(/zie #A600/, 'zie #A5'));
    await client.pushedDiagnostics('lang.verslag', (found) => codes({ diagnostics: found }).includes('unknown-item 600'));
    const told = client.published.slice(before).map(codes);
    assert.deepEqual(told, [
      ['unknown-item 5', 'unknown-party 5'],
      ['unknown-item 5', 'unknown-party 5', 'unknown-item 600'],
    ]);
  });

  it('is told of once where the section is all there is to tell', async () => {
    const client = await start(FILES, { capabilities: PUSHING });
    await client.open('lang.verslag');
    await client.pushedDiagnostics('lang.verslag', () => true);
    const before = client.published.length;
    await client.edit('lang.verslag', LONG.replace('stuk 5.', 'stuk 5 met @janssen.'));
    await client.pushedDiagnostics('lang.verslag', (found) => codes({ diagnostics: found }).includes('unknown-party 5'));
    // An edit of another document comes behind the rest of this one.
    await client.open('adresboek.verslag');
    await client.edit('adresboek.verslag', `${BOOK}Persoon janssen (@VWS): J. Janssen\n`);
    await client.pushedDiagnostics('lang.verslag', (found) => codes({ diagnostics: found }).length === 0);
    assert.deepEqual(
      client.published
        .slice(before)
        .filter(({ uri }) => uri.endsWith('lang.verslag'))
        .map(codes),
      [['unknown-party 5'], []],
    );
  });

  it('is asked for again by a client that asks, when all of it is known', async () => {
    let refreshed = () => {};
    const client = await start(
      { ...FILES, 'lang.verslag': LAST },
      {
        capabilities: able({ diagnostics: { refreshSupport: true } }, { diagnostic: {} }),
        before: (connection) => connection.onRequest('workspace/diagnostic/refresh', () => refreshed()),
      },
    );
    await client.open('lang.verslag');
    const unknown = async () => (await client.problems('lang.verslag')).filter((problem) => problem.includes('unknown')).length;
    assert.equal(await unknown(), 0);
    await client.edit('lang.verslag', EDITED.replace(/zie #A600/, 'zie #A5'));
    for (;;) {
      const refresh = new Promise<void>((resolve) => {
        refreshed = resolve;
      });
      const told = await unknown();
      if (told === 3) break;
      assert.equal(told, 2);
      await refresh;
    }
  });

  it('completes while all of it is not checked yet', async () => {
    const client = await start(FILES, { capabilities: PUSHING });
    await client.open('lang.verslag');
    await client.pushedDiagnostics('lang.verslag', () => true);
    const text = LONG.replace('stuk 5.', 'stuk 5 met @v');
    const line = text.slice(0, text.indexOf('5 met @v')).split('\n').length - 1;
    const character = text.split('\n')[line]!.length;
    await client.edit('lang.verslag', text);
    const answer = await client.request<{ items: { label: string }[] } | null>('textDocument/completion', 'lang.verslag', {
      position: { line, character },
    });
    const labels = answer!.items.map(({ label }) => label);
    assert.ok(labels.includes('@vos'), labels.join());
  });
});
