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
export function stretchesOf(tree: ast.Document): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const line of tree.lines) {
    const node = statementOf(line);
    if (!(ast.isParty(node) || ast.isAbbreviation(node))) addStretches(treeOf(node), line, false, found);
  }
  return found;
}

function addStretches(tree: Composite, line: ast.Line, shielded: boolean, found: Stretch[]): void {
  for (const child of tree.content) {
    if (!isLeaf(child)) {
      if (child.astNode.$type === 'Shield') addStretches(child, line, true, found);
    } else if (isToken(child, 'TEXT')) {
      found.push({ offset: child.offset, end: child.end, shielded, line });
    }
  }
}
