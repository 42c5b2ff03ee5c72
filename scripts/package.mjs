// `npm run package`: the extension as a file that installs, dist/verslag.vsix, for every computer and for the browser. `-- --target linux-x64`
// makes dist/verslag-linux-x64.vsix, which brings the typesetter of that platform; `web` is for browsers alone, and `all` is all of these.
// Says each file's size, and fails where it is over the limit.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { putPdfReader } from './pdf-reader.mjs';
import { PLATFORMS, putTypesetter } from './typesetters.mjs';

const root = path.resolve(import.meta.dirname, '..');
/** What the extension starts. */
const ENTRIES = ['cli.mjs', 'server.mjs', 'reading.mjs'];
/** Of the command line a task checks, with problems a line each, and commands approve, compare, list actions and write mail: all else of it stays out. */
const LEFT_OUT =
  /\/src\/cli\/(?:commands\/(?!check\.ts|approve\.ts|approval-day\.ts|diff|word-of\.ts|actions\.ts|mail\.ts)|reporters\/(?:github|gitlab|json|junit|pretty|sarif)\.ts)/;
const UNIVERSAL = 'universal';
const WEB = 'web';
const TARGETS = [UNIVERSAL, WEB, ...Object.keys(PLATFORMS)];

function limitOf(target) {
  if (target in PLATFORMS) return 27_240_000;
  // What the extension has the command line do (check, approve, compare, list actions, write mail) takes 35 KB. Each word that is read, of secrecy above all, and each layout that import knows, stands in the server, the worker of browsers and the command line; 560 KB read PDF.
  return target === WEB ? 1_350_000 : 3_120_000;
}

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

let modules;

/** What the package for a target holds, beside what each holds. The modules are the same for all. */
function listFor(target) {
  if (target === WEB) return [];
  modules ??= loaded();
  return [...modules.map((name) => `!dist/${name}`), '!dist/node_modules/**'];
}

/** Makes the package. @returns whether it is small enough */
async function make(target) {
  const out = path.join(root, 'dist', target === UNIVERSAL ? 'verslag.vsix' : `verslag-${target}.vsix`);
  const modules = path.join(root, 'dist/node_modules');
  const ignoreFile = path.join(root, 'dist/vscodeignore');
  fs.writeFileSync(
    ignoreFile,
    fs.readFileSync(path.join(root, '.vscodeignore'), 'utf8').replace('!dist/*.mjs', listFor(target).join('\n')),
  );
  try {
    if (target !== WEB) await putPdfReader(modules);
    if (target in PLATFORMS) putTypesetter(target, modules);
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
        ...(target === UNIVERSAL ? [] : ['--target', target]),
        '--out',
        out,
      ],
      { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
    );
  } finally {
    fs.rmSync(modules, { recursive: true, force: true });
  }
  const { size } = fs.statSync(out);
  console.log(`${path.relative(root, out)}: ${Math.round(size / 1000)} KB`);
  if (size <= limitOf(target)) return true;
  console.error(`That is more than ${limitOf(target) / 1000} KB.`);
  return false;
}

const { values } = parseArgs({ options: { target: { type: 'string', multiple: true, default: [UNIVERSAL] } } });
const targets = values.target.includes('all') ? TARGETS : values.target;
const unknown = targets.filter((target) => !TARGETS.includes(target));
if (unknown.length > 0) {
  console.error(`There is no package for ${unknown.join(', ')}. There are: all, ${TARGETS.join(', ')}.`);
  process.exit(2);
}
execFileSync('node', ['scripts/build.mjs'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
let small = true;
for (const target of targets) small = (await make(target)) && small;
if (!small) process.exit(1);
