import assert from 'node:assert/strict';
import { check, HEADER } from '../support/check.ts';
import { applyTextEdits } from '../support/edits.ts';

const BODY = `${HEADER}\n# 1. Deel\n\nTekst.\n\n`;

/** Lines of one file → the rules on each, so that the project is made once. */
function rulesOn(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const text = `${HEADER}\n${lines.map((line, index) => `# ${index + 1}. Deel\n\n${line}\n`).join('\n')}`;
  const typed = text.split('\n');
  const found = new Map<string, string[]>(lines.map((line) => [line, []]));
  for (const { rule, range } of check(text)) found.get(typed[range.start.line]!)?.push(rule);
  return found;
}

/** Each tells something that an item, a vote or a line of the header would. */
const TOLD = `Besluit de contributie te verhogen met vijf euro.
Decided to postpone the festival.
Beslist met unanimiteit.
Goedgekeurd met eenparigheid van stemmen
Besproken en akkoord.
MT stemt in.
De RvC verleent goedkeuring aan de overname.
Goedkeuring: verleend, unaniem.
Decharge: de vergadering verleent het bestuur decharge.
Mw. Ten Cate is hiermee benoemd tot bestuurslid per 1 augustus 2023.
Herkozen bij acclamatie.
Lazy consensus reached; no objections within 72 hours.
Artikel 1: De notulen worden goedgekeurd.
Agreed: quarterly reports.
It was agreed that fees remain unchanged.
Schepen Wouters belooft een lijst te bezorgen tegen de volgende zitting.
Heemraad Maat zegt schriftelijke beantwoording toe.
Toegezegd: er komen nieuwe ballen.
Conclusie: voorstel verworpen.
- Motion passes.
Het amendement-Loos wordt overgenomen.
Motie 2 (Haak) - ingetrokken
Tegenvoorstel van diaken Postma wordt ingetrokken.
+1 from alice
-1 from dave (needs a migration path)
alice: +1
+1 (binding): alice, carol
Vote on #204: +3 / -1 / 0
Strawpoll: 5 yes 2 no
Nr. 8 stemt tegen en verzoekt dit op te nemen in de notulen.
Mayor Ellery recused herself from item 5.
Hale to send budget to council. Due 6/1.
Staff was directed to return with options at the June 20 meeting.
Deadline: 15 september
Verantwoordelijke: KF
Actiehouder: SP. Deadline: 1 oktober 2024.
220-1 | Lelie | Overzicht van de cijfers | 1/4
AI(bstone): reply on the list
Actie SP/NI: bewonersavond organiseren
Actiepunt beheerder: offerte liftonderhoud
Toezegging beheerder: binnen twee weken terugkoppeling.
Voorstel ouderling Wiersma: collecte voor Turkije.
Vraag Ann Smets: wanneer start het fietspad?
Minutes approved as corrected.
Ongewijzigd vastgesteld en ondertekend.
Het verslag wordt met deze wijziging vastgesteld.
Aldus vastgesteld d.d. 6 maart 2023
Vastgesteld te Utrecht op 21 september 2023
Karin opent de vergadering om 10:35 uur.
De voorzitter sluit om 21.10 uur de vergadering.
Vergadering gesloten: 11.50 uur
The meeting adjourned at 8:42 p.m.
Hans komt om 10.50 uur binnen.
Ouderling Hofstra verlaat om 21.30 uur de vergadering.
Crane left the meeting at 8:10 p.m.
Erin joined at 15:25
Lian schuift aan bij dit punt.
Volgende vergadering D.V. maandag 6 maart 2023 om 19.45 uur
Volgende bestuursvergadering 10 mei 2023, 19:30
Eerstvolgende OV: 5 september 2024
Next mtg: Wed 10 March 10h
Next meeting March 3.
Next: 15 Feb, same time, room B2
Date of next meeting: Tuesday 9 March 2021, 7.30pm
Datum volgende vergadering: dinsdag 30 maart 2021
Nieuwe afspraak: 17 maart 19.30u, zelfde plek
De kerkenraad stemt unaniem in met het rooster.
De OR besluit positief te adviseren, onder de volgende voorwaarden
Het DB stelt de begrotingswijziging vast en legt deze voor aan de raden.
Akkoord met inhuur van twee mensen.
Aldus besloten.
Met algemene stemmen herkozen.
All elected unopposed.
Decided: no meeting in July
Afgesproken wordt de testfase een week te verlengen.
Toegezegd wordt dat de raad maandelijks wordt bijgepraat.
De wethouder komt hier schriftelijk op terug.
Actie cliëntenraad: enquête houden
Afspraak gemeente: snoeiplan op de website
Toezegging gemeente: nieuwe doelen in april.
Actiehouder Visser: contact met de dienst
=> proposal accepted`.split('\n');

