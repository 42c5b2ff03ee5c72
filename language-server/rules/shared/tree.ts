import type * as ast from '../../generated/ast.ts';
import { statementOf } from '../../references/outline.ts';

export type HeadNode = ast.Declaration | ast.Meeting | ast.Item;

/** Every statement with a head, nested ones too, in the order of the file. */
export function* headsOf(tree: ast.Document): Generator<HeadNode> {
  for (const line of tree.lines) {
    const node = statementOf(line);
    if (node !== undefined && 'attributes' in node) yield node;
  }
}
