import assert from 'node:assert/strict';
import { applyEdits, check, HEADER } from '../support/check.ts';

const found = (rule: string, body: string) => check(`${HEADER}\n# 1. Deel\n\n${body}\n`).filter((problem) => problem.rule === rule);

describe('a sentence that tells who moves', () => {
  it('is said where the motion of its section says so itself, and reported where it does not', () => {
    assert.deepEqual(found('untyped-motion', 'Motie M1 (indiener @jansen): Roept op.\n\nMoved by @bakker.'), []);
    assert.equal(found('untyped-motion', 'Motie M1: Roept op.\n\nMoved by @bakker.').length, 1);
  });
});

describe('a field in the text', () => {
  it('is told where it counts: below a heading, and some in the header too', () => {
    const told = (line: string) => found('field-out-of-place', `Tekst.\n\n${line}`).map(({ message }) => message);
    assert.match(told('Aanwezig: @jansen')[0]!.nl, /^`Aanwezig` telt alleen in de kop van een verslag of direct onder een kopje, /);
    assert.match(told('Aanwezig: @jansen')[0]!.en, /^`Present` counts only in the header or right below a heading, /);
    assert.match(told('Zaaknummer: 12')[0]!.nl, /^`Zaaknummer` telt alleen direct onder een kopje, /);
  });
});

describe('a duty that begins before another ends', () => {
  it('is shown beside the other one, whose line is named', () => {
    const body = [
      'Piket (van 23 juni 2021 08:00 tot 24 juni 2021 08:00): @jansen',
      'Piket (van 23 juni 2021 20:00 tot 24 juni 2021 20:00): @bakker',
    ];
    const [{ range, related }] = found('standby-overlap', body.join('\n\n')) as [ReturnType<typeof check>[number]];
    assert.deepEqual(
      [range, ...related.map((place) => place.range)].map(({ start }) => start.line - HEADER.split('\n').length),
      [4, 2],
    );
  });
});

describe('minutes without an id', () => {
  it('are told how they are called now, with a fix that makes it theirs', () => {
    const text = HEADER.replace('Verslag overleg-1: ', 'Verslag: ');
    const { severity, fixes } = check(text).find(({ rule }) => rule === 'malformed-statement')!;
    assert.equal(severity, 'info');
    assert.equal(applyEdits(text, fixes[0]!.edits), HEADER);
  });
});

describe('groups of people on one line', () => {
  it('are told by their number, with a fix that puts each on its own', () => {
    const text = HEADER.replace('Aanwezig: @voorzitter, @secretaris, @jansen', 'Aanwezig: ouderlingen: @voorzitter; diakenen: @jansen');
    const { message, fixes } = check(text).find(({ rule }) => rule === 'malformed-statement')!;
    assert.match(message.nl, /^Hier staan 2 groepen op één regel\./);
    assert.ok(applyEdits(text, fixes[0]!.edits).includes('Aanwezig:\n  ouderlingen: @voorzitter\n  diakenen: @jansen\n'));
  });
});
