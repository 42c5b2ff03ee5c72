import type { LangiumDocument } from 'langium';
import type * as ast from '../generated/ast.ts';
import { referencesOf } from './linking.ts';
import type { FileNames, NameIndex } from './name-index.ts';
import { aliasesOf } from './outline.ts';

/**
 * What a file's references depend on, as keys: `@id` a party, `~id` a series with its tracks, `/id` a meeting with its items. Items and
 * tracks need no keys of their own: they are reached through their meeting or series, or stand in the file itself.
 */
export type NameKey = string;

const party = (id: string) => `@${id}`;
const series = (id: string) => `~${id}`;
const meeting = (id: string) => `/${id}`;

/** All that a file declares for others. */
export function declaredKeys({ outline, meetings }: FileNames): Set<NameKey> {
  const keys = new Set<NameKey>();
  for (const node of outline.parties) {
    if (node.name !== undefined) keys.add(party(node.name));
    for (const alias of aliasesOf(node)) keys.add(party(alias));
  }
  for (const { id } of outline.series) keys.add(series(id));
  for (const { outline: own } of meetings) keys.add(meeting(own.id));
  return keys;
}

/** All that a file's references could mean in other files. */
export function neededKeys(document: LangiumDocument, { meetings }: FileNames): Set<NameKey> {
  const keys = new Set<NameKey>();
  for (const { seriesId } of meetings) if (seriesId !== undefined) keys.add(series(seriesId));
  for (const { property, reference, container } of referencesOf(document)) {
    const id = reference.$refText;
    if (property === 'party' || property === 'organization') keys.add(party(id));
    else if (property === 'series') keys.add(series(id));
    else if (property === 'meeting') keys.add(meeting(id));
    // `#id` may be a meeting; behind `meeting/` it is not.
    else if (property === 'target' && (container as ast.ItemReference).meeting === undefined) keys.add(meeting(id));
  }
  return keys;
}

/** Which files need which key; kept up to date a file at a time. */
export class Dependencies {
  private readonly needed = new Map<string, Set<NameKey>>();
  private readonly needing = new Map<NameKey, Set<string>>();

  update(uri: string, keys: Set<NameKey>): void {
    this.remove(uri);
    this.needed.set(uri, keys);
    for (const key of keys) {
      const files = this.needing.get(key);
      if (files === undefined) this.needing.set(key, new Set([uri]));
      else files.add(uri);
    }
  }

  remove(uri: string): void {
    for (const key of this.needed.get(uri) ?? []) this.needing.get(key)?.delete(uri);
    this.needed.delete(uri);
  }

  keysOf(uri: string): ReadonlySet<NameKey> {
    return this.needed.get(uri) ?? new Set();
  }

  /** The files with a meeting of a series. */
  inSeries(id: string): ReadonlySet<string> {
    return this.needing.get(series(id)) ?? new Set();
  }

  /** The files that need one of these. A track is reached through its meeting too, so those who name a meeting need its series. */
  on(keys: Iterable<NameKey>, names: NameIndex): Set<string> {
    const files = new Set<string>();
    const all = new Set(keys);
    for (const key of all) {
      // Meetings of a changed series are added behind, and visited too.
      if (key.startsWith('~')) for (const id of meetingsOf(names, key.slice(1))) all.add(meeting(id));
      for (const uri of this.needing.get(key) ?? []) files.add(uri);
    }
    return files;
  }
}

function meetingsOf(names: NameIndex, seriesId: string): string[] {
  return names.allFiles().flatMap(({ meetings }) => meetings.filter((one) => one.seriesId === seriesId).map(({ outline }) => outline.id));
}
