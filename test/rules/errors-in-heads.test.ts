import assert from 'node:assert/strict';
import { exampleProject, mutate } from '../../bench/mutations.ts';
import { itemsOf } from '../../language-server/model/walk.ts';
import { applyEdits, check, expectFix, HEADER } from '../support/check.ts';
import { projectOf } from '../support/public-forms.ts';
import { runs } from '../support/runs.ts';

describe('law 3: a typing error never turns silently into prose', () => {
  it('at most 1 in 100 errors in the heads of the examples goes unnoticed (a sample; all of them in `npm run mutations`)', () => {
    const { numRuns, seed } = runs(1, 0);
    const oneIn = Math.round(307 / numRuns);
    const { project, uris } = exampleProject();
    let [made, silent] = [0, [] as string[]];
    for (const [number, uri] of uris.entries()) {
      const outcome = mutate(project, uri, (index) => (index - number - seed) % oneIn === 0);
      made += outcome.reported + outcome.silent.length;
      silent = [...silent, ...outcome.silent.map(({ after }) => after)];
    }
    assert.ok(made > 300, `${made} errors`);
    assert.ok(silent.length * 100 <= made, `${silent.length} of ${made}:\n${silent.join('\n')}`);
  });

  const HEAD =
    'Verslag v: Overleg\nDatum: maandag 16 november 2020\nPlaats: Raadzaal\nOpening: 20:02\nVoorzitter: @voorzitter\nNotulist: @secretaris\n';
  const LISTED = `${HEAD}Aanwezig:\n  Leden: @voorzitter\nAfwezig: @jansen (m.k.)\n`;
  for (const [right, wrong] of [
    ['Plaats', '[laats'],
    ['Opening:', 'Openin:g'],
    ['Sluiting:', 'Sluitin:g'],
    ['Afwezig', 'Afwzig'],
    ['Afwezig', 'Afwezih'],
  ] as const) {
    it(`${wrong} is reported, and put right`, () => {
      const text = LISTED.replace('Opening:', right === 'Sluiting:' ? 'Sluiting:' : 'Opening:');
      expectFix('keyword-typo', text.replace(right, wrong), text);
    });
  }
  it('a group below those present is no typing error', () => {
    assert.deepEqual(
      check(LISTED.replace('Afwezig', 'Griffie')).filter(({ rule }) => rule === 'keyword-typo'),
      [],
    );
  });
});

describe('what people say in a head in place of its words', () => {
  const line = (typed: string) => `${HEADER}\n# 1. Onderwerp\n\nMotie M1 (indiener @jansen): Iets.\n\n${typed}\n`;
  for (const [typed, meant] of [
    ['Actie A1 (@jansen; uiterlijk vrijdag 20 november 2020): Belt.', 'Actie A1 (@jansen, uiterlijk vrijdag 20 november 2020): Belt.'],
    ['Actie A1 (@jansen, uiterlijk: vrijdag 20 november 2020): Belt.', 'Actie A1 (@jansen, uiterlijk vrijdag 20 november 2020): Belt.'],
    [
      'Actie A1 (trekker @jansen, uiterlijk vrijdag 20 november 2020): Belt.',
      'Actie A1 (@jansen, uiterlijk vrijdag 20 november 2020): Belt.',
    ],
    [
      'Actie A1 (actiehouder: @jansen, uiterlijk vrijdag 20 november 2020): Belt.',
      'Actie A1 (@jansen, uiterlijk vrijdag 20 november 2020): Belt.',
    ],
    [
      'Actie A1 (wethouder @jansen, uiterlijk vrijdag 20 november 2020): Belt.',
      'Actie A1 (@jansen, uiterlijk vrijdag 20 november 2020): Belt.',
    ],
    [
      'Actie A1 (@jansen, gereed, uiterlijk vrijdag 20 november 2020): Belt.',
      'Actie A1 (@jansen, afgerond, uiterlijk vrijdag 20 november 2020): Belt.',
    ],
    ['Actie A1 (jansen; uiterlijk vrijdag 20 november 2020): Belt.', 'Actie A1 (jansen, uiterlijk vrijdag 20 november 2020): Belt.'],
    ['Actie A1 (Jansen; uiterlijk: morgen; prioriteit hoog): Belt.', 'Actie A1 (Jansen, uiterlijk: morgen, prioriteit hoog): Belt.'],
    ['Actie A1 (jansen ; voor vrijdag): Belt.', 'Actie A1 (jansen, voor vrijdag): Belt.'],
    ['Action A1 (Jansen; tomorrow): Calls.', 'Action A1 (Jansen, tomorrow): Calls.'],
    ['Action A1 (@jansen, due 20 November 2020, urgent): Calls.', 'Action A1 (@jansen, due 20 November 2020, priority high): Calls.'],
    ['Stemming #M1 (voor: 2, tegen 1): aangenomen', 'Stemming #M1 (voor 2, tegen 1): aangenomen'],
    ['Stemming #M1 (voor:2, tegen 1): aangenomen', 'Stemming #M1 (voor 2, tegen 1): aangenomen'],
    ['Stemming #M1 (voor 2; tegen 1): aangenomen', 'Stemming #M1 (voor 2, tegen 1): aangenomen'],
    ['Motie M2 (indiener @jansen; verworpen): Iets.', 'Motie M2 (indiener @jansen, verworpen): Iets.'],
    ['Vaststelling #overleg-0 (gewijzigd): Punt 3.', 'Vaststelling #overleg-0 (met wijzigingen): Punt 3.'],
  ] as const)
    it(typed, () => {
      const problems = check(line(typed));
      const made = problems.flatMap(({ fixes }) => fixes).map(({ edits }) => applyEdits(line(typed), edits));
      assert.ok(
        made.includes(line(meant)),
        JSON.stringify(problems.map(({ message, fixes }) => [message.nl, fixes.map(({ title }) => title.nl)])),
      );
      const before = problems.filter(({ severity }) => severity === 'error').length;
      assert.ok(check(line(meant)).filter(({ severity }) => severity === 'error').length < before);
    });
  it('and movers stand as they are typed, with the word for them or without', () => {
    const project = projectOf({ 'm.verslag': line('Motie M2 (indieners @jansen, @bakker): Iets.') });
    const motion = itemsOf(project.files().flatMap(({ meetings }) => meetings)[0]!).find(({ id }) => id === 'M2');
    assert.ok(motion?.kind === 'motion');
    assert.deepEqual(
      motion.movers.map(({ party }) => party.name),
      ['jansen', 'bakker'],
    );
  });
});
