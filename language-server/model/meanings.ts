import type * as ast from '../generated/ast.ts';
import { childrenOf } from '../syntax/concrete-tree.ts';
import { type HeaderLabel, headerLabel } from '../vocabulary/header-labels.ts';

/** The label of a field as typed: its keyword, or another word that is read as it. */
export function labelOf(node: ast.Field): string {
  return childrenOf(node)[0]!.text;
}

/** What the label of a field says, where it is another word than the keyword. */
export function meaningOf(node: ast.Field): HeaderLabel | undefined {
  const label = labelOf(node);
  return label === node.keyword ? undefined : headerLabel(label);
}
