import type { MeetingFacts } from './facts.ts';
import type { Readers } from './readers.ts';

/** A meeting, or something in one. */
export type Held = { readonly meeting: MeetingFacts; readonly place: number } | MeetingFacts;

/**
 * Facts of one kind by a key, those of earlier meetings first. Kept up to date a file at a time: a key whose facts are the same stays as it is,
 * whatever else in the file is another.
 */
export class KeyedFacts<T extends Held> {
  private readonly kind: string;
  private readonly keyOf: (fact: T) => string | undefined;
  private readonly readers: Readers;
  private readonly byKey = new Map<string, Map<string, readonly T[]>>();
  private readonly byFile = new Map<string, ReadonlyMap<string | undefined, readonly T[]>>();
  /** Facts in their order, by key; made when they are asked for. */
  private readonly inOrder = new Map<string, readonly T[]>();

  constructor(kind: string, readers: Readers, keyOf: (fact: T) => string | undefined) {
    this.kind = kind;
    this.readers = readers;
    this.keyOf = keyOf;
  }

  /** All facts with this key. Who asks hears of it when they change. */
  get(key: string): readonly T[] {
    this.readers.note(this.nameOf(key));
    let facts = this.inOrder.get(key);
    if (facts === undefined) {
      const files = this.byKey.get(key);
      facts = files === undefined ? [] : [...files.values()].flat().sort(byMoment);
      this.inOrder.set(key, facts);
    }
    return facts;
  }

  /** Takes in the facts of a file. @returns the names of the keys whose facts are others now. */
  update(uri: string, facts: readonly T[]): string[] {
    const before = this.byFile.get(uri);
    const after = Map.groupBy(facts, this.keyOf);
    if (before === undefined && facts.length === 0) return [];
    if (facts.length === 0) this.byFile.delete(uri);
    else this.byFile.set(uri, after);
    const changed: string[] = [];
    if (before === undefined) {
      for (const [key, own] of after) {
        if (key === undefined) continue;
        this.put(key, uri, own);
        changed.push(this.nameOf(key));
      }
      return changed;
    }
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      if (key === undefined || (before.has(key) && JSON.stringify(before.get(key)) === JSON.stringify(after.get(key)))) continue;
      this.put(key, uri, after.get(key));
      changed.push(this.nameOf(key));
    }
    return changed;
  }

  private put(key: string, uri: string, facts: readonly T[] | undefined): void {
    this.inOrder.delete(key);
    let files = this.byKey.get(key);
    if (facts !== undefined) {
      if (files === undefined) {
        files = new Map();
        this.byKey.set(key, files);
      }
      files.set(uri, facts);
    } else if (files?.delete(uri) && files.size === 0) this.byKey.delete(key);
  }

  private nameOf(key: string): string {
    return `${this.kind} ${key}`;
  }
}

/** By moment, then by file, then by place. */
function byMoment(a: Held, b: Held): number {
  const [first, second] = [meetingOf(a), meetingOf(b)];
  return compare(first.moment, second.moment) || compare(first.uri, second.uri) || a.place - b.place;
}

/** The meeting that it stands in, or is. */
export function meetingOf(fact: Held): MeetingFacts {
  return 'meeting' in fact ? fact.meeting : fact;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
