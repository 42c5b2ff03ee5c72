import type { Language, PlainDate } from '../../model/minutes.ts';
import { nextDate } from '../../register/next-date.ts';
import { formatDate, parseDate, parseDateWithoutYear, weekdayOf, yearsNear } from '../../syntax/dates.ts';
import { isDayOff } from '../../syntax/holidays.ts';
import { plainDate } from '../../syntax/plain-date.ts';
import { suggestDates } from '../../syntax/relative-dates.ts';
import type { ReadDateParams, ReadDateResult } from '../protocol.ts';
import { type Desk, dayOff, projectOf } from './desk.ts';

/**
 * The days that a date which is typed can mean: what the text of minutes takes, this takes, and what it reports as wrong is refused here. Seen
 * from today. It needs no project, for a first meeting has none.
 */
export function readDate(desk: Desk, { text, today, series: id, uri }: ReadDateParams): ReadDateResult {
  const { language } = desk;
  const words = text.trim();
  const parsed = parseDate(words);
  if (parsed !== undefined) {
    if (parsed.date === undefined) return refused(language, { nl: `Die dag bestaat niet.`, en: `There is no such day.` });
    if (parsed.weekday !== undefined && parsed.weekday !== weekdayOf(parsed.date)) return wrongWeekday(parsed.date, language);
    return { dates: [{ date: parsed.date, reason: '' }], problem: undefined };
  }
  const part = projectOf(desk, id, uri);
  const isOff = part === undefined ? (date: PlainDate) => isDayOff(date) : dayOff(part);
  const series = id === undefined ? undefined : part?.project.series(id);
  const nextMeeting = series && nextDate(series, part!.project.meetingsOfSeries(id!), today, isOff);
  const dates = suggestDates(words, today, language, { nextMeeting, isDayOff: isOff, fromToday: true });
  if (dates.length > 0) return { dates, problem: undefined };
  const yearless = parseDateWithoutYear(words);
  if (yearless !== undefined) {
    const { weekday: _, ...day } = yearless;
    const meant = yearsNear(day, today)
      .map((year) => plainDate(year, day.month, day.day))
      .find((date) => date !== undefined && date >= today);
    if (meant !== undefined && weekdayOf(meant) !== yearless.weekday) return wrongWeekday(meant, language);
  }
  return refused(language, { nl: 'Dit is geen datum.', en: 'This is no date.' });
}

function wrongWeekday(date: PlainDate, language: Language): ReadDateResult {
  const right = formatDate(date, language, { weekday: true });
  return {
    dates: [],
    problem: { nl: `De weekdag past niet: het is ${right}.`, en: `The weekday does not fit: it is ${right}.` }[language],
  };
}

const EXAMPLES = {
  nl: 'Bijvoorbeeld: morgen, volgende dinsdag, 1 dec, 23 november 2020.',
  en: 'Such as: tomorrow, next Tuesday, 1 Dec, 23 November 2020.',
} as const;

function refused(language: Language, why: Readonly<Record<Language, string>>): ReadDateResult {
  return { dates: [], problem: `${why[language]} ${EXAMPLES[language]}` };
}
