import { type MeantGround, meantGrounds } from '../syntax/meant-grounds.ts';
import { foldedWithShields, isNamed, isReferred, isSpoken, MAY_MARK } from './marked-grounds.ts';
import { isPerson } from './masked-names.ts';

/** The last word before a ground, and the word before that. */
const WORDS_BEFORE = /(?:(?<![\p{L}\p{N}])([\p{L}'\u2019.-]{1,30}) )?([\p{L}\p{N}][\p{L}\p{N}.,'\u2019-]{0,40})(?: ?\|| )$/u;
/** Who is spoken of without a name: a ground behind such a word stands in the place of one. */
const ROLE =
  /^(?:de|het|een|heer|mevrouw|meneer|familie|gezin|mevr\.?|dhr\.?|mw\.?|mr\.?|mrs\.?|ms\.?|dr\.?|drs\.?|ir\.?|prof\.?|\p{L}*(?:klager|klaagster|verzoeker|indiener|bewoner|inwoner|medewerk\p{L}{2,4}|ambtenaar|ondernemer|eigenaar|huurder|adviseur|voorzitter|wethouder|burgemeester|secretaris|griffier|notulist|lid|raadslid|bedrijf|firma|stichting|vereniging|gemachtigde|advocaat|getuige|ouder|moeder|vader|zoon|dochter|kind|leerling|pati\u00ebnt|cli\u00ebnt|student|directeur|bestuurder|aanbieder|inschrijver|koper|verkoper)s?|aanwezig|afwezig|namens|naam|adres|zo'n|zulke?|volgens|deze|dit|dat|die|elke?|iedere?|alle|geen|in|op|na|bij|met|door|over|tot|als|toen|daar|hier|dan|the|this|that|such|all|each|every|no|after|before|with|by|per|about|complainant|applicant|resident|officer|councillor|cllr|tenant|owner|bidder|company|chair|name|art|artikel|article|woo|wob|grond|ground|lid|sub|onder|en|and|of|or|ex)$/iu;
/** Headings and numbers of a text are called so. */
const NUMBERED =
  /^(?:\p{L}{0,14}(?:versie|punt|paragraaf|hoofdstuk|bijlage|tabel|figuur|norm|stap|fase|regel|afbeelding|kolom|rij|cel|zaal|lokaal|kamer|lijn|bus|model|type|perceel|kavel|vak)|version|item|section|chapter|annex|table|figure|standard|step|phase|room|line|plot|lot)$/iu;
/** A full stop, a bar or words that go on; no sign that makes of the ground a label. */
const GOES_ON = /^ ?\|?(?:[.!?,;)]{1,2}(?: |$)| ?$| \p{Ll}{2})/u;
/** `Klager 5.1.2e (Terpstra)`, `[[5.1.2e]] Terpstra` */
const NAMED_BESIDE = /^(?:\]\] (?=\p{Lu}\p{Ll})| \((?:= ?)?\p{Lu}[\p{L}.'\u2019-]+(?: [\p{L}.'\u2019-]+){0,6}\))/u;
const LAW_NAMED = /^ \((?:woo|wob|wet|art|avg|persoon|bedrijf|privacy)/iu;

/**
 * A ground right behind what it is meant for, with no sign between them: `De klager is Terpstra 5.1.2e.`, `Het bod is 412.000 5.1.2b.` Behind a word for
 * somebody without a name it stands in the place of the name, which is gone: `Klager 5.1.2e komt langs.`
 */
export function trailingGround(source: string): string | undefined {
  if (!MAY_MARK.test(source)) return undefined;
  const line = foldedWithShields(source);
  return meantGrounds(line).find((ground) => isBehindItsWord(line, ground))?.ground;
}

function isBehindItsWord(line: string, { start, end }: MeantGround): boolean {
  if (!isNamed(line.slice(start, end))) return false;
  const before = line.slice(Math.max(0, start - 300), start);
  const behind = line.slice(end, end + 300);
  if (isReferred(before) || isSpoken(before, behind, '')) return false;
  if (NAMED_BESIDE.test(behind) && !LAW_NAMED.test(behind)) return before.endsWith('[[') || !behind.startsWith(']');
  const [, previous = '', word = ''] = WORDS_BEFORE.exec(before) ?? [];
  if (word === '' || ROLE.test(word) || NUMBERED.test(word) || NUMBERED.test(previous) || !GOES_ON.test(behind)) return false;
  if (/^\p{N}/u.test(word))
    return /^\d[\d.,]{2,}$/.test(word) && !/^(?:art|artikel|article|lid|sub|nr|no|nummer|number)\.?$/iu.test(previous);
  return /^\p{Lu}[\p{L}.'\u2019-]*\p{Ll}$/u.test(word) || isPerson(`${previous} ${word}`);
}
