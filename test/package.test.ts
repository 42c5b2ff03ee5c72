import assert from 'node:assert/strict';
import fs from 'node:fs';
import { SCHEMA } from '../language-server/output/json.ts';
import { REGISTER_SCHEMA } from '../language-server/output/register/json.ts';
import { STATS_SCHEMA } from '../language-server/output/stats/json.ts';

const root = new URL('../', import.meta.url);
const read = (name: string) => fs.readFileSync(new URL(name, root), 'utf8');
const manifest = JSON.parse(read('package.json'));

describe('the package', () => {
  it('brings no other packages: all it imports is in its bundles, which are made before it is packed', () => {
    assert.equal(manifest.dependencies, undefined);
    assert.equal(manifest.scripts.prepack, manifest.scripts.build);
    const bundled = [...read('scripts/build.mjs').matchAll(/external: \[(.*)\]/g)].flatMap(([, names]) => names!.split(', '));
    assert.deepEqual([...new Set(bundled)].sort(), ["'vscode'", '...PDF_READER', '...SEARCH', '...TYPESETTER']);
    // Native: who makes PDF, or searches a site, installs them.
    const native = [...read('scripts/build.mjs').matchAll(/const (?:TYPESETTER|SEARCH) = \['(.*)'\]/g)].map(([, name]) => name);
    assert.deepEqual(Object.keys(manifest.optionalDependencies), native);
    // Large: who imports PDF installs it, and nobody gets it unasked.
    const [, reader] = /const PDF_READER = \['(.*)'\]/.exec(read('scripts/build.mjs'))!;
    assert.deepEqual(Object.keys(manifest.peerDependencies), [reader]);
    assert.deepEqual(manifest.peerDependenciesMeta, { [reader!]: { optional: true } });
  });
  it('names the Node that the program itself asks for', () => {
    const [, asked] = /major < (\d+)/.exec(read('bin/verslag.js'))!;
    assert.equal(manifest.engines.node, `>=${asked}`);
  });
  it('holds each schema that is named, under the path it is named by', () => {
    const named = fs.readdirSync(new URL('schemas/', root)).map((file) => {
      const { $id } = JSON.parse(read(`schemas/${file}`));
      assert.equal($id, `${manifest.name}/schemas/${file}`);
      return $id;
    });
    for (const schema of [SCHEMA, REGISTER_SCHEMA, STATS_SCHEMA]) assert.ok(named.includes(schema), schema);
    assert.equal(manifest.exports['./schemas/*'], './schemas/*');
  });
  it('is public, for Node and for VS Code, each with a list of what it holds', () => {
    assert.equal(manifest.private, undefined);
    // Both lists begin with leaving out everything; `files` would be read by both programs that pack.
    assert.equal(manifest.files, undefined);
    for (const [list, first] of [
      ['.npmignore', '/*'],
      ['.vscodeignore', '**'],
    ] as const)
      assert.equal(lines(list)[0], first, list);
    assert.ok(lines('.npmignore').includes('!/schemas'));
    assert.ok(lines('.vscodeignore').includes('!schemas/*.json'));
  });
});

function lines(name: string): string[] {
  return read(name)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}
