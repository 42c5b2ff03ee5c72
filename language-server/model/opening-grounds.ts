import { type MeantGround, meanings, meantGrounds } from '../syntax/meant-grounds.ts';
import { foldedWithShields, isNamed, isReferred, isSpoken, MAY_MARK, ONLY_PLAIN, REFERENCE } from './marked-grounds.ts';

/** What the ground protects: a legend, however it is set. */
const LEGEND = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:(?:de|het|the|art\\.?|artikel) )*(?:(?:eerbiediging|bescherming) van |(?:respect|protection) (?:for|of) )?(?:(?:de|het|the) )?(?:${meanings()}|levenssfeer|privacy|bedrijfsgegevens|persoonsgegevens|beleidsopvattingen|weigeringsgrond)`,
  'iu',
);
/** `5.1.2e(Jansen)`, `Zie 5.1.2e"Jansen"` */
const GLUED = /^(?:[([<"'\u201c\u2018]|\*\*|__)(?=[^)\]>"'\u201d\u2019]*\p{L}{2})/u;
/** The same behind a blank, and other signs that are no colon: `5.1.2e [Jansen]`, `5.1.2e - Jansen`, `5.1.2e → Jansen`. */
const SET_APART =
  /^(?: ?[[<"\u201c\u2018](?=.*\p{L}{2})| ?[|;~=\u2192\u21d2] ?\p{L}| ?[-=]{0,2}> ?\p{L}| [-\u2013\u2014] \p{L}|%[^%]*\p{L}|[^\p{L}\p{N}\s.,)\]]{1,3}\p{L}{2})/u;
/** Words of a sentence that has the ground as its subject, or goes on behind it. */
const GOES_ON =
  /^[^\p{L}\p{N}]*(?:is|zijn|was|waren|wordt|worden|werd|geldt|gelden|beschermt|weegt|wegen|betreft|gaat|ziet|heeft|kan|kunnen|mag|moet|staat|speelt|applies|apply|are|were|has|have|can|may|must|protects|of|en|and|or|maar|but|niet|not|ook|wel|als|in|van|op|voor|zegt|vraagt|meldt|geeft|stelt|vindt|licht|deelt|asks|says)(?!\p{L})/iu;
const ASKS_TO_LOOK = /(?<!\p{L})(?:zie|see)(?: ook)? $/iu;
const START = /^[^\p{L}\p{N}]*(?:\d{1,3}[.)] ?)?(?:(?:woo|wob|art\.?|artikel|article|grond|ground)[ :]{1,2}){0,2}$/iu;

/**
 * The ground of a folded line on which a ground stands before what it is meant for, with another sign between them than a shield has:
 * `5.1.2e(Jansen)`, `(5.1.2e) Jansen`, `[5.1.2e Jansen]`, and at the start of a line `5.1.2e - Jansen`.
 */
export function openingGround(source: string): string | undefined {
  if (!MAY_MARK.test(source)) return undefined;
  const line = foldedWithShields(source);
  const found = meantGrounds(line).find((ground) => opens(line, ground));
  return found?.ground;
}

function opens(line: string, { start, end }: MeantGround): boolean {
  if (!isNamed(line.slice(start, end))) return false;
  const before = line.slice(Math.max(0, start - 300), start);
  const behind = line.slice(end, end + 300);
  if (LEGEND.test(behind) || isSpoken(before, behind, '')) return false;
  if (GLUED.test(behind))
    return !isReferred(before.replace(ASKS_TO_LOOK, '')) && !REFERENCE.test(behind.slice(1)) && !/^["'\u201d\u2019]/.test(before.slice(-1));
  const bracket = /([[(<])[^\p{L}\p{N}[(<]{0,3}(?:(?:woo|wob|art\.?|artikel)[ :]{1,2}){0,2}$/iu.exec(before);
  if (bracket !== null) return bracket[1] === '(' && /^\)/.test(behind) ? opensLine(before, behind) : holdsText(bracket[1]!, behind);
  return START.test(before) && !before.includes('|') && SET_APART.test(behind) && !GOES_ON.test(behind);
}

/** `(5.1.2e) Jansen is ziek`: nothing stands before the bracket, and what follows is no sentence about it. */
function opensLine(before: string, behind: string): boolean {
  const text = behind.slice(1);
  return (
    !/[\p{L}\p{N}]/u.test(before.replace(/^\W*\d{1,3}[.)] /, '')) && /^ ?[^\s.,;:)] ?[\p{L}\p{N}"'*_]/u.test(text) && !GOES_ON.test(text)
  );
}

/** `[5.1.2e Jansen]`; in parentheses only a name is meant: `(5.1.2e geldt hier)`. */
function holdsText(sign: string, behind: string): boolean {
  const inside = /^ ([^()[\]<>{}]{2,200})[)\]>]/u.exec(behind)?.[1];
  if (inside === undefined || !/\p{L}{2}/u.test(inside) || REFERENCE.test(inside) || GOES_ON.test(inside) || ONLY_PLAIN.test(`${inside} `))
    return false;
  return sign !== '(' || /^["'\u2018\u201c]?\p{Lu}\p{Ll}/u.test(inside);
}
