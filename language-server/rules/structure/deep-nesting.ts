import type * as ast from '../../generated/ast.ts';
import { childrenOf, keywordOf } from '../../syntax/concrete-tree.ts';
import { fix } from '../context.ts';
import { type ContextOf, definePass } from '../define.ts';

/** `malformed-statement`: an item below a nested item. Items nest one level deep, so that it stands beside the one it was put under. */
export const deepNesting = definePass({
  family: 'structure',
  rules: {},
  alsoReports: ['malformed-statement'],
  check(context) {
    let above: number | undefined;
    for (const line of context.tree.lines) {
      const width = line.$type === 'NestedStatement' ? widthOf(line) : undefined;
      if (width !== undefined && above !== undefined && width >= above + 2) report(context, line as ast.NestedStatement, above);
      else above = width;
    }
  },
});

type Context = ContextOf<typeof deepNesting>;

/** Blanks of its indent; a tab counts for two. */
function widthOf(line: ast.NestedStatement): number {
  return indentOf(line).replaceAll('\t', '  ').length;
}

function indentOf(line: ast.NestedStatement): string {
  return childrenOf(line)[0]!.text;
}

function report(context: Context, line: ast.NestedStatement, above: number): void {
  const { offset } = line.$cstNode!;
  const end = offset + indentOf(line).length;
  const keyword = context.range(end, keywordOf(line.statement)!.end);
  context.report(
    'malformed-statement',
    keyword,
    {
      nl: 'Punten gaan één niveau diep: dit punt staat naast dat erboven, niet eronder.',
      en: 'Items nest one level deep: this one stands beside the one above, not under it.',
    },
    {
      severity: 'warning',
      fixes: [fix({ nl: 'Zet het ernaast', en: 'Put it beside that' }, [context.replace(context.range(offset, end), ' '.repeat(above))])],
    },
  );
}
