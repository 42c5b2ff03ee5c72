import type { RuleContext } from './context.ts';
import { checkAmbiguousDates } from './dates/ambiguous.ts';
import { checkDeadlines } from './dates/deadlines.ts';
import { checkHeaderDates } from './dates/header.ts';
import { checkOrder } from './dates/order.ts';
import { checkWrittenDates } from './dates/written.ts';

/** The rules of the family `dates`. */
export function checkDates(context: RuleContext): void {
  checkHeaderDates(context);
  checkOrder(context);
  checkDeadlines(context);
  checkWrittenDates(context);
  checkAmbiguousDates(context);
}
