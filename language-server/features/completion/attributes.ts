import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Language } from '../../model/minutes.ts';
import { describeRhythm, type Rhythm } from '../../syntax/rhythm.ts';
import { ATTRIBUTE_WORDS, type AttributeWord, attributeNamed } from '../../vocabulary/attributes.ts';
import type { StatementKeyword } from '../../vocabulary/keywords.ts';
import type { Suggestion } from './suggestion.ts';

/** The attributes that fit a statement and are not there yet, in the language of the minutes. `glued`: right behind a comma, so a blank goes first. */
export function attributeSuggestions(
  keyword: StatementKeyword,
  used: ReadonlySet<string>,
  languages: { readonly language: Language; readonly reader: Language },
  glued: boolean,
): Suggestion[] {
  const { language, reader } = languages;
  const isTaken = ({ name, group }: AttributeWord) =>
    used.has(name) || (group !== undefined && ATTRIBUTE_WORDS.some((other) => other.group === group && used.has(other.name)));
  const fitting = keyword.attributes.map(attributeNamed).filter((attribute) => !isTaken(attribute));
  const space = glued ? ' ' : '';
  const rhythms = keyword.name === 'Series' && !used.has('rhythm') ? rhythmSuggestions(language, space) : [];
  return [...rhythms, ...fitting.map((attribute) => toSuggestion(attribute, language, reader, space))];
}

function toSuggestion(attribute: AttributeWord, language: Language, reader: Language, space: string): Suggestion {
  const word = attribute[language];
  const { what } = attribute.help[reader];
  return {
    label: word,
    kind: attribute.kind === 'word' ? CompletionItemKind.EnumMember : CompletionItemKind.Property,
    description: what.replaceAll('`', ''),
    filter: `${space}${word}`,
    ...insertion(attribute, word, space),
    data: { kind: 'attribute', id: word },
  };
}

function insertion(
  { kind, name, quoted }: AttributeWord,
  word: string,
  space: string,
): Pick<Suggestion, 'text' | 'snippet' | 'more' | 'commit'> {
  switch (kind) {
    case 'word':
      return { text: `${space}${word}`, commit: [',', ')'] };
    case 'strings':
      return { snippet: `${space}${word} "$1"$0` };
    case 'words':
      if (quoted) return { snippet: `${space}${word} "$1"$0` };
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
