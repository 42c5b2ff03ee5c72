import { namesIn, singleBlanks, type ToldName } from '../../model/told-tally.ts';
import type { KeywordName } from '../../vocabulary/keywords.ts';
import { wordTable } from '../../vocabulary/word-table.ts';

/** What a line of prose tells of something that was moved. */
export interface ToldMotion {
  readonly kind: Extract<KeywordName, 'Motion' | 'Amendment' | 'Proposal' | 'Commitment' | 'Decision'>;
  readonly id: string | undefined;
  readonly movers: readonly ToldName[];
  readonly seconders: readonly ToldName[];
  /** What was moved; empty where the line does not say it. */
  readonly text: string;
}

const KINDS = wordTable<ToldMotion['kind']>({
  motie: 'Motion',
  motion: 'Motion',
  resolution: 'Motion',
  amendement: 'Amendment',
  subamendement: 'Amendment',
  amendment: 'Amendment',
  voorstel: 'Proposal',
  initiatiefvoorstel: 'Proposal',
  proposal: 'Proposal',
  toezegging: 'Commitment',
  commitment: 'Commitment',
});
/** `Motie van de VVD over groen: …`, `Motie M3 Rood c.s.: …`, `Amendement A1 van VVD en BGL: …` */
const NAMED =
  /^(?<kind>Motie|Motion|Amendement|Subamendement|Amendment|Voorstel|Initiatiefvoorstel|Proposal|Toezegging|Commitment)(?:[ ](?:nr?\.?[ ]?)?(?<id>(?=[\p{L}.-]{0,8}\d)[\p{L}\p{N}_.-]{1,20}))?(?<middle>[ ][^:\n]{1,120}):[ ](?<text>\S.{0,600})$/u;
const BY = /(?:^|[ \t])(?:(?:ingediend|gedaan)[ ]door|door|van|namens|by|from|of)[ ](?<who>[^:]{1,200})$/iu;
const ABOUT = /[ ](?:over|inzake|betreffende|m\.b\.t\.|aan|on|about|regarding|re|concerning|to)[ ].{0,200}$/iu;
/** `Moved by A, seconded by B, that …`, `It was proposed by @p and seconded by @q to …` */
const MOVED =
  /^(?:(?:it[ ]was|a[ ]?motion[ ](?:was|is)|motion(?:[ ](?:was|is|to[ ][^,]{1,80}))?|op[ ]voorstel|wordt|is)[ ]+)?(?:moved|proposed|made|ingediend|voorgesteld)(?:[ ](?:by|door))?[ ]?:?[ ](?<who>.{1,600})$/iu;
