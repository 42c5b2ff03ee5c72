/**
 * Writes `language-server/syntax/generated/holidays-data.ts`: the public holidays of every year from 1900 to 2200, reckoned by date-holidays.
 *
 * Loading date-holidays takes some 80 ms and adds all countries and the world's time zones to a bundle; a command-line tool cannot pay
 * that at each start, nor a browser extension that size. So the library works at build time, and only what it found is shipped.
 * The folder is its own, as Langium wants to be alone in language-server/generated.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import Holidays from 'date-holidays';

const FROM = 1900;
const UNTIL = 2200;

/**
 * Per country which of date-holidays' entries count besides those of type `public`. Bevrijdingsdag is a public holiday, though a day off
 * once in five years only; date-holidays has it as a school holiday. holidays.ts knows the five years.
 */
const COUNTRIES = [
  { country: 'NL', also: (holiday) => holiday.rule === '05-05' && holiday.type === 'school' },
  { country: 'BE', also: () => false },
];

const LANGUAGES = ['nl', 'en'];

/** All holidays of a year in one language, keyed by rule, as the order within a day may differ between languages. */
function yearIn(calendar, year, language, also) {
  return calendar
    .getHolidays(year, language)
    .filter((holiday) => holiday.type === 'public' || also(holiday))
    .map(({ date, name, rule }) => ({ date: date.slice(0, 10), name, rule }));
}

function table({ country, also }) {
  const names = [];
  const lines = [];
  for (let year = FROM; year <= UNTIL; year++) {
    const calendar = new Holidays(country);
    const [dutch, english] = LANGUAGES.map((language) => yearIn(calendar, year, language, also));
    const cells = dutch
      .filter(({ date }) => date.startsWith(String(year)))
      .map(({ date, name, rule }) => {
        const en = english.find((holiday) => holiday.rule === rule && holiday.date === date)?.name ?? name;
        let index = names.findIndex((known) => known.nl === name && known.en === en);
        if (index < 0) index = names.push({ nl: name, en }) - 1;
        return `${date.slice(5, 7)}${date.slice(8)}${index.toString(36)}`;
      });
    if (names.length > 36) throw new Error(`${country}: more names than one base-36 digit holds`);
    lines.push(cells.join(' '));
  }
  return { firstYear: FROM, names, years: lines };
}

const tables = Object.fromEntries(COUNTRIES.map((entry) => [entry.country, table(entry)]));
const out = new URL('../language-server/syntax/generated/', import.meta.url);
mkdirSync(out, { recursive: true });
writeFileSync(
  new URL('holidays-data.ts', out),
  `// Made by scripts/holidays-data.mjs from date-holidays (ISC and CC-BY-3.0, https://github.com/commenthol/date-holidays). Do not edit.
/** Public holidays by country: \`years[year - firstYear]\` holds, separated by spaces, MMDD and the index of the name in base 36. */
export interface HolidayTable {
  readonly firstYear: number;
  readonly names: readonly { readonly nl: string; readonly en: string }[];
  readonly years: readonly string[];
}
export const HOLIDAYS: Readonly<Record<string, HolidayTable>> = ${JSON.stringify(tables, null, 1)};
`,
);
