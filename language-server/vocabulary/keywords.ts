import type { Language } from './language.ts';

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
