import type { FileModel, Minutes, Text, Track } from '../../model/minutes.ts';
import { isObject } from '../../project/json-places.ts';
import { compareText } from '../../syntax/searching.ts';
import { momentWords } from './declarations.ts';
import { dayWords, partiesValue, textValue } from './values.ts';

/** What minutes show of something that is declared elsewhere, as words. Addresses for mail are no part of what minutes say. */
export const USED_FACTS = [
  'name',
  'function',
  'organization',
  'members',
  'public',
  'lead',
  'target',
  'text',
  'tracks',
  'channels',
  'standby',
] as const;
export type UsedFact = (typeof USED_FACTS)[number];

/** Something declared elsewhere that minutes name: `@jansen`, `#hub`. Without a fact it is declared nowhere. */
export interface Used {
  readonly id: string;
  readonly facts: Readonly<Partial<Record<UsedFact, string>>>;
}

/** All that minutes show of what other files declare: people, organisations, groups, their series with its tracks and channels, and names of other meetings. */
export function usedBy(minutes: Minutes): Used[] {
  const found = new Map<string, Used>();
  const add = (id: string, facts: Readonly<Partial<Record<UsedFact, string | undefined>>>) => {
    const said = Object.entries(facts).flatMap(([fact, words]) => (words === undefined || words === '' ? [] : [[fact, words]]));
    found.set(id, { id, facts: Object.fromEntries(said) });
  };
  walk(minutes, minutes, add);
  const { series, tracks, channels, standby } = minutes;
  if (series !== undefined) {
    const ofSeries = { tracks: tracks.filter(({ owner }) => owner?.kind === 'series'), channels: channels.filter((one) => one.ofSeries) };
    add(series.id, {
      name: series.name,
      tracks: ofSeries.tracks.map(({ id }) => id).join(' '),
      channels: ofSeries.channels.map(({ id }) => id).join(' '),
      standby: standby.map(shiftWords).join('; '),
    });
    for (const track of ofSeries.tracks) add(`#${track.id}`, trackFacts(track));
    for (const { id, text, since } of ofSeries.channels) add(id, { text: `${wordsOf(text)} ${dayWords(since) ?? ''}`.trim() });
  }
  return [...found.values()].sort((a, b) => compareText(a.id, b.id));
}

type Add = (id: string, facts: Readonly<Partial<Record<UsedFact, string | undefined>>>) => void;

/** Looks at every part of the model, whatever its parts are: what is added to it one day is looked at from that day. */
function walk(value: unknown, minutes: Minutes, add: Add): void {
  if (Array.isArray(value)) for (const part of value) walk(part, minutes, add);
  if (!isObject(value) || Array.isArray(value)) return;
  const { party, target, kind } = value;
  if (isParty(party)) addParty(party, add);
  if (kind === 'reference') addTarget(value as { readonly label: string; readonly target?: Target }, minutes, add);
  for (const [key, part] of Object.entries(value))
    if (part !== party && !(kind === 'reference' && part === target) && key !== 'at') walk(part, minutes, add);
}

function isParty(value: unknown): value is Party {
  return isObject(value) && typeof value.type === 'string' && typeof value.name === 'string';
}

type Party = Minutes['present'][number]['party'];
interface Target {
  readonly kind: string;
  readonly meeting: string | undefined;
  readonly id: string;
  readonly name?: string;
}

function addParty(party: Party, add: Add): void {
  if (party.type === 'guest') return;
  if (party.type === 'unknown') {
    add(`@${party.id}`, {});
    return;
  }
  add(`@${party.id}`, {
    name: party.name,
    function: party.function && wordsOf(party.function),
    organization: party.organization,
    members: party.members?.join(' '),
    public: party.public ? 'openbaar' : undefined,
  });
}

/** What a reference shows of tracks and meetings is their name; an item of other minutes shows its number alone. */
function addTarget({ label, target }: { readonly label: string; readonly target?: Target }, { id }: Minutes, add: Add): void {
  if (target === undefined) add(`#${label}`, {});
  if (target?.name !== undefined && target.meeting !== id && !(target.kind === 'meeting' && target.id === id))
    add(`#${label}`, { name: target.name });
}

function shiftWords({ from, until, parties }: Minutes['standby'][number]): string {
  return `${momentWords(from)} – ${momentWords(until)} ${partiesValue(parties)?.words ?? ''}`;
}

function trackFacts({ name, lead, members, target }: Track): Parameters<Add>[1] {
  return {
    name: wordsOf(name),
    lead: lead?.party.name,
    members: partiesValue(members)?.words,
    target: dayWords(target),
  };
}

function wordsOf(text: Text): string {
  return textValue(text)?.key ?? '';
}

/** What is otherwise in what minutes use: with the first fact that differs. */
export interface UsedChange {
  readonly id: string;
  readonly fact: UsedFact;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export function usedChanges(before: readonly Used[], after: readonly Used[]): UsedChange[] {
  const now = new Map(after.map((one) => [one.id, one.facts]));
  return before.flatMap(({ id, facts }) => {
    const is = now.get(id);
    // What the text of today does not name at all has changed in the minutes themselves; what a reference to nothing leads to since is no name that was approved.
    if (is === undefined || (id.startsWith('#') && facts.name === undefined)) return [];
    const fact = USED_FACTS.find((one) => facts[one] !== is[one]);
    return fact === undefined ? [] : [{ id, fact, before: facts[fact], after: is[fact] }];
  });
}

/** The file that declares each name, by what minutes type for it: `@jansen`, a series' id. */
export function declaredWhere(files: readonly FileModel[]): Map<string, string> {
  return new Map(
    files.flatMap(({ uri, parties, series, meetings }) => [
      ...meetings.map(({ id }) => [`#${id}`, uri] as const),
      ...series.flatMap(({ id, tracks, channels }) => [
        [id, uri] as const,
        ...tracks.map((track) => [`#${track.id}`, uri] as const),
        ...channels.map((channel) => [channel.id, uri] as const),
      ]),
      ...parties.map(({ party }) => [`@${party.id}`, uri] as const),
    ]),
  );
}
