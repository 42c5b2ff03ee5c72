import type { RuleContext } from './context.ts';

/** The rules of the family `ownership`. */
export function checkOwnership(_context: RuleContext): void {}
