import type { Language } from './date-words.ts';

/** How the lexer reads the line behind a keyword. */
export type LineKind =
  /** A declaration or a meeting: it needs an id or a parenthesis. */
  | 'declaration'
  /** `Piket`: it has no id, and names parties. */
  | 'standby'
  | 'item'
  | 'progress'
  | 'dateField'
  | 'textField'
  | 'valueField'
  | 'peopleField'
  | 'attachmentField'
  /** `Geheim`: a field right below a heading. */
  | 'sectionField';

export interface Keyword {
  /** Name of the statement, in schema.org's words where it has one. */
  readonly name: string;
  readonly nl: string;
  readonly en: string;
  readonly kind: LineKind;
}

/** Every keyword that opens a line, in both languages. */
export const KEYWORDS: readonly Keyword[] = [
  { name: 'Organization', nl: 'Organisatie', en: 'Organisation', kind: 'declaration' },
  { name: 'Person', nl: 'Persoon', en: 'Person', kind: 'declaration' },
  { name: 'Group', nl: 'Groep', en: 'Group', kind: 'declaration' },
  { name: 'Abbreviation', nl: 'Afkorting', en: 'Abbreviation', kind: 'declaration' },
  { name: 'Series', nl: 'Reeks', en: 'Series', kind: 'declaration' },
  { name: 'Track', nl: 'Spoor', en: 'Track', kind: 'declaration' },
  { name: 'Channel', nl: 'Kanaal', en: 'Channel', kind: 'declaration' },
  { name: 'Standby', nl: 'Piket', en: 'Standby', kind: 'standby' },
  { name: 'Meeting', nl: 'Verslag', en: 'Minutes', kind: 'declaration' },
  { name: 'Date', nl: 'Datum', en: 'Date', kind: 'dateField' },
  { name: 'Time', nl: 'Tijd', en: 'Time', kind: 'valueField' },
  { name: 'Location', nl: 'Plaats', en: 'Location', kind: 'textField' },
  { name: 'Description', nl: 'Omschrijving', en: 'Description', kind: 'textField' },
  { name: 'Reference', nl: 'Kenmerk', en: 'Reference', kind: 'textField' },
  { name: 'Purpose', nl: 'Doel', en: 'Purpose', kind: 'textField' },
  { name: 'Chair', nl: 'Voorzitter', en: 'Chair', kind: 'peopleField' },
  { name: 'Secretary', nl: 'Notulist', en: 'Secretary', kind: 'peopleField' },
  { name: 'Contact', nl: 'Contactpersoon', en: 'Contact', kind: 'peopleField' },
  { name: 'Present', nl: 'Aanwezig', en: 'Present', kind: 'peopleField' },
  { name: 'Absent', nl: 'Afwezig', en: 'Absent', kind: 'peopleField' },
  { name: 'To', nl: 'Aan', en: 'To', kind: 'peopleField' },
  { name: 'CC', nl: 'CC', en: 'CC', kind: 'peopleField' },
  { name: 'Next', nl: 'Volgende', en: 'Next', kind: 'dateField' },
  { name: 'Attachment', nl: 'Bijlage', en: 'Attachment', kind: 'attachmentField' },
  { name: 'Status', nl: 'Status', en: 'Status', kind: 'valueField' },
  { name: 'Classification', nl: 'Rubricering', en: 'Classification', kind: 'valueField' },
  { name: 'Model', nl: 'Model', en: 'Model', kind: 'valueField' },
  { name: 'Secret', nl: 'Geheim', en: 'Secret', kind: 'sectionField' },
  { name: 'Decision', nl: 'Besluit', en: 'Decision', kind: 'item' },
  { name: 'Action', nl: 'Actie', en: 'Action', kind: 'item' },
  { name: 'Agreement', nl: 'Afspraak', en: 'Agreement', kind: 'item' },
  { name: 'Question', nl: 'Vraag', en: 'Question', kind: 'item' },
  { name: 'Progress', nl: 'Voortgang', en: 'Progress', kind: 'progress' },
];

/** From each word that can open a line to what it opens; `undefined` for every other word. */
export const KEYWORD_OF: ReadonlyMap<string, Keyword> = new Map(
  KEYWORDS.flatMap((keyword) => [
    [keyword.nl, keyword],
    [keyword.en, keyword],
  ]),
);

/** The language a keyword belongs to; undefined for those that are the same in both. */
export function languageOfKeyword(word: string): Language | undefined {
  const keyword = KEYWORD_OF.get(word);
  if (keyword === undefined || keyword.nl === keyword.en) return undefined;
  return keyword.nl === word ? 'nl' : 'en';
}

