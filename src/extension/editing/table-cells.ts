import type { Lines } from './list-indent.ts';

/** A table with its columns in line, and the cell that the cursor goes to. */
export interface TableMove {
  /** The lines that {@link rows} take the place of. */
  readonly first: number;
  readonly last: number;
  readonly rows: readonly string[];
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

const ROW = /^[ \t]*\|/;
const RULE = /^:?-+:?$/;
/** What is longer makes no column wider. */
const WIDEST = 60;

/**
 * From the cell of the cursor to the one behind or before it. Behind the last cell a row is added; a head alone gets the line below it that makes it one.
 * @returns undefined where the line is no row of a table.
 */
export function moveInTable(lines: Lines, line: number, character: number, direction: 'next' | 'previous'): TableMove | undefined {
  if (!ROW.test(lines.at(line)) || character <= lines.at(line).indexOf('|')) return undefined;
  let first = line;
  while (first > 0 && ROW.test(lines.at(first - 1))) first--;
  let last = line;
  while (last + 1 < lines.count && ROW.test(lines.at(last + 1))) last++;
  const table = Array.from({ length: last - first + 1 }, (_, at) => cellsOf(lines.at(first + at)));
  if (table.length > 1 ? !isRule(table[1]!) : table[0]!.every((cell) => cell === '')) return undefined;
  const columns = Math.max(...table.map((row) => row.length));
  if (table.length === 1) table.push(Array<string>(columns).fill('-'));
  let row = line - first;
  let column = Math.min(columns - 1, cellAt(lines.at(line), character));
  if (direction === 'next') {
    column++;
    if (column === columns || row === 1) [row, column] = [row === 0 ? 2 : row + 1, 0];
    if (row === table.length) table.push(Array<string>(columns).fill(''));
  } else if (column > 0 && row !== 1) column--;
  else if (row > 0) [row, column] = [row <= 2 ? 0 : row - 1, columns - 1];
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(3, ...table.map((cells, index) => (index === 1 ? 0 : Math.min(WIDEST, lengthOf(cells[at] ?? ''))))),
  );
  const indent = /^[ \t]*/.exec(lines.at(first))![0];
  const written = table.map((cells, index) => widths.map((width, at) => padded(cells[at] ?? '', width, index === 1)));
  const before = written[row]!.slice(0, column).reduce((sum, cell) => sum + cell.length + 3, indent.length + 2);
  return {
    first,
    last,
    rows: written.map((cells) => `${indent}| ${cells.join(' | ')} |`),
    line: first + row,
    start: before,
    end: before + (table[row]![column] ?? '').length,
  };
}

/** A pipe behind a backslash is text. */
function cellsOf(row: string): string[] {
  const inner = row.trim().replace(/^\|/, '');
  const cells = inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
  if (cells.length > 1 && cells.at(-1) === '') cells.pop();
  return cells;
}

function cellAt(row: string, character: number): number {
  return Math.max(0, (row.slice(0, character).match(/(?<!\\)\|/g)?.length ?? 1) - 1);
}

function isRule(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => RULE.test(cell));
}

function padded(cell: string, width: number, rule: boolean): string {
  if (!rule) return cell + ' '.repeat(Math.max(0, width - lengthOf(cell)));
  const [left, right] = [cell.startsWith(':') ? ':' : '-', cell.length > 1 && cell.endsWith(':') ? ':' : '-'];
  return `${left}${'-'.repeat(width - 2)}${right}`;
}

/** As many columns as it takes on the screen, but for signs of double width. */
function lengthOf(text: string): number {
  return [...text].length;
}
