import type { Readers } from './readers.ts';

/** In how many files each word that may be an abbreviation stands. Nothing is counted before somebody asks. */
export class WordsInUse {
  private readonly readers: Readers;
  private readonly all: () => Iterable<ReadonlySet<string>>;
  private counts: Map<string, number> | undefined;

  /** @param all the words of all files. */
  constructor(readers: Readers, all: () => Iterable<ReadonlySet<string>>) {
    this.readers = readers;
    this.all = all;
  }

  /** Whether some file uses a word. Who asks hears of it when that changes. */
  has(word: string): boolean {
    this.readers.note(nameOf(word));
    if (this.counts === undefined) {
      this.counts = new Map();
      for (const words of this.all()) for (const one of words) this.counts.set(one, (this.counts.get(one) ?? 0) + 1);
    }
    return this.counts.has(word);
  }

  /** In how many files each word stands; undefined where nobody has asked. */
  stored(): readonly (readonly [string, number])[] | undefined {
    return this.counts && [...this.counts];
  }

  restore(counts: readonly (readonly [string, number])[] | undefined): void {
    this.counts = counts && new Map(counts);
  }

  /** A file uses other words now. @returns the names of those that came into use or went out of it. */
  update(read: { before(): ReadonlySet<string>; after(): ReadonlySet<string> }): string[] {
    const { counts } = this;
    if (counts === undefined) return [];
    const [before, after] = [read.before(), read.after()];
    const changed: string[] = [];
    for (const word of before) {
      if (after.has(word)) continue;
      const count = counts.get(word)! - 1;
      if (count > 0) counts.set(word, count);
      else if (counts.delete(word)) changed.push(nameOf(word));
    }
    for (const word of after) {
      if (before.has(word)) continue;
      const count = counts.get(word) ?? 0;
      counts.set(word, count + 1);
      if (count === 0) changed.push(nameOf(word));
    }
    return changed;
  }
}

function nameOf(word: string): string {
  return `word ${word}`;
}
