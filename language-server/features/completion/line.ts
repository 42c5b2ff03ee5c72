import type * as ast from '../../generated/ast.ts';
import { isBlank, lineEnd, skipBlanks } from '../../syntax/characters.ts';
import { bulletEnd } from '../../syntax/listed-lines.ts';
import type { Keyword } from '../../vocabulary/keywords.ts';
import type { FeatureContext } from '../context.ts';
import { isBelowHeading } from '../shared/closed-label.ts';
import { keywordOf, lineBefore } from '../shared/surroundings.ts';

/** The source line with the cursor, and what came before it: all that decides what may stand on it. */
export interface CursorLine {
  /** Behind a byte order mark. */
  readonly start: number;
  /** The first character that is no blank. */
  readonly content: number;
  readonly cursor: number;
  readonly end: number;
  /** Index of the last line of the tree above this one; -1 where there is none. */
  readonly above: number;
  readonly inHeader: boolean;
  readonly belowHeading: boolean;
  /** Where it is indented: the statement that it continues. */
  readonly under: Keyword | undefined;
  readonly indented: boolean;
}

/** The line at an offset. Looks back no further than the heading or the `Verslag` line above. */
export function cursorLine(context: FeatureContext, cursor: number): CursorLine {
  const { text, root, tree } = context;
  const { line } = root.positionAt(cursor);
  let start = root.lineStart(line);
  if (start === 0 && text.charCodeAt(0) === 0xfeff) start = 1;
  const at = Math.max(cursor, start);
  const above = lineBefore(tree, start);
  const listed = pointOf(tree.lines[above], text, start, at);
  const content = listed ?? skipBlanks(text, start);
  const indented = listed !== undefined || content - start >= 2 || text.charCodeAt(start) === 9;
  return {
    start,
    content,
    cursor: at,
    end: lineEnd(text, start),
    above,
    inHeader: inHeaderBehind(tree, above),
    belowHeading: isBelowHeading(tree, above),
    under: indented && followsDirectly(context, line) ? keywordOf(tree.lines[above]) : undefined,
    indented,
  };
}

/** Where the text of a point of a list of people or attachments begins; undefined where the line is none. */
function pointOf(above: ast.Line | undefined, text: string, start: number, cursor: number): number | undefined {
  if ((above?.$type !== 'PeopleField' && above?.$type !== 'AttachmentField') || above.$cstNode!.end < start) return undefined;
  const point = bulletEnd(text, skipBlanks(text, start));
  return point !== undefined && point <= cursor ? point : undefined;
}

function inHeaderBehind(tree: ast.Document, above: number): boolean {
  for (let index = above; index >= 0; index--) {
    const type = tree.lines[index]!.$type;
    if (type === 'Heading') return false;
    if (type === 'Meeting') return true;
  }
  return true;
}

/** No blank line stands between this line and the one above it; comments do not part them. */
function followsDirectly({ text, root }: FeatureContext, line: number): boolean {
  for (let other = line - 1; other >= 0; other--) {
    const start = root.lineStart(other);
    if (text.startsWith('//', start)) continue;
    return skipBlanks(text, start) < lineEnd(text, start);
  }
  return false;
}

/** Where text without the blanks at its end stops. */
export function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}
