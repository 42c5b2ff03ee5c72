import { FileKeys } from '../references/file-keys.ts';

/** Remembers which file asked for which facts, so that a change of a fact reaches those who asked for it and nobody else. */
export class Readers {
  private readonly files = new FileKeys();
  private reader: string | undefined;

  /** Does some work in the name of a file: what it asked for before is forgotten, what it asks for now is noted. */
  reading<T>(uri: string, work: () => T): T {
    this.forget(uri);
    return this.readingOn(uri, work);
  }

  /** The same, where it goes on with what it did before. */
  readingOn<T>(uri: string, work: () => T): T {
    const outer = this.reader;
    this.reader = uri;
    try {
      return work();
    } finally {
      this.reader = outer;
    }
  }

  /** Whoever is at work depends on this fact. */
  note(key: string): void {
    if (this.reader !== undefined) this.files.add(this.reader, key);
  }

  of(key: string): Iterable<string> {
    return this.files.of(key);
  }

  /** The facts that a file asked for. */
  keysOf(uri: string): readonly string[] {
    return this.files.keysOf(uri);
  }

  /** A file asked for these facts, in another run. */
  restore(uri: string, keys: readonly string[]): void {
    this.files.replace(uri, keys);
  }

  forget(uri: string): void {
    this.files.forget(uri);
  }
}
