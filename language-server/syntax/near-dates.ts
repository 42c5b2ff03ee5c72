import { MONTHS, monthByWord, WEEKDAYS, weekdayByWord } from './date-words.ts';
import { NearWords } from './near-words.ts';
import { type PlainDate, plainDate, weekdayOf } from './plain-date.ts';

const MONTH = new NearWords(MONTHS.flatMap(({ nl, en }, index) => [[nl, index + 1] as const, [en, index + 1] as const]));
const WEEKDAY = new NearWords(WEEKDAYS.flatMap(({ nl, en }, index) => [[nl, index] as const, [en, index] as const]));
const WORDS = /^(?:(\p{L}+)\.?\s+)?(\d{1,2})\s*(\p{L}+)\.?\s+(\d{4}|\d{2})$/u;

/**
 * The date that was meant by `20 novembr 2020`, `vrijadg 20 november 2020` or `20 nov. 2020`: one letter off in the names of month and weekday,
 * or a shortening of them; or by `20 nov 20`, `20-11-20`: a year of this century. Undefined where more than one month could be meant, where the calendar lacks the day or the weekday
 * does not fit it, and for anything else.
 */
export function nearDate(words: string): PlainDate | undefined {
  const [, weekday, day, month = '', year] = WORDS.exec(words.trim()) ?? [];
  if (day === undefined) return undefined;
  const typed = weekday === undefined ? undefined : (weekdayByWord(weekday) ?? only(WEEKDAY, weekday));
  if (weekday !== undefined && typed === undefined) return undefined;
  const number = monthByWord(month) ?? only(MONTH, month);
  const date = number === undefined ? undefined : plainDate(fullYear(year), number, Number(day));
  return date === undefined || (typed !== undefined && typed !== weekdayOf(date)) ? undefined : date;
}

function fullYear(year: string | undefined): number {
  return Number(year) + (year?.length === 2 ? 2000 : 0);
}

/** `juni` and `juli` are both one letter off `juui`, and `ma` says too little: then nobody can tell. */
function only(words: NearWords<number>, word: string): number | undefined {
  const near = word.length < 3 ? [] : words.near(word);
  return near.length === 1 ? near[0]!.value : undefined;
}
