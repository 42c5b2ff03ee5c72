import type { AstNode } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type * as ast from '../../generated/ast.ts';
import type { Language } from '../../model/minutes.ts';
import { EVERY } from '../../project/fact-index.ts';
import type { ActionFacts, MeetingFacts } from '../../project/facts.ts';
import type { MeetingNames } from '../../references/name-index.ts';
import { resolveMeeting } from '../../references/resolve.ts';
import { openOf, stateOf } from '../../register/follow-up.ts';
import { formatDate } from '../../syntax/dates.ts';
import { ACTION_STATUSES, statusWord } from '../../vocabulary/attributes.ts';
import { itemKind } from '../../vocabulary/items.ts';
import { keywordNamed } from '../../vocabulary/keywords.ts';
import type { FeatureContext } from '../context.ts';
import { ITEM_ICONS } from '../shared/icons.ts';
import { oneLine } from '../shared/labels.ts';
import { meetingsOf } from '../shared/series-dates.ts';
import { dateOf, meetingHere, seriesOfMeeting, textBehindHead } from '../shared/surroundings.ts';
import { escapeSnippet, type Suggestion } from './suggestion.ts';

/** No more meetings than this are offered at once. */
const MOST_MEETINGS = 60;
const MOST_ACTIONS = 60;

/**
 * What `#` can name: items and tracks here, the open actions of earlier meetings, and meetings; behind `#meeting/` what that meeting holds.
 * `about`: behind `Voortgang`, where the open actions come first and the status follows.
 */
export function itemSuggestions(
  context: FeatureContext,
  line: number,
  { typed, about, alone }: { readonly typed: string; readonly about: boolean; readonly alone: boolean },
): Suggestion[] {
  const slash = typed.indexOf('/');
  if (slash >= 0) {
    const other = resolveMeeting(context.project.names, typed.slice(0, slash));
    return other === undefined ? [] : itemsOf(context, other, `${other.outline.id}/`, { about, alone });
  }
  const meeting = meetingHere(context, line);
  const here = meeting === undefined ? [] : itemsOf(context, meeting, '', { about, alone });
  const tracks = about ? [] : trackSuggestions(context, line, '#');
  const open = openActions(context, meeting).map((action) => actionSuggestion(context, action, { about, alone }));
  const meetings = meetingSuggestions(context, meeting);
  return about ? [...open, ...here, ...meetings] : [...here, ...tracks, ...open, ...meetings];
}

interface Manner {
  readonly about: boolean;
  readonly alone: boolean;
}

/** The items of a meeting, in its order. */
function itemsOf(context: FeatureContext, meeting: MeetingNames, before: string, manner: Manner): Suggestion[] {
  const items: Suggestion[] = [];
  for (const node of meeting.outline.items) {
    if (node.name === undefined) continue;
    if (manner.about && node.$type === 'Decision') continue;
    const label = `#${before}${node.name}`;
    const text = oneLine(withoutSigils(textBehindHead(node)));
    items.push({
      label,
      kind: ITEM_ICONS[itemKind(node.$type)].suggestion,
      description: text,
      detail: itemDetail(node, context.language),
      filter: `${label} ${text}`,
      ...reference(label, context, manner),
      data: { kind: 'item', id: node.name, owner: meeting.outline.id },
    });
  }
  const tracks = manner.about || before === '' ? [] : meeting.outline.tracks;
  for (const track of tracks) if (track.name !== undefined) items.push(trackSuggestion(track, `#${before}`, meeting.outline.id));
  return items;
}

function itemDetail(node: ast.NamedItem, language: Language): string {
  const kind = keywordNamed(node.$type)[language];
  const owners = node.attributes.flatMap((attribute) =>
    attribute.$type === 'PartiesAttribute'
      ? attribute.parties.map((party) => (party.$type === 'Mention' ? `@${party.party.$refText}` : ''))
      : [],
  );
  const due = node.attributes.find((attribute): attribute is ast.DateAttribute => attribute.$type === 'DateAttribute')?.date;
  return [kind, owners.filter(Boolean).join(' '), due].filter(Boolean).join(' · ');
}

