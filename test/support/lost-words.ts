import { wordsGone } from '../../language-server/rules/shared/kept-words.ts';

/** Words of a text that stand in no other: neither as they are, nor one sign off, nor in two pieces or glued to the next. */
export function lostWords(before: string, after: string): string[] {
  const came = wordsGone(after, before);
  // A shield may begin within a word.
  const glued = came.join('');
  const unshielded = new Set(wordsGone(after.replace(/\{\d[\p{L}\p{N}.]*: /gu, ''), ''));
  const whole = after.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const lost: string[] = [];
  for (const word of wordsGone(before, after).filter((one) => !unshielded.has(one))) {
    const at = came.findIndex((other) => isOneOff(word, other));
    if (at >= 0) came.splice(at, 1);
    // A brace within a word parts it.
    else if (!glued.includes(word) && !(word.length > 8 && whole.includes(word))) lost.push(word);
  }
  return came.some((word) => lost.length > 1 && word === lost.join('')) ? [] : lost;
}

/** One sign too many, too few, other than it was, or two in the wrong order. */
function isOneOff(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || long.length < 3) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const [a, b] = [short.slice(at), long.slice(at)];
  if (short.length < long.length) return a === b.slice(1);
  return a.slice(1) === b.slice(1) || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
}
