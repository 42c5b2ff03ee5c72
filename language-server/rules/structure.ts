import type { RuleContext } from './context.ts';
import { checkContents } from './structure/contents.ts';
import { checkFields } from './structure/fields.ts';
import { checkHeads } from './structure/heads.ts';
import { checkMinutes } from './structure/minutes.ts';
import { checkPeople } from './structure/people.ts';
import { checkProseLines } from './structure/prose-lines.ts';

/** The rules of the family `structure`: what a line is, and whether it is whole. */
export function checkStructure(context: RuleContext): void {
  checkMinutes(context);
  checkProseLines(context);
  checkHeads(context);
  checkFields(context);
  checkPeople(context);
  checkContents(context);
}
