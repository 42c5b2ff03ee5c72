import assert from 'node:assert/strict';
import fs from 'node:fs';
import { Parser } from 'htmlparser2';
import { MemoryFiles, run } from './memory-host.ts';

/** Schemas of others are not ours to keep here: the order and the values that they ask for are written down below. */
const TOOI = 'https://identifier.overheid.nl/tooi/id/gemeente/gm0000';
const PUBLICATION = {
  base: 'https://raad.example.org/',
  title: 'Vergaderingen & meer',
  publisher: { name: 'Gemeente Weg', tooi: TOOI },
  category: 'vergaderstukken decentrale overheden',
  bodies: [
    { name: 'Gemeenteraad', series: ['raad'], meetingType: 'raadsvergadering' },
    { name: 'College', series: ['college'], category: 'agenda’s en besluitenlijsten bestuurscolleges' },
  ],
  archive: {
    creator: 'Gemeente Weg',
    source: 'Archief',
    appraisal: 'destroy',
    retention: 'P1Y1M',
    selection: { list: 'Lijst', code: '1.1', label: 'Vergaderen' },
  },
  council: { kind: 'gemeente', code: '0000', name: 'Weg' },
};
const BOOK = `Organisatie VVP: Partij voor het Pad
Organisatie LKB: Lijst Kruispunt
Persoon punt (openbaar, @VVP, functie "voorzitter"): P. Punt
Persoon komma (openbaar, @LKB): K. Komma
Persoon zijpstra: Z. Zijpstra
Reeks raad (elke maandag 10:00-11:00): Raad
Reeks college (elke dinsdag 10:00-11:00): College
`;
const minutes = (id: string, series: string, day: string, body: string) => `Verslag ${id} (reeks ${series}): Vergadering <${id}> & "co"
Status: vastgesteld op 31 januari 2021
Rubricering: openbaar
Datum: ${day}
Tijd: 10:00-11:00
Plaats: Raadzaal
Voorzitter: @punt
Notulist: @punt
Aanwezig: @punt, @komma, @zijpstra

# 1. Pad

${body}
`;
const VOTED = `Motie M1 (indiener @punt): Verzoekt om een pad.
  Stemming (hoofdelijk, voor @punt, tegen @komma @zijpstra): verworpen

Voorstel V1 (indiener @VVP): Er komt een weg.

Stemming #V1 (voor @VVP 3, tegen @LKB 1): aangenomen

Toezegging T1 (@punt, aan @VVP, uiterlijk 1 maart 2021): Stuurt een brief.

Besluit B1: Het pad {5.1.2e: van Zijpstra} blijft.

## 1a. Zijweg

Tekst.`;

const MEETINGS = {
  'raad-1.verslag': minutes('raad-1', 'raad', 'maandag 4 januari 2021', VOTED),
  'college-1.verslag': minutes('college-1', 'college', 'dinsdag 5 januari 2021', 'Besluit B1: Akkoord.'),
};
const site = async (publication: object, more: readonly string[] = [], meetings: Readonly<Record<string, string>> = MEETINGS) => {
  const files = new MemoryFiles({ 'verslag.config.json': JSON.stringify({ publication }), 'boek.verslag': BOOK, ...meetings });
  const result = await run(['publish', '.', '--out', 'site', ...more], files, { today: '2021-02-03' });
  return { ...result, read: (name: string) => files.text(`site/${name}`) };
};
interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: Xml[];
  text: string;
}
const xmlOf = (source: string): Xml => {
  const root: Xml = { name: '', attributes: {}, inside: [], text: '' };
  const open = [root];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const made: Xml = { name, attributes, inside: [], text: '' };
        open.at(-1)!.inside.push(made);
        open.push(made);
      },
      ontext: (text) => {
        open.at(-1)!.text += text;
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(source);
  return root.inside.find(({ name }) => !name.startsWith('?'))!;
};
const find = (xml: Xml, name: string): Xml | undefined =>
  xml.name === name ? xml : xml.inside.map((one) => find(one, name)).find((one) => one !== undefined);

