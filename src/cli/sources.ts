import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import picomatch from 'picomatch';
import { CONFIG_FILE, type Config, DEFAULT_CONFIG, type PlainDate, Project, parseConfig } from '../../language-server/index.ts';
import { isWithin, pathWithin } from '../../language-server/project/bounds.ts';
import { ENDING, Folders, leadsOut } from '../../language-server/project/folders.ts';
import { UsageError } from './host.ts';
import { say, visible, visibleLine } from './texts.ts';
import { codeOf, reasonOf, shownFrom, type World } from './world.ts';

/** A file the user named, or standard input. */
export interface Source {
  /** As the user would type it from the current folder; `<stdin>` for standard input. */
  readonly shown: string;
  /** Absolute path; for standard input, where it would lie. */
  readonly path: string;
  readonly uri: string;
  readonly stdin: boolean;
  /** The byte order mark it began with: no part of the text (columns do not count it), but written back. */
  readonly mark: '' | '\ufeff';
  /** As read; what stands there later is somebody else's. */
  readonly bytes: Uint8Array;
}

export const STDIN = '<stdin>';

/** A file that the user asked about and that could not be read. */
export interface Unreadable {
  readonly shown: string;
  readonly message: string;
}

/** What could be opened, and whether something could not: then the exit status is 2. */
export interface Opening {
  /** As given, in the language of the configuration where the user asked for none, and on its day. */
  readonly world: World;
  readonly opened: readonly Opened[];
  readonly failed: boolean;
  readonly unreadable: readonly Unreadable[];
}

/** A project: its files as read, and those of them that the user asked about. */
export class Opened {
  readonly root: string;
  readonly config: Config;
  readonly sources: readonly Source[];
  /** Address → text of all files, as read. */
  readonly texts: ReadonlyMap<string, string>;
  /** What day it is there. */
  readonly today: PlainDate;
  /** What was looked up beside the files (attachments), and whether it was there. */
  readonly looked = new Map<string, boolean>();
  readonly world: World;
  private readonly folders: Folders;
  private readonly named: readonly string[];
  private made: Project | undefined;
  private addresses: Map<string, string> | undefined;

  constructor(
    world: World,
    root: string,
    config: Config,
    files: {
      readonly sources: readonly Source[];
      readonly texts: ReadonlyMap<string, string>;
      readonly folders: Folders;
      readonly named: readonly string[];
    },
  ) {
    this.world = world;
    this.root = root;
    this.config = config;
    this.sources = files.sources;
    this.texts = files.texts;
    this.folders = files.folders;
    this.named = files.named;
    this.today = todayIn(world, config);
  }

  /** Parsed at its first use: a run that finds everything in its cache parses nothing. */
  get project(): Project {
    if (this.made === undefined) {
      this.made = new Project({ config: this.config, today: this.today, exists: (uri) => this.exists(uri) });
      for (const [uri, text] of this.texts) this.made.set(uri, text);
    }
    return this.made;
  }

  /** The text of a file, with what was mended in it. */
  text(uri: string): string {
    return this.made?.text(uri) ?? this.texts.get(uri) ?? '';
  }

  exists(uri: string): boolean {
    const there = this.world.host.files.kind(fileURLToPath(uri)) !== 'missing';
    this.looked.set(uri, there);
    return there;
  }

  pathOf(uri: string): string {
    return this.sources.find((source) => source.uri === uri)?.path ?? fileURLToPath(uri);
  }

  /** The address of a file of the project, by any path that leads to it. */
  uriOf(file: string): string | undefined {
    const { realPath } = this.world.host.files;
    this.addresses ??= new Map([...this.texts.keys()].map((uri) => [realPath(this.pathOf(uri)), uri]));
    return this.addresses.get(realPath(file));
  }

  /** Whether a file of this name, be it there, ignored or not, lies in the project. */
  holds(file: string): boolean {
    const { realPath } = this.world.host.files;
    const relative = pathWithin(realPath(this.root), realPath(file));
    if (relative === undefined) return false;
    const parts = relative.split('/');
    if (!relative.endsWith(ENDING) || parts.some((part) => part.startsWith('.') || part === 'node_modules')) return false;
    const here = path.join(this.root, relative);
    return this.folders.root(path.dirname(here)) === this.folders.root(this.root);
  }

