import assert from 'node:assert/strict';
import { CWD, MemoryFiles, run } from './memory-host.ts';

const BOOK = `Persoon p (openbaar): P. Punt
Persoon zijpstra: K. van der Zijpstra
Persoon bakker: B. Bakker
Persoon dam: P.J. van Dam
Organisatie RWS (ook "Team Zijpstra", e-mail k.vanderzijpstra@rws.example): Rijkswaterstaat
Organisatie OK (e-mail post@ok.example): Ok
`;
const meeting = (id: string, more = '') =>
  `Verslag ${id}: Overleg\nDatum: maandag 16 november 2020\nTijd: 10:00-11:00\nVoorzitter: @p\nNotulist: @p\nAanwezig: @p, @RWS, @OK\n${more}\n# 1. Punt\n\nTekst.\n`;
const NAMES = /zijpstra|bakker|(?<!amster)dam|pvd/i;
const FORMS = ['html', 'json', 'email', 'text', 'markdown', 'ics'] as const;

/** The files of the public version, by name. */
async function published(files: Readonly<Record<string, string>>, to: (typeof FORMS)[number]): Promise<Record<string, string>> {
  const tree = new MemoryFiles({ 'adresboek.verslag': BOOK, ...files });
  await run(['render', ...Object.keys(files), '--to', to, '--public', '--out', 'uit', '--today', '2020-11-17'], tree);
  return Object.fromEntries(
    tree
      .list(`${CWD}/uit`)
      .map(({ name }) => [name, tree.text(`uit/${name}`) ?? ''] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

describe('names in public ids, file names, addresses and titles', () => {
  const LABELS = [
    'overleg-zijpstra',
    'overleg-vanderzijpstra',
    'zijpstraoverleg',
    'Zijpstra1',
    'kvdzijpstra',
    'gesprek.zijpstra_2',
    'bakker-1',
    'cvbakker',
    'PvD-1',
    'pjvandam',
    'van.dam',
    'dam_p',
  ];
  for (const label of LABELS) {
    it(`hides ${label} as the id of a meeting, an item and a track`, async () => {
      const text = meeting(label, `Bijlage: Nota <https://x.example/${label}.pdf>\n`);
      const body = `Spoor ${label.replaceAll('_', '')}: Spoor\nBesluit ${label.replaceAll('_', '')}1 (@OK): Ja, zie #${label}.\n`;
      for (const to of ['json', 'html', 'ics'] as const) {
        const files = await published({ 'a.verslag': text + body }, to);
        assert.ok(Object.keys(files).length > 0, to);
        for (const [name, content] of Object.entries(files)) {
          assert.match(name, /^verslag-2020-11-16-1000/);
          assert.doesNotMatch(
            content,
            NAMES,
            `${to}: ${content.slice(Math.max(0, content.search(NAMES) - 60), content.search(NAMES) + 60)}`,
          );
        }
      }
    });
  }

  it('shields a name in the title of an attachment, and its mailbox', async () => {
    const text = meeting(
      'o',
      'Bijlage: CV van mevrouw Van der Zijpstra <stukken/cv.pdf>\nBijlage: Brief Jan**sen** van P.J. van Dam <x.pdf>\n',
    );
    for (const to of FORMS)
      for (const content of Object.values(await published({ 'o.verslag': text }, to))) assert.doesNotMatch(content, NAMES, to);
    const [html] = Object.values(await published({ 'o.verslag': text }, 'text'));
    assert.match(html!, /CV van \[5\.1\.2e\]/);
  });

  it('keeps what says nothing of anybody', async () => {
    const files = await published({ 'a.verslag': meeting('amsterdam-3', 'Bijlage: De bakkerij <stukken/damsteen.pdf>\n') }, 'json');
    assert.deepEqual(Object.keys(files), ['amsterdam-3.json']);
    assert.match(files['amsterdam-3.json']!, /De bakkerij/);
    assert.match(files['amsterdam-3.json']!, /damsteen\.pdf/);
  });
});

describe('two meetings that get one public name', () => {
  it('get two files, whichever is rendered', async () => {
    const files = { 'a.verslag': meeting('zijpstra-1'), 'b.verslag': meeting('bakker-1'), 'c.verslag': meeting('verslag-2020-11-16-1000') };
    for (const to of ['html', 'ics'] as const) {
      const all = await published(files, to);
      assert.equal(Object.keys(all).filter((name) => !name.includes('termijnen')).length, 3, Object.keys(all).join());
    }
    const names = Object.keys(await published(files, 'text'));
    assert.deepEqual(names, ['verslag-2020-11-16-1000-2.txt', 'verslag-2020-11-16-1000-3.txt', 'verslag-2020-11-16-1000.txt']);
  });
  it('keep their names when they are rendered alone', async () => {
    const tree = new MemoryFiles({ 'adresboek.verslag': BOOK, 'a.verslag': meeting('zijpstra-1'), 'b.verslag': meeting('bakker-1') });
    await run(['render', 'b.verslag', '--to', 'text', '--public', '--out', 'uit'], tree);
    assert.ok(tree.text('uit/verslag-2020-11-16-1000-2.txt') !== undefined);
  });
  it('are told apart where ids differ in case only, and where they are the same', async () => {
    const names = Object.keys(
      await published({ 'a.verslag': meeting('Overleg'), 'b.verslag': meeting('overleg'), 'c.verslag': meeting('overleg') }, 'text'),
    );
    assert.equal(names.length, 3, names.join());
  });
  it('have names that what is shielded in them does not change', async () => {
    const one = await published({ 'a.verslag': meeting('zijpstra-1'), 'b.verslag': meeting('bakker-1', 'Doel: Tweede\n') }, 'text');
    const other = await published({ 'a.verslag': meeting('bakker-9'), 'b.verslag': meeting('vanderzijpstra-1', 'Doel: Tweede\n') }, 'text');
    assert.deepEqual(one, other);
  });
});
