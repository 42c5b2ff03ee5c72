import path from 'node:path';
import { isWithin } from './bounds.ts';
import { type FolderFiles, Folders } from './folders.ts';

/** What is larger, in bytes, is not kept. */
export const MOST_STORED = 200_000_000;

/**
 * The file that holds what is known of a project, in the user's cache folder (XDG Base Directory Specification); undefined where there is none.
 * What lies in the project is not trusted: whoever wrote the minutes could have written it, too.
 */
export function storedPlace(
  files: FolderFiles,
  env: Readonly<Record<string, string | undefined>>,
  root: string,
  what: string,
  digest: (text: string) => string,
): string | undefined {
  const base = cacheBase(env);
  if (base === undefined) return undefined;
  const around = new Folders(files).boundaryOf(root) ?? root;
  if (isWithin(files.realPath(around), files.realPath(base))) return undefined;
  return path.join(base, 'verslag', `${what}-${digest(files.realPath(root)).slice(0, 32)}.json`);
}

/** The user's cache folder, by the variables of a process; undefined where none of them says where it is. */
export function cacheBase(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const base = env.XDG_CACHE_HOME || env.LOCALAPPDATA || (env.HOME ? path.join(env.HOME, '.cache') : undefined);
  return base !== undefined && path.isAbsolute(base) ? base : undefined;
}
