import path from 'node:path';
import { pathToFileURL } from 'node:url';
import picomatch from 'picomatch';
import { addressOf, CONFIG_FILE } from '../../language-server/index.ts';
import { Folders, leadsOut } from '../../language-server/project/folders.ts';
import { hasEnding } from '../../language-server/syntax/ending.ts';
import { readConfig, textIn } from './configuration.ts';
import { emptyProjects } from './empty-projects.ts';
import { UsageError } from './host.ts';
import { areFiles, matcher, namedPatterns, outermostOf } from './named-patterns.ts';
import { type Frugality, Opened, type OpenedFiles, type Source, STDIN, type Unreadable } from './opened.ts';
import { ownBytes } from './pointer-file.ts';
import { inOrderOfPaths, type Shard, shardOf } from './shard.ts';
import { type Input, inputOf } from './standard-input.ts';
import { say, visibleLine } from './texts.ts';
import { missingText, reasonOf, shownFrom, type World } from './world.ts';

export interface OpenOptions {
  /** The path that standard input stands for. */
  readonly stdinPath?: string;
  /** The named files are written to: only minutes are, and only where they lie in the project. */
  readonly writing?: boolean;
  /** Each file is looked at once: what was made of it may be forgotten then. */
  readonly frugal?: Frugality;
  /** Also the projects of named folders in which no minutes are left. */
  readonly empty?: boolean;
  /** Of the named files only this part is asked about; the others are there beside it, as they are for the whole. */
  readonly shard?: Shard;
}

/**
 * Finds the named files and the projects around them. What cannot be read is reported on standard error, and the rest goes on.
 * @throws UsageError where the configuration is wrong.
 */
export async function openSources(world: World, patterns: readonly string[], options: OpenOptions = {}): Promise<OpenedFiles> {
  return new Opener(world).open(patterns, options);
}

