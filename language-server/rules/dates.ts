import type { RuleContext } from './context.ts';

/** The rules of the family `dates`. */
export function checkDates(_context: RuleContext): void {}
