import fs from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';
import { dateInZone, localDate } from '../../language-server/index.ts';
import { nodeGit } from './git/run.ts';
import type { Host, Output } from './host.ts';
import { openDatabase } from './node-database.ts';
import { nodeFiles } from './node-files.ts';
import { readInput } from './node-input.ts';
import { searchIndex } from './node-search.ts';
import { watchFolder } from './watch-folder.ts';

/** The real world. */
export function nodeHost(version: string): Host {
  let input: Promise<Uint8Array> | undefined;
  return {
    cwd: process.cwd(),
    env: process.env,
    today: localDate(new Date()),
    todayIn: (timeZone) => dateInZone(timeZone, new Date()),
    // To find it takes milliseconds, and most environments name one.
    get locale() {
      return Intl.DateTimeFormat().resolvedOptions().locale;
    },
    version,
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    files: nodeFiles,
    // It can be read once, and a run may name it twice.
    readStdin: () => {
      input ??= readInput();
      return input;
    },
    watch: watchFolder,
    git: nodeGit(process.env),
    database: openDatabase,
    search: searchIndex,
    serve: async (asked) => {
      const { serveStdio } = await import('../../language-server/server/stdio.ts');
      // Bundled, this file lies in the package's `dist`.
      const packageFolder = path.join(import.meta.dirname, '..');
      await serveStdio({ version, packageFolder, ...(asked === undefined ? {} : { today: asked }) });
    },
    serveAssistant: async (assistant) => (await import('./mcp/serve.ts')).serveAssistant(assistant, version),
    ownPage,
    now: () => performance.now(),
    beBrief: (isBrief) => {
      // V8's two compilers for code that runs often, and what makes patterns as fast as can be.
      for (const part of ['turbofan', 'maglev', 'regexp-optimization']) v8.setFlagsFromString(`--${isBrief ? 'no-' : ''}${part}`);
    },
    spareMemory: (isLarge) => {
      // By default the part for what is new grows to some 50 MB, most of which is garbage by then.
      v8.setFlagsFromString('--semi-space-growth-factor=1');
      // And the heap may grow to a multiple of what is in use before V8 looks for what is not.
      if (isLarge) v8.setFlagsFromString('--heap-growing-percent=30');
    },
    get interrupted() {
      return new Promise<void>((resolve) => process.once('SIGINT', () => resolve()));
    },
  };
}

/** Bundled, this file lies in the package's `dist`; else two folders deep. */
function ownPage(name: string): string | undefined {
  const file = path.join(import.meta.dirname, path.basename(import.meta.dirname) === 'dist' ? '..' : '../..', name);
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}

const heard = (): void => {};

function output(stream: NodeJS.WriteStream): Output {
  // What could not be written is reported at the end, with the exit status.
  if (!stream.listeners('error').includes(heard)) stream.on('error', heard);
  return {
    isTTY: stream.isTTY === true,
    ...(stream.columns === undefined ? {} : { columns: stream.columns }),
    write: (text) => {
      stream.write(text);
    },
  };
}
