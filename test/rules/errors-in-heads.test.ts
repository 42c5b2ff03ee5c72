import assert from 'node:assert/strict';
import { exampleProject, mutate } from '../../bench/mutations.ts';
import { check, expectFix } from '../support/check.ts';
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
