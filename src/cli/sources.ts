import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import picomatch from 'picomatch';
import { CONFIG_FILE, type Config, DEFAULT_CONFIG, type PlainDate, Project, parseConfig } from '../../language-server/index.ts';
import { type Host, UsageError } from './host.ts';
import { say, visible } from './texts.ts';
import type { World } from './world.ts';

/** A file the user named, or standard input. */
export interface Source {
  /** As the user would type it from the current folder; `<stdin>` for standard input. */
  readonly shown: string;
  /** Absolute path; for standard input, where it would lie in the current folder. */
  readonly path: string;
  readonly uri: string;
}

/** A project, its files in memory, and those of them that the user asked about. */
export interface Opened {
  readonly root: string;
  readonly config: Config;
  readonly project: Project;
  readonly sources: readonly Source[];
}

export const STDIN = '<stdin>';
const ENDING = '.verslag';

/** What could be opened, and whether something could not: then the exit status is 2. */
export interface Opening {
  readonly opened: readonly Opened[];
  readonly failed: boolean;
}

/**
 * Finds the named files and the projects around them. What cannot be read is said on standard error, and the rest goes on.
 * @throws UsageError where the configuration is wrong.
 */
export async function openSources(world: World, patterns: readonly string[]): Promise<Opening> {
  return new Opener(world).open(patterns);
}

class Opener {
  private readonly world: World;
  private readonly host: Host;
  private failed = false;
  private readonly texts = new Map<string, string | undefined>();

  constructor(world: World) {
    this.world = world;
    this.host = world.host;
  }

  async open(patterns: readonly string[]): Promise<Opening> {
    const named = await this.named(patterns.length === 0 ? ['.'] : patterns, patterns.length === 0);
    const byRoot = Map.groupBy(named, ({ source, folder }) => this.rootOf(path.dirname(source.path), folder));
    const opened = [...byRoot].map(([root, members]) =>
      this.openProject(
        root,
        members.map(({ source }) => source),
      ),
    );
    return { opened, failed: this.failed };
  }

  private complain(text: string): void {
    this.failed = true;
    this.world.error(text);
  }

  // ---------------------------------------------------------------- what the user named

  private async named(patterns: readonly string[], bare: boolean): Promise<{ source: Source; folder: string }[]> {
    const found = new Map<string, { source: Source; folder: string }>();
    for (const pattern of patterns) {
      if (pattern === '-') {
        const source = this.source(path.join(this.host.cwd, 'stdin.verslag'), STDIN);
        this.texts.set(source.path, this.decode(await this.host.readStdin(), STDIN));
        found.set(source.path, { source, folder: this.host.cwd });
        continue;
      }
      const absolute = path.resolve(this.host.cwd, pattern);
      const kind = this.host.files.kind(absolute);
      if (kind === 'missing')
        this.matching(pattern).forEach((file) => found.set(file, { source: this.source(file), folder: path.dirname(file) }));
      else if (kind === 'folder')
        this.inFolder(absolute, bare).forEach((file) => found.set(file, { source: this.source(file), folder: absolute }));
      else found.set(absolute, { source: this.source(absolute), folder: path.dirname(absolute) });
    }
    return [...found.values()];
  }

  private source(file: string, shown = this.shown(file)): Source {
    return { shown, path: file, uri: pathToFileURL(file).toString() };
  }

  private shown(file: string): string {
    const relative = path.relative(this.host.cwd, file);
    return (relative === '' ? '.' : relative).split(path.sep).join('/');
  }

  private inFolder(folder: string, bare: boolean): string[] {
    const files = this.minutesBelow(folder, true);
    if (files.length === 0) {
      if (bare) this.world.error(say(this.world.language, 'nothingHere'));
      else this.complain(say(this.world.language, 'noMinutesIn', visible(this.shown(folder))));
    }
    return files;
  }

