import path from 'node:path';
import { Folders } from './folders.ts';
import type { Host } from './host.ts';

export function isWithin(folder: string, inner: string): boolean {
  const relative = path.relative(folder, inner);
  return relative === '' || !(relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative));
}

/**
 * Whether a link takes a place within what was opened (the repository, else the project, else the current folder) out of it. Whoever laid
 * the link chose what it leads to; the user did not. Places elsewhere are the user's own.
 */
export function leadsOut({ files, cwd }: Pick<Host, 'files' | 'cwd'>, place: string, folders = new Folders(files)): boolean {
  const folder = path.dirname(place);
  const around = folders.boundaryOf(folder) ?? (isWithin(cwd, folder) ? cwd : undefined);
  return around !== undefined && !isWithin(files.realPath(around), files.realPath(place));
}
