/** What each soak multiplies the runs of a property by, and adds to its seed (`npm run soak`). */
const TIMES = Number(process.env.SOAK_TIMES ?? 1);
const SEED = Number(process.env.SOAK_SEED ?? 0);

/**
 * How often fast-check tries a property, and from which seed: the same on every machine, so that no test fails or passes by luck. A soak
 * tries more, from a seed of its own.
 */
export function runs(numRuns = 100, seed = 1): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: numRuns * TIMES, seed: seedOf(seed) };
}

/** The seed of a test that makes its own input. */
export function seedOf(seed: number): number {
  return (seed + SEED) | 0;
}
