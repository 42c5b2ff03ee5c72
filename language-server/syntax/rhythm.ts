import type { Language } from '../vocabulary/language.ts';
import { alternatives, foldWords, numberByWord, ORDINALS, WEEKDAYS, weekdayByName } from './date-words.ts';
import { fromDayNumber, LAST_YEAR, mondayOf, type PlainDate, partsOf, toDayNumber, weekdayOf } from './plain-date.ts';
import { type PlainTime, parseTimeRange, type TimeProblem, timeProblem } from './times.ts';

/** Which weekday of a month: 1–4, or -1 for the last. */
export type Ordinal = 1 | 2 | 3 | 4 | -1;

/** On which days a series meets. Weekdays are 0 (Sunday) – 6, in the order of the week from Monday, each once. */
export type RhythmDays =
  | { readonly kind: 'daily' }
  /** Monday up to Friday. */
  | { readonly kind: 'workdays' }
  | { readonly kind: 'weekly'; readonly interval: number; readonly weekdays: readonly number[] }
  | { readonly kind: 'monthly'; readonly ordinals: readonly Ordinal[]; readonly weekday: number };

/** When a series meets. Without a time where none is typed. */
export type Rhythm = RhythmDays & { readonly start?: PlainTime; readonly end?: PlainTime };

/** What of a rhythm was not understood: its words, or the time after them. */
export type RhythmProblem = { readonly kind: 'unknown-rhythm'; readonly text: string } | TimeProblem;

const DAY = `(?:${alternatives(WEEKDAYS, { short: false })})`;
const AND = '(?:, ?(?:en |and )?| en | and | & )';
const DAYS = `(?<days>${DAY}(?:${AND}${DAY})*)`;
const NTH = `(?:${ORDINALS.flatMap(({ nl, en, short }) => [nl, en, ...short]).join('|')})`;
const NTHS = `(?<ordinals>${NTH}(?:${AND}${NTH})*)`;
const EVERY = '(?:elke|iedere|elk|ieder|every|each)';

type Groups = Readonly<Record<string, string | undefined>>;

/** The forms a rhythm may take, most particular first, in folded words. */
const FORMS: readonly { readonly form: string; readonly days: (groups: Groups) => RhythmDays | undefined }[] = [
  { form: `(?:${EVERY} dag|dagelijks|${EVERY} day|daily)`, days: () => ({ kind: 'daily' }) },
  {
    form: `(?:(?:op )?werkdagen|${EVERY} werkdag|(?:on )?(?:weekdays|workdays|working days)|${EVERY} (?:weekday|workday|working day))`,
    days: () => ({ kind: 'workdays' }),
  },
  { form: `(?:om de week|${EVERY} other week|tweewekelijks|fortnightly)(?: op| on)? ${DAYS}`, days: (groups) => weekly(2, groups) },
  { form: `${EVERY} (?:andere|other) ${DAYS}`, days: (groups) => weekly(2, groups) },
  { form: `(?:wekelijks|${EVERY} week|weekly)(?: op| on)? ${DAYS}`, days: (groups) => weekly(1, groups) },
  { form: `${EVERY} (?<interval>[\\p{L}\\d]+) (?:weken|weeks)(?: op| on)? ${DAYS}`, days: (groups) => weekly(groups.interval, groups) },
  {
    form: `(?:${EVERY}|op|on) (?:de |the )?${NTHS} (?<day>${DAY}) (?:van|in|of) (?:de|elke|the|every|each) (?:maand|month)`,
    days: monthly,
  },
  { form: `(?:maandelijks|${EVERY} maand|monthly|${EVERY} month) (?:op|on) (?:de |the )?${NTHS} (?<day>${DAY})`, days: monthly },
  { form: `${EVERY} ${DAYS}`, days: (groups) => weekly(1, groups) },
];

function weekly(interval: number | string | undefined, { days = '' }: Groups): RhythmDays | undefined {
  const weeks = typeof interval === 'number' ? interval : numberByWord(interval ?? '');
  if (weeks === undefined || weeks < 1 || weeks > 52) return undefined;
  const named = new Set(days.split(new RegExp(AND)).map((name) => weekdayByName(name) ?? 0));
  return { kind: 'weekly', interval: weeks, weekdays: [...named].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7)) };
}

