import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import picomatch from 'picomatch';
import { CONFIG_FILE, type Config, DEFAULT_CONFIG, type PlainDate, Project, parseConfig } from '../../language-server/index.ts';
import { Folders } from './folders.ts';
import { UsageError } from './host.ts';
import { say, visible, visibleLine } from './texts.ts';
import { codeOf, shownFrom, type World } from './world.ts';

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
}

export const STDIN = '<stdin>';

/** What could be opened, and whether something could not: then the exit status is 2. */
export interface Opening {
  /** As given, in the language of the configuration where the user asked for none. */
  readonly world: World;
  readonly opened: readonly Opened[];
  readonly failed: boolean;
}

/** A project: its files as read, and those of them that the user asked about. */
export class Opened {
  readonly root: string;
  readonly config: Config;
  readonly sources: readonly Source[];
  /** Address → text of all files, as read. */
  readonly texts: ReadonlyMap<string, string>;
  /** What was looked up beside the files (attachments), and whether it was there. */
  readonly looked = new Map<string, boolean>();
  private readonly world: World;
  private made: Project | undefined;

  constructor(world: World, root: string, config: Config, sources: readonly Source[], texts: ReadonlyMap<string, string>) {
    this.world = world;
    this.root = root;
    this.config = config;
    this.sources = sources;
    this.texts = texts;
  }