  /** Whether the user named a folder that it would lie in. */
  covers(file: string): boolean {
    const { realPath } = this.world.host.files;
    return this.named.some((folder) => isWithin(realPath(folder), realPath(file)));
  }
}

/** The day in the time zone of the configuration: minutes have one day, wherever the machine stands. */
export function todayIn(world: World, { timeZone }: Config): PlainDate {
  return world.todayAsked ? world.today : (world.host.todayIn?.(timeZone) ?? world.today);
}

export interface OpenOptions {
  /** The path that standard input stands for. */
  readonly stdinPath?: string;
  /** The named files are written to: only minutes are, and only where they lie in the project. */
  readonly writing?: boolean;
}

/**
 * Finds the named files and the projects around them. What cannot be read is said on standard error, and the rest goes on.
 * @throws UsageError where the configuration is wrong.
 */
export async function openSources(world: World, patterns: readonly string[], options: OpenOptions = {}): Promise<Opening> {
  return new Opener(world).open(patterns, options);
}

/** The project around a folder, whether it has minutes in that folder or not; with it, where none is named, those below the folder. */
export async function openAround(world: World, folder: string): Promise<Opening> {
  return new Opener(world).around(folder);
}

/** A named file, and the folder it was named by. */
interface Named {
  readonly source: Source;
  readonly folder: string;
}

class Opener {
  private readonly world: World;
  private readonly folders: Folders;
  private failed = false;
  private readonly said = new Set<string>();
  private readonly unreadable: Unreadable[] = [];
  private readonly namedFolders = new Set<string>();
  private stdin: Uint8Array | undefined;
  private writing = false;

  constructor(world: World) {
    this.world = world;
    this.folders = new Folders(world.host.files, {
      configFile: world.configFile,
      unreadable: (folder, error, named) => {
        const shown = shownFrom(world, folder);
        const text = say(world.language, 'cannotRead', visibleLine(shown), codeOf(error));
        if (named) this.complain(text, shown);
        else this.notice(text);
      },
      ledOut: (link, named) => {
        if (named) this.notice(say(world.language, 'ledOut', visibleLine(shownFrom(world, link))));
      },
    });
  }

  async open(patterns: readonly string[], { stdinPath, writing = false }: OpenOptions): Promise<Opening> {
    this.writing = writing;
    if (patterns.includes('-')) this.stdin = await this.world.host.readStdin();
    const named = this.named(patterns, stdinPath);
    return this.opening(
      [...groupBy(named, this.rootsOf(named))].map(([root, members]) =>
        this.openProject(
          root,
          members.map(({ source }) => source),
        ),
      ),
    );
  }

  async around(folder: string): Promise<Opening> {
    const root = this.folders.root(folder);
    return this.opening(root === undefined ? [] : [this.openProject(root, [])]);
  }

  private opening(opened: readonly Opened[]): Opening {
    const only = <T>(values: readonly T[]) => (new Set(values).size === 1 ? values[0] : undefined);
    const language = only(opened.map(({ config }) => config.language));
    const today = only(opened.map((one) => one.today)) ?? this.world.today;
    const world = { ...this.world, today, ...(this.world.languageAsked || language === undefined ? {} : { language }) };
    return { world, opened, failed: this.failed, unreadable: this.unreadable };
  }

  private complain(text: string, shown?: string): void {
    this.failed = true;
    if (shown !== undefined && !this.said.has(text)) this.unreadable.push({ shown, message: text });
    this.notice(text);
  }

  private notice(text: string): void {
    if (this.said.has(text)) return;
    this.said.add(text);
    this.world.error(text);
  }

  // ---------------------------------------------------------------- what the user named

