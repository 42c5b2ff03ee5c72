import type { Root } from '../syntax/concrete-tree.ts';
import type { Item, Position, Section } from './minutes.ts';

/** What belongs by its number, id or place to something secret may be open: then a backslash stands before the full stop that ends its words. */

/** Where that backslash stands, or would stand, in the text of an item. */
export function endOfText(root: Root, { lines, headAt }: Pick<Item, 'lines' | 'headAt'>): Position {
  return endOfLine(root, lines.at(-1) ?? headAt.end.line);
}

/** The same in a heading. */
export function endOfHeading(root: Root, { headAt }: Pick<Section, 'headAt'>): Position {
  return endOfLine(root, headAt.start.line);
}

function endOfLine(root: Root, line: number): Position {
  const text = root.lineText(line).trimEnd();
  return { line, character: text.endsWith('.') ? text.length - 1 : text.length };
}

/** Whether it stands there. */
export function isSaidOpen(root: Root, { line, character }: Position): boolean {
  return root.lineText(line).slice(0, character).endsWith('\\');
}
