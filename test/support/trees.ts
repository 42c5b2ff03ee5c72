import type { AstNode, CstNode, LangiumCoreServices, ParseResult, Reference } from 'langium';

/** A tree as plain data: types, values, ranges and references, without what depends on the parser that made it. */
export function plainTree(node: AstNode): unknown {
  const entries = Object.entries(node)
    .filter(([key, value]) => !key.startsWith('$') && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => [key, Array.isArray(value) ? value.map(plainValue) : plainValue(value)]);
  const tree = node.$cstNode as CstNode;
  return { $type: node.$type, at: [tree.offset, tree.end], range: tree.range, ...Object.fromEntries(entries) };
}

function plainValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('$refText' in value) {
    const reference = value as Reference;
    return { refText: reference.$refText, at: [reference.$refNode?.offset, reference.$refNode?.end] };
  }
  return plainTree(value as AstNode);
}

export function parse(language: LangiumCoreServices, text: string): ParseResult {
  return language.parser.LangiumParser.parse(text);
}
