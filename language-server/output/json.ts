import type { RenderContext, View } from '../document/context.ts';
import {
  type AnyAttendee,
  type AnyBlock,
  type AnyDate,
  type AnyItem,
  type AnyNestedItem,
  type AnyPart,
  type AnyParty,
  type AnyPartyMention,
  type AnySection,
  type AnyText,
  actionState,
  itemsOf,
  openActions,
} from '../document/view.ts';
import { groundsOf } from '../model/grounds.ts';
import type { AnyMinutes, Language } from '../model/minutes.ts';
import { addDays, utcOffset } from '../syntax/dates.ts';
import { endsNextDay } from '../syntax/times.ts';
import { detailsOf } from '../vocabulary/attributes.ts';
import { ITEMS, type ItemKind, itemKind } from '../vocabulary/items.ts';
import { escapeMarkdown, textToMarkdown } from './markdown-words.ts';
import { inlineToText } from './plain-prose.ts';
import type { PartRenderer } from './prose.ts';

/** Address of the JSON Schema that the output keeps to: `schemas/minutes.schema.json` of this version. */
export const SCHEMA = 'https://verslag.invalid/schemas/minutes-1.schema.json';

const ORDER: readonly (typeof ITEMS)[number]['holds'][] = ['task', 'parties', 'report'];

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Fields = Record<string, Json | undefined>;

/** Meetings as one JSON object; names follow schema.org's Event and Action where they have one. */
export function renderJson(meetings: readonly AnyMinutes[], context: RenderContext): string {
  const object = { version: 1, $schema: SCHEMA, meetings: meetings.map((minutes) => meetingJson(minutes, context)) };
  return `${JSON.stringify(object, null, 2)}\n`;
}

/** Keys without a value are left out. */
function defined(fields: Fields): { [key: string]: Json } {
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, Json] => entry[1] !== undefined));
}

function meetingJson(minutes: AnyMinutes, context: RenderContext): Json {
  const words = new JsonWords(minutes.language);
  const items = [...itemsOf(minutes)];
  const section = (of: AnySection | undefined): Json | undefined => (of === undefined ? undefined : words.heading(of));
  const make = (kind: ItemKind, one: (item: AnyItem, section: AnySection | undefined) => Json) =>
    items.filter(({ item }) => item.kind === kind).map(({ item, section: of }) => one(item, of));
  const basics = (item: AnyItem, of: AnySection | undefined): Fields => ({
    id: item.id,
    ref: item.ref,
    text: words.markdown(item.text),
    track: item.track,
    section: section(of),
    ...groundJson(item.ground),
  });
  const action = (item: AnyItem, of: AnySection | undefined): Json => {
    const state = actionState(item, context, minutes);
    const due = 'due' in item ? item.due : undefined;
    return defined({
      ...basics(item, of),
      owners: 'owners' in item ? item.owners.map((owner: AnyPartyMention) => words.mention(owner)) : undefined,
      due: state?.due ?? due?.date ?? null,
      dueText: due?.text,
      status: state?.status,
      ...('owners' in item ? detailsOf(item) : {}),
      items: item.items.map((child) => nested(child, of)),
    });
  };
  const byParties = (item: AnyItem, of: AnySection | undefined): Json =>
    defined({
      ...basics(item, of),
      parties: 'parties' in item ? item.parties.map((party: AnyPartyMention) => words.mention(party)) : [],
      items: item.items.map((child) => nested(child, of)),
    });
  const progress = (item: AnyItem, of: AnySection | undefined): Json =>
    defined({
      ...basics(item, of),
      about: item.kind === 'progress' ? words.referenceJson(item.about) : undefined,
      status: item.kind === 'progress' ? item.status : undefined,
      due: item.kind === 'progress' ? (item.due?.date ?? undefined) : undefined,
    });
  const writers = { parties: byParties, task: action, report: progress };
  const nested = (item: AnyNestedItem, of: AnySection | undefined): Json => {
    if (item.kind === 'withheld') return { type: item.kind, ...groundJson(item.ground) };
    const body = item.kind === 'progress' ? progress(item, of) : 'owners' in item ? action(item, of) : byParties(item, of);
    return { type: item.kind, ...(body as { [key: string]: Json }) };
  };
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
    openingNote: minutes.opening?.note,
    closing: minutes.closing?.start,
    closingNote: minutes.closing?.note,
    quorum: minutes.quorum?.count,
    kind: words.optional(minutes.meetingKind),
    location: words.optional(minutes.location),
    description: words.optional(minutes.description),
    reference: words.optional(minutes.reference),
    purpose: words.optional(minutes.purpose),
    series: minutes.series && defined({ id: minutes.series.id || undefined, name: minutes.series.name }),
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
      defined({ label: label.toWellFormed(), value: words.markdown(value), ...groundJson(ground) }),
    ),
    text: words.blocks(minutes.blocks),
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
    ...Object.fromEntries(LISTS.map(({ list, name, holds }) => [list, make(itemKind(name), writers[holds])])),
    attachments: minutes.attachments.map(({ title, target }) => defined({ name: words.plain(title), url: target })),
    channels: minutes.channels.map((channel) =>
      defined({
        id: channel.id || undefined,
        text: words.markdown(channel.text),
        since: channel.since?.date ?? undefined,
        ...groundJson(channel.ground),
      }),
    ),
    next:
      minutes.next &&
      defined({
        startDate: minutes.next.date && instant(minutes.next.date, minutes.next.time?.start, context, minutes.next.time?.offset),
        endDate: minutes.next.date && minutes.next.time && ending(minutes.next.date, minutes.next.time, context),
        location: minutes.next.location,
      }),
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

