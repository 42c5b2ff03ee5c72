/** The lines of a text. */
export interface Lines {
  readonly count: number;
  at(line: number): string;
}
/** What stands from the start of a line up to `end` becomes `newText`. */
export interface LineChange {
  readonly line: number;
  readonly end: number;
  readonly newText: string;
}

interface Point {
  readonly indent: number;
  /** The column at which its text begins: what stands there is nested in it (CommonMark 5.2). */
  readonly content: number;
  readonly number: number | undefined;
  /** Of the source: indent, marker and the blanks behind it. */
  readonly blanks: string;
  readonly marker: string;
}

const POINT = /^([ \t]*)([-*+]|(\d{1,9})[.)])(?:([ \t]+)|$)/;

function width(blanks: string): number {
  let columns = 0;
  for (const blank of blanks) columns += blank === '\t' ? 4 - (columns % 4) : 1;
  return columns;
}

function pointOf(text: string): Point | undefined {
  const match = POINT.exec(text);
  if (match === null) return undefined;
  const [, blanks = '', marker = '', number, gap = ' '] = match;
  const indent = width(blanks);
  const after = width(gap);
  return {
    indent,
    content: indent + marker.length + (after > 4 ? 1 : after),
    number: number === undefined ? undefined : Number(number),
    blanks,
    marker,
  };
}

/**
 * Moves a point of a list, with what is nested in it, one level in or out: in as far as the point above it asks for, so that it is nested
 * there. A numbered point takes the next number of where it comes to stand. Nothing changes where there is nothing to be nested in.
 * @returns undefined where the line is no point of a list.
 */
export function moveListItem(lines: Lines, line: number, direction: 'in' | 'out'): LineChange[] | undefined {
  const point = pointOf(lines.at(line));
  if (point === undefined) return undefined;
  const indent = direction === 'in' ? deeper(lines, line, point) : shallower(lines, line, point);
  if (indent === undefined || indent === point.indent) return [];
  const marker = point.number === undefined ? point.marker : point.marker.replace(/^\d+/, `${nextNumber(lines, line, indent)}`);
  const own = { line, end: point.blanks.length + point.marker.length, newText: ' '.repeat(indent) + marker };
  const shift = indent - point.indent + marker.length - point.marker.length;
  return [own, ...nestedIn(lines, line, point).map((other) => shifted(lines, other, shift))];
}

/** The points above a line, the nearest first, as far as its list goes: to a heading, or a paragraph of its own. */
function* pointsAbove(lines: Lines, line: number): Generator<Point> {
  for (let above = line - 1; above >= 0; above--) {
    const text = lines.at(above);
    const point = pointOf(text);
    if (point !== undefined) yield point;
    else if (/^#{1,4}[ \t]/.test(text)) return;
    else if (/^\S/.test(text) && (above === 0 || lines.at(above - 1).trim() === '')) return;
  }
}

function deeper(lines: Lines, line: number, { indent }: Point): number | undefined {
  for (const above of pointsAbove(lines, line)) {
    if (above.indent <= indent && above.content > indent) return above.content;
    if (above.indent < indent) return undefined;
  }
  // Right below a statement, indented, it is part of that statement.
  return line > 0 && indent === 0 && /^\S/.test(lines.at(line - 1)) ? 2 : undefined;
}

function shallower(lines: Lines, line: number, { indent }: Point): number {
  for (const above of pointsAbove(lines, line)) if (above.indent < indent) return above.indent;
  return 0;
}

function nextNumber(lines: Lines, line: number, indent: number): number {
  for (const above of pointsAbove(lines, line)) {
    if (above.indent < indent) break;
    if (above.indent === indent) return above.number === undefined ? 1 : above.number + 1;
  }
  return 1;
}

/** The lines below a point that are nested in it. */
function nestedIn(lines: Lines, line: number, { indent }: Point): number[] {
  const nested: number[] = [];
  for (let below = line + 1; below < lines.count; below++) {
    const text = lines.at(below);
    if (text.trim() === '') continue;
    if (width(/^[ \t]*/.exec(text)![0]) <= indent) break;
    nested.push(below);
  }
  return nested;
}

function shifted(lines: Lines, line: number, by: number): LineChange {
  const blanks = /^[ \t]*/.exec(lines.at(line))![0];
  return { line, end: blanks.length, newText: ' '.repeat(Math.max(0, width(blanks) + by)) };
}
