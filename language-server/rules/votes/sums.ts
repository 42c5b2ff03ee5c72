import type { Vote, VoteOption, VoteSide } from '../../model/minutes.ts';
import { majorityOf, OPTION_ATTRIBUTE, type Tally } from '../../model/tally.ts';
import { attributeNamed } from '../../vocabulary/attributes.ts';
import type { Message } from '../problem.ts';
import { nameIn } from '../shared/people.ts';

export function optionWord(option: VoteOption): Message {
  return attributeNamed(OPTION_ATTRIBUTE[option]);
}

/** `12 voor + 7 tegen = 19`: a sum as it is done on paper. */
export function sumWords({ yes, no, abstain }: Tally): Message {
  const of = (language: 'nl' | 'en') => {
    const parts = [`${yes} ${optionWord('yes')[language]}`, `${no} ${optionWord('no')[language]}`];
    if (abstain > 0) parts.push(`${abstain} ${optionWord('abstain')[language]}`);
    return `${parts.join(' + ')} = ${yes + no + abstain}`;
  };
  return { nl: of('nl'), en: of('en') };
}

/** `VVD 3 + BGL 5 = 8`; a long list of names is given as a number. */
export function namesSum({ ballots }: VoteSide, sum: number): Message {
  if (ballots.length > 8 || ballots.every(({ weight }) => weight === undefined)) {
    return ballots.length === 1 ? { nl: '1 naam', en: '1 name' } : { nl: `${ballots.length} namen`, en: `${ballots.length} names` };
  }
  const parts = ballots.map(({ voter, weight }) => `${nameIn(voter)} ${weight ?? 1}`);
  const text = parts.length === 1 ? parts[0]! : `${parts.join(' + ')} = ${sum}`;
  return { nl: text, en: text };
}

/** What the count comes to, and why: `55 van de 68 stemmen is genoeg voor 2/3 (46)`. */
export function majorityWords({ majority }: Vote, { yes, no }: Tally): Message | undefined {
  const size = majorityOf(majority);
  if (size === undefined || size === 'simple') return undefined;
  const needed = Math.ceil(((yes + no) * size.over) / size.under);
  return {
    nl: `voor een meerderheid van ${majority} ${needed === 1 ? 'is' : 'zijn'} ${needed} van de ${yes + no} stemmen nodig, en er ${yes === 1 ? 'is' : 'zijn'} er ${yes} voor`,
    en: `a majority of ${majority} takes ${needed} of the ${yes + no} votes, and ${yes} ${yes === 1 ? 'is' : 'are'} for`,
  };
}
