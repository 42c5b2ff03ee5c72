/**
 * How well a query fits a text, both {@link folded}: higher is better, undefined where it does not fit. Every letter of the query must occur
 * in order; runs, starts of words and a whole word count for more.
 */
export function foldedScore(wanted: string, given: string): number | undefined {
  if (wanted === '') return 0;
  const at = given.indexOf(wanted);
  if (at >= 0) return 1000 - Math.min(at, 200) + (startsWord(given, at) ? 200 : 0) + (given === wanted ? 500 : 0);
  return scattered(wanted, given);
}

function scattered(wanted: string, given: string): number | undefined {
  let score = 0;
  let from = 0;
  let previous = -2;
  for (const letter of wanted) {
    if (letter === ' ') continue;
    const at = given.indexOf(letter, from);
    if (at < 0) return undefined;
    score += at === previous + 1 ? 15 : startsWord(given, at) ? 10 : 1;
    previous = at;
    from = at + letter.length;
  }
  // Letters here and there over a long text say nothing.
  return score >= wanted.length * 5 ? score : undefined;
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!);
}

/** Lower case, without accents: how words are compared while they are typed. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
