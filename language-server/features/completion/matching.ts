import { folded } from '../shared/fuzzy.ts';
/**
 * Whether one of the words of a text starts with what is typed. Nothing looser: letters that merely occur in the same order would offer
 * something at nearly every word of ordinary text.
 * @param words folded
 */
export function startsWord(words: string, typed: string): boolean {
  const wanted = folded(typed);
  if (wanted === '') return true;
  for (let at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(words[at - 1]!)) return true;
  }
  return false;
}

/** Whether a text starts with what is typed, whatever the case. */
export function startsWith(text: string, typed: string): boolean {
  return folded(text).startsWith(folded(typed));
}
