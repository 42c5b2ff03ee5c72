import type { Language, PlainDate, Range } from '../../model/minutes.ts';
import { formatDate, parseDateWithoutYear, yearsNear } from '../../syntax/dates.ts';
import { isDayOff } from '../../syntax/holidays.ts';
import { nearDate } from '../../syntax/near-dates.ts';
import { suggestDates } from '../../syntax/relative-dates.ts';
import { fix, type RuleContext } from '../context.ts';
import type { Fix } from '../problem.ts';

/** The dates that words can mean, as fixes that write them out with their weekday. None is applied unasked. */
export function dateFixes(
  context: RuleContext,
  words: string,
  base: PlainDate | undefined,
  range: Range,
  language: Language,
  before = '',
): Fix[] {
  const misspelled = nearDate(words);
  if (misspelled !== undefined) return [replacement(context, `${before}${formatDate(misspelled, language, { weekday: true })}`, range)];
  if (base === undefined) return [];
  const extra = context.config.holidays;
  return suggestDates(words, base, language, { isDayOff: (date) => isDayOff(date, { extra }) }).map(({ date, reason }) => {
    const text = `${before}${formatDate(date, language, { weekday: true })}`;
    return fix({ nl: `Vervang door \`${text}\` (${reason})`, en: `Replace by \`${text}\` (${reason})` }, [context.replace(range, text)]);
  });
}

function replacement(context: RuleContext, text: string, range: Range): Fix {
  return fix({ nl: `Vervang door \`${text}\``, en: `Replace by \`${text}\`` }, [context.replace(range, text)]);
}

export function isWithoutYear(words: string): boolean {
  return parseDateWithoutYear(words) !== undefined;
}

/** The same words with the years they can mean. */
export function yearFixes(context: RuleContext, words: string, base: PlainDate | undefined, range: Range, language: Language): Fix[] {
  const parsed = parseDateWithoutYear(words);
  if (parsed === undefined || base === undefined) return [];
  return yearsNear(parsed, base)
    .slice(0, 2)
    .map((year) => {
      const date = `${year}-${String(parsed.month).padStart(2, '0')}-${String(parsed.day).padStart(2, '0')}`;
      return replacement(context, formatDate(date, language, { weekday: true }), range);
    });
}
