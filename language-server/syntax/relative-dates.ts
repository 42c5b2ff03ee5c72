import { alternatives, foldWords, type Language, MONTHS, monthByWord, numberByWord, WEEKDAYS, weekdayByWord } from './date-words.ts';
import { nextWeekday, parseDate } from './dates.ts';
import { isDayOff, nextWorkday, previousWorkday } from './holidays.ts';
import { beginningOf, middleOf, type Part, type Period, parsePeriod, splitPart } from './periods.ts';
import { addDays, addMonths, daysBetween, mondayOf, type PlainDate, partsOf, plainDate, weekdayOf } from './plain-date.ts';

/** A date that words may mean, with the reason why, in words: `laatste werkdag van volgende week`. */
export interface SuggestedDate {
  readonly date: PlainDate;
  readonly reason: string;
}

/** What is known besides the words. */
export interface Surroundings {
  /** Date of the next meeting, for `volgende vergadering`. */
  readonly nextMeeting?: PlainDate | undefined;
  /** Days on which nobody works; by default weekends and Dutch public holidays. */
  readonly isDayOff?: (date: PlainDate) => boolean;
}

interface Proposal {
  readonly date: PlainDate;
  readonly reason: Readonly<Record<Language, string>>;
  /** The words name this very day, so that it stays even where it is a day off. */
  readonly exact?: true;
  /** A year was typed: the date stays even where it lies before the base. */
  readonly withYear?: true;
}

interface Context {
  readonly base: PlainDate;
  readonly nextMeeting: PlainDate | undefined;
  readonly isOff: (date: PlainDate) => boolean;
}
type Groups = Readonly<Record<string, string | undefined>>;

/** What names no year is never meant for longer ahead than this many months: `1 november` in a meeting of 16 november is a slip. */
const MONTHS_AHEAD = 10;
/** No deadline is further off. */
const YEARS_AHEAD = 5;

const DAY = `(?<day>${alternatives(WEEKDAYS, { short: true })})(?:ochtend|morgen|middag|avond| morning| afternoon| evening)?`;
const MONTH = `(?<month>${alternatives(MONTHS, { short: true })})`;
const NUMBER = '(?<number>\\d{1,3}|\\p{L}+)';
const UNIT =
  '(?:(?<days>dag|dagen|days?)|(?<workdays>werkdag|werkdagen|(?:working|business) ?days?|workdays?)|(?<weeks>week|weken|weeks)|(?<months>maand|maanden|months?)|(?<years>jaar|years?))';
const MEETING = '(?:vergadering|overleg|bijeenkomst|meeting|sessie|session|keer|time)';

