import type * as ast from '../../generated/ast.ts';

export type HeadNode = ast.Declaration | ast.Meeting | ast.Item;

/** Every statement with a head, nested ones too, in the order of the file. */
export function* headsOf(tree: ast.Document): Generator<HeadNode> {
  for (const line of tree.lines) {
    const node = line.$type === 'NestedStatement' ? line.statement : line;
    if (node !== undefined && 'attributes' in node) yield node;
  }
}
