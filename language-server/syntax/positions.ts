/** Zero-based line and character in UTF-16 units, as LSP's Position. */
export interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
