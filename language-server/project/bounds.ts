import path from 'node:path';

/** The path from a folder to what lies in it, with slashes; empty for the folder itself, undefined for what lies outside. */
export function pathWithin(folder: string, inner: string): string | undefined {
  const relative = path.relative(folder, inner);
  const isOutside = relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
  return isOutside ? undefined : relative.split(path.sep).join('/');
}

export function isWithin(folder: string, inner: string): boolean {
  return pathWithin(folder, inner) !== undefined;
}