/** In a list, `@id` in a text reads as the id. */
function withoutSigils(text: string): string {
  return text.replace(/\{[\d.]+[a-z]?:\s?/g, '').replace(/[@#{}](?=[\p{L}\p{N}]|$)/gu, '');
}

/** A reference; behind `Voortgang`, on a line where nothing follows, with its status and its text to fill in. */
function reference(label: string, context: FeatureContext, { about, alone }: Manner): Pick<Suggestion, 'text' | 'snippet'> {
  if (!about || !alone) return { text: label };
  const language = context.file.language;
  return { snippet: `${escapeSnippet(label)} (\${1|${ACTION_STATUSES.map((status) => status[language]).join(',')}|}): $0` };
}

// ---------------------------------------------------------------- earlier meetings

/** Open actions and agreements of the meetings before this one; those of its own series first, the latest meeting first. */
export function openActions(context: FeatureContext, meeting: MeetingNames | undefined): ActionFacts[] {
  const { facts } = context.project;
  const date = dateOf(context, meeting);
  const seriesId = meeting?.seriesId;
  const isBefore = (held: MeetingFacts) =>
    held.id !== meeting?.outline.id && (date === undefined || held.date === undefined || held.date <= date);
  const own = seriesId === undefined ? [] : facts.inSeries.get(seriesId).filter(isBefore);
  const others = facts.held.get(EVERY).filter((held) => isBefore(held) && (seriesId === undefined || held.series !== seriesId));
  const open: ActionFacts[] = [];
  for (const meetings of [own, others]) {
    for (const action of openOf(facts, meetings)) {
      if (open.length === MOST_ACTIONS) return open;
      open.push(action);
    }
  }
  return open;
}

export function actionSuggestion(context: FeatureContext, action: ActionFacts, manner: Manner): Suggestion {
  const { id, ref, meeting } = action;
  const state = stateOf(context.project.facts, action);
  const label = `#${ref}`;
  const text = oneLine(action.text);
  const owners = action.owners.join(' ');
  const by = state.due === undefined ? undefined : formatDate(state.due, context.language);
  const status = statusWord(state.status, context.language);
  return {
    label,
    kind: ITEM_ICONS.action.suggestion!,
    description: text,
    detail: [status, owners, by].filter(Boolean).join(' · '),
    filter: `${label} ${text} ${owners.replaceAll('@', '')}`,
    ...reference(label, context, manner),
    data: { kind: 'item', id, owner: meeting.id },
  };
}

function meetingSuggestions(context: FeatureContext, meeting: MeetingNames | undefined): Suggestion[] {
  const { names } = context.project;
  const own = meeting?.seriesId === undefined ? [] : meetingsOf(context, meeting.seriesId).map((dated) => dated.meeting);
  const all = new Set<MeetingNames>();
  for (const other of inTurn(own.toReversed(), names.meetings.values())) {
    if (all.size === MOST_MEETINGS) break;
    if (other.outline.node !== meeting?.outline.node) all.add(other);
  }
  return [...all].map((other) => {
    const { id, node } = other.outline;
    const date = dateOf(context, other);
    const title = oneLine(textBehindHead(node));
    return {
      label: `#${id}`,
      kind: CompletionItemKind.File,
      text: `#${id}`,
      description: title,
      ...(date === undefined ? {} : { detail: formatDate(date, context.language, { weekday: true }) }),
      filter: `#${id} ${title}`,
      // `/` goes on to what the meeting holds.
      commit: ['/'],
      data: { kind: 'meeting', id },
    };
  });
}

function* inTurn(own: readonly MeetingNames[], all: Iterable<readonly MeetingNames[]>): Generator<MeetingNames> {
  yield* own;
  for (const [first] of all) if (first !== undefined) yield first;
}

// ---------------------------------------------------------------- tracks and series

/** The tracks of the meeting and its series; in a series, its own. `sigil` is what goes before the id. */
export function trackSuggestions(context: FeatureContext, line: number, sigil: '' | '#'): Suggestion[] {
  const meeting = meetingHere(context, line);
  const found = new Map<string, Suggestion>();
  const add = (tracks: readonly ast.Track[], owner: string) => {
    for (const track of tracks) {
      if (track.name !== undefined && !found.has(track.name)) found.set(track.name, trackSuggestion(track, sigil, owner));
    }
  };
  if (meeting === undefined) {
    for (const series of context.project.names.file(context.uri)?.series ?? []) add(series.outline.tracks, series.outline.id);
  } else {
    add(meeting.outline.tracks, meeting.outline.id);
    const series = seriesOfMeeting(context, meeting);
    if (series !== undefined) add(series.outline.tracks, series.outline.id);
  }
  return [...found.values()];
}

function trackSuggestion(track: ast.Track, before: string, owner: string): Suggestion {
  const target = track.attributes.find((attribute): attribute is ast.DateAttribute => attribute.$type === 'DateAttribute')?.date;
  const title = oneLine(withoutSigils(textBehindHead(track)));
  const label = `${before}${track.name}`;
  return {
    label,
    kind: CompletionItemKind.Folder,
    text: label,
    description: title,
    ...(target === undefined ? {} : { detail: target }),
    filter: `${label} ${title}`,
    commit: [',', ')'],
    data: { kind: 'track', id: track.name!, owner },
  };
}

/** Every declared series. */
export function seriesSuggestions(context: FeatureContext): Suggestion[] {
  return [...context.project.names.series.values()].flatMap((entries) => {
    const [series] = entries;
    if (series === undefined || series.outline.id === '') return [];
    const { id, node } = series.outline as { id: string; node: AstNode };
    const title = oneLine(textBehindHead(node));
    return [
      {
        label: id,
        kind: CompletionItemKind.Folder,
        text: id,
        description: title,
        filter: `${id} ${title}`,
        commit: [',', ')'],
        data: { kind: 'series', id } as const,
      },
    ];
  });
}
