// Changes files of the source in one place at a time, and runs the tests of their room: a change that no test sees is a survivor.
//   npm run mutants -- FILE… [--tests GLOB]… [--seed N] [--most N] [--seconds N] [--all] [--unit]
// The files on disk are not touched: a hook of the module loader hands each run its changed text. One process at a time.
// The tests run in their order up to the first that fails: put first what is quick and sees most. With --unit, all unit tests come behind them.
import { fork } from 'node:child_process';
import fs from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type AnyNode, parse } from 'acorn';
import { UNIT_TESTS } from './mocha.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** One change to a text. */
export interface Mutant {
  readonly start: number;
  readonly end: number;
  readonly put: string;
  readonly name: string;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

const SWAPPED: ReadonlyMap<string, string> = new Map([
  ['===', '!=='],
  ['!==', '==='],
  ['<', '<='],
  ['<=', '<'],
  ['>', '>='],
  ['>=', '>'],
]);

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

/** Every change that can be made to a text: where it stands, what takes its place, and its name. */
export function mutantsOf(text: string): readonly Mutant[] {
  const found: Mutant[] = [];
  const add = (node: Place, put: string, name: string) => found.push({ start: node.start, end: node.end, put, name });
  const source = (node: Place) => text.slice(node.start, node.end);
  const visit = (node: AnyNode): void => {
    switch (node.type) {
      case 'IfStatement':
      case 'ConditionalExpression':
        add(node.test, `!(${source(node.test)})`, 'negates a condition');
        break;
      case 'LogicalExpression': {
        const between = text.slice(node.left.end, node.right.start);
        const swapped = node.operator === '&&' ? '||' : '&&';
        add(
          { start: node.left.end, end: node.right.start },
          between.replace(node.operator, swapped),
          `${node.operator} becomes ${swapped}`,
        );
        break;
      }
      case 'ExpressionStatement':
      case 'ContinueStatement':
      case 'BreakStatement':
        add(node, ';', 'drops a statement');
        break;
      case 'ReturnStatement':
        if (node.argument && source(node.argument) !== 'undefined') add(node.argument, 'undefined', 'returns nothing');
        break;
      case 'ArrayExpression':
        for (const one of node.elements) if (one !== null) add(one, '...[]', 'drops an item');
        break;
      case 'ObjectExpression':
        // A property that is undefined is none: nobody can tell the two apart.
        for (const one of node.properties) if (source(one).replace(/^\w+: /, '') !== 'undefined') add(one, '...{}', 'drops a property');
        break;
      case 'Literal':
        if (typeof node.value === 'string' && node.value !== '') add(node, "''", 'empties a string');
        else if (typeof node.value === 'boolean') add(node, String(!node.value), 'turns a truth around');
        break;
      case 'BinaryExpression': {
        const swapped = SWAPPED.get(node.operator);
        const between = { start: node.left.end, end: node.right.start };
        if (swapped !== undefined) add(between, source(between).replace(node.operator, swapped), `${node.operator} becomes ${swapped}`);
        break;
      }
    }
    for (const [key, child] of Object.entries(node)) {
      // Names of modules and keys of objects are no strings of the program.
      if ((key === 'source' && node.type.endsWith('Declaration')) || (key === 'key' && node.type === 'Property')) continue;
      for (const one of [child].flat()) if (isNode(one)) visit(one);
    }
  };
  // Types become blanks, so that every place is the same in the file.
  visit(parse(stripTypeScriptTypes(text), { ecmaVersion: 'latest', sourceType: 'module' }));
  return found;
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

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

interface Change extends Place {
  readonly number: number;
  readonly file: string;
  readonly put: string;
}

/** What a worker says: which tests see a change, that tests fail without one (`unfit` before any, `broken` after some), or that it is done. */
interface Report {
  readonly number?: number;
  readonly seenBy?: string;
  readonly broken?: string;
  readonly unfit?: string;
  readonly done?: true;
}

/**
 * Tries changes in a process of their own. One that ends it, or that it is not done with in time, counts as seen, and stands in `ended`:
 * on a busy machine it says nothing of the tests.
 * @returns the numbers of those that no test sees
 */
async function survivorsOf(
  changes: readonly Change[],
  tests: readonly string[],
  seconds: number,
  unfit: Set<string>,
  ended: Set<number>,
): Promise<readonly number[]> {
  const survivors: number[] = [];
  let left = changes;
  while (left.length > 0) {
    const worker = fork(path.join(root, 'scripts/mutant-worker.mjs'), { cwd: root, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    const seen = await new Promise<number>((resolve, reject) => {
      let count = 0;
      const stop = () => worker.kill('SIGKILL');
      // The first is tried when all tests have passed without any.
      let late = setTimeout(stop, seconds * 3000);
      worker.on('message', (report: Report) => {
        clearTimeout(late);
        if (report.broken !== undefined) {
          stop();
          reject(new Error(`${report.broken} fails without any change.`));
        } else if (report.unfit !== undefined) {
          unfit.add(report.unfit);
          late = setTimeout(stop, seconds * 3000);
        } else if (report.done) {
          worker.removeAllListeners('exit');
          stop();
          resolve(count);
        } else {
          count++;
          if (report.seenBy === '') survivors.push(report.number!);
          late = setTimeout(stop, seconds * 1000);
        }
      });
      worker.on('exit', () => {
        clearTimeout(late);
        // The one that was tried ended it.
        if (count < left.length) ended.add(left[count]!.number);
        resolve(Math.min(count + 1, left.length));
      });
      worker.send({ tests: tests.filter((test) => !unfit.has(test)), changes: left, seconds });
    });
    left = left.slice(seen);
  }
  return survivors;
}

/** A process keeps every module that it has loaded. */
const IN_ONE_PROCESS = 60;

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      tests: { type: 'string', multiple: true, default: PUBLIC_TESTS },
      seed: { type: 'string', default: '1' },
      most: { type: 'string', default: '100' },
      seconds: { type: 'string', default: '60' },
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
  const all = files.flatMap((file) => mutantsOf(fs.readFileSync(path.join(root, file), 'utf8')).map((mutant) => ({ file, ...mutant })));
  const tried = values.all ? all : shuffled(all, Number(values.seed)).slice(0, Number(values.most));
  console.log(`${all.length} mutants, ${tried.length} tried, seed ${values.seed}`);
  const unfit = new Set<string>();
  const ended = new Set<number>();
  let survived = 0;
  for (let first = 0; first < tried.length; first += IN_ONE_PROCESS) {
    const changes = tried
      .slice(first, first + IN_ONE_PROCESS)
      .map(({ file, start, end, put }, index) => ({ file, start, end, put, number: first + index }));
    for (const number of await survivorsOf(changes, tests, Number(values.seconds), unfit, ended)) {
      survived++;
      const { file, name, start, end } = tried[number]!;
      const text = fs.readFileSync(path.join(root, file), 'utf8');
      const line = text.slice(0, start).split('\n').length;
      const shown = text.slice(start, end).replace(/\s+/g, ' ').slice(0, 100);
      console.log(`survived: ${file}:${line} ${name}: ${shown}`);
    }
  }
  for (const test of unfit) console.log(`left out, for it fails here without any change: ${test}`);
  const killed = tried.length - survived;
  console.log(
    `${tried.length} tried, ${killed} killed (${ended.size} of them by their time or the end of the process), ${survived} survived`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
