import { CompletionItemKind } from 'vscode-languageserver-types';
import { GROUNDS } from '../../model/grounds.ts';
import type { Language } from '../../model/minutes.ts';
import { ATTENDANCE_MODES, type ValueRow } from '../../vocabulary/values.ts';
import type { Suggestion } from './suggestion.ts';

/** Ways of attending that are offered: what people type, of which the model knows what it means. */
export const MODES: readonly Offered[] = [
  { nl: 'Webex', en: 'Webex', means: { nl: 'op afstand', en: 'remote' } },
  { nl: 'Teams', en: 'Teams', means: { nl: 'op afstand', en: 'remote' } },
  ...['online', 'inPerson', 'phone'].map((mode) => ATTENDANCE_MODES.find(({ name }) => name === mode)!),
];

type Offered = Pick<ValueRow, 'nl' | 'en' | 'means'>;

export function wordSuggestions(rows: readonly Offered[], language: Language): Suggestion[] {
  return rows.map(({ means, ...words }) => ({
    label: words[language],
    kind: CompletionItemKind.EnumMember,
    text: words[language],
    description: means[language],
  }));
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
