import { type CompletionItem, MarkupKind } from 'vscode-languageserver-types';
import { ATTRIBUTE_OF } from '../../vocabulary/attributes.ts';
import { closedLabelNamed } from '../../vocabulary/closed-label.ts';
import type { HelpInBoth } from '../../vocabulary/help.ts';
import { KEYWORD_OF } from '../../vocabulary/keywords.ts';
import type { FeatureContext } from '../context.ts';
import type { Card } from '../shared/cards/card.ts';
import { itemCard } from '../shared/cards/item-card.ts';
import { meetingCard, seriesCard, trackCard } from '../shared/cards/meeting-cards.ts';
import { partyCard } from '../shared/cards/party-card.ts';
import { groundCard } from '../shared/cards/plain-cards.ts';
import { helpMarkdown } from '../shared/keyword-help.ts';
import { languageOfDocument } from '../shared/surroundings.ts';
import type { CompletionData } from './suggestion.ts';

/** The address of the document that an item was offered in: whose context {@link resolveCompletion} needs. */
export function documentOf(item: CompletionItem): string | undefined {
  return (item.data as CompletionData | undefined)?.uri;
}

/** The item with its documentation: the same card that hover shows. Source: LSP 3.17, completionItem/resolve. */
export function resolveCompletion(context: FeatureContext, item: CompletionItem): CompletionItem {
  const data = item.data as CompletionData | undefined;
  const value = data && documentation(context, data);
  return value === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

function documentation(context: FeatureContext, { kind, id, owner = '' }: CompletionData): Card | undefined {
  switch (kind) {
    case 'party':
      return partyCard(context, id, undefined);
    case 'item':
      return itemCard(context, owner, id);
    case 'meeting':
      return meetingCard(context, id);
    case 'track':
      return trackCard(context, owner, id);
    case 'series':
      return seriesCard(context, id);
    case 'ground':
      return groundCard(context, id);
    case 'keyword':
      return helpOf(context, KEYWORD_OF.get(id) ?? closedLabelNamed(id));
    case 'attribute':
      return helpOf(context, ATTRIBUTE_OF.get(id));
  }
}

/** With an example in the language of the minutes, whatever the user reads. */
function helpOf(context: FeatureContext, entry: { readonly help: HelpInBoth } | undefined): string | undefined {
  return entry && helpMarkdown({ what: entry.help[context.language].what, example: entry.help[languageOfDocument(context)].example });
}
