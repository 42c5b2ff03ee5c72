import path from 'node:path';
import { type World, writeFile } from '../world.ts';

export const DIFF_FORMATS = ['text', 'json', 'html', 'docx'] as const;
export interface DiffOptions {
  readonly format: (typeof DIFF_FORMATS)[number];
  /** The file to write to, instead of to standard output. */
  readonly out?: string;
}

/** Puts out what was found. The exit status tells whether there was anything. */
export function told(world: World, out: string | undefined, content: string | Uint8Array, hasChanges: boolean): number {
  if (out === undefined) world.host.stdout.write(content);
  else if (!writeFile(world, path.resolve(world.host.cwd, out), content)) return 2;
  return hasChanges ? 1 : 0;
}
