// Changes files of the source in one place at a time, and runs the tests of their room: a change that no test sees is a survivor.
//   npm run mutants -- FILE… [--tests GLOB]… [--seed N] [--most N] [--from N] [--seconds N] [--line N]… [--all] [--unit]
// The files on disk are not touched: a hook of the module loader hands each run its changed text. One process at a time.
// The tests run up to the first that fails: those that run the changed place, the quickest of them first. With --unit, all unit tests are among them.
// --line tries the changes on these lines only, to see whether a new test sees them.
// --from leaves out the first of the order: a second trial with the same seed goes on where one ended.
import { fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { UNIT_TESTS } from './mocha.mjs';
import { type Mutant, mutantsOf } from './mutants-of.ts';

const root = path.resolve(import.meta.dirname, '..');

/** What proves that a public version holds no secret. */
const PUBLIC_TESTS = [
  'test/model/public-pass.test.ts',
  'test/model/public-ids.test.ts',
  'test/model/public-names.test.ts',
  'test/model/public-reach.test.ts',
  'test/model/value-text.test.ts',
  'test/model/secret-parts.test.ts',
  'test/output/secret-declarations.test.ts',
  'test/output/withheld-words.test.ts',
  'test/output/shields-in-values.test.ts',
  'test/output/confidential-minutes.test.ts',
  'test/output/secret-values.test.ts',
  'test/output/closed-parts.test.ts',
  'test/output/secret-places.test.ts',
  'test/output/typed-ids.test.ts',
  'test/rules/secret-bodies.test.ts',
];

/** The same order for the same seed (Numerical Recipes' generator). */
function shuffled<T>(all: readonly T[], seed: number): readonly T[] {
  const order = [...all];
  let state = seed >>> 0;
  for (let index = order.length - 1; index > 0; index--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (index + 1));
    [order[index], order[other]] = [order[other]!, order[index]!];
  }
  return order;
}

interface Change extends Pick<Mutant, 'start' | 'end' | 'put'> {
  readonly number: number;
  readonly file: string;
  /** The whole text of the file, as it was when its places were counted. */
  readonly text: string;
}

/** What a worker says, in the order in which it says it. */
interface Report {
  /** Tests that fail without any change: this machine lacks something that they need. */
  readonly unfit?: string;
  /** What it learned of the tests before any change; a worker that takes its place need not learn it again. */
  readonly learned?: unknown;
  /** A change was tried; `seenBy` is the first test that fails with it, '' where none does. */
  readonly number?: number;
  readonly seenBy?: string;
  /** All changes were tried, and this test fails after them without any. */
  readonly broken?: string;
  readonly done?: true;
}

/** A process keeps every module that it has loaded. */
const IN_ONE_PROCESS = 60;

/** Tries changes in processes of their own. One that ends its process, or takes more of a processor than it may, counts as seen. */
async function tryAll(
  changes: readonly Change[],
  tests: readonly string[],
  seconds: number,
  tell: { unfit(test: string): void; ended(number: number): void; tried(number: number, seenBy: string): void },
): Promise<void> {
  let learned: unknown;
  let left = changes;
  while (left.length > 0) {
    const part = left.slice(0, IN_ONE_PROCESS);
    const worker = fork(path.join(root, 'scripts/mutant-worker.mjs'), { cwd: root, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    const count = await new Promise<number>((resolve, reject) => {
      let tried = 0;
      worker.on('message', (report: Report) => {
        if (report.unfit !== undefined) tell.unfit(report.unfit);
        else if (report.learned !== undefined) learned = report.learned;
        else if (report.number !== undefined) {
          tried++;
          tell.tried(report.number, report.seenBy ?? '');
        } else {
          worker.removeAllListeners('exit');
          worker.kill('SIGKILL');
          if (report.done) resolve(tried);
          else reject(new Error(`${report.broken} fails without any change.`));
        }
      });
      worker.on('exit', () => {
        if (learned === undefined) reject(new Error('The tests ended their process without any change.'));
        // The one that was tried ended it.
        else if (tried < part.length) tell.ended(part[tried]!.number);
        resolve(Math.min(tried + 1, part.length));
      });
      worker.send({ tests, changes: part, seconds, learned });
    });
    left = left.slice(count);
  }
}

function lineAt(text: string, place: number): number {
  return text.slice(0, place).split('\n').length;
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      tests: { type: 'string', multiple: true, default: PUBLIC_TESTS },
      seed: { type: 'string', default: '1' },
      most: { type: 'string', default: '100' },
      from: { type: 'string', default: '0' },
      seconds: { type: 'string', default: '20' },
      line: { type: 'string', multiple: true, default: [] },
      all: { type: 'boolean', default: false },
      unit: { type: 'boolean', default: false },
    },
  });
  const files = positionals.map((file) => path.relative(root, path.resolve(file)));
  if (files.length === 0) throw new Error('Name the files to change: npm run mutants -- language-server/model/public-text.ts');
  const left = new Set(UNIT_TESTS.slice(UNIT_TESTS.indexOf('test/**/*.test.ts') + 1).filter((part) => part !== '--ignore'));
  const unit = values.unit ? fs.globSync('test/**/*.test.ts', { cwd: root, exclude: [...left] }) : [];
  const tests = [...new Set([...values.tests.flatMap((glob) => fs.globSync(glob, { cwd: root })), ...unit])];
  if (tests.length === 0) throw new Error(`No tests: ${values.tests.join(', ')}`);
  const texts = new Map(files.map((file) => [file, fs.readFileSync(path.join(root, file), 'utf8')]));
  const all = [...texts].flatMap(([file, text]) =>
    mutantsOf(text).map((mutant) => ({ file, line: lineAt(text, mutant.start), ...mutant })),
  );
  const from = Number(values.from);
  const lines = new Set(values.line.map(Number));
  const tried =
    lines.size > 0
      ? all.filter(({ line }) => lines.has(line))
      : values.all
        ? all
        : shuffled(all, Number(values.seed)).slice(from, from + Number(values.most));
  console.log(`${all.length} mutants, ${tried.length} tried, seed ${values.seed}`);
  const changes = tried.map(({ file, start, end, put }, number) => ({ file, start, end, put, number, text: texts.get(file)! }));
  let survived = 0;
  let ended = 0;
  const show = (number: number, word: string) => {
    const { file, line, name, start, end } = tried[number]!;
    const shown = texts.get(file)!.slice(start, end).replace(/\s+/g, ' ').slice(0, 100);
    console.log(`${word}: ${file}:${line} ${name}: ${shown}`);
  };
  await tryAll(changes, tests, Number(values.seconds), {
    unfit: (test) => console.log(`left out, for it fails here without any change: ${test}`),
    ended(number) {
      ended++;
      show(number, 'ended its process, or took too long');
    },
    tried(number, seenBy) {
      if (seenBy !== '') return;
      survived++;
      show(number, 'survived');
    },
  });
  console.log(
    `${tried.length} tried, ${tried.length - survived} killed (${ended} of them by their time or the end of the process), ${survived} survived`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
