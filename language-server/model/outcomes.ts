import { rememberedOf } from '../syntax/remembered.ts';
import type { Disclosure, Internal, Item, Minutes, Motion, Outcome, Section, Vote } from './minutes.ts';
import { refOf } from './refs.ts';
import { resultOf } from './tally.ts';
import { placedItems } from './walk.ts';

/** What the votes and decisions of a meeting are about. */
interface Told<D extends Disclosure> {
  /** By the full name of what they name. */
  readonly votes: ReadonlyMap<string, readonly Vote<D>[]>;
  /** Ids that decisions are about. */
  readonly decidedIds: ReadonlySet<string | undefined>;
  readonly decidedSections: ReadonlySet<Section<D> | undefined>;
  readonly sections: ReadonlyMap<Item<D>, Section<D> | undefined>;
}

function findTold<D extends Disclosure>(minutes: Minutes<D>): Told<D> {
  const votes = new Map<string, Vote<D>[]>();
  const decidedIds = new Set<string | undefined>();
  const decidedSections = new Set<Section<D> | undefined>();
  const sections = new Map<Item<D>, Section<D> | undefined>();
  for (const { item, section } of placedItems(minutes)) {
    sections.set(item, section);
    if (item.kind === 'decision') {
      decidedSections.add(section);
      if (item.about !== undefined) decidedIds.add(item.about.target?.id);
    } else if (item.kind === 'vote') {
      const ref = refOf(item.about?.target);
      const found = ref === undefined ? undefined : votes.get(ref);
      if (found !== undefined) found.push(item);
      else if (ref !== undefined) votes.set(ref, [item]);
    }
  }
  return { votes, decidedIds, decidedSections, sections };
}

/** Found in one walk, once for each meeting: every motion of it asks. */
const toldIn = rememberedOf(findTold);

/** Whether it is a motion, a proposal or an amendment: something that is moved and voted on. */
export function isMotion<D extends Disclosure>(item: Item<D>): item is Motion<D> {
  return 'movers' in item && item.kind !== 'decision';
}

/** Votes that stand in an item and name no other. */
export function nestedVotes<D extends Disclosure = Internal>({ items }: Item<D>): Vote<D>[] {
  return items.filter((child): child is Vote<D> => child.kind === 'vote' && (child as Vote<D>).about === undefined);
}

/** The votes on an item in its own meeting: those in it, and those that name it. */
export function votesOn<D extends Disclosure = Internal>(minutes: Minutes<D>, item: Motion<D>): Vote<D>[] {
  return [...nestedVotes(item), ...((item.ref === undefined ? undefined : toldIn(minutes).votes.get(item.ref)) ?? [])];
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
  const { decidedIds, decidedSections, sections } = toldIn(minutes);
  return decidedIds.has(motion.id) || (motion.kind === 'proposal' && decidedSections.has(sections.get(motion)));
}
