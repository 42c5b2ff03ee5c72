import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Language, PlainDate } from '../../model/minutes.ts';
import { MONTHS, numberByWord, WEEKDAYS } from '../../syntax/date-words.ts';
import { addDays, compare, distance, formatDate, isWeekend, nextWeekday } from '../../syntax/dates.ts';
import { holidayName, isDayOff } from '../../syntax/holidays.ts';
import { suggestDates } from '../../syntax/relative-dates.ts';
import type { Suggestion } from './suggestion.ts';

/** What dates are reckoned from. */
export interface DateSetting {
  /** The meeting's day. */
  readonly base: PlainDate;
  /** The language of the minutes. */
  readonly language: Language;
  /** The language the user reads. */
  readonly reader: Language;
  readonly holidays: Readonly<Record<PlainDate, string | false>>;
  /** Days worth a name: the next meeting, a track's target. */
  readonly named: readonly { readonly date: PlainDate; readonly name: string }[];
  readonly nextMeeting?: PlainDate | undefined;
  /** Whether `base` itself is worth offering. */
  readonly withBase?: boolean;
  /** The days with a name come before all others. */
  readonly namedFirst?: boolean;
}

/** Working days offered one by one before it goes on by the week. */
const DAYS_ONE_BY_ONE = 10;
const WEEKS_AHEAD = [3, 4, 6, 8];
/** How far a date in figures is looked for. */
const DAYS_AHEAD = 400;
const MOST = 12;

const WORKDAYS_FIRST = [1, 2, 3, 4, 5, 6, 0];

/** Words people type for a day; what they mean is reckoned by the table of relative dates. */
const PHRASES: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    ...['vandaag', 'morgen', 'overmorgen', 'volgende vergadering', 'eind deze week', 'begin volgende week', 'eind volgende week'],
    ...WORKDAYS_FIRST.map((day) => WEEKDAYS[day]!.nl),
    ...WORKDAYS_FIRST.map((day) => `volgende ${WEEKDAYS[day]!.nl}`),
    ...[1, 2, 3, 4, 5].map((day) => `volgende week ${WEEKDAYS[day]!.nl}`),
    ...['over een week', 'over twee weken', 'over drie weken', 'over een maand', 'over twee maanden', 'over drie maanden'],
    ...[
      'binnen een week',
      'binnen twee weken',
      'binnen een maand',
      'eind deze maand',
      'eind volgende maand',
      'voor de kerst',
      'eind van het jaar',
    ],
    ...MONTHS.flatMap(({ nl }) => [`begin ${nl}`, `half ${nl}`, `eind ${nl}`]),
  ],
  en: [
    ...['today', 'tomorrow', 'the day after tomorrow', 'next meeting', 'end of this week', 'beginning of next week', 'end of next week'],
    ...WORKDAYS_FIRST.map((day) => WEEKDAYS[day]!.en),
    ...WORKDAYS_FIRST.map((day) => `next ${WEEKDAYS[day]!.en}`),
    ...[1, 2, 3, 4, 5].map((day) => `next week ${WEEKDAYS[day]!.en}`),
    ...['in a week', 'in two weeks', 'in three weeks', 'in a month', 'in two months', 'in three months'],
    ...[
      'within a week',
      'within two weeks',
      'within a month',
      'end of this month',
      'end of next month',
      'before Christmas',
      'end of the year',
    ],
    ...MONTHS.flatMap(({ en }) => [`early ${en}`, `mid ${en}`, `end of ${en}`]),
  ],
};

/** What is counted from the meeting: `over 2 weken`. */
const COUNTED = {
  nl: { moves: ['over', 'binnen'], units: { one: ['dag', 'week', 'maand', 'werkdag'], more: ['dagen', 'weken', 'maanden', 'werkdagen'] } },
  en: {
    moves: ['in', 'within'],
    units: { one: ['day', 'week', 'month', 'working day'], more: ['days', 'weeks', 'months', 'working days'] },
  },
} as const;

/** `over 2`, `over vier w` → how it can go on. An editor that gets nothing there stops asking. */
function countedPhrases(typed: string, language: Language): string[] {
  const [, move = '', word = ''] = /^(\p{L}+) (\p{L}+|\d{1,3})/u.exec(typed) ?? [];
  const { moves, units } = COUNTED[language];
  const number = numberByWord(word);
  if (number === undefined || number < 1 || !moves.some((one) => one === move)) return [];
  return (number === 1 ? units.one : units.more).map((unit) => `${move} ${word} ${unit}`);
}

/** Dates written out with their weekday, earliest first; those that words typed so far can mean before all. */
export function dateSuggestions(typed: string, setting: DateSetting): Suggestion[] {
  const words = typed.trim().replace(/\s+/g, ' ');
  if (words === '') return byDate(ahead(setting), setting).map((found) => toSuggestion(found, setting));
  const meant: Found[] = suggestDates(words, setting.base, setting.reader, surroundings(setting)).map(({ date, reason }) => ({
    date,
    why: reason,
  }));
  const found = [...meant, ...byPhrase(words, setting), ...byFigures(words, setting)];
  const seen = new Set<PlainDate>();
  const unique = found.filter(({ date }) => !seen.has(date) && seen.add(date)).slice(0, MOST);
  // The words are matched here: to the editor each is what was typed, or what that begins.
  return unique.map((date) => ({ ...toSuggestion(date, setting), filter: date.phrase ?? typed }));
}

