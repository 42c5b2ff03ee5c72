// `npm run fuzz -- [target] [minutes] [seed]`: input that looks for code that no input reached yet (Jazzer.js, on libFuzzer). What breaks a target
// is kept in test/fuzz/found/, where it is a test from then on. The fuzzer is fetched from npm the first time; nothing else needs it.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './install.mjs';

const JAZZER = '4.0.0';
const TARGETS = fs.readdirSync(path.join(root, 'test/fuzz/targets')).map((file) => path.basename(file, '.ts'));
/** One input takes no longer; what does is a fault. */
const SECONDS_FOR_ONE = 30;
/** Bytes of a piece of minutes, and of the longest input. Short input is tried more often. */
const PIECE = 700;
const LONGEST = 2100;

const [target = 'text', minutes = '10', given] = process.argv.slice(2);
const seed = given === undefined ? 1 + Math.floor(Math.random() * 2 ** 30) : Number(given);
if (!TARGETS.includes(target) || !(Number(minutes) > 0) || !Number.isSafeInteger(seed)) {
  console.error(`npm run fuzz -- [${TARGETS.join('|')}] [minutes] [seed]`);
  process.exit(2);
}

const home = path.join(root, 'out/fuzz');
const bundle = path.join(home, `${target}.cjs`);
const corpus = path.join(home, 'corpus', target);
const found = path.join(root, 'test/fuzz/found', target);
const written = path.join(root, 'test/fuzz/seeds', target);
for (const folder of [corpus, found]) fs.mkdirSync(folder, { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: [`test/fuzz/targets/${target}.ts`],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  mainFields: ['module', 'main'],
  external: ['@myriaddreamin/*'],
  define: { 'import.meta.url': 'undefined', 'import.meta.dirname': '__dirname' },
  logLevel: 'warning',
});
seeds();
console.log(`${target}: ${minutes} minutes, seed ${seed}; what is found goes to ${path.relative(root, found)}`);
const { status } = spawnSync(
  jazzer(),
  [
    ...[
      bundle,
      '--fuzzEntryPoint',
      'fuzz',
      '--includes',
      bundle,
      '--excludes',
      'node_modules',
      '--timeout',
      String(SECONDS_FOR_ONE * 1000),
    ],
    ...[corpus, '--', `-max_total_time=${Math.round(Number(minutes) * 60)}`, `-seed=${seed}`, `-max_len=${LONGEST}`],
    // Memory is that of the whole process, which learns where input leads: some gigabytes in an hour.
    ...['-rss_limit_mb=5000', '-malloc_limit_mb=2000', '-print_final_stats=1', `-artifact_prefix=${found}/`],
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exit(status ?? 1);

/** The program, fetched once for each version. */
function jazzer() {
  const folder = path.join(home, `jazzer-${JAZZER}`);
  const program = path.join(folder, 'node_modules/.bin/jazzer');
  if (!fs.existsSync(program)) {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'fuzzer', private: true }));
    execFileSync('npm', ['install', '--no-audit', '--no-fund', `@jazzer.js/core@${JAZZER}`], { cwd: folder, stdio: 'inherit' });
  }
  return program;
}

/** What was written for a target; else the examples, cut into pieces that are short enough to be changed in many ways. */
function seeds() {
  if (fs.existsSync(written)) return fs.cpSync(written, corpus, { recursive: true });
  const examples = fs.globSync('examples/**/*.verslag', { cwd: root });
  for (const [index, file] of examples.entries()) {
    const text = fs.readFileSync(path.join(root, file));
    for (let start = 0; start < text.length; start += PIECE)
      fs.writeFileSync(path.join(corpus, `example-${index}-${start}`), text.subarray(start, start + PIECE));
  }
}
