// `npm run package`: the extension as a file that installs, dist/verslag.vsix. Says its size, and fails where it is over the limit.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const out = path.join(root, 'dist/verslag.vsix');
const LIMIT = 2_100_000;

execFileSync('node', ['scripts/build.mjs'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
execFileSync(
  path.join(root, 'node_modules/.bin/vsce'),
  [
    'package',
    '--no-dependencies',
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
