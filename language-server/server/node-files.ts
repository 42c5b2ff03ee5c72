import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CONFIG_FILE } from '../project/config.ts';
import { type Address, addressOf, folderOf } from '../syntax/addresses.ts';
import type { ServerFiles } from './host.ts';
import { ofInterest, walk } from './node-walk.ts';
import { watchFolders } from './node-watch.ts';

/** The files of a disk. */
export const nodeFiles: ServerFiles = {
  async list(folder) {
    const found: string[] = [];
    const root = pathOf(folder);
    if (root !== undefined) await walk(root, (file) => found.push(file));
    return found.map(addressOfPath).sort();
  },

  async listHere(folder) {
    const root = pathOf(folder);
    if (root === undefined) return [];
    const entries = await fs.promises.readdir(root, { withFileTypes: true }).catch(() => []);
    const found = await Promise.all(entries.map((entry) => ofInterest(root, entry)));
    return found.flatMap((one) => (one?.kind === 'file' ? [addressOfPath(one.path)] : [])).sort();
  },

  async read(uri) {
    const file = pathOf(uri);
    if (file === undefined) return undefined;
    try {
      // A pipe would never end.
      if (!(await fs.promises.stat(file)).isFile()) return undefined;
      const bytes = await fs.promises.readFile(file);
      if (bytes.includes(0)) return undefined;
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return undefined;
    }
  },

  exists(uri) {
    const file = pathOf(uri);
    return file === undefined ? undefined : fs.existsSync(file);
  },

  async stamp(uri) {
    const file = pathOf(uri);
    const stat = file === undefined ? undefined : await fs.promises.stat(file, { bigint: true }).catch(() => undefined);
    return stat && `${stat.size} ${stat.mtimeNs} ${stat.ctimeNs} ${stat.ino}`;
  },

  watch(folders, changed) {
    return watchFolders(
      folders.map(pathOf).filter((folder) => folder !== undefined),
      changed,
    );
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
        if (fs.existsSync(path.join(at, mark))) return folderOf(pathToFileURL(at).toString());
      }
    }
    return undefined;
  },
};

function addressOfPath(file: string): Address {
  return addressOf(pathToFileURL(file).toString());
}

/** Undefined for what lies on no disk, such as a document that was never saved. */
function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