  /** A file named twice, or by two links, is there once. */
  private named(patterns: readonly string[], stdinPath: string | undefined): Named[] {
    const { files, cwd } = this.world.host;
    const found = new Map<string, Named>();
    const add = (file: string, folder: string, source = this.source(file)) => {
      const real = files.realPath(file);
      if (!found.has(real)) found.set(real, { source, folder });
    };
    if (patterns.includes('-')) {
      const file = path.resolve(cwd, stdinPath ?? 'stdin.verslag');
      const folder = stdinPath === undefined ? cwd : path.dirname(file);
      add(file, folder, { ...this.source(file), ...(stdinPath === undefined ? { shown: STDIN } : {}), stdin: true });
    }
    const { positive, isExcluded } = this.chosen(patterns);
    for (const pattern of positive) {
      const absolute = path.resolve(cwd, pattern);
      const kind = pattern === '' ? 'missing' : files.kind(absolute);
      if (kind === 'missing' && !files.isLink(absolute)) {
        for (const file of this.matching(pattern, isExcluded)) add(file, path.dirname(file));
      } else if (kind === 'folder') {
        // A folder that is opened by a link is opened all the same, unless the link stands in a repository or a project.
        if (this.folders.boundaryOf(path.dirname(absolute)) !== undefined && this.leadsOut(absolute)) continue;
        this.namedFolders.add(absolute);
        for (const file of this.inFolder(absolute, patterns.length === 0, isExcluded)) add(file, absolute);
      } else if (!isExcluded(absolute) && !this.leadsOut(absolute) && !this.isNotOurs(absolute)) add(absolute, path.dirname(absolute));
    }
    return [...found.values()];
  }