describe('what a site says by the standards of government', function () {
  this.timeout(120_000);
  let made: Awaited<ReturnType<typeof site>>;
  before(async () => {
    made = await site(PUBLICATION);
    assert.equal(made.status, 0, made.stderr);
  });

  it('gives the Woo index a sitemap for each category, with what DiWoo asks for in its order', () => {
    assert.match(made.read('robots.txt')!, /^Sitemap: https:\/\/raad\.example\.org\/sitemapindex-diwoo-infocat008\.xml$/m);
    const index = xmlOf(made.read('sitemapindex-diwoo-infocat009.xml')!);
    assert.equal(find(index, 'loc')!.text, 'https://raad.example.org/sitemap-diwoo-infocat009-1.xml');
    const map = xmlOf(made.read('sitemap-diwoo-infocat008-1.xml')!);
    assert.equal(map.attributes.xmlns, 'http://www.sitemaps.org/schemas/sitemap/0.9');
    assert.equal(map.attributes['xmlns:diwoo'], 'https://standaarden.overheid.nl/diwoo/metadata/');
    assert.equal(map.inside.length, 1);
    assert.equal(find(map, 'loc')!.text, 'https://raad.example.org/vergaderingen/raad-1.pdf');
    const about = find(map, 'diwoo:DiWoo')!;
    assert.deepEqual(
      about.inside.map(({ name }) => name),
      ['creatiedatum', 'publisher', 'titelcollectie', 'classificatiecollectie', 'documenthandelingen'].map((name) => `diwoo:${name}`),
    );
    const concept = (name: string) => find(about, `diwoo:${name}`)!.attributes.resource;
    assert.equal(concept('publisher'), TOOI);
    assert.equal(concept('informatiecategorie'), 'https://identifier.overheid.nl/tooi/def/thes/kern/c_db4862c3');
    assert.equal(concept('soortHandeling'), 'https://identifier.overheid.nl/tooi/def/thes/kern/c_641ecd76');
    assert.equal(find(about, 'diwoo:atTime')!.text, '2021-01-31T00:00:00');
    assert.equal(find(about, 'diwoo:creatiedatum')!.text, '2021-01-04');
    assert.equal(find(about, 'diwoo:officieleTitel')!.text, 'Vergadering <raad-1> & "co"');
  });

  it('says in one line what the Woo index lacks, and makes the rest', async () => {
    const { base, publisher, ...rest } = PUBLICATION;
    const cases = [
      [{ ...rest, publisher }, /Zonder een adres met https:\/\//],
      [{ ...rest, publisher, base: 'http://raad.example.org/' }, /Zonder een adres met https:\/\//],
      [{ ...rest, base, publisher: { name: 'Gemeente Weg' } }, /Zonder `publication\.publisher`/],
      [{ base, publisher }, /Zonder `publication\.category`/],
    ] as const;
    for (const [publication, line] of cases) {
      const { status, stderr, read } = await site(publication, ['--no-pdf']);
      assert.equal(status, 0, stderr);
      assert.equal(stderr.match(new RegExp(line.source, 'g'))?.length, 1, stderr);
      assert.equal(read('sitemap-diwoo-infocat008-1.xml'), undefined);
      assert.notEqual(read('index.html'), undefined);
    }
    assert.match((await site(PUBLICATION, ['--no-pdf'])).stderr, /noemen alleen PDF/);
    assert.doesNotMatch((await site({ base }, ['--no-pdf'])).stderr, /Woo/);
  });

  it('gives an archive the metadata of the minutes and of their file, in the order of MDTO', () => {
    const object = find(xmlOf(made.read('vergaderingen/raad-1.mdto.xml')!), 'informatieobject')!;
    assert.deepEqual(
      object.inside.map(({ name }) => name),
      [
        ...['identificatie', 'naam', 'aggregatieniveau', 'classificatie', 'raadpleeglocatie', 'taal', 'event', 'event', 'waardering'],
        ...['bewaartermijn', 'informatiecategorie', 'heeftRepresentatie', 'archiefvormer', 'beperkingGebruik'],
      ],
    );
    assert.equal(find(find(object, 'waardering')!, 'begripCode')!.text, 'V');
    assert.equal(find(object, 'termijnStartdatumLooptijd')!.text, '2021-01-31');
    assert.equal(find(object, 'termijnEinddatum')!.text, '2022-02-28');
    const file = find(xmlOf(made.read('vergaderingen/raad-1.pdf.bestand.mdto.xml')!), 'bestand')!;
    assert.deepEqual(
      file.inside.map(({ name }) => name),
      ['identificatie', 'naam', 'omvang', 'bestandsformaat', 'checksum', 'URLBestand', 'isRepresentatieVan'],
    );
    assert.equal(find(find(file, 'bestandsformaat')!, 'begripCode')!.text, 'fmt/476');
    const sum = find(file, 'checksumWaarde')!.text;
    assert.match(made.read('SHA256SUMS')!, new RegExp(`^${sum}  vergaderingen/raad-1\\.pdf$`, 'm'));
    const { files } = JSON.parse(made.read('bestanden.json')!);
    const listed = files.find(({ name }: { name: string }) => name === 'vergaderingen/raad-1.pdf');
    assert.equal(String(listed.bytes), find(file, 'omvang')!.text);
  });

  it('has the data of a council in the words of Open Raadsinformatie, each at the address that it names', () => {
    const data = JSON.parse(made.read('ori/vergaderingen/raad-1.json')!);
    const [meeting] = data.vergaderingen;
    assert.equal(meeting.vergaderingstype, 'raadsvergadering');
    assert.deepEqual(meeting.gemeente, { gemeentecode: '0000', gemeentenaam: 'Weg' });
    assert.equal(meeting.geplandeAanvangVergadering, '2021-01-04T10:00:00+01:00');
    assert.deepEqual(
      data.stemmingen.map(({ stemmingstype, resultaatMondelingeStemming }: Record<string, string>) => [
        stemmingstype,
        resultaatMondelingeStemming,
      ]),
      [
        ['hoofdelijk', 'tegen'],
        ['regulier', 'voor'],
      ],
    );
    // Whoever is not public is no person here, and casts no vote by name.
    assert.deepEqual(
      data.natuurlijkpersonen.map(
        (person: { naamNatuurlijkPersoon: { volledigeNaam: string } }) => person.naamNatuurlijkPersoon.volledigeNaam,
      ),
      ['P. Punt', 'K. Komma'],
    );
    assert.equal(data.stemmen.length, 2);
    assert.deepEqual(
      data.stemresultatenperfractie.map(({ fractiestemresultaat }: Record<string, string>) => fractiestemresultaat),
      ['aangenomen', 'verworpen'],
    );
    assert.equal(data.agendapunten[1].hoofdagendapunt.id, data.agendapunten[0].id);
    let count = 0;
    for (const { url, id } of Object.values<{ url: string; id: string }[]>(data).flat()) {
      const [file, pointer] = url.split('#/') as [string, string];
      assert.equal(file, 'https://raad.example.org/ori/vergaderingen/raad-1.json');
      assert.equal(pointer.split('/').reduce((at, key) => at[key], data).url, url);
      assert.ok(id.length <= 40);
      count += 1;
    }
    assert.ok(count > 15);
    const list = JSON.parse(made.read('ori/vergaderingen.json')!);
    assert.deepEqual(
      list.results.map(({ id }: { id: string }) => id),
      ['college-1', 'raad-1'],
    );
    assert.equal(list.next, null);
  });

  it('gives each resource an id of its own, however much of their ids meetings share', async () => {
    const ids = ['gemeenteraad-oeverdam-aan-de-lange-rivier-2021-01-04', 'gemeenteraad-oeverdam-aan-de-lange-rivier-2021-01-05'];
    const meetings = ids.map((id) => [`${id}.verslag`, minutes(id, 'raad', 'maandag 4 januari 2021', VOTED)] as const);
    const { read, status, stderr } = await site(PUBLICATION, ['--no-pdf'], Object.fromEntries(meetings));
    assert.equal(status, 0, stderr);
    const data = ids.map((id) => JSON.parse(read(`ori/vergaderingen/${id}.json`)!));
    const all = data.flatMap((one) => Object.values<{ id: string }[]>(one).flat()).map(({ id }) => id);
    assert.ok(all.length > 30);
    assert.equal(new Set(all).size, all.length);
    for (const id of all) assert.match(id, /^[a-z0-9-]{1,40}$/);
    for (const { aanwezigedeelnemers, natuurlijkpersonen } of data)
      assert.deepEqual(
        aanwezigedeelnemers.map(({ natuurlijkPersoon }: { natuurlijkPersoon: { id: string } }) => natuurlijkPersoon.id),
        natuurlijkpersonen.map(({ id }: { id: string }) => id),
      );
    const { results } = JSON.parse(read('ori/vergaderingen.json')!);
    assert.deepEqual(
      results.map(({ id }: { id: string }) => id),
      data.map(({ vergaderingen }) => vergaderingen[0].id),
    );
  });

  it('cuts long words between signs, and loses none of a decision in two halves', async () => {
    // The family is eleven UTF-16 units long: the place of the cut is within it.
    const words = `${'a'.repeat(194)}👨‍👩‍👧‍👦${'b'.repeat(40)}`;
    const { read } = await site(PUBLICATION, ['--no-pdf'], {
      'raad-1.verslag': minutes('raad-1', 'raad', 'maandag 4 januari 2021', `Besluit B1: ${words}`),
    });
    const [decision] = JSON.parse(read('ori/vergaderingen/raad-1.json')!).besluiten;
    assert.equal(decision.besluitresultaat, `${'a'.repeat(194)}…`);
    assert.equal(decision.besluittoelichting, `👨‍👩‍👧‍👦${'b'.repeat(40)}`);
  });

  it('takes a meeting that is named after the list of meetings', async () => {
    const { read, status, stderr } = await site(PUBLICATION, ['--no-pdf'], {
      'raad-1.verslag': minutes('vergaderingen', 'raad', 'maandag 4 januari 2021', VOTED),
    });
    assert.equal(status, 0, stderr);
    assert.equal(JSON.parse(read('ori/vergaderingen.json')!).results[0].id, 'vergaderingen');
    const data = JSON.parse(read('ori/vergaderingen/vergaderingen.json')!);
    assert.equal(data.vergaderingen[0].url, 'https://raad.example.org/ori/vergaderingen/vergaderingen.json#/vergaderingen/0');
  });

  it('has pages by body, with the title of the configuration', () => {
    assert.match(
      made.read('index.html')!,
      /<h1>Vergaderingen &amp; meer<\/h1>[\s\S]*href="orgaan-College\.html"[\s\S]*href="orgaan-Gemeenteraad\.html"/,
    );
    assert.match(made.read('orgaan-Gemeenteraad.html')!, /raad-1\.html/);
    assert.doesNotMatch(made.read('orgaan-Gemeenteraad.html')!, /college-1\.html/);
  });

  it('names in its own words nobody who may not be named', async () => {
    const name = 'Bureau Z. Zijpstra';
    const { read, status } = await site({
      ...PUBLICATION,
      title: `Verslagen van ${name}`,
      publisher: { name, tooi: TOOI },
      bodies: [{ name, series: ['raad'] }],
      archive: { creator: name, source: name, appraisal: 'keep', selection: { list: name, code: '1', label: name } },
      council: { kind: 'gemeente', code: '0000', name },
    });
    assert.equal(status, 0);
    for (const file of [
      'index.html',
      'sitemap-diwoo-infocat008-1.xml',
      'vergaderingen/raad-1.mdto.xml',
      'vergaderingen/raad-1.html',
      'ori/vergaderingen/raad-1.json',
      'feed.xml',
      'besluiten.html',
    ])
      assert.doesNotMatch(read(file)!, /Zijpstra/i, file);
  });

  it('reports what is wrong in its settings, with what is allowed, and keeps the rest', async () => {
    const { stderr, status } = await run(['check'], {
      'verslag.config.json': JSON.stringify({
        publication: {
          base: 'ftp://x',
          publisher: { name: '', tooi: 'gm0000' },
          category: 'notulen',
          bodies: [{ series: ['raad'] }, { name: 'Raad', series: 'raad', meetingType: 'borrel' }],
          archive: { creator: 'Gemeente', appraisal: 'altijd', retention: '20 jaar' },
          council: { kind: 'dorp', code: 1, name: 'Weg' },
          titlle: 'x',
        },
      }),
      'a.verslag': '',
    });
    assert.equal(status, 2);
    for (const key of [
      'base',
      'publisher.name',
      'category',

      'bodies.1.series',
      'bodies.1.meetingType',
      'archive.appraisal',
      'archive.retention',
      'council.kind',
      'council.code',
    ])
      assert.match(stderr, new RegExp(`\`publication\\.${key.replaceAll('.', '\\.')}\` kan niet`), stderr);
    assert.match(stderr, /`publication\.bodies\.0\.name` ontbreekt/);
    assert.match(stderr, /`publication\.titlle` bestaat niet; bedoelt u `title`\?/);
  });

  for (const page of ['publish.md', 'publiceren.md'])
    it(`takes the settings that docs/${page} shows`, async () => {
      const [, config] = /```json\n([\s\S]*?)```/.exec(fs.readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8'))!;
      const { stderr, status } = await run(['check'], { 'verslag.config.json': config!, 'a.verslag': '' });
      assert.equal(status, 0, stderr);
    });
});
