import type { FileModel } from './minutes.ts';

/** Something that is made of all files, a file at a time. */
export interface FileFollower {
  /** Takes in what a file is now; undefined where it is gone. */
  update(uri: string, file: FileModel | undefined): void;
}

interface Following {
  readonly follower: FileFollower;
  /** Files that are others than when they were last taken in. */
  readonly pending: Set<string>;
}

/** Keeps followers up to date: whoever asks for one pays for the files that changed since it was last asked for, and for no other. */
export class Followers {
  private readonly all: () => readonly string[];
  private readonly byKey = new Map<string, Following>();

  /** @param all the addresses of all files. */
  constructor(all: () => readonly string[]) {
    this.all = all;
  }

  /** Some files are others now, or gone. */
  touch(uris: Iterable<string>): void {
    for (const uri of uris) for (const { pending } of this.byKey.values()) pending.add(uri);
  }

  /** Every file may be another one now. */
  clear(): void {
    this.byKey.clear();
  }

  /** The follower of a key, brought up to date. @param update has it take in one file. */
  get<T extends FileFollower>(key: string, make: () => T, update: (uri: string, follower: T) => void): T {
    let following = this.byKey.get(key) as { readonly follower: T; readonly pending: Set<string> } | undefined;
    if (following === undefined) {
      following = { follower: make(), pending: new Set(this.all()) };
      this.byKey.set(key, following);
    }
    const { follower, pending } = following;
    for (const uri of pending) {
      update(uri, follower);
      pending.delete(uri);
    }
    return follower;
  }
}
