import type { Language } from '../vocabulary/language.ts';
import { alternatives, MONTHS, monthByWord, ORDINALS } from './date-words.ts';
import { addDays, addMonths, isoWeek, mondayOf, mondayOfIsoWeek, type PlainDate, partsOf, plainDate } from './plain-date.ts';

/** A stretch of the calendar that words name: `volgende week`, `december`, `Q1 2021`. Both ends are in it. */
export interface Period {
  readonly unit: 'week' | 'month' | 'quarter' | 'year';
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly name: Readonly<Record<Language, string>>;
  /** No year was typed: it is the first one that is not over yet. */
  readonly yearless: boolean;
  /** `december`, against `deze maand`: bare, a named month may mean before or in it. */
  readonly named: boolean;
}

const YEAR = '(?<year>(?:19|20|21)\\d\\d)';
const OF_YEAR = `(?:,? (?:van |of )?${YEAR})?`;
const QUARTERS = ORDINALS.filter(({ value }) => value > 0).flatMap(({ nl, en, short }) => [nl, en, ...short]);

type Groups = Readonly<Record<string, string | undefined>>;

/** Words for periods, in folded text. `afterPart` marks those that need a part before them: `de week` alone is no period, `eind van de week` is. */
const FORMS: readonly {
  readonly words: string;
  readonly afterPart?: true;
  readonly period: (groups: Groups, base: PlainDate) => Period | undefined;
}[] = [
  { words: 'deze week|this week', period: (_, base) => week(mondayOf(base), { nl: 'deze week', en: 'this week' }) },
  { words: '(?:de |the )?week', afterPart: true, period: (_, base) => week(mondayOf(base), { nl: 'deze week', en: 'this week' }) },
  { words: 'volgende week|next week', period: (_, base) => week(addDays(mondayOf(base), 7), { nl: 'volgende week', en: 'next week' }) },
  { words: `(?:week|wk)\\.? ?(?<week>\\d{1,2})${OF_YEAR}`, period: numberedWeek },
  { words: 'deze maand|this month', period: (_, base) => monthAhead(base, 0, { nl: 'deze maand', en: 'this month' }) },
  {
    words: '(?:de |the )?(?:maand|month)',
    afterPart: true,
    period: (_, base) => monthAhead(base, 0, { nl: 'deze maand', en: 'this month' }),
  },
  { words: 'volgende maand|next month', period: (_, base) => monthAhead(base, 1, { nl: 'volgende maand', en: 'next month' }) },
  { words: `(?<month>${alternatives(MONTHS, { short: true })})${OF_YEAR}`, period: namedMonth },
  { words: 'dit kwartaal|this quarter', period: (_, base) => quarterAhead(base, 0, { nl: 'dit kwartaal', en: 'this quarter' }) },
  {
    words: '(?:het |the )?(?:kwartaal|quarter)',
    afterPart: true,
    period: (_, base) => quarterAhead(base, 0, { nl: 'dit kwartaal', en: 'this quarter' }),
  },
  { words: 'volgend kwartaal|next quarter', period: (_, base) => quarterAhead(base, 1, { nl: 'volgend kwartaal', en: 'next quarter' }) },
  { words: `(?:q(?<q>[1-4])|(?:het |the )?(?<nth>${QUARTERS.join('|')}) (?:kwartaal|quarter))${OF_YEAR}`, period: numberedQuarter },
  { words: `(?:de |het |the )?(?<season>voorjaar|lente|spring|zomer|summer|najaar|herfst|autumn|fall)${OF_YEAR}`, period: season },
  { words: 'dit jaar|this year', period: (_, base) => year(partsOf(base).year, { nl: 'dit jaar', en: 'this year' }) },
  {
    words: '(?:het |the )?(?:jaar|year)',
    afterPart: true,
    period: (_, base) => year(partsOf(base).year, { nl: 'dit jaar', en: 'this year' }),
  },
  {
    words: 'volgend jaar|next year',
    afterPart: true,
    period: (_, base) => year(partsOf(base).year + 1, { nl: 'volgend jaar', en: 'next year' }),
  },
  { words: YEAR, afterPart: true, period: (groups) => year(Number(groups.year), { nl: groups.year!, en: groups.year! }) },
];

const COMPILED = FORMS.map(({ words, ...form }) => ({ ...form, pattern: new RegExp(`^(?:${words})$`, 'u') }));

type Name = Period['name'];

function week(monday: PlainDate, name: Name, more: Partial<Period> = {}): Period {
  return { unit: 'week', from: monday, until: addDays(monday, 6), name, yearless: false, named: false, ...more };
}

function numberedWeek(groups: Groups, base: PlainDate): Period | undefined {
  const number = Number(groups.week);
  const name = { nl: `week ${number}`, en: `week ${number}` };
  if (groups.year !== undefined) {
    const monday = mondayOfIsoWeek(Number(groups.year), number);
    return monday === undefined ? undefined : week(monday, name, { named: true });
  }
  const { year: current } = isoWeek(base);
  // A year without a week 53 may stand between; what is too far off is dropped later.
  const mondays = [current, current + 1].map((candidate) => mondayOfIsoWeek(candidate, number));
  const monday = mondays.find((candidate) => candidate !== undefined && addDays(candidate, 6) >= base);
  return monday === undefined ? undefined : week(monday, name, { named: true, yearless: true });
}

function months(unit: 'month' | 'quarter' | 'year', from: PlainDate, count: number, name: Name, more: Partial<Period> = {}): Period {
  return { unit, from, until: addDays(addMonths(from, count), -1), name, yearless: false, named: false, ...more };
}

