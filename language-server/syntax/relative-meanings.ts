import type { Language } from '../vocabulary/language.ts';
import { monthByWord, numberByWord, WEEKDAYS, weekdayByWord } from './date-words.ts';
import { nextWeekday } from './dates.ts';
import { beginningOf, middleOf, type PartOfPeriod, type Period, parsePeriod } from './periods.ts';
import { addDays, addMonths, type PlainDate, partsOf, plainDate, weekdayOf } from './plain-date.ts';

/** A date that words may mean. */
export interface Proposal {
  readonly date: PlainDate;
  /** Why, in words that fit behind the date. */
  readonly reason: Readonly<Record<Language, string>>;
  /** The words name this very day, so that it stays even where it is a day off. */
  readonly exact?: true;
  /** A year was typed: it stays even where it lies before the base. */
  readonly withYear?: true;
}

/** What the words are seen from. */
export interface Context {
  /** The day that the words count from: the meeting's, or today. */
  readonly base: PlainDate;
  readonly nextMeeting: PlainDate | undefined;
  readonly isOff: (date: PlainDate) => boolean;
  /** The base is the day on which it is typed, which may itself be meant; else it is that of the meeting. */
  readonly fromToday?: boolean | undefined;
}

/** Named groups of the pattern that fits. */
export type Groups = Readonly<Record<string, string | undefined>>;
/** What a form of words means; undefined entries mean nothing. */
export type Meaning = (groups: Groups, context: Context) => readonly (Proposal | undefined)[];

/** What names no year is never meant for longer ahead than this: `1 november` in a meeting of 16 november is a slip, not next year. */
const MONTHS_AHEAD = 10;

function withinReach<D extends PlainDate | undefined>(date: D, base: PlainDate): D | undefined {
  return date !== undefined && date >= base && date <= addMonths(base, MONTHS_AHEAD) ? date : undefined;
}

/** The first working day of a stretch, both ends included. */
function firstWorkday(from: PlainDate, until: PlainDate, { isOff }: Context): PlainDate | undefined {
  for (let day = from; day <= until; day = addDays(day, 1)) if (!isOff(day)) return day;
  return undefined;
}

/** The last working day of a stretch, both ends included. */
function lastWorkday(from: PlainDate, until: PlainDate, { isOff }: Context): PlainDate | undefined {
  for (let day = until; day >= from; day = addDays(day, -1)) if (!isOff(day)) return day;
  return undefined;
}

const DAYS_AHEAD = [
  { nl: 'de dag van de vergadering', en: 'the day of the meeting' },
  { nl: 'de dag na de vergadering', en: 'the day after the meeting' },
  { nl: 'twee dagen na de vergadering', en: 'two days after the meeting' },
] as const;

const DAYS_FROM_TODAY = [
  { nl: 'vandaag', en: 'today' },
  { nl: 'morgen', en: 'tomorrow' },
  { nl: 'overmorgen', en: 'the day after tomorrow' },
] as const;

/** `vandaag`, `morgen`, `overmorgen`. */
export function dayAhead(days: 0 | 1 | 2): Meaning {
  return (_, { base, fromToday }) => [{ date: addDays(base, days), reason: (fromToday ? DAYS_FROM_TODAY : DAYS_AHEAD)[days], exact: true }];
}

/** `vrijdag`: as {@link comingWeekday}; of the day of a meeting said on a Friday it may be today. */
export function namedWeekday(groups: Groups, context: Context): readonly (Proposal | undefined)[] {
  return context.fromToday ? thisWeekday(groups, context) : comingWeekday(groups, context);
}

/** `vrijdag`, `a.s. vrijdag`: the first one after the meeting, so that said on a Friday it is a week later. */
export function comingWeekday({ day = '' }: Groups, { base, fromToday }: Context): Proposal[] {
  const weekday = weekdayByWord(day)!;
  const { nl, en } = WEEKDAYS[weekday]!;
  const reason = fromToday
    ? { nl: `de eerstvolgende ${nl}`, en: `the first ${en} to come` }
    : { nl: `de eerste ${nl} na de vergadering`, en: `the first ${en} after the meeting` };
  return [{ date: nextWeekday(base, weekday), reason, exact: true }];
}

