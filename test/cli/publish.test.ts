import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { RENDERERS, TypesettingFailed } from '../../language-server/output/index.ts';
import { readPdf, unpackedPdf } from '../support/pdf.ts';
import { runs } from '../support/runs.ts';
import { CANARY, CONTENTS, MEETING as PLACES, BOOK as PLACES_BOOK } from '../support/secret-places.ts';
import { CWD, MemoryFiles, run, type Tree } from './memory-host.ts';

const BOOK = `Organisatie VWS: Ministerie
Persoon punt (openbaar, @VWS, functie "voorzitter"): P. Punt
Persoon zijpstra (@VWS): K. van der Zijpstra
Reeks raad (elke maandag 10:00-11:00): Raad
`;
const minutes = (
  id: string,
  day: string,
  body: string,
  header = 'Status: vastgesteld\nRubricering: openbaar',
) => `Verslag ${id} (reeks raad): Vergadering van ${day}
${header}
Datum: ${day}
Tijd: 10:00-11:00
Voorzitter: @punt
Notulist: @punt
Aanwezig: @punt, @zijpstra, @VWS

# 1. Punt

${body}
`;
/** All that can be said of a site, so that each kind of file is in it. */
const CONFIG = JSON.stringify({
  publication: {
    publisher: { name: 'Gemeente Weg', tooi: 'https://identifier.overheid.nl/tooi/id/gemeente/gm0000' },
    category: 'vergaderstukken decentrale overheden',
    bodies: [{ name: 'Gemeenteraad', series: ['raad', 'r1'], meetingType: 'raadsvergadering' }],
    archive: {
      creator: 'Gemeente Weg',
      appraisal: 'destroy',
      retention: 'P10Y',
      selection: { list: 'Selectielijst gemeenten', code: '1.1', label: 'Vergaderen' },
    },
    council: { kind: 'gemeente', code: '0000', name: 'Weg' },
  },
});
const FILES: Tree = {
  'verslag.config.json': CONFIG,
  'boek.verslag': BOOK,
  'raad-1.verslag': minutes(
    'raad-1',
    'maandag 2 november 2020',
    'Besluit B1 (@VWS): De weg blijft open; {5.1.2e: kanarie1}, zie #raad-3 en #raad-3/A1.\n\nMotie M1 (indiener @punt, over #B1): Verzoekt om licht.\n  Stemming (voor 3, tegen 2): aangenomen\n\nToezegging T1 (@punt, aan @VWS, uiterlijk 1 december 2020): Stuurt een brief.\n\nBijlage bij dit punt: [nota](stukken/nota.pdf).',
  ),
  'raad-2.verslag': minutes(
    'raad-2',
    'maandag 9 november 2020',
    'Voortgang #raad-1/T1 (lopend): Bijna.\n\nMotie M1 (indiener @punt, verworpen): Verzoekt om meer. Zie #raad-1/B1.',
  ),
  'raad-3.verslag': minutes(
    'raad-3',
    'maandag 16 november 2020',
    'Voortgang #raad-1/T1 (afgerond): kanarie2.\n\nActie A1 (@VWS, uiterlijk 20 november 2020): kanarie3.\n\nBesluit B9: kanarie4.',
    'Status: concept\nRubricering: openbaar\nOmschrijving: kanarie5',
  ).replace('Vergadering van', 'kanarie6'),
  'raad-4.verslag': minutes('raad-4', 'maandag 23 november 2020', 'kanarie7', 'Status: vastgesteld\nRubricering: vertrouwelijk'),
  'raad-5.verslag': minutes('raad-5', 'maandag 30 november 2020', 'kanarie8', 'Status: vastgesteld'),
  'raad-6.verslag': minutes('raad-6', 'maandag 7 december 2020', 'Tekst {5.1.2e: kanarie9'),
};
const publish = (files: MemoryFiles, ...more: string[]) =>
  run(['publish', '.', '--out', 'site', '--base', 'https://raad.example.org', ...more], files, { today: '2020-12-31' });
/** The files of the site by their names. */
const siteOf = (files: MemoryFiles) =>
  new Map(files.names().flatMap((name) => (name.startsWith('site/') ? [[name.slice(5), files.read(`${CWD}/${name}`)] as const] : [])));
const text = (content: Uint8Array | undefined) => new TextDecoder().decode(content);

