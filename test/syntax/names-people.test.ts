import assert from 'node:assert/strict';
import { namesPeople } from '../../language-server/syntax/section-fields.ts';

describe('whether the value of a field names people', () => {
  it('says so of lists of them, with what stands behind each', () => {
    for (const value of [
      '@jansen (vz), @smit',
      'wethouder @tebosch en @smit',
      '@a @b (tot punt 3), "een gast".',
      '@jansen (vz',
      'Leden: @a, @b',
    ])
      assert.ok(namesPeople(value), value);
    for (const value of ['@jansen licht toe', '@a (vz) en dan', '@a en de rest']) assert.ok(!namesPeople(value), value);
  });
  // Each could be read in ever more ways: twelve characters more took four times as long.
  for (const [what, make] of [
    ['open parentheses', (count: number) => `@a${' (@b ,@b ,@b'.repeat(count)} ))!`],
    ['names behind `en`', (count: number) => `@a${' en @b'.repeat(count)} ?`],
    ['blanks', (count: number) => `@a${' '.repeat(count)}?`],
  ] as const)
    it(`takes no time to speak of for ${what}`, () => {
      for (const count of [30, 3000]) assert.ok(!namesPeople(make(count)));
    });
});
