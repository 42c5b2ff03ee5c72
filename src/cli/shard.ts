import type { Source } from './opened.ts';

/** The `index`th of `count` parts, from 1 on: each file is in one of them, and as many in each as can be. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Those of the sources that are in a part; all of them where there are no parts. */
export function shardOf(sources: readonly Source[], shard: Shard | undefined): ReadonlySet<Source> {
  if (shard === undefined) return new Set(sources);
  return new Set(inOrderOfPaths(sources).filter((_, at) => at % shard.count === shard.index - 1));
}

/** The order in which files are dealt out to the parts. */
export function inOrderOfPaths(sources: readonly Source[]): Source[] {
  return [...sources].sort((a, b) => (a.path < b.path ? -1 : 1));
}
