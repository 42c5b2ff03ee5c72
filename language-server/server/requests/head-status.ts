import type { FeatureContext } from '../../features/context.ts';
import type * as ast from '../../generated/ast.ts';
import { statementOf } from '../../references/outline.ts';
import { tokenOf } from '../../syntax/concrete-tree.ts';
import { withoutEnd } from '../../syntax/trimming.ts';
import { ACTION_STATUS, statusWord } from '../../vocabulary/attributes.ts';
import type { ActionStatus, Language, Range, TextChange } from '../protocol.ts';

type StatedNode = ast.Action | ast.Agreement | ast.Commitment | ast.Progress;

/**
 * The change that gives the statement at this head the status; `undefined` where the head is broken, and no change is safe. An action that
 * is open again has no status at all; a report always has one.
 */
export function statusChange(context: FeatureContext, headAt: Range, status: ActionStatus, language: Language): TextChange | undefined {
  const node = nodeAt(context.tree, headAt);
  if (node === undefined) return undefined;
  const { root } = context;
  const word = statusWord(status, language);
  const stated = node.attributes.find((attribute) => attribute.$type === 'StatusAttribute');
  if (stated !== undefined) {
    const { offset, end } = stated.$cstNode!;
    if (ACTION_STATUS.get(stated.status) === status) return undefined;
    if (status !== 'open' || node.$type === 'Progress') return { range: root.rangeOf(offset, end), newText: word };
    return removal(context, node, offset, end);
  }
  if (status === 'open' && node.$type !== 'Progress') return undefined;
  const insert = (offset: number, newText: string) => ({ range: root.rangeOf(offset, offset), newText });
  const opening = tokenOf(node, '(');
  const closing = tokenOf(node, ')');
  if (opening !== undefined) {
    if (closing === undefined) return undefined;
    const last = node.attributes.at(-1)?.$cstNode?.end;
    return last === undefined ? insert(opening.end, word) : insert(last, `, ${word}`);
  }
  const colon = tokenOf(node, ':');
  return colon && insert(colon.offset, ` (${word})`);
}

/** Takes the comma beside it along, and the parentheses where it stands alone in them. */
function removal({ root, text }: FeatureContext, node: StatedNode, offset: number, end: number): TextChange {
  const before = /,[ \t]*$/.exec(text.slice(0, offset))?.[0].length ?? 0;
  if (before > 0) return { range: root.rangeOf(offset - before, end), newText: '' };
  const after = /^[ \t]*,[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
  if (after > 0) return { range: root.rangeOf(offset, end + after), newText: '' };
  const opening = tokenOf(node, '(');
  const closing = tokenOf(node, ')');
  if (opening === undefined || closing === undefined) return { range: root.rangeOf(offset, end), newText: '' };
  const head = withoutEnd(text.slice(0, opening.offset), ' \t').length;
  return { range: root.rangeOf(head, closing.end), newText: '' };
}

function nodeAt(tree: ast.Document, headAt: Range): StatedNode | undefined {
  for (const line of tree.lines) {
    const node = statementOf(line);
    if (node?.$type !== 'Action' && node?.$type !== 'Agreement' && node?.$type !== 'Commitment' && node?.$type !== 'Progress') continue;
    if (node.$cstNode!.range.start.line === headAt.start.line) return node;
  }
  return undefined;
}
