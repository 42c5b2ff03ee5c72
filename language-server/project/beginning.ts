import type { NameIndex, StoredNames } from '../references/name-index.ts';
import { FactIndex } from './fact-index.ts';
import { restoreSurface, type StoredFile, type StoredWords } from './stored.ts';

/** What another run knew of files, as it comes in, a file at a time. Nothing of it counts before all of it is there. */
export class Beginning {
  readonly facts: FactIndex;
  /** The names of each file, and its text where that is what it was. */
  readonly files = new Map<string, { readonly names: StoredNames; readonly text: string | undefined }>();

  constructor(names: NameIndex) {
    this.facts = new FactIndex(names);
  }

  /** @param text undefined where the file has another text now, or is gone. @returns whether it is new: who wrote a file twice is not believed. */
  add(uri: string, { names, surface, reads }: StoredFile, text: string | undefined): boolean {
    if (this.files.has(uri)) return false;
    this.files.set(uri, { names, text });
    this.facts.add(uri, restoreSurface(uri, surface));
    this.facts.readers.restore(uri, reads);
    return true;
  }

  restoreWords(words: StoredWords): void {
    this.facts.words.restore(words);
  }
}
