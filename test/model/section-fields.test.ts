import assert from 'node:assert/strict';
import type { Section } from '../../language-server/model/minutes.ts';
import { presenceAt } from '../../language-server/model/presence.ts';
import { durationInWords, isoDuration, parseDuration } from '../../language-server/syntax/durations.ts';
import { projectOf, publicOutputs } from '../support/public-forms.ts';

const BOOK = `Organisatie gem: Gemeente
Persoon rood (@gem, openbaar): R. Rood
Persoon kanarie (@gem): K. Kanarie
Persoon wit (@gem, openbaar): W. Wit
`;

function meeting(body: string): Record<string, string> {
  const head = 'Verslag m1: Overleg\nDatum: 16 november 2020\nAanwezig: @rood, @wit\n';
  return { 'a.verslag': BOOK, 'm1.verslag': `${head}\n# 1. Deel\n\n${body}\n` };
}

function sectionOf(body: string): Section {
  return projectOf(meeting(body)).files()[1]!.meetings[0]!.sections[0]!;
}

const ALL = `Tijd: 09:30-09:45
Duur: 1,5 uur, incl. vragen
Doel: bespreken en besluiten
Zaaknummer: Z-2022-4471
Portefeuillehouder: @rood
Inbreng: @kanarie, "een gast"
Voorzitter: @wit
Aanwezig: @kanarie
Afwezig: @wit
Stuk: Voorstel <stukken/voorstel.pdf>
Bijlage: Kaart <kaart.pdf>`;

describe('the fields right below a heading', () => {
  it('name somebody who is shielded, whatever stands between the braces', () => {
    for (const who of ['{5.1.2e: "J. }Blauw"}', '{5.1.2e: \\{Blauw\\}}', '{{5.1.2e: Blauw}}', '{5.1.2e, 5.1.2i: Blauw}'])
      assert.equal(sectionOf(`Afwezig: ${who}, @wit\n\nTekst.`).fields?.absent.length, 2, who);
  });

  it('are what they say', () => {
    const { fields, blocks } = sectionOf(`${ALL}\n\nTekst.`);
    assert.ok(fields !== undefined);
    assert.deepEqual([fields.time?.start, fields.time?.end], ['09:30', '09:45']);
    assert.deepEqual([fields.duration?.minutes, fields.duration?.note], [90, ['incl. vragen']]);
    assert.deepEqual(fields.purpose?.values, ['discuss', 'decide']);
    assert.deepEqual(fields.caseNumber, ['Z-2022-4471']);
    const names = (all: typeof fields.holders) => all.map(({ party }) => party.name);
    assert.deepEqual(names(fields.holders), ['R. Rood']);
    assert.deepEqual(names(fields.presenters), ['K. Kanarie', 'een gast']);
    assert.deepEqual(names(fields.chairs), ['W. Wit']);
    assert.deepEqual(
      fields.documents.map(({ target }) => target),
      ['stukken/voorstel.pdf', 'kaart.pdf'],
    );
    assert.deepEqual(
      blocks.map(({ kind }) => kind),
      ['prose'],
    );
  });

  it('are the same in English, under other labels, and with blank lines and labelled lines among them', () => {
    const english =
      'Portfolio holder: @rood\nCase number: Z-1\nDuration: 15 minutes\nPurpose: decide\nPresenter: @wit\nDocument: A <a.pdf>';
    const other =
      'Pfh: @rood\n\nZaaknr.: Z-1\nAanleiding: een brief\nTijdsduur: een kwartier\nDoel: ter besluitvorming\nIngebracht door: @wit\nStukken:\n- A <a.pdf>';
    for (const body of [english, other]) {
      const { fields } = sectionOf(body);
      assert.equal(fields?.holders.length, 1, body);
      assert.deepEqual(fields?.caseNumber, ['Z-1'], body);
      assert.equal(fields?.duration?.minutes, 15, body);
      assert.deepEqual(fields?.purpose?.values, ['decide'], body);
      assert.equal(fields?.presenters.length, 1, body);
      assert.equal(fields?.documents.length, 1, body);
    }
  });

  it('are text where somebody speaks, and below text', () => {
    for (const body of [
      'Voorzitter: dank u wel.',
      'Inbreng: @rood licht het toe.',
      'Tekst.\n\nZaaknummer: Z-1',
      'Aanwezig: bijna iedereen.',
    ])
      assert.equal(sectionOf(body).fields, undefined, body);
  });

  it('lose nothing that cannot be read, nor what stands there twice', () => {
    const { fields } = sectionOf('Duur: lang\nZaaknummer: Z-1\nZaaknummer: Z-2\nDoel: De raad hoort wat er speelt.');
    assert.deepEqual(
      fields?.others.map(({ label, value }) => [...label, ...value]),
      [
        ['Duur', 'lang'],
        ['Zaaknummer', 'Z-2'],
      ],
    );
    assert.deepEqual(fields?.purpose?.text, ['De raad hoort wat er speelt.']);
  });

  it('say who came and who left for it, and for what stands in it', () => {
    const files = meeting(`${ALL}\n\n## 1.1 Daarin\n\nTekst.\n\n# 2. Daarna\n\nTekst.`);
    const minutes = projectOf(files).files()[1]!.meetings[0]!;
    const there = (section: Section) => presenceAt(minutes, section).there.map(({ party }) => party.name);
    const [first, second] = minutes.sections;
    assert.deepEqual(there(first!), ['R. Rood', 'K. Kanarie']);
    assert.deepEqual(there(first!.sections[0]!), ['R. Rood', 'K. Kanarie']);
    assert.deepEqual(there(second!), ['R. Rood', 'W. Wit']);
  });

  it('stand in every output, in public without who may not be named', async () => {
    const outputs = await publicOutputs(meeting(`${ALL.replace('een gast', 'Kanarie')}\n\nTekst.`));
    for (const [name, text] of outputs) assert.doesNotMatch(text, /kanarie/i, name);
    assert.match(outputs.get('full text 0')!, /Z-2022-4471/);
    assert.match(outputs.get('full text 0')!, /R\. Rood/);
  });

  it('are gone with a section that is closed', async () => {
    for (const closed of ['Geheim: 5.1.2b', 'Besloten: Gemeentewet artikel 23'])
      for (const body of [`${closed}\nZaaknummer: Z-2022-4471`, `Zaaknummer: Z-2022-4471\n${closed}`])
        for (const [name, text] of await publicOutputs(meeting(`${body}\n\nTekst.`))) assert.doesNotMatch(text, /4471/, `${name}: ${body}`);
  });

  it('that call themselves secret are shielded', async () => {
    for (const [name, text] of await publicOutputs(meeting('Zaaknummer: Z-2022-4471 (geheim 5.1.2e)\nDuur: 15 minuten\n\nTekst.')))
      assert.doesNotMatch(text, /4471/, name);
    for (const [name, text] of await publicOutputs(
      meeting('Zaaknummer: {5.1.2b: Z-2022-4471}\nStuk: {5.1.2b: Bod} <bod-4471.pdf>\n\nTekst.'),
    ))
      assert.doesNotMatch(text, /4471/, name);
  });
});

