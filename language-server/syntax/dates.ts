import { alternatives, MONTHS, monthByWord, WEEKDAYS, weekdayByWord } from './date-words.ts';
import { addDays, daysBetween, type PlainDate, partsOf, plainDate, weekdayOf } from './plain-date.ts';
import { remembered } from './remembered.ts';
import { everyMatch } from './searching.ts';

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
const WEEKDAY = `(?:${alternatives(WEEKDAYS, { short: true })})`;
const MONTH = `(?:${alternatives(MONTHS, { short: true })})`;
/** `16 november '20`: the apostrophe says that a century is left out. */
const YEAR = `(?:\\d{4}|['’‘]\\d{2})(?![\\p{L}\\p{N}_])`;
const NTH = '(?:e|de|ste|st|nd|rd|th)?';
/** In figures a date may not be part of a longer code or file name (`notulen-2020-11-20.md`, `1-20-11-2020`). */
const FIGURES =
  '(?<![-./@#=_])(?:\\d{4}-\\d{2}-\\d{2}|[12]\\d{3}/\\d{2}/\\d{2}|\\d{1,2}-\\d{1,2}-[12]\\d{3}|\\d{1,2}/\\d{1,2}/[12]\\d{3}|' +
  '(?:0?[1-9]|[12]\\d|3[01])\\.(?:0?[1-9]|1[0-2])\\.[12]\\d{3}|' +
  `\\d{1,2}-\\d{1,2}-['’‘]\\d{2}|\\d{1,2}-${MONTH}-[12]\\d{3})(?![-./]?[\\p{L}\\p{N}_])`;
const AND = `(?:${SPACE}(?:en met|en|and|t/m|tot en met|tot|to|through|until)${SPACE}|[ \\t]?[-–—&/][ \\t]?)`;
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
/** `14 en ` before `15 november 2020`, `14-`, `30 november t/m `: two days, or all from the one to the other. */
const DAY_BEFORE = `(?:${DAY}${NTH}${AND}|${DAY}${NTH}${SPACE}(?:of${SPACE})?${MONTH}${AND})?`;
const DAY_BEHIND = `(?:${AND}${DAY}(?:st|nd|rd|th)?(?![\\p{L}\\p{N}_/-]))?`;
const DAY_FIRST = `${DAY_BEFORE}\\d{1,2}${NTH}${SPACE}(?:of${SPACE})?${MONTH},?${SPACE}${YEAR}`;
/** What shows that the two figures behind a month are an hour: `1 december 20.00`, `1 december 20 uur`. */
const NO_HOUR = '(?![-./:]?[\\p{L}\\p{N}_]|[ \\t]*(?:uur|hrs?|[ap]\\.?m)(?![\\p{L}\\p{N}_]))';
/** Dates with a year of two figures, which only a value is: `op 11 mei 20 mensen`. */
const SHORT_YEAR =
  `(?:(?<![-./@#=_])(?:\\d{1,2}-\\d{1,2}|\\d{1,2}-${MONTH})-\\d{2}|(?<![-./@#=_])\\d{1,2}/\\d{1,2}/\\d{2}|` +
  `(?<![-./@#=_])${DAY}\\.(?:0?[1-9]|1[0-2])\\.\\d{2}|${DAY}${NTH}${SPACE}(?:of${SPACE})?${MONTH},?${SPACE}\\d{2})${NO_HOUR}`;
const MONTH_FIRST = `${MONTH}${SPACE}\\d{1,2}(?:st|nd|rd|th)?${DAY_BEHIND}(?:,${SPACE}|,|${SPACE})${YEAR}`;

const ARTICLE = `(?:de|the)${SPACE}`;
/** Between a weekday and its date: `maandag, `, `Monday the `. */
const BEHIND_WEEKDAY = `,?${SPACE}(?:${ARTICLE})?`;

/**
 * Source of a regular expression (flags `iu`, and `y` or `g`) for a date as typed: `20 november 2020`, `20 nov. 2020`, `2020-11-20`,
 * `20-11-2020`, `20/11/2020`, `20.11.2020`, `2020/11/20`, `November 20, 2020`, `20th November 2020`, each with or without a weekday before it,
 * in Dutch or English, any letter case. It has no capturing groups. It matches impossible dates too (`31 november 2020`), so that they can be reported, and never
 * inside a longer word or number. The lookahead lets most places fail on their first character.
 */
export const DATE_PATTERN_SOURCE = `(?=[\\dadfjmnostvwz])(?<![\\p{L}\\p{N}_])(?:${WEEKDAY}${BEHIND_WEEKDAY})?(?:${DAY_FIRST}|${MONTH_FIRST}|${FIGURES})`;

