import assert from 'node:assert/strict';
import { check } from '../support/check.ts';
import { behindActions, below, expectReport, offered } from '../support/offered.ts';

describe('several items in one head', () => {
  for (const between of [' ', ' en ', ', ', ' & '])
    it(`are two reports of progress: #A1${between}#A2`, () =>
      assert.deepEqual(offered(behindActions(`Voortgang #A1${between}#A2 (afgerond): Klaar.`)), [
        'Voortgang #A1 (afgerond): Klaar.\nVoortgang #A2 (afgerond): Klaar.',
      ]));

  for (const ids of ['A3/A4', 'A3, A4', 'A3 en A4', 'A3 + A4'])
    for (const word of ['Actie', 'Acties'])
      it(`are two actions: ${word} ${ids}`, () =>
        assert.deepEqual(offered(below(`${word} ${ids} (@jansen, uiterlijk vrijdag 20 november 2020): Belt.`)), [
          'Actie A3 (@jansen, uiterlijk vrijdag 20 november 2020): Belt.\nActie A4 (@jansen, uiterlijk vrijdag 20 november 2020): Belt.',
        ]));

  it('are two decisions', () =>
    assert.deepEqual(offered(below('Besluiten 1 en 2: vastgesteld.')), ['Besluit 1: vastgesteld.\nBesluit 2: vastgesteld.']));

  it('from one to another are reported, and nobody guesses', () => {
    const text = below('Actie A3 t/m A5 (@jansen, uiterlijk vrijdag 20 november 2020): Belt.');
    expectReport(text, 'malformed-statement');
    assert.deepEqual(offered(text), []);
  });

  it('with more text below them are reported, and stay', () =>
    assert.deepEqual(offered(behindActions('Voortgang #A1 en #A2 (afgerond): Klaar.\n  Met dank.')), []));

  for (const line of ['Besluiten: geen.', 'Acties: zie de lijst hieronder.', 'Besluiten: Jan, Piet en Kees'])
    it(`are none in ordinary words: ${line}`, () => assert.deepEqual(check(below(line)), []));

  it('behind a colon are a decision, where it is a sentence', () =>
    assert.deepEqual(offered(below('Besluiten: De raad stelt het plan vast.')), ['Besluit: De raad stelt het plan vast.']));
});

describe('a reference that stands elsewhere in its line', () => {
  for (const [line, fixed] of [
    ['Voortgang actie #A1 (afgerond): Klaar.', 'Voortgang #A1 (afgerond): Klaar.'],
    ['Voortgang actie A1 (afgerond): Klaar.', 'Voortgang #A1 (afgerond): Klaar.'],
    ['Voortgang van de actie #A1: Klaar.', 'Voortgang #A1: Klaar.'],
    ['Voortgang (#A1, afgerond): Klaar.', 'Voortgang #A1 (afgerond): Klaar.'],
    ['Voortgang: #A1 afgerond', 'Voortgang #A1 (afgerond): afgerond'],
    ['Stemming motie #A1 (voor 3, tegen 0): aangenomen', 'Stemming #A1 (voor 3, tegen 0): aangenomen'],
  ] as const)
    it(line, () => assert.ok(offered(behindActions(line)).includes(fixed), offered(behindActions(line)).join(' | ')));
});

describe('a status that text says', () => {
  for (const [line, fixed] of [
    ['Voortgang #A1: afgerond', 'Voortgang #A1 (afgerond): afgerond'],
    ['Voortgang #A1: vervallen.', 'Voortgang #A1 (vervallen): vervallen.'],
    ['Voortgang #A1: is gereed', 'Voortgang #A1 (afgerond): is gereed'],
    ['Progress #A1: completed', 'Progress #A1 (done): completed'],
    ['#A1: afgerond', 'Voortgang #A1 (afgerond): afgerond'],
    ['- #A1 is klaar', 'Voortgang #A1 (afgerond): is klaar'],
    ['Voortgang #A1: afgerond, de brief is weg.', 'Voortgang #A1 (afgerond): afgerond, de brief is weg.'],
    ['- [x] @jansen mailt', 'Actie (@jansen, afgerond): @jansen mailt'],
  ] as const)
    it(line, () => assert.deepEqual(offered(behindActions(line)), [fixed]));

  it('below an action goes in its parentheses', () =>
    assert.deepEqual(offered(below('Actie A3 (@jansen, uiterlijk vrijdag 20 november 2020): Belt.\n  Status: afgerond')), [
      'Actie A3 (@jansen, uiterlijk vrijdag 20 november 2020, afgerond): Belt.',
    ]));

  for (const line of [
    'Voortgang #A1: wordt volgende week afgerond.',
    'Voortgang #A1: nog niet afgerond.',
    'Voortgang #A1: Afgerond, maar nog niet betaald.',
    'Het jaar #2020: afgerond',
    '#2020: afgerond',
    'Voortgang #A1 (afgerond): afgerond',
    'Voortgang: goed.',
    '#A1 wordt besproken.',
  ])
    it(`is none in ordinary words: ${line}`, () => assert.deepEqual(check(behindActions(line)), []));
});
