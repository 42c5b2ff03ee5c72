/** Which files have to do with which keys, told from either side. */
export class FileKeys {
  private readonly byKey = new Map<string, Set<string>>();
  private readonly byFile = new Map<string, Set<string>>();

  add(uri: string, key: string): void {
    added(this.byKey, key).add(uri);
    added(this.byFile, uri).add(key);
  }

  /** The files of a key. */
  of(key: string): ReadonlySet<string> {
    return this.byKey.get(key) ?? NOBODY;
  }

  /** The keys of a file. */
  keysOf(uri: string): readonly string[] {
    return [...(this.byFile.get(uri) ?? [])];
  }

  forget(uri: string): void {
    for (const key of this.byFile.get(uri) ?? []) {
      const files = this.byKey.get(key);
      files?.delete(uri);
      if (files?.size === 0) this.byKey.delete(key);
    }
    this.byFile.delete(uri);
  }
}

const NOBODY: ReadonlySet<string> = new Set();

function added(sets: Map<string, Set<string>>, key: string): Set<string> {
  let set = sets.get(key);
  if (set === undefined) {
    set = new Set();
    sets.set(key, set);
  }
  return set;
}
