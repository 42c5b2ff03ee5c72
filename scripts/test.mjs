// `npm test`: installs, builds, and runs every check and every test. Nothing is skipped silently: a pending test is a failure.
import fs from 'node:fs';
import path from 'node:path';
import { coverage, recording } from './coverage.mjs';
import { begin, install, root, run, runTogether } from './install.mjs';
import { COUNTING, mocha, PROGRAM_TESTS, PROPERTY_TESTS, UNIT_TESTS } from './mocha.mjs';

install();
const started = Date.now();
let passed = 0;
let failed = 0;
/** What failed, once more at the end: of a long run the end is what is kept and read. */
const told = [];
/** When each step began, so that the end says what takes how long. */
const begun = [];
const step = (name) => {
  begun.push({ name, at: Date.now() });
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`);
};

// The tests in VS Code come last. What they run in is fetched meanwhile, which takes a minute or two the first time.
const chromium = has('chromium');
const fetched = chromium && process.env.CODE_SERVER_HOME === undefined ? begin('node', ['scripts/e2e/install-code-server.mjs']) : undefined;

step('build');
run('node', ['scripts/build.mjs']);
step('types; format, lint and walls');
await runTogether(['tsc', ['--noEmit']], ['biome', ['check', '--error-on-warnings', '--no-errors-on-unmatched', '.']]);

const record = recording();
await suite('unit tests', UNIT_TESTS, record);
await suite('properties, with input of their own making', PROPERTY_TESTS, record);
await suite('tests of whole programs', PROGRAM_TESTS, record);
step('coverage of all three');
failed += coverage();
await suite('work counted', [COUNTING]);
if (has('nvim')) await suite('tests in Neovim', ['test/e2e/editors/neovim.test.ts']);
if (has('emacs')) await suite('tests in Emacs', ['test/e2e/editors/emacs.test.ts']);
if (has('soffice')) await suite('tests in LibreOffice', ['test/e2e/editors/libreoffice.test.ts']);
if (chromium) {
  await suite('tests in a browser', ['--timeout', '60000', 'test/browser/**/*.test.ts']);
  await fetched;
  await inVsCode();
}

for (const line of told) console.log(line);
const seconds = (from, to) => Math.round((to - from) / 1000);
const each = begun.map(({ name, at }, index) => `${name} ${seconds(at, begun[index + 1]?.at ?? Date.now())}`);
console.log(`\n${seconds(started, Date.now())} s: ${each.join(', ')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

/** The extension as users get it. Its run writes what it counted: a run that wrote nothing has failed. */
async function inVsCode() {
  step('tests in VS Code');
  const counts = path.join(root, 'out/e2e/counts.json');
  fs.rmSync(counts, { force: true });
  try {
    run('node', ['scripts/e2e/run.mjs']);
  } catch {
    // What it counted says it.
  }
  const result = fs.existsSync(counts) ? JSON.parse(fs.readFileSync(counts, 'utf8')) : { passed: 0, failed: 1, told: undefined };
  passed += result.passed;
  failed += result.failed;
  tell('tests in VS Code', result.told ?? ['wrote no counts: the run did not end']);
}

function tell(name, lines) {
  if (lines.length > 0) told.push(`\n── what failed, or had luck: ${name}`, ...lines);
}

/** Whether a program that some tests need is there. Where CI runs, its absence is a failure; elsewhere a message says so, and those tests are left out. */
function has(program) {
  const there = (process.env.PATH ?? '').split(path.delimiter).some((folder) => fs.existsSync(path.join(folder, program)));
  if (there) return true;
  console.log(`\n${program} is not installed: the tests that need it ${process.env.CI ? 'fail' : 'are LEFT OUT (they run in CI)'}.`);
  if (process.env.CI) failed++;
  return false;
}

async function suite(name, args, env) {
  step(name);
  const result = await mocha(['--timeout', '20000', '--reporter', 'dot', ...args], env);
  passed += result.passed;
  failed += result.failed;
  tell(name, result.told);
}