/** `deze vrijdag`: as {@link comingWeekday}, but said on a Friday it may be that day. */
export function thisWeekday(groups: Groups, context: Context): (Proposal | undefined)[] {
  const isToday = weekdayOf(context.base) === weekdayByWord(groups.day ?? '');
  return [...(isToday ? dayAhead(0)(groups, context) : []), ...comingWeekday(groups, context)];
}

/** `volgende vrijdag`: some mean the first one, some the one of next week. */
export function nextNamedWeekday(groups: Groups, context: Context): (Proposal | undefined)[] {
  return [...comingWeekday(groups, context), ...weekdayOfWeek({ ...groups, period: 'volgende week' }, context)];
}

/** `volgende week vrijdag`, `maandag van week 48`. */
export function weekdayOfWeek({ day = '', period = '' }: Groups, { base }: Context): (Proposal | undefined)[] {
  const week = parsePeriod(period, base, { hasPart: false });
  if (!week) return [];
  const weekday = weekdayByWord(day)!;
  const { nl, en } = WEEKDAYS[weekday]!;
  const date = addDays(week.from, (weekday + 6) % 7);
  if (week.yearless && !withinReach(date, base)) return [];
  const withYear = week.named && !week.yearless ? ({ withYear: true } as const) : {};
  return [{ date, reason: { nl: `${nl} van ${week.name.nl}`, en: `${en} of ${week.name.en}` }, exact: true, ...withYear }];
}

const UNITS = {
  day: { nl: ['dag', 'dagen'], en: ['day', 'days'], ahead: (base: PlainDate, count: number) => addDays(base, count) },
  week: { nl: ['week', 'weken'], en: ['week', 'weeks'], ahead: (base: PlainDate, count: number) => addDays(base, count * 7) },
  month: { nl: ['maand', 'maanden'], en: ['month', 'months'], ahead: (base: PlainDate, count: number) => addMonths(base, count) },
  year: { nl: ['jaar', 'jaar'], en: ['year', 'years'], ahead: (base: PlainDate, count: number) => addMonths(base, count * 12) },
} as const;

function afterMeeting(
  count: number,
  words: { readonly nl: readonly [string, string]; readonly en: readonly [string, string] },
  { fromToday }: Context,
): Proposal['reason'] {
  const form = count === 1 ? 0 : 1;
  if (fromToday) return { nl: `over ${count} ${words.nl[form]}`, en: `in ${count} ${words.en[form]}` };
  return { nl: `${count} ${words.nl[form]} na de vergadering`, en: `${count} ${words.en[form]} after the meeting` };
}

/** A day off gives way to the first working day after it. */
function fromWorkday(date: PlainDate, reason: Proposal['reason'], context: Context): Proposal | undefined {
  if (!context.isOff(date)) return { date, reason };
  const later = firstWorkday(date, addDays(date, 14), context);
  return later === undefined
    ? undefined
    : { date: later, reason: { nl: `eerste werkdag vanaf ${reason.nl}`, en: `first working day from ${reason.en}` } };
}

/** A day off gives way to the last working day before it, where one is left after the meeting. */
function untilWorkday(date: PlainDate, reason: Proposal['reason'], context: Context): Proposal | undefined {
  if (!context.isOff(date)) return { date, reason };
  const earlier = lastWorkday(addDays(context.base, 1), date, context);
  return earlier === undefined
    ? undefined
    : { date: earlier, reason: { nl: `laatste werkdag tot ${reason.nl}`, en: `last working day up to ${reason.en}` } };
}

