import * as ast from '../../generated/ast.ts';
import { statementOf } from '../../references/outline.ts';
import { lineEnd } from '../../syntax/characters.ts';
import { tokenOf } from '../../syntax/concrete-tree.ts';
import { fix } from '../context.ts';
import { type ContextOf, defineRule } from '../define.ts';

const LIST_ITEM = /^(?:[-*+•▪◦●‣·–—]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)])[ \t]+\S/;

/**
 * `list-outside-item`: an item that ends with a colon, or with no end at all, and whose list stands below it at the margin, or the rest of its
 * sentence. That is text of the section then, and no register has more than the first line.
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
      if (next?.$type !== 'Prose' || !ast.isItem(node)) continue;
      if (belongsTo(context, node, next)) report(context, node, run(context, index + 1));
      else if (goesOn(context, node, next)) report(context, node, sentence(run(context, index + 1)));
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

/** What an item is bound by, in a line of its own. */
const CONDITION =
  /^(?:met dien verstande|onder (?:de )?(?:(?:uitdrukkelijke|ontbindende|opschortende) )?voorwaarden?|op voorwaarde|mits|tenzij|behoudens|indien|voor zover|met uitzondering van|met inachtneming van|provided|on (?:the )?condition|subject to|unless|except)(?![\p{L}])/u;

/** `…, met dien verstande dat artikel 3 vervalt.` on the next line: without it the item says more than was decided. */
function goesOn(context: Context, item: ast.Item, prose: ast.Prose): boolean {
  const told = prose.$cstNode!.text;
  if (!hasText(item) || lineOf(context, prose.$cstNode!.offset) - lineOf(context, item.$cstNode!.end) !== 1) return false;
  const text = item.$cstNode!.text.trimEnd();
  return /^\p{Ll}/u.test(told) && (text.endsWith(',') || (CONDITION.test(told) && !/[.!?]$/.test(text)) || CONDITION_ALONE.test(told));
}

/** Behind a full stop as well: no sentence of its own begins so in small letters. */
const CONDITION_ALONE =
  /^(?:met dien verstande dat|onder (?:de )?voorwaarde dat|op voorwaarde dat|mits|provided that|on condition that)(?![\p{L}])/u;

/** The lines up to the end of the sentence. */
function sentence(told: readonly ast.Prose[]): readonly ast.Prose[] {
  const last = told.findIndex((line) => /[.!?][)"”]?[ \t]*$/.test(line.$cstNode!.text));
  return last < 0 ? told : told.slice(0, last + 1);
}

function hasText(item: ast.Item): boolean {
  const colon = tokenOf(item, ':');
  return colon !== undefined && item.$cstNode!.text.slice(colon.end - item.$cstNode!.offset).trim() !== '';
}

function lineOf(context: Context, offset: number): number {
  return context.root.positionAt(offset).line;
}

function report(context: Context, item: { $cstNode?: { readonly end: number } | undefined }, told: readonly ast.Prose[]): void {
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
