/** How many things, of some in order, come before the first for which this does not hold. It takes few looks in a list of any size. */
export function countWhile<T>(inOrder: readonly T[], holds: (one: T) => boolean): number {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(inOrder[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The order of two texts by their UTF-16 units, which is the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * All places where a global pattern fits, in order. `String.matchAll` gives the same of a copy that it makes of the pattern at each call: where a line holds
 * none, and most hold none, that takes many times as long as the search.
 */
export function everyMatch(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NO_MATCH;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}

const NO_MATCH: readonly RegExpExecArray[] = [];
