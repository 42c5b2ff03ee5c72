import assert from 'node:assert/strict';
import { RENDERERS } from '../../language-server/output/index.ts';
import { CWD, MemoryFiles, run } from './memory-host.ts';

const COUNT = 6;
const minutes = (number: number, body: string) => `Verslag raad-${number} (reeks raad): Raad ${number}
Status: vastgesteld
Rubricering: openbaar
Datum: 2020-11-${String(number + 1).padStart(2, '0')}
Voorzitter: @punt
Aanwezig: @punt, @VWS

# 1. Punt

${body}

Actie A1 (@VWS): Zoekt het uit.
`;
const tree = () =>
  new MemoryFiles({
    'verslag.config.json': JSON.stringify({
      publication: {
        publisher: { name: 'Weg', tooi: 'https://identifier.overheid.nl/tooi/id/gemeente/gm0000' },
        archive: { creator: 'Weg', appraisal: 'keep' },
        council: { kind: 'gemeente', code: '0000', name: 'Weg' },
      },
    }),
    'boek.verslag': 'Organisatie VWS: Ministerie\nPersoon punt (openbaar, @VWS): P. Punt\nReeks raad (elke maandag 10:00-11:00): Raad\n',
    ...Object.fromEntries(Array.from({ length: COUNT }, (_, at) => [`raad-${at + 1}.verslag`, minutes(at + 1, `Tekst ${at + 1}.`)])),
  });

/** What a run renders: pages by its own count, PDF and words of the index by who makes them. */
async function published(files: MemoryFiles, more: readonly string[] = [], today = '2020-12-31') {
  const { pdf } = RENDERERS;
  const typeset: string[] = [];
  const indexed: string[] = [];
  const counting: typeof pdf = async (meeting, context) => {
    typeset.push(meeting.id);
    context.notice?.({ nl: '', en: '' });
    return new TextEncoder().encode(`%PDF ${JSON.stringify(meeting)}`);
  };
  const silent: typeof pdf = (meeting, { notice: _, ...context }) => counting(meeting, context);
  Object.assign(RENDERERS, { pdf: more.includes('noticed') ? counting : silent });
  const search = async () => ({
    add: async (url: string, html: string) => void indexed.push(`${url} ${html.length}`),
    files: async () => [['pagefind.js', new TextEncoder().encode(indexed.join('\n'))]] as const,
    close: async () => {},
  });
  files.writes.length = 0;
  try {
    const args = ['publish', '.', '--out', 'site', '--base', 'https://raad.example.org', ...more.filter((one) => one !== 'noticed')];
    const { status, stderr } = await run(args, files, { today, env: { XDG_CACHE_HOME: '/cache' }, host: { search } });
    assert.equal(status, 0, stderr);
    const written = files.writes.filter((name) => name.startsWith('site/')).sort();
    return { pages: Number(/opnieuw gemaakt: (\d+)/.exec(stderr)?.[1]), typeset, indexed: indexed.length, written };
  } finally {
    Object.assign(RENDERERS, { pdf });
  }
}

const whole = (files: MemoryFiles) =>
  new Map(files.names().flatMap((name) => (name.startsWith('site/') ? [[name, files.text(name)] as const] : [])));

/** The name of what is remembered of the site. */
const memoryOf = (files: MemoryFiles) => files.names().find((name) => name.includes('published-'))!;

