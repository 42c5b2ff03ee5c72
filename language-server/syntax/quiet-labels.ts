import { endOfWords, LABEL_SIGN, labelMark, type TopicMark } from './topic-mark.ts';

/**
 * What somebody is asked to leave with a text, made of a deed and a place or a time: `Niet mailen`, `Niet aan de krant`, `Pas na 1 maart openbaar`, `Do not forward`.
 * Before a colon, in brackets, and as a sentence of its own behind the text.
 */

const START = '(?:^[^\\p{L}\\p{N}\\\\[(]{0,8}(?:(?:\\d{1,3}|[a-z])[.)] ?[*_]{0,3})?|[.!?:;] [*_]{0,3})';
const NOTE =
  '(?:(?:nb|n\\.b\\.|let op|attentie|ps|noot|todo|note|nota bene|please note)[ :.,!-]{1,3})?(?:(?:graag|a\\.?u\\.?b\\.?|s\\.?v\\.?p\\.?|gaarne|please|pls|dit|deze?|dat|this|maar|but|en|and) )?';
const DENIED = '(?!(?:nee|neen|no|geen|none|niets?|nothing|n\\.?v\\.?t\\.?|n/a)(?![\\p{L}\\p{N}]))';

const THE = '(?:(?:de|het|een|onze|the|our|any) )?';
/** Where it would be read by others. */
const PLACE = `${THE}(?:website|site|internet|intranet|web|(?:besloten )?ris|ibabs|notubiz|raadsinformatiesysteem|portaal|portal|nieuwsbrief|newsletter|bulletin|krant|kranten|pers|press|media|journalisten|journalists|reporters|buitenwereld|achterban|buurt|bewoners|leden|ouders|personeel|verkoper|koper|tegenpartij|wederpartij|(?:social(?:e)? )?media|facebook|twitter|linkedin|whatsapp|(?:groeps)?app|mail|e-mail|papier|notulen|verslag|openbaarheid|public|publiek|besluitenlijst|public (?:copy|version|minutes|record|domain)|published (?:copy|version|minutes)|openbare? (?:versie|verslag|notulen|exemplaar)|minutes|record)`;
const SHARE =
  '(?:doorsturen|doorgestuurd|doormailen|doorgeven|doorvertellen|rondsturen|rondmailen|mailen|e-?mailen|appen|whatsappen|twitteren|tweeten|posten|facebooken|fotograferen|communiceren|gecommuniceerd|uitdragen|rondbazuinen|bekendmaken|bekend ?maken|bekendgemaakt|wereldkundig maken|aankondigen|noemen|informeren|inlichten|meedelen|vertellen|naar buiten(?: brengen)?|publiceren|verspreiden|delen|openbaar(?: maken)?)';
const WHEN = '[\\p{L}\\p{N} .:]{2,40}?';
const OPEN =
  '(?:openbaar|publiek|bekend(?:maken|gemaakt)?|naar buiten|communiceren|publiceren|vrijgeven|delen|noemen|verspreiden|mededelen)';
const WRITE = '(?:notuleren|genotuleerd|op te schrijven|opschrijven|opgeschreven|vast te leggen|op papier)';
const CUT =
  '(?:eruit(?: halen| gehaald| laten)?|uithalen|weg(?:halen|laten|gehaald|gelaten|poetsen|knippen|werken)?|schrappen|geschrapt|verwijderen|verwijderd|zwarten|onleesbaar maken|knippen|uitgummen)';
const CUT_EN = '(?:remove|delete|strip|cut|omit|take (?:this )?out|leave (?:this )?out|strike|drop|blank|black out)';
const ISSUE =
  '(?:issue|issuing|publication|publishing|posting|release|sending|circulation|it (?:goes|is put|gets) (?:up )?on(?:line)?|uploading|printing)';

