import path from 'node:path';
import { FILES_LIST, filesList, modifiedIn, type SiteFile } from '../../language-server/output/index.ts';
import { digest } from '../digest.ts';
import { checksums, SUMS } from './approvals/frozen.ts';
import { keyOfName } from './out-folder.ts';
import { folderNamed } from './out-named.ts';
import type { KeptFile } from './site-memory.ts';
import { counted, say, visibleLine } from './texts.ts';
import { shownFrom, type World, writeFile } from './world.ts';

const MOST_FAILURES = 20;
const LARGEST_SUMS = 64 * 1024 * 1024;

/**
 * The folder of a site. What it holds of an earlier run stands in its list of checksums: of those files the same stay, others are replaced,
 * and what is no longer of the site is taken away. What somebody else put there, or changed, stays.
 */
export class SiteFolder {
  private readonly world: World;
  /** Its absolute path. */
  readonly folder: string;
  private readonly force: boolean;
  private readonly before: ReadonlyMap<string, string>;
  /** The days on which files last changed, by checksum and name. */
  private readonly modified: ReadonlyMap<string, string>;
  private readonly today: string;
  private readonly sums = new Map<string, SiteFile>();
  /** What this run wrote where nothing stood. */
  private readonly added = new Set<string>();
  private failed = false;
  private failures = 0;
  readonly counts = { written: 0, same: 0, removed: 0 };

  /** @throws UsageError where it is no folder, or called as a file is. */
  constructor(world: World, out: string, force: boolean, today: string) {
    const folder = folderNamed(world, out);
    this.world = world;
    this.folder = folder;
    this.force = force;
    this.today = today;
    this.before = this.known();
    this.modified = this.knownDays();
  }

  /** Whether this run has written a file of this name, in any letter case: on many disks such names are one file. */
  has(name: string): boolean {
    return this.sums.has(keyOfName(name));
  }

  /**
   * Writes a file, unless the very same stands there already; a second time in one run it takes the place of the first. What another put there or changed stays, without `--force`.
   * @returns the file as it now stands; undefined where it was not written.
   */
  put(name: string, content: string | Uint8Array): SiteFile | undefined {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const sha256 = digest(bytes);
    const file = this.fileOf(name);
    const there = this.sumOf(file);
    // Written in this run already: it is no other's, and counted.
    const isOwn = there !== undefined && there === this.sums.get(keyOfName(name))?.sha256;
    const isSame = there === sha256;
    if (!isOwn && !isSame && there !== undefined && there !== this.before.get(name) && !this.force) {
      this.world.error(say(this.world.language, 'notWritten', visibleLine(shownFrom(this.world, file))));
      this.failed = true;
      return undefined;
    }
    if (!isSame && !this.write(file, bytes)) {
      this.failed = true;
      return undefined;
    }
    if (!isOwn) this.counts[isSame ? 'same' : 'written'] += 1;
    if (there === undefined) this.added.add(name);
    const made = this.made(name, sha256, bytes.length);
    this.sums.set(keyOfName(name), made);
    return made;
  }

  /** Files that an earlier run made and nobody changed, which need not be made again: all of them, or none. */
  keep(files: readonly KeptFile[]): SiteFile[] | undefined {
    const kept: SiteFile[] = [];
    for (const [name, sha256] of files) {
      const content = this.before.get(name) === sha256 && !this.has(name) ? this.read(name) : undefined;
      if (content === undefined || digest(content) !== sha256) return undefined;
      kept.push(this.made(name, sha256, content.length));
    }
    for (const file of kept) this.sums.set(keyOfName(file.name), file);
    this.counts.same += kept.length;
    return kept;
  }

  /** The checksum of a file that this run wrote or kept. */
  sum(name: string): string | undefined {
    return this.sums.get(keyOfName(name))?.sha256;
  }

  /** A file that this run wrote or kept, as it stands there; undefined where it does not. */
  text(name: string): string | undefined {
    const sha256 = this.sum(name);
    const content = sha256 === undefined ? undefined : this.read(name);
    return content === undefined || digest(content) !== sha256 ? undefined : new TextDecoder().decode(content);
  }

  private made(name: string, sha256: string, bytes: number): SiteFile {
    return { name, sha256, bytes, modified: this.modified.get(`${sha256} ${name}`) ?? this.today };
  }

  private read(name: string): Uint8Array | undefined {
    const { files } = this.world.host;
    const file = this.fileOf(name);
    try {
      return files.isLink(file) ? undefined : files.read(file);
    } catch {
      return undefined;
    }
  }

