import fs from 'node:fs';
import path from 'node:path';
import { CONFIG_FILE } from '../project/config.ts';
import { isLeftOut } from './left-out.ts';

interface Found {
  readonly kind: 'file' | 'folder';
  readonly path: string;
}

/** What an entry of a folder is to us, with links followed; undefined for what is left out. */
export async function ofInterest(folder: string, entry: fs.Dirent): Promise<Found | undefined> {
  if (isLeftOut(entry.name)) return undefined;
  const name = path.join(folder, entry.name);
  const stat = entry.isSymbolicLink() ? await fs.promises.stat(name).catch(() => undefined) : entry;
  if (stat?.isDirectory()) return { kind: 'folder', path: name };
  return stat?.isFile() && (entry.name.endsWith('.verslag') || entry.name === CONFIG_FILE) ? { kind: 'file', path: name } : undefined;
}

/** Tells all minutes and configurations below a folder, and the folders they can lie in. Links are followed, each folder once. */
export async function walk(root: string, file: (path: string) => void, folder: (path: string) => void = () => {}): Promise<void> {
  const seen = new Set<string>();
  const enter = async (at: string): Promise<void> => {
    let entries: fs.Dirent[];
    try {
      const real = await fs.promises.realpath(at);
      if (seen.has(real)) return;
      seen.add(real);
      entries = await fs.promises.readdir(at, { withFileTypes: true });
    } catch {
      return;
    }
    folder(at);
    for (const entry of entries) {
      const found = await ofInterest(at, entry);
      if (found?.kind === 'folder') await enter(found.path);
      else if (found?.kind === 'file') file(found.path);
    }
  };
  await enter(root);
}