const ON_MOTION = /^(?:on|upon)[ ](?:a[ ]|the[ ])?motion[ ](?:of|by|from|made[ ]by)[ ](?<who>.{1,600})$/iu;
const MOTION_BY = /^(?:a[ ])?motion[ ](?:was[ ]made[ ])?by[ ](?<who>.{1,600})$/iu;
/** `MOTION to approve the minutes by J. Smith, second by Q. Quast.`: what was moved stands before who moved it. */
const TO_BY =
  /^(?:a[ ])?motion[ ](?<text>(?:to|that)[ ].{2,200}?)[ ,.;]{1,3}(?:(?:was[ ])?(?:made|moved)[ ])?by[ ](?!(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|may[ ]\d|ju(?:ne|ly)|august|(?:sept|nov|dec)ember|october|christmas|easter)(?<who>[^:]{1,200})$/iu;
/** `Smith moved to approve the minutes. Jones seconded.`, `J. Smith made a motion that …` */
const ACTIVE =
  /^(?!She |He |They |We |It |I )(?<who>@[\p{L}\p{N}_.-]{1,60}|(?:\p{Lu}[\p{L}.'’-]{0,40}[ ]){0,3}\p{Lu}[\p{L}'’-]{1,40})[ ](?:moved|moves|made[ ]a[ ]motion|motioned)(?:,[ ](?=.{1,60}second)|[ ](?:that[ ]|to[ ](?:accept|adjourn|adopt|amend|appoint|approve|authori[sz]e|award|close|defer|direct|elect|enter|grant|nominate|open|pay|postpone|ratify|receive|refer|reject|table)(?![\p{L}])))/u;
const SECONDER =
  /(?:^|[ ,.;])(?<who>@[\p{L}\p{N}_.-]{1,60}|(?:\p{Lu}[\p{L}.'’-]{0,40}[ ]){0,3}\p{Lu}[\p{L}'’-]{1,40})[ ]seconded(?![\p{L}])/u;
const LABEL =
  /^(?<label>(?:mede[- ]?)?indieners?|ingediend[ ]door|mede[ ]ingediend[ ]door|voorstellers?|movers?|moved(?:[ ]by)?|proposers?|proposed(?:[ ]by)?|seconders?|seconded(?:[ ]by)?)[ ]?:[ ]?(?<who>\S.{0,600})$/iu;
const SECONDED =
  /[ ,.;]{1,4}(?:and[ ]|en[ ]|was[ ]){0,2}(?:seconded|second|2nd(?:ed)?|gesteund|mede[ ]ingediend|ondersteund)(?:[ ](?:by|door))?[ ]?:?[ ]/iu;
/** Where the names end and what was moved begins. */
const THEN =
  /[ ,.;]{1,4}(?:and[ ](?:it[ ]was[ ])?)?(?:(?:that|to|dat|om|the[ ]council|the[ ]committee|the[ ]board|duly|carried|resolved|unanimously)(?![\p{L}])|RESOLVED)/iu;
const RESOLVED = /^(?:[Ii]t[ ]was[ ](?:unanimously[ ]|further[ ])?)?RESOLVED(?:[ ]unanimously)?[ \t,]+(?::[ ]?)?(?<text>.{1,600})$/u;
const PASSED = /^(?:(?:M\/?S\/?C|M\/S|MSC|MSP)[ ]?:?[ ]?)(?<who>.{1,600})$/u;

/** What a line tells of something moved; undefined where it tells nothing of the kind. */
export function toldMotion(typed: string): ToldMotion | undefined {
  if (typed.length > 600) return undefined;
  const line = singleBlanks(typed)
    .replace(/^[ ]?(?:[-*+•–][ ])?(?:\*\*|__)?/u, '')
    .replace(/\*\*|__/g, '')
    .trim();
  return namedMotion(line) ?? labelled(line) ?? movedMotion(line) ?? activeMotion(line) ?? motionTo(line) ?? resolved(line);
}

function namedMotion(line: string): ToldMotion | undefined {
  const { kind = '', id, middle = '', text = '' } = NAMED.exec(line)?.groups ?? {};
  const of = KINDS.get(kind.toLowerCase());
  if (of === undefined) return undefined;
  const words = middle.trim();
  const who = BY.exec(words.replace(ABOUT, ''))?.groups?.who;
  const names = namesIn((who ?? words).replace(/[ ]?\bc\.?s\.?/giu, '').replace(/^["“(].*$/u, ''));
  const isTitled = /^["“«'].*["”»']$/u.test(words) || /\([^()]*\)[ ]?$/u.test(words) || /(?<![\p{L}])c\.?s\.?(?![\p{L}])/iu.test(words);
  // `Voorstel volgt: zie bijlage` is prose; `Toezegging wethouder: …` says whose it is.
  const isOffice =
    of === 'Commitment' &&
    /^(?:van[ ])?(?:de[ ]|het[ ])?(?:wethouder|college|burgemeester|bestuur|voorzitter|minister|dijkgraaf|directeur|cvb|raad)/iu.test(
      words,
    );
  if (who === undefined && !isTitled && !isOffice && (id === undefined || names.length === 0)) return undefined;
  const inBrackets = /^[^()]*\(([^()]*)\)$/u.exec(words)?.[1];
  const movers = names.length > 0 ? names : namesIn(inBrackets ?? '');
  // What says more than who moved it stays in the text.
  const isAllRead =
    who !== undefined && movers.length > 0 && words.endsWith(who) && /^(?:\p{Ll}+[ ]){1,2}$/u.test(words.slice(0, -who.length));
  return { kind: of, id, movers, seconders: [], text: isAllRead ? text : `${words}: ${text}` };
}

/** `Indiener: @p`, `Seconder: Hewit` */
function labelled(line: string): ToldMotion | undefined {
  const { label = '', who = '' } = LABEL.exec(line)?.groups ?? {};
  if (who === '') return undefined;
  const stop = THEN.exec(who);
  const [first = '', second = ''] = (stop === null ? who : who.slice(0, stop.index)).split(SECONDED);
  const names = namesIn(first.replace(/\.$/, ''));
  if (names.length === 0) return undefined;
  const isSeconder = /mede|second/iu.test(label);
  return {
    kind: 'Motion',
    id: undefined,
    movers: isSeconder ? [] : names,
    seconders: isSeconder ? names : namesIn(second),
    text: behind(who, stop),
  };
}

function movedMotion(line: string): ToldMotion | undefined {
  const { who } = (MOVED.exec(line) ?? ON_MOTION.exec(line) ?? MOTION_BY.exec(line) ?? PASSED.exec(line))?.groups ?? {};
  if (who === undefined) return undefined;
  const stop = THEN.exec(who);
  const people = (stop === null ? who : who.slice(0, stop.index)).replace(/[.]$/, '');
  const [first = '', second = ''] = people.split(SECONDED);
  const isMarked = PASSED.test(line);
  const [movers, seconders] = isMarked ? splitAtSlash(people) : [namesIn(first), namesIn(second)];
  // `Moved to item 4.` names nobody.
  if (
    movers.length === 0 ||
    (/^(?:proposed|voorgesteld|made|moved)[ ]/iu.test(line) && seconders.length === 0 && !/^\w+[ ](?:by|door)[ ]/iu.test(line))
  )
    return undefined;
  return { kind: 'Motion', id: undefined, movers, seconders, text: behind(who, stop) };
}

/** The sentence stays as the text. */
function motionTo(line: string): ToldMotion | undefined {
  const { who = '' } = TO_BY.exec(line)?.groups ?? {};
  const [first = '', second = ''] = who.replace(/[.]$/, '').split(SECONDED);
  const [movers, seconders] = [namesIn(first), namesIn(second.split(THEN, 1)[0]!)];
  return movers.length === 0 ? undefined : { kind: 'Motion', id: undefined, movers, seconders, text: '' };
}

/** Who moved stands first; the sentence stays as the text. */
function activeMotion(line: string): ToldMotion | undefined {
  const who = ACTIVE.exec(line)?.groups?.who;
  if (who === undefined) return undefined;
  const movers = namesIn(who);
  const second = SECONDER.exec(line)?.groups?.who ?? line.split(SECONDED)[1]?.split(/[.,;]/, 1)[0] ?? '';
  return movers.length === 0 ? undefined : { kind: 'Motion', id: undefined, movers, seconders: namesIn(second), text: '' };
}

/** What was moved, behind the names. */
function behind(who: string, stop: RegExpExecArray | null): string {
  return stop === null ? '' : who.slice(stop.index).replace(/^[ ,.;]{1,4}/, '');
}

function splitAtSlash(people: string): [readonly ToldName[], readonly ToldName[]] {
  const [first = '', second = ''] = people.split(/[/,]/);
  return [namesIn(first), namesIn(second)];
}

/** `RESOLVED to pay the accounts.` */
function resolved(line: string): ToldMotion | undefined {
  const text = RESOLVED.exec(line)?.groups?.text;
  return text === undefined ? undefined : { kind: 'Decision', id: undefined, movers: [], seconders: [], text };
}
