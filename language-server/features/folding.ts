import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import type { Item, Minutes, Section } from '../model/minutes.ts';
import { statementOf } from '../references/outline.ts';
import type { FeatureContext } from './context.ts';

/**
 * What can be folded away: meetings, their headers, sections, statements with lines of their own below them, lists of people, and runs of
 * comments. Blank lines at an end stay in sight. Source: LSP 3.17, textDocument/foldingRange.
 */
export function foldingRanges(context: FeatureContext): FoldingRange[] {
  const lines = context.text.split(/\r\n?|\n/);
  const ranges: FoldingRange[] = [];
  const add = (start: number, end: number, kind?: FoldingRange['kind']) => {
    let last = Math.min(end, lines.length - 1);
    while (last > start && lines[last]!.trim() === '') last--;
    if (last > start) ranges.push({ startLine: start, endLine: last, ...(kind === undefined ? {} : { kind }) });
  };
  for (const meeting of context.file.meetings) foldMeeting(context, meeting, add);
  for (const line of context.tree.lines) {
    const statement = statementOf(line);
    if (statement.$type === 'Prose' || statement.$type === 'Heading') continue;
    const { start, end } = context.root.rangeOf(line.$cstNode!.offset, line.$cstNode!.end);
    if (!hasItems(context, line)) add(start.line, end.line);
  }
  foldComments(lines, add);
  return ranges.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

type Add = (start: number, end: number, kind?: FoldingRange['kind']) => void;

function foldMeeting(context: FeatureContext, meeting: Minutes, add: Add): void {
  const start = meeting.at.start.line;
  // A single meeting folds by its header and sections: folding the whole file away helps nobody.
  if (context.file.meetings.length > 1) add(start, meeting.at.end.line);
  const header = headerEnd(context, meeting);
  if (header > start && context.file.meetings.length === 1) add(start, header);
  else if (header > start + 1) add(start + 1, header);
  foldItems(meeting.blocks, add);
  for (const section of meeting.sections) foldSection(section, add);
}

/** The last line of the last field before the body. */
function headerEnd(context: FeatureContext, meeting: Minutes): number {
  let end = meeting.at.start.line;
  for (const line of context.tree.lines) {
    const { start, end: last } = context.root.rangeOf(line.$cstNode!.offset, line.$cstNode!.end);
    if (start.line <= meeting.at.start.line) continue;
    if (start.line > meeting.at.end.line || !ast.isHeaderLine(line)) break;
    end = last.line;
  }
  return end;
}

function foldSection(section: Section, add: Add): void {
  const { start, end } = section.at;
  add(start.line, end.character === 0 && end.line > start.line ? end.line - 1 : end.line);
  foldItems(section.blocks, add);
  for (const child of section.sections) foldSection(child, add);
}

/** An item with items below it folds with them. */
function foldItems(blocks: Minutes['blocks'], add: Add): void {
  for (const block of blocks) {
    if (!('items' in block) || block.items.length === 0) continue;
    add(block.at.start.line, lastLine(block));
  }
}

function lastLine(item: Item): number {
  return Math.max(item.at.end.line, ...item.items.map((child) => child.at.end.line));
}

function hasItems(context: FeatureContext, line: ast.Line): boolean {
  if (line.$type === 'NestedStatement') return false;
  return context.tree.lines[(line.$containerIndex ?? 0) + 1]?.$type === 'NestedStatement';
}

function foldComments(lines: readonly string[], add: Add): void {
  let start: number | undefined;
  for (const [index, line] of [...lines, ''].entries()) {
    if (line.startsWith('//')) start ??= index;
    else if (start !== undefined) {
      add(start, index - 1, FoldingRangeKind.Comment);
      start = undefined;
    }
  }
}
