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
