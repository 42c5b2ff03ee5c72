import assert from 'node:assert/strict';
import picomatch from 'picomatch';
import { hasEnding, MINUTES_GLOBS, withoutEnding } from '../../language-server/syntax/ending.ts';

describe('how minutes are called', () => {
  for (const [name, expected] of [
    ['a.verslag', true],
    ['map/B.VERSLAG', true],
    ['x.Verslag', true],
    ['verslag', false],
    ['a.verslag.txt', false],
    ['a.verſlag', false],
  ] as const)
    it(`${name}: ${expected}`, () => {
      assert.equal(hasEnding(name), expected);
      assert.equal(picomatch([...MINUTES_GLOBS])(name), expected);
      assert.equal(withoutEnding(name), expected ? name.slice(0, -8) : name);
    });
});
