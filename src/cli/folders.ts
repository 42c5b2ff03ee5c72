import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { CONFIG_FILE, parseConfig } from '../../language-server/index.ts';
import { isWithin } from './bounds.ts';
import type { Files, Host } from './host.ts';

export const ENDING = '.verslag';
const GIT = '.git';

type Listed = ReturnType<Files['list']> | { readonly error: unknown };
/** Patterns as git reads them, and the folder they count from. */
interface Rules {
  readonly base: string;
  readonly rules: Ignore;
}

export interface WalkOptions {
  /** Also what belongs to projects inside the folder. */
  readonly projects: boolean;
  /** The user asked for this folder. */
  readonly named: boolean;
}

export interface FoldersOptions {
  unreadable?(folder: string, error: unknown, named: boolean): void;
  /** A link that leads out of the folder that was opened: it is not followed. */
  ledOut?(link: string, named: boolean): void;
  /** What `--config` names: it stands for the configuration of every project. */
  readonly configFile?: string | undefined;
}

/** Walks through folders, each read once in a run. */
export class Folders {
  private readonly files: Files;
  private readonly options: FoldersOptions;
  private readonly lists = new Map<string, Listed>();
  private readonly found = new Map<string, string | undefined>();
  private readonly chains = new Map<string, readonly Rules[]>();

  constructor(files: Files, options: FoldersOptions = {}) {
    this.files = files;
    this.options = options;
  }

  /**
   * All minutes below a folder, without those in hidden folders, `node_modules`, other repositories, and what git or the configuration
   * ignores. A folder that a link leads back to is entered once, a link that leads out of the repository not at all.
   */
  minutesBelow(folder: string, options: WalkOptions): string[] {
    const walk = {
      ...options,
      seen: new Set<string>(),
      within: this.files.realPath(this.boundaryOf(folder) ?? folder),
      inRepository: this.upwards(folder, GIT) !== undefined,
      // Who names an ignored folder wants what is in it.
      all: options.named && this.ignored(folder, 'folder'),
    };
    return this.below(folder, walk, true);
  }

  private below(
    folder: string,
    walk: WalkOptions & {
      readonly seen: Set<string>;
      readonly within: string;
      readonly inRepository: boolean;
      readonly all: boolean;
    },
    top: boolean,
  ): string[] {
    const real = this.files.realPath(folder);
    if (walk.seen.has(real)) return [];
    walk.seen.add(real);
    if (!top) {
      // Another repository, a submodule or a worktree: it has its own names.
      if ((walk.inRepository || !walk.projects) && this.there(path.join(folder, GIT))) return [];
      if (!walk.projects && this.there(path.join(folder, CONFIG_FILE))) return [];
    }
    const entries = this.list(folder);
    if ('error' in entries) {
      this.options.unreadable?.(folder, entries.error, walk.named);
      return [];
    }
    return entries.flatMap(({ name, kind, link }) => {
      // Hidden files are no minutes either: editors keep their locks and drafts so.
      if (name.startsWith('.') || name === 'node_modules') return [];
      if (kind !== 'folder' && !(kind === 'file' && name.endsWith(ENDING))) return [];
      const file = path.join(folder, name);
      if (!walk.all && this.ignored(file, kind)) return [];
      if (link && !isWithin(walk.within, this.files.realPath(file))) {
        this.options.ledOut?.(file, walk.named);
        return [];
      }
      return kind === 'folder' ? this.below(file, walk, false) : [file];
    });
  }

  private list(folder: string): Listed {
    const known = this.lists.get(folder);
    if (known !== undefined) return known;
    let entries: Listed;
    try {
      entries = this.files.list(folder);
    } catch (error) {
      entries = { error };
    }
    this.lists.set(folder, entries);
    return entries;
  }

  // ---------------------------------------------------------------- what belongs together

  /** The project around a folder: the nearest one with a configuration or the top of a git checkout; undefined where there is neither. */
  root(folder: string): string | undefined {
    const [config, git] = [this.upwards(folder, CONFIG_FILE), this.upwards(folder, GIT)];
    if (config === undefined || git === undefined) return config ?? git;
    return config.length >= git.length ? config : git;
  }

