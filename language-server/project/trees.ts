import type { LangiumDocument } from 'langium';

type Parse = (uri: string, text: string) => LangiumDocument;

/** One text of a file, and its tree as long as it is there. */
class ReadText {
  readonly uri: string;
  readonly text: string;
  tree: LangiumDocument | undefined;
  /** What it is counted as, where its tree is kept. */
  kept: Kind | undefined;

  constructor(uri: string, text: string) {
    this.uri = uri;
    this.text = text;
  }
}
type Kind = 'declaring' | 'other';

export type { ReadText };

/**
 * The texts of a project, and the trees of those that are at work. A tree takes some thirty times the room of its text, so that in a large
 * project it is forgotten after use, and made again where somebody asks for it.
 */
export class Trees {
  private readonly texts = new Map<string, ReadText>();
  private readonly parse: Parse;
  private readonly room: Record<Kind, number>;
  /** Texts whose trees are there for the work at hand only, in the order in which they were made. */
  private readonly passing: ReadText[] = [];
  private readonly forgotten: (uris: readonly string[]) => void;

  /**
   * @param room so many characters of text keep their trees; as many again of files that declare what every other file asks for.
   * @param forgotten is told of which files the trees are gone.
   */
  constructor(parse: Parse, room: number, forgotten: (uris: readonly string[]) => void) {
    this.parse = parse;
    this.room = { declaring: room, other: room };
    this.forgotten = forgotten;
  }

  uris(): readonly string[] {
    return [...this.texts.keys()];
  }

  has(uri: string): boolean {
    return this.texts.has(uri);
  }

  text(uri: string): string | undefined {
    return this.texts.get(uri)?.text;
  }

  document(uri: string): LangiumDocument | undefined {
    const read = this.texts.get(uri);
    return read && this.treeOf(read);
  }

  /** The tree of a text, also where the file has another text by now. */
  treeOf(read: ReadText): LangiumDocument {
    if (read.tree === undefined) {
      read.tree = this.parse(read.uri, read.text);
      if (read.kept === undefined) this.passing.push(read);
    }
    return read.tree;
  }

  set(uri: string, text: string): ReadText {
    this.makeRoom(uri);
    const read = new ReadText(uri, text);
    this.texts.set(uri, read);
    return read;
  }

  delete(uri: string): void {
    this.makeRoom(uri);
    this.texts.delete(uri);
  }

  private makeRoom(uri: string): void {
    const read = this.texts.get(uri);
    if (read?.kept !== undefined) this.room[read.kept] += read.text.length;
  }

  /** Keeps the tree of a text as long as the file has it, where there is room. */
  keep(read: ReadText, kind: Kind): void {
    if (read.kept !== undefined || read.text.length > this.room[kind]) return;
    this.room[kind] -= read.text.length;
    read.kept = kind;
  }

  /** Does some work, and forgets the trees that were made for it: its result must not hold on to one. */
  during<T>(work: () => T): T {
    const mark = this.passing.length;
    try {
      return work();
    } finally {
      const gone = this.passing.splice(mark).filter(({ kept }) => kept === undefined);
      for (const read of gone) read.tree = undefined;
      if (gone.length > 0) this.forgotten(gone.map(({ uri }) => uri));
    }
  }
}
