import path from 'node:path';
import type { Ignore } from 'ignore';
import { hasEnding } from '../syntax/ending.ts';
import { isWithin, pathWithin } from './bounds.ts';
import { CONFIG_FILE } from './config.ts';
import { type GitFolder, gitFolder } from './git-folder.ts';
import { rulesOf } from './ignoring.ts';
import { isLeftOut } from './left-out.ts';
import { ignoredIn } from './read-config.ts';

const GIT = '.git';

/** A disk, as far as it is read here. Paths are absolute; errors of the system are thrown as they come. */
export interface FolderFiles {
  /** Follows links and never throws: what is there but cannot be looked at is `other`. */
  kind(path: string): 'file' | 'folder' | 'other' | 'missing';
  /** Whether there is a symbolic link at this place, dangling or not. Never throws. */
  isLink(path: string): boolean;
  read(path: string): Uint8Array;
  /** Names in a folder, sorted. A link has the kind of what it leads to. */
  list(folder: string): readonly { readonly name: string; readonly kind: ReturnType<FolderFiles['kind']>; readonly link: boolean }[];
  /** The path without symbolic links, as far as it exists. */
  realPath(path: string): string;
}

type Listed = ReturnType<FolderFiles['list']> | { readonly error: unknown };
/** Patterns as git reads them, and the folder they count from. */
interface Rules {
  readonly base: string;
  readonly rules: Ignore;
  /** The top of the checkout, where git has them: what it tracks it does not ignore. */
  readonly git?: string;
}

export interface WalkOptions {
  /** Also what belongs to projects inside the folder. */
  readonly projects: boolean;
  /** The user asked for this folder. */
  readonly named: boolean;
  /** Only what lies in the folder itself. */
  readonly shallow?: boolean;
}

/** What a walk comes by. A mark is what makes a folder a project: a configuration, or git's own folder or file. */
export interface Met {
  readonly kind: 'minutes' | 'mark' | 'folder';
  readonly path: string;
}

interface Walk extends WalkOptions {
  readonly seen: Set<string>;
  readonly within: string;
  readonly inRepository: boolean;
  readonly all: boolean;
}

export interface FoldersOptions {
  unreadable?(folder: string, error: unknown, named: boolean): void;
  /** A link that leads out of the folder that was opened: it is not followed. */
  ledOut?(link: string, named: boolean): void;
  /** What is called as minutes are, and is no file: a link that leads nowhere, a pipe. */
  noFile?(name: string, named: boolean): void;
  /** An index of git that cannot be read: nobody knows whether git tracks what its patterns ignore. */
  unknownIndex?(index: string): void;
  /** What `--config` names: it stands for the configuration of every project. */
  readonly configFile?: string | undefined;
}

/** Walks through folders, each read once in a run. */
export class Folders {
  private readonly files: FolderFiles;
  private readonly options: FoldersOptions;
  private readonly lists = new Map<string, Listed>();
  private readonly found = new Map<string, string | undefined>();
  private readonly checkouts = new Map<string, GitFolder>();
  private readonly chains = new Map<string, readonly Rules[]>();

  constructor(files: FolderFiles, options: FoldersOptions = {}) {
    this.files = files;
    this.options = options;
  }

  /**
   * All minutes below a folder, without those in hidden folders, `node_modules`, other repositories, and what git or the configuration
   * ignores. A folder that a link leads back to is entered once, a link that leads out of the repository not at all.
   */
  minutesBelow(folder: string, options: WalkOptions): string[] {
    return [...this.below(folder, options)].flatMap(({ kind, path: file }) => (kind === 'minutes' ? [file] : []));
  }

  /** As {@link minutesBelow}, step by step, with the folders that are entered and what makes some of them a project. */
  *below(folder: string, options: WalkOptions): Generator<Met> {
    yield* this.enter(folder, this.walkFrom(folder, options), true);
  }

  /** Whether the walk from a folder comes by a file of this name, be it there or not. */
  admits(folder: string, file: string): boolean {
    const walk = this.walkFrom(folder, { projects: true, named: true });
    const names = path.relative(folder, file).split(path.sep);
    let at = folder;
    for (const [index, name] of names.entries()) {
      if (at !== folder && this.isApart(at, walk)) return false;
      at = path.join(at, name);
      const last = index === names.length - 1;
      if (last && name === CONFIG_FILE) return true;
      if (!this.isWanted(at, last ? 'file' : 'folder', this.files.isLink(at), walk)) return false;
    }
    return true;
  }

  private walkFrom(folder: string, options: WalkOptions): Walk {
    return {
      ...options,
      seen: new Set<string>(),
      within: this.files.realPath(this.boundaryOf(folder) ?? folder),
      inRepository: this.upwards(folder, GIT) !== undefined,
      // Who names an ignored folder wants what is in it.
      all: options.named && this.ruleAgainst(folder, 'folder') !== undefined,
    };
  }

