import type { ItemName } from './items.ts';
import { type ItemKeyword, keywordNamed } from './keywords.ts';
import type { Language } from './language.ts';

/**
 * Lines that hold nothing but what came of a vote, its count or a decision, in the words that minutes have for it: `Voor: 12, tegen: 8`,
 * `Carried unanimously.`, `It was RESOLVED to …`. Each is an item without a keyword: the whole line is its text.
 */

const END = '[.!]?[ \\t]*(?:[\\r\\n]|$)';
/** Figures of a day or of years, `16-11-2020`, `2020-2021`, count nothing. */
const NO_DAY = '(?!\\(?(?:(?:19|20)\\d{2} ?[-–] ?\\d|\\d{1,2} ?[-–] ?\\d{1,2} ?[-–] ?\\d{4}))';
const DASHED = `${NO_DAY}\\(?\\d{1,4}(?: ?[-–] ?\\d{1,4}){1,2}\\)?`;
/** How many were for and against, behind what came of it. */
const COUNT: Readonly<Record<Language, string>> = {
  nl: `,? (?:met )?(?:${DASHED}|\\d{1,4}(?: stemmen)? voor(?: en|,) \\d{1,4}(?: stemmen)? tegen|\\d{1,4}(?: stemmen)? tegen \\d{1,4}(?: stemmen)?)`,
  en: `,? (?:by (?:a vote of )?|with )?(?:${DASHED}|\\d{1,4}(?: votes)? to \\d{1,4}|\\d{1,4}(?: votes)? (?:for|in favou?r)(?: and|,) \\d{1,4}(?: votes)? against)`,
};
/** Words for a side, each of which may open with a capital. */
const SIDE: Readonly<Record<Language, string>> = {
  nl: anyCapital(
    'stemmen voor|stemmen tegen|voorstemmers|tegenstemmers|voor|tegen|blanco|stemonthoudingen|stemonthouding|onthoudingen|onthouding|onthouden',
  ),
  en: anyCapital(
    'ayes?|yeas?|yes|nays?|noes|no|votes for|votes against|for|against|in favou?r|opposed|abstentions?|abstained|abstaining|abstain',
  ),
};
const FIRST_SIDES: Readonly<Record<Language, string>> = {
  nl: 'Stemmen voor|Stemmen tegen|Voorstemmers|Tegenstemmers|Voor|Tegen',
  en: 'Votes for|Votes against|In favour|In favor|Ayes|Aye|Yeas|Yes|Nays|Nay|Noes|For|Against',
};
const SUBJECT = 'Motion|Amendment|Resolution|Proposal|The motion|The amendment|The resolution|The proposal';
const CAME = 'carried|carries|passed|passes|adopted|approved|failed|fails|defeated|rejected|lost';
const MANNER = { nl: 'unaniem|eenstemmig|met algemene stemmen|bij acclamatie', en: 'unanimously|nem con|by acclamation' } as const;

/** Behind an opening: the line ends there, or after a count. */
function alone(language: Language): string {
  return `(?=(?:${COUNT[language]})?${END})`;
}

interface SpokenRow {
  readonly item: Extract<ItemName, 'Vote' | 'Decision'>;
  readonly language: Language;
  /** What opens the line, and what must follow. */
  readonly source: string;
}

/** Two sides with a number each: of one side alone (`Voor: 12 kinderen`) nobody knows what it is. */
function sides(language: Language): SpokenRow {
  const next = `[ \\t]{0,3}(?:[,.;|/–-][ \\t]{0,3})?(?:en |and )?(?:${SIDE[language]})[ \\t]{0,3}[:=][ \\t]{0,3}\\d`;
  return { item: 'Vote', language, source: `(?:${FIRST_SIDES[language]})(?=[ \\t]{0,3}:[ \\t]{0,3}\\d{1,6}(?: stemmen| votes)?${next})` };
}

