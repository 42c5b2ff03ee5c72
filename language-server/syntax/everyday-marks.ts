import { endOfWords, LABEL_SIGN, labelMark, type TopicMark } from './topic-mark.ts';

/**
 * Marks of clerks of one kind of body each: the hours of a closed part (`20.00-20.30 besloten: …`), the article that binds a works council, a mailing list's
 * `Labels: vertrouwelijk`, signs around the word, and what a school or a house of owners asks.
 */

const START = '^[^\\p{L}\\p{N}\\\\[(]{0,8}(?:(?:\\d{1,3}(?:\\.\\d{1,3}){0,3}[a-z]?|[a-z])[.)] ?[*_]{0,3})?';
const TEXT = '(?=[*_"\'\u201c\u2018 ]{0,4}[\\p{L}\\p{N}@])';
const CLOCK = '\\d{1,2}[.:u]\\d{2}(?: ?(?:uur|u|h|[ap]\\.?m\\.?))?';
const HOURS = `(?:(?:van|from|om|at|vanaf) )?${CLOCK}(?: ?(?:[-\u2013\u2014]|tot|to|until) ?${CLOCK})?`;
const PART =
  '(?:besloten (?:deel|gedeelte|zitting|vergadering|sessie)|in beslotenheid|closed (?:session|part|meeting)|in camera|executive session|private session)';
const TIMED_LABEL = new RegExp(
  `${START}${HOURS}[ :,|-]{1,3}(?:[[(] ?(?:${PART}|besloten|closed|vertrouwelijk|confidential) ?([\\])])[ :-]{1,3}|(?:${PART}|besloten|vertrouwelijk|confidential)[*_]{0,3}([:])|(?:in beslotenheid|in camera)( )) ?${TEXT}`,
  'iu',
);
const TIMED_ALONE = new RegExp(
  `^[^\\p{L}\\p{N}\\\\[(]{0,8}(?:${HOURS}[ :,|-]{1,3}[[(]?${PART}[\\])]?|(?:aanvang|start|begin|opening)(?: van het)? ${PART}[ :,-]{1,3}(?:${HOURS}))[.:*_]{0,4}$`,
  'iu',
);
const COUNCIL = '(?:or|mr|gmr|cmr|dmt|smt|slt|rvt|rvc|rvb|mt|presidium|fractie(?:voorzitters)?|works council)';
const ALONE_FOR = `(?:alleen|uitsluitend|only) (?:(?:voor|for) (?:(?:de|het|the) )?)?(?:${COUNCIL}(?:-leden| leden| members)?|eigenaren|appartementseigenaren|aandeelhouders|shareholders|owners)`;
const WOR = '(?:[\\p{L}.,() -]{0,60}(?<!\\p{L}))?art(?:ikel|\\.)? ?20(?:,? lid \\d)?,?(?: van de)? wor(?!\\p{L})[^:\\n\\\\]{0,20}';
const FOR_PRIVACY =
  '(?:i\\.?v\\.?m\\.?|wegens|vanwege|in verband met|because of|due to|for reasons of) (?:de |the )?(?:privacy|avg|gdpr|veiligheid|security)(?: [\\p{L}]+){0,3} (?:niet|not|weggelaten|anoniem|besloten|withheld|omitted)(?: [\\p{L}]+){0,5}';
const LABEL = new RegExp(
  `${START}(?:${[
    ALONE_FOR,
    `${COUNCIL}[- ]only`,
    WOR,
    FOR_PRIVACY,
    "for (?:the )?(?:members|governors|trustees|councillors|directors|board|staff)['\u2019]?s? eyes(?: only)?",
    '(?:weg)?lakken (?:a\\.?u\\.?b\\.?|s\\.?v\\.?p\\.?|graag)',
    'persoonlijke beleidsopvatting(?:en)?',
    '(?:vertrouwelijk|geheim) ter inzage(?: gelegd)?',
    '(?:part (?:2|ii|two)|confidential|exempt|restricted) minutes?(?: [\\p{N}/.-]{1,10})?',
    'without minutes|zonder (?:verslag|notulen|verslaglegging)',
    '(?:nog )?niet bekend (?:bij|aan|onder) (?:(?:de|het) )?[\\p{L}]{2,20}|niet (?:noemen|melden) (?:bij|aan|tegen) (?:(?:de|het) )?[\\p{L}]{2,20}',
    '(?:re|fw|fwd|aw|antw)[:.] ?(?:vertrouwelijk|geheim|confidential|secret)',
  ].join('|')})${LABEL_SIGN}`,
  'iu',
);
/** In brackets before a text. */
const BRACKET = new RegExp(
  `${START}([[(]) ?(?:privacy(?:gevoelig)?|(?:dep\\.?|departementaal|stg\\.?) ?(?:vertrouwelijk|geheim|confidentieel)|(?:minute [\\p{N}/.-]{1,10} )?(?:confidential|exempt|closed) minutes?) ?[\\])] ?${TEXT}`,
  'iu',
);
const MINUTE =
  /^[^\p{L}\p{N}\\]{0,8}minute [\p{N}/.-]{1,10} ?([[(])(?:confidential|exempt|closed)(?: minute)?[\])]:? ?(?=[*_]{0,3}[\p{L}@])/iu;
