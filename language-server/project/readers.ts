/** Remembers which file asked for which facts, so that a change of a fact reaches those who asked for it and nobody else. */
export class Readers {
  private readonly byKey = new Map<string, Set<string>>();
  private readonly byFile = new Map<string, Set<string>>();
  private reader: string | undefined;

  /** Does some work in the name of a file: what it asked for before is forgotten, what it asks for now is noted. */
  reading<T>(uri: string, work: () => T): T {
    const outer = this.reader;
    this.forget(uri);
    this.reader = uri;
    try {
      return work();
    } finally {
      this.reader = outer;
    }
  }

  /** Whoever is at work depends on this fact. */
  note(key: string): void {
    const { reader } = this;
    if (reader === undefined) return;
    added(this.byKey, key).add(reader);
    added(this.byFile, reader).add(key);
  }

  of(key: string): Iterable<string> {
    return this.byKey.get(key) ?? [];
  }

  forget(uri: string): void {
    for (const key of this.byFile.get(uri) ?? []) {
      const readers = this.byKey.get(key);
      readers?.delete(uri);
      if (readers?.size === 0) this.byKey.delete(key);
    }
    this.byFile.delete(uri);
  }
}

function added(sets: Map<string, Set<string>>, key: string): Set<string> {
  let set = sets.get(key);
  if (set === undefined) {
    set = new Set();
    sets.set(key, set);
  }
  return set;
}
