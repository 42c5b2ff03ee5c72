import type { FoldingRange, FoldingRangeClientCapabilities } from 'vscode-languageserver';

/** As many ranges as the client takes, the longest where it takes fewer, each of a kind that it knows (LSP 3.17, FoldingRange). */
export function foldingFor(ability: FoldingRangeClientCapabilities | undefined, ranges: readonly FoldingRange[]): FoldingRange[] {
  const { rangeLimit, foldingRangeKind } = ability ?? {};
  const kinds = foldingRangeKind?.valueSet;
  const taken = rangeLimit !== undefined && ranges.length > rangeLimit ? longest(ranges, rangeLimit) : ranges;
  return taken.map(({ kind, ...range }) => (kind === undefined || (kinds && !kinds.includes(kind)) ? range : { ...range, kind }));
}

function longest(ranges: readonly FoldingRange[], count: number): FoldingRange[] {
  const kept = new Set(ranges.toSorted((a, b) => b.endLine - b.startLine - (a.endLine - a.startLine)).slice(0, Math.max(0, count)));
  return ranges.filter((range) => kept.has(range));
}
