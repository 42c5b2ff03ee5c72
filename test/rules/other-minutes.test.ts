import assert from 'node:assert/strict';
import { applyEdits, check, HEADER } from '../support/check.ts';

const BODY = `${HEADER}\n# 1. Onderwerp\n\nTekst.\n\n`;
const ruleOf = (line: string) =>
  check(`${BODY}${line}\n`)
    .filter(({ rule, range }) => range.start.line >= BODY.split('\n').length - 1 && /^un(?:read|typed)/.test(rule))
    .map(({ message }) => message.nl.slice(0, 30));

/** Each way of saying it was silent: the sentence stood in no list, and nothing was said. */
describe('what other bodies write', () => {
  for (const [said, lines] of [
    [
      'Dit is een besluit',
      [
        'Besloten is dat de prijs van bier naar 2,50 gaat.',
        'Besloten wordt € 25.000 dividend uit te keren.',
        'Het AB besluit:',
        'De commissie besluit: de wijziging vast te stellen.',
        '=> besluit: we gaan door met optie B',
      ],
    ],
    [
      'Dit is een actie in gewone tek',
      ['ACTION 14/20: CFO to report on cyber insurance.', 'Actie voor volgende keer: allen lezen de nota.'],
    ],
    ['Dit is een toezegging', ['Wethouder Pol zegt schriftelijke beantwoording toe voor 1 december.']],
    ['Wie hoe stemde', ['The accounts were taken, all in favour.']],
  ] as const)
    for (const line of lines)
      it(`is told apart from plain text: ${line}`, () => {
        const found = ruleOf(line);
        assert.ok(
          found.some((message) => message.startsWith(said)),
          found.join(' | ') || 'nothing is said',
        );
      });

  for (const line of [
    'Besloten is het begin van de avond.',
    'De actie voor volgende keer is duidelijk.',
    'All in all a good year.',
    'Wethouder Pol zegt iets.',
  ])
    it(`is plain text: ${line}`, () => assert.deepEqual(ruleOf(line), []));

  it('is a list below another title, with ids in the place of bullets', () => {
    const fixed = (text: string) => {
      const whole = `${HEADER}\n${text}\n`;
      const problem = check(whole).find(({ rule }) => rule === 'unread-items');
      assert.ok(problem, text);
      return applyEdits(whole, problem.fixes[0]!.edits).slice(HEADER.length + 1);
    };
    assert.equal(
      fixed('# 4. Besluiten\n\nB-2020-14: Akkoord op uitrol.\nB-2020/15: Aangehouden.'),
      '# 4. Besluiten\n\nBesluit B-2020-14: Akkoord op uitrol.\nBesluit B-2020-15: Aangehouden.\n',
    );
    assert.equal(
      fixed('# 5. Acties\n\nA-31 KV Escaleren 20/11\nA-32 LS Plan herzien'),
      '# 5. Acties\n\nActie A-31: KV Escaleren 20/11\nActie A-32: LS Plan herzien\n',
    );
    assert.match(fixed('# Follow-up tasks\n\n- Alice: send deck'), /^Actie: Alice: send deck$/m);
    assert.match(fixed('# Action Items\n\nItem | Owner | Due\n--- | --- | ---\nAudit letter | Reed | 12/1'), /^Actie.*Audit letter/m);
  });

  it('is a point of the agenda that reads as a field of the header', () => {
    const text = `${HEADER}Agendapunt 1: Opening en welkom\nAgendapunt 2: Mededelingen\nTekst.\nAgendapunt 3: Maaltijden\nTekst.\n`;
    const problem = check(text).find(({ rule }) => rule === 'unread-headings');
    assert.match(applyEdits(text, problem!.fixes[0]!.edits), /^# 1\. Opening en welkom\n# 2\. Mededelingen\nTekst\.\n# 3\. Maaltijden$/m);
  });

  it('gets a copy, and was not there by that', () => {
    const [problem] = check(`${HEADER}Kopie: allen + PMO\n`).filter(({ rule }) => rule === 'unread-people');
    assert.match(problem!.message.nl, /`CC: @id, @id`/);
    assert.doesNotMatch(problem!.message.nl, /Aanwezig/);
    assert.deepEqual(
      problem!.fixes.map(({ edits }) => edits[0]!.newText),
      ['CC: allen + PMO'],
    );
  });

  it('names nobody, and makes no guest', () => {
    const [problem] = check(HEADER.replace(/^Aanwezig.*$/m, 'Aanwezig: zie presentielijst')).filter(
      ({ rule }) => rule === 'malformed-statement',
    );
    assert.match(problem!.message.nl, /noemt niemand: noem wie er was/);
    assert.deepEqual(problem!.fixes, []);
    // Somebody called See is somebody.
    const [named] = check(HEADER.replace(/^Aanwezig.*$/m, 'Aanwezig: See Kee Oon')).filter(({ rule }) => rule === 'malformed-statement');
    assert.doesNotMatch(named!.message.nl, /noemt niemand/);
    assert.ok(!check(`${HEADER}Vertegenwoordigd kapitaal: 100%\n`).some(({ rule }) => rule === 'unread-people'));
  });
});
