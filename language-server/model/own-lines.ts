/**
 * Lines of prose that are a paragraph, or a point of a list, of their own without a blank line: people type `Portefeuillehouder: …` below
 * `Zaaknummer: …`, what one after the other said, and bullets that Markdown does not know.
 */

const LABELLED = /^\p{Lu}[\p{L}\p{N}.&/’'-]*(?:[ ][\p{L}\p{N}.&/’'()-]+){0,3}[ \t]*:(?:[ \t]|$)/u;
const SAID = /^@[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*(?:[ \t]*\([^()]*\))?[ \t]*:(?:[ \t]|$)/u;
const BULLET = /^([ \t]{0,3})[•▪◦●‣·][ \t]+/u;

/** What a line of prose as typed is: a contribution (`@id: …`), a label and its text, or neither. */
export function ownLineOf(typed: string): 'said' | 'labelled' | undefined {
  if (SAID.test(typed)) return 'said';
  return LABELLED.test(typed) ? 'labelled' : undefined;
}

/** A bullet that was pasted, as Markdown has it. */
export function withMarkdownBullet(typed: string): string {
  return typed.replace(BULLET, '$1- ');
}

/** Whether a line ends what was being said, so that a label may follow: a sentence may be broken before any word. */
export function isAtEnd(typed: string): boolean {
  return /[.!?:;)\d]["'”’]?[ \t]*$/u.test(typed);
}