describe('how long something takes', () => {
  for (const [typed, minutes] of [
    ['15 minuten', 15],
    ["5'", 5],
    ['10 min.', 10],
    ['1,5 uur', 90],
    ['1.5 hours', 90],
    ['1u30', 90],
    ['1 uur en 15 minuten', 75],
    ['0:45', 45],
    ['een kwartier', 15],
    ['half uur', 30],
    ['half an hour', 30],
    ['anderhalf uur', 90],
    ['PT1H30M', 90],
    ['ca. 20 minuten', 20],
  ] as const)
    it(`is read from ${typed}`, () => assert.equal(parseDuration(typed)?.minutes, minutes));
  it('leaves what stands behind it whole, however it is typed', () => {
    for (const [typed, rest] of [
      ['15 minuten, incl.   vragen', 'incl. vragen'],
      ['15   minuten ,  Incl. vragen', 'Incl. vragen'],
      ['Een  kwartier – ﬁnanciën … slot', '– ﬁnanciën … slot'],
      ['1u30 (met pauze)', '(met pauze)'],
    ] as const)
      assert.equal(parseDuration(typed)?.rest, rest, typed);
  });
  it('is nothing else', () => {
    for (const typed of ['15', 'lang', '0 minuten', '15 minutenlang', 'minuten', '999 uur'])
      assert.equal(parseDuration(typed), undefined, typed);
  });
  it('is written in ISO 8601 and in words', () => {
    assert.deepEqual([15, 60, 90].map(isoDuration), ['PT15M', 'PT1H', 'PT1H30M']);
    assert.deepEqual(
      [1, 60, 90].map((minutes) => durationInWords(minutes, 'nl')),
      ['1 minuut', '1 uur', '1 uur en 30 minuten'],
    );
    assert.equal(durationInWords(75, 'en'), '1 hour and 15 minutes');
  });
});

describe('a list of people in the header without anybody in it', () => {
  it('takes no bullets that stand right below the first heading', () => {
    const source =
      'Verslag m1: Overleg\nDatum: 16 november 2020\nAanwezig:\n# 1. Mededelingen\n- De vloer is geverfd.\n- De lift doet het weer.\n';
    const meeting = projectOf({ 'm1.verslag': source }).files()[0]!.meetings[0]!;
    assert.equal(meeting.present.length, 0);
    assert.match(JSON.stringify(meeting.sections[0]!.blocks), /geverfd.*lift/);
  });
});

describe('a shield that is only meant', () => {
  it('has the ground that it names, whatever stands before that', () => {
    for (const typed of ['(Woo 5.1.2e: de zaak)', '{Woo 5.1.2e: de zaak}', '[art. 5.1.2e: de zaak]']) {
      const meeting = projectOf({ 'm1.verslag': `Verslag m1: M\nDatum: 16 november 2020\n\n# 1. P\n\nZie ${typed} daar.\n` }).files()[0]!
        .meetings[0]!;
      assert.match(JSON.stringify(meeting.sections[0]!.blocks), /"ground":"5\.1\.2e"/, typed);
    }
  });
});
