import type { IToken } from 'chevrotain';
import type { GrammarAST, ParseResult, ReferenceInfo } from 'langium';
import { type Composite, Leaf, Root } from './concrete-tree.ts';

/** The type of what stands behind the last token. */
export const END = -1;

/** One reading of a text: its tokens, how far they are read, and the tree that they have become. */
export class TokenReading {
  readonly root: Root;
  readonly errors: ParseResult['parserErrors'] = [];
  readonly references: ReferenceInfo[] = [];
  /** The part of the tree that the next token belongs to. */
  tree: Composite;
  /** The number of the next token's type. */
  current: number;
  private readonly tokens: readonly IToken[];
  private index = 0;

  constructor(text: string, tokens: readonly IToken[]) {
    this.root = new Root(text);
    this.tree = this.root;
    this.tokens = tokens;
    this.current = tokens[0]?.tokenTypeIdx ?? END;
  }

  /** The next token, where there is one. */
  get token(): IToken {
    return this.tokens[this.index]!;
  }

  /** Puts the next token in the tree. */
  leaf(source: GrammarAST.AbstractElement): Leaf {
    const { token } = this;
    const leaf = new Leaf(token.startOffset, token.image.length, token.tokenType, source);
    leaf.container = this.tree;
    this.tree.content.push(leaf);
    this.advance();
    return leaf;
  }

  /** Reports the token that fits nowhere and goes on at the next line. */
  skipLine(newLine: number): void {
    const { token } = this;
    this.errors.push({
      name: 'MismatchedTokenException',
      message: `Onverwacht: ${token.image.trim()}`,
      token,
      resyncedTokens: [],
      context: { ruleStack: [], ruleOccurrenceStack: [] },
    });
    do this.advance();
    while (this.current !== END && this.current !== newLine);
  }

  private advance(): void {
    this.index++;
    this.current = this.tokens[this.index]?.tokenTypeIdx ?? END;
  }
}