function monthAhead(base: PlainDate, ahead: number, name: Name): Period {
  return months('month', addMonths(`${base.slice(0, 8)}01`, ahead), 1, name);
}

function firstNotOver(base: PlainDate, from: (year: number) => PlainDate | undefined, count: number): PlainDate | undefined {
  const { year: current } = partsOf(base);
  return [current, current + 1].map(from).find((candidate) => candidate !== undefined && addMonths(candidate, count) > base);
}

function namedMonth(groups: Groups, base: PlainDate): Period | undefined {
  const month = monthByWord(groups.month ?? '');
  if (month === undefined) return undefined;
  const inYear = (candidate: number) => plainDate(candidate, month, 1);
  const from = groups.year === undefined ? firstNotOver(base, inYear, 1) : inYear(Number(groups.year));
  const { nl, en } = MONTHS[month - 1]!;
  return from === undefined ? undefined : months('month', from, 1, { nl, en }, { named: true, yearless: groups.year === undefined });
}

function quarterAhead(base: PlainDate, ahead: number, name: Name): Period {
  const { year: current, month } = partsOf(base);
  return months('quarter', addMonths(`${current}-01-01`, (Math.floor((month - 1) / 3) + ahead) * 3), 3, name);
}

function numberedQuarter(groups: Groups, base: PlainDate): Period | undefined {
  const nth = ORDINALS.find(({ nl, en, short }) => [nl, en, ...short].includes(groups.nth ?? ''))?.value;
  const quarter = nth ?? Number(groups.q);
  const inYear = (candidate: number) => plainDate(candidate, quarter * 3 - 2, 1);
  const from = groups.year === undefined ? firstNotOver(base, inYear, 3) : inYear(Number(groups.year));
  return from === undefined
    ? undefined
    : months('quarter', from, 3, { nl: `Q${quarter}`, en: `Q${quarter}` }, { yearless: groups.year === undefined });
}

/** Meteorological: each begins with a month. */
const SEASONS: readonly { readonly words: readonly string[]; readonly month: number; readonly nl: string; readonly en: string }[] = [
  { words: ['voorjaar', 'lente', 'spring'], month: 3, nl: 'het voorjaar', en: 'spring' },
  { words: ['zomer', 'summer'], month: 6, nl: 'de zomer', en: 'summer' },
  { words: ['najaar', 'herfst', 'autumn', 'fall'], month: 9, nl: 'het najaar', en: 'autumn' },
];

function season(groups: Groups, base: PlainDate): Period | undefined {
  const found = SEASONS.find(({ words }) => words.includes(groups.season ?? ''));
  if (found === undefined) return undefined;
  const inYear = (candidate: number) => plainDate(candidate, found.month, 1);
  const from = groups.year === undefined ? firstNotOver(base, inYear, 3) : inYear(Number(groups.year));
  const { nl, en } = found;
  return from === undefined ? undefined : months('quarter', from, 3, { nl, en }, { yearless: groups.year === undefined });
}

function year(number: number, name: Name): Period | undefined {
  const from = plainDate(number, 1, 1);
  return from === undefined ? undefined : months('year', from, 12, name);
}

/**
 * The period that folded words name, seen from a day. `hasPart` says that a part (`eind van`) came before them. Weeks are those of ISO 8601;
 * a period without year is the first one not over yet.
 */
export function parsePeriod(words: string, base: PlainDate, { hasPart }: { readonly hasPart: boolean }): Period | undefined {
  for (const { pattern, afterPart, period } of COMPILED) {
    if (afterPart && !hasPart) continue;
    const match = pattern.exec(words);
    if (match) return period(match.groups ?? {}, base);
  }
  return undefined;
}

/** Which part of a period is meant. */
export type PartOfPeriod = 'begin' | 'middle' | 'end';

const PARTS: readonly { readonly part: PartOfPeriod; readonly words: string }[] = [
  { part: 'begin', words: '(?:het )?begin(?: van)?|start of|early(?: in)?|(?:the )?beginning of|(?:the )?start of' },
  {
    part: 'middle',
    words:
      'half|medio|midden(?: in| van)?|halverwege|mid|(?:the )?middle of|(?:in )?(?:de )?eerste helft(?: van)?|(?:in )?(?:the )?first half of',
  },
  {
    part: 'end',
    words:
      '(?:(?:voor|per|tegen) )?(?:het )?einde?(?: van)?|(?:per )?ultimo|(?:before )?(?:the )?end(?: of)?|late|(?:in )?(?:de )?tweede helft(?: van)?|(?:in )?(?:the )?second half of|(?:de )?loop van',
  },
];
const PART = new RegExp(`^(?:${PARTS.map(({ part, words }) => `(?<${part}>${words})`).join('|')})[ -](?<rest>.+)$`, 'u');

/** Words split in the part of a period they name, and the rest. */
export function splitPart(words: string): { readonly part: PartOfPeriod | undefined; readonly rest: string } {
  const groups = PART.exec(words)?.groups;
  const part = PARTS.find((candidate) => groups?.[candidate.part] !== undefined)?.part;
  return { part, rest: groups?.rest ?? words };
}

/** The day halfway a month: the fifteenth, as `medio` means in trade; of a week its Wednesday. Longer periods have none. */
export function middleOf({ unit, from }: Period): PlainDate | undefined {
  if (unit === 'week') return addDays(from, 2);
  return unit === 'month' ? addDays(from, 14) : undefined;
}

/** Up to where a period's beginning lasts: Tuesday in a week, else the tenth of its first month. */
export function beginningOf({ unit, from }: Period): PlainDate {
  return addDays(from, unit === 'week' ? 1 : 9);
}
