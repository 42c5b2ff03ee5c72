import { compareText } from '../syntax/searching.ts';
import type { MeetingFacts } from './facts.ts';
import type { Readers } from './readers.ts';

/** A meeting, or something in one. */
export type Held = { readonly meeting: MeetingFacts; readonly place: number } | MeetingFacts;

/** What most keys have: facts in one file. */
interface OfOneFile<T> {
  readonly uri: string;
  readonly facts: readonly T[];
}

/**
 * Facts of one kind by a key, those of earlier meetings first. Kept up to date a file at a time: a key whose facts are the same stays as it is,
 * whatever else in the file is another.
 */
export class KeyedFacts<T extends Held> {
  private readonly kind: string;
  private readonly keyOf: (fact: T) => string | undefined;
  private readonly readers: Readers;
  private readonly byKey = new Map<string, OfOneFile<T> | Map<string, readonly T[]>>();
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
      const all = files === undefined ? [] : files instanceof Map ? [...files.values()].flat() : [...files.facts];
      facts = all.sort(byMoment);
      this.inOrder.set(key, facts);
    }
    return facts;
  }

  /** Takes in the facts of a file that had none: nobody has asked for them. */
  add(uri: string, facts: readonly T[]): void {
    if (facts.length === 0) return;
    for (const [key, own] of Map.groupBy(facts, this.keyOf)) if (key !== undefined) this.put(key, uri, own);
  }

  /** Takes in the facts of a file, in place of those that it had. @returns the names of the keys whose facts are others now. */
  update(uri: string, before: readonly T[], after: readonly T[]): string[] {
    if (before.length === 0 && after.length === 0) return [];
    const had = Map.groupBy(before, this.keyOf);
    const has = Map.groupBy(after, this.keyOf);
    const changed: string[] = [];
    for (const key of new Set([...had.keys(), ...has.keys()])) {
      if (key === undefined || (had.has(key) && JSON.stringify(had.get(key)) === JSON.stringify(has.get(key)))) continue;
      this.put(key, uri, has.get(key));
      changed.push(this.nameOf(key));
    }
    return changed;
  }

  private put(key: string, uri: string, facts: readonly T[] | undefined): void {
    this.inOrder.delete(key);
    const files = this.byKey.get(key);
    if (facts === undefined) {
      if (files instanceof Map) files.delete(uri);
      if (files instanceof Map ? files.size === 0 : files?.uri === uri) this.byKey.delete(key);
    } else if (files === undefined) this.byKey.set(key, { uri, facts });
    else if (files instanceof Map) files.set(uri, facts);
    else
      this.byKey.set(
        key,
        files.uri === uri
          ? { uri, facts }
          : new Map([
              [files.uri, files.facts],
              [uri, facts],
            ]),
      );
  }

  private nameOf(key: string): string {
    return `${this.kind} ${key}`;
  }
}

/** By moment, then by file, then by place. */
function byMoment(a: Held, b: Held): number {
  const [first, second] = [meetingOf(a), meetingOf(b)];
  return compareText(first.moment, second.moment) || compareText(first.uri, second.uri) || a.place - b.place;
}

/** The meeting that it stands in, or is. */
export function meetingOf(fact: Held): MeetingFacts {
  return 'meeting' in fact ? fact.meeting : fact;
}
