import type { ItemName } from './items.ts';
import { type ItemKeyword, keywordNamed } from './keywords.ts';
import type { Language } from './language.ts';

/**
 * Lines that hold nothing but what came of a vote, its count or a decision, in the words that minutes have for it: `Voor: 12, tegen: 8`,
 * `Carried unanimously.`, `It was RESOLVED to …`. Each is an item without a keyword: the whole line is its text.
 */

const END = '[.!]?[ \\t]*(?:[\\r\\n]|$)';
const DASHED = '\\(?\\d{1,4}(?: ?[-–] ?\\d{1,4}){1,2}\\)?';
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
const FIRST_SIDE: Readonly<Record<Language, string>> = {
  nl: '(?:Stemmen voor|Stemmen tegen|Voorstemmers|Tegenstemmers|Voor|Tegen)',
  en: '(?:Votes for|Votes against|In favou?r|Ayes?|Yeas|Yes|Nays?|Noes|For|Against)',
};
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
  return { item: 'Vote', language, source: `${FIRST_SIDE[language]}(?=[ \\t]{0,3}:[ \\t]{0,3}\\d{1,6}(?: stemmen| votes)?${next})` };
}

function anyCapital(words: string): string {
  return words.replace(/(?<=^|\|)[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

const ROWS: readonly SpokenRow[] = [
  sides('nl'),
  sides('en'),
  {
    item: 'Vote',
    language: 'nl',
    source: `(?:(?:Unaniem|Eenstemmig|Met algemene stemmen|Bij acclamatie) (?:aangenomen|verworpen|afgewezen|goedgekeurd)|(?:Motie|Amendement|Voorstel) (?:(?:aangenomen|verworpen)(?: (?:${MANNER.nl}))?|(?:${MANNER.nl}) (?:aangenomen|verworpen))|(?:Aangenomen|Verworpen)(?: (?:${MANNER.nl})|(?=${COUNT.nl})))${alone('nl')}`,
  },
  {
    item: 'Vote',
    language: 'en',
    source: `(?:All (?:were )?in favou?r|Unanimously (?:carried|adopted|passed|approved|rejected)|(?:Motion|Amendment|Resolution|Proposal|The (?:motion|amendment|resolution|proposal)) (?:carried|carries|passed|passes|adopted|approved|failed|fails|defeated|rejected|lost)(?: (?:${MANNER.en}))?|(?:Carried|Adopted|Passed|Approved|Defeated|Rejected|Failed)(?: (?:${MANNER.en})|(?=${COUNT.en})))${alone('en')}`,
  },
  { item: 'Decision', language: 'nl', source: `(?:Decharge|Instemming|Goedkeuring|Toestemming) verleend(?=${END})` },
  { item: 'Decision', language: 'en', source: `(?:Approved|Agreed|Adopted|Decided) by consensus(?=${END})` },
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
/** Most lines open with another word. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  (
    'Voor Tegen Stemmen Voorstemmers Tegenstemmers Votes In Aye Ayes Yeas Yes Nay Nays Noes For Against Unaniem Eenstemmig Met Bij Motie Amendement ' +
    'Voorstel Aangenomen Verworpen All Unanimously Motion Amendment Resolution Proposal Carried Adopted Passed Approved Defeated Rejected Failed ' +
    'The Decharge Instemming Goedkeuring Toestemming Agreed Decided It RESOLVED'
  ).split(' '),
);

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
