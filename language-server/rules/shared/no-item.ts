import type { Item } from '../../model/minutes.ts';
import { plainText } from '../../model/text.ts';

/** `Besluit: geen.`: says that there is no such item. */
export function saysNone({ text, items, id }: Item): boolean {
  return id === undefined && items.length === 0 && NONE.test(plainText(text).trim());
}

const NONE = /^(?:geen|niet van toepassing|n\.? ?v\.? ?t\.?|nihil|none|nil|not applicable|n\/a|-|–|—)[ .]*$/iu;
