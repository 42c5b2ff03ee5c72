import type { Range } from '../model/minutes.ts';
import { atOnce } from '../project/steps.ts';
import { comparePositions } from '../syntax/positions.ts';
import { askedWhereInDoubt } from './asked.ts';
import { withoutConsequences } from './consequences.ts';
import { type Reading, RuleContext } from './context.ts';
import type { Problem } from './problem.ts';
import { PASSES, ruleInfo } from './registry.ts';

/** All problems of one file, in the order of their places. @param passes the rules that are asked, where not all are. */
export function checkFile(reading: Reading, passes = PASSES): Problem[] {
  return atOnce(checkingFile(reading, passes));
}

/** The same, some rules at a time. */
export function* checkingFile(reading: Reading, passes = PASSES): Generator<void, Problem[]> {
  const context = new RuleContext<string>(reading, (rule) => ruleInfo(rule)!.severity);
  for (const pass of passes) yield pass.check(context);
  return inOrder(askedWhereInDoubt(withoutConsequences(context.problems)));
}

/** Problems in the order of their places. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => comparePlaces(a.range, b.range));
}

function comparePlaces(a: Range, b: Range): number {
  return comparePositions(a.start, b.start) || comparePositions(a.end, b.end);
}