/** In any of the three places. */
const PHRASES = [
  `(?:(?:nog|voorlopig|vooralsnog|zeker) )?niet (?:(?:verder|met|aan|naar|voor|in|op|via) )?(?:${PLACE} )?${SHARE}(?:/${SHARE}){0,3}`,
  `(?:(?:nog|voorlopig|vooralsnog|zeker) )?niet (?:aan|naar|voor|in|op|via|bij) ${PLACE}(?: (?:zetten|plaatsen|sturen|opnemen|geven|noemen|brengen|vermelden))?`,
  `(?:achterban|pers|leden|bewoners|personeel|ouders|media|buurt) nog niet ${SHARE}|(?:alleen|uitsluitend) (?:in )?(?:het )?besloten (?:ris|ibabs|notubiz|deel van het ris)`,
  '(?:nog )?(?:even |voorlopig )?(?:stilhouden|stil houden|onder de pet(?: houden)?|voor (?:je|jezelf|jullie|ons)(?:zelf)? houden|onder de hoed houden)|hou(?:d|den)? (?:dit |het )?(?:(?:nog )?(?:even )?(?:voor je(?:zelf)?|onder de pet|stil|binnenskamers))',
  `pas (?:na|vanaf|op|per) ${WHEN} ${OPEN}|pas ${OPEN}(?: maken)? (?:na|vanaf|op|per|als|zodra|wanneer) ${WHEN}|niet (?:v\u00f3\u00f3r|voor) (?!de pers|de site|publicatie)${WHEN} ${OPEN}(?: maken)?|tot (?:de |het |aan )?${WHEN} niet ${OPEN}`,
  `(?:dit |dat )?hoeft niet (?:te worden )?(?:${WRITE}|in (?:het verslag|de notulen))(?: te worden)?|(?:maar )?(?:schrijf|zet) (?:dit|dat) (?:maar |even )?niet op(?: papier)?|niet op papier(?: zetten)?`,
  `buiten (?:de|deze) (?:vergadering|kring|kamer|groep) houden|binnen (?:deze|de) vier muren(?: houden| blijven)?|(?:pers|media|publiek|achterban) weet (?:dit|het|dat|er) (?:nog )?(?:niet|niets)(?: van)?`,
  `(?:dit |deze |dat )?(?:(?:stuk|zin|alinea|passage|bedrag|naam|regel|deel|punt|opmerking|tekst|onderdeel) )?(?:(?:mag|moet|gaat|kan|graag|er|nog|wordt|svp) ){0,4}(?:nog )?(?:er ?uit|${CUT}) (?:voordat|voor|v\u00f3\u00f3r|in|uit|bij|uit) (?:[\\p{L} ]{1,40} )?${PLACE}(?: (?:komt|gaat|staat))?`,
  `(?:dit |deze )?(?:(?:stuk|zin|alinea|passage|bedrag|naam|regel|deel|punt|opmerking|tekst) )?(?:(?:mag|moet|graag|nog) ){0,3}${CUT} (?:voor|v\u00f3\u00f3r|bij) (?:publicatie|plaatsing|verspreiding|verzending)|eruit voor (?:website|publicatie|de site)`,
  `(?:deze |dit )?(?:(?:zin|alinea|passage|stuk) )?(?:mag|moet) (?:weg|eruit|er uit) (?:in|uit|voor) ${THE}(?:versie|openbare|definitieve) [\\p{L} ]{2,40}|(?:dit )?moet er nog uit|(?:dit )?gaat eruit|niet in (?:de )?definitieve versie`,
  `(?:please )?(?:do not|don.t|never|not to be) (?:forward|e-?mail|repeat|tweet|post|announce|quote|attribute|copy|photograph|upload|leak)(?:ed)?(?: (?:this|it|on))?`,
  `not for (?:attribution|quotation|onward transmission|the (?:newsletter|website|press|media|published version|public copy))|not (?:to go )?(?:in|on) (?:the )?(?:newsletter|website|minutes|bulletin|public (?:copy|version))`,
  `not (?:for |to be )?(?:release|released|announced|announce|publication|published|shared) (?:before|until|till|prior to) ${WHEN}|hold (?:until|till|for release(?: until)?) ${WHEN}|until (?:announced|signed|awarded|public|published),? (?:please )?(?:keep quiet|say nothing|confidential|do not (?:share|discuss))`,
  `(?:to )?(?:be )?${CUT_EN}(?:d|ed)?(?: this)?(?: (?:paragraph|section|line|sentence|item|name|figure))? (?:before|prior to|from|for|in) (?:the )?(?:${ISSUE}|${PLACE}|web(?:site)? version)(?: the (?:website|web|site))?|(?:web(?:site)?|public(?:ation)?) version: ${CUT_EN} this (?:paragraph|section|line|sentence|item)`,
  '(?:for )?(?:your |our |these |members.? )?ears only|(?:governors?|councillors?|trustees?|directors?|members?|officers?|staff|board|cabinet|committee|clerks?)(?:.s?|s.)? (?:eyes )?only',
  '(?:clerk|secretary|chair|note.?taker)(?:.s)? note,? (?:this is )?not (?:a )?part of (?:the )?minutes|not (?:minuted|recorded|for the minutes) at (?:the )?request of [\\p{L}. ]{2,40}',
].join('|');
/** Before a colon only: elsewhere they are what a text is about. */
const LABELS = [
  'pen(?:nen)? neer|officieus|discreet|wegpoetsen|zwarten|onleesbaar maken|spreekverbod|zwijgbeding|voorwetenschap|schaduwnotul(?:en|e)|voor (?:insiders|ingewijden)|vtrw|niet meenemen|koersgevoelig nieuws',
  `todo:? ${CUT}|todo:? ${CUT_EN}`,
  'pink (?:papers?|items?|pages?|sheets?|agenda)|part (?:b|ii|2|two) \\((?:exempt|closed|private|confidential|pink)\\)|below the line|reserved (?:business|items?|minutes?)|starred items?|(?:closed|exempt|restricted|private|reserved) minutes?',
  'legal advice(?:,| \\(|: | - )?(?:legally )?privileged\\)?|inside information|withhold|withheld|mnpi|limdis|noforn',
].join('|');
/** In capitals, or as nobody writes a word. */
const SHORT = '(?:VTR|Vtr|CIC|LIMDIS|NOFORN|MNPI|P&C|P&V|P en V|Int\\.|int\\.|INT|NV|nv)';
/** In square brackets only, where they stand for a mark: `[off] \u2026 [/off]`. */
const TAGS = '(?:int|nv|vtrw?|niet ?openbaar|zwijgen|off|knip|cut|gaat eruit|niet overnemen|eruit|schrappen|zwart|off the minutes)';

