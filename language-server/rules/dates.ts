import type { RuleContext } from './context.ts';
import { checkDeadlines } from './dates/deadlines.ts';
import { checkHeaderDates } from './dates/header.ts';
import { checkWrittenDates } from './dates/written.ts';

/** The rules of the family `dates`. */
export function checkDates(context: RuleContext): void {
  checkHeaderDates(context);
  checkDeadlines(context);
  checkWrittenDates(context);
}
