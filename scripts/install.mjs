// Puts the dependencies in place, once for each state of the lock file. Runs on any Node from 20 on, before there is any dependency.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');
const bin = path.join(root, 'node_modules', '.bin');

export function install() {
  const stamp = path.join(root, 'node_modules', '.verslag-installed');
  const wanted = createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing dependencies …');
  // The packages `node` (the Node that runs everything else) and `esbuild` put their binaries in place by a script of their own.
  execFileSync('npm', ['ci', '--ignore-scripts=false', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  fs.writeFileSync(stamp, wanted);
}

/** The program's surroundings: the project's own Node and programs come first. */
function surroundings() {
  const PATH = `${bin}${path.delimiter}${process.env.PATH}`;
  return { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, PATH } };
}

/** Runs a program of the project with the project's own Node and throws where it fails. */
export function run(program, args) {
  execFileSync(program, args, surroundings());
}

/** Begins what may take a while. @returns its exit code, or why it could not begin, once it has ended: whoever needs what it makes looks */
export function begin(program, args) {
  const running = spawn(program, args, surroundings());
  return new Promise((resolve) => running.once('close', resolve).once('error', resolve));
}

/** Runs programs side by side, and throws where one fails. */
export async function runTogether(...programs) {
  const codes = await Promise.all(programs.map(([program, args]) => begin(program, args)));
  const failed = programs.filter((_, index) => codes[index] !== 0);
  if (failed.length > 0) throw new Error(`failed: ${failed.map(([program]) => program).join(', ')}`);
}
