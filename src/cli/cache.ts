import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../../language-server/index.ts';
import type { Opened } from './sources.ts';
import type { World } from './world.ts';

/** What was found in the named files the last time, if nothing that it depends on has changed since; else undefined. */
export function readCache(world: World, opened: Opened): Map<string, readonly Problem[]> | undefined {
  const file = cacheFile(world, opened);
  try {
    const { key, problems } = JSON.parse(new TextDecoder().decode(world.host.files.read(file))) as {
      key: string;
      problems: Record<string, Problem[]>;
    };
    if (key !== cacheKey(world, opened)) return undefined;
    const found = new Map(Object.entries(problems));
    return opened.sources.every(({ uri }) => Array.isArray(found.get(uri))) ? found : undefined;
  } catch {
    // No cache, or a broken one: the work is done again.
    return undefined;
  }
}

export function writeCache(world: World, opened: Opened, problems: ReadonlyMap<string, readonly Problem[]>): void {
  const file = cacheFile(world, opened);
  try {
    world.host.files.makeFolder(path.dirname(file));
    world.host.files.write(file, JSON.stringify({ key: cacheKey(world, opened), problems: Object.fromEntries(problems) }));
  } catch {
    // A cache that cannot be written costs time only.
  }
}

/** In the project's `node_modules/.cache`, else in the user's cache folder (XDG Base Directory Specification). */
function cacheFile(world: World, { root }: Opened): string {
  const { files, env, cwd } = world.host;
  const modules = path.join(root, 'node_modules');
  if (files.kind(modules) === 'folder') return path.join(modules, '.cache', 'verslag', 'check.json');
  const base = env.XDG_CACHE_HOME || env.LOCALAPPDATA || (env.HOME ? path.join(env.HOME, '.cache') : cwd);
  return path.join(base, 'verslag', `${createHash('sha256').update(root).digest('hex').slice(0, 16)}.json`);
}

/** Every file's text, whether attachments exist, the configuration, the version and the day: all that a check depends on. */
function cacheKey(world: World, { project, config, sources }: Opened): string {
  const hash = createHash('sha256').update(JSON.stringify([world.host.version, world.today, config, sources.map(({ uri }) => uri)]));
  for (const { uri, meetings } of project.files()) {
    hash.update(JSON.stringify([uri, project.text(uri)]));
    for (const { attachments } of meetings) {
      for (const { target } of attachments) {
        if (target !== undefined) hash.update(JSON.stringify(attachmentKind(world, uri, target)));
      }
    }
  }
  return hash.digest('hex');
}

function attachmentKind(world: World, uri: string, target: string): string {
  try {
    return world.host.files.kind(fileURLToPath(new URL(target, uri)));
  } catch {
    return 'elsewhere';
  }
}
