/** A block of the page with the source line it comes from; heights in pixels from the top of the page. */
export interface ScrollMark {
  readonly line: number;
  readonly top: number;
}

/**
 * Marks in the order of the page, of which neither line nor height ever falls: blocks that come from higher up in the source (tables at the
 * end) are left out, and of blocks on the same line or height the first counts.
 */
export function inOrder(marks: readonly ScrollMark[]): ScrollMark[] {
  const ordered: ScrollMark[] = [];
  for (const mark of marks) {
    const last = ordered.at(-1);
    if (last === undefined || (mark.line > last.line && mark.top > last.top)) ordered.push(mark);
  }
  return ordered;
}

/**
 * Height at which a source line stands: that of its block, between two blocks in proportion.
 * @param end the line and height behind the last block.
 */
export function heightOf(line: number, marks: readonly ScrollMark[], end: ScrollMark): number {
  return between(line, marks, end, 'line', 'top');
}

/** The source line, with its fraction, that stands at a height: the inverse of {@link heightOf}. */
export function lineAt(height: number, marks: readonly ScrollMark[], end: ScrollMark): number {
  return between(height, marks, end, 'top', 'line');
}

function between(value: number, marks: readonly ScrollMark[], end: ScrollMark, from: keyof ScrollMark, to: keyof ScrollMark): number {
  const first = marks[0];
  if (first === undefined || value <= first[from]) return first?.[to] ?? 0;
  let index = marks.length - 1;
  while (index > 0 && marks[index]![from] > value) index--;
  const lower = marks[index]!;
  const upper = marks[index + 1] ?? end;
  const span = upper[from] - lower[from];
  if (span <= 0) return lower[to];
  const share = Math.min(1, (value - lower[from]) / span);
  return lower[to] + share * Math.max(0, upper[to] - lower[to]);
}

/** The index of the innermost block that holds the line: the last that starts at or above it; -1 above all. */
export function blockOf(line: number, lines: readonly number[]): number {
  let found = -1;
  for (const [index, start] of lines.entries()) {
    if (start <= line && (found < 0 || start >= lines[found]!)) found = index;
  }
  return found;
}
