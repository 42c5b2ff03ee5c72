/** Whether a line is a row of a table. */
export function isRow(text: string): boolean {
  return /^[ \t]*\|/.test(text);
}
