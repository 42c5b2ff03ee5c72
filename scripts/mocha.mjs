// Runs mocha, shows what it says, and counts: what ends without having counted anything has failed, and so has what is pending.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';

/** Counts calls by the engine's own coverage, which it takes away from the coverage of all other tests in its process. */
export const COUNTING = 'test/hostile/work.test.ts';

const ALL = fs
  .readdirSync(path.join(root, 'test'), { recursive: true })
  .map((file) => `test/${file.split(path.sep).join('/')}`)
  .filter((file) => file.endsWith('.test.ts'))
  .sort();

/** Tests that make their own input: all take their seed and how often they try from one place. */
export const PROPERTIES = ALL.filter((file) => /from '[./]+\/support\/runs\.ts'/.test(fs.readFileSync(path.join(root, file), 'utf8')));

/**
 * Tests that start a program (a server, git), make whole sites or minutes in every form (Word and PDF among them) many times over, read all that a build
 * or its source holds, ask an engine of others (colours, HTML, mail, CommonMark), or give a program more to read than anybody has.
 */
const STARTING = JSON.parse(fs.readFileSync(path.join(root, 'scripts/whole-programs.json'), 'utf8'));

/** Those, and the tests of the command line, each of which runs all of it, on files. */
export const WHOLE_PROGRAMS = [
  ...new Set([...STARTING, ...ALL.filter((file) => file.startsWith('test/cli/') && !PROPERTIES.includes(file))]),
];

/**
 * Tests make much that lives briefly: with room for it, the engine looks less often for what is left, and for what is old. They also call most
 * functions a few times only: those are faster where the engine compiles each of them quickly at its first call.
 */
const PARALLEL = ['--parallel', '--jobs', '2', '--v8-max-semi-space-size=64', '--v8-initial-heap-size=800', '--v8-always-sparkplug'];

/** Mocha's arguments for the unit tests: all but those that start or drive another program, the one that counts calls, and the properties. */
export const UNIT_TESTS = [
  ...[...PARALLEL, 'test/**/*.test.ts'],
  ...['test/e2e/**', 'test/browser/**', COUNTING, ...WHOLE_PROGRAMS, ...PROPERTIES].flatMap((part) => ['--ignore', part]),
];

/** Mocha's arguments for the properties that start no other program. */
export const PROPERTY_TESTS = [...PARALLEL, ...PROPERTIES.filter((file) => !WHOLE_PROGRAMS.includes(file))];

/** Mocha's arguments for the tests of whole programs. */
export const PROGRAM_TESTS = [...PARALLEL, ...WHOLE_PROGRAMS];

const OPTIONS = ['--no-config', '--extension', 'ts'];

/** As many lines of what failed are told once more at the end as are read there. */
const TOLD_AGAIN = 60;

/** @returns how many tests passed, how many failed (at least one where anything is wrong), and what was said of those */
export async function mocha(args, env = {}) {
  const PATH = `${path.join(root, 'node_modules', '.bin')}${path.delimiter}${process.env.PATH}`;
  const running = spawn('mocha', [...OPTIONS, ...args], {
    cwd: root,
    env: { ...process.env, PATH, FORCE_COLOR: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  let output = '';
  running.stdout.on('data', (data) => {
    output += data;
    process.stdout.write(data);
  });
  const code = await new Promise((resolve) => running.once('close', resolve));
  const count = (word) => Number(new RegExp(`^\\s*(\\d+) ${word}`, 'm').exec(output)?.[1] ?? 0);
  const passed = count('passing');
  const failures = count('failing') + count('pending');
  const failed = failures > 0 || code !== 0 || passed === 0 ? Math.max(failures, 1) : 0;
  return { passed, failed, told: failed > 0 ? toldOf(output, code) : [] };
}

/** The lines about what failed, as mocha puts them behind its counts; without those the last lines, for the run did not end. */
function toldOf(output, code) {
  const lines = output.split('\n');
  const from = lines.findIndex((line) => /^\s*\d+ failing/.test(line));
  if (from >= 0) return lines.slice(from, from + TOLD_AGAIN);
  return [...lines.slice(-10), `mocha ended with ${code}`];
}
