import { holidayName } from './holidays.ts';
import { addDays, addMonths, type PlainDate } from './plain-date.ts';
import { lastBefore, type Meaning, nextYearly } from './relative-meanings.ts';

/** Feasts as people call them, and the day that they begin. */
const FEASTS: readonly { readonly words: string; readonly day: string; readonly nl: string; readonly en: string }[] = [
  { words: 'pasen|paasdagen|easter', day: 'Pasen', nl: 'Pasen', en: 'Easter' },
  { words: 'hemelvaart|hemelvaartsdag|ascension(?: day)?', day: 'Hemelvaartsdag', nl: 'Hemelvaart', en: 'Ascension Day' },
  { words: 'pinksteren|pinksterdagen|whitsun|pentecost', day: 'Pinksteren', nl: 'Pinksteren', en: 'Whitsun' },
  { words: "koningsdag|king's day", day: 'Koningsdag', nl: 'Koningsdag', en: 'King’s Day' },
];

/** `voor Pasen`, `uiterlijk Pinksteren`: the last working day before the feast. */
export const FEAST_FORMS: readonly { readonly words: string; readonly means: Meaning }[] = FEASTS.map(({ words, day, nl, en }) => ({
  words: `(?:(?:voor|before) )?(?:de |the )?(?:${words})`,
  means: (_, context) => [lastBefore(firstCalled(day, context.base), { nl, en }, context)],
}));

/** The first such feast after a day, within a year. */
function firstCalled(name: string, base: PlainDate): PlainDate | undefined {
  for (let ahead = 1; ahead <= 366; ahead++) {
    const day = addDays(base, ahead);
    if (holidayName(day, 'nl') === name) return day;
  }
  return undefined;
}

/** `voor de zomer`: some mean the first day of the season, some the holidays that July begins with. */
export const beforeSummer: Meaning = (_, context) => [
  lastBefore(nextYearly('06-21', context.base), { nl: '21 juni', en: '21 June' }, context),
  lastBefore(nextYearly('07-01', context.base), { nl: '1 juli', en: '1 July' }, context),
];

/** `na de zomer`: when most are back. */
export const afterSummer: Meaning = (_, context) => {
  let date = nextYearly('09-01', context.base);
  if (date > addMonths(context.base, 10)) return [];
  while (context.isOff(date)) date = addDays(date, 1);
  return [{ date, reason: { nl: 'eerste werkdag van september', en: 'first working day of September' } }];
};
