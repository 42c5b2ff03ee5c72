import type { ModelStore } from '../model/model-store.ts';
import type { NameKey } from '../references/dependencies.ts';
import type { NameIndex } from '../references/name-index.ts';
import { FactIndex } from './fact-index.ts';
import { type StoredFile, storeSurface } from './stored.ts';
import { type Surface, surfaceOf } from './surface.ts';

/** What edits touched. */
export interface Touched {
  /** The files whose problems may be others now. */
  readonly recheck: ReadonlySet<string> | 'all';
  /** Whether other parties, abbreviations, series or tracks are declared than before. */
  readonly declarations: boolean;
}

const EVERYTHING: Touched = { recheck: 'all', declarations: true };

/**
 * Follows the edits of a project, and says what each of them can reach. It compares what a file shows its neighbours before and after: where
 * that is the same, no other file is looked at.
 */
export class Changes {
  private readonly names: NameIndex;
  private readonly models: ModelStore;
  private readonly during: <T>(work: () => T) => T;
  private readonly edited = new Set<string>();
  /** Undefined until there is something to compare with: a project that is read once pays nothing. */
  private index: FactIndex | undefined;
  /** Facts that are being brought together, and the files that are left. */
  private gathering: { readonly index: FactIndex; readonly left: string[] } | undefined;

  /** @param during does some work, and forgets the trees that were made for it. */
  constructor(names: NameIndex, models: ModelStore, during: <T>(work: () => T) => T) {
    this.names = names;
    this.models = models;
    this.during = during;
  }

  get pending(): boolean {
    return this.edited.size > 0;
  }

  /** Whether this file is edited, and no other. */
  isEditOf(uri: string): boolean {
    return this.edited.size === 1 && this.edited.has(uri);
  }

  /** The facts of all files; to be asked for when no edit is pending. */
  get facts(): FactIndex {
    while (this.index === undefined) this.gatherOne();
    return this.index;
  }

  /**
   * Brings the facts of one more file together; to be asked for when no edit is pending. @param first files that are soon edited.
   * @returns whether more are left.
   */
  gatherOne(first: ReadonlySet<string> = new Set()): boolean {
    if (this.index !== undefined) return false;
    this.gathering ??= {
      index: new FactIndex(this.names),
      left: this.names
        .allFiles()
        .map(({ uri }) => uri)
        .sort((a, b) => Number(first.has(a)) - Number(first.has(b))),
    };
    const { index, left } = this.gathering;
    const uri = left.pop();
    const surface = uri === undefined ? undefined : this.surfaceOf(uri);
    if (surface !== undefined) index.add(uri!, surface);
    if (left.length > 0) return true;
    this.index = index;
    this.gathering = undefined;
    return false;
  }

  /** What is known of a file, as plain values; to be asked for when no edit is pending. */
  stored(uri: string): StoredFile | undefined {
    const { facts } = this;
    const [names, surface] = [this.names.stored(uri), facts.surface(uri)];
    return names && surface && { names, surface: storeSurface(surface), reads: facts.readers.keysOf(uri) };
  }

  /** Takes in the facts of all files as another run knew them, whose names are there already: from here on, edits reach what they touch. */
  restore(index: FactIndex): void {
    this.index = index;
    this.gathering = undefined;
  }

  /** A file has another text, or came, or went. */
  edit(uri: string): void {
    this.edited.add(uri);
  }

  /** Ends a round of edits: forgets the models of all that they touched. */
  take(): Touched {
    const edited = new Set(this.edited);
    this.edited.clear();
    const { index } = this;
    if (index === undefined) {
      if (this.gathering === undefined || !this.goesOn(this.gathering.index, edited)) this.startOver();
      return EVERYTHING;
    }
    const round = this.round(index, edited);
    if (round.declarations) return EVERYTHING;
    return { recheck: new Set([...round.touched, ...this.declaring(round.changed), ...round.readers()]), declarations: false };
  }

  private round(index: FactIndex, edited: ReadonlySet<string>): Round {
    const round = new Round(index);
    // What a name stands for may change what a name in another file stands for: a chair's name that of a series.
    for (let uris = edited; uris.size > 0; uris = index.on(round.takeChanged())) {
      this.models.invalidate(uris);
      for (const uri of uris) round.update(uri, this.surfaceOf(uri), edited.has(uri));
    }
    return round;
  }

  /** Whether edits leave alone what names mean, so that facts that were gathered before them count still. */
  private goesOn(index: FactIndex, edited: ReadonlySet<string>): boolean {
    if ([...edited].some((uri) => index.surface(uri) === undefined)) return false;
    const round = this.round(index, edited);
    return !round.declarations && round.changed.size === 0;
  }

  private startOver(): void {
    this.gathering = undefined;
    this.models.clear();
  }

  /** Files that declare one of these names: one of two is a duplicate. */
  private declaring(keys: Iterable<NameKey>): string[] {
    return [...keys].flatMap((key) => (key.startsWith('/') ? (this.names.meetings.get(key.slice(1)) ?? []).map(({ uri }) => uri) : []));
  }

  private surfaceOf(uri: string): Surface | undefined {
    return this.during(() => {
      const names = this.names.file(uri);
      const model = names && this.models.file(uri);
      return model && surfaceOf(model, names);
    });
  }
}

/** What one round of edits has come to so far. */
class Round {
  readonly touched = new Set<string>();
  /** Keys of all names that stand for something else now. */
  readonly changed = new Set<NameKey>();
  declarations = false;
  private latest = new Set<NameKey>();
  private readonly facts = new Set<string>();
  private readonly index: FactIndex;

  constructor(index: FactIndex) {
    this.index = index;
  }

  update(uri: string, after: Surface | undefined, edited: boolean): void {
    const { index } = this;
    const before = index.surface(uri);
    this.touched.add(uri);
    for (const fact of index.update(uri, after)) this.facts.add(fact);
    this.declarations ||= (before?.declarations ?? '') !== (after?.declarations ?? '');
    const own = differences(before, after);
    for (const key of own) this.latest.add(key);
    // What `#id` means depends on the meeting around it, and on what others declare.
    if (!edited || own.length > 0) {
      for (const key of [...(before?.needed ?? []), ...(after?.needed ?? [])]) if (key.startsWith('#')) this.facts.add(`named ${key}`);
    }
  }

  /** The names that changed since this was last asked. */
  takeChanged(): ReadonlySet<NameKey> {
    const { latest } = this;
    for (const key of latest) this.changed.add(key);
    this.latest = new Set();
    return latest;
  }

  /** Who asked for a fact that is another one now. */
  *readers(): Generator<string> {
    for (const fact of this.facts) yield* this.index.readers.of(fact);
  }
}

/** The keys of names that stand for something else. */
function differences(before: Surface | undefined, after: Surface | undefined): NameKey[] {
  const keys = new Set([...(before?.declared.keys() ?? []), ...(after?.declared.keys() ?? [])]);
  return [...keys].filter((key) => before?.declared.get(key) !== after?.declared.get(key));
}
