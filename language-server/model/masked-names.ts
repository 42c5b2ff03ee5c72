import { everyMatch } from '../syntax/searching.ts';

/**
 * Names of which a part was left: behind what stands for redacted text (`De heer [REDACTED] Jansen`), or behind a ground without a capital
 * (`5.1.2e jansen is ziek`).
 */

const TITLES = 'heer|mevrouw|meneer|mevr|dhr|mw|mr|mrs|ms|dr|drs|ir|ing|prof';
/** Somebody with a title. */
const TITLED = new RegExp(`^(?:de heer|${TITLES}|sir|madam)(?:\\.? |\\. ?)(?=[\\p{L}"*_])`, 'iu');
const INITIALS = /^(?:\p{Lu}\.-?){1,4} ?\p{L}/u;
/** A word that opens a sentence behind what is left of redacted text: `[5.1.2e] De voorzitter sluit.` `De Wit` is a name. */
const OPENER =
  /^(?:de|het|een|er|dit|dat|deze|die|hij|zij|ze|wij|we|ik|u|in|op|na|om|voor|met|als|ook|daarna|verder|tot|vanuit|namens|the|an?|this|that|these|he|she|they|it|you|on|after|for|with|ministerie|gemeente|provincie|directie|afdeling|team|ministry|department|directeur|director|voorzitter|chair|notulist|secretary|besluit|actie|afspraak|vraag)(?!\p{L})/iu;
const OPENING_SIGNS = /^ ["'\u2018\u201c*_]{0,3}/u;

/** Whether what stands right behind a ground is a name, or somebody with a title: `5.1.2e Jansen`, `[5.1.2e] mevrouw De Wit`, `5.1.2e J. de Wit`. */
export function isNamedBehind(behind: string): boolean {
  const signs = OPENING_SIGNS.exec(behind);
  if (signs === null) return false;
  const text = behind.slice(signs[0].length);
  if (isPerson(text)) return true;
  const opener = OPENER.exec(text)?.[0];
  return /^\p{Lu}\p{Ll}+(?!\p{L})/u.test(text) && (opener === undefined || /^ \p{Lu}/u.test(text.slice(opener.length)));
}

/** Whether a text opens with somebody's title or initials. */
export function isPerson(text: string): boolean {
  return TITLED.test(text) || INITIALS.test(text);
}

/** What stands for text that is gone; dots may also stand for words that are left out of a quotation. */
const MASK =
  /(?<!\\)\[ ?(?:redacted|(?:weg|zwart)?gelakt|geanonimiseerd|anonymi[sz]ed|(?:voor|achter)?naam|(?:first |last )?name|(?:\.{2,}|\u2026|x{1,4}|\*{1,4}|_{2,}|-{2,}))(?: verwijderd| removed)? ?\]|[\u2588\u2589\u2593\u25a0\u25ac\u25ae]{2,}/giu;
const SURE = /\[ ?\p{L}{4}|^[^[]/u;
/** `de heer [...]`, `P. [...]`, `Jan [...]` */
const OF_SOMEBODY = new RegExp(`(?:(?<!\\p{L})(?:${TITLES})\\.? ?|(?<!\\p{L})\\p{Lu}\\. ?)$`, 'iu');
/** `[REDACTED] Street`, `[gelakt] November` */
const NO_NAME =
  /^ (?:street|road|lane|avenue|council|committee|house|hall|january|february|march|april|may|june|july|august|september|october|november|december|januari|februari|maart|mei|juni|juli|augustus|oktober|euro|eur|monday|tuesday|wednesday|thursday|friday|saturday|sunday|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)(?!\p{L})/iu;

/** Where a mask stands in a folded line with a name right behind it, of which it hides a part only. */
export function maskedNameAt(line: string): number | undefined {
  for (const { 0: mask, index } of everyMatch(MASK, line)) {
    const behind = line.slice(index + mask.length, index + mask.length + 60);
    if (!isNamedBehind(behind) || NO_NAME.test(behind)) continue;
    if (SURE.test(mask) || OF_SOMEBODY.test(line.slice(Math.max(0, index - 20), index))) return index;
  }
  return undefined;
}

/** A verb of a sentence with somebody as its subject. */
const FINITE =
  /^(?:is|was|heeft|had|wordt|werd|zal|zou|kan|kon|wil|wilde|moet|mag|komt|kwam|gaat|ging|doet|deed|geeft|gaf|neemt|nam|zei|zegt|vroeg|vindt|vond|sprak|bracht|has|will|would|can|may|must|said|says|asks|asked)$/iu;
const LIKE_VERB = /(?:[^e]t|eert|[dt]e|[dt]en|ed|s)$/iu;
const PARTICLE = /^(?:van|de|der|den|ter|ten|te|von|di|da|du|la|le|el|al)(?: (?:de|der|den|het|la))?$/iu;
/** What may stand behind a ground without being anybody's name. */
const PLAIN =
  /^(?:aanwezig|afwezig|akkoord|verhinderd|eens|namens|via|toegepast|toepassing|kracht|belang|lid|onder|sub|woo|wob|wet|artikel|grond|gronden|present|absent|agreed|applied|law|act|section|and|or|en|of|niet|not|ook|geen|none)$/iu;

/** Whether a name without a capital may stand right behind a ground: nobody or somebody does something there. */
export function isSmallName(behind: string): boolean {
  const words = /^ ["'\u2018\u201c*_]{0,3}(\p{Ll}[\p{L} '\u2019-]{1,60})/u.exec(behind)?.[1]?.trim().split(' ');
  if (words === undefined) return false;
  let first = 0;
  if (PARTICLE.test(words[0]!)) first = PARTICLE.test(words[1] ?? '') ? 2 : 1;
  const [name, next, third] = words.slice(first);
  if (name === undefined || name.length < 3 || PLAIN.test(name)) return false;
  if (LIKE_VERB.test(name)) return next !== undefined && FINITE.test(next);
  return [next, third].some((word) => word === undefined || isVerb(word));
}

function isVerb(word: string): boolean {
  return FINITE.test(word) || LIKE_VERB.test(word);
}
