import assert from 'node:assert/strict';
import path from 'node:path';
import { importsOf, knotsIn } from './support/imports.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

describe('the house', () => {
  it('has no files that import each other in a circle, types included', () => {
    const imports = importsOf(ROOT, ['language-server', 'src']);
    assert.ok(imports.size > 400 && [...imports.values()].flat().length > imports.size, 'the imports were not read');
    const circles = knotsIn(imports).map((knot) => knot.map((file) => `${file} → ${among(knot, imports.get(file)!)}`).join('\n'));
    assert.deepEqual(circles, []);
  });
  it('would show a circle, a file that imports itself, and no file twice', () => {
    const knots = knotsIn(
      new Map([
        ['a', ['b']],
        ['b', ['c', 'd']],
        ['c', ['a', 'lib']],
        ['d', []],
        ['e', ['e', 'a']],
      ]),
    );
    assert.deepEqual(knots, [['a', 'b', 'c'], ['e']]);
  });
});

function among(knot: readonly string[], imported: readonly string[]): string {
  return imported.filter((file) => knot.includes(file)).join(', ');
}
