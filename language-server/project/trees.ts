import type { LangiumDocument } from 'langium';

import type { ParsedLines } from '../syntax/line-parser.ts';
import type { ParsedBefore } from '../syntax/parsing.ts';
import type { SectionBefore } from '../syntax/section-parsing.ts';

type Parse = (uri: string, text: string, before?: ParsedBefore) => LangiumDocument;

/** Lines that are kept from a text before hold on to it: of so many texts at most, for one who edits sections here and there. */
const MOST_TEXTS = 16;

/** One text of a file, and its tree as long as it is there. */
class ReadText {
  readonly uri: string;
  readonly text: string;
  tree: LangiumDocument | undefined;
  /** What it is counted as, where its tree is kept. */
  kept: Kind | undefined;
  /** How many texts its tree is made of, and the section that was read last. */
  texts = 1;
  section: number | undefined;

  constructor(uri: string, text: string) {
    this.uri = uri;
    this.text = text;
  }
}
type Kind = 'declaring' | 'other' | 'held';

export type { ReadText };

/** Trees that were used a short while ago, the latest last. */
class RecentTrees {
  private readonly room: number;
  private readonly texts = new Set<ReadText>();
  private length = 0;

  constructor(room: number) {
    this.room = room;
  }

  used(read: ReadText): void {
    if (!this.texts.delete(read)) return;
    this.texts.add(read);
  }

  drop(read: ReadText): void {
    if (this.texts.delete(read)) this.length -= read.text.length;
  }

  /** Takes a tree in, where there is room. */
  take(read: ReadText): boolean {
    if (this.length + read.text.length > this.room) return false;
    this.add(read);
    return true;
  }

  /** Takes trees in, and makes room for as many again. @returns those that must go. */
  settle(reads: readonly ReadText[]): readonly ReadText[] {
    for (const read of reads) this.add(read);
    const gone: ReadText[] = [];
    for (const read of this.texts) {
      if (this.length <= this.room / 2) break;
      this.drop(read);
      gone.push(read);
    }
    return gone;
  }

  private add(read: ReadText): void {
    if (this.texts.has(read)) return;
    this.texts.add(read);
    this.length += read.text.length;
  }
}

/**
 * The texts of a project, and the trees of those that are at work. A tree takes many times the room of its text, so that in a large
 * project it is forgotten after use, and made again where somebody asks for it.
 */
export class Trees {
  private readonly texts = new Map<string, ReadText>();
  private readonly parse: Parse;
  private readonly room: Record<Kind, number>;
  /** Texts whose trees are there for the work at hand only, in the order in which they were made. */
  private readonly passing: ReadText[] = [];
  private readonly forgotten: (uris: readonly string[]) => void;
  /** Files whose trees are kept whatever room there is. */
  readonly held = new Set<string>();
  private readonly recent: RecentTrees;
  private depth = 0;

  /**
   * @param room so many characters of text keep their trees; as many again of files that declare what every other file asks for.
   * @param forgotten is called with the files whose trees are gone.
   * @param recentRoom so many characters more keep theirs for a while after somebody worked with them.
   */
  constructor(parse: Parse, room: number, forgotten: (uris: readonly string[]) => void, recentRoom = 0) {
    this.parse = parse;
    this.room = { declaring: room, other: room, held: Number.POSITIVE_INFINITY };
    this.forgotten = forgotten;
    this.recent = new RecentTrees(recentRoom);
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
    } else this.recent.used(read);
    return read.tree;
  }

  /** @param section the one in which the text differs from the one before, where that is so: what was parsed of the rest is kept, and the tree before is spent */
  set(uri: string, text: string, section?: SectionBefore): ReadText {
    this.makeRoom(uri);
    const before = this.texts.get(uri);
    const read = new ReadText(uri, text);
    this.texts.set(uri, read);
    if (section !== undefined && before?.tree !== undefined) {
      const texts = before.texts + (before.section === section.from ? 0 : 1);
      if (texts <= MOST_TEXTS) {
        const result = before.tree.parseResult as ParsedLines;
        before.tree = undefined;
        read.tree = this.parse(uri, text, { result, section });
        [read.texts, read.section] = [texts, section.from];
      }
    }
    return read;
  }

  delete(uri: string): void {
    this.makeRoom(uri);
    this.texts.delete(uri);
  }

  private makeRoom(uri: string): void {
    const read = this.texts.get(uri);
    if (read === undefined) return;
    if (read.kept !== undefined) this.room[read.kept] += read.text.length;
    this.recent.drop(read);
  }

  /** Keeps the tree of a file for as long as somebody holds it, whatever room there is: it is open in an editor. */
  hold(uri: string, isHeld: boolean): void {
    if (this.held.has(uri) === isHeld) return;
    const read = this.texts.get(uri);
    if (isHeld) {
      this.held.add(uri);
      if (read?.kept === undefined && read?.tree !== undefined) {
        this.recent.drop(read);
        read.kept = 'held';
      }
    } else {
      this.held.delete(uri);
      if (read?.kept !== 'held') return;
      read.kept = undefined;
      if (read.tree !== undefined) this.passing.push(read);
    }
  }

  /** Keeps the tree of a text as long as the file has it, where there is room. */
  keep(read: ReadText, as: Exclude<Kind, 'held'>): void {
    const kind = this.held.has(read.uri) ? 'held' : as;
    if (read.kept !== undefined || read.text.length > this.room[kind]) return;
    this.room[kind] -= read.text.length;
    read.kept = kind;
  }

  /** Does some work, and forgets the trees that were made for it: its result must not hold on to one. */
  during<T>(work: () => T): T {
    const end = this.begin();
    try {
      return work();
    } finally {
      end();
    }
  }

  /** The same for work in steps, between which others work to their end. */
  *duringSteps<R>(steps: Iterable<void, R>): Generator<void, R> {
    const end = this.begin();
    try {
      return yield* steps;
    } finally {
      end();
    }
  }

  private begin(): () => void {
    const mark = this.passing.length;
    this.depth++;
    return () => {
      this.depth--;
      // What was used before this work may be in use around it: only what is new here may go.
      this.forget(this.passing.splice(mark).filter((read) => read.kept === undefined && !this.recent.take(read)));
    };
  }

  /** Nobody works with any tree now: those that were used longest ago are forgotten. */
  rest(): void {
    if (this.depth > 0) return;
    const passing = this.passing.splice(0).filter(({ kept }) => kept === undefined);
    this.forget(this.recent.settle(passing));
  }

  private forget(gone: readonly ReadText[]): void {
    for (const read of gone) read.tree = undefined;
    if (gone.length > 0) this.forgotten(gone.map(({ uri }) => uri));
  }
}
