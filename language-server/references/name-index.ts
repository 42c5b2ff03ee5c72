import type { AstNode, LangiumDocument } from 'langium';
import type * as ast from '../generated/ast.ts';
import { FileEntry, type FileNames, type MeetingNames, type Owner, type SeriesNames, type StoredNames } from './file-names.ts';

export type { FileNames, MeetingNames, Owner, SeriesNames, StoredNames } from './file-names.ts';

/** A name's declarations, in the order of their files' addresses: which one counts does not depend on which file was read or changed last. */
type Names<T> = Map<string, T[]>;

/** A declaration of a party or an abbreviation: which of its kind it is in its file. */
interface Declared<T extends AstNode> {
  readonly uri: string;
  readonly number: number;
  readonly node: T;
}
interface DeclaredParty extends Declared<ast.Organization | ast.Person | ast.Group> {
  readonly alias: boolean;
}

/**
 * All names of a project by the place that makes them unique: parties, series and meetings in the project, items in their meeting, tracks
 * in their meeting or series. Kept up to date a file at a time; looking a name up takes the same time in a project of any size.
 */
export class NameIndex {
  private readonly files = new Map<string, FileEntry>();
  /** Addresses of all files in their order; made anew when one has come or gone. */
  private inOrder: readonly string[] | undefined;
  /** Another number after each change: what was looked up before may be something else now. */
  version = 0;
  readonly parties: Names<DeclaredParty> = new Map();
  readonly series: Names<SeriesNames> = new Map();
  readonly meetings: Names<MeetingNames> = new Map();
  readonly abbreviations: Names<Declared<ast.Abbreviation>> = new Map();

  private readonly owners = new WeakMap<AstNode, Owner>();

  /** The meeting or series that declares an item or a track; a meeting's own node belongs to itself. */
  ownerOf(node: AstNode): Owner | undefined {
    return this.owners.get(node);
  }

  /**
   * Takes in a file, or its new text.
   * @param read gives its document, the same one or one that was made of the same text again.
   */
  update(document: LangiumDocument, read = keeping(document)): FileNames {
    return this.put(FileEntry.of(document, read, this.owners));
  }

  /** Takes in a file by its names, as they were {@link stored}. @param read gives its document. */
  restore(uri: string, names: StoredNames, read: () => LangiumDocument): FileNames {
    return this.put(new FileEntry(uri, names, read, this.owners));
  }

  /** The names of a file as plain values. */
  stored(uri: string): StoredNames | undefined {
    return this.files.get(uri)?.stored;
  }

  private put(file: FileEntry): FileNames {
    const { uri, stored } = file;
    this.forget(uri);
    if (!this.files.has(uri)) this.inOrder = undefined;
    this.files.set(uri, file);
    for (const { name, number, alias } of stored.partyNames) {
      const entry: DeclaredParty = {
        uri,
        number,
        alias,
        get node() {
          return file.outline.parties[number]!;
        },
      };
      insert(this.parties, name, entry);
    }
    for (const series of file.series) insert(this.series, series.id, series);
    for (const meeting of file.meetings) insert(this.meetings, meeting.id, meeting);
    stored.abbreviationNames.forEach((name, number) => {
      if (name === null) return;
      const entry: Declared<ast.Abbreviation> = {
        uri,
        number,
        get node() {
          return file.outline.abbreviations[number]!;
        },
      };
      insert(this.abbreviations, name, entry);
    });
    return file;
  }

  remove(uri: string): void {
    this.forget(uri);
    if (this.files.delete(uri)) this.inOrder = undefined;
  }

  /** Takes the names of a file out. */
  private forget(uri: string): void {
    this.version++;
    const file = this.files.get(uri);
    if (file === undefined) return;
    for (const { name } of file.stored.partyNames) drop(this.parties, name, uri);
    for (const { id } of file.series) drop(this.series, id, uri);
    for (const { id } of file.meetings) drop(this.meetings, id, uri);
    for (const name of file.stored.abbreviationNames) if (name !== null) drop(this.abbreviations, name, uri);
  }

  /** The trees of some files are made anew when they are asked for again: what was looked up before may stand in one that is gone. */
  release(uris: Iterable<string>): void {
    this.version++;
    for (const uri of uris) this.files.get(uri)?.release();
  }

  file(uri: string): FileNames | undefined {
    return this.files.get(uri);
  }

  /** In the order of their addresses. */
  allFiles(): readonly FileNames[] {
    this.inOrder ??= [...this.files.keys()].sort();
    return this.inOrder.map((uri) => this.files.get(uri)!);
  }
}

/** Gives a document that is kept. A closure of its own: another one that sees it would keep it too. */
function keeping(document: LangiumDocument): () => LangiumDocument {
  return () => document;
}

/** Behind those of its own file, before those of later ones. */
function insert<T extends { uri: string }>(names: Names<T>, name: string, entry: T): void {
  const entries = names.get(name);
  if (entries === undefined) names.set(name, [entry]);
  else {
    const at = entries.findIndex(({ uri }) => uri > entry.uri);
    entries.splice(at < 0 ? entries.length : at, 0, entry);
  }
}

function drop<T extends { uri: string }>(names: Names<T>, name: string, uri: string): void {
  const rest = names.get(name)?.filter((entry) => entry.uri !== uri) ?? [];
  if (rest.length === 0) names.delete(name);
  else names.set(name, rest);
}
