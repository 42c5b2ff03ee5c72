import { mayHold } from './secrecy-stems.ts';

/**
 * Words with which bodies announce that a part of a meeting is closed, and that it is open again: councils and boards in the Netherlands and Flanders, the
 * United Kingdom, North America, Australia and New Zealand. All of them read a folded line, in which every blank is a space.
 */

/** The second part of an agenda, which is the closed one where there are two: `Part 2`, `Deel B`. */
const SECOND = '(?:part (?:2|ii|two|b)|deel (?:2|ii|twee|b))';
const ITEMS =
  '(?:(?:agenda )?(?:items?|business|matters?|reports?|session|sessions|meeting|section|part|portion|agenda|information|discussions?|appendix|appendices|annex(?:es)?|minutes|papers?|documents?|proceedings|motions?|decisions?))';
const PUNTEN =
  '(?:deel|gedeelte|onderdeel|agenda|agendadeel|(?:agenda)?punt(?:en)?|stuk(?:ken)?|mededeling(?:en)?|zaken|aangelegenheden|onderwerp(?:en)?|(?:raads|commissie|college|bestuurs|staten|leden|ab-|db-)?(?:vergadering|zitting|overleg|beraad|bespreking)|sessie|behandeling|rondvraag|informatie|besluiten|besluitenlijst|notulen|verslag)';
const PRESS = '(?:press|public|media|observers?)';
const CAMERA = '(?:in camera|in[- ]camera|in committee|public[- ]excluded|non-public|behind closed doors)';

/** What names a closed part and nothing else. */
const SURE = [
  `(?:confidential|exempt|restricted) ${ITEMS}`,
  '(?:confidential and exempt|exempt and confidential|exempt or confidential|confidential or exempt) (?:items?|business|matters?|information)',
  '(?:closed|executive|private|non-public)(?: executive)? (?:sessions?|session\\(s\\)|meeting|part|portion|section|agenda|business)',
  '(?:items?|business|matters?|meeting|session) closed to (?:the )?(?:press|public)(?: and(?: the)? (?:press|public))?',
  'closed[- ]door (?:session|meeting)',
  `${CAMERA}(?: ${ITEMS})?`,
  `(?:session|meeting|items?|business|matters?|reports?)(?: held)? ${CAMERA}`,
  `(?:items?|business|matters?|reports?)(?: to be)?(?: (?:considered|discussed|taken|transacted|conducted|dealt with|heard))? (?:in (?:private|camera|confidence|(?:closed|executive|private) session)|in the absence of the (?:press|public)(?: and(?: the)? ${PRESS})?)`,
  '(?:items?|reports?|business|papers?) (?:containing|involving|with) (?:exempt|confidential) information',
  '(?:in )?(?:beslotenheid|besloten kring|comit[eé](?:[ -]generaal)?)',
  '(?:punten |onderwerpen |behandeling |bespreking |stukken )?(?:achter|met) gesloten deuren',
  '(?:behandeling|bespreking|beraadslaging|punten|agendapunten|vergadering|zitting|overleg)(?: te behandelen)? in beslotenheid',
  'in beslotenheid(?: te)? (?:behandelen|behandelde|bespreken|besproken)(?: (?:punten|agendapunten|stukken|onderwerpen))?',
  `(?:besloten|vertrouwelijke?|geheime?|niet[- ]openba(?:ar|re)) ${PUNTEN}`,
  // Of Flemish councils.
  '(?:in )?gesloten (?:(?:raads|commissie|college)?(?:vergadering|zitting)|deel|gedeelte|agenda|sessie)',
].join('|');

