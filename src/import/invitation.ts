import { addDays, formatDate, type Language } from '../../language-server/index.ts';
import type { IntakeBlock } from '../../language-server/intake/index.ts';
import { type CalendarMoment, chosenOf, eventsIn, momentAfter, momentOf } from './calendar-events.ts';
import { CalendarZones, isZone } from './calendar-zones.ts';
import { type ContentLine, contentLines, textOfValue } from './content-lines.ts';
import { blocksOfHtml } from './html.ts';
import { agendaLast } from './invited-agenda.ts';
import { blocksOfText, withoutRules } from './plain-text.ts';
import { UnreadableDocument } from './reading.ts';
import { markingBlock } from './sealed.ts';

/** Somebody who is asked. */
export interface InvitedGuest {
  readonly name: string;
  readonly email: string | undefined;
  readonly declined: boolean;
  readonly chair: boolean;
}

/** A meeting as a calendar has it. */
export interface Invitation {
  readonly language: Language;
  readonly title: string;
  readonly cancelled: boolean;
  /** Labelled lines, people among them, and the text of the invitation: to be made into a draft. */
  readonly blocks: readonly IntakeBlock[];
}

/** Where the configuration names a zone that nobody knows, which a check of it reports. */
const USUAL_ZONE = 'Europe/Amsterdam';

/** The first meeting of a calendar file (RFC 5545), for people whose clocks stand in this zone. @throws UnreadableDocument where there is none. */
export function invitationOf(text: string, asked: string, fallback: Language): Invitation {
  const timeZone = isZone(asked) ? asked : USUAL_ZONE;
  const all = [...contentLines(text)];
  const { events, method } = eventsIn(all);
  const lines = chosenOf(events);
  const zones = new CalendarZones(all);
  const one = (name: string) => lines.find((line) => line.name === name);
  const words = (name: string) => {
    const line = one(name);
    return line === undefined ? '' : textOfValue(line).trim();
  };
  const start = momentOf(one('DTSTART'), timeZone, zones);
  if (start === undefined) throw new UnreadableDocument('noMeeting');
  const end = momentOf(one('DTEND'), timeZone, zones) ?? momentAfter(start, one('DURATION')?.value.trim() ?? '');
  const guests = lines
    .filter(({ name, parameters }) => name === 'ATTENDEE' && !/^(?:ROOM|RESOURCE)$/i.test(parameters.get('CUTYPE') ?? ''))
    .map(guestOf);
  const host = one('ORGANIZER');
  return invitationFrom(
    {
      title: words('SUMMARY').replace(/\s+/g, ' '),
      cancelled: /^CANCEL$/i.test(method) || /^CANCELLED$/i.test(words('STATUS')),
      start,
      end,
      place: words('LOCATION'),
      people: host === undefined ? guests : [guestOf(host), ...guests],
      description: words('DESCRIPTION'),
      recurrence: one('RRULE')?.value ?? '',
      marking: /^(?:PRIVATE|CONFIDENTIAL)$/i.exec(words('CLASS'))?.[0],
      others: events
        .filter((event) => event !== lines)
        .flatMap(
          (event) =>
            momentOf(
              event.find(({ name }) => name === 'DTSTART'),
              timeZone,
              zones,
            ) ?? [],
        ),
    },
    fallback,
  );
}

/** What a calendar or a mail tells of a meeting. */
export interface InvitationFacts {
  readonly title: string;
  readonly cancelled: boolean;
  readonly start: CalendarMoment;
  readonly end: CalendarMoment | undefined;
  readonly place: string;
  /** Who hosts it comes first, and may be among the others again. */
  readonly people: readonly InvitedGuest[];
  /** As text; {@link body} where its blocks are read already. */
  readonly description: string;
  readonly body?: readonly IntakeBlock[];
  readonly recurrence: string;
  /** What it is marked as, where that is not for all. */
  readonly marking?: string | undefined;
  /** When the other meetings of the same file are, which it leaves out. */
  readonly others?: readonly CalendarMoment[];
}

/** The invitation that these facts make. */
export function invitationFrom(facts: InvitationFacts, fallback: Language): Invitation {
  const { title, cancelled, start, end, description, recurrence } = facts;
  const last = lastDay(start, end);
  const people = onceEach(facts.people);
  const language = languageOf(`${title} ${description}`) ?? fallback;
  const label = (nl: string, en: string) => (language === 'nl' ? nl : en);
  const place = facts.place
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join(', ');
  const open = placeWithoutAddress(place);
  const chairs = people.filter(({ chair }) => chair);
  const rows: readonly (readonly [string, string])[] = [
    [label('Datum', 'Date'), daysOf(start, last, language)],
    [label('Tot en met', 'Until'), last === undefined || isOneMonth(start.date, last) ? '' : formatDate(last, language, { weekday: true })],
    [label('Tijd', 'Time'), hoursOf(start, end)],
    [label('Tijdzone', 'Time zone'), start.zone ?? ''],
    [label('Locatie', 'Location'), open],
    [label('Voorzitter', 'Chair'), chairs.length === 1 ? entryOf(chairs[0]!) : ''],
    [
      label('Aanwezig', 'Present'),
      people
        .filter(({ declined }) => !declined)
        .map(entryOf)
        .join('; '),
    ],
    [
      label('Afwezig', 'Absent'),
      people
        .filter(({ declined }) => declined)
        .map(entryOf)
        .join('; '),
    ],
    [label('Herhaling', 'Recurrence'), recurrence],
    [label('Niet overgenomen', 'Left out'), othersOf(facts.others ?? [], language)],
  ];
  const body = [
    ...(open === place ? [] : blocksOfDescription(place)),
    ...(facts.body ?? (description === '' ? [] : blocksOfDescription(description))),
  ];
  const blocks: IntakeBlock[] = rows
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ kind: 'paragraph', runs: [{ text: `${name}: ${value}` }] }));
  if (facts.marking !== undefined) blocks.push(markingBlock(facts.marking));
  if (body.length > 0) {
    blocks.push({ kind: 'heading', level: 1, runs: [{ text: label('Uitnodiging', 'Invitation') }] });
    blocks.push(...agendaLast(body));
  }
  return { language, title: title === '' ? label('Overleg', 'Meeting') : title, cancelled, blocks };
}

