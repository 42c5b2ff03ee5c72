import type { Keyword } from '../vocabulary/keywords.ts';

/** Who does things in minutes, without a name. */
export const OFFICES =
  'bestuur|beheerder|scriba|preses|secretaris|voorzitter|penningmeester|directie|directeur|college|griffie|griffier|raad|raadslid|iedereen|allen|alle|team|mt|or|mr|wethouder|burgemeester|heemraad|schepen|ouderling|diaken|kerkrentmeester|commissie|werkgroep|decaan|bestuurder|clerk|chair|board|staff|treasurer|secretary|council|all|everyone|manager|director';

const SURNAME = "(?:(?:van|de|den|der|ter|ten|la) ){0,3}\\p{Lu}[\\p{L}’'-]{1,40}";
/** `bestuur`, `P.`, `P. Punt`, `mw. De Boer`, `Piet van Dam`; a single word with a capital may be an id. */
export const DOERS = `(?:(?:${OFFICES})|(?:(?:de heer|mevrouw|dhr|mevr|mw|mr|mrs|ms|cllr)\\.? )?(?:(?:\\p{Lu}\\.){1,4}(?: ?${SURNAME})?|\\p{Lu}\\p{L}{1,30} ${SURNAME})|(?:de heer|mevrouw|dhr|mevr|mw|mr|mrs|ms|cllr)\\.? ${SURNAME})(?=[ \\t]*:(?:[ \\t]+[^ \\t\\r\\n]))`;
const DOER = new RegExp(DOERS, 'uy');

/** What is done by somebody. */
export const DONE_BY: ReadonlySet<string> = new Set(['Action', 'Commitment']);

/** Where whoever does it ends, in `Actie P. Punt: belt de aannemer.`; undefined where nobody stands there, or no task does. */
export function doerEnd({ name }: Pick<Keyword, 'name'>, text: string, offset: number): number | undefined {
  if (!DONE_BY.has(name)) return undefined;
  DOER.lastIndex = offset;
  return DOER.test(text) ? DOER.lastIndex : undefined;
}
