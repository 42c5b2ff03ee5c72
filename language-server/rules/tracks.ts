import type { RuleContext } from './context.ts';

/** The rules of the family `tracks`. */
export function checkTracks(_context: RuleContext): void {}
