import type { LangiumDocument } from 'langium';
import type * as ast from '../generated/ast.ts';
import { FileKeys } from './file-keys.ts';
import { referencesOf } from './linking.ts';
import type { FileNames, NameIndex } from './name-index.ts';

/**
 * What a file's references depend on, as keys: `@id` a party, `~id` a series with its tracks, `/id` a meeting with its items. Items and
 * tracks are reached through their meeting or series, or stand in the file itself; `#id` tells only that some item or track is named.
 */
export type NameKey = string;

const party = (id: string) => `@${id}`;
const series = (id: string) => `~${id}`;
const meeting = (id: string) => `/${id}`;

/** All that a file's references could mean in other files. */
export function neededKeys(document: LangiumDocument, { meetings }: FileNames): Set<NameKey> {
  const keys = new Set<NameKey>();
  for (const { seriesId } of meetings) if (seriesId !== undefined) keys.add(series(seriesId));
  for (const { property, reference, container } of referencesOf(document)) {
    const id = reference.$refText;
    if (property === 'party' || property === 'organization') keys.add(party(id));
    else if (property === 'series') keys.add(series(id));
    else if (property === 'meeting') keys.add(meeting(id));
    else keys.add(`#${id}`);
    // `#id` may be a meeting; behind `meeting/` it is not.
    if (property === 'target' && (container as ast.ItemReference).meeting === undefined) keys.add(meeting(id));
  }
  return keys;
}

/** Which files need which key; kept up to date a file at a time. */
export class Dependencies {
  private readonly files = new FileKeys();

  update(uri: string, keys: Iterable<NameKey>): void {
    this.files.replace(uri, keys);
  }

  remove(uri: string): void {
    this.files.forget(uri);
  }

  /** The files that need a key. */
  needing(key: NameKey): ReadonlySet<string> {
    return this.files.of(key);
  }

  /** The files that need one of these. A track is reached through its meeting too, so those who name a meeting need its series. */
  on(keys: Iterable<NameKey>, names: NameIndex): Set<string> {
    const files = new Set<string>();
    const all = new Set(keys);
    for (const key of all) {
      // Meetings of a changed series are added behind, and visited too.
      if (key.startsWith('~')) for (const id of this.meetingsOf(names, key)) all.add(meeting(id));
      for (const uri of this.needing(key)) files.add(uri);
    }
    return files;
  }

  private meetingsOf(names: NameIndex, key: NameKey): string[] {
    const ofSeries = [...this.needing(key)].flatMap((uri) => names.file(uri)?.meetings ?? []);
    return ofSeries.filter(({ seriesId }) => seriesId === key.slice(1)).map(({ id }) => id);
  }
}
