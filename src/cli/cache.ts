import path from 'node:path';
import {
  atOnce,
  isObject,
  isOf,
  linesOfRun,
  type Problem,
  readRun,
  runKey,
  type StoredHead,
  type StoredPart,
  stepsOf,
  WORN,
} from '../../language-server/index.ts';
import { cacheBase, MOST_STORED, storedPlace } from '../../language-server/project/stored-place.ts';
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
  if (file === undefined) world.error(say(world.language, cacheBase(world.host.env) === undefined ? 'noCacheFolder' : 'noCache'));
  const key = cacheKey(world, opened);
  const fits = (head: StoredHead) => isOf(head, key, opened.today) && areThere(opened, head.looked);
  const parts: StoredPart[] = [];
  const end = atOnce(stepsOf(readRun(opened.isRead ? [] : linesIn(world, file), fits), (part) => void parts.push(part)));
  if (end === undefined) return NOTHING;
  const same = new Map<string, string>();
  for (const { uri, digest: stored } of parts) {
    const text = opened.texts.get(uri);
    if (text !== undefined && digest(text) === stored) same.set(uri, text);
  }
  const problems = new Map(parts.flatMap(({ uri, problems: found }) => (found === null ? [] : [[uri, found] as const])));
  const isSame = same.size === opened.texts.size && same.size === parts.length;
  // Of a project that is the same nothing is looked at.
  if (isSame && opened.sources.every(({ uri }) => problems.has(uri))) return { isWhole: true, problems };
  opened.restore(parts, end.words, same);
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
  const { project, today } = opened;
  const head = { key: cacheKey(world, opened), day: today, looked: Object.fromEntries(opened.looked) };
  const parts = stepsOf(project.stored(), (known): StoredPart => ({ ...known, digest: digest(opened.text(known.uri)) }));
  const written: Uint8Array[] = [];
  atOnce(
    stepsOf(
      linesOfRun(head, parts, () => project.storedWords),
      (line) => void written.push(Buffer.from(`${line}\n`)),
    ),
  );
  writeStored(world, file, Buffer.concat(written));
}

/** Whether all that was looked up beside the files is as it was. */
function areThere(opened: Opened, looked: StoredHead['looked']): boolean {
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
export function readStored(world: World, file: string | undefined): object | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytesOf(world, file)));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The lines of a file in the cache, one after the other; none where there is no such file. */
function* linesIn(world: World, file: string | undefined): Generator<string> {
  const bytes = bytesOf(world, file) ?? new Uint8Array();
  const decoder = new TextDecoder();
  let from = 0;
  for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, from)) {
    yield decoder.decode(bytes.subarray(from, end));
    from = end + 1;
  }
}

const LINE_END = 10;

function bytesOf({ host }: World, file: string | undefined): Uint8Array | undefined {
  if (file === undefined || host.files.isLink(file)) return undefined;
  try {
    return host.files.read(file);
  } catch {
    return undefined;
  }
}

/** Messages quote minutes, so the cache is for its owner only. One that cannot be written costs time only. */
export function writeStored({ host }: World, file: string | undefined, value: object): void {
  if (file === undefined) return;
  try {
    const written = value instanceof Uint8Array ? value : Buffer.from(JSON.stringify(value));
    if (written.length > MOST_STORED) return;
    host.files.makeFolder(path.dirname(file));
    host.files.write(file, written, { secret: true });
  } catch {
    return;
  }
}
