import * as ast from '../../generated/ast.ts';
import { statementOf } from '../../references/outline.ts';
import { lineEnd } from '../../syntax/characters.ts';
import { tokenOf } from '../../syntax/concrete-tree.ts';
import { fix } from '../context.ts';
import { type ContextOf, defineRule } from '../define.ts';

const LIST_ITEM = /^(?:[-*+•▪◦●‣·–—]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)])[ \t]+\S/;

/**
 * `list-outside-item`: an item that ends with a colon, or with no end at all, and whose list stands below it at the margin. The list is text
 * of the section then, and no register has more than the first line.
 */
export const looseLists = defineRule({
  name: 'list-outside-item',
  family: 'structure',
  severity: 'warning',
  summary: {
    nl: 'De opsomming van een punt staat er niet ingesprongen onder.',
    en: 'The list of an item does not stand indented under it.',
  },
  fixable: true,
  check(context) {
    const { lines } = context.tree;
    for (const [index, line] of lines.entries()) {
      const node = statementOf(line);
      const next = lines[index + 1];
      if (next?.$type === 'Prose' && ast.isItem(node) && belongsTo(context, node, next)) report(context, node, index + 1);
    }
  },
});

type Context = ContextOf<typeof looseLists>;

function belongsTo(context: Context, item: ast.Item, prose: ast.Prose): boolean {
  const text = item.$cstNode!.text.trimEnd();
  const told = prose.$cstNode!.text;
  const blankLines = lineOf(context, prose.$cstNode!.offset) - lineOf(context, item.$cstNode!.end) - 1;
  // Behind a head with no text at all a blank line parts them: `empty-item` says what is missing.
  if (text.endsWith(':')) return blankLines === 0 || (blankLines === 1 && hasText(item) && LIST_ITEM.test(told));
  return blankLines === 0 && LIST_ITEM.test(told) && /[\p{L}\p{N},;–-]$/u.test(text);
}

function hasText(item: ast.Item): boolean {
  const colon = tokenOf(item, ':');
  return colon !== undefined && item.$cstNode!.text.slice(colon.end - item.$cstNode!.offset).trim() !== '';
}

function lineOf(context: Context, offset: number): number {
  return context.root.positionAt(offset).line;
}

function report(context: Context, item: { $cstNode?: { readonly end: number } | undefined }, first: number): void {
  const told = run(context, first);
  const start = told[0]!.$cstNode!.offset;
  const end = told.at(-1)!.$cstNode!.end;
  // No blank line may part them.
  const from = lineEnd(context.text, item.$cstNode!.end);
  const lines = context.text.slice(start, end).split(/\r\n?|\n/);
  const indented = lines.map((line) => `\n  ${line}`).join('');
  context.report(
    'list-outside-item',
    context.range(start, lineEnd(context.text, start)),
    {
      nl: 'Dit hoort bij het punt hierboven, maar staat er niet onder: spring het twee spaties in. Nu staat het in geen besluitenlijst of register.',
      en: 'This belongs to the item above but does not stand under it: indent it by two blanks. As it is, no list or register has it.',
    },
    {
      fixes: [fix({ nl: 'Spring het in', en: 'Indent it' }, [context.replace(context.range(from, end), indented)])],
    },
  );
}

/** The lines up to the next blank one, or the next statement. */
function run(context: Context, first: number): ast.Prose[] {
  const told: ast.Prose[] = [];
  for (const line of context.tree.lines.slice(first)) {
    if (line.$type !== 'Prose') break;
    const previous = told.at(-1);
    if (previous !== undefined && lineOf(context, line.$cstNode!.offset) !== lineOf(context, previous.$cstNode!.end) + 1) break;
    told.push(line);
  }
  return told;
}
