import type { Item } from '../../model/minutes.ts';
import { itemsOf } from '../../model/walk.ts';
import { attributesEnd } from '../../syntax/head-lexer.ts';
import { shieldsFrom } from '../../syntax/shields.ts';
import type { RuleContext } from '../context.ts';
import type { TextEdit } from '../problem.ts';

/** Puts an attribute at the end of an item's parentheses; makes them where there are none. */
export function addAttribute(context: RuleContext, item: Pick<Item, 'headAt'>, attribute: string): TextEdit {
  const { text } = context;
  const start = context.offsetAt(item.headAt.start);
  const stop = context.offsetAt(item.headAt.end);
  const open = text.indexOf('(', start);
  if (open >= 0 && open < stop) {
    const end = attributesEnd(text, open, shieldsFrom(text, open));
    const isEmpty = text.slice(open + 1, end).trim() === '';
    return context.insert(context.range(end, end).start, `${isEmpty ? '' : ', '}${attribute}`);
  }
  const colon = text.lastIndexOf(':', stop);
  const at = colon > start ? colon : stop;
  return context.insert(context.range(at, at).start, ` (${attribute})`);
}

/**
 * Lines on which a vote of the file is broken itself: a side without a number, names that do not add up. What follows from it is not reported as
 * well.
 */
export function brokenVotes(context: RuleContext): ReadonlySet<number> {
  const starts = new Map<number, number>();
  for (const meeting of context.file.meetings)
    for (const { kind, headAt } of itemsOf(meeting)) if (kind === 'vote') starts.set(headAt.start.line, headAt.start.character);
  const broken = new Set<number>();
  for (const { rule, range } of context.problems) {
    const start = starts.get(range.start.line);
    if (start === undefined) continue;
    if (rule === 'malformed-statement' || (rule === 'vote-count-mismatch' && range.start.character !== start)) broken.add(range.start.line);
  }
  return broken;
}
