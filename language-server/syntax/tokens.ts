import type { IToken, TokenType } from 'chevrotain';
import type { ShieldSpan } from './shields.ts';

/** A token without line and column: the tree finds these from the offset when somebody asks. */
export class Token implements IToken {
  readonly image: string;
  readonly startOffset: number;
  readonly endOffset: number;
  readonly tokenTypeIdx: number;
  readonly tokenType: TokenType;

  constructor(image: string, startOffset: number, tokenType: TokenType) {
    this.image = image;
    this.startOffset = startOffset;
    this.endOffset = startOffset + image.length - 1;
    this.tokenTypeIdx = tokenType.tokenTypeIdx!;
    this.tokenType = tokenType;
  }
}

/** The text, the place in it, and the tokens so far. */
export class TokenSink {
  readonly tokens: Token[] = [];
  readonly comments: Token[] = [];
  offset = 0;
  /** The shields of the line at the current place. */
  shields: readonly ShieldSpan[] = [];
  readonly text: string;
  private readonly types: Readonly<Record<string, TokenType>>;

  constructor(text: string, types: Readonly<Record<string, TokenType>>) {
    this.text = text;
    this.types = types;
  }

  /** Emits what lies between the current place and `end`, and moves there. */
  emit(type: string, end: number): void {
    this.tokens.push(new Token(this.text.substring(this.offset, end), this.offset, this.types[type]!));
    this.offset = end;
  }

  /** Emits a keyword: its token type has its own name. @param word the keyword that another word is read as */
  emitWord(end: number, word = this.text.substring(this.offset, end)): void {
    this.emit(word, end);
  }

  comment(end: number): void {
    this.comments.push(new Token(this.text.substring(this.offset, end), this.offset, this.types.COMMENT!));
    this.offset = end;
  }

  /** The character code at the current place; NaN at the end. */
  get code(): number {
    return this.text.charCodeAt(this.offset);
  }
}
