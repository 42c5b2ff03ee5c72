/** Whether a line is a heading, which ends all that stands above it. */
export function isHeadingLine(text: string): boolean {
  return /^#{1,4}[ \t]/.test(text);
}

/** Whether a line is a row of a table. */
export function isRow(text: string): boolean {
  return /^[ \t]*\|/.test(text);
}
