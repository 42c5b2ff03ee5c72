// `npm run package`: the extension as a file that installs, dist/verslag.vsix. Says its size, and fails where it is over the limit.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const out = path.join(root, 'dist/verslag.vsix');
const LIMIT = 2_100_000;
/** What the extension starts. */
const ENTRIES = ['cli.mjs', 'server.mjs', 'reading.mjs'];
/** Of the command line a task checks, with problems a line each, and a command approves: all else of it stays out. */
const LEFT_OUT =
  /\/src\/cli\/(?:commands\/(?!check\.ts|approve\.ts|approval-day\.ts)|reporters\/(?:github|gitlab|json|junit|pretty|sarif)\.ts)/;

function isLeftOut(name) {
  const { sources } = JSON.parse(fs.readFileSync(path.join(root, 'dist', `${name}.map`), 'utf8'));
  return sources.some((source) => LEFT_OUT.test(source));
}

/** The modules in dist that can be loaded from the entries. */
function loaded() {
  const found = new Set();
  const add = (name) => {
    if (found.has(name) || !fs.existsSync(path.join(root, 'dist', name)) || isLeftOut(name)) return;
    found.add(name);
    const code = fs.readFileSync(path.join(root, 'dist', name), 'utf8');
    for (const [, other] of code.matchAll(/["']\.\/([\w-]+\.mjs)["']/g)) add(other);
    for (const [, other] of code.matchAll(/(?:from|import) ?["']\.\/([\w-]+\.mjs)["']/g))
      if (!found.has(other)) throw new Error(`${name} does not work without ${other}, which is left out.`);
  };
  for (const name of ENTRIES) add(name);
  return [...found];
}

execFileSync('node', ['scripts/build.mjs'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
const ignoreFile = path.join(root, 'dist/vscodeignore');
const modules = loaded().map((name) => `!dist/${name}`);
fs.writeFileSync(ignoreFile, fs.readFileSync(path.join(root, '.vscodeignore'), 'utf8').replace('!dist/*.mjs', modules.join('\n')));
execFileSync(
  path.join(root, 'node_modules/.bin/vsce'),
  [
    'package',
    '--no-dependencies',
    '--ignoreFile',
    ignoreFile,
    '--no-rewrite-relative-links',
    '--skip-license',
    '--readme-path',
    'docs/extension.md',
    '--allow-missing-repository',
    '--out',
    out,
  ],
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
);
const { size } = fs.statSync(out);
console.log(`${path.relative(root, out)}: ${Math.round(size / 1000)} KB`);
if (size > LIMIT) {
  console.error(`That is more than ${LIMIT / 1000} KB.`);
  process.exit(1);
}
