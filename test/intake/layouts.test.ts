import assert from 'node:assert/strict';
import { readDocument } from '../../src/import/formats.ts';
import { drafted, questions } from './drafting.ts';

const HEAD = 'Notulen teamoverleg\nDatum: maandag 16 november 2020\nAanwezig: Gert-Jan Terpstra, Anna Smit, Theo Wolters\n\n';
const itemsOf = (text: string) => text.split('\n').filter((line) => /^(?:Actie|Besluit|Afspraak|Action|Decision|Agreement) /.test(line));
const items = (body: string) => itemsOf(drafted(`${HEAD}${body}`).text);

describe('layouts of minutes', () => {
  it('know a column with the day on which an action came up from that of its deadline', () => {
    const table = (heads: string, cells: string) => items(`1. Acties\n\n| ${heads} |\n| --- | --- | --- | --- |\n| ${cells} |\n`);
    assert.deepEqual(table('Datum | Actiepunt | Eigenaar | Gereed', '02-11-2020 | Brief sturen | Anna | 1-12-2020'), [
      'Actie A1 (@smit, uiterlijk 1-12-2020): Brief sturen (Datum: 02-11-2020)',
    ]);
    assert.deepEqual(table('Nr | Datum | Actie | Wie', '1 | 02-12-2020 | Brief sturen | Anna'), [
      'Actie 1 (@smit): Brief sturen (Datum: 02-12-2020)',
    ]);
    assert.deepEqual(table('Nr | Actie | Wie | Datum', '1 | Brief sturen | Anna | 02-12-2020'), [
      'Actie 1 (@smit, uiterlijk 02-12-2020): Brief sturen',
    ]);
  });

  it('give who and when beside the minutes of a point to its one action', () => {
    const table = (cell: string, who: string) =>
      `1. Zaken\n\n| Agendapunt | Besproken | Actie door |\n| --- | --- | --- |\n| Brief | ${cell} | ${who} |\n| Lamp | Kapot. | |\n`;
    assert.deepEqual(items(table('Actie: brief sturen voor 1 december', 'Anna')), [
      'Actie A1 (@smit, uiterlijk 1 december 2020): Brief sturen',
    ]);
  });

  it('know a first name with a hyphen', () => {
    assert.deepEqual(items('1. Brief\nActie (Gert-Jan, Anna): brief sturen\n'), ['Actie A1 (@terpstra @smit): brief sturen']);
  });

  it('take no verb for a title', () => {
    assert.deepEqual(items('1. Geld\nBesluit: tot 3000 euro mag Theo zelf beslissen\n'), [
      'Besluit B1: tot 3000 euro mag @wolters zelf beslissen',
    ]);
  });

  it('keep the numbers within a point and what is indented below its title', () => {
    const { text } = drafted(
      'Board\nDate: 11 May 2026\nPresent: Ruth Okafor, Leo Brandt\n\n3. FINANCE\n   3.1 Ruth presented the accounts.\n   3.2 It was agreed to buy a shed.\n   3.3 Action: Ruth & Leo - visit buildings by 29 May\n\n4. OTHER\n   The roof leaks.\n   2.5 million is left.\n',
    );
    assert.match(text, /^# 3\. FINANCE\n\n- 3\.1 @okafor presented the accounts\.\n/m);
    assert.deepEqual(itemsOf(text), [
      'Agreement A1: It was agreed to buy a shed.',
      'Action A2 (@okafor @brandt, due 29 May 2026): Visit buildings',
    ]);
    assert.match(text, /^# 4\. OTHER\n\nThe roof leaks\.\n2\.5 million is left\.$/m);
  });

  it('read who was there in parts, and take no caption for somebody', () => {
    const draft = drafted(
      'Board\nDate: 11 May 2026\n\nTrustees present:\n  Ruth Okafor (Chair)\n  Leo Brandt\nStaff:\n  Nina Costa, Director\nApologies:\n  Simon Vale\n\n1. Money\n\nNina explained it.\n',
    );
    assert.deepEqual(
      draft.introduced.map(({ name }) => name),
      ['Ruth Okafor', 'Leo Brandt', 'Nina Costa', 'Simon Vale'],
    );
    assert.match(draft.text, /^Present:\n {2}Staff: @costa \(Director\)\nAbsent: @vale \(excused\)$/m);
  });

  it('take the year of a day from the mail that tells it, unless that was passed on', async () => {
    const mail = (subject: string, due: string) =>
      new TextEncoder().encode(
        `From: Anna Smit <a@x.example>\r\nTo: Jan Pinas <j@x.example>\r\nSubject: ${subject}\r\nDate: Wed, 8 Apr 2026 08:41:12 +0200\r\n\r\nDag Jan,\r\n\r\nActies:\r\n- Jan: memo schrijven, klaar op ${due}\r\n`,
      );
    const { draftOf } = await import('../../language-server/intake/draft.ts');
    const due = async (subject: string, day: string) =>
      itemsOf(draftOf(await readDocument('.eml', mail(subject, day)), { name: 'm' }).text);
    assert.deepEqual(await due('Verslag', '14 april'), ['Actie A1 (@pinas, uiterlijk 14 april 2026): Memo schrijven']);
    for (const [subject, day] of [
      ['FW: Verslag', '14 april'],
      ['Verslag', '1 december'],
      ['Verslag', '1 april'],
    ] as const)
      assert.deepEqual(await due(subject, day), [`Actie A1 (@pinas, uiterlijk ${day}): Memo schrijven`]);
  });

  it('read the fields above a Markdown note', async () => {
    const { draftOf } = await import('../../language-server/intake/draft.ts');
    const note = (text: string) => readDocument('.md', new TextEncoder().encode(text));
    const { text } = draftOf(
      await note(
        '---\ntitle: "Overleg kade"\ndate: 2026-06-03\ntags: [kade]\n---\n\n# Overleg kade\n\n**Wie:** Anna Smit, Jan Pinas\n\n## Kade\n\nDe kade lekt en het water komt van de straat.\n',
      ),
      {
        name: 'm',
      },
    );
    assert.match(text, /^Verslag m: Overleg kade\nDatum: 2026-06-03\nAanwezig: @smit, @pinas\ntags: kade\n\n# Kade$/m);
    assert.match(draftOf(await note('---\n\nOverleg\n\n---\n\nEen regel.\n'), { name: 'm' }).text, /Een regel\./);
  });

  it('see a task in a point that says who does what by when, and none in what is only so', () => {
    assert.deepEqual(
      items('1. Feest\n\n- Anna maakt de poster (voor 1 december)\n- Theo is weg (tot 1 december)\n- Theo was er, uiterlijk half acht\n'),
      ['Actie A1 (@smit, uiterlijk 1 december 2020): Maakt de poster'],
    );
  });

  it('take what was held for no one who wrote', () => {
    const { introduced, text } = drafted('Verslag: ALV Volkstuin Zonnig\nDatum: 21 maart 2026\nNotulist: Toos Kok\n\n1. Zaken\n\nNiets.\n');
    assert.deepEqual(
      introduced.map(({ name }) => name),
      ['Toos Kok'],
    );
    assert.match(text, /^Verslag overleg-1: ALV Volkstuin Zonnig\n/);
  });

  it('find points that are named and lists between lines', () => {
    const { text } = drafted(
      `${HEAD}Punt 1: Opening\nPunt 2: Kas\nDe kas klopt.\nActiepunten:\n* Anna: sleutel bestellen\n* Theo: brief voor 1 december\n`,
    );
    assert.match(text, /^# Punt 1: Opening\n\n# Punt 2: Kas\n\nDe kas klopt\.\n/m);
    assert.deepEqual(itemsOf(text), ['Actie A1 (@smit): Sleutel bestellen', 'Actie A2 (@wolters, uiterlijk 1 december 2020): Brief']);
  });

  it('read labels whose colon was left out, where their value can be nothing else', () => {
    const { text } = drafted(
      'Overleg\nDatum 6 januari 2026\nTijd 10:00 - 11:30\nAanwezigen Karin Smit; Bas Otten\n\nAanwezig was ook de pers.\nTijd was er genoeg.\n\n1. Zaken\n\nDe kas klopt.\n',
    );
    assert.match(
      text,
      /^Datum: 6 januari 2026\nTijd: 10:00 - 11:30\nAanwezig: @smit, @otten\n\nAanwezig was ook de pers\.\nTijd was er genoeg\.$/m,
    );
  });

  it('see tasks and decisions without a colon, and with a number or a day between dashes', () => {
    assert.deepEqual(
      items(
        '1. Zaken\n\nActie Anna belt de drukker.\nAP1 Theo - brief schrijven - 1 december\n\n- BESLUIT budget 50 per persoon\n- Theo: kas opmaken (13 december)\n\nHet is krap. Afgesproken: minder reizen.\n',
      ),
      [
        'Actie A1 (@smit): Belt de drukker.',
        'Actie 1 (@wolters, uiterlijk 1 december 2020): brief schrijven',
        'Besluit B1: budget 50 per persoon',
        'Actie A2 (@wolters, uiterlijk 13 december 2020): Kas opmaken',
        'Afspraak A3: Minder reizen.',
      ],
    );
    assert.doesNotMatch(
      drafted(`${HEAD}1. Zaken\n\nBESLUIT VAN HET COLLEGE\n\nActie Tomaat is een partij.\n`).text,
      /^(?:Actie A|Besluit B)\d/m,
    );
  });

  it('take all of a list for minutes where one of its points is an item', () => {
    const { text } = drafted(
      '# Weekstart\n9 februari 2026\n\nWie: Ruud, Petra van Dam\n\n- Ruud: beoordeling afronden (13 feb)\n- besluit: geen papier meer\n',
    );
    assert.deepEqual(itemsOf(text), ['Actie A1 (@ruud, uiterlijk 13 februari 2026): Beoordeling afronden', 'Besluit B1: geen papier meer']);
  });

  it('read labels beside each other on a line, and what people are before their names', () => {
    const { text, introduced } = drafted(
      'Stuurgroep\nDatum: 14 april 2026 · Tijd: 15.00–16.15 · Plaats: gemeentehuis\nAanwezig: wethouder K. Brandsma (voorzitter), L. Oud (projectleider). Afgemeld: Stefan.\n\n1. Zaken\n\nActie projectleider + wethouder: gesprek met de provincie\nActie is nodig: het water staat hoog.\n',
    );
    assert.match(
      text,
      /^Datum: 14 april 2026\nTijd: 15\.00–16\.15\nPlaats: gemeentehuis\nVoorzitter: @brandsma\nAanwezig: @brandsma \(wethouder, voorzitter\), @oud \(projectleider\)\nAfwezig: @stefan \(m\.k\.\)$/m,
    );
    assert.deepEqual(
      introduced.map(({ name }) => name),
      ['K. Brandsma', 'L. Oud', 'Stefan'],
    );
    assert.match(text, /^Actie A1 \(@oud @brandsma\): gesprek met de provincie$/m);
    assert.doesNotMatch(text, /^Actie A2/m);
  });

  it('give the sentence above to who stands in the margin, where it is certain who that is', () => {
    assert.deepEqual(
      items('1. Brug\nDe brug is gekeurd. Anna vraagt een offerte op.\nActie: AS\n\n2. Geld\nKas klopt. De rest volgt.\nACTIE: TW/AS\n'),
      ['Actie A1 (@smit): @smit vraagt een offerte op.', 'Actie A2 (@wolters @smit): De rest volgt.'],
    );
    assert.deepEqual(items('1. Brug\nDe brief gaat weg.\nActie: Theo\n'), ['Actie A1 (@wolters): De brief gaat weg.']);
    // Letters that are those of one attendee only, of nobody, or of two may mean something else.
    for (const letters of ['AS', 'HR'])
      assert.ok(
        items(`1. Brug\nDe brief gaat weg.\nActie: ${letters}\n`).every((line) => !line.includes('@')),
        letters,
      );
    assert.ok(items('1. Brug\nDe brief gaat weg.\nActie: AS\n\n2. Geld\nKas klopt.\nActie: HR\n').every((line) => !line.includes('@')));
    // Whoever has the initials of a department is most likely not meant.
    const reed = 'Minutes\nDate: 5 October 2020\nPresent: Hanna Reed, Ivo Tan, Ann Vole, Bo Lind\n\n';
    const drawnOf = (body: string) => itemsOf(drafted(`${reed}${body}`).text);
    const house = '1. A\nA letter goes out.\nACTION: HR\n\n2. B\nLaptops are late.\nACTION: IT\n';
    assert.ok(
      drawnOf(house).every((line) => !line.includes('@')),
      drawnOf(house).join('\n'),
    );
    // What is to be done is the task, and not what was said behind it.
    assert.deepEqual(
      drawnOf(
        '1. A\nAnn will write to the bank. The account is full.\nACTION: AV\n\n2. B\nRoof leaks. Bo to call the builder.\nACTION: BL\n\n3. C\nDone.\nACTION: Ann\n',
      ),
      ['Action A1 (@vole): @vole will write to the bank.', 'Action A2 (@lind): Bo to call the builder.', 'Action A3 (@vole): Done.'],
    );
    const twins = HEAD.replace('Anna Smit', 'Anna Smit, Aad Sluis');
    const drawn = itemsOf(drafted(`${twins}1. Brug\nDe brief gaat weg.\nActie: AS\n\n2. Geld\nKas klopt.\nActie: TW\n`).text);
    assert.ok(
      drawn.every((line) => !line.includes('@')),
      drawn.join('\n'),
    );
  });

  it('take parts of a body for those present only where nothing else says who was there', () => {
    const head = 'Notulen MR\nDatum: 16 november 2020\nPersoneelsgeleding: juf Ingrid Maas, Tom Aalbers\nDirectie: Karin Dekker\n';
    const { text } = drafted(`${head}\n1. Rooster\nTom belt.\n`);
    assert.match(text, /^Aanwezig:\n {2}Personeelsgeleding: @maas \(juf\), @aalbers\nAanwezig:\n {2}Directie: @dekker$/m);
    const both = drafted(`${head}Aanwezig: Jan Jansen, Piet Bos\n\n1. Rooster\nTom belt.\n`).text;
    assert.match(both, /^Aanwezig: @jansen, @bos$/m);
    assert.match(both, /^Directie: Karin Dekker$/m);
    const later = drafted(
      'Notulen\nDatum: 16 november 2020\nAanwezig: Jan Jansen (vz.), Piet Bos. Vanaf punt 4: Anna Smit (beheerder)\n\n1. A\nTekst.\n',
    ).text;
    assert.match(later, /^Aanwezig: @jansen \(vz\.\), @bos, @smit \(beheerder, vanaf punt 4\)$/m);
  });

  it('read a list of people that goes on below its comma, and no sentence as one of them', () => {
    const head = (more: string) =>
      drafted(`Notulen\nDatum: 16 november 2020\nAanwezig: Jan Jansen, Piet Bos,\n  ${more}\n\n1. A\nTekst.\n`).text;
    assert.match(head('Anna Smit (notulist), Theo Wolters'), /^Aanwezig: @jansen, @bos, @smit \(notulist\), @wolters$/m);
    assert.match(head('de voorzitter opent om tien uur.'), /^Aanwezig: @jansen, @bos$/m);
  });

  it('know how an action stands and by when from a column that holds both', () => {
    const row = (klaar: string) => items(`1. Acties\n\n| Wat | Wie | Klaar |\n| --- | --- | --- |\n| zaal huren | Anna | ${klaar} |\n`);
    assert.deepEqual(row('gedaan'), ['Actie A1 (@smit, afgerond): zaal huren']);
    assert.deepEqual(row('1 december'), ['Actie A1 (@smit, uiterlijk 1 december 2020): zaal huren']);
    assert.deepEqual(row('in het voorjaar?'), ['Actie A1 (@smit): zaal huren (Klaar: in het voorjaar?)']);
  });

  it('find the next meeting below its heading or behind its name, and no other day', () => {
    const next = (end: string) => /^Volgende: (.*)$/m.exec(drafted(`${HEAD}1. Brug\nTekst.\n\n${end}\n`).text)?.[1];
    assert.equal(next('2. Volgende vergadering\nMaandag 7 december 2020, 10.00 uur, zaal 3'), 'Maandag 7 december 2020');
    assert.equal(next('Volgende MT: maandag 7 december 2020 om 10.00 uur'), 'maandag 7 december 2020 10.00 uur');
    assert.equal(next('Volgende stap: maandag 7 december 2020'), undefined);
  });

  it('find an item behind what a point says, and one that says at its end what it is', () => {
    assert.deepEqual(
      items(
        '1. Zaken\n\n- Verzuim: blijft hoog. Actie voor Anna: arts uitnodigen.\n- Besloten dat de hoek dicht blijft.\n- Theo regelt bloemen (actie).\n- De lamp is stuk. Vraag: wie koopt er een?\n',
      ),
      ['Actie A1 (@smit): arts uitnodigen.', 'Besluit B1: Besloten dat de hoek dicht blijft.', 'Actie A2 (@wolters): Regelt bloemen'],
    );
  });

  it('know what was decided by how a sentence ends', () => {
    assert.deepEqual(
      items(
        '1. Bomen\n\nDe platanen blijven staan, zo hebben we besloten.\n\nWe kopen bier (unaniem).\n\nMotie M1 wordt aangenomen (unaniem).\n',
      ),
      ['Besluit B1: De platanen blijven staan, zo hebben we besloten.', 'Besluit B2: We kopen bier (unaniem).'],
    );
  });

  it('shield telephone numbers, and ask nothing of a line that is prose for certain', () => {
    const draft = drafted(`${HEAD}1. Bereik\n\nBel 06-12345678.\n\nvolgende: ma 7 december\n`);
    assert.match(draft.text, /^Bel \{5\.1\.2e: 06-12345678\}\.$/m);
    assert.deepEqual(questions(draft), ['no-chair', 'no-secretary']);
  });
});
