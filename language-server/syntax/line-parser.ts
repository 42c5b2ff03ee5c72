import type { TokenTypeDictionary } from 'chevrotain';
import {
  type AstNode,
  type AstReflection,
  GrammarAST,
  type LeafCstNode,
  type LexerResult,
  type Linker,
  type ParseResult,
  type ParserOptions,
  type ReferenceInfo,
  type ValueConverter,
} from 'langium';
import { choiceOfRules, type MutableNode, type Setter, setter } from './assignments.ts';
import { FirstTokens } from './first-tokens.ts';
import type { LineLexer } from './line-lexer.ts';
import { END, TokenReading } from './reading.ts';

/** Reads what it stands for from the tokens into `node`; false where it does not stand there. */
type Reader = (node: MutableNode) => boolean;
interface Rule {
  readonly make: () => MutableNode;
  readonly lists: readonly string[];
  read: Reader;
}
/** What the parser returns beside Langium's result: the references, in the order of the text. */
export interface ParsedLines<T extends AstNode = AstNode> extends ParseResult<T> {
  readonly references: readonly ReferenceInfo[];
}

/** What of a project's services a parse uses; the parser itself is the same for all. */
export interface Use {
  readonly lexer: LineLexer;
  readonly linker: Linker;
  readonly converter: ValueConverter;
}

/**
 * An LL(1) parser made from the Langium grammar itself, in the place of Langium's own (Chevrotain's): the same tree, references and
 * ranges, at several times the speed and half the memory. It throws at start where the grammar is not LL(1).
 *
 * The grammar accepts whatever the lexer emits, so there is nothing to recover from; should the two ever part, the rest of that one line
 * becomes a syntax error and the next line is read as ever.
 */
export class LineParser {
  private readonly grammar: GrammarAST.Grammar;
  private readonly tokens: TokenTypeDictionary;
  private readonly reflection: AstReflection;
  private readonly rules = new Map<string, Rule>();
  private readonly firsts: FirstTokens;
  private readonly typeCount: number;
  private readonly newLine: number;

  private reading = new TokenReading('', []);
  private use: Use | undefined;

  constructor(grammar: GrammarAST.Grammar, tokens: TokenTypeDictionary, reflection: AstReflection) {
    this.grammar = grammar;
    this.tokens = tokens;
    this.reflection = reflection;
    this.typeCount = Math.max(...Object.values(tokens).map((type) => type.tokenTypeIdx!)) + 1;
    this.newLine = this.tokenIndex('NL');
    this.firsts = new FirstTokens((name) => this.tokenIndex(name));
  }

  parse<T extends AstNode>(text: string, use: Use, options?: ParserOptions): ParsedLines<T> {
    return this.read(text, use.lexer.tokenize(text), use, options);
  }

  /** The tree of some tokens of a text. */
  read<T extends AstNode>(text: string, lexed: Pick<LexerResult, 'tokens' | 'errors'>, use: Use, options?: ParserOptions): ParsedLines<T> {
    const entry = options?.rule ?? this.grammar.rules.find((rule) => GrammarAST.isParserRule(rule) && rule.entry)!.name;
    const rule = this.rule(entry);
    const reading = new TokenReading(text, lexed.tokens);
    this.reading = reading;
    this.use = use;
    const document = rule.make();
    document.$cstNode = reading.root;
    reading.root.astNode = document;
    do {
      rule.read(document);
      if (reading.current !== END) reading.skipLine(this.newLine);
    } while (reading.current !== END);
    reading.end();
    const { errors, references } = reading;
    this.reading = new TokenReading('', []);
    this.use = undefined;
    return { value: document as AstNode as T, parserErrors: errors, lexerErrors: lexed.errors, references };
  }

  // ---------------------------------------------------------------- compiling

  private tokenIndex(name: string): number {
    return this.tokens[name]!.tokenTypeIdx!;
  }

  private rule(name: string): Rule {
    let rule = this.rules.get(name);
    if (rule === undefined) {
      const source = this.grammar.rules.find((candidate) => candidate.name === name);
      if (!GrammarAST.isParserRule(source)) throw new Error(`No parser rule ${name}.`);
      const [make, lists] = source.fragment ? [() => neverMade(name), []] : this.factory(source.inferredType?.name ?? name);
      rule = { make, lists, read: () => false };
      this.rules.set(name, rule);
      rule.read = this.compile(source.definition);
    }
    return rule;
  }

  /** What makes a node with all its lists, as Langium's parser does, and the names of these. */
  private factory(type: string): readonly [make: () => MutableNode, lists: readonly string[]] {
    const properties = Object.values(this.reflection.getTypeMetaData(type).properties);
    const lists = properties.filter((property) => Array.isArray(property.defaultValue)).map((property) => property.name);
    const flags = properties.filter((property) => property.defaultValue === false).map((property) => property.name);
    const make = () => {
      const node = { $type: type } as MutableNode;
      for (const name of lists) node[name] = [];
      for (const name of flags) node[name] = false;
      return node;
    };
    return [make, lists];
  }

  private compile(element: GrammarAST.AbstractElement): Reader {
    const once = this.compileOnce(element);
    const cardinality = element.cardinality;
    if (cardinality === undefined) return once;
    const starts = this.table(this.firsts.of(element).types);
    const standsHere = () => this.reading.current !== END && starts[this.reading.current] === 1;
    if (cardinality === '?') return (node) => !standsHere() || once(node);
    const repeat: Reader = (node) => {
      while (standsHere()) if (!once(node)) return false;
      return true;
    };
    return cardinality === '*' ? repeat : (node) => once(node) && repeat(node);
  }

