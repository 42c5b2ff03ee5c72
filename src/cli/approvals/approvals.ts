import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { approvalGone, approvalRenamed, checkApproval, type Minutes, type Problem } from '../../../language-server/index.ts';
import { isWithin } from '../../../language-server/project/bounds.ts';
import { HistoryError, type NoHistory } from '../git/history.ts';
import { Repository } from '../git/repository.ts';
import type { Files } from '../host.ts';
import type { Opened, Source } from '../opened.ts';
import type { World } from '../world.ts';
import { Elsewhere } from './elsewhere.ts';
import { goneLists, missingLists } from './kept-gone.ts';
import { Names } from './names.ts';
import { type Lock, type State, statesAt } from './timeline.ts';
import { isApproved, isOpen, keyOf, meetingsOf, minutesIn, type OldTexts, Versions } from './versions.ts';

/** What came of comparing approved minutes with their history. */
export interface ApprovalReport {
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  /** Files that are gone, and approved minutes with them: by address. */
  readonly gone: ReadonlyMap<string, readonly Problem[]>;
  /** Of what it cannot be known, and why. */
  readonly unknown: readonly Unknown[];
  /** Addresses of files that git has and does not check out. */
  readonly elsewhere: ReadonlySet<string>;
}
export interface Unknown {
  /** Undefined: of the whole project. */
  readonly source: Source | undefined;
  readonly reason: NoHistory | 'sparse' | 'untracked' | 'notInGit' | 'namesNotInGit';
  readonly detail: string;
}

/** A meeting of today, and the version of its file. */
interface Present {
  readonly meeting: Minutes;
  readonly uri: string;
  readonly path: string;
  readonly source: Source | undefined;
}

/** More other histories than these tell nothing new. */
const MOST_TIPS = 20;

/** Compares the approved minutes of a project with the versions that git first had approved. */
export function checkApprovals(world: World, opened: Opened, old: OldTexts): ApprovalReport {
  let repository: Repository | undefined;
  try {
    repository = new Repository(world.host, opened.root);
    repository.complete();
    return new Approvals(world.host.files, opened, repository, old).report();
  } catch (error) {
    if (!(error instanceof HistoryError)) throw error;
    const { reason, detail } = error;
    const of = opened.sources.filter(({ uri }) => opened.project.file(uri)?.meetings.some(isApproved));
    // Approved minutes can be gone, too: only where there never was a history is nothing to be known.
    const whole = of.length === 0 && reason !== 'noGit' && reason !== 'noRepository';
    return {
      problems: new Map(),
      gone: new Map(),
      unknown: (whole ? [undefined] : of).map((source) => ({ source, reason, detail })),
      elsewhere: new Set(),
    };
  } finally {
    repository?.close();
  }
}

class Approvals {
  private readonly files: Files;
  private readonly opened: Opened;
  private readonly repository: Repository;
  private readonly versions: Versions;
  private readonly problems = new Map<string, Problem[]>();
  private readonly gone = new Map<string, Problem[]>();
  private readonly unknown: Unknown[] = [];
  private readonly old: OldTexts;
  private readonly names: Names;
  /** What cannot be read as minutes: kept elsewhere (Git LFS) or encrypted. */
  private readonly unreadable = new Set<string>();
  private readonly elsewhere: Elsewhere;

  constructor(files: Files, opened: Opened, repository: Repository, old: OldTexts) {
    this.old = old;
    this.files = files;
    this.opened = opened;
    this.repository = repository;
    this.elsewhere = new Elsewhere(files, repository);
    this.versions = new Versions(opened.today);
    this.names = new Names(opened, {
      text: (name, blob) => this.versions.text(keyOf(name, blob)),
      fileOf: (name) => repository.fileOf(name),
      isUnreadable: (blob) => this.unreadable.has(blob),
    });
  }

  report(): ApprovalReport {
    const head = this.repository.head();
    // A branch that begins anew has all files staged, and nothing to compare them with.
    if (head === undefined && this.repository.hasBranches()) throw new HistoryError('gitFails', 'HEAD: no commit');
    const other = head === undefined ? [] : this.repository.beyond(head, this.repository.otherTips()).slice(0, MOST_TIPS);
    const tips = head === undefined ? [] : [head, ...other];
    const commits = this.repository.commits(tips);
    this.readVersions(commits.flatMap(({ changes }) => changes));
    const states = statesAt(commits, tips, {
      meetings: (name, blob) => this.versions.meetings(keyOf(name, blob)),
      declares: (name, blob) => this.unreadable.has(blob) || this.versions.declares(keyOf(name, blob)),
    });
    const present = this.present();
    const state = head === undefined ? undefined : states.get(head);
    this.compare(present, state);
    if (head !== undefined && state !== undefined) {
      this.missing(present, state);
      const lists = goneLists(this.files, this.repository, commits, head, this.elsewhere);
      for (const [uri, found] of missingLists(this.files, this.opened, lists)) this.add(uri, found);
      for (const tip of other) this.rewritten(present, state, states.get(tip));
    }
    const sparse = this.elsewhere.names().find((name) => this.opened.covers(this.repository.fileOf(name)));
    if (sparse !== undefined) this.unknown.push({ source: undefined, reason: 'sparse', detail: sparse });
    const elsewhere = new Set(this.elsewhere.names().map((name) => pathToFileURL(this.repository.fileOf(name)).toString()));
    return { problems: this.problems, gone: this.gone, unknown: this.unknown, elsewhere };
  }