  /** Where much cannot be written, as on a full disk, the rest is not tried. */
  private write(file: string, bytes: Uint8Array): boolean {
    if (this.failures >= MOST_FAILURES) return false;
    if (writeFile(this.world, file, bytes)) return true;
    this.failures += 1;
    if (this.failures === MOST_FAILURES) this.world.error(say(this.world.language, 'publishGaveUp', MOST_FAILURES));
    return false;
  }

  /** All files of the site, by name. */
  files(): SiteFile[] {
    return [...this.sums.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /**
   * Takes away what is no longer of the site, and writes the checksums. Where something could not be written, all else stays, and is still in
   * the list: a later run takes it away. @returns the exit status.
   */
  close(): number {
    this.put(FILES_LIST, filesList(this.files()));
    const mayRemove = !this.failed;
    for (const [name, sha256] of this.before) {
      const file = this.fileOf(name);
      if (this.has(name) || this.sumOf(file) !== sha256 || this.isBehindLink(name)) continue;
      if (!mayRemove || !this.remove(file)) this.sums.set(keyOfName(name), { name, sha256, bytes: 0, modified: this.today });
    }
    if (!this.writeSums(this.files())) {
      this.failed = true;
      this.takeBack();
      // Shorter than the list that stands there, so that it fits on a full disk: what was replaced must not be taken for another's.
      if (this.before.size > 0) this.writeSums(this.files().filter(({ name }) => this.before.has(name)));
    }
    return this.failed ? 2 : 0;
  }

  /** Takes away what this run added: a file that no list names would be another's to the next run. */
  private takeBack(): void {
    const {
      host: { files },
      language,
    } = this.world;
    let taken = 0;
    for (const name of this.added) {
      this.sums.delete(keyOfName(name));
      try {
        files.remove(this.fileOf(name));
        taken += 1;
      } catch {
        // It is named in no list, and a later run says so.
      }
    }
    this.counts.written -= taken;
    if (taken > 0) this.world.error(say(language, 'publishTakenBack', SUMS, counted(language, taken, 'file')));
  }

  private writeSums(files: readonly SiteFile[]): boolean {
    const text = checksums(files);
    const file = path.join(this.folder, SUMS);
    return this.sumOf(file) === digest(text) || writeFile(this.world, file, text, { cramped: true });
  }

  private remove(file: string): boolean {
    try {
      this.world.host.files.remove(file);
      this.counts.removed += 1;
      return true;
    } catch {
      this.world.error(say(this.world.language, 'cannotWrite', visibleLine(shownFrom(this.world, file)), 'remove'));
      this.failed = true;
      return false;
    }
  }

  /** Only a list that an earlier run wrote, and nobody changed, is believed. */
  private knownDays(): ReadonlyMap<string, string> {
    const sum = this.before.get(FILES_LIST);
    const file = this.fileOf(FILES_LIST);
    if (sum === undefined || this.sumOf(file) !== sum) return new Map();
    return modifiedIn(new TextDecoder().decode(this.world.host.files.read(file)));
  }

  private fileOf(name: string): string {
    return path.join(this.folder, ...name.split('/'));
  }

  private isBehindLink(name: string): boolean {
    const folders = name.split('/').slice(0, -1);
    return folders.some((_, at) => this.world.host.files.isLink(this.fileOf(folders.slice(0, at + 1).join('/'))));
  }

  private sumOf(file: string): string | undefined {
    const { files } = this.world.host;
    try {
      if (files.isLink(file)) return 'a link';
      return files.kind(file) === 'missing' ? undefined : digest(files.read(file));
    } catch {
      return 'unreadable';
    }
  }

  /** The list of an earlier run. Names in it lead nowhere but into the site. */
  private known(): Map<string, string> {
    const { files } = this.world.host;
    const file = path.join(this.folder, SUMS);
    const known = new Map<string, string>();
    try {
      if (files.isLink(file)) return known;
      const content = files.read(file);
      if (content.length > LARGEST_SUMS) return known;
      for (const line of new TextDecoder().decode(content).split('\n')) {
        const [, sum, name] = /^([0-9a-f]{64}) {2}((?:[^/\\\0]+\/){0,2}[^/\\\0]+)$/.exec(line) ?? [];
        if (sum && name?.split('/').every((part) => !part.startsWith('.'))) known.set(name, sum);
      }
    } catch {
      // The first run.
    }
    return known;
  }
}