function monthly({ ordinals = '', day = '' }: Groups): RhythmDays {
  const named = ordinals
    .split(new RegExp(AND))
    .map((word) => ORDINALS.find(({ nl, en, short }) => [nl, en, ...short].includes(word))?.value ?? 1);
  // The last comes after the fourth.
  const sorted = [...new Set(named)].sort((a, b) => (a < 0 ? 9 : a) - (b < 0 ? 9 : b));
  return { kind: 'monthly', ordinals: sorted, weekday: weekdayByName(day) ?? 0 };
}

const COMPILED = FORMS.map(({ form, days }) => ({ pattern: new RegExp(`^${form}$`, 'u'), days }));
/** Where the time starts: at its first hour, or at the word before that. */
const TIME_START = /(?:^| )(?:(?:om|at|van|from) )?\d{1,2}(?:[:.]\d|(?: ?[-–—] ?\d{1,2})? ?(?:uur|u|h|hrs)\b)/u;

function read(text: string): { readonly rhythm: Rhythm } | { readonly problem: RhythmProblem } {
  const folded = foldWords(text);
  const at = TIME_START.exec(folded)?.index ?? folded.length;
  const words = folded.slice(0, at).replace(/,$/, '');
  const timeText = folded.slice(at).trim();
  let days: RhythmDays | undefined;
  for (const form of COMPILED) {
    const match = form.pattern.exec(words);
    if (!match) continue;
    days = form.days(match.groups ?? {});
    break;
  }
  if (!days) return { problem: { kind: 'unknown-rhythm', text: words } };
  if (timeText === '') return { rhythm: days };
  const problem = timeProblem(timeText);
  if (problem) return { problem };
  const { start, end, rest } = parseTimeRange(timeText)!;
  if (rest !== undefined) return { problem: { kind: 'unknown-rhythm', text: rest } };
  return { rhythm: { ...days, start, ...(end && { end }) } };
}

/**
 * A rhythm as typed in a series, in Dutch or English: `werkdagen 09:30-10:00`, `elke maandag en woensdag 10:00`, `elke 2 weken op maandag`,
 * `every first Monday of the month 14:00-15:00`. Undefined where a part of it is not understood: {@link rhythmProblem} says which.
 */
export function parseRhythm(text: string): Rhythm | undefined {
  const reading = read(text);
  return 'rhythm' in reading ? reading.rhythm : undefined;
}

/** What {@link parseRhythm} did not understand; undefined where it understood all. */
export function rhythmProblem(text: string): RhythmProblem | undefined {
  const reading = read(text);
  return 'problem' in reading ? reading.problem : undefined;
}

/**
 * Whether the series meets on a date, days off aside. The anchor is any date in a week in which it meets, such as the series' first day; it
 * matters only to a rhythm of every so many weeks, which counts weeks from Monday.
 */
export function isOccurrence(rhythm: RhythmDays, date: PlainDate, anchor: PlainDate): boolean {
  const weekday = weekdayOf(date);
  switch (rhythm.kind) {
    case 'daily':
      return true;
    case 'workdays':
      return weekday >= 1 && weekday <= 5;
    case 'weekly':
      return (
        rhythm.weekdays.includes(weekday) && (toDayNumber(mondayOf(date)) - toDayNumber(mondayOf(anchor))) % (7 * rhythm.interval) === 0
      );
    case 'monthly': {
      if (weekday !== rhythm.weekday) return false;
      const nth = Math.ceil(partsOf(date).day / 7);
      const isLast = partsOf(fromDayNumber(toDayNumber(date) + 7)).month !== partsOf(date).month;
      return rhythm.ordinals.some((ordinal) => (ordinal === -1 ? isLast : ordinal === nth));
    }
  }
}

/** Between which dates, both included, and counted from where; see {@link isOccurrence} for the anchor. */
export interface RhythmPeriod {
  readonly from: PlainDate;
  readonly until?: PlainDate;
  readonly anchor: PlainDate;
}

