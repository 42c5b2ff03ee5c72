import type { Language } from '../vocabulary/language.ts';
import { alternatives, foldWords, WEEKDAYS, weekdayByWord } from './date-words.ts';
import { addDays, mondayOf, type PlainDate, weekdayOf } from './plain-date.ts';
import { DAY, type SuggestedDate, suggestDates } from './relative-dates.ts';
import { withoutEnd } from './trimming.ts';

type Reason = Readonly<Record<Language, string>>;

const LAST = '(?:afgelopen|vorige|laatste|last|past)';
const LAST_WEEK = '(?:vorige|afgelopen|verleden|last) week';

/** Days of which somebody tells that they are over, counted back from today. */
const PAST: readonly { readonly words: RegExp; readonly days: (day: string, today: PlainDate) => readonly [PlainDate, Reason][] }[] = [
  {
    words: whole('heden|nu|van(?:nacht|morgen|ochtend)|this (?:morning|afternoon|evening)|now'),
    days: (_, today) => [[today, { nl: 'vandaag', en: 'today' }]],
  },
  {
    words: whole('gister(?:en|ochtend|morgen|middag|avond)|yesterday(?: morning| afternoon| evening)?|last night'),
    days: (_, today) => [[addDays(today, -1), { nl: 'gisteren', en: 'yesterday' }]],
  },
  {
    words: whole('eergisteren|(?:the )?day before yesterday'),
    days: (_, today) => [[addDays(today, -2), { nl: 'eergisteren', en: 'the day before yesterday' }]],
  },
  { words: whole(`${LAST_WEEK},?(?: op| on)? ${DAY}|${DAY},? (?:van |of )?${LAST_WEEK}`), days: ofLastWeek },
  {
    words: whole(`${LAST} ${DAY}|${DAY} (?:j\\.?l|l\\.?l|laatstleden|afgelopen|last)`),
    days: (day, today) => [...before(day, today), ...ofLastWeek(day, today)],
  },
  { words: whole(DAY), days: before },
];

/** Groups of the same name stand in alternatives. */
function whole(words: string): RegExp {
  let count = 0;
  return new RegExp(`^(?:${words.replace(/\?<day>/g, () => `?<day${++count}>`)})$`, 'u');
}

/** The last such day that is over. */
function before(day: string, today: PlainDate): [PlainDate, Reason][] {
  const weekday = weekdayByWord(day)!;
  const back = ((weekdayOf(today) - weekday + 6) % 7) + 1;
  const { nl, en } = WEEKDAYS[weekday]!;
  return [[addDays(today, -back), { nl: `de laatste ${nl} die voorbij is`, en: `the last ${en} that is over` }]];
}

function ofLastWeek(day: string, today: PlainDate): [PlainDate, Reason][] {
  const weekday = weekdayByWord(day)!;
  const { nl, en } = WEEKDAYS[weekday]!;
  return [[addDays(mondayOf(today), ((weekday + 6) % 7) - 7), { nl: `${nl} van vorige week`, en: `${en} of last week` }]];
}

/** Words that a day of a meeting is told by; of a deadline there are more, such as `zsm`. */
const AHEAD = new RegExp(
  `^(?:vandaag|vanmiddag|vanavond|today|tonight|(?:over)?morgen(?:ochtend|middag|avond|vroeg)?|tomorrow(?: morning| afternoon| evening)?|(?:the )?day after tomorrow|(?:(?:a\\.?s\\.?|aanstaande|aankomende|komende|eerstvolgende|deze|volgende|coming|this|this coming|next) )?(?:(?:volgende|next) week,? )?(?:${alternatives(WEEKDAYS, { short: true })})(?:ochtend|middag|avond| morning| afternoon| evening)?(?: a\\.?s\\.?|,? (?:van |of )?(?:volgende|next) week)?)$`,
  'u',
);

/**
 * The days on which a meeting may be that is told of as `vandaag`, `gisteren` or `vrijdag`, with why, the likeliest first: of a bare weekday today, the last
 * one and the next. None for words that tell no day of a meeting.
 */
export function meantDays(text: string, today: PlainDate, language: Language): readonly SuggestedDate[] {
  const words = withoutEnd(foldWords(text), '.');
  const found = new Map<PlainDate, SuggestedDate>();
  for (const { words: pattern, days } of PAST) {
    const match = pattern.exec(words);
    if (match === null) continue;
    const day = Object.values(match.groups ?? {}).find((one) => one !== undefined) ?? '';
    for (const [date, reason] of days(day, today)) if (!found.has(date)) found.set(date, { date, reason: reason[language] });
    break;
  }
  if (AHEAD.test(words))
    for (const one of suggestDates(text, today, language, { fromToday: true })) if (!found.has(one.date)) found.set(one.date, one);
  const days = [...found.values()];
  return [...days.filter(({ date }) => date === today), ...days.filter(({ date }) => date !== today)];
}
