import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';

/** Tokens → values: a string loses its quotes, the opening of a shield keeps its ground only, and an address its angle brackets. */
export class LineValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, _node: CstNode): ValueType {
    switch (rule.name) {
      case 'STRING':
      case 'TARGET':
        return input.slice(1, -1);
      case 'SHIELD_OPEN':
        return input
          .slice(1)
          .replace(/[:\s]+$/, '')
          .trim();
      case 'NUMBER':
        return input.replace(/\.$/, '');
      default:
        return input;
    }
  }

  override convert(input: string, node: CstNode): ValueType {
    // Every other token is worth its own text: no need to look the rule up.
    const first = input.charCodeAt(0);
    const special = first === 34 || first === 60 || first === 123 || (first >= 48 && first <= 57);
    return special ? super.convert(input, node) : input;
  }
}
