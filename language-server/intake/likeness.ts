/** How much two lists share, from 0 to 1 (Dice's coefficient). */
export function sharedPart(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      shared++;
      counts.set(word, left - 1);
    }
  }
  return (2 * shared) / Math.max(1, one.length + other.length);
}

/** How much of their words two texts share, from 0 to 1. */
export function likeness(one: string, other: string): number {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  return words.length + others.length === 0 ? 1 : sharedPart(words, others);
}

/** Of a very long text its beginning tells enough. */
function wordsOf(text: string): string[] {
  return (
    text
      .slice(0, 2_000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
