import type { AstNode } from 'langium';
import { plainName } from '../model/build.ts';
import type { FileModel, Range } from '../model/minutes.ts';
import { type NameKey, neededKeys } from '../references/dependencies.ts';
import type { FileNames, MeetingNames } from '../references/name-index.ts';
import { capitalWordsIn } from '../references/words.ts';
import { type FileFacts, factsOf } from './facts.ts';
import { PackedPlaces } from './packed-places.ts';
import { PartyPlaces } from './party-places.ts';

/** What of a file its neighbours can see. Where it is the same as before, nothing that was found in another file can have changed. */
export interface Surface {
  /** What its names stand for in other files, by their keys. */
  readonly declared: ReadonlyMap<NameKey, string>;
  /** Parties, abbreviations, series and their tracks: any file of the project may mistype one. Empty where there are none. */
  readonly declarations: string;
  /** The names that it uses. */
  readonly needed: ReadonlySet<NameKey>;
  readonly facts: FileFacts;
  /** Where all that stands which others point to; the first ones are those of the facts. */
  readonly places: PackedPlaces;
  readonly factPlaces: number;
  /** Where it names parties. */
  readonly parties: PartyPlaces;
  /** Words that may be abbreviations; read off the text when somebody asks. */
  words(): ReadonlySet<string>;
}

export function surfaceOf(file: FileModel, names: FileNames): Surface {
  const { facts, places } = factsOf(file);
  const words = capitalWordsIn(names.document);
  return {
    declared: declaredBy(file, names),
    declarations: declarationsOf(file),
    needed: neededKeys(names.document, names),
    facts,
    places: PackedPlaces.of([...places, ...placesOf(file, names)]),
    factPlaces: places.length,
    parties: PartyPlaces.in(names.document),
    words,
  };
}

function declaredBy(file: FileModel, names: FileNames): Map<NameKey, string> {
  const declared = new Map<NameKey, string>();
  const add = (key: NameKey, value: unknown) => declared.set(key, `${declared.get(key) ?? ''}${JSON.stringify(value)}`);
  for (const { party, aliases, ground } of file.parties) {
    for (const name of new Set([party.id, ...aliases.map(({ value }) => value)])) add(`@${name}`, [party, ground]);
  }
  for (const series of file.series) add(`~${series.id}`, series);
  for (const meeting of names.meetings) add(`/${meeting.outline.id}`, meetingValue(meeting));
  return declared;
}

/** What of a meeting a reference to it, to its items or to its tracks comes to. */
function meetingValue({ outline, seriesId, items, tracks }: MeetingNames): unknown {
  return [
    plainName(outline.node),
    seriesId,
    [...items].map(([id, nodes]) => [id, nodes[0]!.$type]),
    [...tracks].map(([id, nodes]) => [id, plainName(nodes[0]!)]),
  ];
}

function declarationsOf({ parties, abbreviations, series }: FileModel): string {
  if (parties.length + abbreviations.length + series.length === 0) return '';
  return JSON.stringify([
    parties.map(({ party, aliases }) => [party, aliases.map(({ value }) => value)]),
    abbreviations.map(({ id }) => id),
    series.map(({ id, tracks }) => [id, tracks.map((track) => track.id)]),
  ]);
}

function placesOf(file: FileModel, { outline, meetings, series }: FileNames): (Range | undefined)[] {
  const nodes: AstNode[] = [
    ...outline.parties,
    ...outline.abbreviations,
    ...series.flatMap((one) => [one.outline.node, ...one.outline.tracks]),
    ...meetings.flatMap((meeting) => [meeting.outline.node, ...meeting.outline.items, ...meeting.outline.tracks]),
  ];
  return [...file.parties.map(({ headAt }) => headAt), ...nodes.map((node) => node.$cstNode?.range)];
}
