import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { localDate } from '../../language-server/index.ts';
import type { EntryKind, Files, Host, Output } from './host.ts';

/** The real world. */
export function nodeHost(version: string): Host {
  return {
    cwd: process.cwd(),
    env: process.env,
    today: localDate(new Date()),
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    version,
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    files: nodeFiles,
    readStdin: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
      return Buffer.concat(chunks);
    },
    watch: (folder, changed) => {
      let timer: NodeJS.Timeout | undefined;
      const watcher = fs.watch(folder, { recursive: true }, (_, name) => {
        if (name !== null && !/\.verslag$|verslag\.config\.json$/.test(name)) return;
        clearTimeout(timer);
        timer = setTimeout(changed, 50);
      });
      // A folder that goes away, or one watch too many: the others go on.
      watcher.on('error', () => {});
      return () => {
        clearTimeout(timer);
        watcher.close();
      };
    },
    git: (folder, args) => {
      // A repository's own configuration must not start programs (`core.fsmonitor`, `core.pager`, hooks are none of ours).
      const options = ['-c', 'core.fsmonitor=false', '--no-pager', '--literal-pathspecs'];
      const { status, stdout } = spawnSync('git', [...options, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
      return status === 0 ? stdout : undefined;
    },
    serve: async (asked) => {
      const { serveStdio } = await import('../../language-server/stdio.ts');
      // Bundled, this file lies in the package's `dist`.
      const packageFolder = path.join(import.meta.dirname, '..');
      await serveStdio({ version, packageFolder, ...(asked === undefined ? {} : { today: asked }) });
    },
    now: () => performance.now(),
    get interrupted() {
      return new Promise<void>((resolve) => process.once('SIGINT', () => resolve()));
    },
  };
}

function output(stream: NodeJS.WriteStream): Output {
  // A reader that has seen enough (`| head`) is no error of ours.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    isTTY: stream.isTTY === true,
    ...(stream.columns === undefined ? {} : { columns: stream.columns }),
    write: (text) => {
      stream.write(text);
    },
  };
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): EntryKind {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
}

export const nodeFiles: Files = {
  kind: (name) => {
    try {
      const stat = fs.statSync(name, { throwIfNoEntry: false });
      return stat === undefined ? 'missing' : kindOf(stat);
    } catch {
      return 'other';
    }
  },
  read: (name) => fs.readFileSync(name),
  list: (folder) =>
    fs
      .readdirSync(folder, { withFileTypes: true })
      .map((entry) => ({ name: entry.name, kind: entry.isSymbolicLink() ? nodeFiles.kind(path.join(folder, entry.name)) : kindOf(entry) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  write: (name, text, secret) => {
    // Written beside and moved into place, so that nobody ever sees half a file; a link stays a link.
    const target = nodeFiles.realPath(name);
    const draft = `${target}.${process.pid}.tmp`;
    const mode = secret !== undefined ? 0o600 : fs.statSync(target, { throwIfNoEntry: false })?.mode;
    try {
      fs.writeFileSync(draft, text, secret !== undefined ? { mode } : {});
      if (mode !== undefined) fs.chmodSync(draft, mode & 0o7777);
      fs.renameSync(draft, target);
    } catch (error) {
      fs.rmSync(draft, { force: true });
      throw error;
    }
  },
  makeFolder: (name) => {
    fs.mkdirSync(name, { recursive: true });
  },
  realPath: (name) => {
    try {
      return fs.realpathSync(name);
    } catch {
      return path.resolve(name);
    }
  },
};
