import type * as ast from '../../generated/ast.ts';
import type { Composite, Leaf } from '../../syntax/concrete-tree.ts';

/** The first token of this type right below a node. */
export function tokenOf(node: { $cstNode?: unknown }, ...types: string[]): Leaf | undefined {
  return (node.$cstNode as Composite | undefined)?.content.find(
    (child): child is Leaf => !('content' in child) && types.includes((child as Leaf).tokenType.name),
  );
}

export type HeadNode =
  | ast.Organization
  | ast.Person
  | ast.Group
  | ast.Abbreviation
  | ast.Series
  | ast.Track
  | ast.Standby
  | ast.Channel
  | ast.Meeting
  | ast.Decision
  | ast.Action
  | ast.Agreement
  | ast.Question
  | ast.Progress;

/** Every statement with a head, nested ones too, in the order of the file. */
export function* headsOf(tree: ast.Document): Generator<HeadNode> {
  for (const line of tree.lines) {
    const node = line.$type === 'NestedStatement' ? line.statement : line;
    if (node !== undefined && 'attributes' in node) yield node;
  }
}
