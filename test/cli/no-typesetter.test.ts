import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { CLEAN } from './fixtures.ts';
import { removeRepositories, temporary } from './repository.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The built program in a folder of its own, with no package in reach. */
describe('the program without the typesetter', () => {
  after(removeRepositories);

  it('says in one line what to install, writes nothing, and makes every other form', () => {
    const folder = temporary();
    for (const name of ['bin', 'dist']) fs.mkdirSync(path.join(folder, name));
    fs.copyFileSync(path.join(ROOT, 'package.json'), path.join(folder, 'package.json'));
    fs.copyFileSync(path.join(ROOT, 'bin/verslag.js'), path.join(folder, 'bin/verslag.js'));
    for (const name of fs.readdirSync(path.join(ROOT, 'dist')))
      if (name.endsWith('.mjs')) fs.copyFileSync(path.join(ROOT, 'dist', name), path.join(folder, 'dist', name));
    fs.writeFileSync(path.join(folder, 'a.verslag'), CLEAN);
    const verslag = (...args: string[]) =>
      spawnSync(process.execPath, ['bin/verslag.js', 'render', 'a.verslag', '--out', 'uit', ...args], { cwd: folder, encoding: 'utf8' });
    const pdf = verslag('--to', 'pdf', '--lang', 'en');
    assert.equal(pdf.status, 2, pdf.stderr);
    const lines = pdf.stderr.trim().split('\n');
    assert.match(lines.at(-1)!, /^PDF is typeset by Typst, .*`npm install @myriaddreamin\/typst-ts-node-compiler`/);
    assert.doesNotMatch(pdf.stderr, /\n\s+at /);
    assert.equal(fs.existsSync(path.join(folder, 'uit')), false);
    assert.ok((verslag('--to', 'docx').status ?? 2) < 2);
    assert.ok(fs.existsSync(path.join(folder, 'uit/overleg-1.docx')));
  });
});
