import path from 'node:path';
import { CONFIG_FILE } from '../../language-server/index.ts';
import type { Files } from './host.ts';

const ENDING = '.verslag';

/** Walks through folders, each read once in a run. */
export class Folders {
  private readonly files: Files;
  private readonly unreadable: (folder: string, error: unknown, named: boolean) => void;
  private readonly lists = new Map<string, ReturnType<Files['list']> | { readonly error: unknown }>();
  private readonly found = new Map<string, string | undefined>();

  constructor(files: Files, unreadable: (folder: string, error: unknown, named: boolean) => void) {
    this.files = files;
    this.unreadable = unreadable;
  }

  /**
   * All minutes below a folder, without those in hidden folders and `node_modules`. A folder that a link leads back to is entered once.
   * @param options `projects`: also what belongs to projects inside the folder; `named`: the user asked for this folder.
   */
  minutesBelow(folder: string, options: { readonly projects: boolean; readonly named: boolean }): string[] {
    return this.below(folder, options, new Set(), true);
  }

  private below(folder: string, options: Parameters<Folders['minutesBelow']>[1], seen: Set<string>, top: boolean): string[] {
    const real = this.files.realPath(folder);
    if (seen.has(real)) return [];
    seen.add(real);
    if (!top && !options.projects && this.files.kind(path.join(folder, CONFIG_FILE)) === 'file') return [];
    const entries = this.list(folder);
    if ('error' in entries) {
      this.unreadable(folder, entries.error, options.named);
      return [];
    }
    return entries.flatMap(({ name, kind }) => {
      // Hidden files are no minutes either: editors keep their locks and drafts so.
      if (name.startsWith('.') || name === 'node_modules') return [];
      if (kind === 'folder') return this.below(path.join(folder, name), options, seen, false);
      return name.endsWith(ENDING) && kind === 'file' ? [path.join(folder, name)] : [];
    });
  }

  private list(folder: string): ReturnType<Files['list']> | { readonly error: unknown } {
    const known = this.lists.get(folder);
    if (known !== undefined) return known;
    let entries: ReturnType<Files['list']> | { readonly error: unknown };
    try {
      entries = this.files.list(folder);
    } catch (error) {
      entries = { error };
    }
    this.lists.set(folder, entries);
    return entries;
  }

  /** The nearest folder, from this one upwards, that holds something of this name. */
  upwards(folder: string, name: string): string | undefined {
    const key = `${name}\0${folder}`;
    if (this.found.has(key)) return this.found.get(key);
    const parent = path.dirname(folder);
    const here = this.files.kind(path.join(folder, name)) !== 'missing';
    const result = here ? folder : parent === folder ? undefined : this.upwards(parent, name);
    this.found.set(key, result);
    return result;
  }
}
