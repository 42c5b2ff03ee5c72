import { createHash } from 'node:crypto';
import path from 'node:path';
import { pathWithin } from '../../../language-server/project/bounds.ts';
import { ENDING } from '../../../language-server/syntax/ending.ts';
import { FROZEN_LIST } from '../approvals/frozen.ts';
import type { Git, GitResult, Host, Scratch } from '../host.ts';

import { type Commit, HistoryError, type PathChange, type TreeEntry } from './history.ts';
import { parseBatch, parseChanges, text } from './printed.ts';
import { unreadableFor } from './readable.ts';

/**
 * The objects of a git repository, read by git without the repository's configuration: git is given an empty repository of our own that
 * borrows the objects. So nothing that the configuration names (signature programs, filters, transports, hooks, aliases) can run, and
 * nothing in it changes what git prints. Every question throws a {@link HistoryError} where it cannot be answered.
 */
export class Repository {
  /** The top of its work tree, without links. */
  readonly top: string;
  private readonly git: Git;
  private readonly host: Host;
  private readonly folder: string;
  private readonly objects: string;
  private readonly shallowFile: string;
  private readonly shallow: boolean;
  private readonly format: string;
  private readonly index: string;
  private own: Scratch | undefined;

  constructor(host: Host, folder: string) {
    if (host.git === undefined) throw new HistoryError('noGit');
    this.host = host;
    this.git = host.git;
    this.folder = host.files.realPath(folder);
    const unreadable = unreadableFor(host.files, this.folder);
    if (unreadable !== undefined) throw new HistoryError('endless', unreadable);
    const asked = ['--show-toplevel', '--git-path', 'objects', '--git-path', 'shallow', '--git-path', 'index', '--show-object-format'];
    const [top, objects, shallowFile, index, format, shallow, ...rest] = this.inRepository(
      'rev-parse',
      '--path-format=absolute',
      ...asked,
      '--is-shallow-repository',
    )
      .trimEnd()
      .split('\n');
    if (shallow === undefined || rest.length > 0 || !/^sha(?:1|256)$/.test(format!)) throw new HistoryError('gitFails');
    this.top = host.files.realPath(top!);
    this.objects = objects!;
    this.shallowFile = shallowFile!;
    this.index = index!;
    this.format = format!;
    this.shallow = shallow !== 'false';
  }

  /** @throws HistoryError where the history is not all here: a shallow or a partial clone. */
  complete(): void {
    if (this.shallow) throw new HistoryError('shallow');
    this.withoutPromises();
  }

  /** A partial clone fetches what it lacks by programs of its configuration: nothing is read from one. */
  private withoutPromises(): void {
    const keys = '^(extensions\\.partialclone|remote\\..*\\.(promisor|partialclonefilter))$';
    const result = this.call(['-C', this.folder, 'config', '--get-regexp', keys]);
    if (result.status === 0) throw new HistoryError('partial');
    if (result.status !== 1) throw new HistoryError('gitFails', result.stderr);
  }

  /** The path of a file as git has it; undefined outside the work tree. */
  pathOf(file: string): string | undefined {
    return pathWithin(this.top, this.host.files.realPath(file));
  }

  fileOf(name: string): string {
    return path.join(this.top, ...name.split('/'));
  }

  /** The commit that is checked out; undefined before the first. */
  head(): string | undefined {
    return this.resolved('HEAD');
  }

  /** Whether there is any commit that a branch or tag leads to. */
  hasBranches(): boolean {
    return this.inRepository('for-each-ref', '--count=1', '--format=%(objectname)').trim() !== '';
  }

  /** What may be another version of the same history: where the branch was before it was rewritten, and where others have it. */
  otherTips(): string[] {
    const upstream = this.resolved('@{upstream}');
    const result = this.call([
      '-C',
      this.folder,
      'rev-parse',
      '--path-format=absolute',
      '--symbolic-full-name',
      '--git-path',
      'logs',
      'HEAD',
    ]);
    const [logs, branch] = text(result).trimEnd().split('\n');
    const tips = upstream === undefined ? [] : [upstream];
    if (result.status !== 0 || !branch?.startsWith('refs/heads/')) return tips;
    try {
      const log = new TextDecoder().decode(this.host.files.read(path.join(logs!, branch)));
      // Each line: the old commit, the new one, who, when and why.
      tips.push(...log.split('\n').flatMap((line) => /^([0-9a-f]{40,64}) ([0-9a-f]{40,64}) /.exec(line)?.slice(1, 3) ?? []));
    } catch {
      // No log is kept, or it is kept in another way.
    }
    return [...new Set(tips)].filter((id) => !/^0+$/.test(id));
  }

