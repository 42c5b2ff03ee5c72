import type { Language } from '../vocabulary/language.ts';
import { alternatives, foldWords, MONTHS, WEEKDAYS } from './date-words.ts';
import { parseDate } from './dates.ts';
import { afterSummer, beforeSummer, FEAST_FORMS } from './feast-days.ts';
import { isDayOff } from './holidays.ts';
import { parsePeriod, splitPart } from './periods.ts';
import { addMonths, compare, type PlainDate } from './plain-date.ts';
import * as means from './relative-meanings.ts';
import { withoutEnd } from './trimming.ts';

/** A date that words may mean, and why: `laatste werkdag van volgende week`. */
export interface SuggestedDate {
  readonly date: PlainDate;
  readonly reason: string;
  /** The words name their year, and need no day to count from. */
  readonly withYear?: true;
}

/** What is known besides the words. */
export interface Surroundings {
  /** Date of the next meeting, for `volgende vergadering`. */
  readonly nextMeeting?: PlainDate | undefined;
  /** Days on which nobody works; by default weekends and Dutch public holidays. */
  readonly isDayOff?: ((date: PlainDate) => boolean) | undefined;
  /** `base` is today, and the day of a meeting is looked for: today counts, and reasons are reckoned from it. */
  readonly fromToday?: boolean | undefined;
}

export const DAY = `(?<day>${alternatives(WEEKDAYS, { short: true })})(?:ochtend|morgen|middag|avond| morning| afternoon| evening)?`;
const MONTH = `(?<month>${alternatives(MONTHS, { short: true })})`;
const WEEK = '(?<period>(?:deze|this|volgende|next) week|(?:week|wk)\\.? ?\\d{1,2}(?: \\d{4})?)';
const COUNT =
  '(?:(?<half>(?:een )?half jaar|half a year)|(?<fortnight>(?:a )?fortnight)|(?<number>\\d{1,3}|\\p{L}+) ' +
  '(?:(?<days>dag|dagen|days?)|(?<workdays>werkdag|werkdagen|(?:working|business) days?|workdays?)|' +
  '(?<weeks>week|weken|weeks)|(?<months>maand|maanden|months?)|(?<years>jaar|years?)))';
const NEXT_MEETING = '(?:het |de |the |ons )?(?:(?:eerst)?volgende?|next) (?:vergadering|overleg|bijeenkomst|keer|sessie|meeting|session)';

const TODAY =
  'vandaag(?: nog)?|vanmiddag|vanavond|today|tonight|(?:eind van|einde?) (?:de |deze )?dag|(?:the )?end of (?:the )?day|eod|cob';
const COMING = 'a\\.?s\\.?|aanstaande|aankomende|komende|eerstvolgende|(?:this )?coming|upcoming';
const ASAP = 'zsm|z\\.s\\.m|zo (?:spoedig|snel) mogelijk|asap|a\\.s\\.a\\.p|as soon as possible';
const TO_BE_DECIDED = 'n\\.?n?\\.?t\\.?b|(?:nader|nog) te bepalen|t\\.?b\\.?[dc]|to be (?:determined|decided|confirmed)|n\\.?v\\.?t|p\\.?m';
const VAGUE =
  '(?:zeer )?spoedig|binnenkort|soon|later|doorlopend|continu|lopend|ongoing|permanent|structureel|volgend jaar|next year|' +
  '(?:(?:voor|na) )?de vakantie|(?:before|after) the (?:holidays|vacation)|(?:voor|na) (?:de )?(?:alv|ledenvergadering)';
const SUMMER = '(?:zomer|zomervakantie|zomerreces|bouwvak|summer(?: break| recess| holidays)?)';

const CHRISTMAS = { nl: 'Kerst', en: 'Christmas' };
const NEW_YEAR = { nl: 'nieuwjaar', en: 'New Year' };

