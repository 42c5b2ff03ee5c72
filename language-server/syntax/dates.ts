import { alternatives, MONTHS, monthByName, WEEKDAYS, weekdayByName } from './date-words.ts';
import { addDays, daysBetween, type PlainDate, partsOf, plainDate, weekdayOf } from './plain-date.ts';

export {
  addDays,
  addMonths,
  compare,
  daysBetween,
  daysInMonth,
  distance,
  formatDate,
  isoWeek,
  isWeekend,
  mondayOf,
  type PlainDate,
  plainDate,
  weekdayOf,
} from './plain-date.ts';
export { utcOffset } from './utc-offset.ts';

const SPACE = '[ \\t\\u00a0\\u202f]+';
const WEEKDAY = `(?:${alternatives(WEEKDAYS, { short: false })})`;
const MONTH = `(?:${alternatives(MONTHS, { short: false })})`;
/** In figures a date may not be part of a longer code or file name (`notulen-2020-11-20.md`, `1-20-11-2020`). */
const FIGURES = '(?<![-./@#=_])(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}-\\d{1,2}-[12]\\d{3})(?![-./]?[\\p{L}\\p{N}_])';
const WORDS = `\\d{1,2}${SPACE}${MONTH}${SPACE}\\d{4}(?![\\p{L}\\p{N}_])`;

/**
 * Source of a regular expression (flags `iu`, and `y` or `g`) for a date as typed: `20 november 2020`, `2020-11-20` or `20-11-2020`, each with
 * or without a weekday in full before it, in Dutch or English, any letter case. It has no capturing groups. It matches impossible dates too
 * (`31 november 2020`), so that they can be reported, and never inside a longer word or number. The first look decides on one character.
 */
export const DATE_PATTERN_SOURCE = `(?=[\\ddfmstvwz])(?<![\\p{L}\\p{N}_])(?:${WEEKDAY}${SPACE})?(?:${WORDS}|${FIGURES})`;

/** A date as typed. */
export interface ParsedDate {
  /** Undefined where the calendar has no such day, or its year is not between 1900 and 2200. */
  readonly date: PlainDate | undefined;
  readonly year: number;
  /** 1–12, unless impossible. */
  readonly month: number;
  readonly day: number;
  /** As typed, 0 (Sunday) – 6; it may not be the date's weekday. */
  readonly weekday?: number;
}

const WHOLE_DATE = new RegExp(`^(?:${DATE_PATTERN_SOURCE})$`, 'iu');
const DATE_PARTS = new RegExp(`^(?:(\\p{L}+)${SPACE})?(\\d+)(?:-|${SPACE})(\\d+|\\p{L}+)(?:-|${SPACE})(\\d+)$`, 'u');

/** The date that the whole text is (surrounding white space aside), or undefined where the text is no date. */
export function parseDate(text: string): ParsedDate | undefined {
  const trimmed = text.trim();
  if (!WHOLE_DATE.test(trimmed)) return undefined;
  const [, weekdayName, first = '', second = '', third = ''] = DATE_PARTS.exec(trimmed) ?? [];
  const yearFirst = first.length === 4;
  const year = Number(yearFirst ? first : third);
  const month = monthByName(second) ?? Number(second);
  const day = Number(yearFirst ? third : first);
  const weekday = weekdayName === undefined ? undefined : weekdayByName(weekdayName);
  return { date: plainDate(year, month, day), year, month, day, ...(weekday === undefined ? {} : { weekday }) };
}

/** A date found in prose, from `start` up to `end` (UTF-16 offsets). */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly parsed: ParsedDate;
}

const EVERY_DATE = new RegExp(DATE_PATTERN_SOURCE, 'giu');

/** All dates in a text, in order. Takes time linear in the text's length. */
export function datesIn(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(EVERY_DATE)) {
    const parsed = parseDate(match[0]);
    if (parsed) found.push({ start: match.index, end: match.index + match[0].length, parsed });
  }
  return found;
}

/** A day and month without a year. */
export interface DateWithoutYear {
  readonly day: number;
  readonly month: number;
  /** As typed, 0 (Sunday) – 6. */
  readonly weekday?: number;
}

const WITHOUT_YEAR = new RegExp(`^(?:(${WEEKDAY})${SPACE})?(\\d{1,2})(?:${SPACE}(${MONTH})|-(\\d{1,2}))$`, 'iu');

/** What `20 november`, `vrijdag 20 november` or `20-11` says; undefined for anything else, and for a day that no year has (31 november). */
export function parseDateWithoutYear(text: string): DateWithoutYear | undefined {
  const match = WITHOUT_YEAR.exec(text.trim());
  if (!match) return undefined;
  const [, weekdayName, dayText, monthName, monthText] = match;
  const day = Number(dayText);
  const month = monthName === undefined ? Number(monthText) : monthByName(monthName);
  // 2000 was a leap year: what it lacks, every year lacks.
  if (month === undefined || plainDate(2000, month, day) === undefined) return undefined;
  const weekday = weekdayName === undefined ? undefined : weekdayByName(weekdayName);
  return { day, month, ...(weekday === undefined ? {} : { weekday }) };
}

/** How many years away a date without year may still be meant; 29 february may be four off. */
const YEARS_AROUND = 4;

/**
 * The years that a date without year may mean near a given day, best first, never empty near a valid date. With a weekday typed: the years
 * within four in which it falls on that weekday. Without one, or where it fits none: the year in which it comes nearest, then the year
 * on the other side of the given day.
 */
export function yearsNear({ day, month, weekday }: DateWithoutYear, near: PlainDate): number[] {
  const { year } = partsOf(near);
  const candidates: PlainDate[] = [];
  for (let candidate = year - YEARS_AROUND; candidate <= year + YEARS_AROUND; candidate++) {
    const date = plainDate(candidate, month, day);
    if (date) candidates.push(date);
  }
  const away = (date: PlainDate) => Math.abs(daysBetween(near, date));
  candidates.sort((a, b) => away(a) - away(b));
  const fitting = candidates.filter((date) => weekdayOf(date) === weekday);
  if (fitting.length > 0) return fitting.map((date) => partsOf(date).year);
  const [nearest, ...others] = candidates;
  if (nearest === undefined) return [];
  const otherSide = others.find((date) => nearest < near !== date < near);
  return [nearest, ...(otherSide ? [otherSide] : [])].map((date) => partsOf(date).year);
}

/** The first date after the given one that falls on a weekday, 0 (Sunday) – 6. */
export function nextWeekday(after: PlainDate, weekday: number): PlainDate {
  const ahead = (weekday - weekdayOf(after) + 7) % 7;
  return addDays(after, ahead === 0 ? 7 : ahead);
}
