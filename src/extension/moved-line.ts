/** What happened to a text: what stood from `start` to `end` was replaced. */
export interface Replaced {
  readonly range: { readonly start: Place; readonly end: Place };
  readonly text: string;
}
interface Place {
  readonly line: number;
  readonly character: number;
}

/** Where a line is after changes, each of which leaves the places of the others as they are, as those of one event of VS Code do. */
export function movedLine(line: number, changes: readonly Replaced[]): number {
  let moved = line;
  for (const { range, text } of changes) {
    const { start, end } = range;
    const added = text.split(/\r\n?|\n/).length - 1;
    if (end.line < line || (end.line === line && end.character === 0)) moved += added - (end.line - start.line);
    // What was on the line is gone: the place is where that was.
    else if (start.line < line) moved -= line - start.line - Math.min(added, line - start.line);
  }
  return moved;
}
