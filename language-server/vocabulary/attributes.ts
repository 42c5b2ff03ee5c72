import { ATTRIBUTES, type AttributeName, type AttributeRow } from './attribute-rows.ts';
import { type KeywordName, STATEMENTS } from './keywords.ts';
import type { Language } from './language.ts';
import { type ValueRow, wordsOf } from './values.ts';

export interface AttributeWord extends AttributeRow {
  readonly name: AttributeName;
  /** Names of the statements it belongs to. */
  readonly of: readonly KeywordName[];
}

/** Every word that counts right after `(` or `,` in the head of a statement. */
export const ATTRIBUTE_WORDS: readonly AttributeWord[] = ATTRIBUTES.map((row) => ({
  ...row,
  of: STATEMENTS.filter(({ attributes }) => attributes.includes(row.name)).map(({ name }) => name),
}));

/** From each spelling of an attribute to the attribute, and to the word of the grammar for it, which is of the language of the spelling. */
const SPELLINGS = ATTRIBUTE_WORDS.flatMap((attribute) =>
  (['nl', 'en'] as const).flatMap((language) =>
    [attribute[language], ...(attribute.also?.[language] ?? [])].map((spelling) => ({ spelling, attribute, word: attribute[language] })),
  ),
);

export const ATTRIBUTE_OF: ReadonlyMap<string, AttributeWord> = new Map(SPELLINGS.map(({ spelling, attribute }) => [spelling, attribute]));

/** The word of the grammar for each spelling: `moved` for `proposed by`. */
export const ATTRIBUTE_KEYWORD: ReadonlyMap<string, string> = new Map(SPELLINGS.map(({ spelling, word }) => [spelling, word]));

/** Spellings of several words by the first of these, the longest first: `ingediend door`. */
export const ATTRIBUTE_PHRASES: ReadonlyMap<string, readonly string[]> = Map.groupBy(
  SPELLINGS.map(({ spelling }) => spelling)
    .filter((spelling) => spelling.includes(' '))
    .sort((a, b) => b.length - a.length),
  (spelling) => spelling.slice(0, spelling.indexOf(' ')),
);

const BY_NAME: ReadonlyMap<string, AttributeWord> = new Map(ATTRIBUTE_WORDS.map((attribute) => [attribute.name, attribute]));

/** The attribute of this canonical name. */
export function attributeNamed(name: AttributeName): AttributeWord {
  return BY_NAME.get(name)!;
}

/** The words of attributes, by their names: how outputs write them. */
export function attributeWords<const Name extends AttributeName>(
  names: readonly Name[],
): Readonly<Record<Name, Readonly<Record<Language, string>>>> {
  return wordsOf(names.map((name) => ({ ...attributeNamed(name), name })));
}

/** The canonical name of an attribute as it is spelled: `due` for `uiterlijk`. */
export function attributeName(spelled: string): AttributeName | undefined {
  return ATTRIBUTE_OF.get(spelled)?.name;
}

/** The states of an action: attributes of which only one may stand in a head. */
export const ACTION_STATUSES = ATTRIBUTES.filter(
  (row): row is Extract<(typeof ATTRIBUTES)[number], { readonly group: 'status' }> => 'group' in row && row.group === 'status',
);
export type ActionStatus = (typeof ACTION_STATUSES)[number]['name'];

/** From each word for a state to the state; `undefined` for every other word. */
export const ACTION_STATUS: ReadonlyMap<string, ActionStatus> = new Map(
  ACTION_STATUSES.flatMap(({ name, nl, en }) => [
    [nl, name],
    [en, name],
  ]),
);

/** What came of a motion, a proposal or a decision: attributes of which only one may stand in a head. */
export const OUTCOMES = ATTRIBUTES.filter(
  (row): row is Extract<(typeof ATTRIBUTES)[number], { readonly group: 'outcome' }> => 'group' in row && row.group === 'outcome',
);
export type Outcome = (typeof OUTCOMES)[number]['name'];

/** How a decision was taken without a debate of its own. */
export const PROCEDURES = ATTRIBUTES.filter(
  (row): row is Extract<(typeof ATTRIBUTES)[number], { readonly group: 'procedure' }> => 'group' in row && row.group === 'procedure',
);
export type Procedure = (typeof PROCEDURES)[number]['name'];

/** How a vote is held. */
export const METHODS = ATTRIBUTES.filter(
  (row): row is Extract<(typeof ATTRIBUTES)[number], { readonly group: 'method' }> => 'group' in row && row.group === 'method',
);
export type VoteMethod = (typeof METHODS)[number]['name'];

/** Words for outcomes in a sentence, the longest first: `not carried` is no `carried`. */
const OUTCOME_PHRASES = SPELLINGS.filter(({ attribute }) => attribute.group === 'outcome').sort(
  (a, b) => b.spelling.length - a.spelling.length,
);

