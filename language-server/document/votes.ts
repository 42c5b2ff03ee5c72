import type { Disclosure } from '../model/minutes.ts';
import { countOfOption, OPTION_ATTRIBUTE, OPTION_ORDER, resultOf } from '../model/tally.ts';
import type { TallyPart, TallyRow } from './parts.ts';
import { joinPhrases, type Phrase } from './phrase.ts';
import type { AnyItem, AnyVote, AnyVoteSide } from './view.ts';
import type { Wording } from './wording.ts';
import { type FixedWord, METHOD_WORDS, OUTCOME_WORDS } from './words.ts';

/** The sides of a vote, how it was held and what came of it. */
export function voteFacts(wording: Wording, item: AnyItem): (readonly [FixedWord, Phrase])[] {
  if (item.kind !== 'vote') return [];
  const { language } = wording;
  const result = resultOf<Disclosure>(item);
  const methods = [item.unanimous ? METHOD_WORDS.unanimous : undefined, item.method && METHOD_WORDS[item.method]];
  const how = methods.filter((method) => method !== undefined).map((method): Phrase => [method[language]]);
  return [
    ...rowsOf(wording, item).map(({ word, count, who }): readonly [FixedWord, Phrase] => [word, sideWords(count, who)]),
    ['method', joinPhrases(how, ', ')],
    ['majority', item.majority === undefined ? [] : wording.words(item.majority)],
    // Where its own text tells it, once is enough.
    ['outcome', result === undefined || item.result === result ? [] : [OUTCOME_WORDS[result][language]]],
  ];
}

/** The words of facts that a table of the same vote makes superfluous. */
export const SIDE_WORDS: ReadonlySet<FixedWord> = new Set<FixedWord>(['for', 'against', 'abstained']);

/** The sides as a small table and a bar; undefined where no side has a number. */
export function tallyPart(wording: Wording, item: AnyItem): TallyPart | undefined {
  if (item.kind !== 'vote') return undefined;
  const rows = rowsOf(wording, item);
  if (rows.length === 0 || rows.every(({ count }) => count === undefined)) return undefined;
  return {
    columns: [wording.word('vote'), wording.word('votesCast'), wording.word('who')],
    hasNames: rows.some(({ who }) => who.length > 0),
    rows,
    words: rows.map(({ name, count }) => `${name.toLowerCase()} ${count ?? '?'}`).join(', '),
  };
}

function rowsOf(wording: Wording, { sides }: AnyVote): TallyRow[] {
  return OPTION_ORDER.flatMap((option) => {
    const found = (sides as readonly AnyVoteSide[]).filter((side) => side.option === option);
    if (found.length === 0) return [];
    const count = countOfOption<Disclosure>(found, option);
    const who = joinPhrases(
      found
        .flatMap(({ ballots }) => [...ballots])
        .map(({ voter, weight }): Phrase => [...wording.mention(voter), ...(weight === undefined ? [] : [` ${weight}`])]),
      ', ',
    );
    const word = OPTION_ATTRIBUTE[option];
    return [{ option, word, name: wording.word(word), count, who }];
  });
}

function sideWords(count: number | undefined, who: Phrase): Phrase {
  if (count === undefined) return who;
  return who.length === 0 ? [`${count}`] : [`${count}`, { kind: 'detail', words: [' (', ...who, ')'] }];
}
