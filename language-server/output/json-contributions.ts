import type { AnyBlock, AnyInline, AnyParty, AnyText } from '../document/view.ts';

/** Who said something, and what: a paragraph that opens with `@id: …`. */
export interface Contribution {
  readonly by: AnyParty;
  /** What stands behind the colon. */
  readonly text: AnyText;
}

const COLON = /^[ \t]*(?:\([^()]*\)[ \t]*)?:(?:[ \t]+|$)/u;

/** The contributions among some blocks, in their order. Of public blocks whoever may not be named is there as a ground. */
export function contributionsOf(blocks: readonly AnyBlock[]): readonly Contribution[] {
  return blocks.flatMap((block) => (block.kind === 'prose' ? paragraphsOf(block.text).flatMap(contribution) : []));
}

function contribution(parts: readonly AnyInline[]): Contribution[] {
  const [first, second, ...rest] = parts;
  if (typeof first !== 'object' || first.kind !== 'mention' || typeof second !== 'string' || !COLON.test(second)) return [];
  const said = second.replace(COLON, '');
  return [{ by: first.party, text: [...(said === '' ? [] : [said]), ...rest] as AnyText }];
}

/** Blank lines part paragraphs. */
function paragraphsOf(text: AnyText): readonly (readonly AnyInline[])[] {
  const paragraphs: AnyInline[][] = [[]];
  for (const part of text as readonly AnyInline[]) {
    const [own = '', ...more] = typeof part === 'string' ? part.split(/\n\n+/) : [part];
    if (own !== '') paragraphs.at(-1)!.push(own);
    for (const one of more) paragraphs.push(one === '' ? [] : [one]);
  }
  return paragraphs;
}
