import { type MeantGround, meanings, meantGrounds } from '../syntax/meant-grounds.ts';
import { foldedWithShields, isNamed, isReferred, isSpoken, MAY_MARK, ONLY_PLAIN, REFERENCE } from './marked-grounds.ts';
import { isNamedBehind, isPerson, isSmallName, maskedNameAt } from './masked-names.ts';

/** What the ground protects: a legend, however it is set. */
const LEGEND = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:(?:de|het|the|art\\.?|artikel) )*(?:(?:eerbiediging|bescherming) van |(?:respect|protection) (?:for|of) )?(?:(?:de|het|the) )?(?:${meanings()}|levenssfeer|privacy|bedrijfsgegevens|persoonsgegevens|beleidsopvattingen|weigeringsgrond)`,
  'iu',
);
/** `5.1.2e(Jansen)`, `Zie 5.1.2e"Jansen"` */
const GLUED = /^(?:[([<"'\u201c\u2018]|\*\*|__)(?=[^)\]>"'\u201d\u2019]*\p{L}['\u2019]?\p{L})/u;
/** The same behind a blank, and other signs that are no colon: `5.1.2e [Jansen]`, `5.1.2e - Jansen`, `5.1.2e → Jansen`. */
const SET_APART =
  /^(?: ?[[<"\u201c\u2018](?=.*\p{L}{2})| ?[|;~=\u2192\u21d2] ?\p{L}| ?[-=]{0,2}> ?\p{L}| [-\u2013\u2014] \p{L}|%[^%]*\p{L}|[^\p{L}\p{N}\s.,)\]]{1,3}\p{L}(?:\p{L}|[.'\u2019] ?\p{L}))/u;
/** Words of a sentence that has the ground as its subject, or goes on behind it. */
const GOES_ON =
  /^[^\p{L}\p{N}]*(?:is|zijn|was|waren|wordt|worden|werd|geldt|gelden|beschermt|weegt|wegen|betreft|gaat|ziet|heeft|kan|kunnen|mag|moet|staat|speelt|applies|apply|are|were|has|have|can|may|must|protects|of|en|and|or|maar|but|niet|not|ook|wel|als|in|van|op|voor|zegt|vraagt|meldt|geeft|stelt|vindt|licht|deelt|asks|says)(?!\p{L})/iu;
const ASKS_TO_LOOK = /(?<!\p{L})(?:zie|see)(?: ook)? $/iu;
const START = /^[^\p{L}\p{N}]*(?:\d{1,3}[.)] ?)?(?:(?:woo|wob|art\.?|artikel|article|grond|ground)[ :]{1,2}){0,2}$/iu;

/** `5.1.2b 5 miljoen` */
const AMOUNT = /^ (?:(?:€|eur|euro|\$) ?\d|\d[\d.,]* ?(?:euro|eur|miljoen|miljard|mln|mld|million|billion|k)(?!\p{L}))/iu;
/** A ground of which sections are rarely the number: `5.1.2a Financi\u00ebn` is one. */
const NO_NUMBER = /[d-i]\)?$/i;
const MIDDLE_COLON = /^ ?[:=](?!\/\/) ?(?=[^\s.,;)\]])/u;
const BY_LAW = /(?<!\p{L})(?:art\.?|artikel|article|lid|grond(?:en)?|grounds?|sub|onder)[ :]*$/iu;

/** `Artikel 5.1, tweede lid, onder e: …` */
const CITED = /^[^\p{L}\p{N}]*(?:\d{1,3}[.)] ?)?(?:art\.?|artikel|article)[ ]$/iu;

/** A ground that stands before what it is meant for. */
export interface OpeningGround {
  readonly ground: string;
  /** Nothing else can be meant. */
  readonly sure: boolean;
}

/**
 * The ground of a line on which a ground stands before what it is meant for, with another sign between them than a shield has:
 * `5.1.2e(Jansen)`, `(5.1.2e) Jansen`, `[5.1.2e Jansen]`, and at the start of a line `5.1.2e - Jansen`. Not sure is `5.1.2e Jansen`.
 */
export function openingGround(source: string): OpeningGround | undefined {
  if (!MAY_MARK.test(source)) return maskedName(source);
  const line = foldedWithShields(source);
  const grounds = meantGrounds(line);
  const found = grounds.find((ground) => opens(line, ground));
  if (found !== undefined) return { ground: found.ground, sure: true };
  const perhaps = grounds.find((ground) => mayOpen(line, ground)) ?? aroundAll(line, grounds);
  return perhaps === undefined ? maskedName(source) : { ground: perhaps.ground, sure: false };
}

/** `[5.1.2e] Jansen [5.1.2e]`: the same ground in brackets before all that is on a line, and behind it. */
function aroundAll(line: string, grounds: readonly MeantGround[]): MeantGround | undefined {
  const [first] = grounds;
  const last = grounds.at(-1);
  if (first === undefined || last === undefined || first === last || first.ground !== last.ground) return undefined;
  const isAround = /^[^\p{L}\p{N}]*[[(<]$/u.test(line.slice(0, first.start)) && /^ ?[\])>][^\p{L}\p{N}]*$/u.test(line.slice(last.end));
  return isAround && /\p{L}{2}/u.test(line.slice(first.end, last.start)) ? first : undefined;
}

/** `De heer [REDACTED] Jansen` */
function maskedName(source: string): OpeningGround | undefined {
  return MAY_MASK.test(source) && maskedNameAt(foldedWithShields(source)) !== undefined ? { ground: '5.1.2e', sure: false } : undefined;
}
const MAY_MASK = /[[\u2588\u2589\u2593\u25a0\u25ac\u25ae]/u;

/** `De klacht kwam van 5.1.2e: Jansen`, `Besluit B1 [5.1.2b]: …`, `5.1.2e Jansen is ziek`, `[5.1.2e] Jansen is ziek`, `(voorzitter, 5.1.2e Jansen)` */
function mayOpen(line: string, { start, end }: MeantGround): boolean {
  const ground = line.slice(start, end);
  if (!isNamed(ground)) return false;
  const before = line.slice(Math.max(0, start - 300), start);
  const behind = line.slice(end, end + 300);
  const [said = before] = /^.*(?=(?<!\p{L})(?:aan|bij|in|met|voor|van|about|with|to) \[?$)/iu.exec(before) ?? [];
  if (LEGEND.test(behind)) return false;
  if (CITED.test(before) && /(?:onder|sub|onderdeel|under|letter) [a-i]$/iu.test(ground) && /^ ?(?:(?:woo|wob) ?)?[:=] ?\S/iu.test(behind))
    return true;
  if (isSpoken(before, behind, '') || isReferred(said) || BY_LAW.test(said)) return false;
  const bracket = /\[(?:(?:woo|wob) )?$/iu.exec(before)?.index ?? 0;
  if (/\p{L}/u.test(before.slice(0, bracket)) && /^\] ?: ?[^ ]/.test(behind)) return true;
  const colon = MIDDLE_COLON.exec(behind);
  if (colon !== null) return !REFERENCE.test(behind.slice(colon[0].length));
  if (AMOUNT.test(behind)) return true;
  if (/[(,;] ?\[?$/.test(before) && /^\]? [^(]*\)/.test(behind) && before.includes('(')) {
    const text = behind.replace(/^\]? /, '');
    return /^[^\s.,;)]/.test(text) && !GOES_ON.test(text) && !REFERENCE.test(text);
  }
  if (before.endsWith('[') && /^\] /.test(behind)) return isNamedBehind(behind.slice(1));
  if (START.test(before))
    return NO_NUMBER.test(ground)
      ? /^ ["'\u2018\u201c*_]{0,3}\p{Lu}/u.test(behind) || isNamedBehind(behind) || isSmallName(behind)
      : isPerson(behind.slice(1));
  return isNamedBehind(behind);
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
    !/[\p{L}\p{N}]/u.test(before.replace(/^\W*\d{1,3}[.)] /, '')) && /^ ?[^\s.,;:)]\.? ?[\p{L}\p{N}"'*_]/u.test(text) && !GOES_ON.test(text)
  );
}

/** `[5.1.2e Jansen]`; in parentheses only a name is meant: `(5.1.2e geldt hier)`. */
function holdsText(sign: string, behind: string): boolean {
  const inside = /^ ([^()[\]<>{}]{2,200})[)\]>]/u.exec(behind)?.[1];
  if (inside === undefined || !/\p{L}{2}/u.test(inside) || REFERENCE.test(inside) || GOES_ON.test(inside) || ONLY_PLAIN.test(`${inside} `))
    return false;
  return sign !== '(' || /^["'\u2018\u201c]?\p{Lu}(?:\p{Ll}|\. ?\p{L})/u.test(inside);
}
