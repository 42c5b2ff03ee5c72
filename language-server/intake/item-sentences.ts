import { TITLES } from '../model/names/name-words.ts';
import { labelledItem, saidItem } from './words.ts';

const NEXT_SENTENCE = /(?<=[.!?]["”’)]?)[ \t]+(?=\p{Lu})/u;
/** Behind these stands a name or a number, and no sentence ends. */
const SHORTENED: ReadonlySet<string> = new Set([...TITLES, ...'nr no art st ca bijv vs incl resp'.split(' ')]);

/** The sentences of a line. `dhr. Jansen` and `J. Jansen` are in one. */
export function sentencesIn(line: string): string[] {
  const sentences: string[] = [];
  for (const piece of line.split(NEXT_SENTENCE)) {
    const last = sentences.at(-1);
    if (last !== undefined && goesOn(last) && !isItemSentence(piece)) sentences[sentences.length - 1] = `${last} ${piece}`;
    else sentences.push(piece);
  }
  return sentences;
}

function goesOn(sentence: string): boolean {
  const word = /(?<![\p{L}\p{N}])(\p{L}+)\.$/u.exec(sentence)?.[1];
  return word !== undefined && (/^\p{Lu}$/u.test(word) || SHORTENED.has(word.toLowerCase()));
}

/** What was said of another time. */
const BEFORE = /(?<!\p{L})(?:vorig\p{L}*|eerder|destijds|toen|last|previous(?:ly)?|earlier|then|in (?:19|20)\d\d)(?!\p{L})/iu;

/** Whether a sentence can only be an action, a decision or an agreement, wherever it stands. */
export function isItemSentence(sentence: string): boolean {
  return !BEFORE.test(sentence) && (isLabelledSentence(sentence) || saidItem(sentence) !== undefined);
}

/** `Actie voor Gerda: …` */
function isLabelledSentence(sentence: string): boolean {
  const kind =
    /^(?:actie(?:punt)?|action|besluit|besloten|decision|decided|afspraak|afgesproken|agreement|agreed|resolved)(?!\p{L})[^.:]{0,50}:[ \t]/iu.test(
      sentence,
    )
      ? labelledItem(sentence)?.kind
      : undefined;
  return kind === 'Action' || kind === 'Decision' || kind === 'Agreement';
}
