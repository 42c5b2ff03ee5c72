import type * as ast from '../generated/ast.ts';
import { type Root, treeOf } from '../syntax/concrete-tree.ts';
import { isTitle } from '../syntax/titles.ts';
import { withoutEnd } from '../syntax/trimming.ts';
import { remarkOf } from './attendance.ts';
import type { Attendee } from './attendee.ts';
import { valueText } from './value-text.ts';

/** What a caption says of all below it: `Raad van Toezicht (vanaf punt 9):` */
export function captionOf(root: Root, node: ast.Caption): Partial<Attendee> {
  const [, before = '', words] = /^([^(]*)(?:\(([^)]*)\)[ \t]*)?:$/.exec(node.text) ?? [];
  const name = withoutEnd(before, ' \t');
  const { offset } = treeOf(node);
  const group = valueText(root, name, offset, offset + name.length);
  if (words === undefined) return { group };
  const start = offset + before.length + 1;
  return { group, remark: valueText(root, words, start, start + words.length), ...remarkOf(words) };
}

/** Whether an entry is a title of the party that stands right behind it, with no comma between: `Cllr @hewit`. */
export function isTitleOf(entry: ast.Attendee, { entries, $cstNode }: ast.PeopleField): boolean {
  const next = entries[entries.indexOf(entry) + 1];
  if (entry.party.$type !== 'UnquotedName' || next === undefined || next.party.$type === 'UnquotedName') return false;
  const between = $cstNode!.text.slice(entry.$cstNode!.end - $cstNode!.offset, next.$cstNode!.offset - $cstNode!.offset);
  return between.length <= 2 && between.trim() === '' && isTitle(entry.$cstNode!.text) && !entry.$cstNode!.text.includes('(');
}
