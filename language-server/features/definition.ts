import { type AstNode, AstUtils } from 'langium';
import type { Location, LocationLink, Position } from 'vscode-languageserver-types';
import { rootOf } from '../syntax/concrete-tree.ts';
import { type FeatureContext, offsetAt } from './context.ts';
import { nameLeaf, symbolAt } from './shared/symbol.ts';
import { leafAt } from './shared/tokens.ts';

/**
 * Where the name under the cursor is declared: the whole statement, with its id selected. The origin is the name with its sigil, so an
 * editor underlines `@jansen` whole. In text, an abbreviation leads to its explanation. Empty where there is no name, or it names nothing.
 * Source: LSP 3.17, textDocument/definition.
 */
export function definition(context: FeatureContext, position: Position): LocationLink[] {
  const symbol = symbolAt(context, position);
  if (symbol === undefined) return abbreviationAt(context, position);
  const { target, start, end } = symbol;
  return target === undefined ? [] : [linkTo(target, context.root.rangeOf(start, end))];
}

/** For clients without `linkSupport`: the selected names. */
export function asLocations(links: readonly LocationLink[]): Location[] {
  return links.map((link) => ({ uri: link.targetUri, range: link.targetSelectionRange }));
}

function linkTo(target: AstNode, originSelectionRange: LocationLink['originSelectionRange']): LocationLink {
  const root = rootOf(AstUtils.findRootNode(target));
  const { offset, end } = target.$cstNode!;
  const name = nameLeaf(target);
  return {
    ...(originSelectionRange === undefined ? {} : { originSelectionRange }),
    targetUri: AstUtils.getDocument(target).uri.toString(),
    targetRange: root.rangeOf(offset, end),
    targetSelectionRange: name === undefined ? root.rangeOf(offset, end) : name.range,
  };
}

// ---------------------------------------------------------------- abbreviations

/** A word with what can stand in an id: `COVID-19`. */
const WORDS = /[\p{L}\p{N}_]+(?:[-.&][\p{L}\p{N}_]+)*/gu;

function abbreviationAt(context: FeatureContext, position: Position): LocationLink[] {
  const offset = offsetAt(context, position);
  const leaf = leafAt(context.tree, offset);
  if (leaf?.tokenType.name !== 'TEXT') return [];
  for (const match of leaf.text.matchAll(WORDS)) {
    const start = leaf.offset + match.index;
    const end = start + match[0].length;
    if (offset < start || offset > end) continue;
    const declarations = context.project.names.abbreviations.get(match[0]) ?? [];
    return declarations.map(({ node }) => linkTo(node, context.root.rangeOf(start, end)));
  }
  return [];
}
