import { type MeantGround, meanings } from './meant-grounds.ts';

/** Nothing but signs, or the number of a list, before it on its line; or a quote, a sign of markup or a colon right before it. */
const OPENS = /^[^\p{L}\p{N}]*(?:\d{1,3}[.)] ?)?(?:(?:woo|wob)[ :]{1,2})?$/iu;
const WRAPPED = /["\u201c-\u201f'\u2018-\u201b*_~|/\\<>=+`:\u2580-\u25ff][ ]?(?:(?:woo|wob)[ :]{1,2})?$/iu;
const COLON = /^ ?(?:(?:woo|wob) ?)?[:=](?!\/\/) ?(?=\S)/iu;
/** A legend says what the ground protects, and nothing more. */
const LEGEND = new RegExp(
  `^[ *_]*(?:(?:de|het|the) )?(?:(?:eerbiediging|bescherming) van |(?:respect|protection) (?:for|of) )?(?:(?:de|het|the) )?(?:${meanings()})(?= ?(?:[^\\p{L}\\p{N} ]|$))`,
  'iu',
);

/**
 * Whether a ground with a letter stands with a colon where a shield would, in no bracket at all: `5.1.2e: …` at the start of a line, or in quotes,
 * bold, a cell. In a sentence (`op grond van 5.1.2e: …`) it does not.
 */
export function loneGround(line: string, { start, end }: MeantGround): boolean {
  if (!/\p{L}\)?$/u.test(line.slice(start, end))) return false;
  const colon = COLON.exec(line.slice(end, end + 12));
  if (colon === null || LEGEND.test(line.slice(end + colon[0].length, end + 200))) return false;
  return WRAPPED.test(line.slice(Math.max(0, start - 8), start)) || OPENS.test(line.slice(0, start));
}
