import type { Item, Language, Outcome } from '../../model/minutes.ts';
import { isMotion, nestedVotes } from '../../model/outcomes.ts';
import { type HeldItem, liveRegisterOf } from '../../register/live-register.ts';
import { finalOutcome, stepOutcome } from '../../register/motion-chain.ts';
import { tallyWords } from '../../register/tally-words.ts';
import { attributeNamed } from '../../vocabulary/attributes.ts';
import type { FeatureContext } from '../context.ts';
import { itemTitle } from './labels.ts';

/** What happened to a motion, and what came of it in the end. */
export interface MotionChain {
  readonly steps: readonly HeldItem[];
  readonly outcome: Outcome | undefined;
}

/** Undefined of an item that is no motion, proposal or amendment. */
export function motionChain(context: FeatureContext, held: HeldItem): MotionChain | undefined {
  const { item, meeting } = held;
  if (!isMotion(item)) return undefined;
  const nested = nestedVotes(item).map((vote): HeldItem => ({ ...held, item: vote }));
  const steps = [...nested, ...(item.ref === undefined ? [] : liveRegisterOf(context.project).stepsOn(item.ref))];
  return { steps, outcome: finalOutcome(item, meeting.id, steps) };
}

/** `Stemming: 12 voor, 7 tegen, aangenomen` */
export function stepWords(item: Item, language: Language): string {
  const outcome = stepOutcome(item) ?? ('movers' in item ? item.outcome : undefined);
  const told = [item.kind === 'vote' ? tallyWords(item, language) : '', outcome === undefined ? '' : attributeNamed(outcome)[language]];
  const words = told.filter((part) => part !== '').join(', ');
  return words === '' ? itemTitle(item, language) : `${itemTitle(item, language)}: ${words}`;
}

/** `aangenomen: 1 amendement, 12 voor, 7 tegen`; the last vote and how often it was amended. */
export function chainWords({ steps, outcome }: MotionChain, language: Language): string {
  const vote = steps.findLast(({ item }) => item.kind === 'vote')?.item;
  const amendments = steps.filter(({ item }) => item.kind === 'amendment').length;
  const counted = AMENDMENTS[language][amendments === 1 ? 0 : 1];
  const parts = [
    amendments === 0 ? '' : `${amendments} ${counted}`,
    vote?.kind === 'vote' ? tallyWords(vote, language) || VOTED[language] : '',
    outcome === undefined ? '' : attributeNamed(outcome)[language],
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const AMENDMENTS = { nl: ['amendement', 'amendementen'], en: ['amendment', 'amendments'] } as const;
const VOTED = { nl: 'in stemming', en: 'put to the vote' } as const;
