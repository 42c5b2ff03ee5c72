import type * as ast from '../generated/ast.ts';
import { childrenOf, isToken, type TreeChild } from '../syntax/concrete-tree.ts';

/**
 * What stands behind `Bijlage:`, cut into attachments. Of a list (bullets, or nothing behind the colon) each line is one; otherwise a line
 * below an address begins the next, and a title may go on until its address.
 */
export function attachmentParts(node: ast.AttachmentField): readonly (readonly TreeChild[])[] {
  const value = childrenOf(node).slice(2);
  const isList = isLineStart(value[0]) || value.some((part) => isLineStart(part) && /\S/.test(part.text));
  const each: TreeChild[][] = [[]];
  for (const part of value) {
    const last = each.at(-1)!;
    if (isLineStart(part) && (isList || last.some((one) => isToken(one, 'TARGET')))) each.push([]);
    else last.push(part);
  }
  const filled = each.filter((parts) => parts.length > 0);
  return filled.length === 0 ? [[]] : filled;
}

function isLineStart(part: TreeChild | undefined): part is TreeChild {
  return part !== undefined && isToken(part, 'CONT');
}