/** The closed table: words in lower case, without a closing full stop, and what they mean. The first form that fits the whole text decides. */
const FORMS: readonly { readonly words: string; readonly means: means.Meaning }[] = [
  { words: TODAY, means: means.dayAhead(0) },
  { words: 'morgen(?:ochtend|middag|avond|vroeg)?|tomorrow(?: morning| afternoon| evening)?', means: means.dayAhead(1) },
  { words: 'overmorgen|(?:the )?day after tomorrow', means: means.dayAhead(2) },
  { words: DAY, means: means.namedWeekday },
  { words: `(?:${COMING}) ${DAY}`, means: means.comingWeekday },
  { words: `${DAY} (?:a\\.?s|aanstaande)`, means: means.comingWeekday },
  { words: `(?:deze|this) ${DAY}`, means: means.thisWeekday },
  { words: `(?:volgende|next) ${DAY}`, means: means.nextNamedWeekday },
  { words: `${WEEK},?(?: op| on)? ${DAY}`, means: means.weekdayOfWeek },
  { words: `${DAY},?(?: in| van| of)? ${WEEK}`, means: means.weekdayOfWeek },
  { words: `(?:over|in) ${COUNT}`, means: means.counted('over') },
  { words: `${COUNT} from now`, means: means.counted('over') },
  {
    words: `(?=\\d|een |twee |drie |vier |zes |acht |one |two |three |four |six |eight )${COUNT}(?: (?:na|after) (?:vandaag|nu|today|de vergadering|the meeting))?`,
    means: means.counted('within'),
  },
  { words: `(?:binnen|within) ${COUNT}`, means: means.counted('within') },
  { words: '(?:voor|before) (?:de )?(?:kerst|kerstmis|kerstdagen|christmas)', means: means.beforeDayOfYear('12-25', CHRISTMAS) },
  {
    words: '(?:voor|before) (?:de |het |the )?(?:jaarwisseling|nieuwjaar|nieuwe jaar|oud en nieuw|new year)',
    means: means.beforeDayOfYear('01-01', NEW_YEAR),
  },
  { words: NEXT_MEETING, means: means.nextMeeting },
  { words: `(?:voor|before) ${NEXT_MEETING}`, means: means.beforeNextMeeting },
  { words: ASAP, means: means.asSoonAsPossible },
  { words: '(?:per )?(?:direct|onmiddellijk|ommegaand)|immediately|at once|right away', means: means.dayAhead(0) },
  { words: `(?:voor|before) (?:de |het |the )?${SUMMER}`, means: beforeSummer },
  { words: `(?:na|after) (?:de |het |the )?${SUMMER}`, means: afterSummer },
  ...FEAST_FORMS,
  { words: `${TO_BE_DECIDED}|${VAGUE}`, means: means.noDate },
  {
    words: `(?:${DAY},? )?(?:de |the )?(?<date>\\d{1,2})(?:e|de|ste|st|nd|rd|th)?(?: of)? ${MONTH}(?:,? (?<year>\\d{4})| a\\.?s)?`,
    means: means.nearDate,
  },
  { words: `(?:${DAY},? )?${MONTH} (?<date>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?`, means: means.nearDate },
  {
    words: `(?:${DAY},? )?(?<date>\\d{1,2})(?<mark>[-/])(?<monthNumber>\\d{1,2})(?:\\k<mark>(?<year>\\d{4}|\\d{2}))?`,
    means: means.nearDate,
  },
  { words: `(?:${DAY},? )?(?<date>\\d{1,2})\\.(?<monthNumber>\\d{1,2})\\.(?<year>\\d{4}|\\d{2})`, means: means.nearDate },
  { words: `(?:${DAY},? )?(?<year>[12]\\d{3})(?<monthNumber>[01]\\d)(?<date>[0-3]\\d)`, means: means.nearDate },
];

const COMPILED = FORMS.map((form) => ({ pattern: new RegExp(`^(?:${form.words})$`, 'u'), means: form.means }));

/** Words before a deadline that change nothing about the day. */
const BEFORE = /^(?:(?:uiterlijk|op|on|by|tegen|nog|at the latest|no later than|in de loop van|in the course of) )+/u;
/** `rond 20 november`: the day itself; tried where the words with it mean nothing. */
const AROUND = /^(?:t\/m|tot en met|through|rond|around|circa|ca|per|vanaf|from) /u;
/** `voor 1 december`: some mean that day, some the one before. */
const UP_TO = /^(?:nog )?(?:voor|before|until|tot) /u;
/** A time of day behind it. */
const TIME_AFTER = /,? (?:(?:om|voor|at|before) )?(?:\d{1,2}:\d{2}(?: ?uur)?|\d{1,2}(?:\.\d{2})? ?uur)$/u;

function proposals(words: string, context: means.Context): readonly (means.Proposal | undefined)[] | undefined {
  for (const { pattern, means: meaning } of COMPILED) {
    const match = pattern.exec(words);
    if (match) return meaning(match.groups ?? {}, context);
  }
  const { part, rest } = splitPart(words);
  const period = parsePeriod(part === undefined ? rest.replace(/^in /u, '') : rest, context.base, { hasPart: part !== undefined });
  return period && means.partOfPeriod(period, part, context);
}

function understand(text: string, base: PlainDate, { nextMeeting, isDayOff: isOff = isDayOff, fromToday }: Surroundings) {
  if (parseDate(text)) return undefined;
  const bare = withoutEnd(foldWords(text).replace(/ó/gu, 'o').replace(BEFORE, ''), '.!');
  const words = bare.replace(TIME_AFTER, '').trim();
  const context = { base, nextMeeting, isOff, fromToday };
  const found = proposals(words, context);
  if (found !== undefined) return found;
  if (AROUND.test(words)) return proposals(words.replace(AROUND, ''), context);
  if (!UP_TO.test(words)) return undefined;
  return proposals(words.replace(UP_TO, ''), context)?.flatMap((day) => (day?.exact ? [means.workdayBefore(day, context), day] : []));
}

/** Whether a text is one of the words for a day that are known here, with or without a date to offer. A date proper is none. */
export function isRelativeDate(text: string): boolean {
  return understand(text, '2020-01-01', {}) !== undefined;
}

/**
 * The dates that relative words (`a.s. vrijdag`, `eind volgende week`, `over 2 weken`, `week 48`, `zsm`) or a date without year may mean in a
 * meeting on `base`, with the reason in words, in order of date. Several where the words are ambiguous; none for words that are not in
 * the table, as a wrong date is worse than none. No date lies before the meeting (unless its year was typed) or more than five years
 * ahead, and none on a weekend or public holiday unless the words name that very day.
 */
export function suggestDates(text: string, base: PlainDate, language: Language, surroundings: Surroundings = {}): SuggestedDate[] {
  const isOff = surroundings.isDayOff ?? isDayOff;
  const farthest = addMonths(base, 5 * 12);
  const seen = new Set<PlainDate>();
  const suggestions: SuggestedDate[] = [];
  for (const proposal of understand(text, base, surroundings) ?? []) {
    if (!proposal || seen.has(proposal.date)) continue;
    const { date, reason, exact, withYear } = proposal;
    const outOfReach = date > farthest || (date < base && !withYear);
    if (outOfReach || (!exact && isOff(date))) continue;
    seen.add(date);
    suggestions.push({ date, reason: reason[language], ...(withYear === undefined ? {} : { withYear }) });
  }
  return suggestions.sort((a, b) => compare(a.date, b.date));
}
