import path from 'node:path';
import picomatch from 'picomatch';
import { inSmallEnding } from '../../language-server/syntax/ending.ts';
import type { Host } from './host.ts';

/** What the user named, and what of it is left out. */
export interface NamedPatterns {
  readonly positive: readonly string[];
  isExcluded(file: string): boolean;
}

/** `!PATTERN` leaves out of what the others name, wherever it stands; alone, out of the current folder. */
export function namedPatterns({ files, cwd }: Pick<Host, 'files' | 'cwd'>, patterns: readonly string[]): NamedPatterns {
  const isNegative = (pattern: string) => /^!(?!\()/.test(pattern) && files.kind(path.resolve(cwd, pattern)) === 'missing';
  const negative = patterns.filter(isNegative).map((pattern) => pattern.slice(1).replace(/^\.\//, '').replace(/\/$/, ''));
  const positive = patterns.filter((pattern) => pattern !== '-' && !isNegative(pattern));
  const matchers = negative.flatMap((pattern) => [matcher(pattern), matcher(`${pattern}/**`)]);
  const isExcluded = (file: string) => {
    const name = path.relative(cwd, file).split(path.sep).join('/');
    return matchers.some((matches) => matches(name)) || negative.some((pattern) => name === pattern || name.startsWith(`${pattern}/`));
  };
  return { positive: positive.length === 0 && !patterns.includes('-') ? ['.'] : positive, isExcluded };
}

/** Whether the name of a file fits a pattern, which means endings in capitals too. */
export function matcher(pattern: string): (name: string) => boolean {
  const matches = picomatch(pattern);
  return (name) => matches(name) || matches(inSmallEnding(name));
}

/** The outermost of some folders that a folder lies in; itself where it lies in none. */
export function outermostOf(folders: ReadonlySet<string>, folder: string): string {
  let outer = folder;
  for (let at = folder; path.dirname(at) !== at; at = path.dirname(at)) if (folders.has(path.dirname(at))) outer = path.dirname(at);
  return outer;
}

/** Whether each of what is named is a file: a hook names those that a commit changes, and a pattern may well leave out all of them. */
export function areFiles({ files, cwd }: Pick<Host, 'files' | 'cwd'>, positive: readonly string[]): boolean {
  return positive.every((pattern) => files.kind(path.resolve(cwd, pattern)) === 'file');
}
