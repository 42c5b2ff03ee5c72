import type { Commit } from '../git/history.ts';

/** A meeting as a version of a file has it. */
export interface Standing {
  readonly id: string;
  readonly approved: boolean;
  readonly open: boolean;
  /** Ids of what it refers to: other meetings may be among them. */
  readonly refers: readonly string[];
}

/** What the versions of a meeting in one tree say: `unsaid` is a status that is gone. */
type Said = 'approved' | 'open' | 'unsaid';

/** A version in which a meeting became approved: what it must still say. */
export interface Lock {
  readonly id: string;
  readonly commit: string;
  readonly path: string;
  readonly blob: string;
  /** What it is read with: the files that declare something in that commit, by path, and those of the meetings that it refers to. */
  readonly book: Book;
  readonly beside: Book;
}

/** Versions of files by their paths. */
export type Book = ReadonlyMap<string, string>;

/** Where a meeting stood, and which commit took it away. */
export interface Departure {
  readonly commit: string;
  readonly path: string;
}

/** The first of these that a version says counts for all. */
const SAID: readonly Said[] = ['approved', 'open', 'unsaid'];

/** What is in a file of a version. */
export interface VersionReader {
  meetings(path: string, blob: string): readonly Standing[];
  /** Whether it declares people, series or abbreviations. */
  declares(path: string, blob: string): boolean;
}

/**
 * The minutes of a whole tree at a commit, by the ids of meetings: wherever they stand, so that no move, copy or rename of a file hides
 * anything. A meeting is locked from the commit in which it became approved; it is released where it is no longer approved anywhere. One that
 * is gone stays locked: it may come back.
 */
export class State {
  readonly files = new Map<string, string>();
  readonly locks = new Map<string, readonly Lock[]>();
  readonly gone = new Map<string, Departure>();
  /** The commit that first had the meeting, or had it again. */
  readonly born = new Map<string, string>();
  private readonly released = new Map<string, ReadonlySet<string>>();
  private readonly places = new Map<string, ReadonlyMap<string, Said>>();
  private book = new Map<string, string>();
  /** A lock or another state has this very book: it is copied before it changes. */
  private isBookShared = false;
  private readonly read: VersionReader;

  constructor(read: VersionReader) {
    this.read = read;
  }

  copy(): State {
    const copy = new State(this.read);
    copy.book = this.book;
    copy.isBookShared = this.isBookShared = true;
    const maps = ['files', 'locks', 'gone', 'born', 'released', 'places'] as const;
    for (const name of maps) for (const [key, value] of this[name]) (copy[name] as Map<string, unknown>).set(key, value);
    return copy;
  }

  /** Whether it is in the tree, and approved there. */
  standing(id: string): 'absent' | Said {
    const places = this.places.get(id);
    if (places === undefined) return 'absent';
    const said = [...places.values()];
    return SAID.find((one) => said.includes(one)) ?? 'unsaid';
  }

  wasReleased(lock: Lock): boolean {
    return this.released.get(lock.id)?.has(lock.commit) === true;
  }

  /** Goes on to a commit. @param others the other histories that it joins. */
  advance(commit: string, others: readonly State[], changes: Commit['changes']): void {
    const touched = new Set<string>();
    for (const other of others) this.join(other, touched);
    for (const { path, blob } of changes) this.replace(commit, path, blob, touched);
    for (const id of touched) this.settle(commit, id);
  }

  private replace(commit: string, path: string, blob: string | undefined, touched: Set<string>): void {
    const old = this.files.get(path);
    for (const { id } of old === undefined ? [] : this.read.meetings(path, old)) {
      touched.add(id);
      const places = new Map(this.places.get(id));
      places.delete(path);
      if (places.size > 0) this.places.set(id, places);
      else {
        this.places.delete(id);
        this.gone.set(id, { commit, path });
      }
    }
    const isDeclaring = blob !== undefined && this.read.declares(path, blob);
    if (isDeclaring || this.book.has(path)) {
      if (this.isBookShared) this.book = new Map(this.book);
      this.isBookShared = false;
      if (isDeclaring) this.book.set(path, blob);
      else this.book.delete(path);
    }
    if (blob === undefined) {
      this.files.delete(path);
      return;
    }
    this.files.set(path, blob);
    for (const { id, approved, open } of this.read.meetings(path, blob)) {
      touched.add(id);
      if (!this.places.has(id) && this.gone.get(id)?.commit !== commit) this.born.set(id, commit);
      const places = new Map(this.places.get(id));
      const said: Said = approved ? 'approved' : open ? 'open' : 'unsaid';
      places.set(path, SAID.find((one) => one === said || one === places.get(path)) ?? said);
      this.places.set(id, places);
    }
  }