  /** `!PATTERN` leaves out of what the others name, wherever it stands; alone, out of the current folder. */
  private chosen(patterns: readonly string[]): { positive: readonly string[]; isExcluded: (file: string) => boolean } {
    const { files, cwd } = this.world.host;
    const isNegative = (pattern: string) => /^!(?!\()/.test(pattern) && files.kind(path.resolve(cwd, pattern)) === 'missing';
    const negative = patterns.filter(isNegative).map((pattern) => pattern.slice(1).replace(/^\.\//, '').replace(/\/$/, ''));
    const positive = patterns.filter((pattern) => pattern !== '-' && !isNegative(pattern));
    const matchers = negative.flatMap((pattern) => [picomatch(pattern), picomatch(`${pattern}/**`)]);
    const isExcluded = (file: string) => {
      const name = path.relative(cwd, file).split(path.sep).join('/');
      return matchers.some((matches) => matches(name)) || negative.some((pattern) => name === pattern || name.startsWith(`${pattern}/`));
    };
    return { positive: positive.length === 0 && !patterns.includes('-') ? ['.'] : positive, isExcluded };
  }

  private source(file: string): Source {
    const shown = shownFrom(this.world, file);
    return { shown, path: file, uri: pathToFileURL(file).toString(), stdin: false, mark: '', bytes: NO_BYTES };
  }

  /** A link out of the repository (or the project, or the folder): what it leads to is not what was opened. */
  private leadsOut(file: string): boolean {
    if (!leadsOut(this.world.host, file, this.folders)) return false;
    const shown = shownFrom(this.world, file);
    this.complain(say(this.world.language, 'leadsOut', visibleLine(shown)), shown);
    return true;
  }

  private isNotOurs(file: string): boolean {
    if (!this.writing || file.endsWith(ENDING)) return false;
    const shown = shownFrom(this.world, file);
    this.complain(say(this.world.language, 'noMinutesFile', visibleLine(shown)), shown);
    return true;
  }

  private inFolder(folder: string, bare: boolean, isExcluded: (file: string) => boolean): string[] {
    const files = this.folders.minutesBelow(folder, { projects: true, named: true });
    if (files.length === 0) {
      if (bare) this.notice(say(this.world.language, 'nothingHere'));
      else {
        const shown = shownFrom(this.world, folder);
        this.complain(say(this.world.language, 'noMinutesIn', visibleLine(shown)), shown);
      }
    }
    return files.filter((file) => !isExcluded(file));
  }

  private matching(pattern: string, isExcluded: (file: string) => boolean): string[] {
    const { isGlob, base, glob } = picomatch.scan(pattern);
    if (!isGlob) {
      this.complain(say(this.world.language, 'missing', visibleLine(pattern)), pattern);
      return [];
    }
    // The folder is no part of the pattern: its name may hold anything.
    const folder = path.resolve(this.world.host.cwd, base === '' ? '.' : base);
    const matches = picomatch(glob);
    const files =
      this.world.host.files.kind(folder) === 'folder' && !this.leadsOut(folder)
        ? this.folders
            .minutesBelow(folder, { projects: true, named: true })
            .filter((file) => matches(path.relative(folder, file).split(path.sep).join('/')))
        : [];
    if (files.length === 0) this.complain(say(this.world.language, 'noMatch', visibleLine(pattern)), pattern);
    else this.namedFolders.add(folder);
    return files.filter((file) => !isExcluded(file));
  }

  // ---------------------------------------------------------------- projects

  /**
   * The project of each file: the nearest folder with a configuration or the root of the git checkout, else the folder the user
   * named; where one named folder lies in another, the outer one.
   */
  private rootsOf(named: readonly Named[]): (one: Named) => string {
    const own = ({ source }: Named) => this.folders.root(path.dirname(source.path));
    const loose = new Set(named.filter((one) => own(one) === undefined).map(({ folder }) => folder));
    const outermost = (folder: string) => {
      let outer = folder;
      for (let at = folder; path.dirname(at) !== at; at = path.dirname(at)) if (loose.has(path.dirname(at))) outer = path.dirname(at);
      return outer;
    };
    return (one) => own(one) ?? outermost(one.folder);
  }

  private openProject(root: string, sources: readonly Source[]): Opened {
    const { world } = this;
    const own = path.join(root, CONFIG_FILE);
    if (world.configFile === undefined && leadsOut(world.host, own, this.folders))
      throw new UsageError(say(world.language, 'leadsOut', visibleLine(shownFrom(world, own))));
    const config = readConfig(world, world.configFile ?? own, world.configFile !== undefined);
    const { realPath } = world.host.files;
    const named = new Map(sources.map((source) => [realPath(source.path), source]));
    const all = new Map(this.folders.minutesBelow(root, { projects: false, named: false }).map((file) => [realPath(file), file]));
    const readable: Source[] = [];
    const texts = new Map<string, string>();
    for (const source of named.values()) {
      const read = this.read(source, true);
      if (read === undefined) continue;
      texts.set(source.uri, read.text.replace(/^\ufeff/, ''));
      readable.push({ ...source, mark: read.text.startsWith('\ufeff') ? '\ufeff' : '', bytes: read.bytes });
    }
    for (const [real, file] of all) {
      if (named.has(real)) continue;
      const source = this.source(file);
      const read = this.read(source, false);
      if (read !== undefined) texts.set(source.uri, read.text.replace(/^\ufeff/, ''));
    }
    const inOrder = new Map([...texts].sort(([a], [b]) => (a < b ? -1 : 1)));
    return new Opened(world, root, config, { sources: readable, texts: inOrder, folders: this.folders, named: [...this.namedFolders] });
  }

  /** The text of a file. One that was not named and cannot be read takes no part, which is said but is no reason to stop. */
  private read({ path: file, shown, stdin }: Source, named: boolean): { text: string; bytes: Uint8Array } | undefined {
    const { language, host } = this.world;
    const name = visibleLine(shown);
    let bytes: Uint8Array;
    try {
      bytes = stdin ? this.stdin! : host.files.read(file);
    } catch (error) {
      if (named) this.complain(say(language, 'cannotRead', name, reasonOf(this.world, error)), shown);
      else this.notice(say(language, 'leftOut', name, reasonOf(this.world, error)));
      return undefined;
    }
    const text = textIn(bytes);
    if (text !== undefined) return { text, bytes };
    if (named) this.complain(say(language, 'binary', name), shown);
    else this.notice(say(language, 'leftOut', name, say(language, 'noText')));
    return undefined;
  }
}

const NO_BYTES = new Uint8Array();

/** UTF-8 text, with its byte order mark; undefined for anything else. */
export function textIn(bytes: Uint8Array): string | undefined {
  try {
    return bytes.includes(0) ? undefined : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/** @throws UsageError with every problem of the configuration, each with its line. */
export function readConfig(world: World, file: string, required: boolean): Config {
  const { files } = world.host;
  const shown = visibleLine(shownFrom(world, file));
  // A link that leads nowhere is a configuration that is not there by mistake.
  if (files.kind(file) === 'missing' && !files.isLink(file)) {
    if (required) throw new UsageError(say(world.language, 'missing', shown));
    return DEFAULT_CONFIG;
  }
  let text: string;
  try {
    text = textIn(files.read(file)) ?? '';
  } catch (error) {
    throw new UsageError(say(world.language, 'cannotRead', shown, reasonOf(world, error)));
  }
  const { config, problems } = parseConfig(text);
  if (problems.length > 0) {
    throw new UsageError(
      problems
        .map(({ offset, message }) =>
          say(world.language, 'wrongConfig', shown, text.slice(0, offset).split('\n').length, visible(message[world.language])),
        )
        .join('\n'),
    );
  }
  return config;
}