  private matching(pattern: string): string[] {
    if (!/[*?[{]/.test(pattern)) {
      this.complain(say(this.world.language, 'missing', visible(pattern)));
      return [];
    }
    const { base } = picomatch.scan(pattern);
    const folder = path.resolve(this.host.cwd, base === '' ? '.' : base);
    const matches = picomatch(path.resolve(this.host.cwd, pattern).split(path.sep).join('/'), { dot: false });
    const files =
      this.host.files.kind(folder) === 'folder'
        ? this.minutesBelow(folder, true).filter((file) => matches(file.split(path.sep).join('/')))
        : [];
    if (files.length === 0) this.complain(say(this.world.language, 'noMatch', visible(pattern)));
    return files;
  }

  // ---------------------------------------------------------------- folders

  /** All minutes below a folder; with `projects`, those of projects inside it too. A folder that comes back to itself is entered once. */
  private minutesBelow(folder: string, projects: boolean, seen = new Set<string>(), top = true): string[] {
    const real = this.host.files.realPath(folder);
    if (seen.has(real)) return [];
    seen.add(real);
    if (!top && !projects && this.host.files.kind(path.join(folder, CONFIG_FILE)) === 'file') return [];
    let entries: ReturnType<Host['files']['list']>;
    try {
      entries = this.host.files.list(folder);
    } catch (error) {
      this.complain(say(this.world.language, 'cannotRead', visible(this.shown(folder)), codeOf(error)));
      return [];
    }
    return entries.flatMap(({ name, kind }) => {
      const file = path.join(folder, name);
      if (kind === 'folder') return name === 'node_modules' || name.startsWith('.') ? [] : this.minutesBelow(file, projects, seen, false);
      return name.endsWith(ENDING) && name !== ENDING && kind !== 'other' ? [file] : [];
    });
  }

  /** The nearest folder with a configuration, else the root of the git checkout, else the folder the user named. */
  private rootOf(folder: string, named: string): string {
    const cached = this.roots.get(folder);
    if (cached !== undefined) return cached;
    const upwards: string[] = [];
    for (let at = folder; ; at = path.dirname(at)) {
      upwards.push(at);
      if (path.dirname(at) === at) break;
    }
    const has = (name: string) => upwards.find((at) => this.host.files.kind(path.join(at, name)) !== 'missing');
    const root = has(CONFIG_FILE) ?? has('.git') ?? named;
    this.roots.set(folder, root);
    return root;
  }
  private readonly roots = new Map<string, string>();

  // ---------------------------------------------------------------- projects

  private openProject(root: string, sources: readonly Source[]): Opened {
    const config = readConfig(this.world, this.world.configFile ?? path.join(root, CONFIG_FILE), this.world.configFile !== undefined);
    const project = new Project({
      config,
      today: this.world.today as PlainDate,
      exists: (uri) => this.exists(uri),
    });
    const files = new Set([...this.minutesBelow(root, false), ...sources.map((source) => source.path)]);
    const readable: Source[] = [];
    for (const file of [...files].sort()) {
      const named = sources.find((source) => source.path === file);
      const text = this.text(file, named?.shown ?? this.shown(file), named !== undefined);
      if (text === undefined) continue;
      const source = named ?? this.source(file);
      project.set(source.uri, text);
      if (named !== undefined) readable.push(named);
    }
    return { root, config, project, sources: readable };
  }

  private exists(uri: string): boolean {
    return this.host.files.kind(fileURLToPath(uri)) !== 'missing';
  }

  /** The text of a file. A file that was not named and cannot be read takes no part; it is no reason to stop. */
  private text(file: string, shown: string, named: boolean): string | undefined {
    if (this.texts.has(file)) return this.texts.get(file);
    try {
      return this.decode(this.host.files.read(file), shown, named);
    } catch (error) {
      if (named) this.complain(say(this.world.language, 'cannotRead', visible(shown), codeOf(error)));
      return undefined;
    }
  }

  private decode(bytes: Uint8Array, shown: string, named = true): string | undefined {
    try {
      if (bytes.includes(0)) throw new Error('NUL');
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      if (named) this.complain(say(this.world.language, 'binary', visible(shown)));
      return undefined;
    }
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? (error as Error).message;
}

/** @throws UsageError with every problem of the configuration, each with its line. */
export function readConfig(world: World, file: string, required: boolean): Config {
  const { files } = world.host;
  if (files.kind(file) !== 'file') {
    if (required) throw new UsageError(say(world.language, 'missing', visible(file)));
    return DEFAULT_CONFIG;
  }
  const text = new TextDecoder().decode(files.read(file));
  const { config, problems } = parseConfig(text);
  if (problems.length > 0) {
    const shown = path.relative(world.host.cwd, file) || file;
    throw new UsageError(
      problems
        .map(({ offset, message }) =>
          say(world.language, 'wrongConfig', visible(shown), text.slice(0, offset).split('\n').length, visible(message[world.language])),
        )
        .join('\n'),
    );
  }
  return config;
}