  private readVersions(changes: readonly { readonly path: string; readonly blob: string | undefined }[]): void {
    const wanted = changes.filter(({ path: name, blob }) => blob !== undefined && this.isOurs(name));
    const blobs = this.repository.blobs([...new Set(wanted.map(({ blob }) => blob!))]);
    const texts = new Map<string, { name: string; text: string }>();
    for (const { path: name, blob } of wanted) {
      const text = minutesIn(blobs.get(blob!)!);
      if (text === undefined) this.unreadable.add(blob!);
      else texts.set(keyOf(name, blob!), { name, text });
    }
    this.versions.add(texts);
  }

  /** Whether a path lies in this project, or did: what lies in another project today is none of it. */
  private isOurs(name: string): boolean {
    return this.opened.holds(this.repository.fileOf(name));
  }

  private present(): Present[] {
    const sources = new Map(this.opened.sources.map((source) => [source.uri, source]));
    return [...this.opened.texts.keys()].flatMap((uri) => {
      const file = this.opened.project.file(uri);
      const name = this.repository.pathOf(this.opened.pathOf(uri)) ?? '';
      return (file?.meetings ?? []).map((meeting) => ({ meeting, uri, path: name, source: sources.get(uri) }));
    });
  }

  private add(uri: string, problems: readonly Problem[]): void {
    const known = this.problems.get(uri) ?? [];
    const said = new Set(known.map(saidIn));
    this.problems.set(uri, [...known, ...problems.filter((problem) => !said.has(saidIn(problem)))]);
  }

  // ---------------------------------------------------------------- what is there

  private compare(present: readonly Present[], state: State | undefined): void {
    const fresh: Present[] = [];
    for (const one of present) {
      if (one.source === undefined || isOpen(one.meeting)) continue;
      const blob = state?.files.get(one.path);
      if (blob !== undefined && isApproved(one.meeting) && this.unreadable.has(blob))
        this.unknown.push({ source: one.source, reason: 'notInGit', detail: '' });
      const locks = state?.locks.get(one.meeting.id) ?? [];
      if (locks.length > 0) this.against(one, locks);
      else if (!isApproved(one.meeting)) continue;
      else if (blob === undefined) fresh.push(one);
    }
    if (fresh.length === 0) return;
    // A version that is about to be committed is the first; of one that git does not know, nothing is known.
    const staged = this.repository.staged(fresh.map((one) => one.path).filter((name) => name !== ''));
    const files = new Set(fresh.filter((one) => !staged.has(one.path)).map(({ source }) => source));
    for (const source of files) this.unknown.push({ source, reason: 'untracked', detail: '' });
  }

  /** One version for each commit in which it was approved: of copies, the one at the same place. */
  private against(one: Present, locks: readonly Lock[]): void {
    for (const copies of Map.groupBy(locks, ({ commit }) => commit).values()) {
      const lock = copies.find(({ path: name }) => name === one.path) ?? copies[0]!;
      this.add(one.uri, this.differences(one, lock));
    }
  }

  private differences({ meeting, uri, source }: Present, lock: Lock): Problem[] {
    const { id, path: name, blob } = lock;
    const key = keyOf(name, blob);
    const version = this.versions.meetings(key).find((candidate) => candidate.id === id && candidate.approved);
    if (version === undefined) return [];
    const file = this.opened.project.file(uri)!;
    const now = meetingsOf(this.opened.text(uri), file.meetings)[file.meetings.indexOf(meeting)]!;
    const isSame = now.source === version.source && now.language === version.language;
    const approved = isSame ? meeting : this.old.meetings(uri, this.versions.text(key))[version.index]!;
    const own = isSame ? [] : checkApproval(approved, meeting, this.opened.config);
    const names = this.names.problems(lock, version, approved, meeting);
    if (names === undefined) this.unknown.push({ source, reason: 'namesNotInGit', detail: '' });
    return [...own, ...(names ?? [])];
  }

