import type { AttributeName } from './attribute-rows.ts';
import { ITEMS, type ItemName } from './items.ts';
import { type ItemKeyword, keywordNamed } from './keywords.ts';
import type { Language } from './language.ts';

/** Another word that opens an item of other bodies' minutes. */
export interface ItemLabel {
  readonly keyword: ItemKeyword;
  readonly language: Language;
  /** What the word says beside its keyword: a `Hamerstuk` was decided without debate. */
  readonly says?: AttributeName;
  /** What such an item is called where the word says more than its keyword: a `Raadsbesluit`. */
  readonly called?: string;
}

interface ItemLabelRow {
  readonly item: ItemName;
  readonly says?: AttributeName;
  /** An abbreviation, which may be somebody's: only a number or a parenthesis behind it makes it a statement. */
  readonly numbered?: true;
  /** A word of any sentence: only a clause behind its colon (`Resolved: That …`) makes it a statement. */
  readonly clause?: true;
  /** A word of any result, as a match of the club has one: only a count or an outcome behind its colon makes it a statement. */
  readonly result?: true;
  /** These words say more than the keyword does, and are shown in its place. */
  readonly called?: true;
  readonly nl: readonly string[];
  readonly en: readonly string[];
}

/** Each can mean one thing only, as it is spelled here. A word of any sentence (`Agreed: …`, `Taak: …`) is not among them. */
const ITEM_LABEL_ROWS: readonly ItemLabelRow[] = [
  {
    item: 'Action',
    nl: ['Actiepunt'],
    en: ['Action item', 'Action Item', 'Action point', 'Action Point', 'TODO'],
  },
  { item: 'Action', numbered: true, nl: ['AP'], en: ['AI'] },
  {
    item: 'Decision',
    nl: ['Beslispunt', 'Besluitpunt', 'Beslissing', 'Resolutie'],
    en: ['Resolution', 'RESOLVED', 'AGREED', 'DECIDED', 'Decision point', 'Decision Point'],
  },
  {
    item: 'Decision',
    called: true,
    nl: ['Raadsbesluit', 'Collegebesluit', 'Bestuursbesluit', 'Directiebesluit', 'MR-besluit', 'OR-besluit', 'ALV-besluit'],
    en: [],
  },
  { item: 'Decision', clause: true, nl: [], en: ['Resolved', 'Decided'] },
  {
    item: 'Decision',
    called: true,
    nl: ['Besluit met algemene stemmen', 'Unaniem besluit'],
    en: ['RESOLVED unanimously', 'Resolved unanimously', 'Unanimously resolved', 'RESOLVED by a majority', 'Resolved by a majority'],
  },
  { item: 'Decision', says: 'consent', nl: ['Hamerstuk'], en: ['Consent item', 'Consent Item'] },
  { item: 'Agreement', nl: ['Afspraakpunt', 'Afgesproken'], en: [] },
  { item: 'Commitment', nl: ['Toegezegd'], en: [] },
  {
    item: 'Proposal',
    called: true,
    nl: ['Raadsvoorstel', 'Initiatiefvoorstel', 'Collegevoorstel', 'Bestuursvoorstel', 'Ordevoorstel', 'Voorstel van orde'],
    en: ['Recommendation', 'Ordinance', 'Draft ordinance', 'Draft resolution'],
  },
  {
    item: 'Motion',
    called: true,
    nl: [
      'Motie vreemd aan de orde van de dag',
      'Motie vreemd',
      'Motie van orde',
      'Motie van wantrouwen',
      'Motie van afkeuring',
      'Motie van treurnis',
    ],
    en: ['Procedural motion', 'Substitute motion'],
  },
  { item: 'Amendment', called: true, nl: ['Subamendement'], en: ['Subamendment'] },
  {
    item: 'Vote',
    nl: ['Stemuitslag', 'Uitslag stemming', 'Uitslag van de stemming', 'Stemverhouding'],
    en: ['Vote result', 'Result of the vote', 'Vote count'],
  },
  { item: 'Vote', result: true, nl: ['Uitslag'], en: ['Result'] },
  {
    item: 'Vote',
    says: 'rollCall',
    nl: ['Hoofdelijke stemming'],
    en: ['Roll call vote', 'Roll Call Vote', 'Roll-call vote', 'Recorded vote', 'Recorded Vote'],
  },
  { item: 'Vote', says: 'ballot', nl: ['Schriftelijke stemming'], en: ['Ballot vote', 'Vote by ballot'] },
];

function* labels(): Generator<readonly [word: string, label: ItemLabel]> {
  for (const language of ['nl', 'en'] as const) {
    for (const { item, says, called, ...words } of ITEM_LABEL_ROWS) {
      for (const word of words[language]) {
        const more = { ...(says === undefined ? {} : { says }), ...(called ? { called: word } : {}) };
        const label = { keyword: keywordNamed(item), language, ...more };
        yield [word, label];
        yield [word.toUpperCase(), label];
      }
    }
    // `BESLUIT: …`
    for (const item of ITEMS) yield [item[language].toUpperCase(), { keyword: keywordNamed(item.name), language }];
  }
}

