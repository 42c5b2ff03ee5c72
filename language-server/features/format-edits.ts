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

/** The same, of the lines that a range touches (LSP 3.17, textDocument/rangeFormatting). */
export function formatRange(context: FeatureContext, range: Range): TextEdit[] {
  return formatDocument(context).filter(({ range: { start, end } }) => end.line >= range.start.line && start.line <= range.end.line);
}

const LINES = /[^\r\n]*(?:\r\n?|\n)?/g;

/** Formatting changes, adds and removes lines here and there: what is the same at both ends, and between differences, stays. */
function lineEdits(before: string, after: string): TextEdit[] {
  const [old, now] = [before, after].map((text) => text.match(LINES)!.filter((line) => line !== ''));
  const edits: TextEdit[] = [];
  let [i, j] = [0, 0];
  while (i < old!.length || j < now!.length) {
    if (old![i] === now![j]) {
      i++;
      j++;
      continue;
    }
    const [nextI, nextJ] = resume(old!, now!, i, j);
    edits.push({
      range: { start: positionOf(old!, i), end: positionOf(old!, nextI) },
      newText: now!.slice(j, nextJ).join(''),
    });
    [i, j] = [nextI, nextJ];
  }
  return edits;
}

/** How far ahead two texts are searched for the place where they meet again. */
const REACH = 20;

/** The nearest pair of lines at which both go on alike; the ends where there is none near. */
function resume(old: readonly string[], now: readonly string[], i: number, j: number): [number, number] {
  for (let distance = 1; distance <= REACH * 2; distance++) {
    for (let ahead = 0; ahead <= distance; ahead++) {
      const [a, b] = [i + ahead, j + distance - ahead];
      if (a > old.length || b > now.length) continue;
      if (a === old.length && b === now.length) return [a, b];
      // A blank line is no meeting place: there are too many.
      if (a < old.length && old[a] === now[b] && old[a]!.trim() !== '') return [a, b];
    }
  }
  return [old.length, now.length];
}

/** Where a line starts; behind the last one, the end of the text. */
function positionOf(lines: readonly string[], index: number): { line: number; character: number } {
  if (index < lines.length || index === 0 || /[\r\n]$/.test(lines[index - 1]!)) return { line: index, character: 0 };
  return { line: index - 1, character: lines[index - 1]!.length };
}