  /** All commits behind these, parents before children, with what each did to the minutes. Commits that are not there are left out. */
  commits(tips: readonly string[]): Commit[] {
    if (tips.length === 0) return [];
    const walked = text(
      this.plain(['rev-list', '--parents', '--topo-order', '--reverse', '--ignore-missing', '--stdin'], `${tips.join('\n')}\n`),
    );
    const lines = walked.split('\n').filter((line) => line !== '');
    const options = ['-r', '--root', '--raw', '--no-abbrev', '--no-renames', '-z'];
    // With its first parent behind it, a merge is compared with that one alone.
    const pairs = lines.map((line) => line.split(' ').slice(0, 2).join(' '));
    const changes = parseChanges(
      text(
        this.plain(
          ['diff-tree', '--stdin', ...options, '--', `:(glob,icase)**/*${ENDING}`, `:(glob)**/${FROZEN_LIST}`],
          `${pairs.join('\n')}\n`,
        ),
      ),
    );
    return lines.map((line) => {
      const [id, ...parents] = line.split(' ');
      const [lists, minutes] = parted(changes.get(id!) ?? []);
      return { id: id!, parents, changes: minutes, lists };
    });
  }

  /** Those of the commits that are there, and that no other history leads to. */
  beyond(head: string, tips: readonly string[]): string[] {
    if (tips.length === 0) return [];
    const walked = text(this.plain(['rev-list', '--ignore-missing', '--stdin'], `${tips.join('\n')}\n^${head}\n`));
    const found = new Set(walked.split('\n'));
    return tips.filter((tip) => found.has(tip));
  }

  /** The contents of blobs, by one process. What is not there is an error: it was. */
  blobs(ids: readonly string[]): Map<string, Uint8Array> {
    if (ids.length === 0) return new Map();
    return parseBatch(this.plain(['cat-file', '--batch'], `${ids.join('\n')}\n`).stdout, ids);
  }

  /** The minutes at a path in a revision: the file, or all below the folder; undefined where there is no such revision or path. */
  entries(revision: string, name: string): TreeEntry[] | undefined {
    this.withoutPromises();
    const commit = this.revision(revision);
    if (commit === undefined) return undefined;
    const listed = this.plain(['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...(name === '' ? [] : [name])], undefined, {
      GIT_LITERAL_PATHSPECS: '1',
    });
    const found = text(listed)
      .split('\0')
      .flatMap((line) => {
        const [, mode, blob, file] = /^(\d+) blob ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? [];
        return mode === undefined || mode === '120000' ? [] : [{ path: file!, blob: blob! }];
      });
    return found.length > 0 ? found : undefined;
  }

  /** Which of these paths the index has: what is about to be committed. */
  staged(names: readonly string[]): Set<string> {
    const variables = { GIT_INDEX_FILE: this.index, GIT_LITERAL_PATHSPECS: '1' };
    return new Set(text(this.plain(['ls-files', '--cached', '-z', '--', ...names], undefined, variables)).split('\0'));
  }

  /** Paths that the index has and git does not check out (git-sparse-checkout(1)). */
  notCheckedOut(): ReadonlySet<string> {
    const listed = text(this.plain(['ls-files', '--cached', '-t', '-z'], undefined, { GIT_INDEX_FILE: this.index }));
    return new Set(listed.split('\0').flatMap((line) => (line.startsWith('S ') ? [line.slice(2)] : [])));
  }

