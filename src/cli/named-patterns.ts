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
  const matchers = negative.flatMap((pattern) => [picomatch(pattern), picomatch(`${pattern}/**`)]);
  const isExcluded = (file: string) => {
    const name = path.relative(cwd, file).split(path.sep).join('/');
    return (
      matchers.some((matches) => matches(name) || matches(inSmallEnding(name))) ||
      negative.some((pattern) => name === pattern || name.startsWith(`${pattern}/`))
    );
  };
  return { positive: positive.length === 0 && !patterns.includes('-') ? ['.'] : positive, isExcluded };
}
