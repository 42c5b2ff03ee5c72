import path from 'node:path';
import { isWithin, pathWithin } from '../../../language-server/project/bounds.ts';
import { Folders } from '../../../language-server/project/folders.ts';
import type { Host } from '../host.ts';

/** The folder that reports for others count paths from: GitHub's, else the git checkout's, else the current one. */
export function reportRoot({ cwd, env, files }: Host): string {
  const workspace = env.GITHUB_WORKSPACE;
  if (workspace !== undefined && path.isAbsolute(workspace) && isWithin(files.realPath(workspace), files.realPath(cwd))) return workspace;
  return new Folders(files).upwards(cwd, '.git') ?? cwd;
}

/** A path as the user typed it from the current folder, counted from another; undefined where it lies outside of that. */
export function fromRoot({ cwd, files }: Host, root: string, shown: string): string | undefined {
  // Standard input without a name, and the like.
  if (/^<.*>$/.test(shown)) return shown;
  const file = path.resolve(cwd, shown);
  return pathWithin(root, file) ?? pathWithin(files.realPath(root), files.realPath(file));
}
