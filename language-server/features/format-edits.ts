import type { TextEdit } from 'vscode-languageserver-types';
import type { Range } from '../model/minutes.ts';
import type { FeatureContext } from './context.ts';
import { formatText } from './formatting.ts';

/**
 * The edits that put a document in the one layout (LSP 3.17, textDocument/formatting): one for each stretch of lines that differs, so that
 * cursors and marks elsewhere stay where they are.
 */
export function formatDocument(context: FeatureContext): TextEdit[] {
  return lineEdits(context.text, formatText(context.tree));
}

/** The same, of the lines that a range touches, and of no others (LSP 3.17, textDocument/rangeFormatting). */
export function formatRange(context: FeatureContext, range: Range): TextEdit[] {
  return formatDocument(context).filter(({ range: { start, end } }) => {
    const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
    return start.line >= range.start.line && last <= range.end.line;
  });
}

const LINES = /[^\r\n]*(?:\r\n?|\n)?/g;

/** Formatting changes blanks in lines, and blank lines: the lines that hold something stay in their order, and so each is compared with its own. */
function lineEdits(before: string, after: string): TextEdit[] {
  const [old, now] = [before, after].map((text) => text.match(LINES)!.filter((line) => line !== '')) as [string[], string[]];
  const edits: TextEdit[] = [];
  const replace = (start: number, end: number, newText: string) => {
    if (old.slice(start, end).join('') === newText) return;
    edits.push({ range: { start: positionOf(old, start), end: positionOf(old, end) }, newText });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [line, other] = [nextLine(old, i), nextLine(now, j)];
    const blanks = now.slice(j, other).join('');
    // Two edits at one place could change places.
    const end = Math.min(line + 1, old.length);
    if (line === i) replace(line, end, blanks + (now[other] ?? ''));
    else {
      replace(i, line, blanks);
      replace(line, end, now[other] ?? '');
    }
    [i, j] = [line + 1, other + 1];
  }
  return edits;
}

/** The next line that holds something; behind the last one, the end. */
function nextLine(lines: readonly string[], from: number): number {
  let index = from;
  while (index < lines.length && lines[index]!.trim() === '') index++;
  return index;
}

/** Where a line starts; behind the last one, the end of the text. */
function positionOf(lines: readonly string[], index: number): { line: number; character: number } {
  if (index < lines.length || index === 0 || /[\r\n]$/.test(lines[index - 1]!)) return { line: index, character: 0 };
  return { line: index - 1, character: lines[index - 1]!.length };
}
