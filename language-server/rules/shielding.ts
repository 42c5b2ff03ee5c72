import type { RuleContext } from './context.ts';

/** The rules of the family `shielding`. */
export function checkShielding(_context: RuleContext): void {}
