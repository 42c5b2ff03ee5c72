import { type AstNode, GrammarAST, type Mutable } from 'langium';

/** A node while it is read: its properties are set by name. */
export type MutableNode = Mutable<AstNode> & Record<string, unknown>;

export type Setter = (node: MutableNode, value: unknown) => void;

/** Sets what an assignment of the grammar assigns: `=`, `+=` or `?=`. */
export function setter(assignment: GrammarAST.Assignment): Setter {
  const { feature, operator } = assignment;
  if (operator === '?=') {
    return (node) => {
      node[feature] = true;
    };
  }
  if (operator === '+=') {
    return (node, value) => {
      (node[feature] as unknown[]).push(value);
    };
  }
  return (node, value) => {
    node[feature] = value;
  };
}

/** The rules of a choice such as `Item: Decision | Action`; undefined for any other rule. */
export function choiceOfRules(rule: GrammarAST.ParserRule): GrammarAST.ParserRule[] | undefined {
  if (!GrammarAST.isAlternatives(rule.definition)) return undefined;
  const options: GrammarAST.ParserRule[] = [];
  for (const option of rule.definition.elements) {
    if (!GrammarAST.isRuleCall(option) || option.cardinality !== undefined) return undefined;
    const target = option.rule.ref;
    if (!GrammarAST.isParserRule(target) || target.fragment) return undefined;
    options.push(target);
  }
  return options;
}