/** The closed table: folded words, and what they mean. The first form that fits the whole text decides. Meanings in the comments. */
const FORMS: readonly { readonly words: string; readonly dates: (groups: Groups, context: Context) => readonly (Proposal | undefined)[] }[] = [
  { words: 'vandaag(?: nog)?|vanmiddag|vanavond|today|tonight|(?:eind van|einde?) de dag|eind(?:e)? dag|end of (?:the )?day|eod|cob', dates: (_, { base }) => [dayAhead(base, 0)] },
  { words: 'morgen(?:ochtend|middag|avond)?|morgenvroeg|tomorrow(?: morning| afternoon| evening)?', dates: (_, { base }) => [dayAhead(base, 1)] },
  { words: 'overmorgen|(?:the )?day after tomorrow', dates: (_, { base }) => [dayAhead(base, 2)] },
  // The next one after the meeting: said on a Friday, `vrijdag` is a week later.
  { words: `(?:(?:a\\.?s\\.?|aanstaande|aankomende|komende|eerstvolgende|(?:this )?coming|upcoming) )?${DAY}`, dates: comingWeekday },
  { words: `${DAY} (?:a\\.?s|aanstaande|aankomend)`, dates: comingWeekday },
  // Said on that very weekday it may be today.
  { words: `(?:deze|this) ${DAY}`, dates: thisWeekday },
  // Some mean the first one, others the one in next week.
  { words: `(?:volgende|next) ${DAY}`, dates: (groups, context) => [...comingWeekday(groups, context), weekdayOfNextWeek(groups, context)] },
  { words: `(?<period>(?:deze|this|volgende|next) week|(?:week|wk)\\.? ?\\d{1,2}(?: \\d{4})?),?(?: op| on)? ${DAY}`, dates: weekdayOfWeek },
  { words: `${DAY},?(?: in| van| of)? (?<period>(?:deze|this|volgende|next) week|(?:week|wk)\\.? ?\\d{1,2}(?: \\d{4})?)`, dates: weekdayOfWeek },
  // On a day off, `over` moves to the next working day, `binnen` to the one before.
  { words: `(?:over|in) (?:(?<half>(?:een )?half jaar|half a year)|(?:a )?(?<fortnight>fortnight)|${NUMBER} ${UNIT})`, dates: (groups, context) => [counted(groups, context, nextWorkday)] },
  { words: `${NUMBER} ${UNIT} from now`, dates: (groups, context) => [counted(groups, context, nextWorkday)] },
  { words: `(?:binnen|within) (?:(?<half>(?:een )?half jaar|half a year)|(?:a )?(?<fortnight>fortnight)|${NUMBER} ${UNIT})`, dates: (groups, context) => [counted(groups, context, previousWorkday)] },
  { words: '(?:voor|before) (?:de |the )?(?:kerst|kerstmis|kerstdagen|christmas)', dates: (_, context) => [before(context, '12-25', { nl: 'Kerst', en: 'Christmas' })] },
  { words: '(?:voor|before) (?:de |het |the )?(?:jaarwisseling|nieuwjaar|nieuwe jaar|oud en nieuw|new year)', dates: (_, context) => [before(context, '01-01', { nl: 'nieuwjaar', en: 'New Year' })] },
  { words: '(?:het |de |the )?(?:volgende?|eerstvolgende?|next) MEETING', dates: (_, context) => [atNextMeeting(context)] },
  { words: '(?:voor|before) (?:het |de |the )?(?:volgende?|eerstvolgende?|next) MEETING', dates: (_, context) => [beforeNextMeeting(context)] },
  { words: '(?:zo|z)\\.? ?(?:(?:spoedig|snel|s)\\.? ?(?:mogelijk|m)|s\\.?m)|a\\.?s\\.?a\\.?p|as soon as possible', dates: afterTheMeeting },
  // Known, and without a date: to be decided, at once, or too vague.
  { words: 'n\\.?n?\\.?t\\.?b|na?ader te bepalen|nog te bepalen|t\\.?b\\.?[dc]|to be (?:determined|decided|confirmed)|n\\.?v\\.?t|p\\.?m', dates: () => [] },
  { words: '(?:per )?direct|onmiddellijk|immediately|spoedig|binnenkort|soon|later|doorlopend|continu|volgend jaar|next year|(?:voor|na) de (?:zomer|vakantie)', dates: () => [] },
  // Dates that lack a year, or are written as no date may be.
  { words: `(?:${DAY},? )?(?:de |the )?(?<date>\\d{1,2})(?:e|de|ste|st|nd|rd|th)?(?: of)? ?${MONTH}(?:,? (?<year>\\d{4}))?`, dates: nearDate },
  { words: `(?:${DAY},? )?${MONTH} (?<date>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?`, dates: nearDate },
  { words: `(?:${DAY},? )?(?<date>\\d{1,2})[-/](?<monthNumber>\\d{1,2})(?:[-/](?<year>\\d{4}|\\d{2}))?`, dates: nearDate },
  { words: `(?:${DAY},? )?(?<date>\\d{1,2})\\.(?<monthNumber>\\d{1,2})\\.(?<year>\\d{4})`, dates: nearDate },
];

const COMPILED = FORMS.map(({ words, dates }) => ({ pattern: new RegExp(`^(?:${words.replaceAll('MEETING', MEETING)})$`, 'u'), dates }));

function dayAhead(base: PlainDate, days: 0 | 1 | 2): Proposal {
  const names = [
    { nl: 'de dag van de vergadering', en: 'the day of the meeting' },
    { nl: 'de dag na de vergadering', en: 'the day after the meeting' },
    { nl: 'twee dagen na de vergadering', en: 'two days after the meeting' },
  ] as const;
  return { date: addDays(base, days), reason: names[days], exact: true };
}

