import { GrammarAST } from 'langium';

/** The tokens that a part of the grammar can start with, and whether it can be left out. */
export interface First {
  readonly types: Set<number>;
  nullable: boolean;
}

/** Tells which tokens each part of a grammar can start with. */
export class FirstTokens {
  private readonly known = new Map<GrammarAST.AbstractElement, First>();
  private readonly tokenIndex: (name: string) => number;

  constructor(tokenIndex: (name: string) => number) {
    this.tokenIndex = tokenIndex;
  }

  of(element: GrammarAST.AbstractElement): First {
    let first = this.known.get(element);
    if (first === undefined) {
      first = { types: new Set(), nullable: false };
      this.known.set(element, first);
      this.collect(element, first);
      if (element.cardinality === '?' || element.cardinality === '*') first.nullable = true;
    }
    return first;
  }

  private collect(element: GrammarAST.AbstractElement, first: First): void {
    const include = (other: First) => {
      for (const type of other.types) first.types.add(type);
    };
    if (GrammarAST.isGroup(element)) {
      first.nullable = element.elements.every((part) => {
        const other = this.of(part);
        include(other);
        return other.nullable;
      });
    } else if (GrammarAST.isAlternatives(element)) {
      for (const option of element.elements) {
        const other = this.of(option);
        include(other);
        first.nullable ||= other.nullable;
      }
    } else if (GrammarAST.isKeyword(element)) {
      first.types.add(this.tokenIndex(element.value));
    } else if (GrammarAST.isAssignment(element) || GrammarAST.isCrossReference(element)) {
      const other = this.of(element.terminal!);
      include(other);
      first.nullable = other.nullable;
    } else if (GrammarAST.isRuleCall(element)) {
      const rule = element.rule.ref!;
      if (GrammarAST.isTerminalRule(rule)) {
        first.types.add(this.tokenIndex(rule.name));
      } else if (GrammarAST.isParserRule(rule)) {
        const other = this.of(rule.definition);
        include(other);
        first.nullable = other.nullable;
      }
    }
  }
}
