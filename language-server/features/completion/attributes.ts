import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Language } from '../../model/minutes.ts';
import { describeRhythm, type Rhythm } from '../../syntax/rhythm.ts';
import { ATTRIBUTE_WORDS, type AttributeWord } from '../../vocabulary/attributes.ts';
import type { Keyword } from '../../vocabulary/keywords.ts';
import { helpOfAttribute } from '../shared/keyword-help.ts';
import type { Suggestion } from './suggestion.ts';

/** Of each kind only one may stand in a head. */
const STATUS_WORDS = new Set(['open', 'ongoing', 'done', 'dropped']);

/** The order in which a head is written, by the name of its keyword; what is not named comes behind, in the order of the table. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  Action: ['due', 'track', 'priority', 'secret'],
  Agreement: ['due', 'track', 'priority', 'secret'],
  Progress: ['done', 'ongoing', 'dropped', 'open', 'due', 'secret', 'track'],
  Person: ['function', 'email', 'public', 'aliases'],
  Organization: ['aliases', 'email'],
  Series: ['period', 'location', 'chair', 'secretary', 'members', 'standby'],
  Track: ['lead', 'members', 'target'],
};

/** The attributes that fit a statement and are not there yet, in the language of the minutes. `glued`: right behind a comma, so a blank goes first. */
export function attributeSuggestions(
  keyword: Keyword,
  used: ReadonlySet<string>,
  languages: { readonly language: Language; readonly reader: Language },
  glued: boolean,
): Suggestion[] {
  const { language, reader } = languages;
  const hasStatus = [...STATUS_WORDS].some((name) => used.has(name));
  const order = ORDER[keyword.name] ?? [];
  const rank = ({ name }: AttributeWord) => (order.includes(name) ? order.indexOf(name) : order.length);
  const fitting = ATTRIBUTE_WORDS.filter(
    ({ name, of }) => of.includes(keyword.name) && !used.has(name) && !(STATUS_WORDS.has(name) && hasStatus),
  ).sort((a, b) => rank(a) - rank(b));
  const space = glued ? ' ' : '';
  const rhythms = keyword.name === 'Series' && !used.has('rhythm') ? rhythmSuggestions(language, space) : [];
  return [...rhythms, ...fitting.map((attribute) => toSuggestion(attribute, language, reader, space))];
}

function toSuggestion(attribute: AttributeWord, language: Language, reader: Language, space: string): Suggestion {
  const word = attribute[language];
  const { what } = helpOfAttribute(attribute, reader);
  return {
    label: word,
    kind: attribute.kind === 'word' ? CompletionItemKind.EnumMember : CompletionItemKind.Property,
    description: what.replaceAll('`', ''),
    filter: `${space}${word}`,
    ...insertion(attribute, word, space),
    data: { kind: 'attribute', id: word },
  };
}

function insertion({ kind, name }: AttributeWord, word: string, space: string): Pick<Suggestion, 'text' | 'snippet' | 'more' | 'commit'> {
  switch (kind) {
    case 'word':
      return { text: `${space}${word}`, commit: [',', ')'] };
    case 'strings':
      return { snippet: `${space}${word} "$1"$0` };
    case 'words':
      if (name === 'function' || name === 'location') return { snippet: `${space}${word} "$1"$0` };
      return { text: `${space}${word} `, more: name !== 'email' };
    default:
      return { text: `${space}${word} `, more: true };
  }
}

const MONDAY = 1;
const RHYTHMS: readonly Rhythm[] = [
  { kind: 'weekly', interval: 1, weekdays: [MONDAY], start: '10:00', end: '11:00' },
  { kind: 'workdays', start: '09:30', end: '10:00' },
  { kind: 'weekly', interval: 2, weekdays: [MONDAY], start: '10:00', end: '11:00' },
  { kind: 'monthly', ordinals: [1], weekday: MONDAY, start: '10:00', end: '11:00' },
  { kind: 'daily', start: '09:00', end: '09:30' },
];

/** Ways to say when a series meets, with the weekday and the time to fill in. */
function rhythmSuggestions(language: Language, space: string): Suggestion[] {
  return RHYTHMS.map((rhythm) => {
    const words = describeRhythm(rhythm, language);
    let stop = 0;
    const snippet = words.replace(/maandag|Monday|\d\d:\d\d-\d\d:\d\d/g, (part) => `\${${++stop}:${part}}`);
    return { label: words, kind: CompletionItemKind.Value, snippet: `${space}${snippet}`, filter: `${space}${words}` };
  });
}
