import fs from 'node:fs';
import path from 'node:path';
import { CONFIG_FILE } from '../../language-server/index.ts';
import { isLeftOut } from '../../language-server/project/left-out.ts';
import { hasEnding } from '../../language-server/syntax/ending.ts';

/** What comes within this many milliseconds is one change: editors save in several steps. */
const MOMENT = 50;
/** A folder that is not there now may be made anew: git does so on a checkout. */
const AGAIN = 1000;

/**
 * Calls back on changes of minutes and configurations below a folder until the returned function is called. A watcher of each folder, for
 * one of a file is deaf after the file was saved by moving another in its place.
 * @param gone called where the folder itself is no longer there.
 */
export function watchFolder(top: string, changed: () => void, gone: () => void = () => {}): () => void {
  const watchers = new Map<string, fs.FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let waiting: NodeJS.Timeout | undefined;
  let stopped = false;

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      changed();
    }, MOMENT);
  };
  const forget = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const forgetBelow = (folder: string) => {
    for (const inner of [...watchers.keys()]) if (inner === folder || inner.startsWith(folder + path.sep)) forget(inner);
  };
  let itself: string | undefined;
  const follow = (folder: string): void => {
    if (watchers.has(folder) || stopped) return;
    const watcher = fs.watch(folder, (event, name) => {
      if (identity(top) !== itself) {
        lost();
        return;
      }
      if (name === null) {
        soon();
        return;
      }
      const file = path.join(folder, name);
      if (isFolder(file)) {
        if (!isLeftOut(name)) {
          // Another folder of this name may have come in its place.
          if (event === 'rename') forgetBelow(file);
          try {
            // What was in it before it was watched is seen by the round that comes of it.
            followBelow(file);
          } catch {
            // Gone again already.
          }
          soon();
        }
      } else if (watchers.has(file)) {
        forgetBelow(file);
        soon();
      } else if (hasEnding(name) || name === CONFIG_FILE || name === '.gitignore') soon();
    });
    watcher.on('error', () => {
      forget(folder);
      if (identity(top) !== itself) lost();
    });
    watchers.set(folder, watcher);
  };
  const followBelow = (folder: string): void => {
    follow(folder);
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      if (!entry.isDirectory() || isLeftOut(entry.name)) continue;
      try {
        followBelow(path.join(folder, entry.name));
      } catch {
        // One that cannot be read is not watched: the check says so itself.
      }
    }
  };
  const lost = (): void => {
    if (stopped || waiting !== undefined) return;
    for (const folder of [...watchers.keys()]) forget(folder);
    gone();
    const look = () => {
      waiting = undefined;
      if (stopped) return;
      try {
        itself = identity(top);
        followBelow(top);
        soon();
      } catch {
        waiting = setTimeout(look, AGAIN);
      }
    };
    waiting = setTimeout(look, AGAIN);
  };

  itself = identity(top);
  followBelow(top);
  return () => {
    stopped = true;
    clearTimeout(timer);
    clearTimeout(waiting);
    for (const folder of [...watchers.keys()]) forget(folder);
  };
}

/** Undefined where there is nothing. A folder that was made anew is another one. */
function identity(name: string): string | undefined {
  try {
    const { dev, ino } = fs.statSync(name);
    return `${dev} ${ino}`;
  } catch {
    return undefined;
  }
}

function isFolder(name: string): boolean {
  try {
    return fs.lstatSync(name).isDirectory();
  } catch {
    return false;
  }
}
