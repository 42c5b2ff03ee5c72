import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Language } from '../../model/minutes.ts';
import type { FeatureContext } from '../context.ts';
import { nextId } from '../shared/next-id.ts';
import { meetingHere } from '../shared/surroundings.ts';
import { startsWith } from './matching.ts';
import { meetingHeads } from './new-meeting.ts';
import type { CursorPlace } from './place.ts';
import { itemSuggestions } from './references.ts';
import { plainSnippet, type Suggestion } from './suggestion.ts';

/** Behind the keyword of a statement: its id with the rest of the line; behind the id that rest. */
export function headSuggestions(
  context: FeatureContext,
  line: number,
  { keyword, id, span }: Extract<CursorPlace, { kind: 'head' }>,
  language: Language,
  alone: boolean,
): Suggestion[] {
  const typed = context.text.slice(span.start, span.cursor);
  // `Voortgang is er niet`: who types no `#` is writing a sentence.
  if (keyword.kind === 'progress')
    return id === undefined && typed === '' ? itemSuggestions(context, line, { typed, about: true, alone }) : [];
  if (keyword.name === 'Meeting')
    return id === undefined && alone ? meetingHeads(context, language).filter(({ label }) => startsWith(label, typed)) : [];
  const template = keyword.template?.[language];
  if (!alone || template === undefined) return [];
  if (id !== undefined || keyword.kind === 'standby') {
    // Behind `Actie A1 ` or `Spoor hub `: what goes behind the id.
    const rest = template.replace(/^ \$\{1:id\}/, '').replace(/^ /, '');
    return [{ label: plainSnippet(rest).trim(), kind: CompletionItemKind.Snippet, snippet: rest }];
  }
  if (keyword.kind !== 'item') return [];
  const next = nextId(meetingHere(context, line), keyword.name, language);
  if (!startsWith(next, typed)) return [];
  const description = context.language === 'nl' ? 'volgend vrij nummer' : 'next free number';
  return [{ label: next, kind: CompletionItemKind.Value, snippet: `${next}${template}`, description }];
}
