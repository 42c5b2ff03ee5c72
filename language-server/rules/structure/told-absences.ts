/** Who is told to be absent, and who to take the chair. */
export interface ToldPeople {
  readonly kind: 'absent' | 'chair';
  /** As typed, each of them. */
  readonly names: readonly string[];
  /** They had said so: `met bericht`, `heeft zich afgemeld`. */
  readonly excused: boolean;
}

const BEFORE = '^(?<who>[^;:?]{1,100}?) ';
const ABSENT = [
  new RegExp(
    `${BEFORE}(?:is|zijn|was|waren|were|are|bleef|bleven) (?:[^;:?]{1,60} )?(?<!niet |not |nooit |never )(?:afwezig|verhinderd|afgemeld|absent|excused|niet aanwezig|not present)(?:[ ,][^;:?]{0,60})?[.!]?$`,
    'iu',
  ),
  new RegExp(
    `${BEFORE}(?:heeft|hebben|had|hadden) zich (?:[^;:?]{1,60} )?(?<!niet )(?:afgemeld|verontschuldigd|ziek gemeld|ziekgemeld)(?:[ ,][^;:?]{0,60})?[.!]?$`,
    'iu',
  ),
  new RegExp(`${BEFORE}(?:meldt|melden|meldde|meldden) zich (?:[^;:?]{1,60} )?(?:af|ziek)[.!]?$`, 'iu'),
  new RegExp(
    `${BEFORE}(?:laat|laten|liet|lieten) (?:zich )?(?:verontschuldigen|excuseren|verstek gaan|weten verhinderd te zijn)(?:[ ,][^;:?]{0,60})?[.!]?$`,
    'iu',
  ),
  new RegExp(
    `${BEFORE}(?:kon|konden|kan|kunnen) (?:(?:er|helaas|vandaag|vanavond|deze keer) ){0,3}niet (?:(?:bij|aanwezig) zijn|komen|deelnemen)[.!]?$`,
    'iu',
  ),
  new RegExp(
    `${BEFORE}(?:sent|sends|gave|gives|offered|tendered|has sent|have sent) (?:(?:his|her|their|the|in) )?(?:apologies|regrets|apology)(?:[ ,][^;:?]{0,60})?[.!]?$`,
    'iu',
  ),
  new RegExp(
    `${BEFORE}(?:could not|couldn['’]t|cannot|was unable to|were unable to|is unable to) (?:attend|be present|make it|join)(?:[ ,][^;:?]{0,40})?[.!]?$`,
    'iu',
  ),
  // `Afgemeld - Daan`, `Afwezig zijn Wim en Kees`, `Apologies were received from Cllr Black`
  /^(?:(?:met (?:bericht(?: van verhindering)?|kennisgeving|kennisg\.) )?(?:afgemeld|verhinderd|afwezig|absent|excused|regrets|apologies(?: for absence)?)(?: met (?:bericht|kennisgeving))?(?: \(?[mz]\.?k\.?\)?)?(?: (?:is|zijn|was|waren|were|are|have been))?(?: (?:received|given|accepted|noted))?(?: from)?(?:[ ]?[-–—])?|bericht van verhindering (?:is ontvangen )?van|er (?:is|zijn) (?:een )?(?:bericht(?:en)? van verhindering|afmelding(?:en)?)(?: ontvangen)? van) (?<who>[^;:?]{1,160})[.!]?$/iu,
];
/** `Jan is afwezig tot 20.00 uur`, `vanaf punt 3`: who comes later or goes. */
const PART_OF_IT = /(?<![\p{L}])(?:vanaf|sinds|tot|until|after|before|from (?:item|point|\d))(?![\p{L}])/iu;
const EXCUSED = /bericht|kennisg|afgemeld|afmelding|verhinderd|meldt|melden|meldde|verontschuldig|excus|apolog|regrets|m\.?k\.?\)?/iu;