/** `over twee weken`: that day, or the first working day from it. `binnen twee weken`: that day, or the last working day up to it. */
export function counted(move: 'over' | 'within'): Meaning {
  return (groups, context) => {
    const number = groups.half ? 6 : groups.fortnight ? 2 : numberByWord(groups.number ?? '');
    if (number === undefined || number < 1 || number > 400) return [];
    if (groups.workdays) return [workdaysAhead(number, context)];
    const unit = groups.days ? 'day' : groups.weeks || groups.fortnight ? 'week' : groups.years ? 'year' : 'month';
    const date = UNITS[unit].ahead(context.base, number);
    return [(move === 'over' ? fromWorkday : untilWorkday)(date, afterMeeting(number, UNITS[unit], context), context)];
  };
}

function workdaysAhead(count: number, context: Context): Proposal | undefined {
  let date: PlainDate | undefined = context.base;
  for (let done = 0; done < count && date !== undefined; done++) date = firstWorkday(addDays(date, 1), addDays(date, 15), context);
  return date === undefined
    ? undefined
    : { date, reason: afterMeeting(count, { nl: ['werkdag', 'werkdagen'], en: ['working day', 'working days'] }, context) };
}

/** The next such day of the year (`MM-DD`) after a day. */
export function nextYearly(monthAndDay: string, base: PlainDate): PlainDate {
  const { year } = partsOf(base);
  const thisYear = `${year}-${monthAndDay}`;
  return thisYear > base ? thisYear : `${year + 1}-${monthAndDay}`;
}

/** The last working day before a day that has a name. */
export function lastBefore(named: PlainDate | undefined, name: Proposal['reason'], context: Context): Proposal | undefined {
  const day = withinReach(named, context.base);
  const date = day === undefined ? undefined : lastWorkday(context.base, addDays(day, -1), context);
  return date === undefined
    ? undefined
    : { date, reason: { nl: `laatste werkdag voor ${name.nl}`, en: `last working day before ${name.en}` } };
}

/** `voor de kerst`: the last working day before a day of the year (`MM-DD`), the first of its kind after the meeting. */
export function beforeDayOfYear(monthAndDay: string, name: Proposal['reason']): Meaning {
  return (_, context) => [lastBefore(nextYearly(monthAndDay, context.base), name, context)];
}

/** `volgende vergadering`; nothing where it is not known when that is. */
export function nextMeeting(_: Groups, { nextMeeting: date }: Context): (Proposal | undefined)[] {
  return [date === undefined ? undefined : { date, reason: { nl: 'de volgende vergadering', en: 'the next meeting' }, exact: true }];
}

/** `voor de volgende vergadering`: the last working day before it. */
export function beforeNextMeeting(_: Groups, context: Context): (Proposal | undefined)[] {
  const { base, nextMeeting: next } = context;
  const date = next === undefined ? undefined : lastWorkday(addDays(base, 1), addDays(next, -1), context);
  return [
    date === undefined
      ? undefined
      : { date, reason: { nl: 'laatste werkdag voor de volgende vergadering', en: 'last working day before the next meeting' } },
  ];
}

/** `voor vrijdag`, where the day itself is not meant. */
export function workdayBefore({ date: day }: Proposal, context: Context): Proposal | undefined {
  const date = lastWorkday(addDays(context.base, 1), addDays(day, -1), context);
  return date === undefined ? undefined : { date, reason: { nl: 'laatste werkdag daarvoor', en: 'last working day before it' } };
}

/** `zsm` names no date: a week and two weeks after the meeting are offered as what they are, proposals. */
export function asSoonAsPossible(_: Groups, context: Context): (Proposal | undefined)[] {
  const { base } = context;
  return [
    fromWorkday(addDays(base, 7), { nl: 'een week na de vergadering', en: 'a week after the meeting' }, context),
    fromWorkday(addDays(base, 14), { nl: 'twee weken na de vergadering', en: 'two weeks after the meeting' }, context),
  ];
}

