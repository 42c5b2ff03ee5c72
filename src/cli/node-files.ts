import fs from 'node:fs';
import path from 'node:path';
import { makeFolders } from '../../language-server/project/make-folders.ts';
import { DRAFT, type EntryKind, type Files, type WriteOptions } from './host.ts';

const { O_RDONLY, O_WRONLY, O_CREAT, O_EXCL } = fs.constants;
/** Absent on Windows, where no link can be made without a right to do so and pipes are no files. */
const O_NOFOLLOW = fs.constants.O_NOFOLLOW ?? 0;
const O_NONBLOCK = fs.constants.O_NONBLOCK ?? 0;

/** No minutes are this long. What claims to be could fill the memory. */
export const LARGEST = 256 * 1024 * 1024;

/** The files of this machine. */
export const nodeFiles: Files = {
  kind: (name) => {
    try {
      const stat = fs.statSync(name, { throwIfNoEntry: false });
      return stat === undefined ? 'missing' : kindOf(stat);
    } catch {
      return 'other';
    }
  },
  changed: (name) => {
    try {
      return fs.statSync(name, { throwIfNoEntry: false })?.mtimeMs;
    } catch {
      return undefined;
    }
  },
  isLink,
  read,
  list: (folder) =>
    fs
      .readdirSync(folder, { withFileTypes: true })
      .map((entry) => {
        const link = entry.isSymbolicLink();
        return { name: entry.name, kind: link ? nodeFiles.kind(path.join(folder, entry.name)) : kindOf(entry), link };
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  write,
  makeFolder: (name) => makeFolders(name),
  remove: (name) => {
    if (!fs.lstatSync(name).isFile()) throw failure('ENOTFILE', name);
    fs.unlinkSync(name);
  },
  realPath: (name) => {
    const whole = path.resolve(name);
    const missing: string[] = [];
    for (let at = whole; ; at = path.dirname(at)) {
      try {
        return path.join(fs.realpathSync(at), ...missing);
      } catch {
        if (path.dirname(at) === at) return whole;
        missing.unshift(path.basename(at));
      }
    }
  },
};

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): EntryKind {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
}

function isLink(name: string): boolean {
  try {
    return fs.lstatSync(name).isSymbolicLink();
  } catch {
    return false;
  }
}

function read(name: string): Uint8Array {
  // Opening a pipe would wait for its writer.
  const file = fs.openSync(name, O_RDONLY | O_NONBLOCK);
  try {
    const stat = fs.fstatSync(file);
    if (stat.isDirectory()) throw failure('EISDIR', name);
    if (!stat.isFile()) throw failure('ENOTFILE', name);
    if (stat.size > LARGEST) throw failure('EFBIG', name);
    const chunks: Buffer[] = [];
    let size = 0;
    // Files that the system makes up tell no size: read on until the end, or until it is too much.
    for (;;) {
      const chunk = Buffer.allocUnsafe(Math.max(stat.size - size + 1, 4096));
      const count = fs.readSync(file, chunk);
      if (count === 0) return Buffer.concat(chunks);
      // There was room for more than the size it tells, and it has that size.
      if (size === 0 && count === stat.size) return chunk.subarray(0, count);
      size += count;
      if (size > LARGEST) throw failure('EFBIG', name);
      chunks.push(chunk.subarray(0, count));
    }
  } finally {
    fs.closeSync(file);
  }
}

function write(name: string, text: string | Uint8Array, options: WriteOptions = {}): void {
  const { secret = false, through = false, over, fresh = false, cramped = false } = options;
  const target = through ? nodeFiles.realPath(name) : path.resolve(name);
  // Written beside and moved into place, so that nobody ever sees half a file. Nobody can have laid something under a name by chance.
  const draft = path.join(path.dirname(target), `${DRAFT}${Buffer.from(crypto.getRandomValues(new Uint8Array(9))).toString('hex')}`);
  if (fresh) {
    writeFresh(draft, target, text);
    return;
  }
  const before = fs.lstatSync(target, { throwIfNoEntry: false });
  if (before !== undefined && !before.isFile() && !before.isSymbolicLink())
    throw failure(before.isDirectory() ? 'EISDIR' : 'ENOTFILE', name);
  const old = before?.isFile() ? before : undefined;
  // The owner's superuser may write everything; a file that nobody may write was meant to stay.
  if (old !== undefined && ((old.mode & 0o222) === 0 || !mayWrite(target))) throw failure('EACCES', name);
  try {
    writeAll(draft, text, secret ? 0o600 : 0o666);
    const moves = old === undefined || secret || takesAfter(draft, old);
    if (over !== undefined && !Buffer.from(over).equals(Buffer.from(read(target)))) throw failure('ECHANGED', name);
    if (!moves) overwrite(target, text);
    else if (over === undefined || old === undefined) fs.renameSync(draft, target);
    else moveOver(draft, target, over);
  } catch (error) {
    const fits = cramped && old !== undefined && Buffer.byteLength(text) <= old.size;
    if (!fits || (error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    fs.rmSync(draft, { force: true });
    if (over !== undefined && !Buffer.from(over).equals(Buffer.from(read(target)))) throw failure('ECHANGED', name);
    overwrite(target, text);
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

/** What is saved between the last look and the move is still there under a second name, and is put back. */
function moveOver(draft: string, target: string, over: Uint8Array): void {
  const kept = `${draft}-old`;
  try {
    fs.linkSync(target, kept);
  } catch (error) {
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    fs.renameSync(draft, target);
    return;
  }
  try {
    fs.renameSync(draft, target);
    if (Buffer.from(over).equals(read(kept))) return;
    fs.renameSync(kept, target);
    throw failure('ECHANGED', target);
  } finally {
    fs.rmSync(kept, { force: true });
  }
}

/** Makes a file where none may be: a second name of a whole draft, for moving it there would take the place of another's (link(2)). */
function writeFresh(draft: string, target: string, text: string | Uint8Array): void {
  if (fs.lstatSync(target, { throwIfNoEntry: false }) !== undefined) throw failure('EEXIST', target);
  try {
    writeAll(draft, text, 0o666);
    fs.linkSync(draft, target);
  } catch (error) {
    // Some disks know no second names.
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    writeAll(target, text, 0o666);
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

const NO_LINKS: ReadonlySet<string> = new Set([
  'EPERM',
  'EACCES',
  'EISDIR',
  'UNKNOWN',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EINVAL',
  'EMLINK',
  'EXDEV',
]);

function mayWrite(name: string): boolean {
  try {
    fs.accessSync(name, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Makes a file that is not there yet: never through a link, never over another. */
function writeAll(name: string, text: string | Uint8Array, mode: number): void {
  const file = fs.openSync(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode);
  try {
    fs.writeFileSync(file, text);
    fs.fsyncSync(file);
  } catch (error) {
    fs.closeSync(file);
    fs.rmSync(name, { force: true });
    throw error;
  }
  fs.closeSync(file);
}

/** Gives the draft the owner and the permissions of the file it replaces. False where that cannot be, or where the file has other names. */
function takesAfter(draft: string, { uid, gid, mode, nlink }: fs.Stats): boolean {
  if (nlink > 1) return false;
  try {
    const made = fs.statSync(draft);
    if (made.uid !== uid || made.gid !== gid) fs.chownSync(draft, uid, gid);
    fs.chmodSync(draft, mode & 0o7777);
    return true;
  } catch {
    return false;
  }
}

/** In place. That there is room was seen by writing the draft. */
function overwrite(name: string, text: string | Uint8Array): void {
  const file = fs.openSync(name, O_WRONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    if (!fs.fstatSync(file).isFile()) throw failure('ENOTFILE', name);
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    for (let at = 0; at < bytes.length; ) at += fs.writeSync(file, bytes, at, bytes.length - at, at);
    fs.ftruncateSync(file, bytes.length);
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
}

function failure(code: string, name: string): Error {
  return Object.assign(new Error(`${code}: ${name}`), { code });
}
