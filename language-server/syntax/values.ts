import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';
import { isLeaf } from './concrete-tree.ts';
import { foldLine } from './folded-line.ts';
import { meantGrounds } from './meant-grounds.ts';
import { bareNumber } from './section-numbers.ts';

/** `I`, `V`, `X`: the number of a heading may begin with one. */
const ROMAN: ReadonlySet<number> = new Set([73, 86, 88]);

/** Tokens → values: a string loses its quotes, what is meant as the opening of a shield is the ground it names, and an address its angle brackets. */
export class LineValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, _node: CstNode): ValueType {
    switch (rule.name) {
      case 'STRING':
      case 'TARGET':
        return input.slice(1, -1);
      case 'MEANT':
        return meantGrounds(foldLine(input, 0, input.length).text)[0]?.ground ?? '';
      case 'NUMBER':
        return bareNumber(input);
      default:
        return input;
    }
  }

  override convert(input: string, node: CstNode): ValueType {
    // Only tokens that begin so, and what is meant as a shield, can be worth another text than their own; to look up the rule of each is slow.
    const first = input.charCodeAt(0);
    const special =
      (isLeaf(node) && node.tokenType.name === 'MEANT') ||
      first === 34 ||
      first === 60 ||
      first === 91 ||
      first === 92 ||
      first > 122 ||
      (first >= 48 && first <= 57) ||
      ROMAN.has(first);
    return special ? super.convert(input, node) : input;
  }
}
