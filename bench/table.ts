/**
 * `npm run bench [--files 1000,10000] [--times 5]`: how fast whole programs are, beside their peers on the same volume of text: check, cold
 * start, language server, one file of a megabyte. Programs take turns, and what counts is the ratios. Peers beside `@cucumber/gherkin` run
 * where they are installed (`npm install --prefix bench/peers`). Prints a table, and writes it to `.bench/results.json`.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Editor } from './editor.ts';
import { folderOfMegabyte, foldersOf } from './folders.ts';
import { inTurn, type Program, quantile, run, type Usage } from './process.ts';

const { values } = parseArgs({ options: { files: { type: 'string', default: '1000,10000' }, times: { type: 'string', default: '5' } } });
const sizes = values.files.split(',').map(Number);
const times = Number(values.times);

const cli = path.join(import.meta.dirname, '../bin/verslag.js');
const peer = path.join(import.meta.dirname, 'peers/node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs');
const gherkin = path.join(import.meta.dirname, 'peers/gherkin.mjs');
const cache = fs.mkdtempSync(path.join(os.tmpdir(), 'verslag-bench-cache-'));
const TODAY = ['--today', '2021-02-01'];

interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}
const rows: Row[] = [];
function row(what: string, value: number, unit: string): void {
  rows.push({ what, value, unit });
  console.log(`  ${what.padEnd(64)} ${value.toFixed(unit === '×' ? 2 : 1).padStart(9)} ${unit}`);
}

function used(what: string, { wall, user, peak }: Usage): void {
  row(`${what}: time`, wall, 'ms');
  row(`${what}: processors`, user, 'ms');
  row(`${what}: memory at its largest`, peak, 'MB');
}

function check(folder: string, ...options: string[]): Program {
  return { args: [cli, 'check', ...TODAY, ...options, folder], env: { XDG_CACHE_HOME: cache } };
}

async function checks(files: number): Promise<number> {
  const { minutes, markdown, features } = foldersOf(files);
  const programs: Record<string, Program> = { check: check(minutes), gherkin: { args: [gherkin, features] } };
  if (fs.existsSync(peer)) programs.markdownlint = { args: [peer, '**/*.md'], cwd: markdown };
  const found = await inTurn(programs, files > 2000 ? Math.min(times, 3) : times);
  const { check: own, gherkin: bare, markdownlint } = found;
  used(`check, ${files} files`, own!);
  used(`gherkin's bare parse, ${files} files`, bare!);
  row(`check, ${files} files / gherkin's bare parse`, own!.user / bare!.user, '×');
  if (markdownlint !== undefined) {
    used(`markdownlint-cli2, ${files} files`, markdownlint);
    row(`check, ${files} files / markdownlint-cli2`, own!.user / markdownlint.user, '×');
  }
  await run(check(minutes, '--cache'));
  const one = path.join(minutes, 'm0.verslag');
  const text = fs.readFileSync(one, 'utf8');
  fs.writeFileSync(one, `${text}Nog een zin.\n`);
  const again = await run(check(minutes, '--cache'));
  fs.writeFileSync(one, text);
  used(`check --cache, ${files} files, one changed`, again);
  row(`check --cache, ${files} files, one changed / check`, again.user / own!.user, '×');
  return own!.user;
}

async function coldStart(): Promise<void> {
  const { minutes, features } = foldersOf(1);
  const {
    verslag,
    gherkin: bare,
    node,
  } = await inTurn({ verslag: check(minutes), gherkin: { args: [gherkin, features] }, node: { args: ['-e', '0'] } }, times * 3);
  row('cold start over `node -e 0`: time', verslag.wall - node.wall, 'ms');
  row('cold start over `node -e 0`: processors', verslag.user - node.user, 'ms');
  row("gherkin's cold start over `node -e 0`: processors", bare.user - node.user, 'ms');
}

/** Opens a file of a workspace, and types in it and asks about it. */
async function edit(name: string, folder: string, file: string): Promise<void> {
  const server: Program = { args: [cli, 'lsp', '--stdio'], env: { XDG_CACHE_HOME: cache } };
  const editor = await Editor.start(server, folder);
  const uri = pathToFileURL(path.join(folder, file)).href;
  const text = fs.readFileSync(path.join(folder, file), 'utf8');
  const first = await editor.open(uri, text);
  row(`${name}: first diagnostics of the open file`, first, 'ms');
  const lines = text.split('\n');
  const person = lines.find((words) => words.startsWith('Voorzitter: @'))!;
  const places = () =>
    editor.ask('textDocument/references', uri, lines.indexOf(person), person.length - 1, { context: { includeDeclaration: true } });
  // Places everywhere are known once all files have been read. Behind that they are checked: what is typed meanwhile is slower.
  row(`${name}: until all files are read`, first + (await places()), 'ms');
  // A line of prose in the middle: blanks before the first line would leave no minutes to be checked.
  const line = lines.findIndex((words, index) => index > lines.length / 2 && /^[A-Z][a-z ]+\.$/.test(words));
  const early: number[] = [];
  for (let key = 0; key < 20; key++) early.push(await editor.type(uri, line, 3, 'x'));
  row(`${name}: keystroke to diagnostics while others are checked, median`, quantile(early), 'ms');
  await editor.atRest();
  const typed: number[] = [];
  const completed: number[] = [];
  for (let key = 0; key < 60; key++) {
    typed.push(await editor.type(uri, line, 3, 'x'));
    if (key % 3 === 0) {
      await editor.type(uri, line, 3, ' @');
      completed.push(await editor.ask('textDocument/completion', uri, line, 5));
    }
  }
  const references: number[] = [];
  for (let time = 0; time < 5; time++) references.push(await places());
  row(`${name}: keystroke to diagnostics, median`, quantile(typed.slice(10)), 'ms');
  row(`${name}: keystroke to diagnostics, 95 %`, quantile(typed.slice(10), 0.95), 'ms');
  row(`${name}: completion, median`, quantile(completed.slice(3)), 'ms');
  row(`${name}: completion, 95 %`, quantile(completed.slice(3), 0.95), 'ms');
  row(`${name}: references`, quantile(references), 'ms');
  row(`${name}: memory at its largest`, (await editor.end()).peak, 'MB');
  const second = await Editor.start(server, folder);
  row(`${name}, second start: first diagnostics of the open file`, await second.open(uri, text), 'ms');
  await second.end();
}

const machine = `${os.cpus()[0]?.model}, ${os.cpus().length} processors, Node ${process.version}, load ${os.loadavg()[0]!.toFixed(1)}`;
console.log(`\n${machine}\n`);
await coldStart();
const spent: number[] = [];
for (const files of sizes) spent.push(await checks(files));
if (spent.length > 1) row(`check, ${sizes.at(-1)} files / ${sizes[0]} files`, spent.at(-1)! / spent[0]!, '×');
for (const files of sizes) await edit(`server, ${files} files`, foldersOf(files).minutes, 'm500.verslag');
await edit('server, one file of 1 MB', folderOfMegabyte(), 'm0.verslag');
const results = path.join(import.meta.dirname, '../.bench');
fs.mkdirSync(results, { recursive: true });
fs.writeFileSync(path.join(results, 'results.json'), `${JSON.stringify({ machine, rows }, null, 2)}\n`);
