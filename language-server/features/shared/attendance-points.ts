import type { TextEdit } from 'vscode-languageserver';
import { ITEM_WITHIN } from '../../model/attendance.ts';
import type { Minutes } from '../../model/minutes.ts';
import { type FeatureContext, offsetAt } from '../context.ts';

/**
 * Points get other numbers: `(tot punt 3)` in the header means the same point as before.
 *
 * @param numbers the new number by the old one; what stands in a point, `3.1`, goes along with it
 */
export function attendanceEdits(context: FeatureContext, { present, absent }: Minutes, numbers: ReadonlyMap<string, string>): TextEdit[] {
  if (numbers.size === 0) return [];
  return [...present, ...absent].flatMap(({ at, from, until }) => {
    if (![from, until].some((when) => when !== undefined && 'item' in when)) return [];
    const start = offsetAt(context, at.start);
    const typed = context.text.slice(start, offsetAt(context, at.end));
    return [...typed.matchAll(ITEM_WITHIN)].flatMap(({ index, 0: whole, groups }): TextEdit[] => {
      const item = groups?.item ?? '';
      const changed = renumbered(item, numbers);
      if (changed === undefined) return [];
      const end = start + index + whole.length;
      return [{ range: context.root.rangeOf(end - item.length, end), newText: changed }];
    });
  });
}

/** With the number of the innermost point that has another one now. */
function renumbered(item: string, numbers: ReadonlyMap<string, string>): string | undefined {
  for (let end = item.length; end > 0; end = item.lastIndexOf('.', end - 1)) {
    const number = numbers.get(item.slice(0, end));
    if (number !== undefined) return number === item.slice(0, end) ? undefined : `${number}${item.slice(end)}`;
  }
  return undefined;
}
