import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { atOnce, type Config, type PlainDate, Project, type StoredCheck, type StoredWords } from '../../language-server/index.ts';
import { isWithin, pathWithin } from '../../language-server/project/bounds.ts';
import type { Folders } from '../../language-server/project/folders.ts';
import { isLeftOut } from '../../language-server/project/left-out.ts';
import { hasEnding } from '../../language-server/syntax/ending.ts';
import type { World } from './world.ts';

/** A file the user named, or standard input. */
export interface Source {
  /** As the user would type it from the current folder; `<stdin>` for standard input. */
  readonly shown: string;
  /** Absolute path; for standard input, where it would lie. */
  readonly path: string;
  /** Spelled as the models of the project spell it. */
  readonly uri: string;
  readonly stdin: boolean;
  /** The byte order mark it began with: no part of the text (columns do not count it), but written back. */
  readonly mark: '' | '\ufeff';
  /** As read; what stands there later is somebody else's. */
  readonly bytes: Uint8Array;
}

/** How often a run over much looks at each file: what was made of it is forgotten after use, the sooner where it is looked at once. */
export type Frugality = 'once' | 'often';

export const STDIN = '<stdin>';

/** A file that the user asked about and that could not be read. */
export interface Unreadable {
  readonly shown: string;
  readonly message: string;
}

/** What could be opened, and whether something could not: then the exit status is 2. */
export interface OpenedFiles {
  /** As given, in the language of the configuration where the user asked for none, and on its day. */
  readonly world: World;
  readonly opened: readonly Opened[];
  readonly failed: boolean;
  readonly unreadable: readonly Unreadable[];
}

/** From so many characters on, keeping all trees takes more memory than a machine may have left; below it, reading each file once is faster. */
const LARGE = 16_000_000;
const ROOM_IN_LARGE = 1_500_000;
/** For a run that looks at each file once. */
const ROOM_FOR_ONCE = 300_000;
/** Below so many characters no run takes much memory. */
const MANY = 1_000_000;

/** A run over fewer characters is over before the fastest code is made. */
const FEW = 75_000;
/** Of all projects, and of each time that a run looks at one. */
let charactersRead = 0;

/** A project: its files as read, and those of them that the user asked about. */
export class Opened {
  readonly root: string;
  readonly config: Config;
  readonly sources: readonly Source[];
  /** Addresses of the named files that another part of this run reports on (`--shard`). */
  readonly others: readonly string[];
  /** Whether this part of the run is the one that speaks of files that nobody named. */
  readonly isFirst: boolean;
  /** Address → text of all files, as read. */
  readonly texts: ReadonlyMap<string, string>;
  /** What day it is there. */
  readonly today: PlainDate;
  /** What was looked up beside the files (attachments), and whether it was there. */
  readonly looked = new Map<string, boolean>();
  readonly world: World;
  private readonly folders: Folders;
  private readonly paths: ReadonlyMap<string, string>;
  private readonly named: readonly string[];
  private readonly frugal: Frugality | undefined;
  private made: Project | undefined;
  private addresses: Map<string, string> | undefined;

  constructor(
    world: World,
    root: string,
    config: Config,
    files: {
      readonly sources: readonly Source[];
      readonly others: readonly string[];
      readonly isFirst: boolean;
      readonly texts: ReadonlyMap<string, string>;
      readonly folders: Folders;
      readonly named: readonly string[];
      readonly frugal: Frugality | undefined;
    },
  ) {
    this.world = world;
    this.root = root;
    this.config = config;
    this.sources = files.sources;
    this.others = files.others;
    this.isFirst = files.isFirst;
    this.paths = new Map(files.sources.map((source) => [source.uri, source.path]));
    this.texts = files.texts;
    this.folders = files.folders;
    this.named = files.named;
    this.frugal = files.frugal;
    this.today = todayIn(world, config);
  }

  /** Parsed at its first use: a run that finds everything in its cache parses nothing. */
  get project(): Project {
    if (this.made === undefined) {
      this.made = this.begin();
      for (const [uri, text] of this.texts) this.made.set(uri, text);
    }
    return this.made;
  }

  /** Whether its files were read into a project, or it began with what was stored. */
  get isRead(): boolean {
    return this.made !== undefined;
  }

  /** Begins with what another run stored. @param same the texts that are what they were then. */
  restore(files: Iterable<StoredCheck>, words: StoredWords, same: ReadonlyMap<string, string>): void {
    this.made = this.begin();
    const beginning = this.made.beginning();
    for (const known of files) beginning.add(known, same.get(known.uri));
    atOnce(beginning.end(words));
    for (const [uri, text] of this.texts) this.made.set(uri, text);
  }

  private begin(): Project {
    const exists = (uri: string) => this.exists(uri);
    const isOnce = this.frugal === 'once';
    const isLarge = this.frugal !== undefined && this.size > (isOnce ? MANY : LARGE);
    charactersRead += this.size;
    this.world.host.beBrief?.(charactersRead < FEW);
    if (this.frugal !== undefined && this.size > MANY) this.world.host.spareMemory?.(isLarge);
    const room = isLarge ? (isOnce ? ROOM_FOR_ONCE : ROOM_IN_LARGE) : Number.POSITIVE_INFINITY;
    return new Project({ config: this.config, today: this.today, exists, room });
  }

  /** Characters of all texts. */
  private get size(): number {
    return [...this.texts.values()].reduce((sum, { length }) => sum + length, 0);
  }

  /** The text of a file, with what was fixed in it. */
  text(uri: string): string {
    return this.made?.text(uri) ?? this.texts.get(uri) ?? '';
  }

  exists(uri: string): boolean {
    const there = this.world.host.files.kind(fileURLToPath(uri)) !== 'missing';
    this.looked.set(uri, there);
    return there;
  }

  pathOf(uri: string): string {
    return this.paths.get(uri) ?? fileURLToPath(uri);
  }

  /** The address of a file of the project, by any path that leads to it. */
  uriOf(file: string): string | undefined {
    const { realPath } = this.world.host.files;
    this.addresses ??= new Map([...this.texts.keys()].map((uri) => [realPath(this.pathOf(uri)), uri]));
    return this.addresses.get(realPath(file));
  }

  /** Whether a file of this name, be it there, ignored, a link or not, lies in the project. @param file its folders are no links, or were none */
  holds(file: string): boolean {
    const relative = pathWithin(this.world.host.files.realPath(this.root), file);
    if (relative === undefined) return false;
    const parts = relative.split('/');
    if (!hasEnding(relative) || parts.some(isLeftOut)) return false;
    const here = path.join(this.root, relative);
    return this.folders.root(path.dirname(here)) === this.folders.root(this.root);
  }

  /** Whether the user named a folder that it would lie in. */
  covers(file: string): boolean {
    const { realPath } = this.world.host.files;
    // A link in its place leads elsewhere.
    const places = [file, path.join(realPath(path.dirname(file)), path.basename(file))];
    return this.named.some((folder) => places.some((place) => isWithin(realPath(folder), place)));
  }

  /** Folders of the project that the user named, or that lie in one. */
  namedFolders(): string[] {
    const met = [...this.folders.below(this.root, { projects: false, named: false })];
    return met.flatMap(({ kind, path: place }) => (kind === 'folder' && this.covers(path.join(place, '.')) ? [place] : []));
  }
}

/** The day in the time zone of the configuration: minutes have one day, wherever the machine stands. */
export function todayIn(world: World, { timeZone }: Config): PlainDate {
  return world.todayAsked ? world.today : (world.host.todayIn?.(timeZone) ?? world.today);
}
