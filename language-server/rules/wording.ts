import type { RuleContext } from './context.ts';

/** The rules of the family `wording`. */
export function checkWording(_context: RuleContext): void {}
