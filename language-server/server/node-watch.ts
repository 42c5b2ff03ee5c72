import fs from 'node:fs';
import { walk } from './node-walk.ts';

/** More folders than this are not watched: systems give a program a limited number. */
const LIMIT = 4096;
/** Milliseconds in which what happens together is reported once. */
const TOGETHER = 50;

/**
 * Tells that something in these folders, or below them, has come, gone or changed, until the function it gives is called. Folders that come
 * are watched too. What cannot be watched is not: nobody fails over it.
 */
export function watchFolders(roots: readonly string[], changed: () => void): () => void {
  const watchers = new Map<string, fs.FSWatcher>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const happened = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void tell(), TOGETHER);
  };
  // Watched first, then read: what happens between the two is reported once too often, never too seldom.
  const tell = async () => {
    await follow();
    if (!stopped) changed();
  };
  const watch = (folder: string) => {
    if (stopped || watchers.has(folder) || watchers.size >= LIMIT) return;
    try {
      const watcher = fs.watch(folder, { persistent: false }, happened);
      watcher.on('error', () => drop(folder));
      watchers.set(folder, watcher);
    } catch {
      // Gone again, or one more than the system gives.
    }
  };
  const drop = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const follow = async () => {
    const there = new Set<string>();
    for (const root of roots)
      await walk(
        root,
        () => {},
        (folder) => there.add(folder),
      );
    for (const folder of [...watchers.keys()]) if (!there.has(folder)) drop(folder);
    for (const folder of there) watch(folder);
  };
  void tell();
  return () => {
    stopped = true;
    clearTimeout(timer);
    for (const folder of [...watchers.keys()]) drop(folder);
  };
}
