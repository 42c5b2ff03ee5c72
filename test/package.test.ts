import assert from 'node:assert/strict';
import fs from 'node:fs';

const root = new URL('../', import.meta.url);
const read = (name: string) => fs.readFileSync(new URL(name, root), 'utf8');
const manifest = JSON.parse(read('package.json'));

/** The sources that are bundled. */
function sources(folder: string): string[] {
  return fs
    .readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|mjs)$/.test(name))
    .map((name) => read(`${folder}${name.replaceAll('\\', '/')}`));
}

describe('the package', () => {
  it('depends on what its sources import, and on nothing else', () => {
    const texts = [...sources('language-server/'), ...sources('src/')];
    const unused = Object.keys(manifest.dependencies).filter((name) => !texts.some((text) => isImported(text, name)));
    assert.deepEqual(unused, []);
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

/** `import … from 'name'`, or a part of it. */
function isImported(text: string, name: string): boolean {
  return text.includes(`from '${name}'`) || text.includes(`from '${name}/`) || text.includes(`import('${name}`);
}
