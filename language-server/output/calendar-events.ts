import { type AnySection, itemsOf, wordsFor } from '../document/view.ts';
import type { AnyMinutes, MeetingStatus, PlainDate } from '../model/minutes.ts';
import { nameWords, shownWords } from '../model/value-text.ts';
import { datedId } from '../register/next-meeting.ts';
import { utcOffset } from '../syntax/dates.ts';
import { addDays } from '../syntax/plain-date.ts';
import { occurrences, toRRule } from '../syntax/rhythm.ts';
import { endsNextDay } from '../syntax/times.ts';
import { numberAtEnd } from '../syntax/trimming.ts';
import { type Component, day, inUtc, moment, type Property, rule, text, whole, type Zone } from './calendar-parts.ts';
import { type DeliveryContext, type SeriesPlan, stampOf } from './delivery.ts';
import { idPart, oneLine } from './names.ts';
import { PlainWords } from './plain-words.ts';

/** The meetings of a calendar: this one, the next, and the series they are of. UIDs are made of ids only, so that what changes stays one event. */

const SEQUENCES: Readonly<Record<MeetingStatus, number>> = { invitation: 0, draft: 1, approved: 2, cancelled: 3 };

/**
 * Rises with every change (RFC 5545, 3.8.7.4), so that a program keeps the latest of two calendars: half seconds between 2020 and the last
 * change of the file, which fits until 2054. Where that is not known, it rises with the status; minutes without status are a draft.
 */
export function sequenceOf(minutes: AnyMinutes, context: DeliveryContext): number {
  return sequenceAt(context.changed?.(minutes.uri)) ?? SEQUENCES[minutes.status?.value ?? 'draft'];
}

function sequenceAt(changed: number | undefined): number | undefined {
  return changed === undefined ? undefined : Math.max(3, Math.floor((changed - Date.UTC(2020, 0, 1)) / 500));
}

export function uid(context: DeliveryContext, kind: string, ...ids: readonly string[]): string {
  return `${[kind, ...ids.map(idPart)].join('--')}@${context.emailDomain}`;
}

/** What every component of a meeting has. */
export function common(minutes: AnyMinutes, context: DeliveryContext, id: string): Property[] {
  const classes = {
    public: 'PUBLIC',
    internal: 'PRIVATE',
    confidential: 'CONFIDENTIAL',
    restricted: 'CONFIDENTIAL',
    stateConfidential: 'CONFIDENTIAL',
    stateSecret: 'CONFIDENTIAL',
    stateTopSecret: 'CONFIDENTIAL',
  } as const;
  return [
    text('uid', id),
    ...stamps(minutes, context),
    ...(minutes.classification === undefined ? [] : [text('class', classes[minutes.classification.value])]),
  ];
}

/** When it was last changed, as far as that is known, else its own day. */
function stamps(minutes: AnyMinutes, context: DeliveryContext): Property[] {
  const changed = context.changed?.(minutes.uri);
  const at = changed === undefined ? undefined : `${new Date(changed).toISOString().slice(0, 19)}Z`;
  return [
    ['dtstamp', {}, 'date-time', at ?? `${stampOf(minutes)}T00:00:00Z`],
    ...(at === undefined ? [] : [['last-modified', {}, 'date-time', at] as const]),
  ];
}

