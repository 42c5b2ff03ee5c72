import assert from 'node:assert/strict';
import fs from 'node:fs';

const root = new URL('../', import.meta.url);
const read = (name: string) => fs.readFileSync(new URL(name, root), 'utf8');
const manifest = JSON.parse(read('package.json'));

describe('the package', () => {
  it('brings no other packages: all it imports is in its bundles, which are made before it is packed', () => {
    assert.equal(manifest.dependencies, undefined);
    assert.equal(manifest.scripts.prepack, manifest.scripts.build);
    const bundled = [...read('scripts/build.mjs').matchAll(/external: \[(.*)\]/g)].flatMap(([, names]) => names!.split(', '));
    assert.deepEqual([...new Set(bundled)], ["'vscode'"]);
  });
  it('names the Node that the program itself asks for', () => {
    const [, asked] = /major < (\d+)/.exec(read('bin/verslag.js'))!;
    assert.equal(manifest.engines.node, `>=${asked}`);
  });
  it('is offered as it can be had: a private package is not on npm', () => {
    assert.equal(manifest.private, true);
    for (const page of ['README.md', ...fs.readdirSync(new URL('docs/', root)).map((name) => `docs/${name}`)])
      if (page.endsWith('.md')) assert.doesNotMatch(read(page), /npx verslag|npm install (?:-g |--global )?verslag\b/, page);
  });
});
