import type { RuleContext } from './context.ts';

/** The rules of the family `structure`. */
export function checkStructure(_context: RuleContext): void {}