/**
 * The dates on which a series meets, in order, reckoned as they are asked for; without `until` up to the year 2200. `isDayOff` leaves out
 * public holidays on Monday to Friday. It is not asked about a weekend the rhythm names, nor for `elke dag`: that is every day.
 */
export function* occurrences(
  rhythm: RhythmDays,
  { from, until, anchor }: RhythmPeriod,
  isDayOff?: (date: PlainDate) => boolean,
): Generator<PlainDate> {
  const last = toDayNumber(until ?? `${LAST_YEAR}-12-31`);
  for (let day = toDayNumber(from); day <= last; day++) {
    const date = fromDayNumber(day);
    if (!isOccurrence(rhythm, date, anchor)) continue;
    const weekday = weekdayOf(date);
    const mayBeOff = rhythm.kind !== 'daily' && weekday !== 0 && weekday !== 6;
    if (!(mayBeOff && isDayOff?.(date))) yield date;
  }
}

/** The first date after `after` on which the series meets; undefined where it meets no more. See {@link occurrences}. */
export function nextOccurrence(
  rhythm: RhythmDays,
  after: PlainDate,
  { until, anchor }: Omit<RhythmPeriod, 'from'>,
  isDayOff?: (date: PlainDate) => boolean,
): PlainDate | undefined {
  const from = fromDayNumber(toDayNumber(after) + 1);
  for (const date of occurrences(rhythm, { from, anchor, ...(until !== undefined && { until }) }, isDayOff)) return date;
  return undefined;
}

const BYDAY = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** The value of an RRULE (RFC 5545, section 3.3.10) without UNTIL. Weeks start on Monday, its default. */
export function toRRule(rhythm: RhythmDays): string {
  switch (rhythm.kind) {
    case 'daily':
      return 'FREQ=DAILY';
    case 'workdays':
      return 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR';
    case 'weekly': {
      const interval = rhythm.interval === 1 ? '' : `;INTERVAL=${rhythm.interval}`;
      return `FREQ=WEEKLY${interval};BYDAY=${rhythm.weekdays.map((weekday) => BYDAY[weekday]).join(',')}`;
    }
    case 'monthly':
      return `FREQ=MONTHLY;BYDAY=${rhythm.ordinals.map((ordinal) => `${ordinal}${BYDAY[rhythm.weekday]}`).join(',')}`;
  }
}

const WORDING = {
  nl: { daily: 'elke dag', workdays: 'werkdagen', every: 'elke', weeks: 'weken op', and: 'en', ofMonth: 'van de maand' },
  en: { daily: 'every day', workdays: 'weekdays', every: 'every', weeks: 'weeks on', and: 'and', ofMonth: 'of the month' },
} as const;

/** The rhythm in words that {@link parseRhythm} reads back as the same rhythm: `elke 2 weken op maandag 09:30-10:00`. */
export function describeRhythm(rhythm: Rhythm, language: Language): string {
  const say = WORDING[language];
  const listed = (words: readonly string[]) => words.join(', ').replace(/, (?=[^,]*$)/, ` ${say.and} `);
  const time = rhythm.start === undefined ? '' : ` ${rhythm.start}${rhythm.end === undefined ? '' : `-${rhythm.end}`}`;
  switch (rhythm.kind) {
    case 'daily':
    case 'workdays':
      return `${say[rhythm.kind]}${time}`;
    case 'weekly': {
      const days = listed(rhythm.weekdays.map((weekday) => WEEKDAYS[weekday]![language]));
      return `${say.every} ${rhythm.interval === 1 ? '' : `${rhythm.interval} ${say.weeks} `}${days}${time}`;
    }
    case 'monthly': {
      const ordinals = listed(rhythm.ordinals.map((ordinal) => ORDINALS.find(({ value }) => value === ordinal)?.[language] ?? ''));
      return `${say.every} ${ordinals} ${WEEKDAYS[rhythm.weekday]![language]} ${say.ofMonth}${time}`;
    }
  }
}