/** An index that keeps what it is given, and makes a file of it. */
const indexing = () => {
  const pages: string[] = [];
  return {
    add: async (url: string, html: string) => void pages.push(`${url}\n${html}`),
    files: async () => [['index/nl.pf_index', new TextEncoder().encode(pages.join('\n'))]] as const,
    close: async () => {},
  };
};

describe('verslag publish', function () {
  // It makes whole sites, on machines that may have much else to do.
  this.timeout(120_000);

  let files: MemoryFiles;
  let first: Awaited<ReturnType<typeof publish>>;
  before(async function () {
    this.timeout(120_000);
    files = new MemoryFiles(FILES);
    first = await publish(files);
  });

  it('makes pages, PDF and data of approved public minutes, with indexes, feed, calendar, sitemap and checksums', () => {
    assert.equal(first.status, 0, first.stderr);
    const endings = ['html', 'json', 'mdto.xml', 'pdf', 'pdf.bestand.mdto.xml'];
    const names = ['raad-1', 'raad-2'].flatMap((id) => [
      ...endings.map((ending) => `vergaderingen/${id}.${ending}`),
      `ori/vergaderingen/${id}.json`,
    ]);
    const others = [
      'SHA256SUMS',
      'agenda.ics',
      'besluiten.html',
      'bestanden.json',
      'feed.xml',
      'index.html',
      'jaar-2020.html',
      'moties.html',
      'orgaan-Gemeenteraad.html',
      'ori/vergaderingen.json',
      'reeks-raad.html',
    ];
    const woo = ['sitemap-diwoo-infocat008-1.xml', 'sitemapindex-diwoo-infocat008.xml'];
    const more = ['robots.txt', 'sitemap-1.xml', 'sitemap.xml', ...woo, 'stemmingen.html', 'toezeggingen.html'];
    assert.deepEqual([...siteOf(files).keys()].sort(), [...names, ...others, ...more].sort());
    const pages = siteOf(files);
    assert.match(text(pages.get('moties.html')), /Verzoekt om licht\.[\s\S]*aangenomen/);
    assert.match(text(pages.get('stemmingen.html')), />Motie M1: Verzoekt om licht \(3 voor, 2 tegen\)</);
    assert.match(text(pages.get('toezeggingen.html')), /Stuurt een brief\.[\s\S]*lopend/);
    assert.match(text(pages.get('agenda.ics')), /SUMMARY:Vergadering van maandag 9 november 2020/);
  });

  it('says of each other meeting why it is not in it', () => {
    assert.match(first.stderr, /raad-3: niet gepubliceerd, want niet vastgesteld/);
    assert.match(first.stderr, /raad-4: niet gepubliceerd, want niet openbaar/);
    assert.match(first.stderr, /raad-5: niet gepubliceerd, want niet openbaar/);
    assert.match(first.stderr, /raad-6: niet gepubliceerd: 1 fout in het afschermen/);
    assert.match(first.stderr, /site: 2 gepubliceerd, 4 niet/);
  });

  it('has nothing of what is shielded or not published in any file or its name', async () => {
    for (const [name, content] of siteOf(files)) {
      const parts = name.endsWith('.pdf')
        ? [JSON.stringify(await readPdf(content)), ...unpackedPdf(content)]
        : [text(content), decodeURIComponent(text(content).replaceAll('%', '%25'))];
      for (const part of [name, ...parts]) assert.doesNotMatch(part, /kanarie|zijpstra|raad-[456]/i, name);
    }
  });

  it('leads nowhere but to what is there: pages, anchors and files of the site', () => {
    const pages = siteOf(files);
    const anchors = new Map<string, Set<string>>();
    const links: { from: string; to: string }[] = [];
    for (const [name, content] of pages) {
      if (!name.endsWith('.html')) continue;
      const ids = new Set<string>();
      const parser = new Parser({
        onopentag: (_, { id, href }) => {
          if (id !== undefined) ids.add(id);
          if (href !== undefined) links.push({ from: name, to: href });
        },
      });
      parser.end(text(content));
      anchors.set(name, ids);
    }
    assert.ok(links.length > 40);
    for (const { from, to } of links) {
      const { pathname, hash, origin } = new URL(to, `https://site.invalid/${from}`);
      assert.equal(origin, 'https://site.invalid', `${from}: ${to}`);
      const page = decodeURIComponent(pathname.slice(1));
      assert.ok(pages.has(page), `${from}: ${to}`);
      if (hash !== '') assert.ok(anchors.get(page)!.has(decodeURIComponent(hash.slice(1))), `${from}: ${to}`);
    }
  });

  it('has data for programs in each page of a meeting, and addresses on the web in feed and sitemap', () => {
    const pages = siteOf(files);
    const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(text(pages.get('vergaderingen/raad-2.html')))!;
    const event = JSON.parse(json!);
    assert.equal(event['@type'], 'Event');
    assert.equal(event.startDate, '2020-11-09T10:00:00+01:00');
    assert.equal(event.url, 'https://raad.example.org/vergaderingen/raad-2.html');
    assert.match(text(pages.get('sitemap-1.xml')), /<loc>https:\/\/raad\.example\.org\/vergaderingen\/raad-1\.pdf<\/loc>/);
    assert.match(text(pages.get('feed.xml')), /<id>https:\/\/raad\.example\.org\/vergaderingen\/raad-2\.html<\/id>/);
    assert.match(text(pages.get('robots.txt')), /Sitemap: https:\/\/raad\.example\.org\/sitemap\.xml/);
    assert.doesNotMatch(
      [...pages]
        .filter(([name]) => name.endsWith('.html'))
        .map(([, content]) => text(content))
        .join(),
      /<script(?! type="application\/ld\+json")/,
    );
  });

  it('changes only what changed in a second run', async () => {
    files.writes.length = 0;
    const again = await publish(files);
    assert.deepEqual(
      files.writes.filter((name) => name.startsWith('site/')),
      [],
    );
    assert.match(again.stderr, /0 geschreven, \d+ hetzelfde, 0 weggehaald/);
    const changed = new MemoryFiles({ ...FILES });
    await publish(changed, '--no-pdf');
    changed.set('raad-2.verslag', changed.text('raad-2.verslag')!.replace('Bijna', 'Nog niet'));
    changed.writes.length = 0;
    await run(['publish', '.', '--out', 'site', '--base', 'https://raad.example.org', '--no-pdf'], changed, { today: '2021-02-03' });
    assert.deepEqual(changed.writes.filter((name) => name.startsWith('site/')).sort(), [
      'site/SHA256SUMS',
      'site/bestanden.json',
      'site/sitemap-1.xml',
      'site/vergaderingen/raad-2.html',
      'site/vergaderingen/raad-2.html.bestand.mdto.xml',
      'site/vergaderingen/raad-2.json',
    ]);
    const map = changed.text('site/sitemap-1.xml')!;
    assert.match(map, /raad-1\.html<\/loc><lastmod>2020-12-31</);
    assert.match(map, /raad-2\.html<\/loc><lastmod>2021-02-03</);
    const [, sum] = /checksumWaarde>([0-9a-f]{64})</.exec(changed.text('site/vergaderingen/raad-2.html.bestand.mdto.xml')!)!;
    assert.match(changed.text('site/SHA256SUMS')!, new RegExp(`^${sum}  vergaderingen/raad-2\\.html$`, 'm'));
  });

  it('takes away what is withdrawn, and nothing that another put there or changed', async () => {
    const tree = new MemoryFiles(FILES);
    await publish(tree, '--no-pdf');
    tree.set('site/eigen.html', 'van een ander');
    tree.set('site/vergaderingen/raad-1.json', 'veranderd');
    tree.set('raad-1.verslag', tree.text('raad-1.verslag')!.replace('Rubricering: openbaar', 'Rubricering: intern'));
    tree.removed.length = 0;
    await publish(tree, '--no-pdf');
    assert.deepEqual(
      [...tree.removed].sort(),
      ['mdto.xml', 'html', 'html.bestand.mdto.xml']
        .map((ending) => `site/vergaderingen/raad-1.${ending}`)
        .concat('site/ori/vergaderingen/raad-1.json')
        .sort(),
    );
    assert.equal(tree.text('site/eigen.html'), 'van een ander');
    assert.equal(tree.text('site/vergaderingen/raad-1.json'), 'veranderd');
    for (const [name, content] of siteOf(tree))
      if (!name.endsWith('.json') && !name.endsWith('.pdf')) assert.doesNotMatch(text(content), /raad-1\.html|De weg blijft open/, name);
  });

  it('takes away later what is withdrawn in a run that could not write all', async () => {
    const tree = new MemoryFiles(FILES);
    await publish(tree, '--no-pdf');
    tree.set('raad-1.verslag', tree.text('raad-1.verslag')!.replace('Rubricering: openbaar', 'Rubricering: intern'));
    tree.set('site/index.html', 'van een ander');
    tree.removed.length = 0;
    assert.equal((await publish(tree, '--no-pdf')).status, 2);
    assert.deepEqual(tree.removed, []);
    await publish(tree, '--no-pdf', '--force');
    assert.deepEqual(
      [...tree.removed].sort(),
      ['mdto.xml', 'html', 'html.bestand.mdto.xml', 'json']
        .map((ending) => `site/vergaderingen/raad-1.${ending}`)
        .concat('site/ori/vergaderingen/raad-1.json')
        .sort(),
    );
  });

  it('replaces no file that it did not make, and takes nothing away outside its folder', async () => {
    const sums = ['../boek.verslag', '/etc/passwd', '.git/config', 'a/../../boek.verslag', 'link/x']
      .map((name) => `${'a'.repeat(64)}  ${name}\n`)
      .join('');
    const tree = new MemoryFiles({
      ...FILES,
      'site/index.html': 'eigen',
      'site/SHA256SUMS': sums,
      'site/link': { link: '../elders' },
      'elders/x': 'x',
    });
    tree.removed.length = 0;
    const { status, stderr } = await publish(tree, '--no-pdf');
    assert.equal(status, 2);
    assert.match(stderr, /site\/index\.html: bestaat al/);
    assert.equal(tree.text('site/index.html'), 'eigen');
    assert.deepEqual(tree.removed, []);
  });

  it('leaves what stood where the disk is full', async () => {
    const tree = new MemoryFiles(FILES);
    await publish(tree, '--no-pdf');
    const before = siteOf(tree);
    tree.set('raad-1.verslag', minutes('raad-1', 'maandag 2 november 2020', 'Anders.', 'Status: concept'));
    tree.locked.set(`${CWD}/site`, 'ENOSPC');
    tree.removed.length = 0;
    const { status, stderr } = await publish(tree, '--no-pdf');
    assert.equal(status, 2);
    assert.match(stderr, /de schijf is vol/);
    assert.deepEqual(tree.removed, []);
    assert.deepEqual(siteOf(tree), before);
  });

  it('goes on where it was once a disk that filled has room again', async () => {
    for (const room of [1, 2, 5]) {
      const tree = new MemoryFiles(FILES);
      await publish(tree, '--no-pdf');
      tree.room = room;
      const full = await publish(tree, '--no-pdf', '--title', 'Anders');
      assert.equal(full.status, 2, `${room}`);
      assert.match(full.stderr, /de schijf is vol/);
      tree.room = Number.POSITIVE_INFINITY;
      const again = await publish(tree, '--no-pdf', '--title', 'Nog anders');
      assert.equal(again.status, 0, `${room}: ${again.stderr}`);
    }
  });

  it('leaves nothing of a first run on a disk that filled, so that the next run finds nothing that it does not know', async () => {
    for (const room of [1, 5, 12]) {
      const tree = new MemoryFiles(FILES);
      tree.room = room;
      const full = await publish(tree, '--no-pdf');
      assert.equal(full.status, 2, `${room}`);
      assert.deepEqual([...siteOf(tree).keys()], [], `${room}`);
      assert.match(full.stderr, /weer weggehaald: \d+ bestand/);
      assert.match(full.stderr, /bestanden: 0 geschreven, 0 hetzelfde, 0 weggehaald/);
      tree.room = Number.POSITIVE_INFINITY;
      const again = await publish(tree, '--no-pdf', '--title', 'Anders');
      assert.equal(again.status, 0, `${room}: ${again.stderr}`);
      assert.notEqual(tree.text('site/SHA256SUMS'), undefined);
    }
  });

  it('leaves no new page that its list does not name where the disk fills in a later run', async () => {
    const tree = new MemoryFiles(FILES);
    await publish(tree, '--no-pdf');
    const before = siteOf(tree);
    tree.set('raad-0.verslag', minutes('raad-0', 'maandag 26 oktober 2020', 'Eerder.'));
    tree.room = 3;
    assert.equal((await publish(tree, '--no-pdf')).status, 2);
    assert.deepEqual([...siteOf(tree).keys()], [...before.keys()]);
    for (const line of tree.text('site/SHA256SUMS')!.trimEnd().split('\n')) {
      const [sum, name] = line.split('  ') as [string, string];
      assert.equal(createHash('sha256').update(siteOf(tree).get(name)!).digest('hex'), sum, name);
    }
    tree.room = Number.POSITIVE_INFINITY;
    tree.set('raad-0.verslag', minutes('raad-0', 'maandag 26 oktober 2020', 'Anders dan eerder.'));
    const again = await publish(tree, '--no-pdf');
    assert.equal(again.status, 0, again.stderr);
    assert.match(text(siteOf(tree).get('vergaderingen/raad-0.html')), /Anders dan eerder/);
  });

  it('stops trying where nothing can be written', async () => {
    const tree = new MemoryFiles(FILES);
    tree.locked.set(`${CWD}/site`, 'ENOSPC');
    const { stderr } = await publish(tree, '--no-pdf');
    assert.match(stderr, /Na 20 bestanden .* gestopt/);
    assert.equal(stderr.match(/schijf is vol/g)!.length, 21);
  });

  it('can be searched: by one page with a script of its own, of what is published and nothing else', async () => {
    const tree = new MemoryFiles(FILES);
    const { stderr } = await run(['publish', '.', '--out', 'site', '--no-pdf'], tree, {
      today: '2020-12-31',
      host: { search: async () => indexing() },
    });
    assert.doesNotMatch(stderr, /zonder zoeken/);
    const index = tree.text('site/pagefind/index/nl.pf_index')!;
    assert.match(index, /^vergaderingen\/raad-2\.html$/m);
    assert.doesNotMatch(index, /kanarie|zijpstra|raad-[456]/i);
    const page = tree.text('site/zoeken.html')!;
    assert.match(page, /script-src 'self' 'wasm-unsafe-eval'/);
    assert.match(page, /<noscript>[\s\S]*href="besluiten\.html"/);
    assert.match(tree.text('site/index.html')!, /href="zoeken\.html"/);
    assert.match(tree.text('site/index.html')!, /content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"/);
    tree.removed.length = 0;
    await run(['publish', '.', '--out', 'site', '--no-pdf', '--no-search'], tree, { today: '2020-12-31' });
    assert.deepEqual([...tree.removed].sort(), ['site/pagefind/index/nl.pf_index', 'site/zoeken.html', 'site/zoeken.js']);
  });

  for (const step of ['add', 'files', 'close'] as const)
    it(`makes the whole site where the index fails in ${step}, with search only where that works`, async () => {
      const tree = new MemoryFiles(FILES);
      const failing = async () => {
        throw new Error('Pagefind: kapot');
      };
      const { status, stderr } = await run(['publish', '.', '--out', 'site', '--no-pdf'], tree, {
        today: '2020-12-31',
        host: { search: async () => ({ ...indexing(), [step]: failing }) },
      });
      assert.equal(status, 0, stderr);
      const works = step === 'close';
      assert.equal(stderr.match(/zonder zoeken[^\n]*Pagefind: kapot/g)?.length, works ? undefined : 1, stderr);
      assert.equal(tree.text('site/zoeken.html') !== undefined, works);
      assert.notEqual(tree.text('site/SHA256SUMS'), undefined);
      for (const [name, content] of siteOf(tree))
        if (name.endsWith('.html') && !works) assert.doesNotMatch(text(content), /zoeken\.html/, name);
    });

  it('renders and indexes each page once', async () => {
    const added: string[] = [];
    const index = { ...indexing(), add: async (url: string) => void added.push(url) };
    const tree = new MemoryFiles(FILES);
    await run(['publish', '.', '--out', 'site', '--no-pdf'], tree, { today: '2020-12-31', host: { search: async () => index } });
    assert.deepEqual(added.sort(), ['vergaderingen/raad-1.html', 'vergaderingen/raad-2.html']);
    assert.deepEqual(
      tree.writes.filter((name, at) => tree.writes.indexOf(name) !== at),
      [],
    );
  });
  it('goes on where the PDF of one meeting fails: it has its page, the failure is told, and the exit status is 1', async () => {
    const { pdf } = RENDERERS;
    const tree = new MemoryFiles(FILES);
    const failing: typeof pdf = async (minutes, context) => {
      if (minutes.id === 'raad-1') throw new TypesettingFailed('maximum function call depth exceeded');
      return pdf(minutes, context);
    };
    Object.assign(RENDERERS, { pdf: failing });
    try {
      const { status, stderr } = await publish(tree, '--no-search');
      assert.equal(status, 1);
      assert.match(stderr, /raad-1: staat zonder PDF op de site\. De PDF is niet gemaakt\. \(Typst: maximum/);
      assert.equal(tree.text('site/vergaderingen/raad-1.pdf'), undefined);
      assert.doesNotMatch(tree.text('site/vergaderingen/raad-1.html')!, /raad-1\.pdf/);
      assert.match(tree.text('site/vergaderingen/raad-1.html.bestand.mdto.xml') ?? '', /html/i);
      assert.ok(tree.names().includes('site/vergaderingen/raad-2.pdf'));
      assert.notEqual(tree.text('site/SHA256SUMS'), undefined);
      const rendered = await run(['render', 'raad-1.verslag', 'raad-2.verslag', '--to', 'pdf', '--out', 'uit'], tree);
      assert.equal(rendered.status, 1);
      assert.ok(tree.names().includes('uit/raad-2.pdf') && !tree.names().includes('uit/raad-1.pdf'));
    } finally {
      Object.assign(RENDERERS, { pdf });
    }
    assert.equal((await publish(tree, '--no-search')).status, 0);
  });

  it('says in one line that it cannot be searched, and how it can', async () => {
    const { stderr } = await run(['publish', '.', '--out', 'site', '--no-pdf'], new MemoryFiles(FILES));
    assert.equal(stderr.match(/npm install pagefind/g)?.length, 1);
  });

  it('refuses an address that is none', async () => {
    for (const base of ['geen adres', 'ftp://x.example', 'https://x.example/?q', 'https://p:w@x.example']) {
      const { status, stderr } = await run(['publish', '.', '--out', 'site', '--base', base], new MemoryFiles(FILES));
      assert.equal(status, 2);
      assert.match(stderr, /dit is geen webadres/);
    }
  });

  it('has no title that ends its data or its page', async () => {
    const title = '</script><script>alert(1)</script>\u2028';
    const tree = new MemoryFiles({
      ...FILES,
      'raad-2.verslag': minutes('raad-2', 'maandag 9 november 2020', 'Tekst.').replace('Vergadering van', title),
    });
    await publish(tree, '--no-pdf', '--title', title);
    for (const [name, content] of siteOf(tree)) if (name.endsWith('.html')) assert.doesNotMatch(text(content), /<script>/, name);
  });

  it('never has a shielded word, wherever it stands, in any file', async () => {
    const places = [...PLACES.matchAll(/¤/g)].length + [...PLACES_BOOK.matchAll(/¤/g)].length;
    const plant = (source: string, at: number, from: number, secret: string) => {
      let count = from;
      return source.replace(/¤/g, () => (count++ === at ? secret : 'x'));
    };
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: places - 1 }), fc.constantFrom(...CONTENTS), async (at, shape) => {
        const secret = `{5.1.2e: ${shape.replaceAll('§', CANARY)}}`;
        const inBook = [...PLACES_BOOK.matchAll(/¤/g)].length;
        const tree = new MemoryFiles({
          'verslag.config.json': CONFIG,
          'boek.verslag': plant(PLACES_BOOK, at, 0, secret),
          'm1.verslag': plant(PLACES, at, inBook, secret).replace(/^Status: .*$/m, 'Status: vastgesteld\nRubricering: openbaar'),
          'm2.verslag': minutes('m2', 'maandag 9 november 2020', 'Zie #m1.')
            .replaceAll('@punt', '@open')
            .replaceAll(', @zijpstra', '')
            .replaceAll('reeks raad', 'reeks r1'),
        });
        await publish(tree, '--no-pdf');
        for (const [name, content] of siteOf(tree)) assert.doesNotMatch(`${name}\n${text(content)}`, new RegExp(CANARY, 'i'), name);
      }),
      runs(25),
    );
  });
});