/** What may have another meaning in minutes of another kind. */
const PERHAPS = [
  `(?:${SECOND}|private|pink|closed agenda|closed session) (?:agenda |paper )?(?:items?|business|matters?|reports?|papers?)`,
  'reserved (?:items?|business)',
  `(?:items?|business|matters?|reports?) (?:considered|discussed|taken|dealt with) with (?:the )?${PRESS}(?: and(?: the)? ${PRESS})? excluded`,
  '(?:items?|matters?|reports?|business|information) (?:which (?:is|are) )?exempt from (?:disclosure|publication)',
  '(?:closed|private) (?:meeting|session) of (?:the )?(?:\\p{L}+ ){0,2}(?:board|committee|council|trustees|governors|directors|cabinet)',
  '(?:board|governors?|councillors?|members?|trustees?|directors?|officers?)[- ]only (?:session|discussions?|items?|business|matters?|part|section)',
  'confidential matters arising',
  '(?:vertrouwelijke?|geheime?|niet[- ]openba(?:ar|re)|besloten|secret) (?:bijlagen?|annex(?:en)?)',
  '(?:appendix|appendices|annex|bijlage|schedule) [\\p{L}\\p{N}]{1,3} ?[[(](?:exempt|restricted|closed|pink)[\\])]?',
  '(?:notulen|verslag|agenda|besluitenlijst|minutes)(?: (?:van|of))?(?: (?:het|de|the))? (?:besloten|vertrouwelijke?|niet[- ]openba(?:ar|re)|geheime?|closed|executive|confidential|private) (?:deel|gedeelte|zitting|vergadering|session|part|meeting|section)',
  '(?:alleen|uitsluitend) (?:voor )?(?:de )?(?:or|mr|gmr)(?:-leden| leden|(?!-))|(?:or|mr|gmr|slt|smt)[- ]only',
  'reserved areas? of business',
].join('|');

/** In brackets behind a title, or behind its dash, what is done with the text or who is there: `Lease (pink)`, `Koop (zonder OR)`. */
const FEW =
  '(?:mt|dt|db|ab|bestuur|college|raad|directie|leden|or|ondernemingsraad|pers|publiek|gasten|toehoorders|ambtenaren|notulist|bestuursleden|raadsleden)';
const PERHAPS_MARKED = new RegExp(
  `.(?: ?[[(](?:pink(?: (?:paper|item))?|${SECOND}|(?:the )?${PRESS}(?: and(?: the)? ${PRESS})? excluded|in private|(?:geheimhouding,? )?art(?:ikel|\\.)? ?20 wor|geheimhouding,? (?:op grond van )?art[^\\])]{1,40}|geen verslag(?:legging)?|pen(?:nen)? neer|niet genotuleerd|(?:alleen|uitsluitend) (?:voor )?(?:het |de )?${FEW}|zonder (?:de )?${FEW}(?: en (?:de )?${FEW})?|(?:gasten|toehoorders|pers|publiek) (?:af|weg|verlaten de (?:vergadering|zaal)))[\\])]|.[ ][-\u2013\u2014][ ]${SECOND})$`,
  'iu',
);
const LETTERED = /.[ ]?[[(](?:V|VTR|Vtr|vtr)[\])]$/u;

/** The point at which the public leaves. What follows is closed; this point itself is not. */
const EXCLUDES = [
  `(?:resolution (?:to |for )?|motion (?:to |for )?|vote (?:to |on )?|to |proposed )?(?:the )?(?:exclu(?:sion of|de|ding) (?:the )?(?:members of )?(?:the )?${PRESS}(?: ?(?:and|&|/|,) ?(?:the )?${PRESS}){0,3}|${PRESS}(?: and(?: the)? ${PRESS})? exclu(?:ded|sion))(?: from (?:the |this )?(?:meeting|remainder of the meeting))?`,
  '(?:uitsluiting|verwijdering) van (?:het )?publiek(?: en (?:de )?pers)?|sluiten van de deuren|sluiting (?:van )?de deuren|sluiting (?:van )?(?:het )?openba(?:ar|re) (?:deel|gedeelte)|(?:overgang naar|opening) (?:het )?besloten (?:deel|gedeelte)',
].join('|');

/** `Item 5:`, `PART II -`, `Deel B (` before the name. */
const BEFORE = `(?:(?:(?:agenda ?)?(?:item|punt) ?\\d{1,3}[a-z]?|agenda|${SECOND}) ?[-:,.\u2013\u2014(|] ?)?(?:uur[ :,-]{1,3})?`;
const BEHIND = '(?: ?[-:\u2013\u2014|] ?[^ ].*| [[(][^\\])]{1,80}[\\])])?';
/** `zonder bestuurder`, `16.00-16.30 uur`: who stayed away from it, and when it was. */
const CLOCK = '\\d{1,2}(?:[.:u]\\d{2})?(?: ?(?:uur|u|h|[ap]\\.?m\\.?))?';
const WITHOUT = `(?: (?:zonder|without) \\p{L}+(?: \\p{L}+){0,3})?(?: ?,? ?[(]?(?:(?:van|from|om|at) )?${CLOCK}(?: ?(?:[-\u2013]|tot|to|until) ?${CLOCK})?[)]?)?`;
const BARE = `(?:private|exempt|confidential|closed|besloten|vertrouwelijk|geheim|niet[- ]openbaar)`;

