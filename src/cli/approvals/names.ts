import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  approvalNames,
  compareDeclarations,
  declaredWhere,
  type FileModel,
  type Minutes,
  type Problem,
  Project,
  type Used,
  usedBy,
  usedChanges,
} from '../../../language-server/index.ts';
import type { Opened } from '../opened.ts';
import type { Book, Lock } from './timeline.ts';
import { isDeclaring, type VersionOfMeeting } from './versions.ts';

/** Texts of the history, and where their files lie. */
interface History {
  text(name: string, blob: string): string;
  fileOf(name: string): string;
  /** It is kept elsewhere (Git LFS) or encrypted. */
  isUnreadable(blob: string): boolean;
}

/** What approved minutes used of other files, against what stands in these today. */
export class NamesToday {
  private readonly opened: Opened;
  private where: ReadonlyMap<string, string> | undefined;

  constructor(opened: Opened) {
    this.opened = opened;
  }

  /** What is otherwise than it was, of what minutes used when they were approved. */
  reports(used: readonly Used[], approved: Minutes, now: Minutes): Problem[] {
    const changes = usedChanges(used, usedBy(approved));
    return approvalNames(changes, (id) => this.shownFile(id), now, this.opened.config);
  }

  /** As a user would name it from the top of the project; undefined where nothing declares it any more. */
  private shownFile(id: string): string | undefined {
    this.where ??= declaredWhere([...this.opened.texts.keys()].flatMap((uri) => this.opened.project.file(uri) ?? []));
    const uri = this.where.get(id) ?? this.where.get(id.split('/', 1)[0]!);
    if (uri === undefined) return undefined;
    return path.relative(this.opened.root, this.opened.pathOf(uri)).split(path.sep).join('/');
  }
}

/** What approved minutes show of other files: their names meant something in the commit that approved them, and may mean something else now. */
export class Names {
  private readonly opened: Opened;
  private readonly history: History;
  private readonly names: NamesToday;
  /** Per address book of the history: what was declared otherwise than it is now. */
  private readonly changed = new Map<Book, readonly string[]>();
  private last: { readonly book: Book; readonly project: Project } | undefined;
  private declaring: readonly FileModel[] | undefined;

  constructor(opened: Opened, history: History) {
    this.opened = opened;
    this.history = history;
    this.names = new NamesToday(opened);
  }

  /**
   * @param approved the version that was approved, with the names of today; @param now what the report speaks of. Undefined: a name was declared in
   * a file that git has no text of.
   */
  problems(lock: Lock, { index, source }: VersionOfMeeting, approved: Minutes, now: Minutes): Problem[] | undefined {
    const words = source.toLowerCase();
    const isNamed = this.changedSince(lock.book).some((id) => words.includes(id));
    if (!isNamed && [...lock.beside].every(([name, blob]) => this.history.text(name, blob) === this.textNow(name))) return [];
    const project = this.projectOf(lock.book);
    const files = [...lock.beside, [lock.path, lock.blob] as const].map(
      ([name, blob]) => [this.addressOf(name), this.history.text(name, blob)] as const,
    );
    const before = files.map(([uri]) => project.text(uri));
    for (const [uri, text] of files) project.set(uri, text);
    const then = project.file(this.addressOf(lock.path))?.meetings[index];
    const used = then === undefined ? [] : usedBy(then);
    files.forEach(([uri], at) => {
      const text = before[at];
      if (text === undefined) project.delete(uri);
      else project.set(uri, text);
    });
    const isKnown = used.every(({ id, facts }) => !id.startsWith('@') || facts.name !== undefined);
    if (!isKnown && [...lock.book.values()].some((blob) => this.history.isUnreadable(blob))) return undefined;
    return this.names.reports(used, approved, now);
  }

  private textNow(name: string): string | undefined {
    const uri = this.opened.uriOf(this.history.fileOf(name));
    return uri === undefined ? undefined : this.opened.text(uri);
  }

  private addressOf(name: string): string {
    return pathToFileURL(this.history.fileOf(name)).toString();
  }

  private today(): readonly FileModel[] {
    this.declaring ??= [...this.opened.texts.keys()].flatMap((uri) => this.opened.project.file(uri) ?? []).filter(isDeclaring);
    return this.declaring;
  }

  /** What minutes may type for what was declared otherwise: ids and other names, in small letters. */
  private changedSince(book: Book): readonly string[] {
    let found = this.changed.get(book);
    if (found === undefined) {
      found = this.isToday(book) ? [] : this.compared(book);
      this.changed.set(book, found);
    }
    return found;
  }

  private isToday(book: Book): boolean {
    return book.size === this.today().length && [...book].every(([name, blob]) => this.history.text(name, blob) === this.textNow(name));
  }

  private compared(book: Book): string[] {
    const project = this.projectOf(book);
    const then = project.uris().flatMap((uri) => project.file(uri) ?? []);
    const keys = new Set(compareDeclarations(then, this.today()).flatMap(({ declaration }) => declaration ?? []));
    const aliases = [...then, ...this.today()].flatMap(({ parties }) =>
      parties.filter(({ party }) => keys.has(`@${party.id}`)).flatMap((one) => one.aliases.map(({ value }) => value)),
    );
    return [...[...keys].map((key) => key.replace(/^@/, '')), ...aliases].map((word) => word.toLowerCase());
  }

  private projectOf(book: Book): Project {
    if (this.last?.book !== book) {
      const { config, today } = this.opened;
      const project = new Project({ config: { ...config, rules: {} }, today });
      for (const [name, blob] of book) project.set(this.addressOf(name), this.history.text(name, blob));
      this.last = { book, project };
    }
    return this.last.project;
  }
}
