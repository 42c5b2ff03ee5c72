import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { importsOf, knotsIn, sourcesIn } from './support/imports.ts';

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
  it('has no file over 300 lines but data, and most under 90', () => {
    const lengths = ['language-server', 'src']
      .flatMap((folder) => sourcesIn(path.join(ROOT, folder)))
      .filter((file) => !/[/-](?:data|rows)\.ts$/.test(file))
      .map((file) => ({ file, lines: fs.readFileSync(file, 'utf8').split('\n').length - 1 }))
      .sort((a, b) => a.lines - b.lines);
    assert.ok(lengths.length > 400, 'the files were not read');
    assert.deepEqual(
      lengths.filter(({ lines }) => lines > 300),
      [],
    );
    assert.ok(lengths[Math.floor(lengths.length / 2)]!.lines <= 90, 'files have grown');
  });
});

function among(knot: readonly string[], imported: readonly string[]): string {
  return imported.filter((file) => knot.includes(file)).join(', ');
}
