import { outcomeOf } from '../document/motions.ts';
import type { AnyItem, AnyPartyMention, AnyVote, AnyVoteSide } from '../document/view.ts';
import type { AnyMinutes, Disclosure, ReferenceTarget } from '../model/minutes.ts';
import { refOf } from '../model/refs.ts';
import { countOfOption, OPTION_ORDER, resultOf } from '../model/tally.ts';
import type { Fields, JsonWords } from './json-words.ts';

/** `raad-1/V1`; as typed where it names nothing. */
export function refJson({
  label,
  target,
}: {
  readonly label: string;
  readonly target: Pick<ReferenceTarget, 'meeting' | 'id'> | undefined;
}): string {
  return refOf(target) ?? label;
}

/** Who moved and seconded something, what it is about and what came of it: in the words of Popolo's Motion. */
export function movedJson(item: AnyItem, words: JsonWords, minutes: AnyMinutes): Fields {
  if (!('movers' in item)) return {};
  const parties = {
    movers: item.movers.map((mover: AnyPartyMention) => words.mention(mover)),
    seconders: item.seconders.map((seconder: AnyPartyMention) => words.mention(seconder)),
  };
  const about = item.about && refJson(item.about);
  if (item.kind !== 'decision') return { ...parties, about, outcome: outcomeOf(minutes, item) ?? null };
  // Most decisions are moved by nobody.
  return {
    ...(item.movers.length === 0 ? {} : { movers: parties.movers }),
    ...(item.seconders.length === 0 ? {} : { seconders: parties.seconders }),
    about,
    procedure: item.procedure,
    outcome: item.outcome,
  };
}

/** A vote in the words of Popolo's VoteEvent. @param parent full name of the item that it stands in */
export function voteJson(item: AnyVote, words: Pick<JsonWords, 'mention'>, parent: string | undefined): Fields {
  const counts = OPTION_ORDER.flatMap((option) => {
    const value = countOfOption<Disclosure>(item.sides, option);
    return value === undefined || !item.sides.some((side: AnyVoteSide) => side.option === option) ? [] : [{ option, value }];
  });
  const votes = item.sides.flatMap(({ option, ballots }) =>
    ballots.map(({ voter, weight }) => ({ option, voter: words.mention(voter), ...(weight === undefined ? {} : { weight }) })),
  );
  return {
    about: item.about === undefined ? (parent ?? null) : refJson(item.about),
    result: resultOf<Disclosure>(item) ?? null,
    method: item.method,
    unanimous: item.unanimous || undefined,
    majority: item.majority,
    counts,
    votes,
  };
}
