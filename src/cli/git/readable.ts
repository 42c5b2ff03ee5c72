import os from 'node:os';
import path from 'node:path';
import type { Files } from '../host.ts';

/** What git reads in its folder by name; a socket beside these (of its file monitor) is none of it. */
const READ = /^(?:HEAD|config|config\.worktree|index|packed-refs|shallow|commondir|gitdir|sharedindex\..*)$/;
/** Folders in which git may read any file: of these the contents are small, and read whole. */
const SMALL = ['refs', 'reftable', 'worktrees', 'info'];
/** Here the kinds of files are looked at alone. */
const LARGE = ['objects', 'logs'];
/** More than any repository has: a link to the top of a disk leads to more. */
const MOST = 500_000;
const DEEPEST = 40;

/**
 * The file that git would wait for or never finish: a pipe, a device, or one without an end, in the place of one that it reads. Git opens whatever has the right
 * name; so these are looked at before it is called. Undefined where there is none, or no repository.
 */
export function unreadableFor(files: Files, folder: string): string | undefined {
  try {
    new Look(files).around(folder);
  } catch (error) {
    if (error instanceof Unreadable) return error.file;
    throw error;
  }
  return undefined;
}

class Unreadable extends Error {
  readonly file: string;
  constructor(file: string) {
    super(file);
    this.file = file;
  }
}

class Look {
  private readonly files: Files;
  private readonly seen = new Set<string>();
  private count = 0;

  constructor(files: Files) {
    this.files = files;
  }

  /** As git looks for its folder: in this one, and then in each that it lies in. */
  around(folder: string): void {
    for (let at = folder; ; at = path.dirname(at)) {
      const place = path.join(at, '.git');
      const kind = this.files.kind(place);
      if (kind === 'other') throw new Unreadable(place);
      const found = kind === 'file' ? this.named(place, 'gitdir: ') : kind === 'folder' ? place : undefined;
      if (found !== undefined) this.repository(found);
      // A folder can be a repository itself, without a work tree.
      else if (this.isRepository(at)) this.repository(at);
      if ((found !== undefined && this.isRepository(found)) || path.dirname(at) === at) return;
    }
  }

  private isRepository(folder: string): boolean {
    return (
      ['HEAD', 'refs', 'objects'].every((name) => this.files.kind(path.join(folder, name)) !== 'missing') ||
      this.files.kind(path.join(folder, 'commondir')) === 'file'
    );
  }

  private repository(folder: string): void {
    if (this.isKnown(folder) || this.files.kind(folder) !== 'folder') return;
    for (const { name } of this.list(folder)) if (READ.test(name)) this.content(path.join(folder, name));
    for (const name of SMALL) this.walk(path.join(folder, name), true);
    for (const name of LARGE) this.walk(path.join(folder, name), false);
    for (const name of ['config', 'config.worktree']) this.settings(path.join(folder, name), 0);
    this.objects(path.join(folder, 'objects'), 0);
    const common = path.join(folder, 'commondir');
    if (this.files.kind(common) === 'file') this.repository(this.named(common, '') ?? folder);
  }

  /** Objects that are borrowed of others. */
  private objects(folder: string, depth: number): void {
    const list = path.join(folder, 'info', 'alternates');
    if (this.files.kind(list) === 'missing' || depth > DEEPEST) return;
    for (const line of this.content(list).split('\n')) {
      if (line === '' || line.startsWith('#')) continue;
      const other = path.resolve(folder, line.replace(/^"(.*)"$/, '$1'));
      this.walk(other, false);
      this.objects(other, depth + 1);
    }
  }

  /** Settings that are read with others. */
  private settings(file: string, depth: number): void {
    if (this.files.kind(file) === 'missing' || depth > DEEPEST) return;
    let within = '';
    for (const line of this.content(file)
      .replace(/\\\r?\n/g, '')
      .split(/\r?\n/)) {
      const [, section, rest = line] = /^\s*\[([^\]"]*(?:"(?:[^"\\]|\\.)*"\s*)?)\](.*)$/.exec(line) ?? [];
      within = section ?? within;
      const [, value] = (/^\s*include(?:if)?\b/i.test(within) && /^path\s*=(.*)$/i.exec(rest.trim())) || [];
      if (value === undefined) continue;
      const named = unquoted(value);
      const other = named.startsWith('~/') ? path.join(os.homedir(), named.slice(2)) : path.resolve(path.dirname(file), named);
      if (!this.isKnown(other)) this.settings(other, depth + 1);
    }
  }

  private walk(folder: string, isRead: boolean, depth = 0): void {
    const kind = this.files.kind(folder);
    if (kind === 'other' || depth > DEEPEST) throw new Unreadable(folder);
    if (kind !== 'folder' || this.isKnown(folder)) return;
    for (const entry of this.list(folder)) {
      const place = path.join(folder, entry.name);
      if (++this.count > MOST || entry.kind === 'other') throw new Unreadable(place);
      if (entry.kind === 'folder') this.walk(place, isRead, depth + 1);
      else if (isRead && entry.kind === 'file') this.content(place);
    }
  }

  private list(folder: string): ReturnType<Files['list']> {
    try {
      return this.files.list(folder);
    } catch {
      // Git cannot look into it either.
      return [];
    }
  }

  private isKnown(place: string): boolean {
    const real = this.files.realPath(place);
    if (this.seen.has(real)) return true;
    this.seen.add(real);
    return false;
  }

  /** @throws Unreadable for what is no file, and for one that is far too large. */
  private content(file: string): string {
    if (this.files.kind(file) === 'other') throw new Unreadable(file);
    try {
      return new TextDecoder().decode(this.files.read(file));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOTFILE' || code === 'EFBIG' || code === 'EAGAIN') throw new Unreadable(file);
      return '';
    }
  }

  /** The folder that a file of one line names, behind these words. */
  private named(file: string, before: string): string | undefined {
    const line = this.content(file).trimEnd();
    return line.startsWith(before) ? path.resolve(path.dirname(file), line.slice(before.length)) : undefined;
  }
}

/** The value of a setting as git reads it: without quotes, escapes and comment. */
function unquoted(value: string): string {
  let words = '';
  let isQuoted = false;
  for (let at = 0; at < value.length; at++) {
    const sign = value[at]!;
    if (sign === '\\') words += value[++at] ?? '';
    else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === '#' || sign === ';')) break;
    else words += sign;
  }
  return words.trim();
}
