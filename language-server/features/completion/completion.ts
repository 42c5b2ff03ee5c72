import type { CompletionList } from 'vscode-languageserver-types';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Position } from '../../model/minutes.ts';
import { lineEnd, skipBlanks } from '../../syntax/characters.ts';
import { withoutEnd } from '../../syntax/trimming.ts';
import { CLOSED_LABEL } from '../../vocabulary/closed-label.ts';
import type { Keyword } from '../../vocabulary/keywords.ts';
import { type FeatureContext, offsetAt } from '../context.ts';
import { folded } from '../shared/fuzzy.ts';
import { languageOfDocument, lineBefore, meetingHere } from '../shared/surroundings.ts';
import { attributeSuggestions } from './attributes.ts';
import { dateSuggestions } from './dates.ts';
import { deadlineSetting, valueSuggestions } from './fields.ts';
import { headingSuggestions } from './headings.ts';
import { headSuggestions } from './heads.ts';
import { startsWith, startsWord } from './matching.ts';
import { partySuggestions } from './parties.ts';
import { pathSuggestions } from './paths.ts';
import type { CursorPlace } from './place.ts';
import { placeAt } from './place-at.ts';
import { itemSuggestions, seriesSuggestions, trackSuggestions } from './references.ts';
import { statementSuggestions } from './statements.ts';
import { type CompletionClient, FULL_CLIENT, type Suggestion, toList } from './suggestion.ts';
import { trackAt } from './track-at.ts';
import { groundSuggestions, MODES, OPEN_REMARKS, REMARKS, wordSuggestions } from './words.ts';

/** Characters behind which something may be offered unasked. */
export const TRIGGER_CHARACTERS: readonly string[] = ['@', '#', '/', '(', ',', ' ', '{', '<', '.'];

/**
 * What can be typed at a position (LSP 3.17, textDocument/completion), the likeliest first. Empty where nothing is known to fit, as in the
 * middle of prose. It never fails: not in a broken line, not in the middle of a word.
 */
export function completion(context: FeatureContext, position: Position, client: CompletionClient = FULL_CLIENT): CompletionList {
  const cursor = offsetAt(context, position);
  const place = placeAt(context, cursor);
  if (place.kind === 'none') return { isIncomplete: false, items: [] };
  const { suggestions, isIncomplete } = suggestionsAt(context, place, place.span.cursor);
  return toList(context, place.span, suggestions, client, isIncomplete);
}

interface Found {
  readonly suggestions: readonly Suggestion[];
  /** The editor asks again at every letter, for the list depends on what is typed. */
  readonly isIncomplete: boolean;
}

function suggestionsAt(context: FeatureContext, place: Exclude<CursorPlace, { kind: 'none' }>, cursor: number): Found {
  const { text, tree } = context;
  const end = lineEnd(text, cursor);
  const line = lineBefore(tree, end + 1);
  const all = (suggestions: readonly Suggestion[], isIncomplete = false): Found => ({ suggestions, isIncomplete });
  const language = () => languageOfDocument(context);
  const alone = () => skipBlanks(text, place.span.end) >= end;
  switch (place.kind) {
    case 'statement':
      return all(
        statementSuggestions(context, lineBefore(tree, place.span.start), place).filter(({ label, filter = label }) =>
          startsWith(filter, place.typed),
        ),
        true,
      );
    case 'heading': {
      const meeting = meetingHere(context, line);
      const above = lineBefore(tree, place.span.start);
      const headings = meeting === undefined ? [] : headingSuggestions(context, above, language(), meeting, place.level);
      const items = place.level === 1 ? itemSuggestions(context, line, { typed: '', about: false, alone: false }) : [];
      return all([...headings, ...items]);
    }
    case 'head':
      return all(headSuggestions(context, line, place, language(), alone()));
    case 'party':
      return partySuggestions(context, line, place);
    case 'item':
      return fitting(itemSuggestions(context, line, { typed: place.typed, about: place.about, alone: alone() }), place.typed);
    case 'attribute': {
      const { keyword, used, glued } = place;
      const attributes = attributeSuggestions(keyword, used, { language: language(), reader: context.language }, glued);
      if (keyword.parties !== 'offered' || used.has('parties') || used.size > 0) return all(attributes);
      const role = keyword.name === 'Person' ? 'organization' : 'owner';
      const { suggestions, isIncomplete } = partySuggestions(context, line, { role, typed: place.typed, sigil: '' });
      return all([...suggestions, ...attributes], isIncomplete);
    }
    case 'track':
      return all(trackSuggestions(context, line, ''));
    case 'series':
      return all(seriesSuggestions(context));
    case 'date': {
      const track = place.use === 'deadline' ? trackAt(context, line) : undefined;
      return all(dateSuggestions(place.typed, deadlineSetting(context, line, track)), true);
    }
    case 'until': {
      const word = language() === 'nl' ? 'tot' : 'until';
      return all([{ label: word, kind: CompletionItemKind.Keyword, text: `${word} `, more: true }]);
    }
    case 'ground':
      return all(groundSuggestions(context.language, shieldManner(text, place)));
    case 'word':
      return all(wordSuggestions(place.attribute.values ?? place.attribute.offers ?? [], language()));
    case 'value':
      return all(valueSuggestions(context, line, place), isReadAnew(place.keyword));
    case 'detail': {
      const word = language() === 'nl' ? 'namens' : 'for';
      const description = context.language === 'nl' ? 'voor wie iemand spreekt' : 'for whom one speaks';
      const onBehalf: Suggestion = { label: word, kind: CompletionItemKind.Keyword, text: `${word} @`, description, more: true };
      const open = wordSuggestions(OPEN_REMARKS, language()).map((one) => ({ ...one, label: withoutEnd(one.label, ' @'), more: true }));
      return all([...wordSuggestions([...MODES, ...REMARKS], language()), onBehalf, ...open]);
    }
    case 'closed':
      return all(CLOSED_LABEL.values[place.language].map((one) => ({ label: one, kind: CompletionItemKind.Value, text: one })));
    case 'path':
      return all(pathSuggestions(context, place.typed, text[place.span.end] === '>'));
  }
}

/** What these fields offer depends on every letter. */
function isReadAnew({ kind, name }: Keyword): boolean {
  return kind === 'dateField' || name === 'Time' || name === 'Location';
}

/** No more than this is sent at once. */
const MOST = 300;

/** What has a word that starts as typed; of `#4` only what is called so. The editor asks again at the next letter. */
function fitting(suggestions: readonly Suggestion[], typed: string): Found {
  const isNumber = /^\d+$/.test(typed);
  const found = suggestions.filter(({ label, filter = label }) =>
    isNumber ? label.startsWith(`#${typed}`) : startsWord(folded(filter), typed),
  );
  return { suggestions: found.slice(0, MOST), isIncomplete: true };
}

/** Whether the brace of a shield must be closed with it, is there already, or the shield is whole. */
function shieldManner(text: string, { shield, span }: Extract<CursorPlace, { kind: 'ground' }>): 'bare' | 'closing' | 'closed' {
  if (!shield || text.charCodeAt(skipBlanks(text, span.end)) === 58) return 'bare';
  return text[span.end] === '}' ? 'closed' : skipBlanks(text, span.end) >= lineEnd(text, span.end) ? 'closing' : 'closed';
}
