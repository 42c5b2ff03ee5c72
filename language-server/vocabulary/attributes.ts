import type { Language } from './language.ts';

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
