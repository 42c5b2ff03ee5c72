import { hasOption, singleBlanks, type ToldSide, tallyIn } from '../../model/told-tally.ts';
import { Stems } from '../../syntax/stems.ts';
import { OUTCOME_STEMS, type Outcome, outcomeIn } from '../../vocabulary/attributes.ts';
import { ACCLAMATION, UNANIMOUS } from '../../vocabulary/spoken-items.ts';

/** What a line of prose tells of a vote. */
export interface ToldVote {
  readonly sides: readonly ToldSide[];
  readonly outcome: Outcome | undefined;
  /** `unaniem`, `bij acclamatie`: words of the vocabulary. */
  readonly manner: 'unanimous' | 'acclamation' | 'consent' | undefined;
  /** `niet unaniem`, `unaniem, behalve @rood`: the manner is denied, or not of all; it has none then. */
  readonly limited?: boolean;
  /** The line is a label and its value, so that nothing of it is lost; else it is a sentence, which stays. */
  readonly labelled: boolean;
  /** One side of it: the lines around it may hold the others. */
  readonly side: boolean;
  /** What stands between the label and its colon: `motie M1`. */
  readonly over: string;
}

const BULLET = /^[ \t]*(?:[-*+•–][ \t]+)?(?:\*\*|__)?/u;
const VOTE_LABEL =
  /^(?:(?:hoofdelijke|schriftelijke)[ ]stemming|uitslag(?:[ ](?:van[ ]de[ ]|der[ ])?stemming)?|resultaat(?:[ ]stemming)?|stem(?:ming|verhouding|uitslag|verdeling|men)|(?:roll[ ]call|recorded)(?:[ ]vote)?|vot(?:e|es|ing)(?:[ ](?:count|result|tally))?|result|outcome|ballot|division|tally)(?![\p{L}\p{N}])(?<over>[^:\n]{0,60}):(?<value>.*)$/iu;
const SIDE_LABEL =
  /^(?:voor|tegen|voorstemmers|tegenstemmers|(?:stem)?onthouding(?:en)?|onthouden|blanco|stemmen[ ](?:voor|tegen)|(?:voor|tegen)[ ](?:stemmen|stemden|stemde|stemt|waren)|votes?[ ](?:for|against)|voted[ ](?:for|against)|ayes?|nays?|noes|yeas?|yes|no|in[ ]favou?r|for|against|opposed|abstain(?:s|ed|ing)?|abstentions?)(?:[ ]?\(\d{1,6}\))?(?:\*\*|__)?[ \t]*[:=](?<value>.*)$/iu;
const CONSENT = /(?<![\p{L}])(?:bij[ ]hamerslag|als[ ]hamerstuk|zonder[ ](?:hoofdelijke[ ])?stemming|without[ ]debate)(?![\p{L}])/iu;
/** What a sentence is about, or that it tells a decision and nothing else. */
const SUBJECT =
  /^(?:(?:de|het|dit|deze|the|this)[ ])?(?:(?:gewijzigde|geamendeerde|amended|substitute|main)[ ])?(?:motie|amendement|subamendement|voorstel|raadsvoorstel|initiatiefvoorstel|motion|amendment|proposal|resolution)(?![\p{L}])/iu;
const MOOD =
  /(?<![\p{L}])(?:zou(?:den)?|zal|zullen|kan|kunnen|moet(?:en)?|indien|als|mits|wanneer|niet[ ]nodig|would|could|should|will|may|if|unless|when|until)(?![\p{L}])/iu;
const BARE =
  /^(?:(?:aldus|conform(?:[ ]voorstel)?|unaniem|eenstemmig|zo|unanimously|met[ ]algemene[ ]stemmen|bij[ ](?:acclamatie|hamerslag))[ ])?(?:aangenomen|verworpen|afgewezen|goedgekeurd|vastgesteld|besloten|benoemd|aanvaard|approved|carried|adopted|passed|rejected|defeated|agreed|failed)(?:[ ](?:unaniem|unanimously|met[ ]algemene[ ]stemmen|by[ ]acclamation))?[.!]?$|^all[ ](?:were[ ])?in[ ]favou?r[.!]?$|^besluit[ ]conform(?:[ ](?:voorstel|advies))?[.!]?$/iu;
const TIED =
  /^staking[ ]van[ ](?:de[ ])?stemmen[.!]?$|(?<![\p{L}])(?:de[ ]stemmen[ ]staken|stemmen[ ]staakten|the[ ]votes?[ ](?:is|are|was|were)[ ]tied|tie[ ]vote)(?![\p{L}])/iu;
const DECIDED =
  /(?<![\p{L}])(?:besluit(?:en)?|besloten|stemt[ ]in|stemmen[ ]in|akkoord|goedgekeurd|keurt|vastgesteld|benoemd|approved|agreed|resolved|decides?|decided|appointed|passes|passed|carries|carried)(?![\p{L}])/iu;

