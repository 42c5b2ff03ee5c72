import type { LangiumDocument } from 'langium';
import type { FileModel, Item, Minutes } from '../model/minutes.ts';
import { plainText } from '../model/text.ts';
import { itemsOf } from '../model/walk.ts';
import { referencesOf } from '../references/linking.ts';
import { capitalWordsOf } from '../references/words.ts';

/** What of a file its neighbours can see. Where it is the same as before, nothing that was found in another file can have changed. */
export interface Surface {
  /** What is declared, wherever it stands: any file of the project may mistype it. */
  readonly declarations: string;
  /** What others refer to or are compared with, with its places; and what is referred to. */
  readonly places: string;
  /** Words that may be abbreviations. */
  readonly words: string;
}

export function surfaceOf(file: FileModel, document: LangiumDocument): Surface {
  return {
    declarations: JSON.stringify([
      file.parties.map(({ party, aliases }) => [party, aliases.map(({ value }) => value)]),
      file.abbreviations.map(({ id }) => id),
      file.series.map(({ id, tracks }) => [id, tracks.map((track) => track.id)]),
      file.meetings.map(({ id }) => id),
    ]),
    places: JSON.stringify([
      file.parties.map(({ headAt, aliases }) => [headAt, aliases]),
      file.abbreviations,
      file.series,
      file.meetings.map(meetingSurface),
      [...new Set(referencesOf(document).map(({ property, reference }) => `${property} ${reference.$refText}`))].sort(),
    ]),
    words: [...capitalWordsOf(document)].sort().join(' '),
  };
}

function meetingSurface(meeting: Minutes): unknown {
  const { id, date, time, next, series, status, headAt, tracks, channels, standby } = meeting;
  return [id, date, time, next, series?.id, status, headAt, tracks, channels, standby, Array.from(itemsOf(meeting), itemSurface)];
}

function itemSurface(item: Item): unknown {
  const about = item.kind === 'progress' ? item.about.label : undefined;
  const due = 'due' in item ? item.due : undefined;
  const status = 'status' in item ? item.status : undefined;
  const owners = 'owners' in item ? item.owners.map(({ party }) => ('id' in party ? party.id : party.name)) : undefined;
  return [item.kind, item.id, item.headAt, item.track, item.ground, about, due, status, owners, plainText(item.text).slice(0, 100)];
}
