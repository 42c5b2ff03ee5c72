/** A table of Markdown, its columns as wide as their widest cell: the formatter's layout. The first row is its head. */
export function table([head, ...rows]: readonly (readonly string[])[]): string {
  const escaped = (cells: readonly string[]) => cells.map((cell) => cell.replaceAll('|', '\\|'));
  const all = [head!, ...rows].map(escaped);
  const widths = head!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |\n`;
  return [line(all[0]!), line(widths.map((width) => '-'.repeat(width))), ...all.slice(1).map(line)].join('');
}
