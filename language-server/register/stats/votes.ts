import type { Disclosure, Internal, Outcome, Vote, VoteOption } from '../../model/minutes.ts';
import { resultOf } from '../../model/tally.ts';
import { partyKey } from '../party-key.ts';
import type { RegisterEntry } from '../query.ts';
import { byName } from './tasks.ts';

/** How a party voted: in how many votes it was on each side. A party that was divided is on both. */
export interface VotesOfParty<D extends Disclosure = Internal> {
  readonly party: D['party'];
  readonly votes: number;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  /** Of the votes with an outcome: those in which it was wholly on the side that won. */
  readonly withOutcome: number;
}

export interface YearOfDecisions {
  /** Undefined of meetings without a date. */
  readonly year: string | undefined;
  readonly decisions: number;
  /** Motions, proposals and amendments by what came of them. */
  readonly adopted: number;
  readonly rejected: number;
  /** Withdrawn, deferred, tied or not told. */
  readonly other: number;
}

type Votes<D extends Disclosure> = readonly { readonly vote: Vote<D>; organizationOf(party: D['party']): D['party'] | undefined }[];

/** Votes by party: people count for their organisation. Who may not be named is not counted. */
export function voteStats<D extends Disclosure>(votes: Votes<D>): readonly VotesOfParty<D>[] {
  const rows = new Map<string, { party: D['party']; votes: number; yes: number; no: number; abstain: number; withOutcome: number }>();
  for (const { vote, organizationOf } of votes) {
    const won = winnerOf(resultOf<D>(vote));
    for (const [key, { party, options }] of optionsByParty(vote, organizationOf)) {
      const row = rows.get(key) ?? { party, votes: 0, yes: 0, no: 0, abstain: 0, withOutcome: 0 };
      rows.set(key, row);
      row.votes++;
      for (const option of options) row[option]++;
      const [only, ...others] = options;
      if (others.length === 0 && won !== undefined && only === won) row.withOutcome++;
    }
  }
  return [...rows].sort(([a, one], [b, other]) => other.votes - one.votes || byName(a, b)).map(([, row]) => row);
}

function winnerOf(outcome: Outcome | undefined): VoteOption | undefined {
  return outcome === 'adopted' ? 'yes' : outcome === 'rejected' ? 'no' : undefined;
}

function optionsByParty<D extends Disclosure>(vote: Vote<D>, organizationOf: (party: D['party']) => D['party'] | undefined) {
  const found = new Map<string, { party: D['party']; options: Set<VoteOption> }>();
  for (const { option, ballots } of vote.sides) {
    for (const { voter } of ballots) {
      if (!('name' in voter.party)) continue;
      const party = organizationOf(voter.party) ?? voter.party;
      if (!('name' in party)) continue;
      const row = found.get(partyKey(party)) ?? { party, options: new Set() };
      found.set(partyKey(party), row);
      row.options.add(option);
    }
  }
  return found;
}

/** Decisions and what came of motions, by the year of their meeting. */
export function decisionStats<D extends Disclosure>(entries: readonly RegisterEntry<D>[]): readonly YearOfDecisions[] {
  const years = Map.groupBy(
    entries.filter(({ kind }) => kind === 'decision' || kind === 'motion'),
    ({ recorded }) => recorded.meeting.date?.date?.slice(0, 4),
  );
  return [...years]
    .map(([year, of]) => {
      const motions = of.filter(({ kind }) => kind === 'motion');
      const adopted = motions.filter(({ outcome }) => outcome === 'adopted').length;
      const rejected = motions.filter(({ outcome }) => outcome === 'rejected').length;
      return { year, decisions: of.length - motions.length, adopted, rejected, other: motions.length - adopted - rejected };
    })
    .sort((a, b) => byName(a.year, b.year));
}