  private settle(commit: string, id: string): void {
    const locks = this.locks.get(id) ?? [];
    const standing = this.standing(id);
    if (standing !== 'absent') this.gone.delete(id);
    if (standing === 'approved') {
      if (locks.length === 0) this.locks.set(id, this.locksNow(commit, id));
    } else if (locks.length > 0 && standing === 'open') {
      this.released.set(id, new Set([...(this.released.get(id) ?? []), ...locks.map((lock) => lock.commit)]));
      this.locks.delete(id);
    }
  }

  private locksNow(commit: string, id: string): Lock[] {
    return [...this.places.get(id)!].flatMap(([path, said]) => (said === 'approved' ? [this.lock(id, commit, path)] : []));
  }

  private lock(id: string, commit: string, path: string): Lock {
    this.isBookShared = true;
    const blob = this.files.get(path)!;
    const refers = this.read.meetings(path, blob).find((one) => one.id === id)?.refers ?? [];
    const places = refers.flatMap((other) => [...(this.places.get(other)?.keys() ?? [])]).filter((place) => place !== path);
    return { id, commit, path, blob, book: this.book, beside: new Map(places.map((place) => [place, this.files.get(place)!])) };
  }

  private join(other: State, touched: Set<string>): void {
    for (const [id, commits] of other.released) {
      if (this.released.get(id) !== commits) this.released.set(id, new Set([...(this.released.get(id) ?? []), ...commits]));
      touched.add(id);
    }
    for (const id of new Set([...this.locks.keys(), ...other.locks.keys()])) {
      const [own, others] = [this.locks.get(id) ?? [], other.locks.get(id) ?? []];
      if (own === others) continue;
      const all = new Map([...own, ...others].map((lock) => [`${lock.commit} ${lock.path}`, lock]));
      const held = [...all.values()].filter((lock) => !this.wasReleased(lock));
      if (held.length > 0) this.locks.set(id, held);
      else this.locks.delete(id);
      touched.add(id);
    }
    for (const [id, departure] of other.gone) if (!this.places.has(id) && !this.gone.has(id)) this.gone.set(id, departure);
    for (const [id, commit] of other.born) if (!this.born.has(id)) this.born.set(id, commit);
  }
}

/** The state at each tip that is among the commits (parents before children). */
export function statesAt(commits: readonly Commit[], tips: readonly string[], read: VersionReader): Map<string, State> {
  const uses = new Map<State, number>();
  const children = new Map<string, number>(tips.map((tip) => [tip, 1]));
  for (const { parents } of commits) for (const parent of parents) children.set(parent, (children.get(parent) ?? 0) + 1);
  const states = new Map<string, State>();
  for (const { id, parents, changes } of commits) {
    const before = parents.flatMap((parent) => states.get(parent) ?? []);
    for (const state of before) uses.set(state, uses.get(state)! - 1);
    const base = before[0] ?? new State(read);
    const others = before.slice(1).filter((state) => state !== base);
    let state = base;
    if (changes.length > 0 || others.length > 0) {
      // A state that nobody else goes on from is changed in place.
      if ((uses.get(base) ?? 0) > 0) state = base.copy();
      state.advance(id, others, changes);
    }
    states.set(id, state);
    uses.set(state, (uses.get(state) ?? 0) + (children.get(id) ?? 0));
  }
  return new Map(tips.flatMap((tip) => (states.has(tip) ? [[tip, states.get(tip)!] as const] : [])));
}
