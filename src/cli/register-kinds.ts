/** What `--kind` may hold: each kind of the register by one of it or by its list, and what that is. */
export const KIND_OPTIONS = {
  action: 'action',
  actions: 'action',
  agreement: 'agreement',
  agreements: 'agreement',
  commitment: 'commitment',
  commitments: 'commitment',
  decision: 'decision',
  decisions: 'decision',
  motion: 'motion',
  motions: 'motion',
  vote: 'vote',
  votes: 'vote',
  all: 'all',
} as const;
export type KindOption = keyof typeof KIND_OPTIONS;