/** As {@link DATE_PATTERN_SOURCE}, where a value stands and no text: `16-11-20`, `16 nov 20` and `the 16th of November 2020` as well. */
export const VALUE_DATE_SOURCE = `(?=[\\dadfjmnostvwz])(?<![\\p{L}\\p{N}_])(?:${WEEKDAY}${BEHIND_WEEKDAY}|${ARTICLE})?(?:${DAY_FIRST}|${MONTH_FIRST}|${FIGURES}|${SHORT_YEAR})`;

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
  /** The last day of more than one: `14 en 15 november 2020`. */
  readonly until?: PlainDate;
  /** `4/5/2021` with the month first, as Americans type it; absent where that is no other day, or none at all. */
  readonly monthFirst?: PlainDate;
  /** `26-11-27` with the year first, where its year has two figures and that is another day. */
  readonly yearFirst?: PlainDate;
}

const WHOLE_DATE = new RegExp(`^(?:${VALUE_DATE_SOURCE})$`, 'iu');
const BEFORE = `^(?:(?<weekday>${WEEKDAY})${BEHIND_WEEKDAY}|${ARTICLE})?`;
const DATE_FORMS = [
  `(?<year>\\d{4})[-/](?<month>\\d{2})[-/](?<day>\\d{2})`,
  `(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d+)`,
  `(?<day>\\d{1,2})-(?<month>\\d{1,2}|${MONTH})-(?<year>\\S+)`,
  `(?<day>\\d{1,2})(?<slash>/)(?<month>\\d{1,2})/(?<year>\\d+)`,
  `(?<day>\\d{1,2})${NTH}${SPACE}(?:of${SPACE})?(?<month>${MONTH}),?${SPACE}(?<year>\\S+)`,
  `(?<month>${MONTH})${SPACE}(?<day>\\d{1,2})(?:st|nd|rd|th)?[, \\t\\u00a0\\u202f]+(?<year>[^\\s,]\\S*)`,
].map((form) => new RegExp(`${BEFORE}${form}$`, 'iu'));

/**
 * The date that the whole text is (surrounding white space aside), or undefined where the text is no date. Between slashes the day comes
 * first, unless only the month can (`7/23/2002`).
 */
export function parseDate(text: string): ParsedDate | undefined {
  return parseTrimmed(text.trim());
}

const parseTrimmed = remembered((trimmed: string): ParsedDate | undefined => {
  if (!WHOLE_DATE.test(trimmed)) return undefined;
  const days = daysIn(trimmed);
  if (days === undefined) return parseDay(trimmed);
  const [first, last] = [parseDay(days.first), parseDay(days.last)];
  const isSpan = first?.date !== undefined && last?.date !== undefined && first.date < last.date;
  return isSpan ? { ...first, until: last.date } : parseDay(days.last);
});

const WEEKDAY_BEFORE = `^(?<weekday>(?:${WEEKDAY}${BEHIND_WEEKDAY}|${ARTICLE})?)`;
const SPAN_DAY_FIRST = new RegExp(
  `${WEEKDAY_BEFORE}(?<day>${DAY})${NTH}(?:${SPACE}(?:of${SPACE})?(?<month>${MONTH}))?(?<and>${AND})(?<last>\\d{1,2}${NTH}${SPACE}(?:of${SPACE})?(?<lastMonth>${MONTH}),?${SPACE}(?<year>\\S+))$`,
  'iu',
);
const SPAN_MONTH_FIRST = new RegExp(
  `${WEEKDAY_BEFORE}(?<month>${MONTH})${SPACE}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?<and>${AND})(?<last>${DAY})(?:st|nd|rd|th)?[, \\t\\u00a0\\u202f]+(?<year>[^\\s,]\\S*)$`,
  'iu',
);

interface TwoDays {
  readonly first: string;
  readonly last: string;
  readonly lastStart: number;
}

/** The first and the last day that a text names, each written out; undefined where it names one. */
const daysIn = remembered((text: string): TwoDays | undefined => {
  const byDay = SPAN_DAY_FIRST.exec(text)?.groups;
  if (byDay !== undefined) {
    const { weekday = '', day, month, last = '', lastMonth, year } = byDay;
    return { first: `${weekday}${day} ${month ?? lastMonth} ${year}`, last, lastStart: text.length - last.length };
  }
  const byMonth = SPAN_MONTH_FIRST.exec(text)?.groups;
  if (byMonth === undefined) return undefined;
  const { weekday = '', month, day, last, year } = byMonth;
  return { first: `${weekday}${day} ${month} ${year}`, last: `${last} ${month} ${year}`, lastStart: 0 };
});

