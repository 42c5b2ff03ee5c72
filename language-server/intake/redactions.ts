import { isGround } from '../syntax/grounds.ts';

/** Words that were taken out of a document, with the ground that stands in their place. */
export interface Redaction {
  readonly start: number;
  readonly end: number;
  readonly ground: string;
  /** What stands in the place of the words, be it the sign of those that the document hid; undefined where that is the ground alone. */
  readonly word: string | undefined;
}

/** Without a ground beside them such words stand for somebody's data (article 5.1, paragraph 2, under e, of the Woo). */
export const PERSON_GROUND = '5.1.2e';
const WORD =
  '\\[[ \\t]*(?<word>redacted|geanonimiseerd|weggelakt|zwartgelakt|gelakt|anonymi[sz]ed)[ \\t]*\\]|(?<bar>[\\u2588\\u25a0]{2,}|\\ufdd0[\\ufdd2-\\ufddb]+\\ufdd1)';
const GROUND = '\\d{1,2}\\.\\d(?:\\.\\d)?[a-i]';
const MARK = new RegExp(
  `(?:${WORD})(?:[ \\t]?\\[?(?<![\\p{L}\\p{N}.])(?<beside>${GROUND})(?![\\p{L}\\p{N}])\\]?)?|\\[?(?<![\\p{L}\\p{N}./-])(?<alone>${GROUND})(?![\\p{L}\\p{N}]|[.-]\\p{N}|[ \\t]?:)\\]?`,
  'giu',
);
/** Before a ground that is cited, not put in the place of words. */
const CITED = /(?:^|[^\p{L}])(?:artikel|art\.?|article|grond|gronden|ground|grounds|woo|wob|lid|onder|sub|geheim|secret)[ \t:,]*$/iu;

/** The redactions of a text, in their order. A ground that an article or a reason is cited by is none. */
export function redactionsIn(text: string): readonly Redaction[] {
  if (!/[[\u2588\u25a0\ufdd0]|\d\.\d/.test(text)) return [];
  return [...text.matchAll(MARK)].flatMap(({ 0: whole, index, groups }) => {
    const typed = groups!.beside ?? groups!.alone;
    const ground = typed === undefined ? PERSON_GROUND : typed.toLowerCase();
    if (!isGround(ground) || (groups!.alone !== undefined && CITED.test(text.slice(Math.max(0, index - 20), index)))) return [];
    return [{ start: index, end: index + whole.length, ground, word: groups!.word ?? groups!.bar }];
  });
}

/** A redaction as the language has it: public output shows its ground alone. */
export function shieldOf({ ground, word }: Pick<Redaction, 'ground' | 'word'>): string {
  return `{${ground}: ${word ?? '…'}}`;
}
