import { itemLabel, itemLabelAt } from '../../vocabulary/item-labels.ts';
import { KEYWORD_OF, type Keyword } from '../../vocabulary/keywords.ts';

interface ItemOpening {
  readonly keyword: Keyword;
  /** As it is typed. */
  readonly word: string;
  /** How an item has it at the start of a line. */
  readonly as: string;
}

/**
 * What opens an item, or progress of one, where it stands elsewhere than at the start of a line: `Actie`, `ACTIE` as well, and the words of other bodies, such as
 * `RESOLVED: …` and `Action item 3: …`; those that say more than their keyword, such as `Raadsbesluit: …`, stay as they are.
 *
 * @param first the first word
 * @param behind what follows it
 */
export function itemOpening(first: string, behind: string): ItemOpening | undefined {
  const as = KEYWORD_OF.has(first) ? first : first.charAt(0) + first.slice(1).toLowerCase();
  const keyword = KEYWORD_OF.get(as);
  const label = itemLabelAt(first + behind, 0);
  if (label !== undefined && (keyword === undefined || label.length > first.length)) {
    const { keyword: meant, language, says, called } = itemLabel(label)!;
    // What a vote tells without its form is read by rules of its own.
    if (meant.kind !== 'item') return undefined;
    return { keyword: meant, word: label, as: says === undefined && called === undefined ? meant[language] : label };
  }
  return keyword?.kind === 'item' || keyword?.kind === 'progress' ? { keyword, word: first, as } : undefined;
}
