// Runs tests in one process, again and again, each time with another change in one file: `scripts/mutants.ts` says which.
// What imports that file is loaded anew for each change, and nothing else is.
import inspector from 'node:inspector/promises';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import Mocha from 'mocha';
import { root } from './install.mjs';

/** By the address of a module of the project: the modules that import it. */
let importers = new Map();
/** The change that is tried: its number, its file, what it puts where, and the modules that are loaded for it. */
let turn;

const ours = `${pathToFileURL(root).href}/`;
const isOurs = (url) => url.startsWith(ours) && !url.includes('/node_modules/');
const withoutTurn = (url) => url.replace(/\?turn=\d+$/, '');
const addressOf = (file) => pathToFileURL(path.join(root, file)).href;
/** Sources without their types, which stand where they stood with them. */
const sources = new Map();

registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    const { url } = resolved;
    if (!isOurs(url)) return resolved;
    const from = withoutTurn(context.parentURL ?? '');
    if (!importers.has(url)) importers.set(url, new Set());
    importers.get(url).add(from);
    return turn?.fresh.has(url) ? { ...resolved, url: `${url}?turn=${turn.number}` } : resolved;
  },
  load(url, context, next) {
    const plain = withoutTurn(url);
    if (plain === url || !plain.endsWith('.ts')) return next(url, context);
    const isChanged = turn.put !== undefined && plain === turn.changed;
    if (!sources.has(plain)) sources.set(plain, stripTypeScriptTypes(isChanged ? turn.text : String(next(url, context).source)));
    const text = sources.get(plain);
    const source = isChanged ? text.slice(0, turn.start) + turn.put + text.slice(turn.end) : text;
    return { format: 'module', source, shortCircuit: true };
  },
});

/** Modules, and all that import them, directly or not. */
function reaching(urls) {
  const found = new Set(urls);
  for (const one of found) for (const importer of importers.get(one) ?? []) if (isOurs(importer)) found.add(importer);
  return found;
}

/** Where a clock of the processor stood when the test began that runs now, and how many seconds it may work: that clock counts what this process worked, however busy the machine is. */
const clock = new Float64Array(new SharedArrayBuffer(16));
const worked = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** A change can make a loop endless, which nothing in its own thread ends. */
function endWhenStuck() {
  const watch = `
    const { workerData: clock } = require('node:worker_threads');
    setInterval(() => {
      const { user, system } = process.cpuUsage();
      if ((user + system) / 1e6 - clock[0] > clock[1]) process.kill(process.pid, 'SIGKILL');
    }, 500);`;
  new Worker(watch, { eval: true, workerData: clock }).unref();
}

/** A test that waits for what never comes works for nothing: only then does the time count, in milliseconds. */
const LONGEST = 120_000;

class Silent {}

/** Whether all tests of a file pass, each in its turn. */
async function passes(url, seconds) {
  clock[0] = worked();
  clock[1] = seconds;
  const mocha = new Mocha({ bail: true, timeout: LONGEST, reporter: Silent });
  mocha.suite.emit('pre-require', globalThis, url, mocha);
  try {
    await import(url);
  } catch {
    return false;
  }
  mocha.suite.emit('require', {}, url, mocha);
  mocha.suite.emit('post-require', globalThis, url, mocha);
  const failures = await new Promise((resolve) => mocha.run(resolve));
  mocha.dispose();
  return failures === 0;
}

/** How much longer than any other a test may work that runs for the first time, with all that it loads. */
const AT_FIRST = 10;

/** Runs all tests without any change. @returns those that pass, the quickest first, each with the functions of the files that it runs */
async function learn(tests, files, seconds) {
  const session = new inspector.Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const learned = [];
  for (const test of tests) {
    const passed = await passes(addressOf(test), seconds * AT_FIRST);
    const work = worked() - clock[0];
    const { result } = await session.post('Profiler.takePreciseCoverage');
    if (!passed) {
      process.send({ unfit: test });
      continue;
    }
    const runs = {};
    for (const { url, functions } of result) {
      const file = files.find((one) => addressOf(one) === url);
      if (file !== undefined) runs[file] = functions.flatMap(({ ranges }) => ranges);
    }
    learned.push({ test, work, runs });
  }
  await session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  learned.sort((a, b) => a.work - b.work);
  return { tests: learned, importers: Array.from(importers, ([url, from]) => [url, [...from]]) };
}

/** Whether a test ran a place of a file: the narrowest range around it was counted. */
function runsPlace({ runs }, file, start) {
  let narrowest;
  for (const range of runs[file] ?? []) {
    if (range.startOffset > start || range.endOffset <= start) continue;
    if (narrowest === undefined || range.endOffset - range.startOffset <= narrowest.endOffset - narrowest.startOffset) narrowest = range;
  }
  return narrowest !== undefined && narrowest.count > 0;
}

/**
 * Tests that can see a change, in the order in which they are likely to: named like the file, then those that run the place. What one test runs at
 * most may be a table that is made once in a process: any other may read it.
 */
function inOrder(tests, { file, start }) {
  const name = path.basename(file, '.ts');
  const named = tests.filter(({ test }) => path.basename(test, '.test.ts') === name);
  const others = tests.filter((one) => !named.includes(one));
  const running = others.filter((one) => runsPlace(one, file, start));
  const isRunOnce = tests.filter((one) => runsPlace(one, file, start)).length < 2;
  return [...named, ...running, ...(isRunOnce ? others.filter((one) => !running.includes(one)) : [])];
}

// Nobody waits for it any more.
process.on('disconnect', () => process.exit());

let turns = 0;

/** @returns the first file of tests that sees a change; none where all pass. Without a change: the first that fails when the files are loaded anew */
async function seenBy(files, tests, seconds, change) {
  const addresses = files.map(addressOf);
  const fresh = reaching(addresses);
  turn = { ...change, number: ++turns, changed: addresses[0], fresh };
  for (const one of tests) {
    // A test works longer than it did, for all that it runs is loaded anew.
    if (fresh.has(addressOf(one.test)) && !(await passes(addressOf(one.test), Math.min(seconds, 4 + 4 * one.work)))) return one;
  }
  return undefined;
}

process.on('message', async ({ tests, changes, seconds, learned }) => {
  const files = [...new Set(changes.map(({ file }) => file))];
  clock[0] = worked();
  clock[1] = seconds * AT_FIRST;
  if (learned === undefined) {
    learned = await learn(tests, files, seconds);
    process.send({ learned });
  } else importers = new Map(learned.importers.map(([url, from]) => [url, new Set(from)]));
  endWhenStuck();
  const seeing = new Set();
  for (const { number, ...change } of changes) {
    const seen = await seenBy([change.file], inOrder(learned.tests, change), seconds, change);
    if (seen !== undefined) seeing.add(seen);
    process.send({ number, seenBy: seen?.test ?? '' });
  }
  // What a change left behind must not be what a later one fails by.
  const broken = await seenBy(files, seeing, seconds);
  process.send(broken === undefined ? { done: true } : { broken: broken.test });
});
