import type { RenderContext, View } from '../document/context.ts';
import type { AnyAttendee, AnyPartyMention } from '../document/view.ts';
import type { AnyMinutes } from '../model/minutes.ts';
import { nameWords, shownWords } from '../model/value-text.ts';
import { shareInFigures } from '../syntax/quorum.ts';
import { itemLists, listsBut, openActionsJson } from './json-items.ts';
import { instant, moments, nextJson } from './json-moments.ts';
import { defined, type Fields, groundJson, type Json, JsonWords } from './json-words.ts';

/** The JSON Schema that the output keeps to, as a path in this package: what `require.resolve` finds wherever the package is installed. */
export const SCHEMA = 'verslag/schemas/minutes.schema.json';

/** Meetings as one JSON object; names follow schema.org's Event and Action where they have one. */
export function renderJson(meetings: readonly AnyMinutes[], context: RenderContext): string {
  const object = { version: 1, $schema: SCHEMA, meetings: meetings.map((minutes) => meetingJson(minutes, context)) };
  return `${JSON.stringify(object, null, 2)}\n`;
}

function meetingJson(minutes: AnyMinutes, context: RenderContext): Json {
  const words = new JsonWords();
  const size = minutes.quorum?.size;
  const all: Fields = {
    '@type': 'Event',
    id: minutes.id,
    name: words.plain(minutes.name),
    status: minutes.status?.value ?? 'draft',
    approvedDate: minutes.status?.approvedOn,
    classification: minutes.classification?.value ?? 'internal',
    language: minutes.language,
    ...moments(minutes, context),
    opening: minutes.opening?.start,
    openingOffset: minutes.opening?.offset,
    openingNote: minutes.opening?.note && shownWords(minutes.opening.note),
    closing: minutes.closing?.start,
    closingOffset: minutes.closing?.offset,
    closingNote: minutes.closing?.note && shownWords(minutes.closing.note),
    quorum: size !== undefined && 'count' in size ? size.count : undefined,
    quorumShare: size !== undefined && 'share' in size ? shareInFigures(size.share) : undefined,
    kind: words.optional(minutes.meetingKind),
    location: words.optional(minutes.location),
    description: words.optional(minutes.description),
    reference: words.optional(minutes.reference),
    purpose: words.optional(minutes.purpose),
    series: minutes.series && defined({ id: minutes.series.id || undefined, name: nameWords(minutes.series.name) }),
    chair: minutes.chair && words.mention(minutes.chair),
    secretary: minutes.secretary && words.mention(minutes.secretary),
    contact: minutes.contact && words.mention(minutes.contact),
    chairs: minutes.chairs.map((attendee: AnyAttendee) => words.officer(attendee)),
    secretaries: minutes.secretaries.map((attendee: AnyAttendee) => words.officer(attendee)),
    signatures: minutes.signatures.map((attendee: AnyAttendee) => words.officer(attendee)),
    attendees: [
      ...minutes.present.map((attendee: AnyAttendee) => words.attendee(attendee, true)),
      ...minutes.absent.map((attendee: AnyAttendee) => words.attendee(attendee, false)),
    ],
    to: minutes.to.map((attendee: AnyAttendee) => words.party(attendee.party, attendee.ground)),
    cc: minutes.cc.map((attendee: AnyAttendee) => words.party(attendee.party, attendee.ground)),
    fields: minutes.fields.map(({ label, value, ground }) =>
      defined({ label: shownWords(label).toWellFormed(), value: words.markdown(value), ...groundJson(ground) }),
    ),
    text: words.blocks(minutes.blocks),
    contributions: words.contributions(minutes.blocks),
    agenda: minutes.sections.map((of) => (context.view === 'invitation' ? words.point(of) : words.section(of))),
    tracks: minutes.tracks.map((track) =>
      defined({
        id: track.id || undefined,
        name: words.plain(track.name) || track.id,
        lead: track.lead && words.mention(track.lead),
        members: track.members.map((member: AnyPartyMention) => words.mention(member)),
        target: track.target?.date ?? undefined,
      }),
    ),
    ...itemLists(minutes, context, words),
    attachments: minutes.attachments.map(({ title, target }) => defined({ name: words.plain(title), url: target })),
    channels: minutes.channels.map((channel) =>
      defined({
        id: channel.id || undefined,
        text: words.markdown(channel.text),
        since: channel.since?.date ?? undefined,
        ...groundJson(channel.ground),
      }),
    ),
    next: nextJson(minutes, context),
    standby: minutes.standby.map(({ from, until, parties }) =>
      defined({
        startDate: from && instant(from.date, from.time, context),
        endDate: until && instant(until.date, until.time, context),
        parties: parties.map((party: AnyPartyMention) => words.mention(party)),
      }),
    ),
    openActions: context.view === 'invitation' ? openActionsJson(minutes, context, words) : undefined,
  };
  const left = LEFT_OUT[context.view];
  return defined(Object.fromEntries(Object.entries(all).filter(([key]) => !left.has(key))));
}

/** What a view has no room for; the head of the meeting stands in each. */
const LEFT_OUT: Readonly<Record<View, ReadonlySet<string>>> = {
  full: new Set(),
  decisions: new Set([
    'text',
    'contributions',
    'agenda',
    'tracks',
    ...listsBut(({ holds }) => holds === 'decision' || holds === 'motion' || holds === 'vote'),
    'attachments',
    'channels',
    'standby',
  ]),
  actions: new Set(['text', 'contributions', 'agenda', ...listsBut(({ holds }) => holds === 'task'), 'attachments', 'channels', 'standby']),
  invitation: new Set([...listsBut(() => false), 'next']),
};
