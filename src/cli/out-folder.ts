import path from 'node:path';
import { formOfFile, type Minutes } from '../../language-server/output/index.ts';
import { digest } from '../digest.ts';
import { cacheFile, readStored, writeStored } from './cache.ts';
import { folderNamed } from './out-named.ts';
import { counted, say, visibleLine } from './texts.ts';
import { shownFrom, type World, writeFile } from './world.ts';

/** A file to be. */
export interface OutFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The meeting it was made of: what is reported where two get one name. */
  readonly source: Minutes;
}

/** More lines than these, one a file, say less than their number. */
const LISTED = 5;

/** Names that differ in case only, or in how an accent is stored, are one file on many disks. */
export function keyOfName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** The folder of `--out`. It remembers by their digests what was written there, and replaces nothing else without `--force`. */
export class OutFolder {
  private readonly world: World;
  private readonly folder: string;
  private readonly force: boolean;
  private readonly memory: string | undefined;
  private readonly remembered: Map<string, string>;
  private readonly names = new Map<string, Minutes>();
  private readonly written: string[] = [];
  private status = 0;

  /** @throws UsageError where it is no folder, or called as a file is. */
  constructor(world: World, out: string, force: boolean) {
    const folder = folderNamed(world, out);
    this.world = world;
    this.folder = folder;
    this.force = force;
    this.memory = cacheFile(world, folder, 'rendered');
    this.remembered = new Map(
      Object.entries(readStored(world, this.memory) ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  }

  /** Writes one file. Of two with one name the first is written, and the second is reported. */
  add({ name, content, source }: OutFile): void {
    const key = keyOfName(name);
    const other = this.names.get(key);
    if (other === undefined) {
      this.names.set(key, source);
      this.status = Math.max(this.status, this.write(name, typeof content === 'string' ? new TextEncoder().encode(content) : content));
    } else {
      this.world.error(say(this.world.language, 'sameName', visibleLine(name), origin(other), origin(source)));
      this.status = Math.max(this.status, 1);
    }
  }

  /** Says what was written. @returns the exit status. */
  close(): number {
    const { world } = this;
    writeStored(world, this.memory, Object.fromEntries(this.remembered));
    if (this.written.length > LISTED)
      world.error(
        say(world.language, 'wroteMany', counted(world.language, this.written.length, 'file'), visibleLine(shownFrom(world, this.folder))),
      );
    else for (const name of this.written) world.error(say(world.language, 'wrote', name));
    return this.status;
  }

  private write(name: string, content: Uint8Array): number {
    const { world } = this;
    const target = path.join(this.folder, name);
    const shown = visibleLine(shownFrom(world, target));
    const there = this.read(target);
    const link = world.host.files.isLink(target);
    if (there === undefined || Buffer.compare(there, content) !== 0 || link) {
      // Nothing is written through a link that stands here: told to, the link is replaced.
      if (!this.force && (link || (world.host.files.kind(target) !== 'missing' && !this.isOwn(name, there)))) {
        world.error(say(world.language, 'notWritten', shown));
        return 1;
      }
      if (!writeFile(world, target, content)) return 2;
    }
    this.remembered.set(name, digest(content));
    this.written.push(shown);
    return 0;
  }

  private isOwn(name: string, content: Uint8Array | undefined): boolean {
    if (content === undefined) return false;
    const mark = formOfFile(name)?.mark;
    return this.remembered.get(name) === digest(content) || (mark?.test(new TextDecoder().decode(content.subarray(0, 2000))) ?? false);
  }

  private read(file: string): Uint8Array | undefined {
    try {
      return this.world.host.files.read(file);
    } catch {
      return undefined;
    }
  }
}

/** A meeting's id and the file it stands in. */
function origin({ id, uri }: Minutes): string {
  return visibleLine(`${id} (${decodeURIComponent(uri.split('/').at(-1)!)})`);
}