function parseDay(trimmed: string): ParsedDate | undefined {
  let groups: Readonly<Record<string, string | undefined>> | undefined;
  for (const form of DATE_FORMS) {
    groups = form.exec(trimmed)?.groups;
    if (groups !== undefined) break;
  }
  if (groups === undefined) return undefined;
  const typedYear = groups.year ?? '';
  const year = yearOf(typedYear);
  const byWord = monthByWord(groups.month ?? '');
  const month = byWord ?? Number(groups.month);
  const day = Number(groups.day);
  const weekday = groups.weekday === undefined ? undefined : weekdayByWord(groups.weekday);
  const said = weekday === undefined ? {} : { weekday };
  const date = plainDate(year, month, day);
  const hasShortYear = byWord === undefined && /^\d{2}$/.test(typedYear);
  const yearFirst = hasShortYear ? plainDate(yearOf(groups.day!.padStart(2, '0')), month, Number(typedYear)) : undefined;
  const others = yearFirst === undefined || yearFirst === date ? {} : { yearFirst };
  if ((groups.slash === undefined && !hasShortYear) || day === month) return { date, year, month, day, ...said, ...others };
  const monthFirst = plainDate(year, day, month);
  if (date === undefined && monthFirst !== undefined && groups.slash !== undefined)
    return { date: monthFirst, year, month: day, day: month, ...said };
  return { date, year, month, day, ...said, ...others, ...(monthFirst === undefined ? {} : { monthFirst }) };
}

/** `2020`, or `'20` and `20` of this century. */
function yearOf(text: string): number {
  const figures = text.replace(/^\D/, '');
  return figures.length === 2 ? 2000 + Number(figures) : Number(figures);
}

/** `begin november 2020`, `mid-November 2020`: no more than the month is known. */
const PART_OF_MONTH = `(?:(?:begin|half|medio|midden|eind|einde|early|mid|late|the${SPACE}end${SPACE}of|end${SPACE}of)(?:${SPACE}|-))?`;
const MONTH_ONLY = new RegExp(`^${PART_OF_MONTH}(?<month>${MONTH}),?${SPACE}(?<year>\\d{4})$`, 'iu');

/** The month that the whole text names, where nothing more is known: `2020-11` for `november 2020`. */
export function parseMonth(text: string): string | undefined {
  const groups = MONTH_ONLY.exec(text.trim())?.groups;
  const month = monthByWord(groups?.month ?? '');
  const first = month === undefined ? undefined : plainDate(Number(groups!.year), month, 1);
  return first?.slice(0, 7);
}

/** A date found in prose, from `start` up to `end` (UTF-16 offsets). */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly parsed: ParsedDate;
}

const EVERY_DATE = new RegExp(DATE_PATTERN_SOURCE, 'giu');

/** What every date has: a year. */
const FIGURES_OF_YEAR = /\d{4}|['’‘]\d{2}/g;

/** All dates in a text, in order. Takes time linear in the text's length. */
export function datesIn(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  // A date goes on from no line to the next.
  for (let at = nextYear(text, 0); at >= 0; ) {
    const start = text.lastIndexOf('\n', at) + 1;
    const end = text.indexOf('\n', at);
    addDates(end < 0 ? text.slice(start) : text.slice(start, end), start, found);
    at = end < 0 ? -1 : nextYear(text, end);
  }
  return found;
}

function nextYear(text: string, from: number): number {
  FIGURES_OF_YEAR.lastIndex = from;
  return FIGURES_OF_YEAR.exec(text)?.index ?? -1;
}

function addDates(line: string, offset: number, found: FoundDate[]): void {
  for (const match of everyMatch(EVERY_DATE, line)) {
    const parsed = parseDate(match[0]);
    // `bijlage 30 en 15 november 2020` names one day.
    const before = parsed === undefined || parsed.until !== undefined ? 0 : (daysIn(match[0])?.lastStart ?? 0);
    const start = offset + match.index;
    if (parsed) found.push({ start: start + before, end: start + match[0].length, parsed });
  }
}

/** A day and month without a year. */
export interface DateWithoutYear {
  readonly day: number;
  readonly month: number;
  /** As typed, 0 (Sunday) – 6. */
  readonly weekday?: number;
}

const WITHOUT_YEAR = [
  `(?<day>\\d{1,2})(?:-|/)(?<month>\\d{1,2})`,
  `(?<day>\\d{1,2})${NTH}${SPACE}(?:of${SPACE})?(?<month>${MONTH})`,
  `(?<month>${MONTH})${SPACE}(?<day>\\d{1,2})(?:st|nd|rd|th)?`,
].map((form) => new RegExp(`${BEFORE}${form}$`, 'iu'));

/** What `20 november`, `vrijdag 20 nov.`, `November 20` or `20-11` says; undefined for anything else, and for a day that no year has (31 november). */
export function parseDateWithoutYear(text: string): DateWithoutYear | undefined {
  const trimmed = text.trim();
  const groups = WITHOUT_YEAR.map((form) => form.exec(trimmed)?.groups).find((found) => found !== undefined);
  if (groups === undefined) return undefined;
  const day = Number(groups.day);
  const month = monthByWord(groups.month ?? '') ?? Number(groups.month);
  // 2000 was a leap year: what it lacks, every year lacks.
  if (plainDate(2000, month, day) === undefined) return undefined;
  const weekday = groups.weekday === undefined ? undefined : weekdayByWord(groups.weekday);
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
