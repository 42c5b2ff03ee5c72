/** The fence of code that is open behind a line (CommonMark 4.5). @param open the marks of the one that is open before it. */
export function nextFence(line: string, open: string | undefined): string | undefined {
  if (!line.includes('```') && !line.includes('~~~')) return open;
  const [, marks] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
  if (marks === undefined) return open;
  if (open === undefined) return marks;
  return marks[0] === open[0] && marks.length >= open.length && line.trim() === marks ? undefined : open;
}

/** Which lines of a text stand in a block of code, or open or close one. */
export function fencedLines(lines: readonly string[]): boolean[] {
  let fence: string | undefined;
  return lines.map((line) => {
    const before = fence;
    fence = nextFence(line, fence);
    return before !== undefined || fence !== undefined;
  });
}
