import { countWhile } from '../../syntax/searching.ts';

/** Two versions of one thing. */
export interface Pair<T> {
  readonly from: T;
  readonly to: T;
}

/** Pairs what is the same by the first key that both sides share, each once and in order; what is left was added or removed. */
export function pairUp<T>(before: readonly T[], after: readonly T[], keys: readonly ((value: T) => string | undefined)[]) {
  const pairs: Pair<T>[] = [];
  let [removed, added] = [[...before], [...after]];
  for (const key of keys) {
    const waiting = new Map<string, T[]>();
    for (const value of removed) {
      const name = key(value);
      if (name === undefined) continue;
      const queue = waiting.get(name);
      if (queue === undefined) waiting.set(name, [value]);
      else queue.push(value);
    }
    for (const queue of waiting.values()) queue.reverse();
    const matched = new Set<T>();
    const left: T[] = [];
    for (const to of added) {
      const name = key(to);
      const from = name === undefined ? undefined : waiting.get(name)?.pop();
      if (from === undefined) left.push(to);
      else {
        matched.add(from);
        pairs.push({ from, to });
      }
    }
    removed = removed.filter((value) => !matched.has(value));
    added = left;
  }
  return { pairs, added, removed };
}

/** The pairs that stand in another order than before: as few as must move for the rest to stay as they are. */
export function movedPairs<T>(before: readonly T[], after: readonly T[], pairs: readonly Pair<T>[]): Pair<T>[] {
  const [was, is] = [new Map(before.map((value, index) => [value, index])), new Map(after.map((value, index) => [value, index]))];
  const inOrder = pairs.filter(({ from, to }) => was.has(from) && is.has(to)).sort((a, b) => is.get(a.to)! - is.get(b.to)!);
  const stay = longestRise(inOrder.map(({ from }) => was.get(from)!));
  return inOrder.filter((_, index) => !stay.has(index));
}

/** Indices of a longest rising subsequence. */
function longestRise(values: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous: (number | undefined)[] = [];
  values.forEach((value, index) => {
    const low = countWhile(tails, (tail) => values[tail]! < value);
    previous[index] = tails[low - 1];
    tails[low] = index;
  });
  const rise = new Set<number>();
  for (let at = tails.at(-1); at !== undefined; at = previous[at]) rise.add(at);
  return rise;
}