/** Each tells nothing of the kind. */
const INNOCENT = `Besluit volgt: zie bijlage
Vraag aan @jansen: kan dit sneller?
Motie en amendement: nog niet ingediend.
De voorzitter opent de vergadering om 10.00 uur.
De voorzitter sluit de vergadering om 11.00 uur.
The left wing of the building opened in May.
De hoorzitting is om 10.45 uur geopend.
Hij komt uit Utrecht.
De volgende trein gaat op 10 mei 2023.
Piet sluit zich aan bij de vorige spreker.
Artikel 4 van de statuten is duidelijk.
Deadlines zijn belangrijk.
Wie is daar?
Jan to Piet: hello.
Brief classis d.d. 12-1-2023, voor kennisgeving.
De raad stelt vast dat het regent.
De vergadering stelt de agenda vast.
De commissie besluit nog niet.
Akkoord met name van de leden zelf is onbekend.
De voorzitter komt uit Zwolle terug.
Actie school is een begrip.
Nieuwe datum: 11 februari 2021
Next to the bridge is a house of 15 Feb.
Volgende spreker is de heer Drost, 15 maart geboren.`.split('\n');

describe('what minutes tell in plain text', () => {
  const told = rulesOn(TOLD);
  for (const line of TOLD) it(`is reported: ${line}`, () => assert.notDeepEqual(told.get(line), []));
  const innocent = rulesOn(INNOCENT);
  for (const line of INNOCENT)
    it(`or is left alone: ${line}`, () =>
      assert.deepEqual(
        innocent.get(line)!.filter((rule) => rule.startsWith('untyped')),
        [],
      ));

  /** The text after the first fix of what stands in plain text. */
  function fixed(line: string, header = HEADER): string | undefined {
    const text = `${header}\n# 1. Deel\n\n${line}\n`;
    const fix = check(text).find((problem) => /^(?:untyped|field-out|malformed)/.test(problem.rule) && problem.fixes.length > 0)?.fixes[0];
    return fix === undefined ? undefined : applyTextEdits(text, fix.edits);
  }

  for (const [line, typed] of [
    ['Besluit de contributie te verhogen.', 'Besluit: de contributie te verhogen.'],
    ['Actiepunt voorzitter: cijfers sturen.', 'Actiepunt (@voorzitter): cijfers sturen.'],
    ['Voorstel voorzitter: de prijs verhogen.', 'Voorstel (indiener @voorzitter): de prijs verhogen.'],
    ['De voorzitter sluit de vergadering om 21.10 uur.', 'Sluiting: 21.10 uur'],
    ['Volgende vergadering 10 mei 2023, 19:30', 'Volgende: 10 mei 2023, 19:30'],
    ['Volgende vergadering: 10 mei 2023, 19:30', 'Volgende: 10 mei 2023, 19:30'],
    ['=> proposal accepted', 'Besluit: proposal accepted'],
    ['It was agreed to invite the inspector.', 'Afspraak: It was agreed to invite the inspector.'],
    ['Decided: no meeting in July', 'Besluit: no meeting in July'],
    ['Aldus vastgesteld d.d. 6 maart 2023', 'Status: vastgesteld op 6 maart 2023'],
  ] as const)
    it(`becomes \`${typed}\``, () => assert.ok(fixed(line)?.split('\n').includes(typed), fixed(line)));

  for (const [heading, typed] of [
    ['# 6 Datum volgende vergadering: dinsdag 30 maart 2021', 'Volgende: dinsdag 30 maart 2021'],
    ['# 8. Date of next meeting: Tuesday 9 March 2021, 7.30pm', 'Volgende: Tuesday 9 March 2021, 7.30pm'],
    ['# 5. Dates of next meetings\n\n6 May 2021 at 18:00', 'Volgende: 6 May 2021, 18:00'],
  ] as const)
    it(`is told by a heading: ${heading}`, () => {
      const text = `${HEADER}\n${heading}\n\nTekst.\n`;
      const fixes = check(text)
        .filter(({ rule }) => rule === 'untyped-item')
        .flatMap((problem) => problem.fixes);
      assert.deepEqual(
        fixes.flatMap(({ edits }) => edits.map(({ newText }) => newText.trim())),
        [typed],
      );
    });

  it('is put behind the name of who came or went', () => {
    assert.match(fixed('@jansen verlaat om 10.40 uur de vergadering.')!, /^Aanwezig: .*@jansen \(tot 10\.40 uur\)$/m);
    assert.match(fixed('@jansen komt om 10.20 uur binnen.')!, /^Aanwezig: .*@jansen \(vanaf 10\.20 uur\)$/m);
    const known = HEADER.replace('@jansen', '@jansen (tot 10.40 uur)');
    assert.equal(fixed('@jansen verlaat om 10.40 uur de vergadering.', known), undefined);
  });

  it('is reported though a word of it is reported, too', () => {
    const problems = check(`${BODY}J. Jansen zegt toe de cijfers te sturen, zegt de XYZZY.\n`).map(({ rule }) => rule);
    assert.ok(problems.includes('untyped-item') && problems.includes('name-in-prose'), problems.join());
  });

  it('is no vote where it is a day or the majority that is needed', () => {
    for (const line of ['Brief d.d. 12-1-2023. Voor kennisgeving aangenomen.', 'Benodigd: 2/3 meerderheid (987 stemmen)']) {
      const written = check(`${BODY}${line}\n`).flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits.map(({ newText }) => newText)));
      assert.ok(!written.some((text) => /Stemming \(voor/.test(text)), written.join());
    }
  });
});
