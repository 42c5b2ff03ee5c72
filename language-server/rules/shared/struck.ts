const STROKES = /~~|<\/?(?:s|del|strike)>/iu;
const WHOLE = /^[^\p{L}\p{N}~]{0,20}~~[^~]{1,2000}~~[^\p{L}\p{N}~]{0,10}$/u;

/** Whether some of a text is struck: it was taken back, and without its strokes it would hold again. */
export function hasStrokes(text: string): boolean {
  return STROKES.test(text);
}

/** Whether all of a line is struck, beside a bullet and marks of emphasis. */
export function isStruck(line: string): boolean {
  return line.includes('~~') && WHOLE.test(line);
}