/** `Bos mag dit niet weten: …`, `Mr Finch does not know this yet: …` */
const KNOWS = new RegExp(
  `^[^\\p{L}\\p{N}\\\\]{0,8}(?:[\\p{L}. ]{2,40} (?:mag|mogen) (?:dit|het) (?:nog )?niet weten|[\\p{L}. ]{2,40} (?:do|does) not know (?:this|about this|of this|it)(?: yet)?|[\\p{L}. ]{2,40} (?:weet|weten) (?:dit|het|dat) (?:zelf )?nog niet)${LABEL_SIGN}`,
  'u',
);
/** Where one may begin: the patterns above are slow to make ready. */
const STANDS = new RegExp(
  `(?:^[^\\p{L}\\p{N}]{0,8}(?:(?:\\d{1,3}|[a-z])[.)] ?[*_]{0,3})?|[^\\p{L}\\p{N}\\s] ?[*_]{0,2}|(?:maar|but|and|en|want) )${NOTE}(?:niet|nog (?:niet|even|voor|onder|stil|uit)|voorlopig|vooralsnog|zeker niet|(?:achterban|leden|bewoners|personeel|ouders|buurt) nog|(?:pers|media|publiek|achterban) (?:nog|weet)|alleen (?:in |het |besl)|uitsluitend (?:in |het |besl)|even |stil ?houden|onder de (?:pet|hoed)|voor (?:je|ons|ins|ing)|hou|pas |tot |hoeft|schrijf|zet (?:dit|dat)|buiten (?:de|deze)|binnen (?:de|deze) |(?:(?:stuk|zin|alinea|passage|bedrag|naam|regel|deel|punt|opmerking|tekst|onderdeel) )?(?:(?:mag|moet|gaat|kan|graag|er|nog|wordt|svp) ){0,4}(?:uit|er uit|weg|schrap|geschrapt|verwijder|zwart|onleesbaar|knip|gum|eruit)|do not|don.t|never|not |hold|until|to be|to go|be |remove|delete|strip|cut|omit|take|leave|strike|drop|blank|black|web|public|for |your |our |these |members|ears|governor|councillor|trustee|director|officer|staff|board|cabinet|committee|clerk|secretary|chair|note|pen|officieus|discreet|spreek|zwijg|voorwet|schaduw|vtrw|koersg|todo|pink|part |below|reserved|starred|closed|exempt|restricted|private|legal|inside|withh|mnpi|limdis|noforn)`,
  'u',
);