  private compileOnce(element: GrammarAST.AbstractElement): Reader {
    if (GrammarAST.isGroup(element)) return this.compileGroup(element);
    if (GrammarAST.isAlternatives(element))
      return this.choose(
        element,
        element.elements.map((option) => this.compile(option)),
      );
    if (GrammarAST.isAssignment(element)) return this.compileAssignment(element, element.terminal);
    if (GrammarAST.isKeyword(element)) return this.compileToken(element, this.tokenIndex(element.value));
    if (GrammarAST.isRuleCall(element)) {
      const rule = element.rule.ref!;
      if (GrammarAST.isTerminalRule(rule)) return this.compileToken(element, this.tokenIndex(rule.name));
      if (GrammarAST.isParserRule(rule) && rule.fragment) {
        const fragment = this.rule(rule.name);
        return (node) => fragment.read(node);
      }
    }
    throw new Error(`The parser does not know ${element.$type} here: ${element.$cstNode?.text ?? ''}`);
  }

  private compileToken(element: GrammarAST.AbstractElement, type: number): Reader {
    return () => {
      if (this.reading.current !== type) return false;
      this.reading.leaf(element);
      return true;
    };
  }

  private compileGroup(group: GrammarAST.Group): Reader {
    const readers = group.elements.map((element) => this.compile(element));
    return (node) => {
      for (const read of readers) if (!read(node)) return false;
      return true;
    };
  }

  /** One look at the next token decides. */
  private choose(element: GrammarAST.Alternatives, readers: readonly Reader[]): Reader {
    const choice = new Int16Array(this.typeCount).fill(-1);
    let otherwise = -1;
    element.elements.forEach((option, index) => {
      const first = this.firsts.of(option);
      for (const type of first.types) {
        if (choice[type] !== -1) throw new Error(`Not LL(1): two alternatives start alike in ${element.$cstNode?.text ?? element.$type}`);
        choice[type] = index;
      }
      if (first.nullable) otherwise = index;
    });
    return (node) => {
      const index = this.reading.current === END ? otherwise : choice[this.reading.current]!;
      const read = readers[index < 0 ? otherwise : index];
      return read === undefined ? false : read(node);
    };
  }

  private compileAssignment(assignment: GrammarAST.Assignment, terminal: GrammarAST.AbstractElement): Reader {
    if (GrammarAST.isAlternatives(terminal)) {
      return this.choose(
        terminal,
        terminal.elements.map((option) => this.compileAssignment(assignment, option)),
      );
    }
    const put = setter(assignment);
    if (GrammarAST.isKeyword(terminal)) {
      // The keyword itself, where another word was read as it.
      return this.assignToken(terminal, this.tokenIndex(terminal.value), (node) => put(node, terminal.value));
    }
    if (GrammarAST.isCrossReference(terminal)) return this.assignReference(assignment, terminal, put);
    if (GrammarAST.isRuleCall(terminal)) {
      const rule = terminal.rule.ref!;
      if (GrammarAST.isTerminalRule(rule)) {
        return this.assignToken(terminal, this.tokenIndex(rule.name), (node, leaf, image) =>
          put(node, this.use!.converter.convert(image, leaf)),
        );
      }
      if (GrammarAST.isParserRule(rule)) return this.assignRule(terminal, rule, assignment, put);
    }
    throw new Error(`The parser does not know ${terminal.$type} in ${assignment.feature}.`);
  }

  private assignToken(
    source: GrammarAST.AbstractElement,
    type: number,
    put: (node: MutableNode, leaf: LeafCstNode, image: string) => void,
  ): Reader {
    return (node) => {
      if (this.reading.current !== type) return false;
      const { image } = this.reading.token;
      put(node, this.reading.leaf(source), image);
      return true;
    };
  }

  private assignReference(assignment: GrammarAST.Assignment, source: GrammarAST.CrossReference, put: Setter): Reader {
    const terminal = source.terminal;
    if (!GrammarAST.isRuleCall(terminal)) throw new Error(`The reference ${assignment.feature} names no terminal.`);
    const property = assignment.feature;
    return this.assignToken(source, this.tokenIndex(terminal.rule.ref!.name), (node, leaf, image) => {
      const reference = this.use!.linker.buildReference(node, property, leaf, image);
      this.reading.references.push({ reference, container: node, property });
      put(node, reference);
    });
  }

  /** A node of its own. A rule that is only a choice of other rules makes the chosen one's node. */
  private assignRule(call: GrammarAST.RuleCall, rule: GrammarAST.ParserRule, assignment: GrammarAST.Assignment, put: Setter): Reader {
    const options = choiceOfRules(rule);
    if (options !== undefined && GrammarAST.isAlternatives(rule.definition)) {
      return this.choose(
        rule.definition,
        options.map((option) => this.assignRule(call, option, assignment, put)),
      );
    }
    const compiled = this.rule(rule.name);
    const { feature } = assignment;
    const many = assignment.operator === '+=';
    return (node) => {
      const { reading } = this;
      const tree = reading.open(call);
      const child = compiled.make();
      const complete = compiled.read(child);
      if (!reading.close(tree)) return complete;
      // V8 leaves room in an array that grew by push; a copy has none.
      for (const name of compiled.lists) {
        const list = child[name] as readonly unknown[];
        if (list.length > 0) child[name] = list.slice();
      }
      tree.astNode = child;
      child.$cstNode = tree;
      child.$container = node;
      child.$containerProperty = feature;
      if (many) child.$containerIndex = (node[feature] as unknown[]).length;
      put(node, child);
      return complete;
    };
  }

  private table(types: ReadonlySet<number>): Uint8Array {
    const table = new Uint8Array(this.typeCount);
    for (const type of types) table[type] = 1;
    return table;
  }
}

function neverMade(name: string): never {
  throw new Error(`${name} is a fragment.`);
}
