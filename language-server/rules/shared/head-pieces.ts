import type { Action, Minutes } from '../../model/minutes.ts';
import type { RuleContext } from '../context.ts';
import { isDue } from '../dates/unmarked.ts';
import { isName } from '../structure/unknown-attributes.ts';
import { partiesMeant } from './meant-parties.ts';

/** Whether the parentheses of an item name somebody without the sign for it: `(Wolf, 28-3)`. `malformed-statement` reports that. */
export function namesSomebody(context: RuleContext, meeting: Minutes, item: Action): boolean {
  return pieces(context, item).some((piece) => isName(piece) || partiesMeant(context.project, meeting, piece).length > 0);
}

/** Whether they tell a term without `uiterlijk` before it. */
export function namesTerm(context: RuleContext, item: Action): boolean {
  return pieces(context, item).some(isDue);
}

/** What stands between the commas and has no sign; nothing where nobody reports it. */
function pieces(context: RuleContext, { headAt }: Action): readonly string[] {
  if (context.config.rules['malformed-statement'] === 'off') return [];
  const head = context.text.slice(context.offsetAt(headAt.start), context.offsetAt(headAt.end));
  const open = head.indexOf('(');
  const inside = open < 0 ? '' : head.slice(open + 1, head.lastIndexOf(')'));
  return inside
    .split(',', 30)
    .map((piece) => piece.trim())
    .filter((piece) => /^[\p{L}\p{N}]/u.test(piece) && piece.length < 100);
}