/** Without one of these a line tells nothing of that name. */
const STEMS = new Stems({
  label: ':,=',
  outcome: OUTCOME_STEMS.join(),
  manner: 'unaniem,eenstemmig,algemene,unanim,in fav,nemine,nem.,nem ,nemc,acclamati,hamer,zonder stem,zonder hoofd,without debate',
  decided:
    'besluit,besloten,stemt,stemmen,akkoord,goedgekeurd,keurt,vastgesteld,benoemd,approved,agreed,resolved,decide,appointed,passe,carrie',
  called: 'stem,vot',
  sides: 'tegen,against,nay,no,opposed,0,1,2,3,4,5,6,7,8,9',
});
const { bits } = STEMS;
/** How many were against, or for and against; `no` begins many a word. */
const NO_SIDE = /\d|(?<!\p{L})(?:tegen|against|nay|no(?:es)?(?!\p{L})|opposed)/iu;

/** What a line tells of a vote; undefined where it tells none. */
export function toldVote(typed: string): ToldVote | undefined {
  const may = STEMS.in(typed);
  const isLabelled = (may & bits.label) !== 0;
  const says = maySay(may, typed);
  if (!isLabelled && !says) return undefined;
  const line = singleBlanks(typed)
    .replace(BULLET, '')
    .replace(/(?:\*\*|__)(?=[ \t]*:|:)/gu, '')
    .trim();
  if (line.length > 500 || line === '') return undefined;
  return (isLabelled ? (sideVote(line) ?? labelledVote(line)) : undefined) ?? (says ? sentence(line, may) : undefined);
}

/** Whether a sentence may tell what came of a vote, or how many were for and against. */
function maySay(may: number, line: string): boolean {
  const isCounted = (may & bits.called) !== 0 && (may & bits.sides) !== 0 && NO_SIDE.test(line);
  return isCounted || (may & (bits.outcome | bits.manner | bits.decided)) !== 0;
}

/** Beside a word for unanimity: it was not so, or not of everybody, or against it. */
const LIMITED =
  /(?<![\p{L}])(?:niet|geen|nooit|bijna|vrijwel|nagenoeg|haast|not|never|almost|nearly|virtually|non|far[ ]from|un)[ -](?:(?:geheel|helemaal|volledig|echt|meer|quite|entirely|fully|completely|by|bij|per|all)[ ]){0,2}(?:unani|eenstemmig|met[ ]algemene|acclamati|all[ ]in[ ]fav|in[ ]fav)|(?<![\p{L}])(?:behalve|behoudens|uitgezonderd|uitzondering|minus|except|excepting|exception|excluding|save|barring|apart[ ]from|other[ ]than|but[ ]for)(?![\p{L}])|(?<!(?:geen|niemand|zonder|no|none|nobody|no[ ]one|nul|0)[ ])(?<![\p{L}])(?:tegen\p{L}{0,12}|against|dissent\p{L}{0,5}|opposed|nays?|noes)(?![\p{L}])|(?<![\p{L}])op[ ].{1,60}[ ]na(?![\p{L}])/iu;

/** How it was voted, unless that is denied or not of all. */
function mannerIn(text: string): Pick<ToldVote, 'manner' | 'limited'> {
  const manner = mannerOf(text);
  const limited = manner !== undefined && manner !== 'consent' && LIMITED.test(text);
  return { manner: limited ? undefined : manner, limited };
}

function mannerOf(text: string): ToldVote['manner'] {
  return UNANIMOUS.test(text) ? 'unanimous' : ACCLAMATION.test(text) ? 'acclamation' : CONSENT.test(text) ? 'consent' : undefined;
}

function labelledVote(line: string): ToldVote | undefined {
  const { over = '', value = '' } = VOTE_LABEL.exec(line)?.groups ?? {};
  if (value.trim() === '') return undefined;
  const sides = tallyIn(value);
  const outcome = outcomeIn(value);
  const { manner, limited } = mannerIn(value);
  if (sides.length === 0 && outcome === undefined && manner === undefined && limited !== true) return undefined;
  return { sides, outcome, manner, limited, labelled: isAllRead(value), side: false, over };
}

/** Numbers, names and words of votes are read; a sentence beside them stays as it stands. */
function isAllRead(value: string): boolean {
  return value.split(/[ \t]+/).filter((word) => /^\p{Ll}{3,}/u.test(word)).length <= 6;
}

function sideVote(line: string): ToldVote | undefined {
  const { value } = SIDE_LABEL.exec(line)?.groups ?? {};
  if (value === undefined) return undefined;
  const sides = tallyIn(line);
  // `No: Kees komt niet` and `For: Kees` may be anything.
  const isPlain = /^(?:no|yes|for)(?![\p{L}])/iu.test(line) && !/^[^:=]*[:=][ \t]*(?:@|\d|none)/iu.test(line);
  if (sides.length === 0 || isPlain) return undefined;
  return { sides, outcome: outcomeIn(value), manner: undefined, labelled: isAllRead(value), side: true, over: '' };
}

