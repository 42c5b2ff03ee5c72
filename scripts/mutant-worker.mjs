// Runs tests in one process, again and again, each time with another change in one file: `scripts/mutants.ts` says which.
// What imports that file is loaded anew each time, and nothing else is.
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import Mocha from 'mocha';
import { root } from './install.mjs';

/** By the address of a module of the project: the modules that import it. */
const importers = new Map();
/** The change that is tried: its number, its file, what it puts where, and the modules that are loaded for it. */
let turn;

const ours = `${pathToFileURL(root).href}/`;
const isOurs = (url) => url.startsWith(ours) && !url.includes('/node_modules/');
const withoutTurn = (url) => url.replace(/\?turn=\d+$/, '');

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
    const loaded = next(url, context);
    if (turn?.put === undefined || withoutTurn(url) !== turn.changed) return loaded;
    const text = String(loaded.source);
    return { ...loaded, source: text.slice(0, turn.start) + turn.put + text.slice(turn.end) };
  },
});

/** Modules, and all that import them, directly or not. */
function reaching(urls) {
  const found = new Set(urls);
  for (const one of found) for (const importer of importers.get(one) ?? []) if (isOurs(importer)) found.add(importer);
  return found;
}

class Silent {}

/** Whether all tests of a file pass, each in its turn. */
async function passes(url, seconds) {
  const mocha = new Mocha({ bail: true, timeout: seconds * 1000, reporter: Silent });
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

// Nobody waits for it any more.
process.on('disconnect', () => process.exit());

let turns = 0;

/** @returns the first file of tests that sees a change; none where all pass. Without a change: the first that fails when the files are loaded anew */
async function seenBy(files, tests, seconds, change) {
  const addresses = files.map((file) => pathToFileURL(path.join(root, file)).href);
  const reached = reaching(addresses);
  for (const test of tests) {
    const url = pathToFileURL(path.join(root, test)).href;
    if (!reached.has(url)) continue;
    turn = { ...change, number: ++turns, changed: addresses[0], fresh: reached };
    if (!(await passes(url, seconds))) return test;
  }
  return undefined;
}

process.on('message', async ({ tests: named, changes, seconds }) => {
  const tests = [];
  for (const test of named) {
    if (await passes(pathToFileURL(path.join(root, test)).href, seconds)) tests.push(test);
    else process.send({ unfit: test });
  }
  const seeing = new Set();
  for (const { number, file, ...change } of changes) {
    const test = await seenBy([file], tests, seconds, change);
    if (test !== undefined) seeing.add(test);
    process.send({ number, seenBy: test ?? '' });
  }
  // What a change left behind must not be what a later one fails by.
  const files = [...new Set(changes.map(({ file }) => file))];
  const broken = await seenBy(files, seeing, seconds);
  process.send(broken === undefined ? { done: true } : { broken });
});
