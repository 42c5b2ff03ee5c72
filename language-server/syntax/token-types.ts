import type { TokenType, TokenTypeDictionary } from 'chevrotain';
import { DefaultTokenBuilder, type GrammarAST } from 'langium';

/** Their names are all that is used of them. Which other token is longer, only Chevrotain's own lexer asks; to find that takes long. */
class TokenNames extends DefaultTokenBuilder {
  protected override findLongerAlt(): TokenType[] {
    return [];
  }
}

const KNOWN = new WeakMap<GrammarAST.Grammar, TokenTypeDictionary>();

/** The types of the tokens of a grammar by their names, each with a number. They are the same, and made once, for all projects. */
export function tokenTypes(grammar: GrammarAST.Grammar): TokenTypeDictionary {
  let known = KNOWN.get(grammar);
  if (known === undefined) {
    const types = new TokenNames().buildTokens(grammar, { caseInsensitive: false }) as TokenType[];
    // Chevrotain's lexer or parser would number them; neither is used.
    // 1 is the end of the file.
    for (const [index, type] of types.entries()) type.tokenTypeIdx ??= index + 2;
    known = Object.fromEntries(types.map((type) => [type.name, type]));
    KNOWN.set(grammar, known);
  }
  return known;
}