const LABELS: ReadonlyMap<string, ItemLabel> = new Map(labels());
/** The other words that open an item. */
export const ITEM_LABELS: readonly string[] = [...LABELS.keys()];
/** `Toezegging nr. 4: …`, `Motion #4: …`: what stands between a keyword and the number that is its id. */
const COUNTED: ReadonlyMap<string, ItemLabel> = new Map(
  ITEMS.filter(({ kind }) => kind === 'item').flatMap((item) =>
    (['nl', 'en'] as const).map((language) => [item[language], { keyword: keywordNamed(item.name), language }] as const),
  ),
);
const NUMBER_SIGN = '[ \\t]+(?:(?:[Nn]r|[Nn]o)\\.?(?=[ \\t])|(?:nummer|number)(?=[ \\t])|#(?=\\d))(?=[ \\t]*\\p{L}{0,3}\\d)';
/** `Besluit GR/2020/012: …`, `Action 2020/3: …`: the number of a case, which no id can be; it is shown with the word before it. */
const CASE_NUMBER =
  '[ \\t]{1,20}(?:\\p{L}{1,8}/)?(?:(?:19|20)\\d{2}/\\d{1,5}|\\d{1,5}/(?:19|20)\\d{2})(?![\\p{L}\\p{N}/_-])(?=[ \\t]*[:(])';
const CASE_NUMBER_AT_END = /(?<![ \t])[ \t]{1,20}(?:\p{L}{1,8}\/)?\d{1,5}\/\d{1,5}$/u;
const NUMBER_SIGN_AT_END = /[ \t](?:(?:nr|no)\.?|nummer|number|#)$/i;
const SHORT: ReadonlySet<string> = new Set(ITEM_LABEL_ROWS.flatMap(({ numbered, nl, en }) => (numbered ? [...nl, ...en] : [])));
const RESULTS: ReadonlySet<string> = new Set(
  ITEM_LABEL_ROWS.flatMap(({ result, nl, en }) => (result ? [...nl, ...en].flatMap((word) => [word, word.toUpperCase()]) : [])),
);
const CLAUSED: ReadonlySet<string> = new Set(ITEM_LABEL_ROWS.flatMap(({ clause, nl, en }) => (clause ? [...nl, ...en] : [])));
/** `Uitslag: 21 voor, 12 tegen`: how many were for and against, or what came of it. */
const COUNTED_BEHIND =
  '(?=[ \\t]*:(?=[^\\r\\n]{0,120}\\d)[^\\r\\n]{0,120}(?<!\\p{L})(?:tegen|against|aangenomen|verworpen|carried|adopted|rejected)(?!\\p{L}))';
const CLAUSE = '(?=[ \\t]*:[ \\t]*(?:[Tt]hat|[Tt]o)[ \\t])';

/** One of the words, the longest first. */
function anyOf(words: Iterable<string>): string {
  return `(?:${[...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')})`;
}

/** Source of a regular expression for the other words of one item, or of all. */
export function itemLabelSource(name?: ItemName): string {
  const wordsOf = (table: ReadonlyMap<string, ItemLabel>) =>
    [...table]
      .filter(
        ([word, { keyword }]) =>
          !SHORT.has(word) && !CLAUSED.has(word) && !RESULTS.has(word) && (name === undefined || keyword.name === name),
      )
      .map(([word]) => word);
  const long = wordsOf(LABELS);
  const counted = wordsOf(COUNTED);
  const short = name === undefined || name === 'Action' ? [`${anyOf(SHORT)}(?=[ \\t]*(?:\\(|[ \\t]\\d))`] : [];
  return anyOf([
    `${anyOf(long)}(?![\\p{L}\\p{N}_-])(?:${CASE_NUMBER}|${NUMBER_SIGN})?`,
    ...(counted.length === 0 ? [] : [`${anyOf(counted)}(?:${CASE_NUMBER}|${NUMBER_SIGN})`]),
    ...short,
    ...(name === undefined || name === 'Vote' ? [`${anyOf(RESULTS)}${COUNTED_BEHIND}`] : []),
    ...(name === undefined || name === 'Decision' ? [`${anyOf(CLAUSED)}${CLAUSE}`] : []),
  ]);
}

const LABEL = new RegExp(itemLabelSource(), 'uy');

/** The other word for an item at `offset` of a text, as it is typed; undefined where there is none. */
export function itemLabelAt(text: string, offset: number): string | undefined {
  LABEL.lastIndex = offset;
  return LABEL.exec(text)?.[0];
}

/** `GR/2020/012` of `Besluit GR/2020/012`; undefined where what opens an item holds no number of a case. */
export function caseNumber(called: string | undefined): string | undefined {
  return called === undefined ? undefined : CASE_NUMBER_AT_END.exec(called)?.[0].trim();
}

/** What another word that opens an item means; undefined where it means none that has a keyword. */
export function itemLabel(typed: string): ItemLabel | undefined {
  if (CASE_NUMBER_AT_END.test(typed)) {
    const bare = typed.replace(CASE_NUMBER_AT_END, '');
    const label = LABELS.get(bare) ?? COUNTED.get(bare);
    return label === undefined ? undefined : { ...label, called: typed };
  }
  const word = typed.replace(NUMBER_SIGN_AT_END, '').trimEnd();
  return LABELS.get(word) ?? (word === typed ? undefined : COUNTED.get(word));
}
