import assert from 'node:assert/strict';
import { archiveFiles } from '../support/archive.ts';
import { address, type ClientOptions, LspClient, PUSHED } from '../support/lsp-client.ts';

const OPEN = 'a.verslag';
const TEXT = 'Verslag a-1: A\nDatum: 31 november 2020\nAanwezig: @vos, @weg\n\nActei A1 (@vos): Belt.\n';
const FILES = Object.fromEntries([...archiveFiles(120, 5)].map(([uri, text]) => [uri.replace('file:///archive/', ''), text]));

/** A server whose disk does not give a file of minutes before it is let go. */
async function reading(files: Readonly<Record<string, string>>, options: ClientOptions = {}) {
  const gate = Promise.withResolvers<void>();
  const read = (uri: string) => (uri.endsWith('.verslag') ? gate.promise : Promise.resolve());
  const client = await LspClient.start({ ...files, [OPEN]: TEXT }, { ...options, read });
  await client.open(OPEN);
  return { client, goOn: () => gate.resolve() };
}

const codes = (diagnostics: readonly { readonly code?: unknown }[]) => diagnostics.map(({ code }) => code);

describe('a large workspace that is being read', () => {
  it('shows what is wrong with the open document itself, and what others have a say in once they are known', async () => {
    const { client, goOn } = await reading(FILES, { capabilities: PUSHED });
    const first = await client.pushedDiagnostics(OPEN, () => true);
    assert.deepEqual(codes(first), ['impossible-date', 'keyword-typo']);
    await client.edit(OPEN, TEXT.replace('31 november', '30 november'));
    assert.deepEqual(codes(await client.pushedDiagnostics(OPEN, ({ length }) => length === 1)), ['keyword-typo']);
    goOn();
    const all = codes(await client.pushedDiagnostics(OPEN, ({ length }) => length > 1));
    assert.ok(all.includes('unknown-party') && all.includes('keyword-typo') && !all.includes('impossible-date'), all.join());
    assert.deepEqual(
      client.published.filter(({ uri }) => uri === address(OPEN)).map(({ diagnostics }) => codes(diagnostics).includes('unknown-party')),
      [false, false, true],
    );
    await client.stop();
  });

  it('answers a client that asks with the same, and tells it to ask again', async () => {
    const { client, goOn } = await reading(FILES);
    assert.deepEqual(await client.problems(OPEN), ['2 impossible-date', '5 keyword-typo']);
    goOn();
    await client.until(() => client.heard.includes('workspace/diagnostic/refresh'));
    assert.ok((await client.problems(OPEN)).includes('3 unknown-party'));
    await client.stop();
  });

  it('shows nothing early that the configuration turns off', async () => {
    const config = { 'verslag.config.json': '{"rules": {"impossible-date": "off"}}' };
    const { client, goOn } = await reading({ ...FILES, ...config });
    assert.deepEqual(await client.problems(OPEN), ['5 keyword-typo']);
    goOn();
    await client.stop();
  });

  it('takes back what it showed of a document that was closed', async () => {
    const { client, goOn } = await reading(FILES, { capabilities: PUSHED });
    await client.open('los.verslag', TEXT);
    await client.pushedDiagnostics('los.verslag', ({ length }) => length > 0);
    await client.close('los.verslag');
    goOn();
    await client.pushedDiagnostics('los.verslag', ({ length }) => length === 0);
    await client.stop();
  });

  it('says nothing before all has been read where there are few files', async () => {
    const { client, goOn } = await reading({});
    const asked = client.problems(OPEN);
    goOn();
    assert.ok((await asked).includes('3 unknown-party'));
    await client.stop();
  });
});
