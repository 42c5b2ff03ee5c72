import path from 'node:path';
import type { EntryKind, Files, Host, WriteOptions } from '../../src/cli/host.ts';
import { main } from '../../src/cli/main.ts';

export type Tree = Readonly<Record<string, string | Uint8Array | Link | Broken>>;
/** A symbolic link; its target is relative to the folder it stands in. */
export interface Link {
  readonly link: string;
}
/** A file that is there and cannot be read. */
export interface Broken {
  readonly error: string;
}

export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly files: MemoryFiles;
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly tty?: boolean;
  readonly cwd?: string;
  readonly today?: string;
  readonly host?: Partial<Host>;
}

export const CWD = '/map';

/** Runs the command line on files in memory, given by their paths from the current folder. */
export async function run(args: readonly string[], tree: Tree | MemoryFiles = {}, options: RunOptions = {}): Promise<Run> {
  const files = tree instanceof MemoryFiles ? tree : new MemoryFiles(tree);
  const { host, output } = makeHost(files, options);
  const status = await main(args, host);
  return { status, ...output, files };
}

/** A host on any files, and what it was told. */
export function makeHost(files: Files, options: RunOptions = {}): { host: Host; output: { stdout: string; stderr: string } } {
  const output = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({
    isTTY: options.tty === true,
    write: (text: string | Uint8Array) => {
      output[name] += typeof text === 'string' ? text : new TextDecoder().decode(text);
    },
  });
  const stdin = options.stdin ?? '';
  const host: Host = {
    cwd: options.cwd ?? CWD,
    env: { LANG: 'nl_NL.UTF-8', HOME: '/home/jansen', ...options.env },
    today: options.today ?? '2020-11-16',
    locale: 'nl-NL',
    version: '1.2.3',
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    readStdin: async () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
    files,
    ...options.host,
  };
  return { host, output };
}

/** A file system in memory, with links and files that cannot be read or written. It counts what is read. */
export class MemoryFiles implements Files {
  private readonly entries = new Map<string, Uint8Array | Link | Broken>();
  readonly reads: string[] = [];
  readonly removed: string[] = [];
  /** How many more files fit on the disk. */
  room = Number.POSITIVE_INFINITY;
  readonly writes: string[] = [];
  /** Paths that cannot be written below, and why. */
  readonly locked = new Map<string, string>();

  constructor(tree: Tree) {
    for (const [name, content] of Object.entries(tree)) {
      this.entries.set(path.resolve(CWD, name), typeof content === 'string' ? new TextEncoder().encode(content) : content);
    }
  }

  text(name: string): string | undefined {
    const content = this.entries.get(path.resolve(CWD, name));
    return content instanceof Uint8Array ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(content) : undefined;
  }

  names(): string[] {
    return [...this.entries.keys()].map((name) => path.relative(CWD, name)).sort();
  }

  set(name: string, text: string): void {
    this.entries.set(path.resolve(CWD, name), new TextEncoder().encode(text));
  }

  remove(name: string): void {
    this.entries.delete(path.resolve(CWD, name));
    this.room += 1;
    this.removed.push(path.relative(CWD, path.resolve(CWD, name)));
  }

  kind(name: string): EntryKind {
    let real: string;
    try {
      real = this.resolve(name);
    } catch {
      return 'other';
    }
    const entry = this.entries.get(real);
    if (entry !== undefined) return 'file';
    return real === CWD || [...this.entries.keys()].some((key) => key.startsWith(real === '/' ? '/' : `${real}/`)) ? 'folder' : 'missing';
  }

  isLink(name: string): boolean {
    const at = path.resolve(CWD, name);
    const entry = this.entries.get(path.join(this.resolve(path.dirname(at)), path.basename(at)));
    return entry !== undefined && 'link' in entry;
  }

  read(name: string): Uint8Array {
    this.reads.push(path.relative(CWD, name));
    const entry = this.entries.get(this.resolve(name));
    if (entry instanceof Uint8Array) return entry;
    throw failure(entry !== undefined && 'error' in entry ? entry.error : this.kind(name) === 'folder' ? 'EISDIR' : 'ENOENT');
  }

  list(folder: string): { name: string; kind: EntryKind; link: boolean }[] {
    const real = this.resolve(folder);
    if (this.locked.has(`${real}/`)) throw failure(this.locked.get(`${real}/`)!);
    const names = new Set<string>();
    for (const key of this.entries.keys()) if (key.startsWith(`${real}/`)) names.add(key.slice(real.length + 1).split('/')[0]!);
    return [...names].sort().map((name) => ({ name, kind: this.kind(path.join(folder, name)), link: this.isLink(path.join(real, name)) }));
  }

  write(name: string, content: string | Uint8Array, { through, over, fresh, cramped }: WriteOptions = {}): void {
    const real = through ? this.resolve(name) : path.join(this.resolve(path.dirname(name)), path.basename(name));
    for (const [locked, code] of this.locked) if (real === locked || real.startsWith(`${locked}/`)) throw failure(code);
    if (this.kind(name) === 'folder') throw failure('EISDIR');
    if (fresh && this.entries.has(real)) throw failure('EEXIST');
    if (over !== undefined && !Buffer.from(over).equals(Buffer.from(this.read(name)))) throw failure('ECHANGED');
    const there = this.entries.get(real);
    const fits = cramped && there instanceof Uint8Array && Buffer.byteLength(content) <= there.length;
    if (this.room <= 0 && !fits) throw failure('ENOSPC');
    this.room -= 1;
    this.writes.push(path.relative(CWD, real));
    this.entries.set(real, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }

  makeFolder(): void {}

  realPath(name: string): string {
    try {
      return this.resolve(name);
    } catch {
      return name;
    }
  }

  private resolve(name: string, depth = 0): string {
    if (depth > 40) throw failure('ELOOP');
    const parts = path.resolve(CWD, name).split('/').slice(1);
    let at = '';
    for (const [index, part] of parts.entries()) {
      at += `/${part}`;
      const entry = this.entries.get(at);
      if (entry !== undefined && 'link' in entry) {
        return this.resolve(path.join(path.resolve(path.dirname(at), entry.link), ...parts.slice(index + 1)), depth + 1);
      }
    }
    return at;
  }
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}
