import type { RuleContext } from './context.ts';

/** The rules of the family `follow-up`. */
export function checkFollowUp(_context: RuleContext): void {}
