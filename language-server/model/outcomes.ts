import type { Disclosure, Internal, Minutes, Motion, Outcome, Vote } from './minutes.ts';
import { resultOf } from './tally.ts';
import { placedItems } from './walk.ts';

/** The votes on an item in its own meeting: those in it, and those that name it. */
export function votesOn<D extends Disclosure = Internal>(minutes: Minutes<D>, item: Motion<D>): Vote<D>[] {
  const votes: Vote<D>[] = [];
  for (const child of item.items) if (child.kind === 'vote' && child.about === undefined) votes.push(child as Vote<D>);
  for (const { item: other } of placedItems(minutes)) {
    if (other.kind !== 'vote' || item.ref === undefined) continue;
    const { target } = other.about ?? {};
    if (target !== undefined && `${target.meeting}/${target.id}` === item.ref) votes.push(other);
  }
  return votes;
}

/** What came of a motion, a proposal or an amendment, as its own meeting tells it: in its own line, else by the last vote on it. */
export function outcomeIn<D extends Disclosure = Internal>(minutes: Minutes<D>, motion: Motion<D>): Outcome | undefined {
  return (
    motion.outcome ??
    votesOn(minutes, motion)
      .map(resultOf)
      .findLast((result) => result !== undefined)
  );
}

/** Whether its meeting tells what came of it; of a proposal a decision in its section may. */
export function hasOutcome(minutes: Minutes, motion: Motion): boolean {
  if (motion.outcome !== undefined || votesOn(minutes, motion).length > 0) return true;
  if (motion.items.some(({ kind }) => kind === 'decision')) return true;
  const items = [...placedItems(minutes)];
  const section = items.find(({ item }) => item === motion)?.section;
  return items.some(
    ({ item, section: of }) =>
      item.kind === 'decision' &&
      ((item.about !== undefined && item.about.target?.id === motion.id) || (motion.kind === 'proposal' && of === section)),
  );
}
