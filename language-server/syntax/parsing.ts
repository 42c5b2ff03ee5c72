import type { TokenTypeDictionary } from 'chevrotain';
import type { AstNode, GrammarAST, LangiumCoreServices, LangiumParser, ParserOptions } from 'langium';
import { asLangiumParser } from './concrete-tree.ts';
import type { LineLexer } from './line-lexer.ts';
import { LineParser, type ParsedLines } from './line-parser.ts';
import { type SectionBefore, withSection } from './section-parsing.ts';

/** What was read of a text that differs in one section: its tree becomes a part of the new one, and is of no use to anybody else. */
export interface ParsedBefore {
  readonly result: ParsedLines;
  readonly section: SectionBefore;
}

/** Langium passes these on to the parser. */
export interface LineParserOptions extends ParserOptions {
  readonly before?: ParsedBefore | undefined;
}

const PARSERS = new WeakMap<GrammarAST.Grammar, LineParser>();

/** The parser of a grammar, as Langium's services know one. It is made of the grammar once, however many projects there are. */
export function lineParser(services: LangiumCoreServices): LangiumParser {
  const { Grammar: grammar } = services;
  const lexer = services.parser.Lexer as LineLexer;
  let parser = PARSERS.get(grammar);
  if (parser === undefined) {
    parser = new LineParser(grammar, lexer.definition as TokenTypeDictionary, services.shared.AstReflection);
    PARSERS.set(grammar, parser);
  }
  const known = parser;
  const use = { lexer, linker: services.references.Linker, converter: services.parser.ValueConverter };
  const parse = <T extends AstNode>(text: string, options?: LineParserOptions) => {
    const { before } = options ?? {};
    const read = (tokens: Parameters<LineParser['read']>[1]['tokens']) => known.read(text, { tokens, errors: [] }, use);
    const part = before && withSection(text, before.result, before.section, lexer, read);
    return (part as ParsedLines<T> | undefined) ?? known.parse<T>(text, use, options);
  };
  return asLangiumParser({ definitionErrors: [], parse });
}
