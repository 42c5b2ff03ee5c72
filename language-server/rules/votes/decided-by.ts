import type { Vote } from '../../model/minutes.ts';
import { bySimpleMajority } from '../../model/tally.ts';
import type { ToldSide } from '../../model/told-tally.ts';
import { comparePositions } from '../../syntax/positions.ts';
import type { Outcome } from '../../vocabulary/attributes.ts';

/** What a simple majority makes of the sides that a text tells; undefined where one of them has no number. */
export function decidedBy(sides: readonly ToldSide[]): Outcome | undefined {
  const of = (option: ToldSide['option']) => {
    const side = sides.find((one) => one.option === option);
    if (side === undefined) return undefined;
    if (side.count !== undefined) return side.count;
    const isCounted = side.names.every(({ name, votes }) => votes !== undefined || name.startsWith('@'));
    return isCounted && side.names.some(({ votes }) => votes !== undefined)
      ? side.names.reduce((sum, { votes = 1 }) => sum + votes, 0)
      : undefined;
  };
  const [yes, no] = [of('yes'), of('no')];
  if (yes === undefined || no === undefined || yes + no === 0) return undefined;
  return bySimpleMajority(yes, no);
}

/** Whether a vote has its count in its parentheses; what stands behind the colon is read, and yet to be typed. */
export function isTypedCount({ sides, headAt }: Vote): boolean {
  return sides.some(({ at }) => comparePositions(at.start, headAt.end) < 0);
}