interface Found {
  readonly date: PlainDate;
  readonly why?: string;
  /** The words that it completes. */
  readonly phrase?: string;
}

function surroundings({ holidays, nextMeeting, withBase }: DateSetting) {
  return { nextMeeting, fromToday: withBase, isDayOff: (date: PlainDate) => isDayOff(date, { extra: holidays }) };
}

/** Where nothing is typed: the coming working days, then the same weekday some weeks on, and the days with a name. */
function ahead(setting: DateSetting): Found[] {
  const { base, named, holidays } = setting;
  const isOff = (date: PlainDate) => isDayOff(date, { extra: holidays });
  const found: Found[] = named.map(({ date, name }) => ({ date, why: name }));
  if (setting.withBase) found.push({ date: base });
  let day = base;
  for (let count = 0; count < DAYS_ONE_BY_ONE; ) {
    day = addDays(day, 1);
    if (isOff(day)) continue;
    found.push({ date: day });
    count++;
  }
  for (const weeks of WEEKS_AHEAD) {
    const date = addDays(base, weeks * 7);
    if (!isOff(date)) found.push({ date });
  }
  return found;
}

function byDate(found: readonly Found[], { base, withBase, namedFirst, named }: DateSetting): Found[] {
  const whys = Map.groupBy(found, ({ date }) => date);
  const isFirst = (date: PlainDate) => namedFirst === true && named.some((one) => one.date === date);
  return [...whys.keys()]
    .filter((date) => date > base || (withBase && date === base) || isFirst(date))
    .sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)) || compare(a, b))
    .map((date) => ({ date, ...joined(whys.get(date)!) }));
}

function joined(found: readonly Found[]): { why?: string } {
  const whys = [...new Set(found.flatMap(({ why }) => why ?? []))];
  return whys.length === 0 ? {} : { why: whys.join(', ') };
}

/** `vol` → every day that `volgende week …` and its like mean. */
function byPhrase(words: string, setting: DateSetting): Found[] {
  const typed = words.toLowerCase();
  if (!/^\p{L}/u.test(typed)) return [];
  return [...PHRASES[setting.language], ...countedPhrases(typed, setting.language)]
    .filter((phrase) => phrase.toLowerCase().startsWith(typed))
    .slice(0, MOST)
    .flatMap((phrase) => {
      const meant = suggestDates(phrase, setting.base, setting.reader, surroundings(setting));
      // Where it can mean more than one day, each says which.
      return meant.map(({ date, reason }) => ({ date, why: meant.length > 1 ? reason : phrase, phrase }));
    });
}

/** `20`, `20 nov`, `vrijdag 2`, `20-11`, `2020-11`: the coming dates that are written like this. Days off are offered where they are named whole. */
function byFigures(words: string, { base, language, holidays }: DateSetting): Found[] {
  const typed = words.toLowerCase();
  if (!/\d/.test(typed)) return [];
  const found: Found[] = [];
  const [, weekdayWord = '', rest = typed] = /^(\p{L}+) (.*)$/u.exec(typed) ?? [];
  const weekday = WEEKDAYS.findIndex((name) => weekdayWord !== '' && name[language].toLowerCase() === weekdayWord);
  let day = weekday < 0 ? base : nextWeekday(addDays(base, -1), weekday);
  for (let count = 0; count < DAYS_AHEAD && found.length < MOST; count += weekday < 0 ? 1 : 7, day = addDays(day, weekday < 0 ? 1 : 7)) {
    const written = formatDate(day, language).toLowerCase();
    const figures = `${Number(day.slice(8))}-${Number(day.slice(5, 7))}-${day.slice(0, 4)}`;
    const fits = written.startsWith(rest) || (weekday < 0 && ((typed.length >= 4 && day.startsWith(typed)) || figures.startsWith(typed)));
    const whole = written === rest || day === typed || figures === typed;
    if (fits && (whole || !isDayOff(day, { extra: holidays }))) found.push({ date: day });
  }
  return found;
}

function toSuggestion({ date, why }: Found, { base, language, reader, holidays, withBase }: DateSetting): Suggestion {
  const text = formatDate(date, language, { weekday: true });
  const away = date === base && !withBase ? (reader === 'nl' ? 'de dag zelf' : 'the day itself') : distance(base, date, reader);
  const off = holidayName(date, reader, { extra: holidays }) ?? (isWeekend(date) ? 'weekend' : undefined);
  return {
    label: text,
    kind: CompletionItemKind.Value,
    text,
    description: said(why, away),
    detail: said(away, why, off),
    // `20 november` finds it as well as `vrijdag 20 november` and `2020-11-20`.
    filter: `${text} ${formatDate(date, language)} ${date}`,
  };
}

/** What there is to say of a day, nothing twice. */
function said(...parts: readonly (string | undefined)[]): string {
  return [...new Set(parts.filter((part) => part !== undefined && part !== ''))].join(' · ');
}
