import { everyMatch } from './searching.ts';
import { lastPart, type Span } from './spans.ts';

/** Words that stand before a name. */
const TITLE = '(?:mevrouw|mevr\\.?|mw\\.?|de heer|dhr\\.?|meneer|familie|fam\\.?|mr\\.?|mrs\\.?|ms\\.?|miss|dr\\.?|ds\\.?)';
/** Somebody that minutes do not call by a name. */
export const SOMEBODY =
  '(?:klager|klaagster|melder|meldster|bewoner|bewoonster|aanvrager|aanvraagster|verzoeker|verzoekster|appellant|bezwaarmaker|inspreker|huurder|huurster|patiënt|cliënt|leerling|slachtoffer|wethouder|burgemeester|raadslid|voorzitter|secretaris|griffier|directeur|notulist|penningmeester|complainant|resident|tenant|applicant|patient|client|pupil|victim|mayor|councillor|chair|clerk|treasurer)';
const PARTICLES = "(?:(?:van|de|der|den|ten|ter|het|'t|von|el|la) ){0,3}";
const SURNAME = `${PARTICLES}\\p{Lu}[\\p{L}'\u2019-]{1,30}`;
const CASED = (words: string) => words.replace(/(?<![\\\p{L}])\p{Ll}(?=\p{L})/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
const PERSON = `(?:${CASED(TITLE)} (?:\\p{Lu}\\. ?){0,4}(?:\\p{Lu}\\p{L}{1,20} ){0,2}${SURNAME}|(?:\\p{Lu}\\. ?){1,4}${SURNAME}|@\\p{Ll}[\\p{L}\\p{N}_.-]{0,40}|(?<!\\p{L})${CASED(SOMEBODY)})`;

const DUTCH_STREET =
  "(?:(?:\\p{Lu}[\\p{L}.\u2019'-]{0,20} |(?:van|de|der|den|het|op) ){0,4}[\\p{L}.\u2019'-]{1,30}(?:straat|str\\.|laan|weg|plein|gracht|kade|dijk|hof|singel|pad|steeg|dreef|plantsoen|wal|markt|erf|veld|akker|hoek|kamp|zoom|donk|burg|park|ring|haven|berg|wijk|oord|baan|beemd|hout|werf)|Laan van [\\p{L} ]{2,25})";
const HOUSE = '\\d{1,4}(?: ?[a-zA-Z](?![\\p{L}\\p{N}])|[-/]\\d{1,3})?(?!\\p{N})(?! ?(?:uur|%|euro|m2|meter|km)(?!\\p{L}))';
const POSTCODE = "(?:[1-9]\\d{3} ?[A-Z]{2}(?![\\p{L}\\p{N}])(?: {1,2}\\p{Lu}[\\p{L}\u2019'-]{2,30})?)";
const UK_POSTCODE = "(?:(?:\\p{Lu}[\\p{L}'-]{2,20},? )?[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}(?![\\p{L}\\p{N}]))";
const ENGLISH_STREET =
  "(?:Flat \\d{1,3},? )?\\d{1,4}[a-zA-Z]? (?:\\p{Lu}[\\p{L}'\u2019]{1,20} ){1,3}(?:Road|Street|Lane|Avenue|Close|Drive|Way|Terrace|Gardens|Crescent|Court|Place|Square|Row|Hill|Grove|Rd|St|Ave)(?!\\p{L})";
const STREET = `(?:${DUTCH_STREET} ${HOUSE}(?:,? ${POSTCODE})?|${ENGLISH_STREET}(?:,? ${UK_POSTCODE})?)`;
/** Behind words for living anywhere, each name with a number is an address: `woont op De Hoeve 3`. */
const ANY_STREET = `(?:${STREET}|\\p{Lu}[\\p{L}\u2019'-]{1,30}(?: \\p{Lu}[\\p{L}\u2019'-]{1,30}){0,2} ${HOUSE}(?:,? ${POSTCODE})?)`;

const LIVES =
  "(?:[Ww]oont|[Ww]oonde|[Ww]oonden|[Ww]onen|[Ww]onend|[Ww]onende|[Ww]oonachtig|[Vv]erblijft|[Vv]erbleef|[Ll]ogeert|[Tt]huis|[Ll]ives|[Ll]ive|[Ll]ived|[Ll]iving|[Rr]esides|[Rr]esided|[Rr]esiding|[Aa]t home)(?:,? (?:bij|with) \\p{L}[\\p{L} .\u2019'-]{1,30})?";
const AT = '(?:,| op| aan| te| at| in| on| nu| in [\\p{Lu}][\\p{L}-]{2,25},?){1,2}(?: de| het| the| nummer)?';

const OF_PERSON = new RegExp(`${PERSON}(?:,| \\(|(?:,? (?:van|uit|of|from|at)(?: de| het)?)) ?(${STREET})`, 'gu');
const LIVED_IN = new RegExp(`(?<!\\p{L})${LIVES}(?:${AT} (${STREET})|(?: op| aan| at)(?: de| het)? (${ANY_STREET}))`, 'gu');
/** `Adres klager: Kerkstraat 12`; `Adres: Kadeplein 1` is as often of a building. */
const LABELLED = new RegExp(
  `(?<!\\p{L})(?:(?:[Pp]riv[e\u00e9]|[Ww]oon|[Tt]huis|[Hh]uis)-?adres|[Hh]ome address)(?: (?:van|of)[^:.;]{2,40})?(?:[:=]| is| wordt| was) {1,2}(${ANY_STREET})|(?<!\\p{L})[Aa]dd?res?s?(?: van| of)?(?: de| het| the)? ${SOMEBODY}(?: [\\p{L}.-]{1,20}){0,2}[:=] ?(${ANY_STREET})`,
  'gu',
);

/** Where addresses of persons stand: lives there, is at home there, or is named right before it. That of a building is none. */
export function homeAddresses(text: string): readonly Span[] {
  return [OF_PERSON, LIVED_IN, LABELLED].flatMap((pattern) => everyMatch(pattern, text).map(lastPart));
}
