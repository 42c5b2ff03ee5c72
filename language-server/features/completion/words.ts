import { CompletionItemKind } from 'vscode-languageserver-types';
import { GROUNDS } from '../../model/grounds.ts';
import type { Language } from '../../model/minutes.ts';
import type { Suggestion } from './suggestion.ts';

/** A fixed word and what it says. */
export interface Word {
  readonly word: string;
  readonly what: string;
}
type Words = Readonly<Record<Language, readonly Word[]>>;

function words(rows: readonly (readonly [nl: string, what: string, en: string, meaning: string])[]): Words {
  return {
    nl: rows.map(([word, what]) => ({ word, what })),
    en: rows.map(([, , word, what]) => ({ word, what })),
  };
}

/** In the order of {@link ActionStatus}: open, ongoing, done, dropped. */
export const STATUSES: Readonly<Record<Language, readonly string[]>> = {
  nl: ['open', 'lopend', 'afgerond', 'vervallen'],
  en: ['open', 'ongoing', 'done', 'dropped'],
};

/** What a field may hold, by the name of its keyword. */
export const FIELD_WORDS: Readonly<Record<string, Words>> = {
  Status: words([
    ['uitnodiging', 'er is nog niet vergaderd', 'invitation', 'the meeting is still to come'],
    ['concept', 'nog niet vastgesteld', 'draft', 'not approved yet'],
    ['vastgesteld', 'door het overleg goedgekeurd', 'approved', 'agreed upon by the meeting'],
    ['geannuleerd', 'het overleg gaat niet door', 'cancelled', 'the meeting does not take place'],
  ]),
  Classification: words([
    ['openbaar', 'voor iedereen', 'public', 'for everyone'],
    ['intern', 'voor de eigen organisaties', 'internal', 'for the organisations themselves'],
    ['vertrouwelijk', 'alleen voor wie erbij was', 'confidential', 'only for those who were there'],
  ]),
  Model: words([['BOB', 'Beeldvorming, Oordeelsvorming, Besluitvorming', 'BOB', 'Beeldvorming, Oordeelsvorming, Besluitvorming']]),
};

export const PRIORITIES: Words = words([
  ['hoog', 'gaat voor', 'high', 'comes first'],
  ['midden', 'gewoon', 'medium', 'ordinary'],
  ['laag', 'kan wachten', 'low', 'can wait'],
]);

export const ROUND_THE_CLOCK: Words = words([['24/7', 'dag en nacht', '24/7', 'day and night']]);

/** Ways of attending. */
export const MODES: Words = words([
  ['Webex', 'op afstand', 'Webex', 'remote'],
  ['Teams', 'op afstand', 'Teams', 'remote'],
  ['online', 'op afstand', 'online', 'remote'],
  ['fysiek', 'in de zaal', 'in person', 'in the room'],
  ['telefonisch', 'aan de telefoon', 'by phone', 'on the phone'],
]);

export function wordSuggestions(table: Words, language: Language): Suggestion[] {
  return table[language].map(({ word, what }) => ({ label: word, kind: CompletionItemKind.EnumMember, text: word, description: what }));
}

/** Grounds of the Woo and, behind them, of the Wob before it; found by their meaning too. `closing`: behind a brace that is not closed yet. */
export function groundSuggestions(language: Language, manner: 'closing' | 'closed' | 'bare'): Suggestion[] {
  const common = ['5.1.2e', '5.1.2i', '5.1.2h', '5.2'];
  const rank = (ground: string) => (common.includes(ground) ? common.indexOf(ground) : common.length);
  return [...GROUNDS]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([ground, entry]) => ({
      label: ground,
      kind: CompletionItemKind.EnumMember,
      ...(manner === 'bare' ? { text: ground } : manner === 'closing' ? { snippet: `${ground}: $0\\}` } : { text: `${ground}: ` }),
      description: entry[language],
      detail: entry.article[language],
      filter: `${ground} ${entry[language]}`,
      data: { kind: 'ground', id: ground },
    }));
}
