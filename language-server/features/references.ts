import type { DocumentHighlight, Location, Position } from 'vscode-languageserver-types';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { referencesNamed, targetOf } from '../references/referrers.ts';
import type { FeatureContext } from './context.ts';
import { locationsOf, occurrenceOf, occurrencesIn } from './shared/occurrences.ts';
import { symbolAt } from './shared/symbol.ts';

/**
 * Every place in the project that names what is under the cursor: in prose, attributes and fields, by its id or an alias, sigil included.
 * With `includeDeclaration` its own line comes first. Empty where nothing is named. Source: LSP 3.17, textDocument/references.
 */
export function references(context: FeatureContext, position: Position, includeDeclaration: boolean): Location[] {
  const target = symbolAt(context, position)?.target;
  if (target === undefined) return [];
  return locationsOf(context, target, includeDeclaration);
}

/**
 * The same within one document: the declaration is written, a `Voortgang` writes its action's state, all else reads. An id that names
 * nothing lights up with its likes, so a slip that was made twice is seen. Source: LSP 3.17, textDocument/documentHighlight.
 */
export function documentHighlight(context: FeatureContext, position: Position): DocumentHighlight[] {
  const symbol = symbolAt(context, position);
  if (symbol === undefined) return [];
  const { target, leaf } = symbol;
  if (target === undefined) return strays(context, leaf.text, symbol.container.$type);
  return occurrencesIn(context, target).map(({ range, kind, referrer }) => {
    const writes = kind === 'declaration' || referrer?.info.container.$containerProperty === 'about';
    return { range, kind: writes ? DocumentHighlightKind.Write : DocumentHighlightKind.Read };
  });
}

function strays(context: FeatureContext, id: string, type: string): DocumentHighlight[] {
  return referencesNamed(context.document, id)
    .filter(({ reference, container }) => targetOf(reference) === undefined && container.$type === type)
    .flatMap((info) => occurrenceOf({ uri: context.uri, info }))
    .map(({ range }) => ({ range, kind: DocumentHighlightKind.Read }));
}
