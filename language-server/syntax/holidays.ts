import type { Language } from '../vocabulary/language.ts';
import { HOLIDAYS } from './generated/holidays-data.ts';
import { addDays, isWeekend, type PlainDate } from './plain-date.ts';

/** Which days count as off. */
export interface DaysOff {
  /** Own days off by date; `false` makes a public holiday an ordinary day. */
  readonly extra?: Readonly<Record<PlainDate, string | false>>;
  /** ISO 3166 code; `NL` by default. Of a country without data no day is a holiday. */
  readonly country?: string;
}

type Names = { readonly nl: string; readonly en: string };

const YEARS = new Map<string, ReadonlyMap<PlainDate, Names>>();

/** In most collective agreements 5 May is a day off once in five years, as the Stichting van de Arbeid advised in 1990. */
function isOff(names: Names, year: number): boolean {
  return names.nl !== 'Bevrijdingsdag' || (year >= 1945 && year % 5 === 0);
}

function holidaysOf(year: number, country: string): ReadonlyMap<PlainDate, Names> {
  const key = `${country} ${year}`;
  const known = YEARS.get(key);
  if (known) return known;
  const holidays = new Map<PlainDate, Names>();
  const table = Object.hasOwn(HOLIDAYS, country) ? HOLIDAYS[country] : undefined;
  for (const cell of (table?.years[year - table.firstYear] ?? '').split(' ')) {
    const names = table?.names[Number.parseInt(cell.slice(4), 36)];
    const date = `${year}-${cell.slice(0, 2)}-${cell.slice(2, 4)}`;
    // Where two fall on one day (Hemelvaart on Bevrijdingsdag, 2005), the later entry of the calendar gives the name.
    if (names && isOff(names, year)) holidays.set(date, names);
  }
  YEARS.set(key, holidays);
  return holidays;
}

/**
 * Name of the public holiday that a date is, or undefined. For the Netherlands: Nieuwjaar, both days of Pasen, of Pinksteren and of Kerst,
 * Koningsdag, Hemelvaart, and Bevrijdingsdag in years divisible by five. Goede Vrijdag is no official holiday.
 */
export function holidayName(date: PlainDate, language: Language, { extra = {}, country = 'NL' }: DaysOff = {}): string | undefined {
  const own = Object.hasOwn(extra, date) ? extra[date] : undefined;
  if (own !== undefined) return own === false ? undefined : own;
  return holidaysOf(Number(date.slice(0, 4)), country).get(date)?.[language];
}

/** Whether a date is in the weekend, a public holiday, or an own day off. */
export function isDayOff(date: PlainDate, options: DaysOff = {}): boolean {
  return isWeekend(date) || holidayName(date, 'nl', options) !== undefined;
}

/** The first working day after a date. */
export function nextWorkday(date: PlainDate, options: DaysOff = {}): PlainDate {
  let day = addDays(date, 1);
  while (isDayOff(day, options)) day = addDays(day, 1);
  return day;
}

/** The last working day before a date. */
export function previousWorkday(date: PlainDate, options: DaysOff = {}): PlainDate {
  let day = addDays(date, -1);
  while (isDayOff(day, options)) day = addDays(day, -1);
  return day;
}
