import * as ast from '../../generated/ast.ts';
import { statementOf } from '../../references/outline.ts';
import { lineEnd } from '../../syntax/characters.ts';
import { childrenOf, isToken } from '../../syntax/concrete-tree.ts';
import { nextFence } from '../../syntax/fences.ts';
import type { RuleContext } from '../context.ts';

/** A line of text in minutes: a paragraph's, or an indented one of an item. */
export interface ToldLine {
  /** Offset of its first character, blanks included. */
  readonly start: number;
  /** Behind the blanks of a continued item. */
  readonly content: number;
  readonly end: number;
  readonly text: string;
  /** It continues an item. */
  readonly nested: boolean;
  /** Below a heading. */
  readonly belowHeading: boolean;
  /** The heading it stands below, with its number sign. */
  readonly heading: string;
}

const TOLD = new WeakMap<ast.Document, readonly ToldLine[]>();

/** Every line of text below a `Verslag` line, found once for all that look at them; what stands in a fence is quoted, and left out. */
export function toldLines(context: RuleContext): readonly ToldLine[] {
  const known = TOLD.get(context.tree) ?? findToldLines(context);
  TOLD.set(context.tree, known);
  return known;
}

function findToldLines(context: RuleContext): readonly ToldLine[] {
  const lines: ToldLine[] = [];
  let inMeeting = false;
  let heading = '';
  let fence: string | undefined;
  for (const line of context.tree.lines) {
    if (line.$type === 'Meeting') [inMeeting, heading] = [true, ''];
    if (line.$type === 'Heading') heading = headingAt(context, line.$cstNode!.offset);
    if (!inMeeting) continue;
    if (line.$type === 'LabelField') {
      lines.push(toldAt(context, line.$cstNode!.offset, false, heading));
      continue;
    }
    if (line.$type === 'Prose') {
      const told = toldAt(context, line.$cstNode!.offset, false, heading);
      const before = fence;
      fence = nextFence(told.text, before);
      if (before === undefined && fence === undefined) lines.push(told);
      continue;
    }
    fence = undefined;
    if (line.$type === 'Heading' || ast.isHeaderLine(line)) continue;
    for (const child of childrenOf(statementOf(line))) if (isToken(child, 'CONT')) lines.push(toldAt(context, child.end, true, heading));
  }
  return lines;
}

function headingAt({ text }: RuleContext, start: number): string {
  return text.slice(start, Math.min(lineEnd(text, start), start + 200));
}

function toldAt(context: RuleContext, start: number, nested: boolean, heading: string): ToldLine {
  const end = lineEnd(context.text, start);
  const text = context.text.slice(start, end);
  return { start, content: start + text.search(/\S|$/), end, text, nested, belowHeading: heading !== '', heading };
}
