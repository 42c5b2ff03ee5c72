/**
 * Shapes that the TextMate grammar is put together from, as regular expressions for Oniguruma. None has a capturing group, so that a rule
 * can count its own.
 */
import { VALUE_DATE_SOURCE } from '../../language-server/syntax/dates.ts';
import { DOERS, DONE_BY } from '../../language-server/syntax/doers.ts';
import { BARE_REFERENCE, TITLE, TITLED } from '../../language-server/syntax/head-lexer.ts';
import { ATTRIBUTE_WORDS, type AttributeWord, RHYTHM_WORDS } from '../../language-server/vocabulary/attributes.ts';
import { itemLabelSource } from '../../language-server/vocabulary/item-labels.ts';
import { isItem, KEYWORDS, type Keyword } from '../../language-server/vocabulary/keywords.ts';

export const BLANK = '[ \\t]';
export const ID = '[\\p{L}\\p{N}\\p{M}_]+(?:[-.][\\p{L}\\p{N}\\p{M}_]+)*';
export const GROUND = '\\d{1,2}(?:\\.\\d{1,2})+(?:\\.?[A-Za-z])?(?![\\p{L}\\p{N}])';
/** Themes have no colour for `constant.other`; the semantic token of a ground then falls back on a decorator, which is coloured as a function. */
export const COLOURED_AS_GROUND = 'entity.name.function.decorator.verslag';
export const DATE = `(?i:${VALUE_DATE_SOURCE})`;
export const TIME = '(?<![\\d.:])\\d{1,2}[:.]\\d{2}(?![\\d.:])';
/** `#id` or `#meeting/id`, behind its sigil. */
export const REFERENCE = `${ID}(?:/${ID})?`;
/** Up to and with the colon of a shield, or, where that was forgotten, up to the blank or the brace that shows it is one. */
export const SHIELD_OPEN = `\\{${BLANK}*${GROUND}(?:${BLANK}*,${BLANK}*${GROUND})*(?:${BLANK}*:|(?=[ \\t}]))`;
/** What stands between braces: quotes and code spans are whole. */
const BETWEEN = '\\\\.|"[^"]*"|`[^`]*`|[^{}\\\\]';
const PAIR = `\\{(?>${BETWEEN}|\\{(?>${BETWEEN}){0,2000}\\}){0,2000}\\}`;
/** A shield, balanced, up to the last brace that nothing opens; without its brace it reaches to the end of the line. */
const SHIELD = `(?=${SHIELD_OPEN})(?>\\{(?>${BETWEEN}|${PAIR}){0,2000}\\}(?:(?>[^{}\\\\]|\\\\.|${PAIR}){0,2000}\\}){0,20}|.*)`;

const DOUBLED_OPEN = `\\{\\{${BLANK}*${GROUND}`;
/** A doubled brace before a ground, meant as one. */
const DOUBLED = `(?=${DOUBLED_OPEN})(?>${PAIR}|.*)`;

/** An id with a digit or a capital letter: what an item's id must hold where no parenthesis follows. */
const MARKED_ID = `(?=[\\p{L}\\p{N}\\p{M}_.-]*[\\p{Lu}\\p{N}])${ID}`;
/** All up to the `)` that closes a parenthesis: one in a string or a shield closes nothing. Bounded, so that no line takes quadratic time. */
const INSIDE = `(?>(?:"(?>[^"{]|${DOUBLED}|${SHIELD}|\\{)*"|${DOUBLED}|${SHIELD}|[^)])*)`;
/** A parenthesis with what is in it; one that is not closed ends before the first colon that no digit follows, or with the line. */
export const ATTRIBUTES = `\\((?:${INSIDE}\\)|[^:]*(?::(?=\\d)[^:]*)*)`;
const BEFORE_COLON = `${INSIDE}\\)${BLANK}*:`;
/** A parenthesis that is being typed. */
const UNCLOSED = `\\((?!${INSIDE}\\))`;

/** One of the words, the longest first. */
export function anyOf(words: Iterable<string>): string {
  return `(?:${[...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')})`;
}

export function wordsOf(keywords: readonly Keyword[]): string {
  return anyOf(keywords.flatMap(({ nl, en }) => [nl, en]));
}

/** The same, and the other words for items. */
export function wordsOrLabelsOf(keywords: readonly Keyword[]): string {
  return `(?:${keywords.some(isItem) ? `${labelOf(itemLabelSource())}|` : ''}${wordsOf(keywords)})`;
}