export function isFieldKind(kind: LineKind): boolean {
  return kind.endsWith('Field');
}

/** How the lexer reads what follows an attribute word. */
export type AttributeKind = 'parties' | 'reference' | 'date' | 'period' | 'ground' | 'word' | 'words' | 'strings';

export interface AttributeWord {
  readonly name: string;
  readonly nl: string;
  readonly en: string;
  readonly kind: AttributeKind;
  /** Names of the statements it belongs to. */
  readonly of: readonly string[];
}

/** Every word that counts right after `(` or `,` in the head of a statement. */
export const ATTRIBUTE_WORDS: readonly AttributeWord[] = [
  { name: 'lead', nl: 'trekker', en: 'lead', kind: 'parties', of: ['Track'] },
  { name: 'members', nl: 'leden', en: 'members', kind: 'parties', of: ['Track', 'Group', 'Series'] },
  { name: 'chair', nl: 'voorzitter', en: 'chair', kind: 'parties', of: ['Series'] },
  { name: 'secretary', nl: 'notulist', en: 'secretary', kind: 'parties', of: ['Series'] },
  { name: 'track', nl: 'spoor', en: 'track', kind: 'reference', of: ['Decision', 'Action', 'Agreement', 'Question', 'Progress'] },
  { name: 'series', nl: 'reeks', en: 'series', kind: 'reference', of: ['Meeting'] },
  { name: 'due', nl: 'uiterlijk', en: 'due', kind: 'date', of: ['Action', 'Agreement', 'Progress'] },
  { name: 'target', nl: 'streefdatum', en: 'target', kind: 'date', of: ['Track'] },
  { name: 'since', nl: 'vanaf', en: 'since', kind: 'date', of: ['Channel'] },
  { name: 'period', nl: 'van', en: 'from', kind: 'period', of: ['Series', 'Standby'] },
  { name: 'secret', nl: 'geheim', en: 'secret', kind: 'ground', of: ['Decision', 'Action', 'Agreement', 'Question', 'Progress'] },
  { name: 'shielded', nl: 'afgeschermd', en: 'shielded', kind: 'ground', of: ['Channel'] },
  { name: 'open', nl: 'open', en: 'open', kind: 'word', of: ['Progress', 'Action', 'Agreement'] },
  { name: 'ongoing', nl: 'lopend', en: 'ongoing', kind: 'word', of: ['Progress', 'Action', 'Agreement'] },
  { name: 'done', nl: 'afgerond', en: 'done', kind: 'word', of: ['Progress', 'Action', 'Agreement'] },
  { name: 'dropped', nl: 'vervallen', en: 'dropped', kind: 'word', of: ['Progress', 'Action', 'Agreement'] },
  { name: 'public', nl: 'openbaar', en: 'public', kind: 'word', of: ['Person'] },
  { name: 'function', nl: 'functie', en: 'function', kind: 'words', of: ['Person'] },
  { name: 'location', nl: 'plaats', en: 'location', kind: 'words', of: ['Series'] },
  { name: 'email', nl: 'e-mail', en: 'email', kind: 'words', of: ['Organization', 'Person', 'Group'] },
  { name: 'priority', nl: 'prioriteit', en: 'priority', kind: 'words', of: ['Action', 'Agreement'] },
  { name: 'standby', nl: 'piket', en: 'standby', kind: 'words', of: ['Series'] },
  { name: 'aliases', nl: 'ook', en: 'also', kind: 'strings', of: ['Organization', 'Person', 'Group'] },
];

export const ATTRIBUTE_OF: ReadonlyMap<string, AttributeWord> = new Map(
  ATTRIBUTE_WORDS.flatMap((attribute) => [
    [attribute.nl, attribute],
    [attribute.en, attribute],
  ]),
);

/** A status as it is typed in a language: `afgerond`, `done`. */
export function statusWord(status: 'open' | 'ongoing' | 'done' | 'dropped', language: Language): string {
  return ATTRIBUTE_WORDS.find(({ name }) => name === status)![language];
}

/** Words that begin a rhythm: `elke maandag 10:00`, `werkdagen 09:30-10:00`. */
export const RHYTHM_WORDS: ReadonlySet<string> = new Set(['elke', 'werkdagen', 'every', 'weekdays']);

/** Words that end the first half of a period. */
export const UNTIL_WORDS: ReadonlySet<string> = new Set(['tot', 'until']);
