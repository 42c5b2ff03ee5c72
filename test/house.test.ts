import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { WHOLE_PROGRAMS } from '../scripts/mocha.mjs';
import { importsOf, knotsIn, sourcesIn } from './support/imports.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

const ownSources = () => ['language-server', 'src'].flatMap((folder) => sourcesIn(path.join(ROOT, folder)));

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
    const lengths = ownSources()
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
  it('has unit tests that start no other program', () => {
    const known = new Map<string, boolean>();
    const starts = (file: string): boolean => {
      const text = fs.readFileSync(file, 'utf8');
      known.set(file, /^import .* from 'node:child_process';$/m.test(text));
      const within = Array.from(text.matchAll(/from '(\.[^']+)'/g), ([, name]) => path.resolve(path.dirname(file), name!));
      for (const other of within) {
        if (!other.startsWith(path.join(ROOT, 'test')) || !fs.existsSync(other)) continue;
        if (known.get(other) ?? starts(other)) known.set(file, true);
      }
      return known.get(file)!;
    };
    const found = fs
      .globSync('test/**/*.test.ts', { cwd: ROOT })
      .filter((file) => !/^test\/(?:e2e|browser)\//.test(file) && starts(path.join(ROOT, file)));
    assert.ok(found.length > 5, 'the tests were not read');
    assert.deepEqual(
      found.filter((file) => !WHOLE_PROGRAMS.includes(file)),
      [],
    );
  });
  // The generated tree is apart: its nodes mirror the model, and are only ever written with `ast.` before them.
  it('has no two exported types of one name', () => {
    const files = ownSources();
    const named = files.flatMap((file) =>
      exportedTypes(fs.readFileSync(file, 'utf8')).map((name) => ({ name, file: path.relative(ROOT, file) })),
    );
    assert.ok(named.length > 400, 'the types were not read');
    const twins = [...Map.groupBy(named, ({ name }) => name)].filter(([, all]) => all.length > 1);
    assert.deepEqual(
      twins.map(([name, all]) => `${name}: ${all.map(({ file }) => file).join(', ')}`),
      [],
    );
  });
  it('casts through `unknown` in the façade over the tree alone', () => {
    const casts = ownSources().filter((file) => /\bas unknown as\b/.test(fs.readFileSync(file, 'utf8')));
    assert.deepEqual(
      casts.map((file) => path.relative(ROOT, file)),
      ['language-server/syntax/concrete-tree.ts'],
    );
  });
  // What only tests name, and its own file not either, is dead too. VS Code itself calls what the extension exports.
  it('exports nothing that no program names', () => {
    const programs = [...ownSources(), ...['scripts', 'bench'].flatMap((folder) => sourcesIn(path.join(ROOT, folder)))];
    const texts = programs.map((file) => ({ file, text: withoutComments(fs.readFileSync(file, 'utf8')) }));
    const counts = new Map<string, number>();
    for (const { text } of texts)
      for (const [word] of text.matchAll(/[\p{L}_$][\p{L}\p{N}_$]*/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
    const exported = texts.flatMap(({ file, text }) =>
      Array.from(
        text.matchAll(/^export (?:declare )?(?:abstract )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm),
        ([, name = '']) => ({
          name,
          file: path.relative(ROOT, file),
        }),
      ),
    );
    assert.ok(exported.length > 1000, 'the exports were not read');
    const dead = exported.filter(({ name, file }) => counts.get(name) === 1 && /^(?:language-server|src)\b/.test(file));
    assert.deepEqual(
      dead.map(({ name, file }) => `${file}: ${name}`),
      ['src/extension/main.ts: deactivate'],
    );
  });
  it('has the files that CONTRIBUTING.md names', () => {
    const named = Array.from(
      fs.readFileSync(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8').matchAll(/`([a-z][\w/-]*\/[\w-]+\.(?:ts|langium|md|json))`/g),
      ([, file]) => file!,
    );
    assert.ok(named.length > 15, 'the page was not read');
    assert.deepEqual(
      named.filter((file) => ![file, `language-server/${file}`].some((place) => fs.existsSync(path.join(ROOT, place)))),
      [],
    );
  });
  it('names the nodes of the generated tree with `ast.` before them', () => {
    const bare = ownSources().filter((file) => /^import [^;*]*from '[^']*generated\/ast\.ts';/m.test(fs.readFileSync(file, 'utf8')));
    assert.deepEqual(
      bare.map((file) => path.relative(ROOT, file)),
      [],
    );
  });
});

/** Names of the types that a file declares for others. */
function exportedTypes(text: string): string[] {
  return Array.from(text.matchAll(/^export (?:declare )?(?:abstract )?(?:interface|type|class|enum) (\w+)/gm), ([, name = '']) => name);
}

function among(knot: readonly string[], imported: readonly string[]): string {
  return imported.filter((file) => knot.includes(file)).join(', ');
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
