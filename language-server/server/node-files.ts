import fs from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { projectFiles } from '../document/project-files.ts';
import { type Address, addressOf, folderOf } from '../syntax/addresses.ts';
import type { ServerFiles } from './host.ts';
import { disk, foldersNow, minutesIn, walk } from './node-walk.ts';
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
    return root === undefined ? [] : minutesIn(root).map(addressOfPath);
  },

  admits(folder, uri) {
    const [root, file] = [pathOf(folder), pathOf(uri)];
    return root === undefined || file === undefined || foldersNow().admits(root, file);
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

  besideIn(root) {
    const folder = pathOf(root);
    return folder === undefined ? undefined : projectFiles(disk, folder);
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
    const root = start === undefined ? undefined : foldersNow().root(start);
    return root === undefined ? undefined : folderOf(pathToFileURL(root).toString());
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
