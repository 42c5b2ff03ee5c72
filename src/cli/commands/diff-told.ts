import path from 'node:path';
import { writeResult } from '../named-result.ts';
import type { World } from '../world.ts';

export interface DiffOptions {
  readonly format: 'text' | 'json' | 'html' | 'docx';
  /** The file to write to, instead of to standard output. */
  readonly out?: string;
}

/** Puts out what was found. The exit status tells whether there was anything. */
export function told(world: World, out: string | undefined, content: string | Uint8Array, hasChanges: boolean): number {
  if (out === undefined) world.host.stdout.write(content);
  else if (!writeResult(world, out, content)) return 2;
  return hasChanges ? 1 : 0;
}

/** Whether a version is named that is a file of Word. */
export function isWord(named: string): boolean {
  return path.extname(named).toLowerCase() === '.docx';
}
