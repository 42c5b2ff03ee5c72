// Runs where npm makes a package out of a repository: `npm install git+https://…`, and hooks of pre-commit, run no other script. Whoever works in the
// repository builds when they want to, and `npm pack` has built already.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const isOwnWork = process.env.INIT_CWD !== undefined && path.resolve(process.env.INIT_CWD) === root;
if (!isOwnWork || (process.env.npm_command === 'install' && !existsSync(path.join(root, 'dist')))) {
  // With `npm install -g` what the build needs would be put among the programs of the machine, and not here.
  if (!existsSync(path.join(root, 'node_modules/esbuild'))) {
    const own = Object.entries(process.env).filter(([name]) => !/^npm_config_(?:global|prefix|location|omit|include|dry_run)$/i.test(name));
    const env = { ...Object.fromEntries(own), INIT_CWD: root };
    execFileSync('npm', ['ci', '--ignore-scripts=false', '--include=dev'], {
      cwd: root,
      env,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  }
  await import('./build.mjs');
}