const LABEL = new RegExp(`${START}${NOTE}[[(<!]{0,2} ?(?:${PHRASES}|${LABELS})(?:\\([^()]{1,40}\\))?${LABEL_SIGN}${DENIED}`, 'u');
const SHORT_LABEL = new RegExp(
  `^[^\\p{L}\\p{N}\\\\[(]{0,8}(?:(?:\\d{1,3}|[a-z])[.)] ?)?${SHORT}[*_]{0,3} ?([:])[ *_]{0,3}(?=["'\u201c]?[\\p{L}\\p{N}@])`,
  'u',
);
const TAG = new RegExp(
  `(?:^[^\\p{L}\\p{N}\\\\[(]{0,8}|[:.!?] )(?:\\[ ?${TAGS} ?\\]|#nietopenbaar|<v>|\\(v\\.\\)(?= \\p{L}))(?= ?["'\u201c]?[\\p{L}\\p{N}@])|\\[/ ?${TAGS}\\]|</v>`,
  'u',
);
const BRACKET = new RegExp(
  `[\\p{L}\\p{N}"'\u201d\u2019.!?)%*_\u25a1] ?([[(])${NOTE}(?:${PHRASES}|${TAGS.slice(3, -1)}(?<=\\[.{1,40}))[.!]?[\\])]{1,2}[.!]?[^\\p{L}\\p{N}\\\\]{0,4}$`,
  'u',
);
/** `\u2026 <<< eruit voor website`, `\u2026 <- strip before posting`, `\u2026 --> niet meenemen` */
const ARROW = new RegExp(
  `[\\p{L}\\p{N}"'\u201d\u2019.!?)%*_\u25a1] ?(<{1,3}-{0,2}|-{1,2}>|\u2190|\u2192) ?${NOTE}(?:${PHRASES}|${CUT}|${CUT_EN}|niet meenemen)(?: [\\p{L} ]{2,40})?[.!]?$`,
  'u',
);
/** A sentence of its own behind the text, or behind a dash, a comma or `maar`. */
const SENTENCE = new RegExp(
  `(?:(?<!\\\\)[.!?;,\u2013\u2014-] |(?:maar|but|and|en|want) )[*_]{0,2}${NOTE}(?:${PHRASES})(?<!\\\\)[.!]?[*_]{0,2}$`,
  'u',
);
const SHOUTED = new RegExp(`(?<![\\p{L}\\p{N}])(?:${PHRASES}) ?!{2,3}$`, 'u');
/** `Website version: omit this paragraph. …` */
const FIRST = new RegExp(`^[^\\p{L}\\p{N}\\\\]{0,8}${NOTE}(?:${PHRASES})[.!] (?=[\\p{L}\\p{N}@"\u201c])`, 'u');
/** What is done is told, not asked. */
const TOLD = /(?<!\p{L})(?:is|zijn|wordt|worden|was|were|werd|been) (?:nog )?(?:niet|not) [\p{L} ]{3,40}$/iu;

