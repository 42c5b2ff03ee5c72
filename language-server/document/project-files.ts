import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pathWithin } from '../project/bounds.ts';
import { isLeftOut } from '../project/left-out.ts';
import { decoded } from '../syntax/addresses.ts';
import { hasEnding } from '../syntax/ending.ts';
import { mediaType, type ProjectFile } from './files.ts';

/** A disk, as far as it is read here. */
export interface BesideFiles {
  kind(path: string): string;
  realPath(path: string): string;
  /** Throws where it cannot be read. */
  read(path: string): Uint8Array;
}

/** A file that minutes name by a path; undefined where there is none that may go along. */
export type FileBeside = (uri: string, target: string) => ProjectFile | undefined;

/** A file that the house style names, by its path from the folder of the configuration. */
export type StyleFile = (path: string) => ProjectFile | undefined;

/** More than mail servers take; a page with it in would be of no use. */
const LARGEST = 20 * 1024 * 1024;

/**
 * Reads the files that minutes name by a path: inside the folder of the project only, never through a link that leads out of it, no hidden
 * file or folder, and no minutes, for those hold what is shielded. Undefined for any other.
 */
export function projectFiles(files: BesideFiles, root: string): FileBeside {
  const known = new Map<string, ProjectFile | undefined>();
  return (uri, target) => {
    const key = `${uri}\n${target}`;
    if (!known.has(key)) known.set(key, read(files, root, uri, target));
    return known.get(key);
  };
}

function read(files: BesideFiles, root: string, uri: string, target: string): ProjectFile | undefined {
  if (!uri.startsWith('file:') || /^(?:[a-z][a-z0-9+.-]*:|[/\\#?])|[\u0000-\u001f]/i.test(target)) return undefined;
  for (const name of new Set([target, decoded(target)])) {
    const asked = path.resolve(path.dirname(fileURLToPath(uri)), name.replaceAll('\\', '/'));
    if (!isInside(root, asked)) continue;
    try {
      const real = files.realPath(asked);
      if (!isInside(files.realPath(root), real) || files.kind(real) !== 'file') continue;
      const content = files.read(real);
      const fileName = path.basename(asked);
      return content.length > LARGEST ? undefined : { fileName, type: mediaType(fileName), content };
    } catch {
      // What cannot be read does not go along.
    }
  }
  return undefined;
}

function isInside(root: string, file: string): boolean {
  const within = pathWithin(root, file);
  return within !== undefined && within !== '' && !within.split('/').some(isLeftOut) && !hasEnding(file);
}