/** How many more meetings a file has, and when: what they are about may be for others. */
function othersOf(others: readonly CalendarMoment[], language: Language): string {
  if (others.length === 0) return '';
  const days = others.slice(0, 5).map(({ date, time }) => `${formatDate(date, language)}${time === undefined ? '' : ` ${time}`}`);
  const many =
    language === 'nl'
      ? others.length === 1
        ? 'andere afspraak'
        : 'andere afspraken'
      : others.length === 1
        ? 'other meeting'
        : 'other meetings';
  return `${others.length} ${many} (${days.join('; ')}${others.length > days.length ? '; …' : ''})`;
}

/** What the minutes of it have as their status. */
function statusOfInvitation({ cancelled, language }: Invitation): string {
  return (cancelled ? { nl: 'geannuleerd', en: 'cancelled' } : { nl: 'uitnodiging', en: 'invitation' })[language];
}

/** As the blocks of a document: title, status and all that it tells. */
export function blocksOfInvitation(invitation: Invitation): readonly IntakeBlock[] {
  const { title, blocks } = invitation;
  return [
    { kind: 'heading', level: 1, runs: [{ text: title }] },
    { kind: 'paragraph', runs: [{ text: `Status: ${statusOfInvitation(invitation)}` }] },
    ...blocks,
  ];
}

/** A meeting of whole days ends before the day that its calendar names. */
function lastDay(start: CalendarMoment, end: CalendarMoment | undefined): string | undefined {
  if (end === undefined || start.time !== undefined || end.time !== undefined) return undefined;
  const last = addDays(end.date, -1);
  return last > start.date ? last : undefined;
}

/** `vrijdag 18 september 2026`, `18-20 september 2026`; of two months the first day alone. */
function daysOf({ date }: CalendarMoment, last: string | undefined, language: Language): string {
  if (last === undefined || !isOneMonth(date, last)) return formatDate(date, language, { weekday: true });
  return `${Number(date.slice(8))}-${formatDate(last, language)}`;
}

function isOneMonth(first: string, last: string): boolean {
  return first.slice(0, 7) === last.slice(0, 7);
}

/** Calendars of Google hold the text as a page, others as it is read. */
function blocksOfDescription(text: string): IntakeBlock[] {
  const plain = withoutRules(text);
  const page = /<(?:br|p|ul|ol|li|div|b|a href="[^"]*")[ /]{0,2}>/i.test(plain);
  return page ? blocksOfHtml(plain.replace(/\n/g, '<br>')) : blocksOfText(plain);
}

function hoursOf(start: CalendarMoment, end: CalendarMoment | undefined): string {
  if (start.time === undefined) return '';
  return end?.time === undefined || end.time === start.time ? start.time : `${start.time}-${end.time}`;
}

function guestOf({ parameters, value }: ContentLine): InvitedGuest {
  const email = /^mailto:([^@]+@[^@]+)$/i.exec(value.trim())?.[1]?.trim();
  const typed = (parameters.get('CN') ?? '').replace(/[;<>"\r\n]/g, ' ').trim();
  const [last = '', first, ...more] = typed.split(',').map((part) => part.trim());
  const name = typed.includes('@') ? '' : first === undefined || more.length > 0 ? typed : `${first} ${last}`;
  return {
    name,
    email,
    declined: /^DECLINED$/i.test(parameters.get('PARTSTAT') ?? ''),
    chair: /^CHAIR$/i.test(parameters.get('ROLE') ?? ''),
  };
}

/** Who hosts a meeting is mostly among its guests, too. */
function onceEach(all: readonly InvitedGuest[]): readonly InvitedGuest[] {
  const people = new Map<string, InvitedGuest>();
  for (const guest of all) {
    const key = (guest.email ?? guest.name).toLowerCase();
    const there = people.get(key);
    if (key === '') continue;
    people.set(
      key,
      there === undefined
        ? guest
        : { ...there, name: there.name || guest.name, declined: there.declined || guest.declined, chair: there.chair || guest.chair },
    );
  }
  return [...people.values()];
}

function entryOf({ name, email }: InvitedGuest): string {
  return email === undefined ? name : name === '' ? email : `${name} <${email}>`;
}

/** `Kamer 3; https://teams…` → `Kamer 3`: an address that opens the meeting is no place. */
function placeWithoutAddress(place: string): string {
  return place
    .split(/[;,]/)
    .filter((part) => !/https?:|@/i.test(part))
    .join(',')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The language of a text by its smallest words; undefined where none decides. */
function languageOf(text: string): Language | undefined {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const dutch = count(/(?<!\p{L})(?:de|het|een|van|en|overleg|vergadering|deelnemen|uitnodiging|voor)(?!\p{L})/giu);
  const english = count(/(?<!\p{L})(?:the|of|and|meeting|join|invitation|for|to|your)(?!\p{L})/giu);
  return dutch === english ? undefined : dutch > english ? 'nl' : 'en';
}
