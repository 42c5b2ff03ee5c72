import type { Range } from '../model/minutes.ts';
import { comparePositions } from '../syntax/positions.ts';
import { checkAttendance } from './attendance.ts';
import type { RuleContext } from './context.ts';
import { checkDates } from './dates.ts';
import { checkFollowUp } from './follow-up.ts';
import { checkOwnership } from './ownership.ts';
import type { Problem } from './problem.ts';
import { checkReferences } from './references.ts';
import { checkShielding } from './shielding.ts';
import { checkStandby } from './standby.ts';
import { checkStructure } from './structure.ts';
import { checkTracks } from './tracks.ts';
import { checkWording } from './wording.ts';

const FAMILIES: readonly ((context: RuleContext) => void)[] = [
  checkStructure,
  checkReferences,
  checkOwnership,
  checkDates,
  checkAttendance,
  checkTracks,
  checkFollowUp,
  checkStandby,
  checkShielding,
  checkWording,
];

/** All problems of one file, in the order of their places. */
export function checkFile(context: RuleContext): Problem[] {
  for (const check of FAMILIES) check(context);
  return context.problems.sort((a, b) => comparePlaces(a.range, b.range));
}

function comparePlaces(a: Range, b: Range): number {
  return comparePositions(a.start, b.start) || comparePositions(a.end, b.end);
}
