import type { Position, TextEdit } from 'vscode-languageserver-types';
import { statementOf } from '../references/outline.ts';
import type { FeatureContext } from './context.ts';
import { isInFence } from './shared/fences.ts';
import { lineIndexAt } from './shared/tokens.ts';

/** The character after which an editor asks (LSP 3.17, documentOnTypeFormattingProvider). */
export const FIRST_TRIGGER = '\n';

const BULLET = /^([ \t]*)(?:([-*+])|(\d{1,9})([.)]))([ \t]+)(\[[ xX]\][ \t]+)?/;

/**
 * What Enter does beyond a new line. In a list it opens the next point, with the next number; on a point without text it ends the list. A
 * line that continues a statement keeps its indent, and a list of people that ends on a comma goes on below. Behind anything else the new
 * line starts at its beginning. Nothing happens in the middle of a line of prose, in fenced code, or where the editor has done it already.
 *
 * @param position behind the line end that was typed. Source: LSP 3.17, textDocument/onTypeFormatting.
 */
export function onTypeFormatting(context: FeatureContext, position: Position, typed: string): TextEdit[] {
  if (typed !== FIRST_TRIGGER || position.line === 0) return [];
  const before = context.root.lineText(position.line - 1);
  const here = context.root.lineText(position.line);
  if (isInFence(context.root, position.line)) return [];
  const indent = /^[ \t]*/.exec(here)![0];
  const rest = here.slice(indent.length);
  const bullet = BULLET.exec(before);
  if (bullet !== null) return inList(context, position.line, before, bullet, indent, rest);
  if (rest !== '') return [];
  return replaceIndent(position.line, indent, indentBehind(context, position.line - 1, before));
}

function replaceIndent(line: number, old: string, indent: string): TextEdit[] {
  if (old === indent) return [];
  return [{ range: { start: { line, character: 0 }, end: { line, character: old.length } }, newText: indent }];
}

// ---------------------------------------------------------------- lists

function inList(context: FeatureContext, line: number, before: string, bullet: RegExpExecArray, indent: string, rest: string): TextEdit[] {
  const [whole, outer = '', mark, number, closing = '', gap = ' ', box] = bullet;
  // The editor has a rule of its own that did it.
  if (BULLET.test(indent + rest)) return [];
  if (before.trimEnd() === whole.trimEnd()) {
    if (rest !== '') return [];
    const start = { line: line - 1, character: 0 };
    // The empty point goes, and the new line with it: the cursor stays on a line of its own.
    return [{ range: { start, end: { line, character: indent.length } }, newText: continues(context, line - 1) ? outer : '' }];
  }
  const next = mark ?? `${Number(number) + 1}${closing}`;
  return replaceIndent(line, indent, `${outer}${next}${gap}${box === undefined ? '' : box.replace(/[xX]/, ' ')}`);
}

/** Whether a line is part of the statement above it. */
function continues(context: FeatureContext, line: number): boolean {
  const start = context.root.lineStart(line);
  const index = lineIndexAt(context.tree, start);
  const node = context.tree.lines[index];
  return node !== undefined && node.$cstNode!.offset < start && node.$cstNode!.end > start;
}

// ---------------------------------------------------------------- statements

function indentBehind(context: FeatureContext, line: number, before: string): string {
  if (before.trim() === '') return '';
  const start = context.root.lineStart(line);
  const node = context.tree.lines[lineIndexAt(context.tree, start + before.length - before.trimStart().length)];
  if (node === undefined) return '';
  const own = /^[ \t]*/.exec(before)![0];
  if (statementOf(node).$type === 'PeopleField' && /[,:]\s*$/.test(before)) return own === '' ? '  ' : own;
  const isContinuation = node.$cstNode!.offset < start;
  // Prose that is indented, as below a point of a list, goes on there.
  if (isContinuation || (node.$type === 'Prose' && own !== '')) return own;
  // Behind a nested item: the next one stands beside it.
  return node.$type === 'NestedStatement' ? own : '';
}