  /** When the file got the content that it has, in milliseconds since 1970: its latest commit. Undefined where it differs from that. */
  changedAt(file: string): number | undefined {
    const name = this.pathOf(file);
    const head = this.head();
    if (name === undefined || name === '' || head === undefined) return undefined;
    const content = this.host.files.read(file);
    const blob = createHash(this.format).update(`blob ${content.length}\0`).update(content).digest('hex');
    if (this.entries(head, name)?.[0]?.blob !== blob) return undefined;
    const latest = this.plain(['log', '-1', '--format=%ct', head, '--', name], undefined, { GIT_LITERAL_PATHSPECS: '1' });
    const seconds = Number(text(latest).trim() || Number.NaN);
    return Number.isNaN(seconds) ? undefined : seconds * 1000;
  }

  /** Removes the temporary repository. */
  close(): void {
    this.own?.remove();
    this.own = undefined;
  }

  private revision(name: string): string | undefined {
    // What stands in a log of where a branch was (`HEAD@{1}`, `@{upstream}`) is known to the repository itself.
    const [, logged, rest] = /^([^~^:]*@\{[^}]*\})(.*)$/.exec(name) ?? [];
    const start = logged === undefined ? undefined : this.resolved(logged);
    if (logged !== undefined && start === undefined) return undefined;
    const asked = logged === undefined ? name : `${start}${rest}`;
    const result = this.call(
      ['--git-dir', this.ownFolder(), 'rev-parse', '--verify', '--quiet', '--end-of-options', `${asked}^{commit}`],
      this.variables(),
    );
    return result.status === 0 ? text(result).trim() : undefined;
  }

  private resolved(name: string): string | undefined {
    const result = this.call(['-C', this.folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', name]);
    const id = text(result).trim();
    return result.status === 0 && /^[0-9a-f]{40,64}$/.test(id) ? id : undefined;
  }

  // ---------------------------------------------------------------- how git is called

  /** Asks the repository itself; only what reads no object is asked there. */
  private inRepository(...args: readonly string[]): string {
    const result = this.call(['-C', this.folder, ...args]);
    if (result.status === 0) return text(result);
    const reason = /dubious ownership|unsafe repository/.test(result.stderr)
      ? 'notOurs'
      : /not a git repository|must be run in a work tree/.test(result.stderr)
        ? 'noRepository'
        : 'gitFails';
    throw new HistoryError(reason, result.stderr);
  }

  /** Asks our own repository. */
  private plain(args: readonly string[], input?: string, variables: Readonly<Record<string, string>> = {}): GitResult {
    const result = this.call(['--git-dir', this.ownFolder(), ...args], { ...this.variables(), ...variables }, input);
    if (result.status !== 0) throw new HistoryError('gitFails', result.stderr);
    return result;
  }

  private call(args: readonly string[], variables?: Readonly<Record<string, string>>, input?: string): GitResult {
    const result = this.git.run(args, variables, input);
    if (result === undefined) throw new HistoryError('noGit');
    return result;
  }

  private variables(): Record<string, string> {
    return {
      GIT_OBJECT_DIRECTORY: this.objects,
      GIT_SHALLOW_FILE: this.shallowFile,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
      GIT_CONFIG_COUNT: '0',
    };
  }

  private ownFolder(): string {
    if (this.own !== undefined) return this.own.path;
    const refs = this.inRepository('for-each-ref', '--format=%(objectname) %(refname)');
    const own = this.git.scratch();
    this.own = own;
    const format =
      this.format === 'sha1' ? ['repositoryformatversion = 0'] : ['repositoryformatversion = 1', '[extensions]', 'objectformat = sha256'];
    // A commit graph in the repository could tell of other parents than the commits themselves.
    own.write('config', ['[core]', 'bare = true', 'commitGraph = false', 'quotePath = false', ...format, ''].join('\n'));
    own.write('HEAD', `${this.head() ?? 'ref: refs/heads/none'}\n`);
    own.write('packed-refs', `# pack-refs with: sorted\n${refs}`);
    own.write('refs/heads/.keep', '');
    return own.path;
  }
}

/** Lists of what was kept, and minutes. */
function parted(changes: readonly PathChange[]): [lists: PathChange[], minutes: PathChange[]] {
  const isList = ({ path: name }: PathChange) => path.posix.basename(name) === FROZEN_LIST;
  return [changes.filter(isList), changes.filter((change) => !isList(change))];
}
