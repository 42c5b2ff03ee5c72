import { tallyIn } from '../../model/told-tally.ts';
import type { Outcome } from '../../vocabulary/attributes.ts';
import type { RuleContext } from '../context.ts';
import { decidedBy } from './decided-by.ts';
import type { ToldVote } from './told-votes.ts';

/** A majority that is not half of the votes: what a count makes of it is not known. */
const OTHER_MAJORITY =
  /(?:\d[ ]?\/[ ]?\d|\d{2,3}[ ]?%|tweederde|twee[ ]derde|drie[ ]?(?:kwart|vierde)|two[- ]thirds?|three[- ]quarters?|gekwalificeerde|versterkte|qualified|absolute|volstrekte|super)[ -]{0,2}(?:deel[ ]van[ ]de[ ]|of[ ]the[ ])?(?:meerderheid|majority|stem|votes?)|quorum/iu;
const NEGATED =
  /(?<![\p{L}])(?:verworpen|afgewezen|niet[ ](?:aangenomen|gehaald|behaald)|rejected|defeated|lost|fails?|failed|not[ ]carried)(?![\p{L}])/iu;
const ADOPTED = /(?<![\p{L}])(?:aangenomen|carried|adopted|passed|passes|carries)(?![\p{L}])/iu;

/** Lines around a count that may say what came of it. */
const NEAR = 2;

/**
 * What came of a vote that is told on some lines: what it says itself, else what a simple majority makes of its count. Undefined where the
 * lines around it say otherwise, or say that another majority is needed.
 */
export function outcomeTold(
  context: RuleContext,
  vote: Pick<ToldVote, 'sides' | 'outcome' | 'manner'>,
  first: number,
  last: number,
): Outcome | undefined {
  if (vote.outcome !== undefined) return vote.outcome;
  const counted = decidedBy(vote.sides) ?? (vote.manner === undefined ? undefined : 'adopted');
  if (counted === undefined) return undefined;
  const around = [...linesFrom(context, first - 1, -1), ...linesFrom(context, last + 1, 1)];
  const own = context.text.slice(context.root.lineStart(first), context.root.lineStart(last + 1));
  if ([own, ...around].some((line) => OTHER_MAJORITY.test(line))) return undefined;
  const denied = counted === 'adopted' ? NEGATED : ADOPTED;
  return linesFrom(context, last + 1, 1).some((line) => tallyIn(line).length === 0 && denied.test(line)) ? undefined : counted;
}

/** The lines before or behind a line that are not blank, up to a heading. */
function linesFrom(context: RuleContext, from: number, step: 1 | -1): readonly string[] {
  const lines: string[] = [];
  for (let at = from; at >= 0 && Math.abs(at - from) < 2 * NEAR && lines.length < NEAR; at += step) {
    const start = context.root.lineStart(at);
    const line = context.text.slice(start, Math.min(context.root.lineStart(at + 1), start + 500)).trim();
    if (line.startsWith('#')) break;
    if (line !== '') lines.push(line);
  }
  return lines;
}
