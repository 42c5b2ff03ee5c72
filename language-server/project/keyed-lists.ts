const NONE: readonly never[] = [];

/** Values by a key, in an order; kept up to date a file at a time. To ask for one key takes the same time in a project of any size. */
export class KeyedLists<T> {
  private readonly compare: (a: T, b: T) => number;
  private readonly byKey = new Map<string, Map<string, readonly T[]>>();
  private readonly keysOfFile = new Map<string, readonly string[]>();
  /** Made when they are asked for. */
  private readonly inOrder = new Map<string, readonly T[]>();

  constructor(compare: (a: T, b: T) => number) {
    this.compare = compare;
  }

  /** The same list as before, where none of its files gave it others. */
  get(key: string): readonly T[] {
    let values = this.inOrder.get(key);
    if (values === undefined) {
      const files = this.byKey.get(key);
      if (files === undefined) return NONE;
      values = [...files.values()].flat().sort(this.compare);
      this.inOrder.set(key, values);
    }
    return values;
  }

  /** Takes in what a file has, in place of what it had. */
  update(uri: string, values: readonly T[], keysOf: (value: T) => readonly string[]): void {
    for (const key of this.keysOfFile.get(uri) ?? []) {
      const files = this.byKey.get(key);
      files?.delete(uri);
      if (files?.size === 0) this.byKey.delete(key);
      this.inOrder.delete(key);
    }
    const own = new Map<string, T[]>();
    for (const value of values) {
      for (const key of new Set(keysOf(value))) {
        const list = own.get(key);
        if (list === undefined) own.set(key, [value]);
        else list.push(value);
      }
    }
    if (own.size === 0) this.keysOfFile.delete(uri);
    else this.keysOfFile.set(uri, [...own.keys()]);
    for (const [key, list] of own) {
      const files = this.byKey.get(key);
      if (files === undefined) this.byKey.set(key, new Map([[uri, list]]));
      else files.set(uri, list);
      this.inOrder.delete(key);
    }
  }
}
