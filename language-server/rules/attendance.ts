import type { RuleContext } from './context.ts';

/** The rules of the family `attendance`. */
export function checkAttendance(_context: RuleContext): void {}
