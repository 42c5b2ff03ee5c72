import { ACTION_STATUS } from '../../vocabulary/attributes.ts';

/** What people say for a status, in either language, and the word for it. */
const SAID: readonly (readonly [said: RegExp, nl: string, en: string])[] = [
  [
    /^(?:gereed|klaar|uitgevoerd|afgehandeld|afgedaan|afgevoerd|afgerond|gedaan|voltooid|afgesloten|done|complete|completed|finished|closed)$/iu,
    'afgerond',
    'done',
  ],
  [
    /^(?:(?:loopt|lopend|bezig)(?: nog)?|(?:nog )?(?:lopend|bezig|mee bezig|onderhanden|in (?:behandeling|uitvoering))|(?:still )?(?:ongoing|in progress|underway|under way))$/iu,
    'lopend',
    'ongoing',
  ],
  [/^(?:vervalt|vervallen|niet meer nodig|geannuleerd|dropped|no longer needed|cancell?ed)$/iu, 'vervallen', 'dropped'],
];
const DUTCH =
  /^(?:gereed|klaar|uitgevoerd|afgehandeld|afgedaan|afgevoerd|afgerond|gedaan|voltooid|afgesloten|(?:loopt|lopend|bezig)(?: nog)?|(?:nog )?(?:lopend|bezig|mee bezig|onderhanden|in behandeling|in uitvoering)|vervalt|vervallen|niet meer nodig|geannuleerd)$/iu;

/** A text that says a status and nothing else: `afgerond.`, `is gereed`, `Status: vervallen`. The word for it, in the language of the text. */
export function statusWord(text: string): string | undefined {
  const [, typed = ''] = /^(?:status[ ]?:[ ]?)?(?:(?:is|zijn|was|are|nu|now)[ ]){0,2}(\p{L}[\p{L} ]{2,20})[.!]?$/iu.exec(text.trim()) ?? [];
  if (typed === '' || /^open$/iu.test(typed)) return undefined;
  const [, nl, en] = SAID.find(([said]) => said.test(typed)) ?? [];
  if (nl === undefined || en === undefined) return ACTION_STATUS.has(typed.toLowerCase()) ? typed.toLowerCase() : undefined;
  return DUTCH.test(typed) ? nl : en;
}
