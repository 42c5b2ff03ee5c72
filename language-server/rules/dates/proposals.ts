import type { Language, PlainDate, Range } from '../../model/minutes.ts';
import { formatDate, parseDate, parseDateWithoutYear, yearsNear } from '../../syntax/dates.ts';
import { isDayOff } from '../../syntax/holidays.ts';
import { meantDays } from '../../syntax/meant-days.ts';
import { nearDate } from '../../syntax/near-dates.ts';
import { type SuggestedDate, suggestDates } from '../../syntax/relative-dates.ts';
import { fix, type RuleContext } from '../context.ts';
import type { Fix } from '../problem.ts';

/** The day from which words count, and what else is known around it. */
export interface AroundDate {
  /** The day of the meeting; without it nothing can be reckoned. */
  readonly base: PlainDate | undefined;
  readonly nextMeeting?: PlainDate | undefined;
}

/** The dates that words can mean, as fixes that write them out with their weekday. None is applied unasked. */
export function dateFixes(context: RuleContext, words: string, { base, nextMeeting }: AroundDate, range: Range, language: Language): Fix[] {
  const misspelled = nearDate(words);
  if (misspelled !== undefined) return [replacement(context, formatDate(misspelled, language, { weekday: true }), range)];
  const extra = context.config.holidays;
  // Without a day to count from only what is a date by itself can be read.
  const day = base ?? context.today;
  const known = { isDayOff: (date: PlainDate) => isDayOff(date, { extra }), nextMeeting };
  const [dutch, english] = [suggestDates(words, day, 'nl', known), suggestDates(words, day, 'en', known)];
  return reasoned(context, dutch, english, range, language).filter((_, index) => base !== undefined || dutch[index]!.withYear === true);
}

const TODAY = /^(?:vandaag|heden|gisteren|morgen|today|yesterday|tomorrow)[,:]?[ \t]+(?=\S{0,12}[ \t]?\d)/iu;

/** The days that a meeting of `vandaag`, `vrijdag` or `vandaag 27 november` may be on, as whoever types it says it today. */
export function meetingDayFixes(context: RuleContext, words: string, range: Range, language: Language): Fix[] {
  const beside = TODAY.exec(words)?.[0].length ?? 0;
  if (beside > 0) {
    const date = parseDate(words.slice(beside))?.date;
    return date === undefined
      ? yearFixes(context, words.slice(beside), context.today, range, language)
      : [replacement(context, formatDate(date, language, { weekday: true }), range)];
  }
  const [dutch, english] = [meantDays(words, context.today, 'nl'), meantDays(words, context.today, 'en')];
  if (dutch.length === 0) return dateFixes(context, words, { base: undefined }, range, language);
  return reasoned(context, dutch, english, range, language);
}

/** A fix for each day, which says why it is meant. @param english the same days as in Dutch */
function reasoned(
  context: RuleContext,
  dutch: readonly SuggestedDate[],
  english: readonly SuggestedDate[],
  range: Range,
  language: Language,
): Fix[] {
  return dutch.map(({ date, reason }, index) => {
    const text = formatDate(date, language, { weekday: true });
    return fix({ nl: `Vervang door \`${text}\` (${reason})`, en: `Replace by \`${text}\` (${english[index]!.reason})` }, [
      context.replace(range, text),
    ]);
  });
}

function replacement(context: RuleContext, text: string, range: Range): Fix {
  return fix({ nl: `Vervang door \`${text}\``, en: `Replace by \`${text}\`` }, [context.replace(range, text)]);
}

export function isWithoutYear(words: string): boolean {
  return parseDateWithoutYear(words) !== undefined;
}

/** The same words with the years they can mean. @param from the first day that can be meant: a deadline is not before its meeting. */
export function yearFixes(
  context: RuleContext,
  words: string,
  base: PlainDate | undefined,
  range: Range,
  language: Language,
  from: PlainDate = '0000',
): Fix[] {
  const parsed = parseDateWithoutYear(words);
  if (parsed === undefined || base === undefined) return [];
  return yearsNear(parsed, base)
    .map((year) => `${year}-${String(parsed.month).padStart(2, '0')}-${String(parsed.day).padStart(2, '0')}`)
    .filter((date) => date >= from)
    .slice(0, 2)
    .map((date) => replacement(context, formatDate(date, language, { weekday: true }), range));
}