/** Known words without a date: to be decided, or too vague to propose one. */
export function noDate(): Proposal[] {
  return [];
}

/**
 * `20 november`, `20 nov 2020`, `20/11`: a date without its year, or not written as a date is. Without year it is the first such day from the
 * meeting on; a weekday that does not fit makes it unclear which of the two is wrong, so that nothing is offered.
 */
export function nearDate(groups: Groups, context: Context): (Proposal | undefined)[] {
  const { mark, date, monthNumber, year } = groups;
  const dayFirst = dated(groups, context);
  // Between slashes an American has the month first: `11/16/20`.
  if (mark !== '/' || year === undefined || date === monthNumber) return dayFirst;
  const monthFirst = dated({ ...groups, date: monthNumber, monthNumber: date }, context);
  if (dayFirst.length === 0 || monthFirst.length === 0) return [...dayFirst, ...monthFirst];
  const said = (proposals: readonly Proposal[], reason: Proposal['reason']) => proposals.map((one) => ({ ...one, reason }));
  return [
    ...said(dayFirst, { nl: 'de dag voorop', en: 'the day first' }),
    ...said(monthFirst, { nl: 'de maand voorop', en: 'the month first' }),
  ];
}

function dated({ day, date = '', month, monthNumber, year }: Groups, { base }: Context): Proposal[] {
  const monthIndex = month === undefined ? Number(monthNumber) : monthByWord(month)!;
  const current = partsOf(base).year;
  const century = Math.floor(current / 100) * 100;
  const typed = year === undefined ? undefined : Number(year) + (year.length === 2 ? century : 0);
  const years = typed === undefined ? [current, current + 1] : [typed];
  const found = years
    .map((candidate) => plainDate(candidate, monthIndex, Number(date)))
    .find((candidate) => candidate && (typed || candidate >= base));
  const meant = typed === undefined ? withinReach(found, base) : found;
  if (meant === undefined || (day !== undefined && weekdayByWord(day) !== weekdayOf(meant))) return [];
  const reason =
    typed === undefined ? { nl: 'eerstvolgende', en: 'the first to come' } : { nl: 'voluit geschreven', en: 'written in full' };
  return [{ date: meant, reason, exact: true, ...(typed === undefined ? {} : { withYear: true as const }) }];
}

/**
 * A period, or a part of one, as a deadline. The end, and a bare `volgende week`: its last working day. The beginning: its first working day, or
 * the last of what still counts as the beginning. Halfway: the working day nearest to the middle. A bare `december` may mean by its first
 * day or by its last. Where a week's working days are past (`eind deze week`, said on a Saturday) nothing is left to offer.
 */
export function partOfPeriod(period: Period, part: PartOfPeriod | undefined, context: Context): (Proposal | undefined)[] {
  const { from, until, name } = period;
  const say = (date: PlainDate | undefined, nl: string, en: string): Proposal | undefined =>
    date === undefined || (period.yearless && !withinReach(date, context.base))
      ? undefined
      : { date, reason: { nl: `${nl} van ${name.nl}`, en: `${en} of ${name.en}` } };
  const first = () => say(firstWorkday(from, until, context), 'eerste werkdag', 'first working day');
  const last = () => say(lastWorkday(from, until, context), 'laatste werkdag', 'last working day');
  switch (part) {
    case 'begin': {
      const beginning = lastWorkday(from, beginningOf(period), context);
      return [first(), say(beginning, 'laatste werkdag van het begin', 'last working day of the beginning')];
    }
    case 'middle': {
      const middle = middleOf(period);
      const around = middle === undefined ? [] : [0, -1, 1, -2, 2, -3, 3].map((days) => addDays(middle, days));
      return [
        say(
          around.find((date) => !context.isOff(date)),
          'werkdag in het midden',
          'working day in the middle',
        ),
      ];
    }
    case 'end':
      return [last()];
    case undefined:
      return period.unit === 'month' && period.named ? [first(), last()] : [last()];
  }
}
