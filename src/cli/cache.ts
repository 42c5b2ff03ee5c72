import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Problem } from '../../language-server/index.ts';
import type { Opened } from './sources.ts';
import type { World } from './world.ts';

interface Stored {
  readonly key: string;
  /** What was looked up beside the files, and whether it was there. */
  readonly looked: Readonly<Record<string, boolean>>;
  readonly problems: Readonly<Record<string, readonly Problem[]>>;
}

/** What was found in the named files the last time, if nothing that it depends on has changed since; else undefined. */
export function readCache(world: World, opened: Opened): Map<string, readonly Problem[]> | undefined {
  const stored = readStored(world, cacheFile(world, opened.root, 'check')) as Partial<Stored> | undefined;
  if (stored?.key !== cacheKey(world, opened) || typeof stored.looked !== 'object' || typeof stored.problems !== 'object') return undefined;
  if (Object.entries(stored.looked).some(([uri, there]) => opened.exists(uri) !== there)) return undefined;
  const found = new Map(Object.entries(stored.problems));
  return opened.sources.every(({ uri }) => Array.isArray(found.get(uri))) ? found : undefined;
}

export function writeCache(world: World, opened: Opened, problems: ReadonlyMap<string, readonly Problem[]>): void {
  const stored: Stored = {
    key: cacheKey(world, opened),
    looked: Object.fromEntries(opened.looked),
    problems: Object.fromEntries(problems),
  };
  writeStored(world, cacheFile(world, opened.root, 'check'), stored);
}

/** Every file's text, the configuration, the version and the day: all that a check depends on, but for what it looks up. */
function cacheKey(world: World, { texts, config, sources }: Opened): string {
  const hash = createHash('sha256').update(JSON.stringify([world.host.version, world.today, config, sources.map(({ uri }) => uri)]));
  for (const uri of texts.keys()) hash.update(JSON.stringify([uri, digest(texts.get(uri)!)]));
  return hash.digest('hex');
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * In the project's `node_modules/.cache`, else in the user's cache folder (XDG Base Directory Specification); undefined where there is
 * neither.
 */
export function cacheFile({ host: { files, env } }: World, root: string, what: string): string | undefined {
  const modules = path.join(root, 'node_modules');
  if (files.kind(modules) === 'folder') return path.join(modules, '.cache', 'verslag', `${what}.json`);
  const base = env.XDG_CACHE_HOME || env.LOCALAPPDATA || (env.HOME ? path.join(env.HOME, '.cache') : undefined);
  return base === undefined || !path.isAbsolute(base) ? undefined : path.join(base, 'verslag', `${what}-${digest(root).slice(0, 16)}.json`);
}

/** An object from the cache; undefined where there is none, or a broken one: the work is done again then. */
export function readStored({ host }: World, file: string | undefined): object | undefined {
  if (file === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(host.files.read(file)));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Messages quote minutes, so the cache is for its owner only. One that cannot be written costs time only. */
export function writeStored({ host }: World, file: string | undefined, value: object): void {
  if (file === undefined) return;
  try {
    host.files.makeFolder(path.dirname(file));
    host.files.write(file, JSON.stringify(value), 'secret');
  } catch {
    return;
  }
}
