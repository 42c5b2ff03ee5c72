import assert from 'node:assert/strict';
import { check, FILE, HEADER, projectOf } from '../support/check.ts';
import { below, expectReport, offered, withField } from '../support/offered.ts';

describe('a condition on the line below an item', () => {
  const DECISION = 'Besluit B1: De raad stelt het plan vast';
  for (const [end, line] of [
    [',', 'met dien verstande dat artikel 3 vervalt.'],
    ['', 'onder de voorwaarde dat artikel 3 vervalt.'],
    ['', 'mits artikel 3 vervalt.'],
    ['.', 'met dien verstande dat artikel 3 vervalt.'],
    [',', 'zoals gewijzigd.'],
  ])
    it(`goes below it: ${end} ${line}`, () => {
      expectReport(below(`${DECISION}${end}\n${line}\nDe voorzitter sluit de vergadering.`), 'list-outside-item');
      assert.deepEqual(offered(below(`${DECISION}${end}\n${line}\nDe voorzitter sluit de vergadering.`)), [`  ${line}`]);
    });

  for (const line of ['Mits er tijd is, gaan we door.', 'De voorzitter sluit.'])
    it(`is none in a sentence of its own: ${line}`, () => assert.deepEqual(check(below(`${DECISION}.\n${line}`)), []));
});

it('A heading behind a blank is reported', () => {
  const text = `${HEADER}\n# 1. Een\n\nTekst.\n\n # 2. Twee\n\nTekst.\n`;
  expectReport(text, 'unread-headings');
  assert.deepEqual(offered(text), ['# 2. Twee']);
});

describe('an item that says that there is none', () => {
  for (const [line, fixed] of [
    ['Besluit: geen.', 'Besluiten: geen.'],
    ['Besluit: n.v.t.', 'Besluiten: n.v.t.'],
    ['Actie: geen', 'Acties: geen'],
    ['Motie: geen', 'Moties: geen'],
    ['Decision: none', 'Decisions: none'],
  ] as const)
    it(`is reported once: ${line}`, () => {
      assert.deepEqual(
        check(below(line)).map(({ rule }) => rule),
        ['empty-item'],
      );
      assert.deepEqual(offered(below(line)), [fixed]);
      assert.deepEqual(check(below(fixed)), []);
    });
});

it('A decision in capitals without its colon is told', () =>
  assert.deepEqual(offered(below('BESLUIT het plan gaat door.')), ['Besluit: het plan gaat door.']));

it('An outcome that another follows is reported', () =>
  expectReport(below('Stemming (voor 2, tegen 1): aangenomen, maar later ingetrokken'), 'outcome-mismatch'));

it('A group with its members behind the colon is reported', () => {
  const text = 'Groep gc: @jansen, @bakker en @voorzitter\n';
  expectReport(text, 'malformed-statement');
  assert.ok(offered(text).includes('Groep gc (leden @jansen @bakker @voorzitter): gc'));
});

it('A meeting is the next one where another is called off', () => {
  const project = projectOf({});
  project.set(FILE, withField('Volgende: maandag 23 november 2020, 10.00 uur (die van 9 november vervalt)'));
  assert.equal(project.file(FILE)!.meetings[0]?.next?.date?.date, '2020-11-23');
});

it('A meeting that is called off is not the next one', () => {
  for (const said of [' vervalt', ' (vervalt)', ' gaat niet door', ' is geannuleerd.']) {
    const project = projectOf({});
    project.set(FILE, withField(`Volgende: maandag 23 november 2020${said}`));
    const meeting = project.file(FILE)!.meetings[0]!;
    assert.equal(meeting.next, undefined, said);
    assert.equal(meeting.fields.length, 1, said);
  }
});