/** The lists of items, in the order in which they stand. */
const LISTS = [...ITEMS].sort((a, b) => ORDER.indexOf(a.holds) - ORDER.indexOf(b.holds));

function listsBut(isKept: (row: (typeof ITEMS)[number]) => boolean): string[] {
  return ITEMS.filter((row) => !isKept(row)).map(({ list }) => list);
}

/** What a view has no room for; the head of the meeting stands in each. */
const LEFT_OUT: Readonly<Record<View, ReadonlySet<string>>> = {
  full: new Set(),
  decisions: new Set(['text', 'agenda', 'tracks', ...listsBut(({ name }) => name === 'Decision'), 'attachments', 'channels', 'standby']),
  actions: new Set(['text', 'agenda', ...listsBut(({ holds }) => holds === 'task'), 'attachments', 'channels', 'standby']),
  invitation: new Set([...listsBut(() => false), 'next']),
};

function openActionsJson(minutes: AnyMinutes, context: RenderContext, words: JsonWords): Json {
  return [...openActions(minutes, context)].map(({ item, status, due }) =>
    defined({
      id: item.id,
      ref: item.ref,
      text: words.markdown(item.text),
      owners: item.owners.map((owner: AnyPartyMention) => words.mention(owner)),
      due: due?.date ?? null,
      dueText: due?.text,
      status,
      track: item.track,
      ...detailsOf(item),
    }),
  );
}

function moments(minutes: AnyMinutes, context: RenderContext): Fields {
  const { date, time } = minutes;
  if (date?.date === undefined) return {};
  const offset = time?.offset;
  return {
    startDate: instant(date, time?.start, context, offset),
    endDate: time && ending(date, time, context),
    timeNote: time?.note,
  };
}

/** What begins in the evening may end after midnight. */
function ending(date: AnyDate, time: NonNullable<AnyMinutes['time']>, context: RenderContext): string | undefined {
  if (time.end === undefined || date.date === undefined) return undefined;
  const day = endsNextDay(time.start, time.end) ? addDays(date.date, 1) : date.date;
  return instant({ ...date, date: day }, time.end, context, time.offset);
}

/** ISO 8601 with offset, or a plain date where no time is given. */
function instant(date: AnyDate, time: string | undefined, context: RenderContext, offset?: string): string | undefined {
  if (date.date === undefined) return undefined;
  return time === undefined ? date.date : `${date.date}T${time}:00${offset ?? utcOffset(date.date, time, context.timeZone)}`;
}

class JsonWords {
  private readonly part: PartRenderer<AnyPart>;
  private readonly plainPart: PartRenderer<AnyPart>;

