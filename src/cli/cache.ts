import path from 'node:path';
import { isObject, isOf, isStoredRun, type Problem, runKey, type StoredRun, WORN } from '../../language-server/index.ts';
import { MOST_STORED, storedPlace } from '../../language-server/project/stored-place.ts';
import { digest } from '../digest.ts';
import type { Opened } from './opened.ts';
import { say } from './texts.ts';
import type { World } from './world.ts';

/** What became of a cache that was looked for. */
export interface FoundCache {
  /** Nothing has changed since it was written: all that was asked for is known. */
  readonly isWhole: boolean;
  /** What was found in each file then; undefined where there is no cache that counts. */
  readonly problems: ReadonlyMap<string, readonly Problem[]> | undefined;
}

const NOTHING: FoundCache = { isWhole: false, problems: undefined };

/**
 * Begins with what an earlier run knew of a project: files that are the same are not read again, and those that are others are edits to it.
 * What does not fit this version, day or configuration, and what is not whole, is thrown away.
 */
export function beginFromCache(world: World, opened: Opened): FoundCache {
  const file = cacheFile(world, opened.root, 'check');
  if (file === undefined) world.error(say(world.language, 'noCache'));
  const stored = opened.isRead ? undefined : readStored(world, file);
  if (!isStoredRun(stored) || !isOf(stored, cacheKey(world, opened), opened.today)) return NOTHING;
  if (!areThere(opened, stored.looked)) return NOTHING;
  const digests = new Map(Object.entries(stored.digests));
  const same = new Map([...opened.texts].filter(([uri, content]) => digests.get(uri) === digest(content)));
  const problems = new Map(stored.problems);
  const isSame = same.size === opened.texts.size && same.size === digests.size;
  // Of a project that is the same nothing is looked at.
  if (isSame && opened.sources.every(({ uri }) => problems.has(uri))) return { isWhole: true, problems };
  opened.restore(stored, same);
  return { isWhole: false, problems };
}

/** Whether what was found now is worth the writing. @param found in each file that was asked about: what was not checked again is what was read. */
export function isWorthKeeping({ isWhole, problems }: FoundCache, opened: Opened, found: ReadonlyMap<string, readonly Problem[]>): boolean {
  if (isWhole) return false;
  if (problems === undefined) return true;
  let others = 0;
  for (const [uri, now] of found) if (problems.get(uri) !== now) others++;
  return others > opened.texts.size * WORN;
}

/** Keeps what is known of a project now for the next run: what was found in its files, and what that depends on. */
export function writeCache(world: World, opened: Opened): void {
  const file = cacheFile(world, opened.root, 'check');
  if (file === undefined) return;
  const stored: StoredRun = {
    key: cacheKey(world, opened),
    day: opened.today,
    looked: Object.fromEntries(opened.looked),
    digests: Object.fromEntries(Array.from(opened.texts.keys(), (uri) => [uri, digest(opened.text(uri))])),
    ...opened.project.store(),
  };
  writeStored(world, file, stored);
}

/** Whether all that was looked up beside the files is as it was. */
function areThere(opened: Opened, looked: StoredRun['looked']): boolean {
  try {
    return Object.entries(looked).every(([uri, there]) => opened.exists(uri) === there);
  } catch {
    // No address of a file: not what was written there.
    return false;
  }
}

function cacheKey({ host }: World, { config }: Opened): string {
  return digest(runKey(host.version, config));
}

/**
 * In the user's cache folder (XDG Base Directory Specification); undefined where there is none. What lies in the project is not trusted: whoever
 * wrote the minutes could have written it, too.
 */
export function cacheFile({ host: { files, env } }: World, root: string, what: string): string | undefined {
  return storedPlace(files, env, root, what, digest);
}

/** An object from the cache; undefined where there is none, or a broken one: the work is done again then. */
export function readStored({ host }: World, file: string | undefined): object | undefined {
  if (file === undefined || host.files.isLink(file)) return undefined;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(host.files.read(file)));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Messages quote minutes, so the cache is for its owner only. One that cannot be written costs time only. */
export function writeStored({ host }: World, file: string | undefined, value: object): void {
  if (file === undefined) return;
  try {
    const written = JSON.stringify(value);
    if (Buffer.byteLength(written) > MOST_STORED) return;
    host.files.makeFolder(path.dirname(file));
    host.files.write(file, written, { secret: true });
  } catch {
    return;
  }
}
