import { analyse } from 'scslre';

export interface Pattern {
  readonly source: string;
  readonly flags: string;
}

/** Where a run of one sign would cost its square, or worse: one line a reason, none for a pattern whose cost follows the length of the text. */
export function slowIn(pattern: Pattern): string[] {
  // Without a repetition that has no end there is nothing to find.
  if (!/[*+]|\{\d+,\}/.test(pattern.source)) return [];
  return analyse(pattern).reports.map(({ type, exponential }) => `${exponential ? 'exponential ' : ''}${type}`);
}