function comingWeekday({ day = '' }: Groups, { base }: Context): Proposal[] {
  const weekday = weekdayByWord(day)!;
  const { nl, en } = WEEKDAYS[weekday]!;
  const reason = { nl: `de eerste ${nl} na de vergadering`, en: `the first ${en} after the meeting` };
  return [{ date: nextWeekday(base, weekday), reason, exact: true }];
}

function thisWeekday(groups: Groups, context: Context): Proposal[] {
  const isToday = weekdayOf(context.base) === weekdayByWord(groups.day ?? '');
  return [...(isToday ? [dayAhead(context.base, 0)] : []), ...comingWeekday(groups, context)];
}

function weekdayIn(monday: PlainDate, day: string, week: Period['name']): Proposal {
  const weekday = weekdayByWord(day)!;
  const { nl, en } = WEEKDAYS[weekday]!;
  return { date: addDays(monday, (weekday + 6) % 7), reason: { nl: `${nl} van ${week.nl}`, en: `${en} of ${week.en}` }, exact: true };
}

function weekdayOfNextWeek({ day = '' }: Groups, { base }: Context): Proposal {
  return weekdayIn(addDays(mondayOf(base), 7), day, { nl: 'volgende week', en: 'next week' });
}

function weekdayOfWeek({ day = '', period = '' }: Groups, { base }: Context): (Proposal | undefined)[] {
  const week = parsePeriod(period, base, { hasPart: false });
  return [week && withinReach(weekdayIn(week.from, day, week.name), week.yearless, base)];
}

function withinReach(proposal: Proposal, yearless: boolean, base: PlainDate): Proposal | undefined {
  return yearless && proposal.date > addMonths(base, MONTHS_AHEAD) ? undefined : proposal;
}

function counted(groups: Groups, context: Context, move: typeof nextWorkday): Proposal | undefined {
  const number = groups.half ? 6 : groups.fortnight ? 2 : numberByWord(groups.number ?? '');
  if (number === undefined || number < 1) return undefined;
  const { base, isOff } = context;
  const count = `${number}`;
  if (groups.workdays) {
    let date = base;
    for (let done = 0; done < number; done++) date = workdayAfter(date, context);
    return { date, reason: { nl: `${count} ${number === 1 ? 'werkdag' : 'werkdagen'} na de vergadering`, en: `${count} working ${number === 1 ? 'day' : 'days'} after the meeting` } };
  }
  const unit = groups.days ? UNITS.day : groups.weeks || groups.fortnight ? UNITS.week : groups.years ? UNITS.year : UNITS.month;
  const date = unit.ahead(base, number);
  const reason = {
    nl: `${count} ${unit.nl[number === 1 ? 0 : 1]} na de vergadering`,
    en: `${count} ${unit.en[number === 1 ? 0 : 1]} after the meeting`,
  };
  if (!isOff(date)) return { date, reason };
  const later = move === nextWorkday;
  const moved = later ? workdayAfter(date, context) : workdayBefore(date, context);
  // `binnen een dag` on a Friday leaves no working day.
  if (moved <= base) return undefined;
  return { date: moved, reason: later ? { nl: `eerste werkdag vanaf ${reason.nl}`, en: `first working day from ${reason.en}` } : { nl: `laatste werkdag tot ${reason.nl}`, en: `last working day up to ${reason.en}` } };
}

const UNITS = {
  day: { nl: ['dag', 'dagen'], en: ['day', 'days'], ahead: addDays },
  week: { nl: ['week', 'weken'], en: ['week', 'weeks'], ahead: (date: PlainDate, count: number) => addDays(date, count * 7) },
  month: { nl: ['maand', 'maanden'], en: ['month', 'months'], ahead: addMonths },
  year: { nl: ['jaar', 'jaar'], en: ['year', 'years'], ahead: (date: PlainDate, count: number) => addMonths(date, count * 12) },
} as const;
