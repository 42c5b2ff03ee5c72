import { hasDigitOrCapital, idEnd, isId, isLineEnd, lineEnd, lineStart } from '../../syntax/characters.ts';
import { isNestable, lineKeyword } from '../../syntax/line-start.ts';
import { LOOK_ALIKES } from '../../syntax/look-alikes.ts';
import { NearWords } from '../../syntax/near-words.ts';
import { remembered } from '../../syntax/remembered.ts';
import { ATTRIBUTE_OF, RHYTHM_WORDS } from '../../vocabulary/attributes.ts';
import { isFieldKind, KEYWORD_OF, KEYWORDS, type Keyword } from '../../vocabulary/keywords.ts';
import { SYNONYMS } from '../../vocabulary/labels.ts';
import { fix, type RuleContext } from '../context.ts';
import type { SuspectLine } from './suspect-line.ts';
import { isUnmistakable } from './unmistakable.ts';

type Context = RuleContext<'keyword-typo' | 'malformed-statement'>;

const NEAR = new NearWords<string>(KEYWORDS.flatMap(({ nl, en }) => (nl === en ? [nl] : [nl, en])).map((word) => [word, word] as const));
/** Few words begin most lines. */
const nearKeywords = remembered((typed) => NEAR.near(typed));
const LONGEST_KEYWORD = Math.max(...KEYWORDS.flatMap(({ nl, en }) => [nl.length, en.length]));
const LETTER = /\p{L}/u;
/** What a statement has soon behind its keyword: most prose has none of it. */
const HEAD_SIGN = /[:(#\r\n]/g;
const LONGEST_HEAD = 80;

function isHeadLike(text: string, start: number): boolean {
  HEAD_SIGN.lastIndex = start;
  if (!HEAD_SIGN.test(text)) return false;
  const at = HEAD_SIGN.lastIndex - 1;
  return at - start <= LONGEST_HEAD && !isLineEnd(text.charCodeAt(at));
}

/**
 * `keyword-typo`: the line would be a statement if one character at its beginning were other, too many or missing. True where it was reported.
 */
export function checkMisspelled(context: Context, start: number, state: SuspectLine): boolean {
  const { text } = context;
  if (!isHeadLike(text, start)) return false;
  // Marks of lists, quotes and emphasis make it something else; `[laats: Webex` has the key beside the P, and closes nothing.
  if (!/[\p{L}\p{N},;.'[]/u.test(text[start] ?? '') || (text[start] === '[' && text.slice(start, lineEnd(text, start)).includes(']')))
    return false;
  const stop = lineEnd(text, start);
  if (state.ownLabel !== true && checkSynonym(context, start, stop, state)) return true;
  let strange = 0;
  // A keyword of two words stands below a heading only.
  const most = state.belowHeading ? 2 : 1;
  for (let length = 1; length <= Math.min(LONGEST_KEYWORD + 1, stop - start); length++) {
    const typed = text.substring(start, start + length);
    // Keywords are letters, two of them with a blank: with more other characters it is one edit away from none.
    if (!isLetter(typed.at(-1)!) && ++strange > most) break;
    // `Besluit\: …`: who types the backslash wants prose.
    if (typed.endsWith('\\') && KEYWORD_OF.has(`${typed.charAt(0).toUpperCase()}${typed.slice(1, -1)}`)) break;
    if (LETTER.test(text[start + length] ?? '')) continue;
    // `Van` is the opposite of `Aan`.
    const near = KEYWORD_OF.has(typed) || typed.toLowerCase() === 'van' ? [] : nearKeywords(typed);
    if (near.length === 0) continue;
    const rest = text.substring(start + length, stop);
    // `Moties: geen` says that there are none.
    if (/(?:s|en)$/.test(typed) && NONE_BEHIND.test(rest)) return false;
    const isWord = LOOK_ALIKES.has(typed.toLowerCase()) && /^[ \t]*(?:\p{Ll}+[ \t]*)?:/u.test(rest);
    const meant = near
      .map(({ value }) => value)
      .filter(
        (candidate) => !(isWord && !inFields(candidate, state)) && !isSpeaker(typed, candidate, rest) && wouldOpen(candidate, rest, state),
      );
    if (meant.length === 0) continue;
    const sure = meant.length === 1 && isUnmistakable({ typed, keyword: KEYWORD_OF.get(meant[0]!)!, rest }, state);
    reportTypo(context, [start, start + length], sortByLanguage(meant, context.file.language), state, sure);
    return true;
  }
  return false;
}

const NONE_BEHIND = /^[ \t]*:[ \t]*(?:geen|n\.?v\.?t|nihil|none|nil|-)[ .]{0,3}$/iu;

function isLetter(character: string): boolean {
  return character.toLowerCase() !== character.toUpperCase();
}

const WORD = /\p{Lu}\p{Ll}+/uy;

/** `Aanwezigen: …`, `Actiepunt: …`: another word for the same. */
function checkSynonym(context: Context, start: number, stop: number, state: SuspectLine): boolean {
  WORD.lastIndex = start;
  if (!WORD.test(context.text)) return false;
  const end = WORD.lastIndex;
  const word = context.text.substring(start, end);
  const keyword = SYNONYMS.get(word);
  if (keyword === undefined || !wouldOpen(keyword, context.text.substring(end, stop), state)) return false;
  // Inside minutes `Overleg morgen: gaat niet door` is prose.
  if (state.inMeeting && KEYWORD_OF.get(keyword)!.kind === 'declaration') return false;
  const range = context.range(start, end);
  context.report(
    'keyword-typo',
    range,
    {
      nl: `\`${word}\` is geen sleutelwoord; dat is \`${keyword}\`. ${AS_PROSE.nl}`,
      en: `\`${word}\` is no keyword; that is \`${keyword}\`. ${AS_PROSE.en}`,
    },
    { fixes: [fix({ nl: `Vervang door \`${keyword}\``, en: `Replace by \`${keyword}\`` }, [context.replace(range, keyword)])] },
  );
  return true;
}

/** `Jo: drempels komen in mei.`: of so short a word nearly every other is one sign off; behind `To` stand people. */
function isSpeaker(typed: string, candidate: string, rest: string): boolean {
  return candidate.length <= 3 && /^\p{Lu}\p{Ll}+$/u.test(typed) && !/^[ \t]*:[ \t]*[@"“{\p{Lu}]/u.test(rest);
}

/** Among the fields of a header, or right below a heading, even a word of the language (`Doe: …`) is rather a field (`Doel`). */
function inFields(candidate: string, state: SuspectLine): boolean {
  return (state.afterField || state.belowHeading) && isFieldKind(KEYWORD_OF.get(candidate)!.kind);
}

/** `Late: Bob Jones (6:45 p.m.)`: no day is called so. */
const NAME_AND_NO_YEAR = /^[ \t]*:[ \t]*\p{Lu}\p{Ll}+[ \t]+\p{Lu}\p{Ll}(?!.*\d{4})/u;

function wouldOpen(candidate: string, rest: string, state: SuspectLine): boolean {
  if (KEYWORD_OF.get(candidate)?.kind === 'dateField' && NAME_AND_NO_YEAR.test(rest)) return false;
  // `Openin:g 20:02` has its colon one letter too early.
  const value = rest.startsWith(`:${candidate.at(-1)} `) ? rest.replace(/^:./u, ':') : rest;
  const opening = lineKeyword(candidate + value, 0, state);
  return opening !== undefined && (!state.nested || isNestable(opening.keyword));
}

const AS_PROSE = { nl: 'Nu is deze regel gewone tekst.', en: 'As it is, this line is plain text.' };
const AS_FIELD = { nl: 'Nu is dit een veld met een eigen naam.', en: 'As it is, this is a field under a label of its own.' };

const AS_CAPTION = { nl: 'Nu is dit een groep van het veld erboven.', en: 'As it is, this is a group of the field above.' };

function reportTypo(
  context: Context,
  [start, end]: readonly [number, number],
  meant: readonly string[],
  { nested, ownLabel, caption }: SuspectLine,
  sure: boolean,
): void {
  // At the margin a statement has no blank before it.
  const from = nested ? start : lineStart(context.text, start);
  const asItIs = caption === true ? AS_CAPTION : ownLabel === true ? AS_FIELD : AS_PROSE;
  const word = context.text.substring(start, end);
  // `Statu:s` has its colon one letter too early.
  const early = /^:\p{Ll}(?=[ \t])/u.exec(context.text.slice(end, end + 3))?.[0] ?? '';
  const range = context.range(start, end);
  context.report(
    'keyword-typo',
    range,
    {
      nl: `\`${word}\` lijkt een typefout: bedoelt u \`${meant[0]}\`? ${asItIs.nl}`,
      en: `\`${word}\` looks like a typing error: did you mean \`${meant[0]}\`? ${asItIs.en}`,
    },
    {
      fixes: meant.map((candidate) =>
        fix(
          { nl: `Vervang door \`${candidate}\``, en: `Replace by \`${candidate}\`` },
          [
            early !== '' && candidate === word + early[1]
              ? context.replace(context.range(from, end + early.length), `${candidate}:`)
              : context.replace(context.range(from, end), candidate),
          ],
          sure,
        ),
      ),
    },
  );
}

function sortByLanguage(words: readonly string[], language: 'nl' | 'en'): string[] {
  return [...words].sort((a, b) => Number(KEYWORD_OF.get(b)![language] === b) - Number(KEYWORD_OF.get(a)![language] === a));
}

/** `ActieA1 (@RIVM): …`: the blank between keyword and id is missing. */
export function checkGlued(context: Context, start: number, state: SuspectLine): void {
  const { text } = context;
  const wholeEnd = idEnd(text, start);
  if (wholeEnd < 0) return;
  const whole = text.substring(start, wholeEnd);
  for (let length = Math.min(whole.length - 1, LONGEST_KEYWORD); length >= 2; length--) {
    const word = whole.slice(0, length);
    const keyword = KEYWORD_OF.get(word);
    const id = whole.slice(length);
    if (keyword === undefined || !isId(id)) continue;
    const rest = text.substring(wholeEnd, lineEnd(text, wholeEnd));
    // `Spoorboekje: …` is a word; `Groepkern (leden @jansen): …` is none, nor is anything but a declaration likely in an address book.
    const bare =
      !hasDigitOrCapital(id) &&
      (/^[ \t]*:/.test(rest) ? state.inMeeting || keyword.kind !== 'declaration' : !opensAttributes(keyword, rest));
    if (bare || !wouldOpen(word, ` ${id}${rest}`, state)) continue;
    reportGlued(context, start, start + length, wholeEnd, keyword.kind === 'item' || opensAttributes(keyword, rest));
    return;
  }
}

function opensAttributes(keyword: Keyword, rest: string): boolean {
  const [, sigil, word = ''] = /^[ \t]*\([ \t]*(?:([@#{])|(\p{L}+(?:-\p{L}+)?))/u.exec(rest) ?? [];
  return sigil !== undefined || ATTRIBUTE_OF.get(word)?.of.includes(keyword.name) === true || RHYTHM_WORDS.has(word);
}

function reportGlued(context: Context, start: number, wordEnd: number, end: number, sure: boolean): void {
  const { text } = context;
  const [word, id] = [text.substring(start, wordEnd), text.substring(wordEnd, end)];
  const place = context.range(wordEnd, wordEnd).start;
  context.report(
    'malformed-statement',
    context.range(start, end),
    { nl: `Tussen \`${word}\` en \`${id}\` hoort een spatie.`, en: `There should be a space between \`${word}\` and \`${id}\`.` },
    {
      severity: 'warning',
      fixes: [fix({ nl: 'Zet er een spatie tussen', en: 'Put a space between them' }, [context.insert(place, ' ')], sure)],
    },
  );
}
