import type { Item } from '../../model/minutes.ts';
import { plainText } from '../../model/text.ts';
import { type Outcome, outcomeIn } from '../../vocabulary/attributes.ts';

const ALONE =
  /^(?:(?:dit |het voorstel |de motie |this )?(?:is|wordt|werd|was) )?(?:unaniem |unanimously )?(?:aangenomen|verworpen|afgewezen|ingetrokken|aangehouden|uitgesteld|adopted|carried|rejected|defeated|withdrawn|deferred|tabled|postponed)(?: (?:tot|naar|until|to) [^.]{1,60})?[.!]?$/iu;

/** `Motie M5 (@smit): verworpen`, `Besluit B6: Aangehouden.`: a text that says what came of it, and nothing else. */
export function outcomeAsText(item: Item): Outcome | undefined {
  const text = plainText(item.text).trim();
  if (item.items.length > 0 || text.length > 100 || !ALONE.test(text)) return undefined;
  return outcomeIn(text) ?? (/uitgesteld|tabled|postponed/iu.test(text) ? 'deferred' : undefined);
}