/** The meeting itself; undefined where it has no date. */
export function meetingEvent(minutes: AnyMinutes, context: DeliveryContext): Component | undefined {
  const { date, time } = minutes;
  if (date?.date === undefined) return undefined;
  const words = new PlainWords(minutes);
  const zone = { timeZone: context.timeZone, offset: ownOffset(date.date, time, context) };
  return [
    'vevent',
    [
      ...common(minutes, context, uid(context, 'meeting', minutes.id)),
      whole('sequence', sequenceOf(minutes, context)),
      text('summary', words.line(minutes.name) || oneLine(minutes.id)),
      ...period(date.date, time?.start, time?.more?.at(-1)?.end ?? time?.end, zone, date.until),
      ...given('location', words.line(minutes.location)),
      ...given('description', descriptionOf(minutes, context, words)),
      text('status', minutes.status?.value === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'),
    ],
    [],
  ];
}

/** The next meeting, under the UID that it will have when it is made by `verslag new`. */
export function nextEvent(minutes: AnyMinutes, context: DeliveryContext): Component | undefined {
  const { next, time } = minutes;
  if (next?.date?.date === undefined) return undefined;
  const { date } = next.date;
  const plan = minutes.series && context.series(minutes.series.id);
  const words = new PlainWords(minutes);
  const start = next.time?.start;
  const end = next.time?.end ?? (start && time?.end && later(start, minutesBetween(time.start, time.end)));
  return [
    'vevent',
    [
      ...common(minutes, context, uid(context, 'meeting', idOfNext(minutes, date))),
      // Once it has minutes of its own, those say how it is.
      whole('sequence', plan?.held.has(date) ? 0 : (sequenceAt(context.changed?.(minutes.uri)) ?? 0)),
      text('summary', words.line(minutes.name) || oneLine(minutes.id)),
      ...period(date, start, end, { timeZone: context.timeZone, offset: ownOffset(date, next.time, context) }),
      ...given('location', oneLine(shownWords(next.location ?? [])) || (plan?.location ?? '')),
      text('status', 'TENTATIVE'),
    ],
    [],
  ];
}

/** The id that `verslag new` will give, where this id ends in its date or in a number; a guess for any other id. */
function idOfNext(minutes: AnyMinutes, date: PlainDate): string {
  const dated = datedId(minutes, date);
  if (dated !== undefined) return dated;
  const numbered = numberAtEnd(minutes.id, 9);
  if (numbered === undefined) return `${minutes.id}.2`;
  const { stem, digits } = numbered;
  return stem + String(Number(digits) + 1).padStart(digits.length, '0');
}

/** How far the holidays of a series without end are reckoned: to the end of the year after the meeting. */
const YEARS_AHEAD = 1;

/**
 * The series as one event with a rule. The days of holidays, of meetings that have minutes of their own, and of those in this calendar are
 * left out of it. Undefined where nothing is left, or the series has no rhythm.
 */
export function seriesEvent(minutes: AnyMinutes, context: DeliveryContext): Component | undefined {
  const { series, date } = minutes;
  const plan = series && context.series(series.id);
  if (series === undefined || plan === undefined) return undefined;
  const shown = [date?.date, minutes.next?.date?.date].filter((one) => one !== undefined);
  const from = plan.from ?? [...plan.held, ...shown].sort()[0];
  if (from === undefined) return undefined;
  const days = daysOf(plan, from, date?.date ?? from, new Set([...plan.held, ...shown]), context);
  if (days === undefined) return undefined;
  const { rhythm, until } = plan;
  const zone = { timeZone: context.timeZone };
  const last = until === undefined ? undefined : rhythm.start === undefined ? days.last : inUtc(days.last, rhythm.start, zone);
  const skipped = days.skipped.map((one) => [one, rhythm.start ?? ''] as const);
  return [
    'vevent',
    [
      ...common(minutes, context, uid(context, 'series', series.id)),
      // Each meeting that gets minutes changes the rule's exceptions.
      whole('sequence', (sequenceAt(context.changed?.(plan.uri)) ?? 0) + plan.held.size),
      text('summary', oneLine(nameWords(series.name))),
      ...period(days.first, rhythm.start, rhythm.end, zone),
      ...given('location', plan.location),
      rule(toRRule(rhythm), last),
      ...(skipped.length === 0 ? [] : [rhythm.start === undefined ? day('exdate', ...days.skipped) : moment('exdate', skipped, zone)]),
      text('status', 'CONFIRMED'),
    ],
    [],
  ];
}

function daysOf(plan: SeriesPlan, from: PlainDate, around: PlainDate, others: ReadonlySet<PlainDate>, context: DeliveryContext) {
  const until = plan.until ?? `${Number((around > from ? around : from).slice(0, 4)) + YEARS_AHEAD}-12-31`;
  const span = { from, until, anchor: from };
  const all = [...occurrences(plan.rhythm, span)];
  const meant = new Set(occurrences(plan.rhythm, span, context.isDayOff));
  const skipped = all.filter((one) => !meant.has(one) || others.has(one));
  const first = all[0];
  if (first === undefined || skipped.length === all.length) return undefined;
  return { first, last: all.at(-1)!, skipped };
}

// ---------------------------------------------------------------- time

/** Start and end, on the last of several days; whole days where no time is given, and no end where it is not after the start. */
function period(date: PlainDate, start: string | undefined, end: string | undefined, zone: Zone, last = date): Property[] {
  if (start === undefined) return [day('dtstart', date), day('dtend', addDays(last, 1))];
  const overnight = end !== undefined && endsNextDay(start, end);
  const isAfter = end !== undefined && (end > start || overnight || last > date);
  const ends = isAfter ? [moment('dtend', [[overnight ? addDays(last, 1) : last, end]], zone)] : [];
  return [moment('dtstart', [[date, start]], zone), ...ends];
}

/** The offset that a writer typed, where it is another than that of the zone. */
function ownOffset(
  date: PlainDate,
  time: { readonly start: string; readonly offset?: string | undefined } | undefined,
  { timeZone }: DeliveryContext,
): string | undefined {
  if (time?.offset === undefined) return undefined;
  return utcOffset(date, time.start, timeZone) === time.offset ? undefined : time.offset;
}

function minutesBetween(start: string, end: string): number {
  return (Number(end.slice(0, 2)) - Number(start.slice(0, 2))) * 60 + Number(end.slice(3)) - Number(start.slice(3));
}

/** Undefined where that is past midnight. */
function later(start: string, minutes: number): string | undefined {
  const total = Number(start.slice(0, 2)) * 60 + Number(start.slice(3)) + minutes;
  return minutes <= 0 || total >= 24 * 60 ? undefined : new Date(total * 60_000).toISOString().slice(11, 16);
}

// ---------------------------------------------------------------- words

function given(name: string, value: string): Property[] {
  return value === '' ? [] : [text(name, value)];
}

/** Purpose, agenda and channels; in the list of decisions these. */
function descriptionOf(minutes: AnyMinutes, { view }: DeliveryContext, words: PlainWords): string {
  const word = wordsFor(minutes.language);
  const list = (caption: string, lines: readonly string[]) => (lines.length === 0 ? '' : `${caption}\n${lines.join('\n')}`);
  const decisions = [...itemsOf(minutes)].flatMap(({ item }) =>
    item.kind === 'decision' ? [`- ${item.id === undefined ? '' : `${oneLine(item.id)}: `}${words.line(item.text)}`] : [],
  );
  const channels = minutes.channels.map((channel) => {
    const shown = words.line(channel.text);
    if (channel.ground === undefined) return `- ${shown}`;
    return minutes.at === undefined ? `- ${shown || `[${channel.ground}]`}` : `- [${channel.ground}: ${shown}]`;
  });
  return [
    words.prose(minutes.purpose),
    words.prose(minutes.description),
    view === 'decisions' ? list(`${word('decisions')}:`, decisions) : list(`${word('agenda')}:`, agendaLines(minutes.sections, words, '')),
    view === 'decisions' ? '' : list(`${word('channels')}:`, channels),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function agendaLines(sections: readonly AnySection[], words: PlainWords, indent: string): string[] {
  return sections.flatMap((section) => [
    `${indent}${section.number === undefined ? '- ' : `${oneLine(section.number)}. `}${words.line(section.title)}`,
    ...agendaLines(section.sections, words, `${indent}  `),
  ]);
}