function anyCapital(words: string): string {
  return words.replace(/(?<=^|\|)[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/** Lines that end behind these words: the alternatives of each place, of which the last may be left out. */
const OUTCOMES: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  nl: [
    ['Unaniem|Eenstemmig|Met algemene stemmen|Bij acclamatie', 'aangenomen|verworpen|afgewezen|goedgekeurd'],
    ['Motie|Amendement|Voorstel', 'aangenomen|verworpen'],
    ['Motie|Amendement|Voorstel', 'aangenomen|verworpen', MANNER.nl],
    ['Motie|Amendement|Voorstel', MANNER.nl, 'aangenomen|verworpen'],
    ['Aangenomen|Verworpen', MANNER.nl],
  ],
  en: [
    ['All in favour|All in favor|All were in favour|All were in favor'],
    ['Unanimously', 'carried|adopted|passed|approved|rejected'],
    [SUBJECT, CAME],
    [SUBJECT, CAME, MANNER.en],
    ['Carried|Adopted|Passed|Approved|Defeated|Rejected|Failed', MANNER.en],
  ],
};
const DECISIONS: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  nl: [['Decharge|Instemming|Goedkeuring|Toestemming', 'verleend']],
  en: [['Approved|Agreed|Adopted|Decided', 'by consensus']],
};
/** Behind these words alone nobody knows what it is; behind a count of votes it is an outcome. */
const ONLY_COUNTED: Readonly<Record<Language, string>> = {
  nl: 'Aangenomen|Verworpen',
  en: 'Carried|Passed|Adopted|Approved|Defeated|Rejected|Failed',
};

function sourceOf(phrases: readonly (readonly string[])[]): string {
  const ways = phrases.map((places) => places.map((words) => `(?:${words})`).join(' '));
  // The longest first: `Motie aangenomen unaniem` is no `Motie aangenomen`.
  return ways.toSorted((a, b) => b.length - a.length).join('|');
}

function outcomes(language: Language): SpokenRow {
  return {
    item: 'Vote',
    language,
    source: `(?:${sourceOf(OUTCOMES[language])}|(?:${ONLY_COUNTED[language]})(?=${COUNT[language]}))${alone(language)}`,
  };
}

function decisions(language: Language): SpokenRow {
  return { item: 'Decision', language, source: `(?:${sourceOf(DECISIONS[language])})(?=${END})` };
}

const BOTH = ['nl', 'en'] as const;

const ROWS: readonly SpokenRow[] = [
  ...BOTH.flatMap((language) => [sides(language), outcomes(language), decisions(language)]),
  // In capitals the word is what marks the decision; `It was resolved to …` is a sentence.
  {
    item: 'Decision',
    language: 'en',
    source: '(?:It was (?:unanimously |further |also )?)?RESOLVED(?: unanimously)?(?=,? (?:that|to) [^ \\t\\r\\n])',
  },
];

/** Source of a regular expression for what opens such lines of one item, or of all. */
export function spokenSource(name?: ItemName): string {
  return ROWS.filter(({ item }) => name === undefined || item === name)
    .map(({ source }) => source)
    .join('|');
}

const PATTERNS = ROWS.map(({ item, language, source }) => ({
  keyword: keywordNamed(item),
  language,
  pattern: new RegExp(source, 'uy'),
}));
function everyWay([words = '', ...rest]: readonly string[]): string[] {
  const behind = rest.length === 0 ? [''] : everyWay(rest).map((way) => ` ${way}`);
  return words.split('|').flatMap((word) => behind.map((way) => word + way));
}

/** Everything that such lines can say before a count and their full stop. */
export const SPOKEN_PHRASES: readonly string[] = [
  ...new Set(BOTH.flatMap((language) => [...OUTCOMES[language], ...DECISIONS[language], [ONLY_COUNTED[language]]].flatMap(everyWay))),
];
/** What opens lines that go on behind it. */
export const SPOKEN_OPENINGS: readonly string[] = [
  ...BOTH.flatMap((language) => FIRST_SIDES[language].split('|')),
  ...['RESOLVED', 'RESOLVED unanimously'].flatMap((word) =>
    ['', 'It was ', 'It was unanimously ', 'It was further ', 'It was also '].map((it) => it + word),
  ),
];
/** Most lines open with another word. */
const FIRST_WORDS: ReadonlySet<string> = new Set([...SPOKEN_PHRASES, ...SPOKEN_OPENINGS].map((phrase) => phrase.split(' ', 1)[0]!));

export interface SpokenItem {
  readonly keyword: ItemKeyword;
  readonly language: Language;
  /** Where what opens the line ends. */
  readonly end: number;
}

const FIRST_WORD = /[A-Z][A-Za-z]+/y;

/** The item that a line is without a keyword; undefined where it is none. @param offset of its first character that is no blank */
export function spokenItemAt(text: string, offset: number): SpokenItem | undefined {
  FIRST_WORD.lastIndex = offset;
  if (!FIRST_WORDS.has(FIRST_WORD.exec(text)?.[0] ?? '')) return undefined;
  for (const { keyword, language, pattern } of PATTERNS) {
    pattern.lastIndex = offset;
    if (pattern.test(text)) return { keyword, language, end: pattern.lastIndex };
  }
  return undefined;
}

/** That it was unanimous, or by acclamation, as sentences say it. */
export const UNANIMOUS =
  /(?<![\p{L}])(?:unaniem|eenstemmig|met[ ]algemene[ ]stemmen|unanim(?:ous|ously)|all[ ](?:were[ ])?in[ ]favou?r|nem(?:ine)?[. ]*con)(?![\p{L}])/iu;
export const ACCLAMATION = /(?<![\p{L}])(?:(?:bij|per|by)[ ])?acclamati(?:e|on)(?![\p{L}])/iu;
