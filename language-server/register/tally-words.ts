import type { Disclosure, Internal, Language, Vote } from '../model/minutes.ts';
import { tallyOf } from '../model/tally.ts';
import { attributeNamed } from '../vocabulary/attributes.ts';

/** `12 voor, 7 tegen, 1 onthouden`; empty where a side has no number. */
export function tallyWords<D extends Disclosure = Internal>(vote: Pick<Vote<D>, 'sides'>, language: Language): string {
  const tally = tallyOf(vote);
  if (tally === undefined) return '';
  const sides = [
    [tally.yes, 'for'],
    [tally.no, 'against'],
    ...(tally.abstain > 0 ? ([[tally.abstain, 'abstained']] as const) : []),
  ] as const;
  return sides.map(([count, word]) => `${count} ${attributeNamed(word)[language]}`).join(', ');
}
