/** A longer word is nobody's typing error, and has as many deletions as letters. */
const LONGEST = 60;
/** So many words with one deletion in common are enough to choose from; ids that differ in one letter only have all of them in common. */
const MOST_ALIKE = 40;
const MOST_FOUND = 5;

/**
 * Words one letter apart, by their deletions: two words are one substitution, insertion, deletion or swap of neighbours apart only where
 * one of their deletions is the same, so looking a word up takes as many steps as it has letters, in a list of any size.
 */
export class NearWords<T> {
  private entries: readonly (readonly [string, T])[];
  /** Made when a word is first looked up: many runs look up none. */
  private table: ReadonlyMap<string, readonly { word: string; value: T }[]> | undefined;

  /** @param entries words and what they stand for; letter case does not count. */
  constructor(entries: readonly (readonly [string, T])[]) {
    this.entries = entries;
  }

  private get byDeletion(): ReadonlyMap<string, readonly { word: string; value: T }[]> {
    if (this.table === undefined) {
      this.table = this.tableOf();
      this.entries = [];
    }
    return this.table;
  }

  private tableOf(): ReadonlyMap<string, readonly { word: string; value: T }[]> {
    const table = new Map<string, { word: string; value: T }[]>();
    for (const [word, value] of this.entries) {
      const lower = word.toLowerCase();
      if (lower.length > LONGEST) continue;
      for (const key of new Set([lower, ...deletions(lower)])) {
        const known = table.get(key);
        if (known === undefined) table.set(key, [{ word: lower, value }]);
        else if (known.length < MOST_ALIKE || key === lower) known.push({ word: lower, value });
      }
    }
    return table;
  }

  /** The values of words that are at most one edit away, nearest first; the word itself, in any letter case, has distance 0. */
  near(word: string): { value: T; distance: 0 | 1 }[] {
    const lower = word.toLowerCase();
    const found = new Map<T, 0 | 1>();
    if (lower.length > LONGEST + 1) return [];
    for (const key of [lower, ...deletions(lower)]) {
      for (const { word: candidate, value } of this.byDeletion.get(key) ?? []) {
        if (candidate === lower) found.set(value, 0);
        else if (!found.has(value) && withinOneEdit(lower, candidate)) found.set(value, 1);
      }
    }
    return [...found]
      .map(([value, distance]) => ({ value, distance }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, MOST_FOUND);
  }
}

function deletions(word: string): string[] {
  return Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));
}

/** One substitution, insertion, deletion, or swap of neighbours apart (or equal). */
export function withinOneEdit(a: string, b: string): boolean {
  if (a.length > b.length) return withinOneEdit(b, a);
  if (b.length - a.length > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  if (a.length < b.length) return a.slice(start) === b.slice(start + 1);
  if (start === a.length || a.slice(start + 1) === b.slice(start + 1)) return true;
  return a[start] === b[start + 1] && a[start + 1] === b[start] && a.slice(start + 2) === b.slice(start + 2);
}