  constructor(_language: Language) {
    this.part = (part) => {
      if (part.kind === 'mention') return 'name' in part.party ? escapeMarkdown(part.party.name) : `\\[${part.party.ground}\\]`;
      if (part.kind === 'reference')
        return escapeMarkdown(part.target?.name ?? (part.target === undefined ? `#${part.label}` : part.label));
      return 'content' in part
        ? `\\[${escapeMarkdown(part.ground)}: ${textToMarkdown(part.content, this.part)}\\]`
        : `\\[${escapeMarkdown(part.ground)}\\]`;
    };
    this.plainPart = (part) => {
      if (part.kind === 'mention') return 'name' in part.party ? part.party.name : `[${part.party.ground}]`;
      if (part.kind === 'reference') return part.target?.name ?? part.label;
      return 'content' in part ? `[${part.ground}: ${inlineToText(part.content, this.plainPart)}]` : `[${part.ground}]`;
    };
  }

  markdown(text: AnyText): string {
    return textToMarkdown(text, this.part).toWellFormed();
  }
  plain(text: AnyText): string {
    return inlineToText(text, this.plainPart).toWellFormed();
  }
  optional(text: AnyText | undefined): string | undefined {
    return text === undefined ? undefined : this.plain(text);
  }
  heading(section: AnySection): string {
    return section.number ?? this.plain(section.title);
  }
  referenceJson(about: { readonly label: string }): Json {
    return about.label;
  }

  party(party: AnyParty, ground?: string): Json {
    if (!('name' in party)) return { type: party.type, ...groundJson(party.ground) };
    const id = 'id' in party ? party.id : undefined;
    return defined({ id, type: party.type, name: party.name.toWellFormed(), ...groundJson(ground) });
  }
  mention(mention: AnyPartyMention): Json {
    return this.party(mention.party, mention.ground);
  }
  /** Who led, took the minutes or signs: a party, with the part of the meeting in which they did. */
  officer(attendee: AnyAttendee): Json {
    const { role, from, until, remark } = attendee;
    const party = this.party(attendee.party, attendee.ground) as { [key: string]: Json };
    return defined({ ...party, role, from: from && { ...from }, until: until && { ...until }, remark });
  }
  attendee(attendee: AnyAttendee, present: boolean): Json {
    return defined({
      party: this.party(attendee.party, attendee.ground),
      present,
      mode: attendee.mode,
      role: attendee.role,
      onBehalfOf: attendee.onBehalfOf && this.party(attendee.onBehalfOf),
      group: attendee.group,
      notice: attendee.notice,
      from: attendee.from && { ...attendee.from },
      until: attendee.until && { ...attendee.until },
      replacedBy: attendee.replacedBy && this.party(attendee.replacedBy),
      proxy: attendee.proxy && this.party(attendee.proxy),
      remark: attendee.remark,
    });
  }

  blocks(blocks: readonly AnyBlock[]): string {
    return blocks
      .map((block) =>
        block.kind === 'prose'
          ? this.markdown(block.text)
          : block.kind === 'withheld'
            ? `\\[${escapeMarkdown(block.ground || '?')}\\]`
            : '',
      )
      .filter((text) => text !== '')
      .join('\n\n');
  }
  /** A point of the agenda before the meeting: what it is called. */
  point(section: AnySection): Json {
    return defined({
      number: section.number,
      title: this.plain(section.title),
      track: section.track,
      sections: section.sections.map((child) => this.point(child as AnySection)),
    });
  }
  section(section: AnySection): Json {
    return defined({
      number: section.number,
      title: this.plain(section.title),
      text: this.blocks(section.blocks),
      track: section.track,
      ...groundJson(section.ground),
      sections: section.sections.map((child) => this.section(child as AnySection)),
    });
  }
}

/** The ground of something, and all of them where it has several. */
export function groundJson(list: string | undefined): { ground?: string; grounds?: string[] } {
  if (list === undefined) return {};
  const grounds = groundsOf(list);
  return grounds.length === 1 ? { ground: list } : { ground: grounds[0]!, grounds: [...grounds] };
}
