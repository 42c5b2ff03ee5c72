import * as ast from '../../generated/ast.ts';
import { statementOf } from '../../references/outline.ts';
import { type Composite, isLeaf, isToken, treeOf } from '../../syntax/concrete-tree.ts';

/** A stretch of text as it stands in the file. */
export interface Stretch {
  readonly offset: number;
  readonly end: number;
  /** Inside a shield: nobody reads it in public. */
  readonly shielded: boolean;
  /** The line it stands in. */
  readonly line: ast.Line;
}

/** All prose of a file in order: paragraphs, headings, the texts of statements and of text fields; what is between mentions and references. */
export function* stretchesOf(tree: ast.Document): Generator<Stretch> {
  for (const line of tree.lines) {
    const node = statementOf(line);
    if (!(ast.isParty(node) || ast.isAbbreviation(node))) yield* stretchesIn(treeOf(node), line, false);
  }
}

function* stretchesIn(tree: Composite, line: ast.Line, shielded: boolean): Generator<Stretch> {
  for (const child of tree.content) {
    if (!isLeaf(child)) {
      if (child.astNode.$type === 'Shield') yield* stretchesIn(child, line, true);
    } else if (isToken(child, 'TEXT')) {
      yield { offset: child.offset, end: child.end, shielded, line };
    }
  }
}
