import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CONFIG_FILE } from '../config.ts';
import type { ServerFiles } from './host.ts';

const LEFT_OUT: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** The files of a disk. */
export const nodeFiles: ServerFiles = {
  async list(folder) {
    const found: string[] = [];
    const root = pathOf(folder);
    if (root !== undefined) await walk(root, new Set(), found);
    return found.sort();
  },

  async read(uri) {
    const file = pathOf(uri);
    if (file === undefined) return undefined;
    try {
      const bytes = await fs.promises.readFile(file);
      if (bytes.includes(0)) return undefined;
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return undefined;
    }
  },

  exists(uri) {
    const file = pathOf(uri);
    return file !== undefined && fs.existsSync(file);
  },

  entries(folder) {
    const there = pathOf(folder);
    try {
      return fs.readdirSync(there!, { withFileTypes: true }).map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
    } catch {
      return undefined;
    }
  },

  projectAbove(folder) {
    const start = pathOf(folder);
    for (const mark of [CONFIG_FILE, '.git']) {
      for (let at = start; at !== undefined; at = path.dirname(at) === at ? undefined : path.dirname(at)) {
        if (fs.existsSync(path.join(at, mark))) return pathToFileURL(at).toString().replace(/\/$/, '');
      }
    }
    return undefined;
  },
};

/** Undefined for what lies on no disk, such as a document that was never saved. */
function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** Links are followed, each folder once. */
async function walk(folder: string, seen: Set<string>, found: string[]): Promise<void> {
  let entries: fs.Dirent[];
  try {
    const real = await fs.promises.realpath(folder);
    if (seen.has(real)) return;
    seen.add(real);
    entries = await fs.promises.readdir(folder, { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries) {
    const name = path.join(folder, entry.name);
    const stat = entry.isSymbolicLink() ? await fs.promises.stat(name).catch(() => undefined) : entry;
    if (stat?.isDirectory()) {
      if (!LEFT_OUT.has(entry.name)) await walk(name, seen, found);
    } else if (stat?.isFile() && (entry.name.endsWith('.verslag') || entry.name === CONFIG_FILE)) {
      found.push(pathToFileURL(name).toString());
    }
  }
}
