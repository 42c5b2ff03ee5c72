import { skipBlanks } from '../syntax/characters.ts';

/**
 * Lines of prose that are a paragraph, or a point of a list, of their own without a blank line: people type `Portefeuillehouder: …` below
 * `Zaaknummer: …`, what one after the other said, and bullets that Markdown does not know.
 */

const LABELLED = /^\p{Lu}[\p{L}\p{N}.&/’'-]*(?:[ ][\p{L}\p{N}.&/’'()-]+){0,3}[ \t]*:(?:[ \t]|$)/u;
const SAID = /^@[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*(?:[ \t]*\([^()]*\))?[ \t]*:(?:[ \t]|$)/u;
const BULLET = /^([ \t]{0,3})[•▪◦●‣·][ \t]+/u;
/** `– een`: a dash is a bullet too, where no other follows that closes it, `– na beraad –`. */
const DASH = /^([ \t]{0,3})[–—][ \t]+(?=\S)(?!.*[ \t][–—](?:[ \t,.]|$))/u;
/** `(1) de kosten`, `a) de kosten`, `ii. de kosten`, `§ 1`, `1° kosten`: numbers of a list that Markdown does not know. */
const NUMBERED = /^[ \t]{0,3}(?:\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)|(?:[a-z]|[ivx]{2,4})[).]|\d{1,2}°|§[ ]?\d{1,3}\.?)[ \t]+\S/u;

/** What a line of prose as typed is: a contribution (`@id: …`), a label and its text, a point with a number that Markdown does not know, or none of these. */
export function ownLineOf(typed: string): 'said' | 'labelled' | 'numbered' | undefined {
  if (SAID.test(typed)) return 'said';
  if (NUMBERED.test(typed)) return 'numbered';
  return LABELLED.test(typed) ? 'labelled' : undefined;
}

/** A bullet that was pasted, as Markdown has it. */
export function withMarkdownBullet(typed: string): string {
  // None of them is a sign of ASCII.
  if (typed.charCodeAt(skipBlanks(typed, 0)) < 128) return typed;
  return typed.replace(BULLET, '$1- ').replace(DASH, '$1- ');
}

/** Whether a line ends what was being said, so that a label may follow: a sentence may be broken before any word. */
export function isAtEnd(typed: string): boolean {
  return /[.!?:;)\d]["'”’]?[ \t]*$/u.test(typed);
}
