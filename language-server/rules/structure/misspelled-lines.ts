import { lineEnd } from '../../syntax/characters.ts';
import { NearWords, withinOneEdit } from '../../syntax/near-words.ts';
import { everyMatch } from '../../syntax/searching.ts';
import { withoutEnd } from '../../syntax/trimming.ts';
import { SPOKEN_OPENINGS, SPOKEN_PHRASES, spokenItemAt } from '../../vocabulary/spoken-items.ts';
import { fix, type RuleContext } from '../context.ts';

const LONGEST = 60;
const PHRASES = new NearWords<string>(SPOKEN_PHRASES.map((phrase) => [phrase, phrase] as const));
const SMALL_PHRASES = SPOKEN_PHRASES.map((phrase) => phrase.toLowerCase());
const OPENINGS = new NearWords<string>(SPOKEN_OPENINGS.map((opening) => [opening, opening] as const));
/** With one letter wrong every such line has one of these left. */
const MAY_BE =
  /aangeno|genomen|verwor|worpen|afgew|wezen|goedge|keurd|verle|leend|consens|sensus|unan|iem|imous|stemm|accla|favo|ll in|carr|rried|rries|adop|opted|pass|ssed|sses|appro|roved|rejec|ected|defea|eated|faile|ails|lost|oti|mendm|esolut|ropos|oorst|harg|nstem|oedk|oest|It |RES|VED|\d/u;
/** Where a count may begin behind the words. */
const COUNT = /,?[ ](?:by (?:a vote of )?|with |met )?\(?\d/gu;
const SIDE = /^([^:]{2,16}?)([ \t]{0,3}:[ \t]{0,3}\d.*)$/u;
/** `Voor; 12, tegen: 8` */
const WITHOUT_COLON = /^(\p{Lu}\p{Ll}{1,15}(?: \p{L}{2,8})?)[;.,]?[ \t]{0,3}(\d.*)$/u;
const RESOLVED = /^(.{7,40}?)(,? (?:that|to) \S.*)$/u;

/** `keyword-typo`: the line would be an outcome, a count or a decision and nothing else, if one letter of it were other, too many or missing. */
export function checkMisspelledLine(context: RuleContext<'keyword-typo'>, start: number): boolean {
  const end = lineEnd(context.text, start);
  const line = context.text.slice(start, Math.min(end, start + 400));
  if (!MAY_BE.test(line)) return false;
  const meant = meantLine(line);
  if (meant === undefined) return false;
  const range = context.range(start, start + meant.typed.length);
  context.report(
    'keyword-typo',
    range,
    {
      nl: `\`${meant.typed.trim()}\` lijkt een typefout: bedoelt u \`${meant.phrase.trim()}\`? Nu is deze regel gewone tekst.`,
      en: `\`${meant.typed.trim()}\` looks like a typing error: did you mean \`${meant.phrase.trim()}\`? As it is, this line is plain text.`,
    },
    {
      fixes: [
        fix({ nl: `Vervang door \`${meant.phrase.trim()}\``, en: `Replace by \`${meant.phrase.trim()}\`` }, [
          context.replace(range, meant.phrase),
        ]),
      ],
    },
  );
  return true;
}

interface Meant {
  readonly typed: string;
  readonly phrase: string;
}

function meantLine(line: string): Meant | undefined {
  const said = withoutEnd(line, ' \t.!');
  for (const typed of [said, ...everyMatch(COUNT, said).map(({ index }) => said.slice(0, index))]) {
    const whole = typed.length > LONGEST ? undefined : near(PHRASES, line, typed);
    if (whole !== undefined) return whole;
  }
  const [, opening, value] = WITHOUT_COLON.exec(line) ?? [];
  if (opening !== undefined && spokenItemAt(`${opening}: ${value}`, 0) !== undefined)
    return { typed: line.slice(0, line.length - value!.length), phrase: `${opening}: ` };
  const side = SIDE.exec(line)?.[1];
  if (side !== undefined) return near(OPENINGS, line, side);
  const resolved = RESOLVED.exec(line)?.[1];
  // `It was resolved to …` is a sentence.
  return resolved !== undefined && /\p{Lu}{3}/u.test(resolved) ? near(OPENINGS, line, resolved) : undefined;
}

function near(words: NearWords<string>, line: string, typed: string): Meant | undefined {
  if (words === PHRASES && !isLikePhrase(typed.toLowerCase())) return undefined;
  const phrase = words.near(typed).find(({ value }) => value !== typed && spokenItemAt(value + line.slice(typed.length), 0) !== undefined);
  return phrase === undefined || isSentence(typed, phrase.value) ? undefined : { typed, phrase: phrase.value };
}

/** Hundreds of phrases have ten thousands of deletions: their table is made for a line that is like one, and most minutes hold none. */
function isLikePhrase(lower: string): boolean {
  return SMALL_PHRASES.some((phrase) => Math.abs(phrase.length - lower.length) < 2 && withinOneEdit(lower, phrase));
}

/** `unaniem aangenomen.` goes on with the line above. */
function isSentence(typed: string, phrase: string): boolean {
  return typed.toLowerCase() === phrase.toLowerCase() && /^\p{Ll}/u.test(typed);
}
