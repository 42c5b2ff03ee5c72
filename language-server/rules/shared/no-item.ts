import type { Item } from '../../model/minutes.ts';
import { plainText } from '../../model/text.ts';

/** `Besluit: geen.`: says that there is no such item. */
export function saysNone({ kind, text, items, id }: Item): boolean {
  const typed = plainText(text).trim();
  if (items.length > 0 || typed.length > 60) return false;
  return (id === undefined && NONE.test(typed)) || (kind === 'decision' && NO_DECISION.test(typed));
}

/** `Besluit B5: Geen besluit genomen.` */
const NO_DECISION =
  /^(?:er (?:is|wordt|werd) )?(?:nog )?geen besluit(?: genomen)?[ .]*$|^no decision(?: (?:was |has been )?(?:taken|made|reached))?[ .]*$/iu;

const NONE = /^(?:geen|niet van toepassing|n\.? ?v\.? ?t\.?|nihil|none|nil|not applicable|n\/a|-|–|—)[ .]*$/iu;
