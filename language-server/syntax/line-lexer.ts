import type { TokenTypeDictionary } from 'chevrotain';
import type { LangiumCoreServices, Lexer, LexerResult } from 'langium';
import { LineByLine } from './lexer.ts';
import { tokenTypes } from './token-types.ts';
import { type Token, TokenSink } from './tokens.ts';

/** The tokens of a section, and the break before the heading behind it; none at the end of the text. */
export interface SectionTokens {
  readonly tokens: Token[];
  readonly lineBreak: number | undefined;
}

/** Cuts files into tokens; {@link LineByLine} tells how. */
export class LineLexer implements Lexer {
  readonly definition: TokenTypeDictionary;

  constructor({ Grammar }: LangiumCoreServices) {
    this.definition = tokenTypes(Grammar);
  }

  tokenize(text: string): LexerResult {
    const sink = new TokenSink(text, this.definition);
    new LineByLine(sink).run();
    return { tokens: sink.tokens, hidden: sink.comments, errors: [] };
  }

  /**
   * The tokens of one section of minutes, from its heading on: behind a heading all lines read alike, whatever stands above it.
   * @param end where the heading behind it starts; undefined where the section is the last of the text
   * @returns undefined where one of them is no heading any more
   */
  section(text: string, start: number, end: number | undefined): SectionTokens | undefined {
    const sink = new TokenSink(text, this.definition);
    sink.offset = start;
    const lines = new LineByLine(sink);
    lines.beforeMinutes = false;
    const behind = lines.run(end);
    const [first] = sink.tokens;
    if (first?.tokenType.name !== 'HASHES' || first.startOffset !== start) return undefined;
    if (behind?.lineStart !== end || behind?.isListed === true) return undefined;
    return { tokens: sink.tokens, lineBreak: behind?.lineBreak };
  }
}