/** How all words above begin or what they hold, for whoever asks first whether there is one. */
export const QUIET_STEMS = [
  'todo,niet ,not ,nog ,even ,stil,onder de ,hou,voor je,voor ons,pas ,tot ,hoeft,schrijf,zet ,buiten de,binnen de,weet,er uit,eruit,uithalen,weghal,weglat,weggeh,weggel,wegpoe,wegkni,wegwerk,weg in,weg uit,weg voor,schrap,verwijder,zwart,onleesbaar,knip,gummen,moet,mag ',
  'alleen,uitsluitend,do not,don,never,hold,until,remove,delete,strip,cut,omit,take ,leave ,strike,drop,blank,black out,ears only,only,note,pennen,pen neer,officieus,discreet,spreekv,zwijg,voorweten,schaduw,insiders,ingewijden,vtr,nieuws',
  'pink,part ,line,reserved,starred,minute,privileg,inside inf,withh,mnpi,limdis,noforn,know,weten,cic,p&c,p&v,p en v,int.,int:,int*,int_,int ,nv:,nv ,nv*,nv_,[int,[nv,[ int,[ nv,[off,[ off,[/,[zw,[ni,[ ni,#ni,<v>,</v,(v.',
].join(',');

/** Whether a line holds one at all: the patterns around it, each of which holds all of it, are made ready for such lines only. */
const HELD = new RegExp(`${PHRASES}|${LABELS}|[[(]${NOTE}${TAGS}`, 'u');
const ARROWS = /[<>\u2190\u2192]/;
const SIGNS = /[:=]| [-\u2013\u2014] /;
const TAGGED = /[[<]|#ni|\(v\./i;
const BRACKETED = /[\])][^\p{L}\p{N}]{0,6}$/u;
/** What may stand behind a text, before it, or in its brackets. */
const LAST_CLAUSE = /[.!?;,\u2013\u2014<>\u2190\u2192\])-] ?[^\s]|[\])!]$| (?:maar|but|and|en|want) /i;

/** In small letters, each in its place: a pattern that knows no others is made ready in half the time. */
function inSmall(line: string): string {
  return line.replaceAll('\u0130', 'i').toLowerCase();
}

/** The first such request on a folded line. */
export function quietMark(given: string): TopicMark | undefined {
  const line = inSmall(given);
  // Each pattern needs a sign of its own, and most lines have none.
  const hasSign = SIGNS.test(line);
  const stands = (hasSign || LAST_CLAUSE.test(line)) && STANDS.test(line);
  const isHeld = (stands || line.endsWith('!!')) && HELD.test(line);
  const label = hasSign ? ((stands && isHeld ? LABEL.exec(line) : null) ?? SHORT_LABEL.exec(given) ?? KNOWS.exec(line)) : null;
  if (label !== null) return labelMark(label, '5.1.2i');
  if (/\\[.!?]?$/.test(line)) return undefined;
  const end = endOfWords(line);
  if ((TAGGED.test(line) && TAG.test(line)) || (isHeld && ((line.endsWith('!!') && SHOUTED.test(line)) || (stands && FIRST.test(line)))))
    return { place: 'before', ground: '5.1.2i', at: end };
  if (!stands) return undefined;
  const behind = (isHeld && BRACKETED.test(line) ? BRACKET.exec(line) : null) ?? (ARROWS.test(line) ? ARROW.exec(line) : null);
  if (behind !== null) return { place: 'behind', ground: '5.1.2i', at: end };
  const sentence = isHeld ? SENTENCE.exec(line) : null;
  return sentence === null || TOLD.test(line) ? undefined : { place: 'behind', ground: '5.1.2i', at: end };
}
