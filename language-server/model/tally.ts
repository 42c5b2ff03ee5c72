import type { Disclosure, Internal, Outcome, Vote, VoteOption, VoteSide } from './minutes.ts';

/** The part of the votes for and against that adoption requires: two thirds is 2 over 3. */
export interface Majority {
  readonly over: number;
  readonly under: number;
}

const IN_WORDS: ReadonlyMap<string, Majority> = new Map([
  ['twee derde', { over: 2, under: 3 }],
  ['tweederde', { over: 2, under: 3 }],
  ['two thirds', { over: 2, under: 3 }],
  ['two-thirds', { over: 2, under: 3 }],
  ['drie vierde', { over: 3, under: 4 }],
  ['driekwart', { over: 3, under: 4 }],
  ['three quarters', { over: 3, under: 4 }],
]);
const SIMPLE: ReadonlySet<string> = new Set([
  'gewoon',
  'gewone',
  'volstrekt',
  'volstrekte',
  'absoluut',
  'absolute',
  'simple',
  'simpele',
  '50%+1',
  '1/2',
]);

/** `2/3`, `75%`, `twee derde`; `simple` for more than half, undefined for what says neither. */
export function majorityOf(typed: string | undefined): Majority | 'simple' | undefined {
  const words = typed?.trim().toLowerCase() ?? 'simple';
  if (SIMPLE.has(words)) return 'simple';
  const [, over, under] = /^(\d{1,4})\/(\d{1,4})$/.exec(words) ?? [];
  const share = over === undefined ? percentage(words) : { over: Number(over), under: Number(under) };
  return IN_WORDS.get(words) ?? (share !== undefined && share.over > 0 && share.over <= share.under ? share : undefined);
}

function percentage(words: string): Majority | undefined {
  const [, number] = /^(\d{1,3})[ ]?%$/.exec(words) ?? [];
  return number === undefined ? undefined : { over: Number(number), under: 100 };
}

/**
 * How many votes a side has: as typed, else the sum of its names; undefined where a party or a shield without a number stands for some
 * unknown number.
 */
export function countOf<D extends Disclosure = Internal>({ total, ballots }: VoteSide<D>): number | undefined {
  return total ?? sumOf(ballots);
}

/** How many votes an option has on all its sides; undefined where one of them is unknown. */
export function countOfOption<D extends Disclosure = Internal>(sides: readonly VoteSide<D>[], option: VoteOption): number | undefined {
  let sum = 0;
  for (const side of sides) {
    if (side.option !== option) continue;
    const count = countOf(side);
    if (count === undefined) return undefined;
    sum += count;
  }
  return sum;
}

/**
 * The sum of the names alone: a person is one vote unless a number says otherwise. What stands in a shield may be any number of votes, and what
 * is public may not depend on it.
 */
export function sumOf<D extends Disclosure = Internal>(ballots: VoteSide<D>['ballots']): number | undefined {
  let sum = 0;
  for (const { voter, weight } of ballots) {
    const { party } = voter;
    const isOne = voter.ground === undefined && (party.type === 'person' || party.type === 'guest');
    if (weight === undefined && !isOne) return undefined;
    sum += weight ?? 1;
  }
  return sum;
}

export interface Tally {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
}

/** The votes for, against and neither; undefined where there are no sides, or one of them is unknown. */
export function tallyOf<D extends Disclosure = Internal>({ sides }: Pick<Vote<D>, 'sides'>): Tally | undefined {
  if (!sides.some(({ option }) => option !== 'abstain')) return undefined;
  const [yes, no, abstain] = OPTION_ORDER.map((option) => countOfOption(sides, option));
  return yes === undefined || no === undefined || abstain === undefined ? undefined : { yes, no, abstain };
}

/** What more votes for than against make of a motion. */
export function bySimpleMajority(yes: number, no: number): Outcome {
  return yes > no ? 'adopted' : yes === no ? 'tied' : 'rejected';
}

/** Only who is for is given, and the outcome cannot follow from that: how many were against is missing. */
export function isHalfTold({ sides, result }: Vote): boolean {
  return result === 'rejected' && !sides.some(({ option }) => option === 'no');
}

/** What the count comes to; those who abstain do not count. Undefined where it is unknown. */
export function decided<D extends Disclosure = Internal>(vote: Pick<Vote<D>, 'sides' | 'majority'>): Outcome | undefined {
  const tally = tallyOf(vote);
  const majority = majorityOf(vote.majority);
  if (tally === undefined || majority === undefined) return undefined;
  const { yes, no } = tally;
  if (majority === 'simple') return bySimpleMajority(yes, no);
  return yes + no > 0 && yes * majority.under >= majority.over * (yes + no) ? 'adopted' : 'rejected';
}

/** The outcome of a vote: as it is written, else as its count says. */
export function resultOf<D extends Disclosure = Internal>(vote: Vote<D>): Outcome | undefined {
  return vote.result ?? decided(vote);
}

export const OPTION_ORDER: readonly VoteOption[] = ['yes', 'no', 'abstain'];

/** The attribute that opens a side. */
export const OPTION_ATTRIBUTE = { yes: 'for', no: 'against', abstain: 'abstained' } as const satisfies Readonly<Record<VoteOption, string>>;
