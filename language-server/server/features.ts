import {
  type CallHierarchyIncomingCallsParams,
  type CallHierarchyOutgoingCallsParams,
  type CallHierarchyPrepareParams,
  type CodeLens,
  type CodeLensParams,
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  type DefinitionParams,
  type DocumentFormattingParams,
  type DocumentHighlightParams,
  type DocumentLinkParams,
  type DocumentOnTypeFormattingParams,
  type DocumentRangeFormattingParams,
  type DocumentSymbolParams,
  type FoldingRangeParams,
  type HoverParams,
  type InlayHintParams,
  MarkupContent,
  type PrepareRenameParams,
  type ReferenceParams,
  type RenameParams,
  type SelectionRangeParams,
  type SemanticTokensDeltaParams,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../features/call-hierarchy.ts';
import { codeLenses, resolveCodeLens } from '../features/code-lens.ts';
import { completion, TRIGGER_CHARACTERS } from '../features/completion/completion.ts';
import { documentOf, resolveCompletion } from '../features/completion/resolve.ts';
import type { CompletionClient } from '../features/completion/suggestion.ts';
import { asLocations, definition } from '../features/definition.ts';
import { documentLinks } from '../features/document-links.ts';
import { documentSymbols } from '../features/document-symbols.ts';
import { foldingRanges } from '../features/folding.ts';
import { formatDocument, formatRange } from '../features/format-edits.ts';
import { hover } from '../features/hover.ts';
import { inlayHints } from '../features/inlay-hints.ts';
import { FIRST_TRIGGER, onTypeFormatting } from '../features/on-type-formatting.ts';
import { documentHighlight, references } from '../features/references.ts';
import { prepareRename, rename } from '../features/rename.ts';
import { selectionRanges } from '../features/selection.ts';
import { TokenHistory } from '../features/semantic-tokens/history.ts';
import { semanticTokens } from '../features/semantic-tokens/tokens.ts';
import { foldingFor } from './adapting/folding.ts';
import { lensFor } from './adapting/lens.ts';
import { markupFor } from './adapting/markup.ts';
import { outlineFor } from './adapting/symbols.ts';
import { tokenCapability } from './adapting/tokens.ts';
import type { Client } from './client.ts';
import { codeAction, codeActionCapabilities } from './code-actions.ts';
import { type Feature, feature, followUp, resolving } from './feature.ts';

/**
 * Every feature of the language server. To add one, write `features/<name>.ts` as a pure function of a {@link FeatureContext}, and a row here.
 * Made anew for each connection, for some remember what they sent.
 */
export function makeFeatures(): readonly Feature[] {
  const tokens = new TokenHistory();
  return [
    {
      ...feature(
        'textDocument/completion',
        {
          completionProvider: {
            triggerCharacters: [...TRIGGER_CHARACTERS],
            resolveProvider: true,
            completionItem: { labelDetailsSupport: true },
          },
        },
        (context, { position }: CompletionParams, { client }) => completion(context, position, completionClient(client)),
      ),
      urgent: true,
    },
    resolving('completionItem/resolve', documentOf, (context, item: CompletionItem, { client }) => {
      const resolved = resolveCompletion(context, item);
      const { documentation } = resolved;
      if (documentation === undefined || typeof documentation === 'string') return resolved;
      const formats = client.capabilities.textDocument?.completion?.completionItem?.documentationFormat;
      return { ...resolved, documentation: markupFor(formats, documentation) };
    }),

    // What is shown beside the text
    feature('textDocument/hover', { hoverProvider: true }, (context, { position }: HoverParams, { client }) => {
      const found = hover(context, position);
      const formats = client.capabilities.textDocument?.hover?.contentFormat;
      return found && MarkupContent.is(found.contents) ? { ...found, contents: markupFor(formats, found.contents) } : found;
    }),
    feature('textDocument/inlayHint', { inlayHintProvider: true }, (context, { range }: InlayHintParams, { client }) =>
      inlayHints(context, range, client.settings.inlayHints),
    ),
    feature('textDocument/codeLens', { codeLensProvider: { resolveProvider: true } }, (context, _: CodeLensParams, { client }) =>
      client.settings.codeLens ? codeLenses(context) : [],
    ),
    resolving('codeLens/resolve', uriOfData, (context, lens: CodeLens, { client }) => lensFor(client, resolveCodeLens(context, lens))),

    // Names
    feature('textDocument/definition', { definitionProvider: true }, (context, { position }: DefinitionParams, { client }) => {
      const links = definition(context, position);
      return client.capabilities.textDocument?.definition?.linkSupport ? links : asLocations(links);
    }),
    feature('textDocument/references', { referencesProvider: true }, (context, { position, context: asked }: ReferenceParams) =>
      references(context, position, asked.includeDeclaration),
    ),
    feature('textDocument/documentHighlight', { documentHighlightProvider: true }, (context, { position }: DocumentHighlightParams) =>
      documentHighlight(context, position),
    ),
    feature(
      'textDocument/prepareRename',
      ({ capabilities }) => ({
        renameProvider: capabilities.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
      }),
      (context, { position }: PrepareRenameParams) => prepareRename(context, position),
    ),
    {
      ...feature('textDocument/rename', undefined, (context, { position, newName }: RenameParams) => rename(context, position, newName)),
      edits: 'any',
    },
    feature('textDocument/prepareCallHierarchy', { callHierarchyProvider: true }, (context, { position }: CallHierarchyPrepareParams) =>
      prepareCallHierarchy(context, position),
    ),
    followUp(
      'callHierarchy/incomingCalls',
      ({ item }: CallHierarchyIncomingCallsParams) => item.uri,
      (context, { item }) => incomingCalls(context, item),
    ),
    followUp(
      'callHierarchy/outgoingCalls',
      ({ item }: CallHierarchyOutgoingCallsParams) => item.uri,
      (context, { item }) => outgoingCalls(context, item),
    ),

    // Structure
    feature('textDocument/documentSymbol', { documentSymbolProvider: true }, (context, _: DocumentSymbolParams, { client }) =>
      outlineFor(client.capabilities.textDocument?.documentSymbol, context.uri, documentSymbols(context)),
    ),
    feature('textDocument/foldingRange', { foldingRangeProvider: true }, (context, _: FoldingRangeParams, { client }) =>
      foldingFor(client.capabilities.textDocument?.foldingRange, foldingRanges(context)),
    ),
    feature('textDocument/selectionRange', { selectionRangeProvider: true }, (context, { positions }: SelectionRangeParams) =>
      selectionRanges(context, positions),
    ),
    feature('textDocument/documentLink', { documentLinkProvider: {} }, (context, _: DocumentLinkParams, { client }) => {
      const links = documentLinks(context);
      if (client.capabilities.textDocument?.documentLink?.tooltipSupport) return links;
      return links.map(({ tooltip: _, ...link }) => link);
    }),
    feature('textDocument/semanticTokens/full', tokenCapability, (context, _: SemanticTokensParams) =>
      tokens.full(context.uri, semanticTokens(context)),
    ),
    feature('textDocument/semanticTokens/full/delta', undefined, (context, { previousResultId }: SemanticTokensDeltaParams) =>
      tokens.delta(context.uri, previousResultId, semanticTokens(context)),
    ),
    feature('textDocument/semanticTokens/range', undefined, (context, { range }: SemanticTokensRangeParams) => ({
      data: semanticTokens(context, range),
    })),

    // Edits
    { ...feature('textDocument/codeAction', codeActionCapabilities, codeAction), edits: 'some' },
    feature('textDocument/formatting', { documentFormattingProvider: true }, (context, _: DocumentFormattingParams) =>
      formatDocument(context),
    ),
    feature(
      'textDocument/rangeFormatting',
      { documentRangeFormattingProvider: true },
      (context, { range }: DocumentRangeFormattingParams) => formatRange(context, range),
    ),
    feature(
      'textDocument/onTypeFormatting',
      { documentOnTypeFormattingProvider: { firstTriggerCharacter: FIRST_TRIGGER } },
      (context, { position, ch }: DocumentOnTypeFormattingParams) => onTypeFormatting(context, position, ch),
    ),
  ];
}

function completionClient(client: Client): CompletionClient {
  const { completionItem: item, completionItemKind: kinds } = client.capabilities.textDocument?.completion ?? {};
  return {
    snippets: item?.snippetSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
    commitCharacters: item?.commitCharactersSupport === true,
    preselect: item?.preselectSupport === true,
    knowsKind: (kind) => (kinds?.valueSet === undefined ? kind <= CompletionItemKind.Reference : kinds.valueSet.includes(kind)),
    documentation: (content) => markupFor(item?.documentationFormat, content),
    retrigger: client.knows('editor.action.triggerSuggest'),
  };
}

/** The document that an item of an earlier answer is about, where it says so in its data. */
function uriOfData({ data }: CodeLens): string | undefined {
  return typeof data === 'object' && data !== null && typeof data.uri === 'string' ? data.uri : undefined;
}