const TITLE = new RegExp(
  `^(?:${BEFORE}(?:${SURE})\\)?(?: for (?:consideration|discussion|decision))?${WITHOUT}${BEHIND}|${SECOND} ?[-:,\u2013\u2014(|] ?${BARE}\\)?)$`,
  'iu',
);
const MARKED = new RegExp(`(?:[[(](?:${SURE})[\\])]|.[ ][-\u2013\u2014|][ ](?:${SURE}))$`, 'iu');
const PERHAPS_TITLE = new RegExp(`^${BEFORE}(?:${PERHAPS})\\)?${BEHIND}$`, 'iu');
const EXCLUDING_TITLE = new RegExp(`^${BEFORE}(?:${EXCLUDES})\\)?${BEHIND}$`, 'iu');
const ALONE = new RegExp(`^${BEFORE}(?:${SURE})\\)?${WITHOUT}$`, 'iu');
/** `In beslotenheid: …`, `Closed session - …` on a line of prose. */
const LABEL = new RegExp(
  `^[ *_>-]{0,8}(?:(?:\\d{1,3}|[a-z])[.)] )?[*_]{0,3}(?:${SURE})[*_ ]{0,3}(?::|(?<= )[-\u2013\u2014](?= ))(?=[*_ ]{0,3}(?!(?:nee|neen|no|geen|none|niets?|nothing|n\\.?v\\.?t\\.?|n/a)(?![\\p{L}\\p{N}]))[\\p{L}\\p{N}\u25a1])`,
  'iu',
);

const MAY_NAME =
  /closed|execut|confid|exempt|restricted|camera|in committee|exclu|privat|non-public|reserved|pink |part (?:2|ii|two|b)\b|deel (?:2|ii|twee|b)\b|beslot|gesloten|deuren|vertrouw|geheim|niet[- ]openba|uitsluiting|verwijdering|sluiting|the absence|comit[eé]|[-\u2013\u2014] part |[[(](?:pink|part |deel |the |press|public|media|observer|geen ver|pen|niet gen|alleen|uitsluitend|zonder|gasten|toehoorders|pers|publiek|v)|only |alleen |uitsluitend |[- ]only| wor\b/i;

/** Whether a title names a closed part of a meeting: `Confidential business`, `Besloten agenda`, `Land sale (exempt item)`; or the point at which the public leaves. */
export function namesClosedPart(words: string): 'sure' | 'perhaps' | 'excludes' | undefined {
  if (words.length > 200 || !mayNameClosedPart(words)) return undefined;
  const name = withoutMarks(words);
  if (EXCLUDING_TITLE.test(name)) return 'excludes';
  if (isOfPapers(name)) return 'perhaps';
  if (TITLE.test(name) || MARKED.test(name)) return 'sure';
  return PERHAPS_TITLE.test(name) || PERHAPS_MARKED.test(name) || LETTERED.test(name) ? 'perhaps' : undefined;
}

/** `Vertrouwelijke stukken`: what is in them, or how they are dealt with. */
export function isOfPapers(name: string): boolean {
  return PAPERS.test(withoutMarks(name));
}
const PAPERS =
  /^(?:vertrouwelijke|geheime|niet[- ]openbare|confidential|secret) (?:stuk(?:ken)?|informatie|information|documents?|papers?|documenten)$/iu;

/** Whether there may be such a name in a line: most have none. */
export function mayNameClosedPart(line: string): boolean {
  return mayHold('names', line) && MAY_NAME.test(line);
}

/** Whether words are nothing but the name of a closed part. */
export function isClosedName(line: string): boolean {
  return mayNameClosedPart(line) && ALONE.test(withoutMarks(line));
}

/** Where the colon or dash stands behind a line's label that is such a name: `In beslotenheid: …`. */
export function closedLabel(line: string): number | undefined {
  const label = mayNameClosedPart(line) ? LABEL.exec(line)?.[0] : undefined;
  return label === undefined ? undefined : label.trimEnd().length - 1;
}

/** Without the signs of bold text, lists and quotes around it, and its full stop. */
function withoutMarks(words: string): string {
  return words.replace(/^[ *_>#=-]{0,8}(?:(?:\d{1,3}|[a-z])[.)] )?[*_]{0,3}/iu, '').replace(/(?<!\\)[ .*_=]{0,6}$/u, '');
}
