import type { Problem } from './problem.ts';

/** What follows from a problem on the same line, and need not be told beside it. Errors stay: they say more than their cause. */
const FOLLOWS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['declaration-in-body', new Set(['no-chair', 'no-secretary', 'no-attendance', 'track-without-lead', 'track-without-target'])],
  ['repeated-action', new Set(['deadline-before-meeting'])],
]);

/** What need not be told beside a problem of this rule. */
export function explainedBy(rule: string): ReadonlySet<string> {
  return FOLLOWS.get(rule) ?? NOTHING;
}

const NOTHING: ReadonlySet<string> = new Set();

/** The problems without those that another on their line explains: one cause, one message. */
export function withoutConsequences(problems: readonly Problem[]): Problem[] {
  const explained = new Set<string>();
  for (const { rule, range } of problems) for (const other of explainedBy(rule)) explained.add(`${range.start.line} ${other}`);
  if (explained.size === 0) return [...problems];
  return problems.filter(({ rule, severity, range }) => severity === 'error' || !explained.has(`${range.start.line} ${rule}`));
}
