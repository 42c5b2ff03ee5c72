import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolders } from '../project/make-folders.ts';
import { MOST_STORED, storedPlace } from '../project/stored-place.ts';
import type { ProjectDraft, ProjectStore } from './host.ts';
import { disk } from './node-walk.ts';

/** Smaller projects are read sooner than what was kept of them; what was kept of larger ones would take too much room. */
const FILES = { least: 200, most: 12_000 };
/** Milliseconds: a draft that is older is of somebody who ended while writing. */
const HOUR = 3_600_000;
const DRAFT = '.verslag-';

/** What is known of projects, where `check --cache` keeps it too. */
export function nodeStore(env: Readonly<Record<string, string | undefined>>): ProjectStore {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  const placeOf = (root: string) => (root.startsWith('file:') ? storedPlace(disk, env, fileURLToPath(root), 'check', digest) : undefined);
  return {
    digest,
    keeps: (files) => files >= FILES.least && files <= FILES.most,
    read: (root) => linesOf(() => placeOf(root)),
    write(root) {
      try {
        const file = placeOf(root);
        return file === undefined ? undefined : new Draft(file);
      } catch {
        return undefined;
      }
    },
  };
}

/** So many bytes are read or written at a time. */
const PIECE = 1 << 18;
const LINE_END = 10;

/** The lines of a file, of which no more is in memory than is read at a time; what cannot be read, or has no place, ends them. */
function* linesOf(place: () => string | undefined): Generator<string> {
  let open: number | undefined;
  try {
    const file = place();
    const stat = file === undefined ? undefined : fs.lstatSync(file, { throwIfNoEntry: false });
    if (file === undefined || stat?.isFile() !== true || stat.size > MOST_STORED) return;
    open = fs.openSync(file, 'r');
    const piece = Buffer.alloc(PIECE);
    let begun: Buffer[] = [];
    let left = stat.size;
    for (let size = fs.readSync(open, piece); size > 0 && left > 0; size = fs.readSync(open, piece)) {
      left -= size;
      let from = 0;
      for (let at = piece.indexOf(LINE_END); at >= 0 && at < size; at = piece.indexOf(LINE_END, from)) {
        yield Buffer.concat([...begun, piece.subarray(from, at)]).toString();
        begun = [];
        from = at + 1;
      }
      begun.push(Buffer.from(piece.subarray(from, size)));
    }
  } catch {
    return;
  } finally {
    if (open !== undefined) fs.closeSync(open);
  }
}

/** Written beside and moved into place, so that nobody ever reads half of it. It quotes minutes, so it is for its owner only. */
class Draft implements ProjectDraft {
  private readonly file: string;
  private readonly draft: string;
  private open: number | undefined;
  private waiting = '';
  private size = 0;

  constructor(file: string) {
    const folder = path.dirname(file);
    makeFolders(folder, 0o700);
    for (const name of fs.readdirSync(folder)) if (name.startsWith(DRAFT)) removeOld(path.join(folder, name));
    this.file = file;
    this.draft = path.join(folder, `${DRAFT}${randomBytes(9).toString('hex')}`);
    this.open = fs.openSync(this.draft, 'wx', 0o600);
  }

  add(line: string): void {
    this.waiting += `${line}\n`;
    if (this.waiting.length > PIECE) this.put();
  }

  end(): void {
    this.put();
    if (this.open === undefined) return;
    try {
      this.close();
      fs.renameSync(this.draft, this.file);
    } catch {
      this.drop();
    }
  }

  drop(): void {
    try {
      this.close();
      fs.rmSync(this.draft, { force: true });
    } catch {
      // It is taken away by a later one.
    }
  }

  private put(): void {
    if (this.open === undefined) return;
    try {
      const bytes = Buffer.from(this.waiting);
      this.waiting = '';
      this.size += bytes.length;
      if (this.size > MOST_STORED) this.drop();
      else for (let at = 0; at < bytes.length; ) at += fs.writeSync(this.open, bytes, at);
    } catch {
      this.drop();
    }
  }

  private close(): void {
    const { open } = this;
    this.open = undefined;
    if (open !== undefined) fs.closeSync(open);
  }
}

function removeOld(draft: string): void {
  const stat = fs.lstatSync(draft, { throwIfNoEntry: false });
  if (stat !== undefined && Date.now() - stat.mtimeMs > HOUR) fs.rmSync(draft, { force: true });
}
