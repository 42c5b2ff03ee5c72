import type { ToldSide } from '../../model/told-tally.ts';
import { wordsGone } from '../shared/kept-words.ts';

/** What a typed vote says in its own words: its keyword, its sides, its outcome. */
const OF_VOTES =
  /^(?:(?:hoofdelijke|schriftelijke|roll|call|recorded)|stem\p{L}*|uitslag|resultaat|vot(?:e|es|ed|ing)|count|result|outcome|ballot|division|tally|voor\p{L}*|tegen\p{L}*|onthou\p{L}*|onthield\p{L}*|blanco|ayes?|nays?|noes|yeas?|yes|no|in|favou?r|for|against|opposed|abst\p{L}+|geen|niemand|none|nobody|nihil|zich|van|de|het|the|is|zijn|wordt|werd|met|with|en|and|carri\p{L}+|pass\p{L}+|adopted|approved|reject\p{L}+|defeated|fail\p{L}+|lost|aangenomen|verworpen|afgewezen|goedgekeurd|algemene|unani\p{L}+|eenstemmig|acclamati\p{L}+|bij|by|leden|members|motie|motion|amendement|amendment|over|about|on|voorstel|proposal|to|x)$/u;

/** Whether a fix would drop words that are none of the vote: what it was about, why, who else, and numbers that no side has. */
export function losesWords(before: string, after: string, sides: readonly ToldSide[]): boolean {
  const counts = new Set(sides.flatMap(({ count, names }) => [`${count ?? names.length}`, ...names.map(({ votes }) => `${votes ?? 1}`)]));
  return wordsGone(before, after).some((word) => !OF_VOTES.test(word) && !counts.has(word));
}

/** The first way of writing a vote that keeps what the source says beside the count; else the last, with all of it behind the vote. */
export function keptVote(source: string, sides: readonly ToldSide[], ways: readonly string[], written: (words: string) => string): string {
  const said = withoutNames(source, sides);
  for (const words of ways.slice(0, -1)) {
    const typed = written(words);
    if (!losesWords(said, typed, sides)) return typed;
  }
  return written(ways.at(-1)!);
}

/** Who voted stands there by id. */
function withoutNames(text: string, sides: readonly ToldSide[]): string {
  return sides.flatMap(({ names }) => names).reduce((rest, { name }) => rest.replace(name, ''), text);
}