  private *enter(folder: string, walk: Walk, top: boolean): Generator<Met> {
    const real = this.files.realPath(folder);
    if (walk.seen.has(real)) return;
    walk.seen.add(real);
    if (!top && this.isApart(folder, walk)) return;
    const entries = this.list(folder);
    if ('error' in entries) {
      this.options.unreadable?.(folder, entries.error, walk.named);
      return;
    }
    yield { kind: 'folder', path: folder };
    for (const { name, kind, link } of entries) {
      const file = path.join(folder, name);
      if (name === GIT || name === CONFIG_FILE) yield { kind: 'mark', path: file };
      if (kind !== 'folder' && kind !== 'file') {
        if (hasEnding(name) && !isLeftOut(name)) this.options.noFile?.(file, walk.named);
        continue;
      }
      if (kind === 'file' && !hasEnding(name)) continue;
      if (!this.isWanted(file, kind, link, walk)) continue;
      if (kind === 'folder') {
        if (!walk.shallow) yield* this.enter(file, walk, false);
      } else yield { kind: 'minutes', path: file };
    }
  }

  /** Another repository, a submodule or a worktree: it has its own names. */
  private isApart(folder: string, walk: Walk): boolean {
    if ((walk.inRepository || !walk.projects) && this.there(path.join(folder, GIT))) return true;
    return !walk.projects && this.there(path.join(folder, CONFIG_FILE));
  }

  private isWanted(file: string, kind: 'file' | 'folder', link: boolean, walk: Walk): boolean {
    if (isLeftOut(path.basename(file))) return false;
    if (!walk.all && this.ignored(file, kind)) return false;
    if (!link || isWithin(walk.within, this.files.realPath(file))) return true;
    this.options.ledOut?.(file, walk.named);
    return false;
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

  /** Whether git or the configuration ignores it; of a folder, all that is in it. What git tracks it does not ignore. */
  ignored(file: string, kind: 'file' | 'folder'): boolean {
    const rule = this.ruleAgainst(file, kind);
    return rule !== undefined && (rule.git === undefined || !this.isTracked(rule.git, file, kind));
  }

  private isTracked(top: string, file: string, kind: 'file' | 'folder'): boolean {
    const { tracked, index } = this.checkout(top);
    if (tracked !== undefined) return tracked.has(pathWithin(top, file) ?? '', kind);
    this.options.unknownIndex?.(index);
    return false;
  }

  private checkout(top: string): GitFolder {
    let known = this.checkouts.get(top);
    if (known === undefined) {
      known = gitFolder(this.files, top, hasEnding);
      this.checkouts.set(top, known);
    }
    return known;
  }

  private ruleAgainst(file: string, kind: 'file' | 'folder'): Rules | undefined {
    for (const one of this.chain(path.dirname(file))) {
      const { base, rules } = one;
      const name = pathWithin(base, file);
      if (name === undefined || name === '') continue;
      const { ignored, unignored } = rules.test(kind === 'folder' ? `${name}/` : name);
      if (ignored || unignored) return ignored ? one : undefined;
    }
    return undefined;
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
      ...(git === undefined ? [] : this.patterns(git, folder, path.join(folder, '.gitignore'))),
      ...(git === folder ? this.patterns(git, folder, path.join(folder, GIT, 'info', 'exclude')) : []),
    ];
    const above = git === folder || parent === folder || (git === undefined && root === undefined) ? [] : this.chain(parent);
    const chain = [...own, ...above];
    this.chains.set(folder, chain);
    return chain;
  }

  private configured(folder: string): Rules[] {
    const text = this.text(this.options.configFile ?? path.join(folder, CONFIG_FILE), { followsLink: true });
    const patterns = text === undefined ? [] : ignoredIn(text);
    return patterns.length === 0 ? [] : [{ base: folder, rules: rulesOf(patterns, this.ignoresCase(this.upwards(folder, GIT))) }];
  }

  private ignoresCase(git: string | undefined): boolean {
    return git !== undefined && this.checkout(git).ignoresCase;
  }

  private patterns(git: string, base: string, file: string): Rules[] {
    // Git follows no link that is called `.gitignore`.
    const text = this.text(file, { followsLink: false });
    return text === undefined || text.trim() === '' ? [] : [{ base, rules: rulesOf(text.split(/\r?\n/), this.ignoresCase(git)), git }];
  }

  private text(file: string, { followsLink }: { readonly followsLink: boolean }): string | undefined {
    if (this.files.kind(file) !== 'file' || (!followsLink && this.files.isLink(file))) return undefined;
    try {
      return new TextDecoder().decode(this.files.read(file));
    } catch {
      return undefined;
    }
  }
}

/**
 * Whether a link takes a place within what was opened (the repository, else the project, else the current folder) out of it. Whoever laid
 * the link chose what it leads to; the user did not. Places elsewhere are the user's own.
 */
export function leadsOut(
  { files, cwd }: { readonly files: FolderFiles; readonly cwd: string },
  place: string,
  folders = new Folders(files),
): boolean {
  const folder = path.dirname(place);
  const around = folders.boundaryOf(folder) ?? (isWithin(cwd, folder) ? cwd : undefined);
  return around !== undefined && !isWithin(files.realPath(around), files.realPath(place));
}
