import type { AnyMinutes, Outcome } from '../model/minutes.ts';
import { outcomeIn } from '../model/outcomes.ts';
import type { Phrase } from './phrase.ts';
import type { AnyItem, AnyMotion } from './view.ts';
import type { Wording } from './wording.ts';
import { type FixedWord, OUTCOME_WORDS, PROCEDURE_WORDS } from './words.ts';

/** What came of it, in a word. */
export function outcomeWords({ language, minutes }: Wording, item: AnyMotion): Phrase {
  const outcome = outcomeOf(minutes, item);
  return outcome === undefined ? [] : [OUTCOME_WORDS[outcome][language]];
}

/** What came of it in its own meeting. */
export const outcomeOf = outcomeIn as (minutes: AnyMinutes, motion: AnyMotion) => Outcome | undefined;

/** Who moved and seconded something, how it was taken, and what came of it. */
export function motionFacts(wording: Wording, item: AnyItem): (readonly [FixedWord, Phrase])[] {
  if (!('movers' in item)) return [];
  const { language } = wording;
  const procedure = 'procedure' in item ? item.procedure : undefined;
  return [
    ['moved', wording.mentions(item.movers)],
    ['seconded', wording.mentions(item.seconders)],
    ['procedure', procedure === undefined ? [] : [PROCEDURE_WORDS[procedure][language]]],
    ['outcome', item.kind === 'decision' ? decisionOutcome(wording, item.outcome) : outcomeWords(wording, item)],
  ];
}

function decisionOutcome({ language }: Wording, outcome: Outcome | undefined): Phrase {
  return outcome === undefined ? [] : [OUTCOME_WORDS[outcome][language]];
}
