/** Whether a line is a heading, which ends all that stands above it. */
export function isHeadingLine(text: string): boolean {
  return /^#{1,4}[ \t]/.test(text);
}

/** Whether a line is a row of a table. */
export function isRow(text: string): boolean {
  return /^[ \t]*\|/.test(text);
}

/** Between the cells of a table that was pasted without strokes: a tab, or blanks that line them up. */
const GAP = /\t[ \t]*| {2,}\t*[ \t]*/;
/** Longer words are no cell. */
const LONGEST_CELL = 60;
const ENDS_SENTENCE = /\p{L}{3}[.!?]["'\u201d\u2019)]?$/u;

/** A line of such a table, as the row that it would be with strokes; undefined of all others. Two blanks behind a sentence part no cells. */
export function pastedRow(text: string): string | undefined {
  const cells = pastedCells(text);
  return cells === undefined ? undefined : `| ${cells.map(({ words }) => words).join(' | ')} |`;
}

/** A cell of such a line, and where it ends. */
export interface PastedCell {
  readonly words: string;
  readonly end: number;
}

/** Its cells. */
export function pastedCells(text: string): readonly PastedCell[] | undefined {
  if (!text.includes('\t') && !text.includes('  ')) return undefined;
  if (text.length > MOST_OF_LINE || /[|\n]|^[ \t]*(?:>|#{1,4} |```|~~~)/.test(text)) return undefined;
  const cells: PastedCell[] = [];
  let at = text.length - text.trimStart().length;
  for (const part of text.trim().split(GAP)) {
    at = text.indexOf(part, at);
    if (part === '' || part.length > LONGEST_CELL) return undefined;
    cells.push({ words: part, end: at + part.length });
    at += part.length;
  }
  const isTable = cells.length > 1 && !cells.slice(0, -1).some(({ words }) => ENDS_SENTENCE.test(words));
  return isTable ? cells : undefined;
}
const MOST_OF_LINE = 400;

/** Whether a line is one of a table, with strokes or without. */
export function isTableLine(text: string): boolean {
  return isRow(text) || pastedRow(text) !== undefined;
}
