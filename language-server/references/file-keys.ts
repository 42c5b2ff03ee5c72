/** Which files have to do with which keys, told from either side. */
export class FileKeys {
  /** A file by itself where a key has no other: most keys have one. */
  private readonly byKey = new Map<string, string | Set<string>>();
  private readonly byFile = new Map<string, Set<string>>();

  add(uri: string, key: string): void {
    let keys = this.byFile.get(uri);
    if (keys === undefined) {
      keys = new Set();
      this.byFile.set(uri, keys);
    }
    if (keys.has(key)) return;
    keys.add(key);
    this.join(uri, key);
  }

  /** The keys of a file, in place of those that it had. */
  replace(uri: string, keys: Iterable<string>): void {
    this.forget(uri);
    const own = new Set(keys);
    if (own.size === 0) return;
    this.byFile.set(uri, own);
    for (const key of own) this.join(uri, key);
  }

  private join(uri: string, key: string): void {
    const files = this.byKey.get(key);
    if (files === undefined) this.byKey.set(key, uri);
    else if (typeof files !== 'string') files.add(uri);
    else if (files !== uri) this.byKey.set(key, new Set([files, uri]));
  }

  /** The files of a key. */
  of(key: string): ReadonlySet<string> {
    const files = this.byKey.get(key);
    return typeof files === 'string' ? new Set([files]) : (files ?? NOBODY);
  }

  /** The keys of a file. */
  keysOf(uri: string): readonly string[] {
    return [...(this.byFile.get(uri) ?? [])];
  }

  forget(uri: string): void {
    for (const key of this.byFile.get(uri) ?? []) {
      const files = this.byKey.get(key);
      if (files === uri) this.byKey.delete(key);
      else if (files instanceof Set && files.delete(uri) && files.size === 0) this.byKey.delete(key);
    }
    this.byFile.delete(uri);
  }
}

const NOBODY: ReadonlySet<string> = new Set();
