import assert from 'node:assert/strict';
import { toldMoment } from '../../language-server/rules/structure/told-moments.ts';
import { applyEdits, check, HEADER } from '../support/check.ts';

const BODY = `${HEADER}\n# 1. Opening\n\n`;

/** The lines that the first fix puts into the header; undefined where nothing is reported. */
function reported(line: string, head = BODY): string | undefined {
  const text = `${head}${line}\n`;
  const [problem] = check(text).filter(({ rule }) => rule === 'untyped-item');
  if (problem === undefined) return undefined;
  const [fix] = problem.fixes;
  if (fix === undefined) return '';
  const fixed = applyEdits(text, fix.edits);
  assert.deepEqual(
    check(fixed).filter(({ rule }) => rule === 'untyped-item' || rule === 'malformed-statement'),
    [],
    fixed,
  );
  assert.ok(fixed.endsWith(`${line}\n`), 'the sentence stays');
  return fixed.split('\n').find((one) => !text.includes(one));
}

describe('who is told to be absent', () => {
  for (const [line, fixed] of [
    ['Jan is afwezig.', 'Afwezig: "Jan"'],
    ['Jan en Piet zijn met bericht afwezig', 'Afwezig: "Jan" (m.k.), "Piet" (m.k.)'],
    ['Kees heeft zich afgemeld.', 'Afwezig: "Kees" (m.k.)'],
    ['Afgemeld - Daan', 'Afwezig: "Daan" (m.k.)'],
    ['Afwezig zijn Wim en Kees.', 'Afwezig: "Wim", "Kees"'],
    ['Mevrouw De Boer is helaas verhinderd.', 'Afwezig: "Mevrouw De Boer" (m.k.)'],
    ['Wim kon er niet bij zijn.', 'Afwezig: "Wim"'],
    ['Apologies were received from Cllr Black.', 'Afwezig: "Cllr Black" (m.k.)'],
    ['Cllr Black could not attend.', 'Afwezig: "Cllr Black"'],
  ] as const)
    it(`is reported: ${line}`, () => assert.equal(reported(line), fixed));

  it('is nobody who comes later, and asks about whoever is on the list of who is there', () => {
    assert.equal(reported('Jansen is niet aanwezig.'), '');
    assert.equal(toldMoment('Van Dam is niet aanwezig.')?.kind, 'absent');
    assert.equal(toldMoment('Van Dam is tot 20.00 uur afwezig.')?.kind, undefined);
  });
  it('is not reported where the header says it', () => {
    const known = BODY.replace('\n\n#', '\nAfwezig: "Jan de Wit" (m.k.)\n\n#');
    assert.notEqual(known, BODY);
    assert.equal(reported('Jan is afwezig.', known), undefined);
    assert.notEqual(reported('Kees is afwezig.', known), undefined);
  });

  for (const line of [
    'De motivering is afwezig.',
    'Niemand is afwezig.',
    'Er is niemand afwezig.',
    'Jan is niet afwezig.',
    'Het draagvlak is afwezig.',
    'Hij kon er niet bij zijn.',
    'Apologies for the delay.',
    'No apologies were received.',
    'De ramen waren niet aanwezig.',
    'Wim kan niet tegen lawaai.',
  ])
    it(`is nobody in: ${line}`, () => assert.equal(reported(line), undefined));
});

describe('who is told to take the chair', () => {
  for (const line of [
    'Els draagt het voorzitterschap over aan Fem.',
    'De voorzitter draagt de voorzittershamer over aan Fem.',
    'Fem neemt het voorzitterschap over.',
    'Vanaf hier zit Fem de vergadering voor.',
    'Bij afwezigheid van Els neemt Fem het voorzitterschap waar.',
    'Fem took the chair.',
    'Chair handed over to Fem.',
  ])
    it(`is reported: ${line}`, () => assert.equal(reported(line), ''));

  it('is not reported where the header says it', () => {
    assert.equal(
      reported('J. Jansen zit de vergadering voor.', BODY.replace(/^Voorzitter: .*$/m, '$&, @jansen (vanaf punt 1)')),
      undefined,
    );
    assert.equal(reported('Fem zit de werkgroep voor.'), undefined);
  });
});

describe('the next meeting with a year of two digits', () => {
  it('keeps its year and its time', () => {
    assert.deepEqual(toldMoment('Next meeting: Wednesday 11 Feb 26 at 19:00'), {
      kind: 'next',
      date: 'Wednesday 11 Feb 26',
      time: '19:00',
    });
    assert.deepEqual(toldMoment('Next meeting: 14 mei 20:00'), { kind: 'next', date: '14 mei', time: '20:00' });
    assert.doesNotMatch(JSON.stringify(toldMoment('Next meeting: 14 May 1900hrs') ?? {}), /May 1900"/);
    assert.match(JSON.stringify(toldMoment('De vergadering wordt gesloten om 2030 uur.')), /2030 uur/);
  });
});