/** The project around a folder, whether it has minutes in that folder or not; with it, where none is named, those below the folder. */
export async function openAround(world: World, folder: string): Promise<OpenedFiles> {
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
  private readonly realPaths = new Map<string, string>();
  private stdin: Input | undefined;
  private writing = false;
  private frugal: Frugality | undefined;

  constructor(world: World) {
    this.world = world;
    const leftOut = (key: 'ledOut' | 'noFileHere') => (name: string, named: boolean) => {
      if (named) this.notice(say(world.language, key, visibleLine(shownFrom(world, name))));
    };
    this.folders = new Folders(world.host.files, {
      configFile: world.configFile,
      unreadable: (folder, error, named) => {
        const shown = shownFrom(world, folder);
        const text = say(world.language, 'cannotRead', visibleLine(shown), reasonOf(world, error));
        if (named) this.complain(text, shown);
        else this.notice(text);
      },
      ledOut: leftOut('ledOut'),
      noFile: leftOut('noFileHere'),
      unknownIndex: (index) => this.complainOf('unknownIndex', index),
    });
  }

  async open(patterns: readonly string[], { stdinPath, writing = false, frugal, shard, empty = false }: OpenOptions): Promise<OpenedFiles> {
    this.writing = writing;
    this.frugal = frugal;
    if (patterns.includes('-')) this.stdin = await inputOf(this.world);
    const named = this.named(patterns, stdinPath);
    if (named.length === 0 && !this.failed && patterns.some((one) => one.startsWith('!'))) this.allLeftOut(patterns);
    const asked = shardOf(
      named.map(({ source }) => source),
      shard,
    );
    const projects = Map.groupBy(named, this.rootsOf(named));
    // One part of the run speaks of what is nobody's part.
    if (empty && (shard === undefined || shard.index === 1))
      for (const root of emptyProjects(this.folders, this.namedFolders, projects)) projects.set(root, []);
    return this.opening(
      [...projects].flatMap(([root, members]) => {
        const sources = members.map(({ source }) => source);
        return sources.length === 0 || sources.some((source) => asked.has(source)) ? [this.openProject(root, sources, asked)] : [];
      }),
    );
  }

  async around(folder: string): Promise<OpenedFiles> {
    const root = this.folders.root(folder);
    return this.opening(root === undefined ? [] : [this.openProject(root, [], new Set())]);
  }

  private opening(opened: readonly Opened[]): OpenedFiles {
    const only = <T>(values: readonly T[]) => (new Set(values).size === 1 ? values[0] : undefined);
    const language = only(opened.map(({ config }) => config.language));
    const today = only(opened.map((one) => one.today)) ?? this.world.today;
    const world = { ...this.world, today, ...(this.world.languageAsked || language === undefined ? {} : { language }) };
    return { world, opened, failed: this.failed, unreadable: this.unreadable };
  }

  /** Where a file lies, whatever links lead to it. Of files that lie together the folder is looked up once. */
  private realPath(file: string): string {
    const { files } = this.world.host;
    const known = this.realPaths.get(file);
    if (known !== undefined) return known;
    const folder = path.dirname(file);
    const real = folder === file || files.isLink(file) ? files.realPath(file) : path.join(this.realPath(folder), path.basename(file));
    this.realPaths.set(file, real);
    return real;
  }

  private complain(text: string, shown?: string): void {
    this.failed = true;
    if (shown !== undefined && !this.said.has(text)) this.unreadable.push({ shown, message: text });
    this.notice(text);
  }

  private allLeftOut(patterns: readonly string[]): void {
    const { host, language } = this.world;
    const said = say(language, 'allLeftOut');
    if (areFiles(host, namedPatterns(host, patterns).positive)) this.notice(said);
    else this.complain(said);
  }

  private complainOf(key: 'unknownIndex' | 'leadsOut' | 'noMinutesFile' | 'noMinutesIn', file: string): void {
    const shown = shownFrom(this.world, file);
    this.complain(say(this.world.language, key, visibleLine(shown)), shown);
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
      const real = this.realPath(file);
      if (!found.has(real)) found.set(real, { source, folder });
    };
    if (patterns.includes('-')) {
      const file = path.resolve(cwd, stdinPath ?? 'stdin.verslag');
      const folder = stdinPath === undefined ? cwd : path.dirname(file);
      add(file, folder, { ...this.source(file), ...(stdinPath === undefined ? { shown: STDIN } : {}), stdin: true });
    }
    const { positive, isExcluded } = namedPatterns(this.world.host, patterns);
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

  private source(file: string): Source {
    const shown = shownFrom(this.world, file);
    return { shown, path: file, uri: addressOf(pathToFileURL(file).toString()), stdin: false, mark: '', bytes: NO_BYTES };
  }

  /** A link out of the repository (or the project, or the folder): what it leads to is not what was opened. */
  private leadsOut(file: string): boolean {
    if (!leadsOut(this.world.host, file, this.folders)) return false;
    this.complainOf('leadsOut', file);
    return true;
  }

  private isNotOurs(file: string): boolean {
    if (!this.writing || hasEnding(file)) return false;
    this.complainOf('noMinutesFile', file);
    return true;
  }

  private inFolder(folder: string, bare: boolean, isExcluded: (file: string) => boolean): string[] {
    const files = this.folders.minutesBelow(folder, { projects: true, named: true });
    if (files.length === 0) {
      if (bare) this.notice(say(this.world.language, 'nothingHere'));
      else this.complainOf('noMinutesIn', folder);
    }
    return files.filter((file) => !isExcluded(file));
  }

  private matching(pattern: string, isExcluded: (file: string) => boolean): string[] {
    const { isGlob, base, glob } = picomatch.scan(pattern);
    if (!isGlob) {
      this.complain(missingText(this.world, pattern), pattern);
      return [];
    }
    // The folder is no part of the pattern: its name may hold anything.
    const folder = path.resolve(this.world.host.cwd, base === '' ? '.' : base);
    const matches = matcher(glob);
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
    return (one) => own(one) ?? outermostOf(loose, one.folder);
  }

  private openProject(root: string, sources: readonly Source[], asked: ReadonlySet<Source>): Opened {
    const { world } = this;
    const own = path.join(root, CONFIG_FILE);
    if (world.configFile === undefined && leadsOut(world.host, own, this.folders))
      throw new UsageError(say(world.language, 'leadsOut', visibleLine(shownFrom(world, own))));
    const config = readConfig(world, world.configFile ?? own, world.configFile !== undefined);
    const named = new Map(sources.map((source) => [this.realPath(source.path), source]));
    const all = new Map(this.folders.minutesBelow(root, { projects: false, named: false }).map((file) => [this.realPath(file), file]));
    const readable: Source[] = [];
    const texts = new Map<string, string>();
    const others: string[] = [];
    for (const source of named.values()) {
      const read = this.read(source, asked.has(source));
      if (read === undefined) continue;
      if (!asked.has(source)) others.push(source.uri);
      texts.set(source.uri, read.text.replace(/^\ufeff/, ''));
      // Who looks at each file once writes to none.
      const bytes = this.frugal === 'once' ? NO_BYTES : read.bytes;
      if (asked.has(source)) readable.push({ ...source, mark: read.text.startsWith('\ufeff') ? '\ufeff' : '', bytes });
    }
    for (const [real, file] of all) {
      if (named.has(real)) continue;
      const source = this.source(file);
      const read = this.read(source, false);
      if (read !== undefined) texts.set(source.uri, read.text.replace(/^\ufeff/, ''));
    }
    const inOrder = new Map([...texts].sort(([a], [b]) => (a < b ? -1 : 1)));
    const { folders, frugal } = this;
    return new Opened(world, root, config, {
      sources: readable,
      others,
      isFirst: sources.length === 0 || asked.has(inOrderOfPaths(sources)[0]!),
      texts: inOrder,
      folders,
      named: [...this.namedFolders],
      frugal,
    });
  }

  /** The text of a file. One that was not named and cannot be read takes no part, which is reported but is no reason to stop. */
  private read({ path: file, shown, stdin }: Source, named: boolean): { text: string; bytes: Uint8Array } | undefined {
    const { language, host } = this.world;
    const name = visibleLine(shown);
    let bytes: Uint8Array;
    try {
      bytes = stdin ? this.stdin!() : ownBytes(host.files.read(file));
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
