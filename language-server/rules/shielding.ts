import type { RuleContext } from './context.ts';
import { checkDoubts } from './shielding/doubts.ts';
import { checkGrounds } from './shielding/grounds.ts';
import { checkNames } from './shielding/names.ts';
import { checkPersonalData } from './shielding/personal-data.ts';
import { checkPronouns } from './shielding/pronouns.ts';

/** The rules of the family `shielding`: what the law shields is shielded, on a ground that exists. */
export function checkShielding(context: RuleContext): void {
  checkGrounds(context);
  checkDoubts(context);
  checkPersonalData(context);
  checkNames(context);
  checkPronouns(context);
}
