import type { DateValue, Disclosure, Internal, Item, Motion, Outcome } from '../model/minutes.ts';
import { refOf } from '../model/refs.ts';
import { resultOf } from '../model/tally.ts';

/** Something that happened to a motion: an amendment to it, a vote on it, a decision about it, in the meeting where it happened. */
export interface ChainStep<D extends Disclosure = Internal> {
  readonly item: Item<D>;
  readonly meeting: { readonly id: string; readonly date: DateValue<D> | undefined };
}

/** The full name of the item that another one is about; undefined where it is about none. */
export function aboutRef<D extends Disclosure>(item: Item<D>): string | undefined {
  if (item.kind !== 'vote' && !('movers' in item)) return undefined;
  return refOf(item.about?.target);
}

/** What came of one step; undefined where it tells nothing. */
export function stepOutcome<D extends Disclosure>(item: Item<D>): Outcome | undefined {
  if (item.kind === 'vote') return resultOf<D>(item);
  if (item.kind === 'decision') return item.outcome ?? (item.procedure === undefined ? undefined : 'adopted');
  return undefined;
}

/** What came of a motion in the end: its own meeting tells it in its own line or by a vote, a later meeting by a vote or a decision. */
export function finalOutcome<D extends Disclosure>(
  motion: Motion<D>,
  meeting: string,
  steps: readonly ChainStep<D>[],
): Outcome | undefined {
  const told = steps.filter((step) => stepOutcome(step.item) !== undefined);
  const later = told.findLast((step) => step.meeting.id !== meeting);
  if (later !== undefined) return stepOutcome(later.item);
  const last = told.at(-1);
  return motion.outcome ?? (last && stepOutcome(last.item));
}
