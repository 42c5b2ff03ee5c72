import type { FileModel, Minutes, Range } from '../../model/minutes.ts';
import { plainText } from '../../model/text.ts';
import type { Change } from './change.ts';
import type { Add } from './header.ts';
import { movedPairs, pairUp } from './pairing.ts';
import { dayWords, partiesValue, textValue } from './values.ts';
import { differences } from './whole.ts';

interface Own {
  readonly kind: 'track' | 'channel' | 'standby';
  readonly id: string | undefined;
  readonly words: string;
  readonly at: Range;
}

/** What changed in the tracks, channels and standby shifts of the meeting itself. */
export function compareOwnDeclarations(before: Minutes, after: Minutes, add: Add): void {
  const [old, now] = [ownOf(before), ownOf(after)];
  const { pairs, added, removed } = pairUp(old, now, [
    ({ kind, id, words }) => `${kind} ${id ?? words}`,
    ({ kind, id }) => (id === undefined ? kind : undefined),
  ]);
  const name = ({ kind, id }: Own) => ({ item: { kind, id } });
  for (const { from, to } of pairs)
    if (from.words !== to.words) add({ kind: 'item-text', ...name(to), before: from.words, after: to.words, at: to.at });
  for (const one of added) add({ kind: 'item-added', ...name(one), after: one.words, at: one.at });
  for (const one of removed) add({ kind: 'item-removed', ...name(one), before: one.words, at: after.headAt });
  for (const { to } of movedPairs(old, now, pairs)) add({ kind: 'item-moved', ...name(to), after: to.words, at: to.at });
}

function ownOf(meeting: Minutes): Own[] {
  return [
    ...meeting.tracks
      .filter(({ owner }) => owner?.kind === 'meeting')
      .map((track) => ({ kind: 'track' as const, id: track.id, words: trackWords(track), at: track.headAt })),
    ...meeting.channels.map((channel) => ({
      kind: 'channel' as const,
      id: channel.id,
      words: `${textValue(channel.text)?.words ?? ''} ${dayWords(channel.since) ?? ''} ${channel.ground ?? ''}`.trim(),
      at: channel.headAt,
    })),
    ...meeting.standby.map(({ from, until, parties, headAt }) => ({
      kind: 'standby' as const,
      id: undefined,
      words: [momentWords(from), '–', momentWords(until), partiesValue(parties)?.words ?? ''].join(' ').trim(),
      at: headAt,
    })),
  ];
}

export function momentWords(moment: Minutes['standby'][number]['from']): string {
  return moment === undefined ? '' : `${dayWords(moment.date)} ${moment.time ?? ''}`.trim();
}

function trackWords({ name, lead, members, target }: Minutes['tracks'][number]): string {
  const people = [lead, ...members].flatMap((mention) => mention?.party.name ?? []);
  return [textValue(name)?.words, [...new Set(people)].join(', '), dayWords(target)]
    .filter((part) => part !== undefined && part !== '')
    .join('; ');
}

/** What changed in what files declare beside their meetings: people, series, abbreviations. */
export function compareDeclarations(before: readonly FileModel[], after: readonly FileModel[]): Change[] {
  const [old, now] = [before.flatMap(declaredIn), after.flatMap(declaredIn)];
  const { pairs, added, removed } = pairUp(old, now, [({ key }) => key]);
  const of = ({ key }: Declared) => ({ meeting: '', declaration: key });
  const nowhere: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const changed = pairs.flatMap(({ from, to }) => {
    const [difference] = differences(from.value, to.value);
    if (difference === undefined) return [];
    const { before: was, after: is } = difference;
    return [{ kind: 'declaration-changed', ...of(to), before: was, after: is, at: difference.at ?? to.at } as const];
  });
  return [
    ...changed,
    ...added.map((one) => ({ kind: 'declaration-added', ...of(one), after: one.words, at: one.at }) as const),
    ...removed.map((one) => ({ kind: 'declaration-removed', ...of(one), before: one.words, at: nowhere }) as const),
    ...movedPairs(old, now, pairs).map(({ to }) => ({ kind: 'declaration-changed', ...of(to), at: to.at }) as const),
  ];
}

interface Declared {
  readonly key: string;
  readonly words: string;
  readonly value: unknown;
  readonly at: Range;
}

function declaredIn({ parties, series, abbreviations }: FileModel): Declared[] {
  return [
    ...parties.map((value) => ({ key: `@${value.party.id}`, words: value.party.name, value, at: value.headAt })),
    ...series.map((value) => ({ key: value.id, words: plainText(value.name), value, at: value.headAt })),
    ...abbreviations.map((value) => ({ key: value.id, words: plainText(value.meaning), value, at: value.headAt })),
  ];
}
