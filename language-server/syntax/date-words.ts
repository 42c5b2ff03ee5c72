import { wordTable } from '../vocabulary/word-table.ts';

/** A word in both languages, with the shortenings people type. */
export interface DateWord {
  readonly nl: string;
  readonly en: string;
  /** Without full stop, lower case: `20 nov 2020`, `ma. 16 november 2020`. */
  readonly short: readonly string[];
}

/** January first. */
export const MONTHS: readonly DateWord[] = [
  { nl: 'januari', en: 'January', short: ['jan'] },
  { nl: 'februari', en: 'February', short: ['feb', 'febr'] },
  { nl: 'maart', en: 'March', short: ['mrt', 'mar'] },
  { nl: 'april', en: 'April', short: ['apr'] },
  { nl: 'mei', en: 'May', short: [] },
  { nl: 'juni', en: 'June', short: ['jun'] },
  { nl: 'juli', en: 'July', short: ['jul'] },
  { nl: 'augustus', en: 'August', short: ['aug'] },
  { nl: 'september', en: 'September', short: ['sep', 'sept'] },
  { nl: 'oktober', en: 'October', short: ['okt', 'oct'] },
  { nl: 'november', en: 'November', short: ['nov'] },
  { nl: 'december', en: 'December', short: ['dec'] },
];

/** Sunday first: the index is the weekday as {@link Date} and RFC 5545 count it. */
export const WEEKDAYS: readonly DateWord[] = [
  { nl: 'zondag', en: 'Sunday', short: ['zo', 'sun'] },
  { nl: 'maandag', en: 'Monday', short: ['ma', 'mon'] },
  { nl: 'dinsdag', en: 'Tuesday', short: ['di', 'tue', 'tues'] },
  { nl: 'woensdag', en: 'Wednesday', short: ['wo', 'wed'] },
  { nl: 'donderdag', en: 'Thursday', short: ['do', 'thu', 'thur', 'thurs'] },
  { nl: 'vrijdag', en: 'Friday', short: ['vr', 'vrij', 'fri'] },
  { nl: 'zaterdag', en: 'Saturday', short: ['za', 'zat', 'sat'] },
];

/** Which weekday of a month: 1–4, and -1 for the last, as RFC 5545 counts in BYDAY. */
export const ORDINALS: readonly {
  readonly value: 1 | 2 | 3 | 4 | -1;
  readonly nl: string;
  readonly en: string;
  readonly short: string[];
}[] = [
  { value: 1, nl: 'eerste', en: 'first', short: ['1e', '1ste', '1st'] },
  { value: 2, nl: 'tweede', en: 'second', short: ['2e', '2de', '2nd'] },
  { value: 3, nl: 'derde', en: 'third', short: ['3e', '3de', '3rd'] },
  { value: 4, nl: 'vierde', en: 'fourth', short: ['4e', '4de', '4th'] },
  { value: -1, nl: 'laatste', en: 'last', short: [] },
];

/** Small numbers in words, as in `over twee weken`. */
export const NUMBERS = wordTable<number>({
  ...{ een: 1, één: 1, twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, zeven: 7, acht: 8, negen: 9, tien: 10, elf: 11, twaalf: 12 },
  ...{ veertien: 14, vijftien: 15, twintig: 20, dertig: 30 },
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12 },
  ...{ fourteen: 14, fifteen: 15, twenty: 20, thirty: 30 },
});

/** Lower case, compatibility forms undone (`ſ` is an s), every run of white space one space: what the tables below are looked up with. */
export function foldWords(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[’‘]/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .toLowerCase();
}

function indexOfWords(words: readonly DateWord[], withShort: boolean): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  for (const [i, { nl, en, short }] of words.entries()) {
    for (const word of [nl, en, ...(withShort ? short : [])]) index.set(word.toLowerCase(), i);
  }
  return index;
}

const MONTH_BY_WORD = indexOfWords(MONTHS, true);
const WEEKDAY_BY_NAME = indexOfWords(WEEKDAYS, false);
const WEEKDAY_BY_WORD = indexOfWords(WEEKDAYS, true);

/** 0 (Sunday) – 6 for a weekday's full name in either language, any case. */
export function weekdayByName(name: string): number | undefined {
  return WEEKDAY_BY_NAME.get(foldWords(name));
}

/** 1–12 for a month's name in either language, any case, shortenings (`nov`, `nov.`) included. */
export function monthByWord(word: string): number | undefined {
  const index = MONTH_BY_WORD.get(foldWords(word).replace(/\.$/, ''));
  return index === undefined ? undefined : index + 1;
}

/** As {@link weekdayByName}, shortenings (`ma`, `ma.`, `Mon`) included. */
export function weekdayByWord(word: string): number | undefined {
  return WEEKDAY_BY_WORD.get(foldWords(word).replace(/\.$/, ''));
}

/** `14` or `veertien` as a number. */
export function numberByWord(word: string): number | undefined {
  const folded = foldWords(word);
  return /^\d{1,4}$/.test(folded) ? Number(folded) : NUMBERS.get(folded);
}

/** Alternatives for a regular expression, longest first so that a name wins over its shortening; a shortening may end in a full stop. */
export function alternatives(words: readonly DateWord[], { short }: { readonly short: boolean }): string {
  const names = words.flatMap(({ nl, en }) => [nl, en].map((name) => name.toLowerCase()));
  const all = short ? [...names, ...words.flatMap((word) => word.short.map((text) => `${text}\\.?`))] : names;
  return [...new Set(all)].sort((a, b) => b.length - a.length).join('|');
}
