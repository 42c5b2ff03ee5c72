import fs from 'node:fs';
import path from 'node:path';
import { type FolderFiles, Folders } from '../project/folders.ts';

/** What a walk may take of the time of others, in milliseconds, before it lets them come in between. */
const AT_A_TIME = 10;

/** The disk as a walk reads it. */
export const disk: FolderFiles = {
  kind(name) {
    try {
      const stat = fs.statSync(name, { throwIfNoEntry: false });
      return stat === undefined ? 'missing' : kindOf(stat);
    } catch {
      return 'other';
    }
  },
  isLink(name) {
    try {
      return fs.lstatSync(name, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
    } catch {
      return false;
    }
  },
  read: (name) => fs.readFileSync(name),
  list: (folder) =>
    fs
      .readdirSync(folder, { withFileTypes: true })
      .map((entry) => {
        const link = entry.isSymbolicLink();
        return { name: entry.name, kind: link ? disk.kind(path.join(folder, entry.name)) : kindOf(entry), link };
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  realPath(name) {
    const missing: string[] = [];
    for (let at = path.resolve(name); ; at = path.dirname(at)) {
      try {
        return path.join(fs.realpathSync(at), ...missing);
      } catch {
        if (path.dirname(at) === at) return path.resolve(name);
        missing.unshift(path.basename(at));
      }
    }
  },
};

function kindOf(entry: Pick<fs.Dirent, 'isFile' | 'isDirectory'>): 'file' | 'folder' | 'other' {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
}

/** Folders as they are now: what it has read once it does not read again. */
export function foldersNow(): Folders {
  return new Folders(disk);
}

/**
 * Tells what the command line takes for the minutes below a folder, what makes folders there a project, and the folders themselves. Two
 * paths to one file are one file.
 */
export async function walk(root: string, file: (path: string) => void, folder: (path: string) => void = () => {}): Promise<void> {
  const seen = new Set<string>();
  let since = performance.now();
  for (const met of foldersNow().below(root, { projects: true, named: true })) {
    if (met.kind === 'folder') folder(met.path);
    else if (met.kind === 'mark') file(met.path);
    else {
      const real = disk.realPath(met.path);
      if (!seen.has(real)) file(met.path);
      seen.add(real);
    }
    if (performance.now() - since < AT_A_TIME) continue;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  }
}

/** The same of what lies in a folder itself. */
export function minutesIn(folder: string): string[] {
  const met = foldersNow().below(folder, { projects: true, named: true, shallow: true });
  return [...met].flatMap(({ kind, path: file }) => (kind === 'folder' ? [] : [file]));
}
