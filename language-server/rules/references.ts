import type { RuleContext } from './context.ts';

/** The rules of the family `references`. */
export function checkReferences(_context: RuleContext): void {}