  /** What a link may not lead out of: the git checkout, else the project; undefined where there is neither. */
  boundaryOf(folder: string): string | undefined {
    return this.upwards(folder, GIT) ?? this.upwards(folder, CONFIG_FILE);
  }

  /** The nearest folder, from this one upwards, that holds something of this name, be it a link that leads nowhere. */
  upwards(folder: string, name: string): string | undefined {
    const key = `${name}\0${folder}`;
    if (this.found.has(key)) return this.found.get(key);
    const parent = path.dirname(folder);
    const result = this.there(path.join(folder, name)) ? folder : parent === folder ? undefined : this.upwards(parent, name);
    this.found.set(key, result);
    return result;
  }

  private there(file: string): boolean {
    return this.files.kind(file) !== 'missing' || this.files.isLink(file);
  }

  // ---------------------------------------------------------------- what is ignored

  /** Whether git or the configuration ignores it; of a folder, all that is in it. */
  ignored(file: string, kind: 'file' | 'folder'): boolean {
    for (const { base, rules } of this.chain(path.dirname(file))) {
      const name = path.relative(base, file).split(path.sep).join('/');
      if (name === '' || name.startsWith('..')) continue;
      const { ignored, unignored } = rules.test(kind === 'folder' ? `${name}/` : name);
      if (ignored || unignored) return ignored;
    }
    return false;
  }

  /** The rules that count in a folder, the nearest first. */
  private chain(folder: string): readonly Rules[] {
    const known = this.chains.get(folder);
    if (known !== undefined) return known;
    const parent = path.dirname(folder);
    const git = this.upwards(folder, GIT);
    const root = this.root(folder);
    const own = [
      ...(root === folder ? this.configured(folder) : []),
      ...(git === undefined ? [] : this.patterns(folder, path.join(folder, '.gitignore'))),
      ...(git === folder ? this.patterns(folder, path.join(folder, GIT, 'info', 'exclude')) : []),
    ];
    const above = git === folder || parent === folder || (git === undefined && root === undefined) ? [] : this.chain(parent);
    const chain = [...own, ...above];
    this.chains.set(folder, chain);
    return chain;
  }

  private configured(folder: string): Rules[] {
    const text = this.text(this.options.configFile ?? path.join(folder, CONFIG_FILE));
    const patterns = text === undefined ? [] : parseConfig(text).config.ignore;
    return patterns.length === 0 ? [] : [{ base: folder, rules: rulesOf(patterns) }];
  }

  private patterns(base: string, file: string): Rules[] {
    const text = this.text(file);
    return text === undefined || text.trim() === '' ? [] : [{ base, rules: rulesOf(text.split(/\r?\n/)) }];
  }

  private text(file: string): string | undefined {
    if (this.files.kind(file) !== 'file' || this.files.isLink(file)) return undefined;
    try {
      return new TextDecoder().decode(this.files.read(file));
    } catch {
      return undefined;
    }
  }
}

/** Matching a name against many stars takes a time that grows with their number as exponent: nobody means such a pattern well. */
const MOST_STARS = 3;

function rulesOf(patterns: readonly string[]): Ignore {
  const fair = patterns.filter((pattern) => {
    const parts = pattern.split('/');
    return parts.filter((part) => part === '**').length <= MOST_STARS && parts.every((part) => part.split(/\*+/).length - 1 <= MOST_STARS);
  });
  return ignore({ allowRelativePaths: true }).add(fair);
}

/**
 * Whether a link takes a place within what was opened (the repository, else the project, else the current folder) out of it. Whoever laid
 * the link chose what it leads to; the user did not. Places elsewhere are the user's own.
 */
export function leadsOut({ files, cwd }: Pick<Host, 'files' | 'cwd'>, place: string, folders = new Folders(files)): boolean {
  const folder = path.dirname(place);
  const around = folders.boundaryOf(folder) ?? (isWithin(cwd, folder) ? cwd : undefined);
  return around !== undefined && !isWithin(files.realPath(around), files.realPath(place));
}