  // ---------------------------------------------------------------- what is not

  private missing(present: readonly Present[], state: State): void {
    const ids = new Set(present.map(({ meeting }) => meeting.id));
    for (const [id, locks] of state.locks) {
      if (ids.has(id) || !locks.some((lock) => this.isOurs(lock.path))) continue;
      const left = state.gone.get(id);
      const place = left?.path ?? this.placeOf(id, state);
      if (this.isKeptAside(id, locks, place) || (left === undefined && this.elsewhere.has(place))) continue;
      const heir = this.heirOf(id, locks[0]!, present, state);
      if (heir !== undefined) {
        if (heir.source === undefined) continue;
        this.add(heir.uri, approvalRenamed(id, heir.meeting, this.opened.config));
        this.against(heir, locks);
        continue;
      }
      this.sayGone(id, place ?? locks[0]!.path);
    }
  }

  /** It stands, to the letter, in a file that takes no part in the project any more: one that is ignored now. */
  private isKeptAside(id: string, locks: readonly Lock[], place: string | undefined): boolean {
    if (place === undefined || this.opened.uriOf(this.repository.fileOf(place)) !== undefined) return false;
    // What a link leads to outside is not what was approved.
    if (!isWithin(this.repository.top, this.files.realPath(this.repository.fileOf(place)))) return false;
    let text: string | undefined;
    try {
      text = minutesIn(this.files.read(this.repository.fileOf(place)));
    } catch {
      return false;
    }
    if (text === undefined) return false;
    const here = keyOf(place, `here:${place}`);
    this.versions.add(new Map([[here, { name: place, text }]]));
    const now = this.versions.meetings(here).find((one) => one.id === id);
    return locks.some((lock) => {
      const was = this.versions.meetings(keyOf(lock.path, lock.blob)).find((one) => one.id === id && one.approved);
      return now !== undefined && was?.source === now.source;
    });
  }

  private sayGone(id: string, name: string): void {
    const file = this.repository.fileOf(name);
    const uri = this.opened.uriOf(file) ?? pathToFileURL(file).toString();
    const problems = approvalGone(id, uri, this.opened.config);
    if (this.opened.texts.has(uri)) {
      if (this.opened.sources.some((source) => source.uri === uri)) this.add(uri, problems);
    } else if (this.opened.covers(file)) this.gone.set(uri, [...(this.gone.get(uri) ?? []), ...problems]);
  }

  private placeOf(id: string, state: State): string | undefined {
    for (const [name, blob] of state.files) if (this.versions.meetings(keyOf(name, blob)).some((one) => one.id === id)) return name;
    return undefined;
  }

  /** The meeting that came in the very commit in which another went, in its file or under its name: it has another id now. */
  private heirOf(id: string, lock: Lock, present: readonly Present[], state: State): Present | undefined {
    const left = state.gone.get(id);
    const place = left?.path ?? this.placeOf(id, state);
    const name = this.versions.meetings(keyOf(lock.path, lock.blob)).find((one) => one.id === id)?.name;
    const came = present
      .filter(({ meeting }) => !state.locks.has(meeting.id) || meeting.id !== id)
      .filter(({ meeting }) => {
        const born = state.born.get(meeting.id);
        return left === undefined ? born === undefined : born === left.commit && isApproved(meeting);
      });
    const named = (one: Present) => one.meeting.name.map((part) => (typeof part === 'string' ? part : '')).join('') === name;
    const there = came.filter((one) => one.path === place);
    return (
      there.find(named) ??
      there[0] ??
      came.find(named) ??
      came.find((one) => path.posix.basename(one.path) === path.posix.basename(place ?? ''))
    );
  }

  // ---------------------------------------------------------------- what history no longer tells

  /** Another history of the same branch that has a meeting approved in a version which this one never released. */
  private rewritten(present: readonly Present[], state: State, other: State | undefined): void {
    for (const one of present) {
      const { source, meeting } = one;
      if (source === undefined || !isApproved(meeting) || other === undefined) continue;
      const own = state.locks.get(meeting.id) ?? [];
      // The other one is ahead: the minutes were approved anew there.
      if (own.some((lock) => other.wasReleased(lock))) continue;
      const known = new Set(own.map(({ commit }) => commit));
      const locks = (other.locks.get(meeting.id) ?? []).filter((lock) => !known.has(lock.commit) && !state.wasReleased(lock));
      if (locks.length > 0) this.against(one, locks);
    }
  }
}

/** Where a problem stands, and what it says. */
export function saidIn({ range, message }: Problem): string {
  return `${range.start.line}:${range.start.character} ${message.en}`;
}