const CHAIR = [
  /(?:voorzitterschap|(?:voorzitters)?hamer|leiding van de (?:vergadering|zitting)|the chair|chair) (?:is |wordt |werd |was )?(?:over(?:gedragen|genomen)? aan|handed (?:over )?to|passed to|given to|over to) (?<who>[^;:?]{1,80}?)[.!]?$/iu,
  /^(?:bij|in) (?:de )?afwezigheid van [^;:?]{1,40}? (?:neemt|nam) (?<who>[^;:?]{1,40}?) (?:het voorzitterschap|de (?:voorzitters)?hamer) (?:waar|over|op zich)[.!]?$/iu,
  /^(?<who>[^;:?]{1,80}?) (?:neemt|nam|heeft) (?:[^;:?]{0,30} )?(?:het voorzitterschap|de (?:voorzitters)?hamer|de leiding van de (?:vergadering|zitting))(?: (?:over|waar|op zich|overgenomen)(?:[ ,][^;:?]{0,60})?)?[.!]?$/iu,
  /^(?:[^;:?]{1,40} )?(?:zit|zat) (?<who>[^;:?]{1,60}?) (?:de (?:vergadering|zitting) )?voor[.!]?$/iu,
  /^(?<who>[^;:?]{1,80}?) (?:zit|zat) (?:vanaf [^;:?]{1,30} )?de (?:(?:rest van de )?vergadering|zitting)(?: vanaf [^;:?]{1,30})? voor[.!]?$/iu,
  /^(?<who>[^;:?]{1,80}?) (?:took|takes|assumed|assumes) (?:over )?(?:the chair|as chair)(?:[ ,][^;:?]{0,60})?[.!]?$/iu,
  /^(?<who>[^;:?]{1,80}?) (?:treedt|trad) (?:[^;:?]{0,30} )?op als (?:[\p{L}-]{1,20} )?voorzitter[.!]?$/iu,
];

const TITLE =
  '(?:(?:de heer|heer|mevrouw|dhr|mw|mevr|mr|mrs|ms|dr|prof|cllr|councillor|wethouder|burgemeester|raadslid|commissielid|lid|the|de|drs|ir|ing)\\.?[ ])';
const NAME = new RegExp(
  `^(?:@[\\p{L}\\p{N}_.-]{1,60}|${TITLE}{0,2}\\p{Lu}[\\p{L}\\p{N}.'’-]{0,40}(?: (?:van|von|de|der|den|het|te|ten|ter|la|'t|\\p{Lu}[\\p{L}.'’-]{0,40})){0,5}|(?:de |the )?(?:vice-?)?(?:voorzitter|secretaris|notulist|notuliste|penningmeester|griffier|chair|chairman|clerk|treasurer|secretary))$`,
  'u',
);
/** They begin a sentence, and name nobody. */
const NOBODY =
  /^(?:er|het|dit|dat|deze|die|hij|zij|ze|wie|wij|we|ik|u|niemand|iedereen|allen|alle|geen|een|men|wat|hier|daar|nu|it|he|she|they|we|i|you|who|this|that|there|nobody|everyone|all|none|no|a|an|met|bij|in|op|om|na|voor|datum|tijd|plaats|bericht)(?![\p{L}\p{N}])/iu;

/** `Jan, mevrouw De Boer en @piet`; none where anybody of them is no name. */
function namesIn(who: string): readonly string[] {
  const plain = who
    .replace(/^(?:(?:ook|helaas|alleen|tevens|also)[ ])/iu, '')
    .replace(/[.!]$/u, '')
    .trim();
  const names = plain
    .split(/[ ]?[,&][ ]?(?:(?:en|and)[ ])?|[ ](?:en|and|alsmede|evenals)[ ]/u)
    .map((name) => name.replace(/[ ]?\([^()]*\)$/u, '').trim());
  return names.length <= 12 && names.every(isName) ? names : [];
}

function isName(name: string): boolean {
  // `De heer Smit` opens a sentence.
  return !NOBODY.test(name) && (NAME.test(name) || NAME.test(name.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())));
}

/** Who a sentence tells to be absent for the whole meeting, or to take the chair; undefined where it tells neither. */
export function toldPeople(line: string, kind: ToldPeople['kind']): ToldPeople | undefined {
  if (kind === 'absent' && PART_OF_IT.test(line)) return undefined;
  for (const one of kind === 'absent' ? ABSENT : CHAIR) {
    const who = one.exec(line)?.groups?.who;
    const names = who === undefined ? [] : namesIn(who);
    if (names.length > 0) return { kind, names, excused: EXCUSED.test(line) };
  }
  return undefined;
}
