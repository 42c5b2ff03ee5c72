import type { RuleContext } from './context.ts';

/** The rules of the family `standby`. */
export function checkStandby(_context: RuleContext): void {}
