import { type DocumentSymbol, type SymbolInformation, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';

/** What a client knows of the kinds of symbols; one that says nothing knows the first, up to arrays (LSP 3.17, SymbolKind). */
export interface SymbolAbility {
  readonly symbolKind?: { readonly valueSet?: readonly SymbolKind[] };
}

/** Kinds of later versions of LSP, each with an older kind for clients that do not know it. */
const FORMERLY: ReadonlyMap<SymbolKind, SymbolKind> = new Map([
  [SymbolKind.Object, SymbolKind.Namespace],
  [SymbolKind.Key, SymbolKind.Property],
  [SymbolKind.Struct, SymbolKind.Class],
  [SymbolKind.Event, SymbolKind.Method],
]);

function kindFor(ability: SymbolAbility | undefined, kind: SymbolKind): SymbolKind {
  const known = ability?.symbolKind?.valueSet;
  const isKnown = known === undefined ? kind <= SymbolKind.Array : known.includes(kind);
  return isKnown ? kind : (FORMERLY.get(kind) ?? SymbolKind.Variable);
}

/** An outline as a tree, or, for a client without trees, as a list in which each knows what it stands in. */
export function outlineFor(
  ability: (SymbolAbility & { readonly hierarchicalDocumentSymbolSupport?: boolean }) | undefined,
  uri: string,
  symbols: readonly DocumentSymbol[],
): DocumentSymbol[] | SymbolInformation[] {
  if (ability?.hierarchicalDocumentSymbolSupport !== true) return flat(ability, uri, symbols);
  return symbols.map((symbol) => tree(ability, symbol));
}

function tree(ability: SymbolAbility, symbol: DocumentSymbol): DocumentSymbol {
  const { children } = symbol;
  return {
    ...symbol,
    kind: kindFor(ability, symbol.kind),
    ...(children && { children: children.map((child) => tree(ability, child)) }),
  };
}

function flat(
  ability: SymbolAbility | undefined,
  uri: string,
  symbols: readonly DocumentSymbol[],
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind: kindFor(ability, kind), location: { uri, range }, ...(containerName === undefined ? {} : { containerName }) },
    ...flat(ability, uri, children, name),
  ]);
}

export function workspaceSymbolsFor(ability: SymbolAbility | undefined, symbols: readonly WorkspaceSymbol[]): WorkspaceSymbol[] {
  return symbols.map((symbol) => ({ ...symbol, kind: kindFor(ability, symbol.kind) }));
}