/** Not `instemming`, `afstemming`. */
const CALLED_VOTE = /(?<![\p{L}])(?:ge|voor|tegen)?(?:stem|vot)/iu;

/** `VVD en CDA stemmen voor, PvdA stemt tegen` */
const SIDED =
  /(?<![\p{L}])(?:stemt|stemmen|stemden|stemde|votes?|voted)[ ](?:voor|for|in[ ]favou?r)(?![\p{L}]).{0,200}[ ](?:tegen|against)(?![\p{L}])/iu;

/** `Het voorstel wordt aangenomen met 12 stemmen voor en 7 tegen.`, `Carried 5-2.`, `Unaniem aangenomen.` */
function sentence(line: string, may: number): ToldVote | undefined {
  const outcome = (may & bits.outcome) === 0 ? undefined : outcomeIn(line);
  const { manner, limited = false } = (may & bits.manner) === 0 ? { manner: undefined } : mannerIn(line);
  const isDecided = (may & bits.decided) !== 0 && DECIDED.test(line);
  // Most sentences end here: to count what they say takes many times as long.
  if (outcome === undefined && manner === undefined && !limited && !CALLED_VOTE.test(line) && !isDecided) return undefined;
  const isTied = TIED.test(line);
  if (SIDED.test(line) && !MOOD.test(line))
    return { sides: sidesOfSentence(line), outcome, manner, labelled: false, side: false, over: '' };
  if (outcome === undefined && manner === undefined && !limited && !isTied && !isDecided) {
    const sides = tallyIn(line);
    const isVote = sides.some(({ option }) => option === 'yes') && sides.some(({ option }) => option === 'no') && CALLED_VOTE.test(line);
    return isVote ? { sides, outcome, manner, labelled: false, side: false, over: '' } : undefined;
  }
  if (MOOD.test(line) || /\?$/.test(line)) return undefined;
  const sides = sidesOfSentence(line);
  const words = line.split(/[ \t]+/).length;
  const isTold =
    sides.length > 0 ||
    isTied ||
    (words <= 8 && BARE.test(line)) ||
    (words <= 16 && (manner !== undefined || limited) && (outcome !== undefined || isDecided)) ||
    (words <= 16 && SUBJECT.test(line) && (outcome === 'adopted' || outcome === 'rejected' || outcome === 'tied') && isSaid(line));
  if (!isTold) return undefined;
  return { sides, outcome: isTied ? 'tied' : outcome, manner, limited, labelled: false, side: false, over: '' };
}

/** `12-8 aangenomen`, `5-2, motion carried` */
const COUNT_FIRST =
  /^[([]?\d{1,4}[ ]?[-–/][ ]?\d{1,4}(?:[ ]?[-–/][ ]?\d{1,4})?[)\]]?[ ,:;–-]{1,3}(?:(?:de[ ]|the[ ])?(?:motie|motion|voorstel|proposal|amendement|amendment)[ ](?:is[ ]|wordt[ ])?)?(?:aangenomen|verworpen|carried|passed|passes|failed|fails|adopted|rejected|defeated|lost)(?:[.!]?$|[,;][ ])/iu;

/** Of a sentence with a verb of deciding two sides, or one that is called a vote, make a count; `12-7` only right beside that verb. */
function sidesOfSentence(line: string): readonly ToldSide[] {
  const sides = tallyIn(line);
  const isDashed = sides.length > 0 && !hasOption(line);
  if (
    isDashed &&
    !/(?:carried|passed|passes|failed|fails|adopted|approved|rejected|defeated|lost|aangenomen|verworpen|vote|stemm?)[^\p{L}\d]{0,4}(?:met[ ]|by[ ](?:a[ ]vote[ ]of[ ])?|of[ ])?\d/iu.test(
      line,
    ) &&
    !COUNT_FIRST.test(line)
  )
    return [];
  const both = sides.length > 1 || /\d[ ]?(?:stem|vote)/iu.test(line);
  // `voor de raad` and `no` are words of any sentence: there are numbers, or names with a sigil.
  const isCounted = sides.every(({ count, names }) => count !== undefined || names.every(({ name }) => name.startsWith('@')));
  return both && isCounted ? sides : [];
}

/** `De motie wordt aangenomen`, `Motion carried`; not `Motie en amendement zijn ingetrokken`. */
function isSaid(line: string): boolean {
  return /(?<![\p{L}])(?:wordt|is|werd|was|(?:aangenomen|verworpen) met|aangenomen[.!]?$|verworpen[.!]?$|carried|carries|passed|passes|failed|fails|adopted|rejected|defeated|lost)(?![\p{L}])/iu.test(
    line,
  );
}