  /** Parsed at its first use: a run that finds everything in its cache parses nothing. */
  get project(): Project {
    if (this.made === undefined) {
      this.made = new Project({ config: this.config, today: this.world.today as PlainDate, exists: (uri) => this.exists(uri) });
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
}

export interface OpenOptions {
  /** The path that standard input stands for. */
  readonly stdinPath?: string;
}

/**
 * Finds the named files and the projects around them. What cannot be read is said on standard error, and the rest goes on.
 * @throws UsageError where the configuration is wrong.
 */
export async function openSources(world: World, patterns: readonly string[], options: OpenOptions = {}): Promise<Opening> {
  return new Opener(world).open(patterns, options);
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
  private stdin: Uint8Array | undefined;

  constructor(world: World) {
    this.world = world;
    this.folders = new Folders(world.host.files, (folder, error, named) => {
      const text = say(world.language, 'cannotRead', visibleLine(shownFrom(world, folder)), codeOf(error));
      if (named) this.complain(text);
      else this.notice(text);
    });
  }

  async open(patterns: readonly string[], { stdinPath }: OpenOptions): Promise<Opening> {
    if (patterns.includes('-')) this.stdin = await this.world.host.readStdin();
    const named = this.named(patterns.length === 0 ? ['.'] : patterns, patterns.length === 0, stdinPath);
    const opened = [...groupBy(named, this.rootsOf(named))].map(([root, members]) =>
      this.openProject(
        root,
        members.map(({ source }) => source),
      ),
    );
    const [language, ...others] = new Set(opened.map(({ config }) => config.language));
    const world = this.world.languageAsked || language === undefined || others.length > 0 ? this.world : { ...this.world, language };
    return { world, opened, failed: this.failed };
  }

  private complain(text: string): void {
    this.failed = true;
    this.notice(text);
  }

  private notice(text: string): void {
    if (this.said.has(text)) return;
    this.said.add(text);
    this.world.error(text);
  }

  // ---------------------------------------------------------------- what the user named

  /** A file named twice, or by two links, is there once. */
  private named(patterns: readonly string[], bare: boolean, stdinPath: string | undefined): Named[] {
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
    for (const pattern of patterns) {
      if (pattern === '-') continue;
      const absolute = path.resolve(cwd, pattern);
      const kind = pattern === '' ? 'missing' : files.kind(absolute);
      if (kind === 'missing') for (const file of this.matching(pattern)) add(file, path.dirname(file));
      else if (kind === 'folder') for (const file of this.inFolder(absolute, bare)) add(file, absolute);
      else add(absolute, path.dirname(absolute));
    }
    return [...found.values()];
  }

  private source(file: string): Source {
    return { shown: shownFrom(this.world, file), path: file, uri: pathToFileURL(file).toString(), stdin: false, mark: '' };
  }

  private inFolder(folder: string, bare: boolean): string[] {
    const files = this.folders.minutesBelow(folder, { projects: true, named: true });
    if (files.length === 0) {
      if (bare) this.notice(say(this.world.language, 'nothingHere'));
      else this.complain(say(this.world.language, 'noMinutesIn', visibleLine(shownFrom(this.world, folder))));
    }
    return files;
  }

  private matching(pattern: string): string[] {
    const { isGlob, base, glob } = picomatch.scan(pattern);
    if (!isGlob) {
      this.complain(say(this.world.language, 'missing', visibleLine(pattern)));
      return [];
    }
    // The folder is no part of the pattern: its name may hold anything.
    const folder = path.resolve(this.world.host.cwd, base === '' ? '.' : base);
    const matches = picomatch(glob);
    const files =
      this.world.host.files.kind(folder) === 'folder'
        ? this.folders
            .minutesBelow(folder, { projects: true, named: true })
            .filter((file) => matches(path.relative(folder, file).split(path.sep).join('/')))
        : [];
    if (files.length === 0) this.complain(say(this.world.language, 'noMatch', visibleLine(pattern)));
    return files;
  }

  // ---------------------------------------------------------------- projects

  /**
   * The project of each file: the nearest folder with a configuration, else the root of the git checkout, else the folder the user
   * named; where one named folder lies in another, the outer one.
   */
  private rootsOf(named: readonly Named[]): (one: Named) => string {
    const own = ({ source }: Named) =>
      this.folders.upwards(path.dirname(source.path), CONFIG_FILE) ?? this.folders.upwards(path.dirname(source.path), '.git');
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
    const config = readConfig(world, world.configFile ?? path.join(root, CONFIG_FILE), world.configFile !== undefined);
    const { realPath } = world.host.files;
    const named = new Map(sources.map((source) => [realPath(source.path), source]));
    const all = new Map(this.folders.minutesBelow(root, { projects: false, named: false }).map((file) => [realPath(file), file]));
    const readable: Source[] = [];
    const texts = new Map<string, string>();
    for (const source of named.values()) {
      const text = this.read(source, true);
      if (text === undefined) continue;
      texts.set(source.uri, text.replace(/^\ufeff/, ''));
      readable.push({ ...source, mark: text.startsWith('\ufeff') ? '\ufeff' : '' });
    }
    for (const [real, file] of all) {
      if (named.has(real)) continue;
      const source = this.source(file);
      const text = this.read(source, false);
      if (text !== undefined) texts.set(source.uri, text.replace(/^\ufeff/, ''));
    }
    const inOrder = new Map([...texts].sort(([a], [b]) => (a < b ? -1 : 1)));
    return new Opened(world, root, config, readable, inOrder);
  }

  /** The text of a file. One that was not named and cannot be read takes no part, which is said but is no reason to stop. */
  private read({ path: file, shown, stdin }: Source, named: boolean): string | undefined {
    const { language, host } = this.world;
    const name = visibleLine(shown);
    let bytes: Uint8Array;
    try {
      bytes = stdin ? this.stdin! : host.files.read(file);
    } catch (error) {
      if (named) this.complain(say(language, 'cannotRead', name, codeOf(error)));
      else this.notice(say(language, 'leftOut', name, codeOf(error)));
      return undefined;
    }
    try {
      if (bytes.includes(0)) throw new TypeError('NUL');
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      if (named) this.complain(say(language, 'binary', name));
      else this.notice(say(language, 'leftOut', name, say(language, 'noText')));
      return undefined;
    }
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
  if (files.kind(file) === 'missing') {
    if (required) throw new UsageError(say(world.language, 'missing', shown));
    return DEFAULT_CONFIG;
  }
  let text: string;
  try {
    text = new TextDecoder().decode(files.read(file));
  } catch (error) {
    throw new UsageError(say(world.language, 'cannotRead', shown, codeOf(error)));
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
