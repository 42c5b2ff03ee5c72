import assert from 'node:assert/strict';
import { check, HEADER } from '../support/check.ts';

describe('secret-without-effect', () => {
  for (const line of ['Vertrouwelijk: 5.1.2b', 'Besloten: 5.1.2b', 'Confidential: 5.1.2b', 'Niet openbaar: artikel 5.1.2b Woo']) {
    it(`takes \`${line}\` below a heading as meant`, () => {
      const found = check(`${HEADER}\n# 1. Deel\n${line}\n\nDe prijs.\n`).map(({ rule }) => rule);
      assert.ok(found.includes('secret-without-effect'), found.join());
    });
  }

  it('takes a ground that is glued to its word as meant', () => {
    const found = check(`${HEADER}\n# 1. Deel\n\nBesluit B1 (geheim5.1.2b): De prijs.\n`).map(({ rule }) => rule);
    assert.ok(found.includes('secret-without-effect'), found.join());
  });

  it('leaves a label with a number alone', () => {
    for (const line of ['Besloten: akkoord.', 'Agendapunt: 5.2', 'Vertrouwelijk: nee'])
      assert.ok(!check(`${HEADER}\n# 1. Deel\n\n${line}\n`).some(({ rule }) => rule === 'secret-without-effect'), line);
  });
});
