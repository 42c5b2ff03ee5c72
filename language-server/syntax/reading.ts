import type { IToken } from 'chevrotain';
import type { GrammarAST, ParseResult, ReferenceInfo } from 'langium';
import { Composite, Leaf, Root, type TreeChild } from './concrete-tree.ts';

/** The type of what stands behind the last token. */
export const END = -1;

/** One reading of a text: its tokens, how far they are read, and the tree that they have become. */
export class TokenReading {
  readonly root: Root;
  readonly errors: ParseResult['parserErrors'] = [];
  readonly references: ReferenceInfo[] = [];
  /** The part of the tree that the next token belongs to. */
  private tree: Composite;
  /** What was read and belongs to a part that is still open, those of outer parts first. A list for each part would grow, and leave room behind. */
  private readonly children: TreeChild[] = [];
  /** Where among them those of each open part begin. */
  private readonly starts: number[] = [];
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
    this.children.push(leaf);
    this.advance();
    return leaf;
  }

  /** Begins a part: what is read from here on belongs to it. */
  open(source: GrammarAST.AbstractElement): Composite {
    this.starts.push(this.children.length);
    this.tree = new Composite(this.tree, source);
    return this.tree;
  }

  /** Ends the part that was begun last. @returns whether it holds anything; an empty one is none of the tree. */
  close(part: Composite): boolean {
    const start = this.starts.pop()!;
    this.tree = part.container!;
    if (this.children.length === start) return false;
    part.content = this.children.splice(start);
    this.children.push(part);
    return true;
  }

  /** What is left belongs to no other part. */
  end(): void {
    this.root.content = this.children.splice(0);
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
