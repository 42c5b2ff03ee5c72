import { CompletionItemKind } from 'vscode-languageserver-types';
import { GROUNDS } from '../../model/grounds.ts';
import { NOTICE } from '../../model/meanings.ts';
import type { Language } from '../../model/minutes.ts';
import { ATTENDANCE_MODES, type ValueRow } from '../../vocabulary/values.ts';
import type { Suggestion } from './suggestion.ts';

/** Ways of attending that are offered: what people type, of which the model knows what it means. */
export const MODES: readonly Offered[] = [
  { nl: 'Webex', en: 'Webex', means: { nl: 'op afstand', en: 'remote' } },
  { nl: 'Teams', en: 'Teams', means: { nl: 'op afstand', en: 'remote' } },
  ...['online', 'inPerson', 'phone'].map((mode) => ATTENDANCE_MODES.find(({ name }) => name === mode)!),
];

/** What else is typed behind a name: who said they would be absent, who came later or left, and who stands for them. */
export const REMARKS: readonly Offered[] = [
  { ...NOTICE.with, means: { nl: 'afwezig met kennisgeving', en: 'absent with notice' } },
  { ...NOTICE.without, means: { nl: 'afwezig zonder kennisgeving', en: 'absent without notice' } },
  { nl: 'vz', en: 'chair', means: { nl: 'een rol, in uw eigen woorden', en: 'a role, in your own words' } },
];
/** The same, where more must follow: an item, a time, or somebody. */
export const OPEN_REMARKS: readonly Offered[] = [
  {
    nl: 'vanaf punt ',
    en: 'from item ',
    means: { nl: 'kwam bij dat punt; ook `vanaf 20.15 uur`', en: 'came at that item; also `from 8:15 p.m.`' },
  },
  {
    nl: 'tot punt ',
    en: 'until item ',
    means: { nl: 'ging bij dat punt; ook `tot 22.00 uur`', en: 'left at that item; also `until 10 p.m.`' },
  },
  { nl: 'volmacht aan @', en: 'proxy @', means: { nl: 'wie voor deze stemt', en: 'who votes for them' } },
  { nl: 'vervangen door @', en: 'replaced by @', means: { nl: 'wie er in hun plaats is', en: 'who is there in their place' } },
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
