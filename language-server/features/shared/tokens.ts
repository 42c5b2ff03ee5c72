import type { CstNode } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { Composite, isLeaf, type Leaf } from '../../syntax/concrete-tree.ts';
import { countWhile } from '../../syntax/searching.ts';

/** All tokens of a node, in the order of the text. */
export function* leavesOf(node: CstNode): Generator<Leaf> {
  if (isLeaf(node)) yield node;
  else if (node instanceof Composite) for (const child of node.content) yield* leavesOf(child);
}

/** Index of the line of the tree that holds an offset, or of the last one before it; -1 above the first. */
export function lineIndexAt(tree: ast.Document, offset: number): number {
  return countWhile(tree.lines, (line) => line.$cstNode!.offset <= offset) - 1;
}

/** The lines of the tree that lie within two offsets or touch them. */
export function linesBetween(tree: ast.Document, start: number, end: number): ast.Line[] {
  const lines: ast.Line[] = [];
  for (let index = Math.max(lineIndexAt(tree, start), 0); index < tree.lines.length; index++) {
    const line = tree.lines[index]!;
    if (line.$cstNode!.offset > end) break;
    if (line.$cstNode!.end >= start) lines.push(line);
  }
  return lines;
}

/** Tokens that make up a name or a reference. */
const OF_NAMES: ReadonlySet<string> = new Set(['ID', 'MEETING', '@', '#', '/']);

/** The token at an offset; between two, the one that is part of a name goes before, then the one that starts there. */
export function leafAt(tree: ast.Document, offset: number): Leaf | undefined {
  const line = tree.lines[lineIndexAt(tree, offset)];
  if (line === undefined) return undefined;
  const touching = [...leavesOf(line.$cstNode!)].filter((leaf) => leaf.offset <= offset && offset <= leaf.end);
  return touching.findLast((leaf) => OF_NAMES.has(leaf.tokenType.name)) ?? touching.at(-1);
}
