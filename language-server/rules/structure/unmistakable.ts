import { hasDigitOrCapital, idEnd } from '../../syntax/characters.ts';
import { LOOK_ALIKES } from '../../syntax/look-alikes.ts';
import { ATTRIBUTE_OF, RHYTHM_WORDS } from '../../vocabulary/attributes.ts';
import { isFieldKind, type Keyword } from '../../vocabulary/keywords.ts';
import { looksLikeValue } from './meant-fields.ts';
import type { SuspectLine } from './suspect-line.ts';

/** A word that is nearly a keyword, and what stands behind it on its line. */
export interface Typo {
  readonly typed: string;
  readonly keyword: Keyword;
  readonly rest: string;
}

/**
 * Whether nothing else can be meant by a misspelled keyword, so that it may be put right unasked: what stands behind it is that of a
 * statement and of nothing else. Never where a word of the language was typed, nor where a second meeting would begin.
 */
export function isUnmistakable({ typed, keyword, rest }: Typo, state: SuspectLine): boolean {
  if (LOOK_ALIKES.has(typed.toLowerCase())) return false;
  if (isFieldKind(keyword.kind)) {
    const value = /^[ \t]*:[ \t]*(?![ \t])(.*)$/.exec(rest)?.[1];
    return value !== undefined && state.afterField && keyword.kind !== 'textField' && looksLikeValue(keyword, value, false);
  }
  if (keyword.name === 'Meeting') return !state.inMeeting && hasAttributes(keyword, rest);
  if (hasAttributes(keyword, rest)) return true;
  if (keyword.kind !== 'item') return false;
  return hasItemId(rest);
}

/** ` A1 (@RIVM, …`: a parenthesis that opens with a party, an item or a word of this statement. */
export function hasAttributes(keyword: Keyword, rest: string): boolean {
  const [, sigil, word = ''] = /^[ \t]*(?:[#@\p{L}\p{N}_./-]+[ \t]*)?\([ \t]*(?:([@#{"])|(\p{L}+(?:-\p{L}+)?))/u.exec(rest) ?? [];
  if (sigil !== undefined) return true;
  return ATTRIBUTE_OF.get(word)?.of.includes(keyword.name) === true || (keyword.name === 'Series' && RHYTHM_WORDS.has(word));
}

/** ` B1: …`: an id with a digit, and a colon. */
function hasItemId(rest: string): boolean {
  const start = rest.search(/[^ \t]/);
  const end = start < 0 ? -1 : idEnd(rest, start);
  return end > 0 && /[0-9]/.test(rest.slice(start, end)) && hasDigitOrCapital(rest.slice(start, end)) && /^[ \t]*:/.test(rest.slice(end));
}