const SESSION = /^[^\p{L}\p{N}\\]{0,8}in (?:private|closed|executive|confidential) session[:,] (?=[\p{L}@])/iu;
/** `⚠ vertrouwelijk ⚠ …` */
const BETWEEN_SIGNS =
  /^[ \t]{0,4}[!\u203c\u2190-\u21ff\u2600-\u27bf\u{1f300}-\u{1faff}]{1,3}\ufe0f? ?(?:vertrouwelijk|geheim|niet openbaar|confidential|secret|not public) ?[!\u203c\u2190-\u21ff\u2600-\u27bf\u{1f300}-\u{1faff}]{1,3}\ufe0f? (?=[*_]{0,3}[\p{L}\p{N}@])/iu;
/** `… #nietopenbaar`, `… //vertrouwelijk` */
const TAG_BEHIND =
  /[\p{L}\p{N}.!?)"'\u201d\u2019*_] (?:#(?:niet[-_]?openbaar|niet[-_]?publiceren|niet[-_]?delen|intern|embargo|off[-_]?the[-_]?record|not[-_]?public|do[-_]?not[-_]?share)|\/\/ ?(?:vertrouwelijk|geheim|niet openbaar|confidential|secret|not public|intern))[.!]?$/iu;
const REQUEST_BEHIND =
  /[\p{L}\p{N})"'\u201d\u2019][.,;!] (?:(?:please |dit |dat |graag |s\.?v\.?p\.? ){0,2}(?:not to be (?:minuted|recorded|published)|not for (?:the )?(?:minutes|record)|do not (?:minute|record|publish)|niet (?:notuleren|publiceren|verspreiden|opnemen|vermelden)))(?: (?:a\.?u\.?b\.?|s\.?v\.?p\.?|please))?[.!]?$|[(](?:dit |dat )?houden we (?:nog )?(?:even )?(?:stil|onder ons|voor ons(?:zelf)?)[)][.!]?$/iu;
/** So few words are all of them a mark: `Vertrouwelijk, niet opnemen.` */
const FEWEST_WORDS = 4;
/** Labels and tags of all that is around them. */
const TAGS =
  /^[ \t>*_]{0,6}(?:labels?|tags?|trefwoord(?:en)?|categorie(?:en|\u00ebn)?|categor(?:y|ies)|keywords?)[*_]{0,3}: ?(?:[\p{L}\p{N} -]{1,30}, ?){0,5}(?:vertrouwelijk|geheim|niet[- ]openbaar|confidential|secret|not public)(?:, ?[\p{L}\p{N} -]{1,30}){0,5}[.]?$/iu;
const SENSITIVITY =
  /^[ \t>*_]{0,6}(?:x-)?(?:sensitivity|classification|gevoeligheid|classificatie)[*_]{0,3}: ?(?:company[- ]?)?(?:confidential|private|secret|persoonlijk|vertrouwelijk)[.]?$/iu;

/** What the words above hold, for whoever asks first whether there is one. */
export const EVERYDAY_STEMS =
  'besloten,beslotenheid,closed,camera,session,confidentieel,not-public,not_public,notpublic,vertrouwelijk,confidential,geheim,secret,openbaar,not public,alleen ,uitsluitend ,only, wor,privacy,avg,gdpr,veiligheid,security,eyes,lakken,beleidsopvatting,ter inzage,minute,zonder ver,zonder not,niet bekend,niet noemen,niet melden,publiceren,delen,intern,embargo,off-the,off_the,offthe,do-not,do_not,donot,not to be,not for,do not,niet not,niet ver,niet opn,houden we,private,persoonlijk,exempt,restricted';

/** The first such mark on a folded line. */
export function everydayMark(line: string): TopicMark | undefined {
  if (/\\[.!?]?[*_"')\]]{0,4}$/.test(line)) return undefined;
  if (TIMED_ALONE.test(line) || TAGS.test(line) || SENSITIVITY.test(line))
    return { place: 'alone', ground: '5.1.2i', at: endOfWords(line) };
  const label = LABEL.exec(line);
  if (label !== null) return labelMark(label, '5.1.2i');
  if (TIMED_LABEL.test(line) || MINUTE.test(line) || SESSION.test(line) || BETWEEN_SIGNS.test(line) || BRACKET.test(line))
    return { place: 'before', ground: '5.1.2i', at: endOfWords(line) };
  return TAG_BEHIND.test(line) || (REQUEST_BEHIND.test(line) && line.split(' ').length > FEWEST_WORDS)
    ? { place: 'behind', ground: '5.1.2i', at: endOfWords(line) }
    : undefined;
}