describe('verslag publish, a second time', () => {
  it('renders nothing where nothing changed: no page, no PDF, no index', async () => {
    const files = tree();
    const first = await published(files);
    assert.deepEqual([first.pages, first.typeset.length, first.indexed], [COUNT, COUNT, COUNT]);
    const before = whole(files);
    assert.deepEqual(await published(files), { pages: 0, typeset: [], indexed: 0, written: [] });
    assert.deepEqual(whole(files), before);
  });

  it('makes PDF again where a font came, changed or went', async () => {
    const files = tree();
    await published(files);
    const font = '/home/jansen/.local/share/fonts/noto/Noto.ttf';
    for (const change of [() => files.set(font, 'een'), () => files.remove(font)]) {
      change();
      assert.equal((await published(files)).typeset.length, COUNT);
      assert.equal((await published(files)).typeset.length, 0);
    }
    await published(files, ['--no-pdf']);
    files.set(font, 'een');
    assert.equal((await published(files, ['--no-pdf'])).pages, 0);
  });

  it('renders the one meeting that changed, and the index of words of all', async () => {
    const files = tree();
    await published(files);
    files.set('raad-3.verslag', minutes(3, 'Anders.'));
    const again = await published(files);
    assert.deepEqual([again.pages, again.typeset, again.indexed], [1, ['raad-3'], COUNT]);
    assert.deepEqual(
      again.written.filter((name) => name.startsWith('site/vergaderingen/') && !name.includes('/raad-3.')),
      [],
    );
  });

  it('renders no meeting whose page does not tell what another says of it', async () => {
    const files = tree();
    await published(files);
    files.set('raad-5.verslag', minutes(5, 'Tekst 5.\n\nVoortgang #raad-2/A1 (afgerond): Gedaan.'));
    const { typeset } = await published(files);
    assert.deepEqual(typeset, ['raad-5']);
  });

  it('makes the very site that a first run makes, whatever changed', async () => {
    const changes: ((files: MemoryFiles) => void)[] = [
      (files) => files.set('raad-3.verslag', minutes(3, 'Zie #raad-1, [nota](raad-6.html) en [bijlage](raad-9.html).')),
      (files) => files.set('raad-1.verslag', minutes(1, 'Zie [nota](raad-2.&#104;tml).')),
      (files) => files.set('raad-9.verslag', minutes(9, 'Nieuw.')),
      (files) => files.set('raad-5.verslag', minutes(5, 'Tekst 5.\n\nVoortgang #raad-2/A1 (afgerond): Gedaan.')),
      (files) => files.set('boek.verslag', files.text('boek.verslag')!.replace('openbaar, ', '')),
      (files) => files.set('raad-2.verslag', minutes(2, 'Weg.').replace('openbaar', 'intern')),
      (files) => files.set('verslag.config.json', '{"style":{"organisation":"Elders","colors":{"accent":"#7a1f3d"}}}'),
    ];
    const files = tree();
    await published(files);
    for (const change of changes) {
      change(files);
      await published(files);
      const fresh = tree();
      for (const name of files.names()) if (/^(?:raad|boek|verslag)[^/]*$/.test(name)) fresh.set(name, files.text(name)!);
      await published(fresh);
      assert.deepEqual(whole(files), whole(fresh));
    }
  });

  it('makes again what is gone, and what the memory tells wrongly', async () => {
    const files = tree();
    await published(files);
    const before = whole(files);
    files.remove(`${CWD}/site/vergaderingen/raad-4.json`);
    assert.deepEqual((await published(files)).typeset, ['raad-4']);
    assert.deepEqual(whole(files), before);
    const hostile = [
      'geen json',
      '[]',
      '{"meetings":{"raad-1":{"key":1}},"index":{"key":"x","files":[["../../boek.verslag","x"]]}}',
      JSON.stringify(JSON.parse(files.text(memoryOf(files))!), (key, value) => (key === 'files' ? [['../boek.verslag', 'a']] : value)),
      files.text(memoryOf(files))!.replaceAll(/"[0-9a-f]{64}"\]/g, `"${'a'.repeat(64)}"]`),
    ];
    for (const content of hostile) {
      files.set(memoryOf(files), content);
      assert.equal((await published(files)).pages, COUNT);
      assert.deepEqual(whole(files), before);
    }
  });

  it('never keeps a page that somebody else put in the site, also where the list of checksums has it', async () => {
    const files = tree();
    await published(files);
    const page = 'site/vergaderingen/raad-1.html';
    const before = files.text(page)!;
    const { createHash } = await import('node:crypto');
    const sum = (text: string) => createHash('sha256').update(text).digest('hex');
    files.set(page, 'vals');
    files.set('site/SHA256SUMS', files.text('site/SHA256SUMS')!.replace(sum(before), sum('vals')));
    await published(files);
    assert.equal(files.text(page), before);
  });

  it('makes again the PDF of which something was reported', async () => {
    const files = tree();
    await published(files, ['noticed']);
    assert.equal((await published(files, ['noticed'])).typeset.length, COUNT);
  });

  it('makes again what has a PDF now, or none any more', async () => {
    const files = tree();
    await published(files, ['--no-pdf']);
    assert.equal((await published(files, ['--no-pdf'])).pages, 0);
    assert.equal((await published(files)).typeset.length, COUNT);
    assert.equal((await published(files, ['--no-pdf'])).pages, COUNT);
    assert.ok(![...whole(files).keys()].some((name) => name.endsWith('.pdf')));
  });

  it('remembers nothing in the site or the project', async () => {
    const files = tree();
    await published(files);
    assert.match(memoryOf(files), /cache\/verslag\/published-/);
    for (const [name] of whole(files)) assert.doesNotMatch(name, /published-/);
  });
});
