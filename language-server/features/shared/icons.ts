import { CompletionItemKind, SymbolKind } from 'vscode-languageserver-types';
import type { ItemKind } from '../../vocabulary/items.ts';

interface Icon {
  /** In outlines and in the search for symbols; each kind has one of its own. */
  readonly symbol: SymbolKind;
  /** In lists of suggestions. */
  readonly suggestion: CompletionItemKind;
}

/** What LSP's kinds make editors show for each kind of item. */
export const ITEM_ICONS = {
  action: { symbol: SymbolKind.Method, suggestion: CompletionItemKind.Event },
  agreement: { symbol: SymbolKind.Interface, suggestion: CompletionItemKind.Event },
  commitment: { symbol: SymbolKind.Property, suggestion: CompletionItemKind.Event },
  decision: { symbol: SymbolKind.Constant, suggestion: CompletionItemKind.Constant },
  question: { symbol: SymbolKind.Variable, suggestion: CompletionItemKind.Field },
  parked: { symbol: SymbolKind.EnumMember, suggestion: CompletionItemKind.Field },
  approval: { symbol: SymbolKind.Boolean, suggestion: CompletionItemKind.Event },
  proposal: { symbol: SymbolKind.Class, suggestion: CompletionItemKind.Constant },
  motion: { symbol: SymbolKind.Struct, suggestion: CompletionItemKind.Constant },
  amendment: { symbol: SymbolKind.Operator, suggestion: CompletionItemKind.Constant },
  vote: { symbol: SymbolKind.Number, suggestion: CompletionItemKind.Value },
  progress: { symbol: SymbolKind.Event, suggestion: CompletionItemKind.Event },
} as const satisfies Readonly<Record<ItemKind, Icon>>;
