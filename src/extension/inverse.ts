import type { Position, Range, TextChange } from '../../language-server/server/protocol.ts';

/**
 * The changes that undo these, which do not touch each other and stand in the order of the text.
 * @param textOf the text of a range before the changes are made.
 */
export function undoing(changes: readonly TextChange[], textOf: (range: Range) => string): TextChange[] {
  let lines = 0;
  return changes.map(({ range, newText }) => {
    const start = { line: range.start.line + lines, character: range.start.character };
    const end = endOf(start, newText);
    lines += end.line - start.line - (range.end.line - range.start.line);
    return { range: { start, end }, newText: textOf(range) };
  });
}

/** Where a text ends that begins at a position. */
function endOf({ line, character }: Position, text: string): Position {
  const rows = text.split(/\r\n?|\n/);
  const last = rows.at(-1)!.length;
  return { line: line + rows.length - 1, character: rows.length === 1 ? character + last : last };
}
