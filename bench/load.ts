/**
 * `npm run load -- [--files 1000] [--edits 10000] [--seed 1]`: one server, many edits. Text is typed in one file after another, files are opened and
 * closed, questions come in between, and what nobody waited for is cancelled. Every tenth of the way it says what an edit cost in time of processors, what the
 * server holds in memory, and how many handles it has open. The server must not get slower, larger or fuller: the end is compared with the
 * middle, and a run that grew ends with status 1. Linux only: it reads `/proc`.
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Editor } from './editor.ts';
import { foldersOf } from './folders.ts';
import { processorTime, quantile } from './process.ts';

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '1000' },
    edits: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
});
const files = Number(values.files);
const edits = Number(values.edits);
const { minutes } = foldersOf(files);
const server = path.join(import.meta.dirname, '../bin/verslag.js');

/** How much larger the end may be than the middle: what noise there is on a busy machine, and no growth that goes on. */
const LEVEL = { memory: 1.15, time: 1.3 };
/** Files that are open at once. */
const OPEN = 12;
const PARTS = 10;

let state = Number(values.seed) >>> 0;
function below(count: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * count);
}

interface Sample {
  readonly memory: number;
  readonly handles: number;
  readonly seconds: number;
}
function sample(pid: number): Sample {
  const [resident = 0] = fs.readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ').slice(1).map(Number);
  return {
    memory: (resident * 4096) / 1e6,
    handles: fs.readdirSync(`/proc/${pid}/fd`).length,
    seconds: processorTime(pid),
  };
}

/** A file that is open: where it lies, and lines of prose in it. */
interface Open {
  readonly uri: string;
  readonly lines: readonly number[];
}

const editor = await Editor.start({ args: [server, 'lsp', '--stdio'] }, minutes);
const opened: Open[] = [];
async function openOne(): Promise<void> {
  const file = path.join(minutes, `m${below(files)}.verslag`);
  const uri = pathToFileURL(file).href;
  if (opened.some((other) => other.uri === uri)) return;
  const text = fs.readFileSync(file, 'utf8');
  const lines = text.split('\n').flatMap((line, index) => (/^[A-Z][a-z]+ [a-z]/.test(line) ? [index] : []));
  await editor.show(uri, text);
  opened.push({ uri, lines });
}
while (opened.length < OPEN) await openOne();

const QUESTIONS = ['textDocument/completion', 'textDocument/hover', 'textDocument/references', 'textDocument/documentSymbol'] as const;
const TYPED = ['a', ' ', 'e', '@', '.', 'n', '\n', 'Actie: iets\n', '{5.1.2e: x}'];
const parts: Sample[] = [];
console.log('  edits   ms of processors an edit   MB   handles');
for (let part = 0; part < PARTS; part++) {
  const before = sample(editor.pid);
  for (let edit = 0; edit < edits / PARTS; edit++) {
    const { uri, lines } = opened[below(opened.length)]!;
    const line = lines[below(lines.length)] ?? 0;
    await editor.type(uri, line, 0, TYPED[below(TYPED.length)]!);
    if (below(10) === 0) await editor.ask(QUESTIONS[below(QUESTIONS.length)]!, uri, line, 1, { context: { includeDeclaration: true } });
    if (below(10) === 0) await editor.askInVain('textDocument/references', uri, line, 1, { context: { includeDeclaration: true } });
    if (below(50) === 0) {
      const [closed] = opened.splice(below(opened.length), 1);
      await editor.close(closed!.uri);
      while (opened.length < OPEN) await openOne();
    }
  }
  const after = sample(editor.pid);
  parts.push({ ...after, seconds: after.seconds - before.seconds });
  const { memory, handles, seconds } = parts.at(-1)!;
  const cost = ((seconds * 1000) / (edits / PARTS)).toFixed(2);
  console.log(
    `  ${String(((part + 1) * edits) / PARTS).padStart(5)}   ${cost.padStart(25)}   ${memory.toFixed(0).padStart(4)}   ${handles}`,
  );
}
await editor.end();

const middle = parts.slice(3, 6);
const end = parts.slice(7);
const grown = (['memory', 'seconds', 'handles'] as const).filter((what) => {
  const [from, to] = [middle, end].map((some) => quantile(some.map((one) => one[what])));
  return to! > from! * { memory: LEVEL.memory, seconds: LEVEL.time, handles: 1 }[what];
});
console.log(grown.length === 0 ? 'level' : `grew: ${grown.join(', ')}`);
process.exit(grown.length === 0 ? 0 : 1);
