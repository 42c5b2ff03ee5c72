import assert from 'node:assert/strict';
import fs from 'node:fs';
import { SCHEMA } from '../language-server/output/json.ts';
import { REGISTER_SCHEMA } from '../language-server/output/register/json.ts';

const root = new URL('../', import.meta.url);
const read = (name: string) => fs.readFileSync(new URL(name, root), 'utf8');
const manifest = JSON.parse(read('package.json'));

describe('the package', () => {
  it('brings no other packages: all it imports is in its bundles, which are made before it is packed', () => {
    assert.equal(manifest.dependencies, undefined);
    assert.equal(manifest.scripts.prepack, manifest.scripts.build);
    const bundled = [...read('scripts/build.mjs').matchAll(/external: \[(.*)\]/g)].flatMap(([, names]) => names!.split(', '));
    assert.deepEqual([...new Set(bundled)], ["'vscode'", '...TYPESETTER']);
    // Native: who makes PDF installs it.
    const [, native] = /const TYPESETTER = \['(.*)'\]/.exec(read('scripts/build.mjs'))!;
    assert.deepEqual(Object.keys(manifest.optionalDependencies), [native]);
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
    for (const schema of [SCHEMA, REGISTER_SCHEMA]) assert.ok(named.includes(schema), schema);
    assert.ok(manifest.files.includes('schemas/*.json'));
    // An installed package is found by such a path where nothing says which of its files are for others.
    assert.equal(manifest.exports, undefined);
  });
  it('is offered as it can be had: a private package is not on npm', () => {
    assert.equal(manifest.private, true);
    for (const page of ['README.md', ...fs.readdirSync(new URL('docs/', root)).map((name) => `docs/${name}`)])
      if (page.endsWith('.md')) assert.doesNotMatch(read(page), /npx verslag|npm install (?:-g |--global )?verslag\b/, page);
  });
});
