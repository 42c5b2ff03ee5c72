import { TokenSink } from '../../syntax/tokens.ts';

/** A token by the name of its type; a keyword's type is the word itself. Offsets count in the text that was read. */
export interface Piece {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** What the lexer's own functions find in a piece of text, such as the part of a line before the cursor: names and places only. */
export class PieceSink extends TokenSink {
  readonly pieces: Piece[] = [];

  constructor(text: string, offset = 0) {
    super(text, {});
    this.offset = offset;
  }

  override emit(type: string, end: number): void {
    this.pieces.push({ type, start: this.offset, end });
    this.offset = end;
  }
}