/** Another word for an item: with nothing behind its colon it is a heading as well. */
function labelOf(source: string): string {
  return `(?>${source})(?!${BLANK}*:${BLANK}*$)`;
}

function wordOf(keyword: Keyword, labels: boolean): string {
  const word = anyOf([keyword.nl, keyword.en]);
  return labels && isItem(keyword) ? `(?:${labelOf(itemLabelSource(keyword.name))}|${word})` : word;
}

export function keywordsOf(...kinds: readonly Keyword['kind'][]): Keyword[] {
  return KEYWORDS.filter(({ kind }) => kinds.includes(kind));
}

/** What must follow a keyword that opens a line for the line to be a statement. Mirrors `opens` in language-server/syntax/line-start.ts. */
export function statementHead(keyword: Keyword, { told = false }: { readonly told?: boolean } = {}): string {
  const word = wordOf(keyword, told);
  const opening = `${BLANK}*(?:[@#]${ID}|${SHIELD_OPEN}|${DOUBLED_OPEN}${openingWords(keyword)})`;
  const parenthesis = `\\((?:${opening}|${BEFORE_COLON})`;
  switch (keyword.kind) {
    case 'progress':
      return `${word}${BLANK}*#${REFERENCE}${BLANK}*[:(]`;
    case 'vote':
      return `${word}${BLANK}*(?:(?<=${BLANK})#${REFERENCE}${BLANK}*[:(]|(?:(?<=${BLANK})${BARE_REFERENCE}${BLANK}*)?(?::(?=${TELLS_OUTCOME})|\\(${BLANK}*\\d|${parenthesis}))`;
    case 'standby':
      return `${word}${BLANK}*(?::${BLANK}*(?:@|"|${SHIELD_OPEN}|${DOUBLED_OPEN})|${parenthesis})`;
    case 'item': {
      const title = TITLED.has(keyword.name) ? `(?:${TITLE}${BLANK}{0,20}(?=[:(]))?` : '';
      return `${word}${BLANK}*${title}(?::|${parenthesis}|${DONE_BY.has(keyword.name) ? `(?<=${BLANK})(?:${DOERS})|` : ''}(?<=${BLANK}|#)(?:${MARKED_ID}${BLANK}*${title}(?::|${UNCLOSED})|${ID}${BLANK}*${title}${parenthesis}))`;
    }
    default:
      return `${word}${BLANK}*(?:${parenthesis}|(?<=${BLANK})(?:${told ? notTold(keyword, ':') : ''}${ID}${BLANK}*:|${ID}${BLANK}*(?:${UNCLOSED}|\\(${opening})|${told ? notTold(keyword, '\\(') : ''}${ID}${BLANK}*${parenthesis}))`;
  }
}

/** A number, a word for what came of it, or how it was held. Mirrors `opensVote` in language-server/syntax/line-start.ts. */
const TELLS_OUTCOME = `(?:.*(?:\\d|(?<!\\p{L})(?i:${anyOf(ATTRIBUTE_WORDS.filter(({ group }) => group === 'outcome').flatMap(singleWords))})(?!\\p{L}))|${BLANK}*(?i:${anyOf(ATTRIBUTE_WORDS.filter(({ name, group }) => name === 'unanimous' || group === 'method').flatMap(spellingsOf))})[.!]?${BLANK}*$)`;

function spellingsOf({ nl, en, also }: AttributeWord): string[] {
  return [nl, en, ...(also?.nl ?? []), ...(also?.en ?? [])];
}

/** All spellings of an attribute that are one word. */
function singleWords(attribute: AttributeWord): string[] {
  return spellingsOf(attribute).filter((word) => !word.includes(' '));
}

/** Below a heading `Groep 1:` is text. Mirrors `isTold` in language-server/syntax/line-start.ts. */
function notTold({ name }: Keyword, behind: string): string {
  return name === 'Meeting' ? '' : `(?!(?:\\d+[a-z]?|[A-Z]|[IVX]+)${BLANK}*${behind})`;
}

/** The words that show, right behind a parenthesis, that it belongs to this statement. */
function openingWords(keyword: Keyword): string {
  const words = ATTRIBUTE_WORDS.filter(({ of }) => of.includes(keyword.name)).flatMap(singleWords);
  if (keyword.name === 'Series') words.push(...RHYTHM_WORDS);
  return words.length === 0 ? '' : `|${anyOf(words)}(?![A-Za-z]|-[a-z])`;
}
