import { createHash } from 'node:crypto';
import path from 'node:path';
import { type Problem, RULES } from '../../language-server/index.ts';
import { isWithin } from '../../language-server/project/bounds.ts';
import { Folders } from '../../language-server/project/folders.ts';
import type { Opened } from './opened.ts';
import { say } from './texts.ts';
import type { World } from './world.ts';

interface Stored {
  readonly key: string;
  /** What was looked up beside the files, and whether it was there. */
  readonly looked: Readonly<Record<string, boolean>>;
  readonly problems: Readonly<Record<string, readonly Problem[]>>;
}

/** What was found in the named files the last time, as far as nothing that it depends on has changed since. */
export function readCache(world: World, opened: Opened): Map<string, readonly Problem[]> {
  const file = cacheFile(world, opened.root, 'check');
  if (file === undefined) world.error(say(world.language, 'noCache'));
  const stored = readStored(world, file);
  if (!isStored(stored) || stored.key !== cacheKey(world, opened)) return new Map();
  if (Object.entries(stored.looked).some(([uri, there]) => opened.exists(uri) !== there)) return new Map();
  return new Map(Object.entries(stored.problems));
}

/** Adds to what is known of other files of the same project: a run may name a part of them. */
export function writeCache(world: World, opened: Opened, problems: ReadonlyMap<string, readonly Problem[]>): void {
  const file = cacheFile(world, opened.root, 'check');
  const key = cacheKey(world, opened);
  const before = readStored(world, file);
  const known = isStored(before) && before.key === key ? before : undefined;
  const stored: Stored = {
    key,
    looked: { ...known?.looked, ...Object.fromEntries(opened.looked) },
    problems: { ...known?.problems, ...Object.fromEntries(problems) },
  };
  writeStored(world, file, stored);
}

/** Every file's text, the configuration, the version and the day: all that a check depends on, but for what it looks up. */
function cacheKey({ host }: World, opened: Opened): string {
  const hash = createHash('sha256').update(JSON.stringify([host.version, opened.today, opened.config]));
  for (const uri of opened.texts.keys()) hash.update(JSON.stringify([uri, digest(opened.text(uri))]));
  return hash.digest('hex');
}

export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * In the user's cache folder (XDG Base Directory Specification); undefined where there is none. What lies in the project is not trusted: whoever
 * wrote the minutes could have written it, too.
 */
export function cacheFile({ host: { files, env } }: World, root: string, what: string): string | undefined {
  const base = env.XDG_CACHE_HOME || env.LOCALAPPDATA || (env.HOME ? path.join(env.HOME, '.cache') : undefined);
  if (base === undefined || !path.isAbsolute(base)) return undefined;
  const around = new Folders(files).boundaryOf(root) ?? root;
  if (isWithin(files.realPath(around), files.realPath(base))) return undefined;
  return path.join(base, 'verslag', `${what}-${digest(files.realPath(root)).slice(0, 32)}.json`);
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
    host.files.makeFolder(path.dirname(file));
    host.files.write(file, JSON.stringify(value), { secret: true });
  } catch {
    return;
  }
}

// ---------------------------------------------------------------- what a cache must look like

function isStored(value: object | undefined): value is Stored {
  if (value === undefined) return false;
  const { key, looked, problems } = value as Partial<Record<keyof Stored, unknown>>;
  return (
    typeof key === 'string' &&
    isObject(looked) &&
    Object.values(looked).every((there) => typeof there === 'boolean') &&
    isObject(problems) &&
    Object.values(problems).every((found) => Array.isArray(found) && found.every(isProblem))
  );
}

const RULE_NAMES: ReadonlySet<string> = new Set(RULES.map(({ name }) => name));
const SEVERITIES: ReadonlySet<unknown> = new Set(['error', 'warning', 'info', 'hint']);

function isProblem(value: unknown): value is Problem {
  if (!isObject(value)) return false;
  const { uri, range, severity, rule, message, related, fixes } = value;
  return (
    typeof uri === 'string' &&
    isRange(range) &&
    SEVERITIES.has(severity) &&
    typeof rule === 'string' &&
    RULE_NAMES.has(rule) &&
    isMessage(message) &&
    Array.isArray(related) &&
    related.every((one: unknown) => isObject(one) && typeof one.uri === 'string' && isRange(one.range) && isMessage(one.message)) &&
    Array.isArray(fixes) &&
    fixes.every((fix: unknown) => isObject(fix) && isMessage(fix.title) && Array.isArray(fix.edits) && fix.edits.every(isEdit))
  );
}

function isEdit(value: unknown): boolean {
  return isObject(value) && typeof value.uri === 'string' && isRange(value.range) && typeof value.newText === 'string';
}

function isMessage(value: unknown): boolean {
  return isObject(value) && typeof value.nl === 'string' && typeof value.en === 'string';
}

function isRange(value: unknown): boolean {
  const isPlace = (place: unknown) => isObject(place) && Number.isInteger(place.line) && Number.isInteger(place.character);
  return isObject(value) && isPlace(value.start) && isPlace(value.end);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
