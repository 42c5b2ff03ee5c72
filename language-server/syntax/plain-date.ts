import type { Language } from '../vocabulary/language.ts';
import { MONTHS, WEEKDAYS } from './date-words.ts';

/**
 * A plain date: an ISO 8601 string `YYYY-MM-DD` of a day that exists, from 1900-01-01 to 2200-12-31. No time, no zone; compares as a string.
 *
 * All reckoning below is in whole days of UTC, where no day is longer than another, so that no zone's summer time can shift a date.
 */
export type PlainDate = string;

/** First and last year of which dates are read. Outside them a year is taken for a typo. */
const FIRST_YEAR = 1900;
export const LAST_YEAR = 2200;

const DAY = 86_400_000;

/** The date, or undefined where no such day exists (31 november) or its year is not between 1900 and 2200. */
export function plainDate(year: number, month: number, day: number): PlainDate | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day on the clock of whoever sits in front of this machine. */
export function localDate(now: Date): PlainDate {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The day in a time zone (an IANA name), written as Sweden writes it: ISO. */
export function dateInZone(timeZone: string, moment: Date): PlainDate {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(moment);
}

/** 28–31; month is 1–12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Days since 1970-01-01. */
export function toDayNumber(date: PlainDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY;
}

/** The inverse of {@link toDayNumber}. */
export function fromDayNumber(days: number): PlainDate {
  return new Date(days * DAY).toISOString().slice(0, 10);
}

/** Year, month (1–12) and day of a date. */
export function partsOf(date: PlainDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The date a number of days later; earlier where negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** The same day a number of months later, or the last of that month where it is shorter: a month after 31 january is 28 or 29 february. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date);
  const total = year * 12 + month - 1 + months;
  const toYear = Math.floor(total / 12);
  const toMonth = total - toYear * 12 + 1;
  return fromDayNumber(Date.UTC(toYear, toMonth - 1, Math.min(day, daysInMonth(toYear, toMonth))) / DAY);
}

/** How many days later `to` is; negative where it is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Negative where `a` is earlier, positive where it is later, 0 where they are the same day. */
export function compare(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** 0 (Sunday) – 6 (Saturday). */
export function weekdayOf(date: PlainDate): number {
  // 1970-01-01 was a Thursday.
  return (((toDayNumber(date) + 4) % 7) + 7) % 7;
}

/** Saturday or Sunday. */
export function isWeekend(date: PlainDate): boolean {
  const weekday = weekdayOf(date);
  return weekday === 0 || weekday === 6;
}

/** The Monday of the date's week; weeks start on Monday (ISO 8601). */
export function mondayOf(date: PlainDate): PlainDate {
  return addDays(date, -((weekdayOf(date) + 6) % 7));
}

/** Week number of ISO 8601, with the year the week belongs to: 2021-01-01 is in week 53 of 2020. */
export function isoWeek(date: PlainDate): { readonly year: number; readonly week: number } {
  // A week belongs to the year its Thursday is in.
  const thursday = addDays(mondayOf(date), 3);
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1 };
}

/** The Monday of a week of ISO 8601; undefined where the year has no such week (week 53 of 2021). */
export function mondayOfIsoWeek(year: number, week: number): PlainDate | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR || week < 1 || week > 53) return undefined;
  // 4 January is always in week 1.
  const monday = addDays(mondayOf(`${year}-01-04`), (week - 1) * 7);
  return isoWeek(monday).year === year ? monday : undefined;
}

/** `20 november 2020`, or with its weekday `vrijdag 20 november 2020`: a form that reads back as the same date. */
export function formatDate(date: PlainDate, language: Language, { weekday = false }: { readonly weekday?: boolean } = {}): string {
  const { year, month, day } = partsOf(date);
  const written = `${day} ${MONTHS[month - 1]![language]} ${year}`;
  return weekday ? `${WEEKDAYS[weekdayOf(date)]![language]} ${written}` : written;
}

const RELATIVE = new Map<string, Intl.RelativeTimeFormat>();

function inWords(value: number, unit: Intl.RelativeTimeFormatUnit, language: Language): string {
  // Days have words of their own (`morgen`); `volgende week` for seven days would say less than `over 1 week`.
  const numeric = unit === 'day' ? 'auto' : 'always';
  const key = `${language} ${numeric}`;
  const format = RELATIVE.get(key) ?? new Intl.RelativeTimeFormat(language, { numeric });
  RELATIVE.set(key, format);
  return format.format(value, unit);
}

/** The distance in words, rounded as people do: `vandaag`, `morgen`, `over 4 dagen`, `3 weken geleden`, `over 5 maanden`, `in 2 years`. */
export function distance(from: PlainDate, to: PlainDate, language: Language): string {
  const days = daysBetween(from, to);
  const size = Math.abs(days);
  if (size < 14) return inWords(days, 'day', language);
  if (size < 60) return inWords(Math.round(days / 7), 'week', language);
  if (size < 700) return inWords(Math.round(days / 30.44), 'month', language);
  return inWords(Math.round(days / 365.25), 'year', language);
}

/** Whether a text is a date of the calendar in ISO form, `2020-11-20`. */
export function isPlainDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year !== undefined && plainDate(Number(year), Number(month), Number(day)) === text;
}
