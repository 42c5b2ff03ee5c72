import { addDays, dateInZone, formatDate, type Language } from '../../language-server/index.ts';
import type { IntakeBlock } from '../../language-server/intake/index.ts';
import { type ContentLine, contentLines, textOfValue } from './content-lines.ts';
import { blocksOfHtml } from './html.ts';
import { agendaLast } from './invited-agenda.ts';
import { blocksOfText, withoutRules } from './plain-text.ts';
import { UnreadableDocument } from './reading.ts';

/** Somebody who is asked. */
export interface InvitedGuest {
  readonly name: string;
  readonly email: string | undefined;
  readonly declined: boolean;
  readonly chair: boolean;
}

export interface CalendarMoment {
  /** `2021-07-15` */
  readonly date: string;
  readonly time: string | undefined;
  /** A zone that is not the project's, as the calendar names it. */
  readonly zone: string | undefined;
}

/** A meeting as a calendar has it. */
export interface Invitation {
  readonly language: Language;
  readonly title: string;
  readonly cancelled: boolean;
  /** Labelled lines, people among them, and the text of the invitation: to be made into a draft. */
  readonly blocks: readonly IntakeBlock[];
}

/** Zones of Windows that have the clock of Amsterdam. */
const OUR_CLOCK = /^(?:W\. Europe|Romance|Central Europe|Central European) Standard Time$/;
/** Where the configuration names a zone that nobody knows, which a check of it reports. */
const USUAL_ZONE = 'Europe/Amsterdam';
const SUMMER_AND_WINTER = ['2021-01-15T12:00:00Z', '2021-07-15T12:00:00Z'];

/** The first meeting of a calendar file (RFC 5545), for people whose clocks stand in this zone. @throws UnreadableDocument where there is none. */
export function invitationOf(text: string, asked: string, fallback: Language): Invitation {
  const timeZone = isSameClock(asked, asked) ? asked : USUAL_ZONE;
  const { lines, method } = eventIn(text);
  const one = (name: string) => lines.find((line) => line.name === name);
  const words = (name: string) => {
    const line = one(name);
    return line === undefined ? '' : textOfValue(line).trim();
  };
  const start = momentOf(one('DTSTART'), timeZone);
  const end = momentOf(one('DTEND'), timeZone);
  if (start === undefined) throw new UnreadableDocument('noMeeting');
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
  ];
  const body = [
    ...(open === place ? [] : blocksOfDescription(place)),
    ...(facts.body ?? (description === '' ? [] : blocksOfDescription(description))),
  ];
  const blocks: IntakeBlock[] = rows
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ kind: 'paragraph', runs: [{ text: `${name}: ${value}` }] }));
  if (body.length > 0) {
    blocks.push({ kind: 'heading', level: 1, runs: [{ text: label('Uitnodiging', 'Invitation') }] });
    blocks.push(...agendaLast(body));
  }
  return { language, title: title === '' ? label('Overleg', 'Meeting') : title, cancelled, blocks };
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

/** The lines of the first event that is no exception of a series; those of its alarms are not its own. */
function eventIn(text: string): { lines: readonly ContentLine[]; method: string } {
  const open: string[] = [];
  let method = '';
  let lines: ContentLine[] = [];
  let calendar = false;
  for (const line of contentLines(text)) {
    if (line.name === 'BEGIN') {
      open.push(line.value.trim().toUpperCase());
      calendar ||= open[0] === 'VCALENDAR';
      if (open.at(-1) === 'VEVENT') lines = [];
    } else if (line.name === 'END') {
      if (open.pop() === 'VEVENT' && !lines.some(({ name }) => name === 'RECURRENCE-ID')) return { lines, method };
    } else if (open.at(-1) === 'VEVENT') lines.push(line);
    else if (open.length === 1 && line.name === 'METHOD') method = line.value.trim();
  }
  throw new UnreadableDocument(calendar ? 'noMeeting' : 'wrongEnding');
}

function momentOf(line: ContentLine | undefined, timeZone: string): CalendarMoment | undefined {
  const groups = /^(?<date>\d{8})(?:T(?<hours>\d{2})(?<minutes>\d{2})\d{0,2}(?<utc>Z)?)?$/.exec(line?.value.trim() ?? '')?.groups;
  if (line === undefined || groups === undefined) return undefined;
  const date = groups.date!.replace(/(\d{4})(\d{2})(\d{2})/, '$1-$2-$3');
  if (Number.isNaN(Date.parse(date))) return undefined;
  if (groups.hours === undefined) return { date, time: undefined, zone: undefined };
  const time = `${groups.hours}:${groups.minutes}`;
  if (groups.utc === undefined) {
    const zone = line.parameters.get('TZID');
    return { date, time, zone: zone === undefined || OUR_CLOCK.test(zone) || isSameClock(zone, timeZone) ? undefined : zone };
  }
  const moment = new Date(`${date}T${time}:00Z`);
  const here = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment);
  return { date: dateInZone(timeZone, moment), time: here, zone: undefined };
}

/** Whether clocks in two zones show the same, in winter and in summer. */
export function isSameClock(zone: string, other: string): boolean {
  const show = (timeZone: string) => {
    try {
      const format = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' });
      return SUMMER_AND_WINTER.map((moment) => format.format(new Date(moment))).join();
    } catch {
      return undefined;
    }
  };
  return show(zone) !== undefined && show(zone) === show(other);
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