/** The longest word of each such phrase: a text without any tells no outcome. */
export const OUTCOME_STEMS: readonly string[] = OUTCOME_PHRASES.map(({ spelling }) =>
  spelling.split(/[^\p{L}]+/u).reduce((longest, word) => (word.length > longest.length ? word : longest)),
);

/** Most texts have no word that begins such a phrase, and are not looked at twice. */
const BEGINS_OUTCOME = new RegExp(
  `(?<!\\p{L})(?:${OUTCOME_PHRASES.map(({ spelling }) => spelling.split(' ', 1)[0]).join('|')})(?!\\p{L})`,
  'u',
);

/** The outcome that a text tells first: `unaniem aangenomen`, `Motion carried 3-0-1`, `niet aangenomen`. */
export function outcomeIn(text: string): Outcome | undefined {
  const small = text.toLowerCase();
  if (!BEGINS_OUTCOME.test(small)) return undefined;
  const words = small.match(/\p{L}+/gu) ?? [];
  const plain = ` ${words.slice(0, 40).join(' ')} `;
  let first: { at: number; outcome: Outcome } | undefined;
  for (const { spelling, attribute } of OUTCOME_PHRASES) {
    const at = plain.indexOf(` ${spelling} `);
    if (at < 0 || (first !== undefined && at >= first.at)) continue;
    first = { at, outcome: attribute.name as Outcome };
  }
  if (first === undefined) return undefined;
  return first.outcome === 'adopted' && /(?: niet| not)$/.test(plain.slice(0, first.at)) ? 'rejected' : first.outcome;
}

/** How a vote was held, where a text says that and nothing else: `unaniem.`, `by acclamation`. */
export function methodIn(text: string): 'unanimous' | VoteMethod | undefined {
  const name = ATTRIBUTE_OF.get(text.trim().replace(/[.!]$/, '').toLowerCase())?.name;
  return name === 'unanimous' ? name : METHODS.find((method) => method.name === name)?.name;
}

const OUTCOME_WORD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${OUTCOME_PHRASES.map(({ spelling }) => spelling).join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
);

/** Where a text tells its outcome first; undefined where it tells none, or denies it. */
export function outcomeWordIn(text: string): { readonly start: number; readonly end: number } | undefined {
  const found = OUTCOME_WORD.exec(text);
  if (found === null || /(?:niet|not) $/i.test(text.slice(0, found.index))) return undefined;
  return { start: found.index, end: found.index + found[0].length };
}

/** A status as it is typed in a language: `afgerond`, `done`. */
export function statusWord(status: ActionStatus, language: Language): string {
  return attributeNamed(status)[language];
}

type WithValues = Extract<(typeof ATTRIBUTES)[number], { readonly values: readonly ValueRow[] }>;
/** What an action holds in fixed words: attributes that have a list of values. */
export type DetailName = WithValues['name'];
export type DetailValue<Name extends DetailName> = Extract<WithValues, { readonly name: Name }>['values'][number]['name'];
export type Details = { readonly [Name in DetailName]: DetailValue<Name> | undefined };

export const DETAILS: readonly DetailName[] = ATTRIBUTES.flatMap((row) => ('values' in row ? [row.name] : []));

/** The details, each made by the same function from its name and its values. */
export function detailsBy(make: (name: DetailName, values: readonly ValueRow[]) => string | undefined): Details {
  return Object.fromEntries(DETAILS.map((name) => [name, make(name, attributeNamed(name).values!)])) as Details;
}

/** The details of an item, and nothing else of it. */
export function detailsOf(item: Details): Details {
  return detailsBy((name) => item[name]);
}

/** The word for a value of a detail; undefined where it has none. */
export function detailWord(name: DetailName, value: string | undefined, language: Language): string | undefined {
  return attributeNamed(name).values!.find((row) => row.name === value)?.[language];
}

/** The words after which a series may hold a rhythm: `elke maandag 10:00`. */
export const RHYTHM_WORDS: ReadonlySet<string> = new Set(
  'elke iedere elk ieder every each dagelijks daily werkdagen weekdays workdays wekelijks weekly tweewekelijks fortnightly maandelijks monthly'.split(
    ' ',
  ),
);

/** The same of more words, by their first. */
export const RHYTHM_PHRASES: ReadonlyMap<string, readonly string[]> = new Map([
  ['om', ['om de week']],
  ['op', ['op werkdagen', 'op de', 'op elke']],
  ['on', ['on weekdays', 'on workdays', 'on working days', 'on the', 'on every']],
]);

/** Words that end the first half of a period. */
export const UNTIL_WORDS: ReadonlySet<string> = new Set(['tot', 'until']);
