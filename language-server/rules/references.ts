import type { RuleContext } from './context.ts';
import { checkDuplicates } from './references/duplicates.ts';
import { checkGroups } from './references/groups.ts';
import { checkUnknown } from './references/unknown.ts';
import { checkUnused } from './references/unused.ts';

/** The rules of the family `references`: every name is declared once, and used. */
export function checkReferences(context: RuleContext): void {
  checkUnknown(context);
  checkDuplicates(context);
  checkGroups(context);
  checkUnused(context);
}
