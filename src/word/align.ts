import { diffArrays } from 'diff';
import { likeness } from '../../language-server/intake/index.ts';

/** A place in the first list, in the second, or in both where they go together. */
export interface AlignedStep {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** Differences beyond which two lists are taken as other lists. */
const MOST_EDITS = 4_000;
/** Pairs that are compared with each other within one change. */
const MOST_COMPARED = 40_000;
const ALIKE = 0.5;

/**
 * How one list became the other: what is equal goes together, and of what stands between, what is alike (`alike` says how much, from 0 to 1).
 * Its work is bounded whatever the lists hold.
 */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  key: (one: T) => string,
  alike: (from: T, to: T) => number = (from, to) => likeness(key(from), key(to)),
): AlignedStep[] {
  const changes = diffArrays(before.map(key), after.map(key), { maxEditLength: MOST_EDITS });
  if (changes === undefined) return byPlace(before, after, key);
  const steps: AlignedStep[] = [];
  let [from, to, gone] = [0, 0, 0];
  const close = (came: number) => {
    steps.push(...between(before, after, { from: from - gone, to }, { gone, came }, alike));
    to += came;
    gone = 0;
  };
  for (const { value, added, removed } of changes) {
    if (removed) {
      from += value.length;
      gone += value.length;
    } else if (added) close(value.length);
    else {
      if (gone > 0) close(0);
      for (let count = 0; count < value.length; count++) steps.push({ from: from++, to: to++ });
    }
  }
  if (gone > 0) close(0);
  return steps;
}

/** The best way to pair what went with what came, in order (a longest common subsequence, weighed by likeness). */
function between<T>(
  before: readonly T[],
  after: readonly T[],
  at: { readonly from: number; readonly to: number },
  { gone, came }: { readonly gone: number; readonly came: number },
  alike: (from: T, to: T) => number,
): AlignedStep[] {
  const removed = Array.from({ length: gone }, (_, index): AlignedStep => ({ from: at.from + index, to: undefined }));
  const added = Array.from({ length: came }, (_, index): AlignedStep => ({ from: undefined, to: at.to + index }));
  if (gone * came === 0 || gone * came > MOST_COMPARED) return [...removed, ...added];
  const width = came + 1;
  const best = new Float64Array((gone + 1) * width);
  const likeness = new Float64Array(gone * came);
  for (let row = gone - 1; row >= 0; row--)
    for (let column = came - 1; column >= 0; column--) {
      const value = alike(before[at.from + row]!, after[at.to + column]!);
      likeness[row * came + column] = value;
      const paired = value < ALIKE ? 0 : value + best[(row + 1) * width + column + 1]!;
      best[row * width + column] = Math.max(paired, best[(row + 1) * width + column]!, best[row * width + column + 1]!);
    }
  const steps: AlignedStep[] = [];
  let [row, column] = [0, 0];
  while (row < gone && column < came) {
    const value = likeness[row * came + column]!;
    const here = best[row * width + column]!;
    if (value >= ALIKE && here === value + best[(row + 1) * width + column + 1]!)
      steps.push({ from: removed[row++]!.from, to: added[column++]!.to });
    else if (here === best[(row + 1) * width + column]!) steps.push(removed[row++]!);
    else steps.push(added[column++]!);
  }
  return [...steps, ...removed.slice(row), ...added.slice(column)];
}

/** Of two lists that have little in common: what is equal once in both goes together, as far as the order allows. */
function byPlace<T>(before: readonly T[], after: readonly T[], key: (one: T) => string): AlignedStep[] {
  const places = new Map<string, number[]>();
  before.forEach((one, index) => {
    const known = places.get(key(one));
    if (known === undefined) places.set(key(one), [index]);
    else known.push(index);
  });
  const steps: AlignedStep[] = [];
  let next = 0;
  after.forEach((one, to) => {
    const [from, other] = places.get(key(one)) ?? [];
    if (from === undefined || other !== undefined || from < next) steps.push({ from: undefined, to });
    else {
      for (; next < from; next++) steps.push({ from: next, to: undefined });
      steps.push({ from: next++, to });
    }
  });
  for (; next < before.length; next++) steps.push({ from: next, to: undefined });
  return steps;
}

/** The place of the text that is most like another; of equals the first, 0 where none is like it. */
export function mostAlike(texts: readonly string[], other: string): number {
  let [best, most] = [0, 0];
  for (const [index, text] of texts.entries()) {
    const value = likeness(text, other);
    if (value > most) [best, most] = [index, value];
  }
  return best;
}
