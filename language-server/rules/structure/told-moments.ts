import { remembered } from '../../syntax/remembered.ts';
import { everyMatch } from '../../syntax/searching.ts';
import { Stems } from '../../syntax/stems.ts';
import { parseTimeRange } from '../../syntax/times.ts';
import { withoutDoubleBlanks } from '../../syntax/trimming.ts';
import { type ToldPeople, toldPeople } from './told-absences.ts';

/** What a sentence tells of the meeting itself, that a line of the header would say. */
export interface ToldMoment {
  readonly kind: 'opened' | 'closed' | 'came' | 'left' | 'next' | 'approvedOn' | ToldPeople['kind'];
  /** As typed: `19.50 uur`. */
  readonly time?: string | undefined;
  readonly date?: string | undefined;
  readonly who?: string | undefined;
  /** Of those who are absent or take the chair. */
  readonly people?: ToldPeople | undefined;
}

/** Without one of these a sentence is none that the patterns of that name fit. */
const STEMS = new Stems({
  approved: 'vastgesteld,approved,goedgekeurd',
  next: 'volgend,volg.,next,nieuwe datum,nieuwe afspraak,new date,new appointment',
  left: ' verl, vertr, meld, left, leave, has to, had to, withdrew, dropped',
  came: ' komt, komen, kwam, arriv, schui, sluit, sloot, vervoegt, treedt, neemt, join, returned',
  opened: 'open,aanvang,begin,began,begon,start,call',
  closed: 'sluit,sloot,clos,gesloten,adjourn,end,eind',
  present: 'aanwezig,afwezig, weg',
  absent:
    'afwezig,verhinder,afgemeld,afmeld,absent,excus,niet aanwezig,not present,verontschuldig,ziek, zich ,verstek,niet bij,niet kom,niet deel,apolog,regrets,could not,couldn,cannot,unable to',
  chair: 'voorzitter,hamer,leiding van,chair, zit , zat ',
  clock: '0,1,2,3,4,5,6,7,8,9',
});
const { bits } = STEMS;
const OF_PEOPLE = bits.left | bits.came | bits.present | bits.absent | bits.chair;
const OF_DAYS = bits.approved | bits.next;

const CLOCK =
  /(?<![\p{L}\p{N}.,/:-])(?<time>(?:\d{4}(?=[ ]?(?:hrs?|hours|uur)(?!\p{L}))|\d{1,2}(?:[.:]\d{2}(?![.:/-]?\d)|u\d{0,2}(?!\p{L})|(?=[ ]?(?:uur|u|[ap]\.?m\.?)(?![\p{L}]))))(?:[ ]?(?:uur|u|hrs?|hours|h|[ap]\.?m\.?)(?![\p{L}]))?)/iu;
const CLOCKS = new RegExp(CLOCK.source, 'giu');
const DATE =
  /(?:\p{L}{2,10}[,.]? )?\d{1,2}(?:[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})(?!\d)|(?:e|th|st|nd|rd)? (?:of )?\p{L}{3,10}\.? (?:\d{4}(?![ ]?(?:hrs?|hours|uur|h)(?!\p{L}))|['’]\d{2}(?!\d))|(?:e|th|st|nd|rd)? (?:of )?(?:[Jj]an|[Ff]eb|[Mm]a[ary]|[Mm]ei|[Mm]rt|[Aa]pr|[Jj]u[nl]|[Aa]ug|[Ss]ep|[Oo][ck]t|[Nn]ov|[Dd]e[ck])\p{L}{0,8}\.? \d{2}(?![\d:.]|[ ]?(?:uur|u|h|[ap]\.?m)))|\p{Lu}\p{L}{2,9} \d{1,2}(?:st|nd|rd|th)?,? \d{4}(?![ ]?(?:hrs|hours|uur|h)(?!\p{L}))|\d{4}-\d{2}-\d{2}/u;

const MEETING = '(?:vergadering|zitting|bijeenkomst|overleg|meeting|session|raadsvergadering|ledenvergadering|avond)';
const OPENED = [
  /(?<![\p{L}])(?:opent|opende|opens|opened|geopend|began|begon|started|startte)(?![\p{L}]).{0,60}|^(?:Opening|Opened|Aanvang|Geopend|Start|Begin)(?: om| at)?[ ]?:?[ ]/u,
  /(?<![\p{L}])call(?:ed|s)? (?:the )?.{0,40}to order/iu,
];
const CLOSED = [
  /(?<![\p{L}])(?:sluit|sloot|besluit|closes|closed|gesloten|afgesloten|adjourned|ended)(?![\p{L}]).{0,60}|(?:^|[;,] )(?:[Ss]luiting|Gesloten|Einde?|Closing|Close|Closed|Adjourn(?:ed|ment)|End)(?: om| at)?[ ]?:?[ ]/u,
];
const OF_MEETING = new RegExp(
  `(?<![\\p{L}])${MEETING}(?![\\p{L}])|^(?:Opening|Opened|Sluiting|Einde?|Aanvang|Geopend|Gesloten|Closing|Close|Closed|Adjournment)(?![\\p{L}])|[;,] sluiting(?: om)? \\d|^(?:Start|Begin|End)[ ]?:[ ]?\\d[^\\p{L}]{0,6}(?:uur|u|h|[ap]\\.?m)?\\.?$|to order|adjourned`,
  'iu',
);
const NOT_THE_MEETING = /public hearing|hoorzitting|executive session|besloten|closed session|inspraak/iu;

const NAME =
  '(?<who>@[\\p{L}\\p{N}_.-]{1,60}|(?:[Dd]e heer|[Mm]evrouw|[Dd]hr\\.?|[Mm]w\\.?|[Mm]r\\.?|[Mm]s\\.?|[Mm]rs\\.?|[Cc]llr\\.?)?[ ]?\\p{Lu}[\\p{L}.]*(?: (?:van|de|den|der|ter|en|and|\\p{Lu}[\\p{L}.]*)){0,5}|[Dd]e (?:heer )?\\p{L}+)';
const LEFT = [
  new RegExp(`^${NAME} (?:is|zijn|was|waren) (?:vanaf|na|sinds) .{1,40} (?:afwezig|niet (?:meer|langer) aanwezig|weg)[.]?$`, 'u'),
  new RegExp(
    `^${NAME} (?:verlaat|verlaten|verliet|verlieten|vertrekt|vertrok)(?![\\p{L}]).{0,60}(?:vergadering|zitting|zaal|raadzaal|overleg|bijeenkomst|\\d|punt)`,
    'u',
  ),
  new RegExp(`^${NAME} (?:meldt|melden|meldde|meldden) zich (?:af|ziek) (?:om|na|vanaf|tijdens|bij|voor) `, 'u'),
  new RegExp(
    `^${NAME} (?:left(?: the (?:meeting|room|call|chamber))?|has to leave|had to leave|leaves|withdrew|dropped off)(?![\\p{L}])(?: (?:at|before|after|during|from|early).*|[.]?$)`,
    'u',
  ),
];
const CAME = [
  new RegExp(`^${NAME} (?:is|zijn|was|waren) (?:vanaf|sinds|na) .{1,40} (?<!niet |niet meer |niet langer )aanwezig[.]?$`, 'u'),
  new RegExp(
    `^${NAME} (?:komt|komen|kwam|arriveert|arriveerde)(?![\\p{L}])(?!.*(?:op terug|terug op))(?! (?:over|uit|neer|voort|overeen|boven|onder|op|ten)(?![\\p{L}])(?!.*(?:binnen|later))).{0,60}(?:binnen|aan|terug|later|\\d)`,
    'u',
  ),
  new RegExp(`^${NAME} (?:schuift|sluit|sloot|schuiven|sluiten)(?! zich)(?: .{0,40})? aan(?![\\p{L}])`, 'u'),
  new RegExp(`^${NAME} (?:vervoegt|treedt|neemt deel|neemt plaats)(?![\\p{L}]).{0,60}(?:vergadering|zitting|vanaf|punt)`, 'u'),
  new RegExp(
    `^${NAME} (?:joined|joins|arrived|arrives|returned)(?![\\p{L}])(?: (?:the (?:meeting|call)|at|late|during|for|from).*|[.]?$)`,
    'u',
  ),
];
/** `Jan opent 20:05`: it says no more, and is of the meeting where Jan is. */
const SHORT = new RegExp(
  `^${NAME} (?<did>opent|opende|opens|opened|sluit|sloot|closes|closed)(?: (?:om|at|af om))?[ ](?:\\d{1,2}(?:[.:u]\\d{2})?)(?:[ ]?(?:uur|u|h|[ap]\\.?m\\.?))?[.]?$`,
  'u',
);
/** `20.15 uur: …`, `[20.30] …`, `Om 20.15 uur …`, before what happened then. */
const CLOCK_FIRST = new RegExp(`^[[(]?(?:[Oo]m |[Rr]ond |[Aa]t |[Aa]round )?(?<clock>${CLOCK.source})[\\])]?[ ]?[:,\u2013-]?[ ]`, 'iu');
/** `Om 20.15 uur verlaat de heer Van Dam de zaal`, `Vanaf punt 3 is mevrouw De Boer aanwezig`: the verb comes first. */
const VERB_FIRST = new RegExp(
  `^(?:(?<when>(?:[Vv]anaf|[Nn]a|[Ss]inds|[Bb]ij|[Tt]ijdens|[Vv]oor) (?:(?:dit|het|agenda|de) ?)?[\\p{L}\\p{N} .]{1,30}) )?(?<verb>verlaat|verlaten|verliet|verlieten|vertrekt|vertrekken|vertrok|vertrokken|komt|komen|kwam|kwamen|arriveert|arriveren|schuift|schuiven|sluit|sluiten|sloot|vervoegt|treedt|treden|neemt|is|zijn|was|waren) ${NAME} (?<rest>.{3,})$`,
  'u',
);
const OPENING_NOUN =
  /^(?:Opening|Sluiting|Einde(?: vergadering)?|Call(?:ed)? to order|Adjourn(?:ed|ment)|Closing|Close|Closed|Welkom en opening)[.]?$/u;

const OPENING_FIRST = /^(?:Opening|Sluiting|Einde|Call|Adjourn|Clos)/u;

/** The same words as other minutes order them: whoever it was first, when it was last. */
function inOrder(line: string): string {
  const own = /^[[(](?=\p{Lu}[^()[\]]*[\])][.]?$)/u.test(line) ? line.replace(/^[[(]|[\])][.]?$/g, '') : line;
  const first = CLOCK_FIRST.exec(own);
  const rest = first === null ? own : own.slice(first[0].length);
  if (first !== null && OPENING_NOUN.test(rest))
    return `${rest.replace(/^Welkom en opening/, 'Opening').replace(/[.]$/, '')} ${first.groups!.clock}`;
  const turned = VERB_FIRST.exec(rest)?.groups;
  if (turned === undefined) return rest;
  return `${turned.who} ${turned.verb} ${turned.when === undefined ? '' : `${turned.when.toLowerCase()} `}${turned.rest}`;
}
/** `De motie komt later aan de orde` */
const OF_TOPICS =
  /(?<![\p{L}])(?:aan (?:de orde|bod|de beurt|het licht)|ter (?:sprake|tafel)|tot stand|in stemming|up for discussion)(?![\p{L}])/iu;
const NEXT =
  /^(?:De |Het |The |[Dd]atum (?:van )?(?:de |het )?|[Dd]ates? of (?:the )?)?(?:[Ee]erstv|[Vv])olg(?:ende?|\.) (?:\p{L}{0,20}(?:vergadering|overleg|bijeenkomst|zitting|sessie|vergaderdatum|commissie|bespreking|afspraak|keer)|\p{Lu}{2,5})(?![\p{L}])|^(?:The |[Dd]ates? of (?:the )?)?[Nn]ext (?:meeting|mtg|session|call|council meeting|board meeting|agm|gm|AGM|GM)(?![\p{L}])|^Next[ ]?:[ ]/u;
/** With a time it is a meeting: a new date alone may be that of anything. */
const NEXT_AT = /^(?:Nieuwe|New) (?:datum|afspraak|date|appointment)[ ]?: .*\d[.:u]\d\d/u;
/** `Minutes approved on: 2026-03-18`, `Vastgesteld: 3 maart 2026` */
const APPROVED_LABEL = /^(?:(?:Minutes|Notulen|Verslag) )?(?:[Vv]astgesteld|[Aa]pproved|[Gg]oedgekeurd)(?: (?:op|d\.?d\.?|on))?[ ]?:[ ]/u;
const APPROVED =
  /^(?:Aldus |Thus )?(?:[Vv]astgesteld|[Aa]pproved|[Gg]oedgekeurd)(?: (?:te|in|at|by) .{0,60})?[ ](?:op|d\.?d\.?|van|on|of)[ ]/u;

/** What one sentence tells of the meeting; undefined where it tells nothing of the kind. */
export function toldMoment(sentence: string): ToldMoment | undefined {
  const may = sentence.length > 300 ? 0 : STEMS.in(sentence);
  const ofClock = (may & bits.clock) !== 0 && (may & (bits.opened | bits.closed)) !== 0;
  if (!(ofClock || (may & (OF_PEOPLE | OF_DAYS)) !== 0) || sentence.endsWith('?')) return undefined;
  const line = withoutDoubleBlanks(sentence);
  const date = (may & bits.clock) === 0 ? undefined : DATE.exec(line)?.[0];
  if ((may & bits.approved) !== 0 && (APPROVED.test(line) || APPROVED_LABEL.test(line)) && date !== undefined)
    return { kind: 'approvedOn', date: fromDay(date) };
  const time = clockIn(date === undefined ? line : line.replace(date, ' '));
  if ((may & bits.next) !== 0 && (NEXT.test(line) || NEXT_AT.test(line))) {
    const day = date ?? (line.length <= 100 ? WITHOUT_YEAR.exec(line)?.[0] : undefined);
    return day === undefined || /(?<![\p{L}])(?:niet|not)(?![\p{L}])/u.test(line)
      ? undefined
      : { kind: 'next', date: fromDay(day), time: time ?? clockIn(line.replace(day, ' ')) };
  }
  const turned = inOrder(line);
  const left = (may & (bits.left | bits.present)) === 0 ? undefined : found(LEFT, turned);
  if (left !== undefined) return { kind: 'left', who: left, time };
  const came = (may & (bits.came | bits.present)) === 0 || OF_TOPICS.test(line) ? undefined : found(CAME, turned);
  if (came !== undefined) return { kind: 'came', who: came, time };
  const people =
    ((may & bits.absent) === 0 ? undefined : toldPeople(line, 'absent')) ??
    ((may & bits.chair) === 0 ? undefined : toldPeople(line, 'chair'));
  if (people !== undefined) return { kind: people.kind, people };
  const short = time === undefined ? undefined : SHORT.exec(line)?.groups;
  // `Meeting closed 7.40pm`
  if (short !== undefined && !OF_MEETING.test(line)) return { kind: /^[oO]/.test(short.did!) ? 'opened' : 'closed', time, who: short.who };
  const said = OPENING_FIRST.test(turned) ? turned : line;
  if (time === undefined || !OF_MEETING.test(said) || NOT_THE_MEETING.test(said)) return undefined;
  if (CLOSED.some((one) => one.test(said))) return { kind: 'closed', time: lastClock(said) };
  const opened = OPENED.map((one) => one.exec(said)).find((found) => found !== null);
  if (opened === undefined) return undefined;
  // `was scheduled for 21:00 and began at 21:02`
  return { kind: 'opened', time: /^(?:began|begon|start)/u.test(opened[0]) ? (clockIn(opened[0]) ?? time) : time };
}

/** `Mon 9th December`, `14 januari`: below such a heading a day is enough. */
const WITHOUT_YEAR =
  /(?<![\d/.-])\d{1,2}[/-]\d{1,2}(?![\d/.-])|(?<![\p{L}])(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? \d{1,2}(?:st|nd|rd|th)?(?![\d:\p{L}]|\.\d|[ ]?[ap]\.?m)|(?:\p{L}{2,10}[,.]? )?\d{1,2}(?:e|th|st|nd|rd)? (?:of )?(?:jan|feb|ma(?:a|r)|apr|me?i|may|ju[nl]|au?g|sep|o[ck]t|nov|de[ck])\p{L}{0,8}(?![\p{L}])/iu;

/** Without its number: `TB/26/16 Next meeting`. */
function titleOf(heading: string): string {
  return heading
    .replace(/^[#\d./): \t]{1,20}/u, '')
    .replace(/^\p{Lu}{1,4}\/\d[\d/.-]{0,12}[.:)]?[ \t]/u, '')
    .trim();
}

/** The same in capitals, and of more than one. */
const NEXT_TITLE = new RegExp(
  `${NEXT.source}|^(?:upcoming|future|next|komende|toekomstige|volgende) (?:\\p{L}{0,20}(?:vergaderingen|bijeenkomsten|overleggen|data|vergaderdata)|meetings?|calls?)$|^DONM$`,
  'iu',
);

/** Every line below a heading asks. */
const headsNext = remembered((heading: string) => {
  const title = titleOf(heading).replace(/^(?:(?:vaststellen )?(?:datum|data)(?: van)?|dates? of(?: the)?) /iu, '');
  return NEXT_TITLE.test(title);
});

const CLOSING_TITLE =
  /^(?:sluiting|afsluiting|einde|closing|close|adjourn|adjournment|close of meeting)(?: (?:van )?(?:de |het )?(?:vergadering|overleg|zitting))?$/iu;
const OPENING_TITLE = /^(?:opening|call to order)(?: (?:van )?(?:de |het )?(?:vergadering|overleg|zitting))?$/iu;

/** What a heading says itself: `# 3. Sluiting om 10.50`, `# Next meeting: Feb 19, 2026`. */
export function toldByHeading(heading: string): ToldMoment | undefined {
  const title = titleOf(heading);
  if (!/\d/.test(title) || title.length > 100) return undefined;
  const told = toldMoment(title.replace(/[ \t][-\u2013\u2014][ \t]/u, ' '));
  if (told?.kind === 'opened' || told?.kind === 'closed' || told?.kind === 'next') return told;
  const date = NEXT_TITLE.test(title.split(':', 1)[0]!.trimEnd()) ? DATE.exec(title)?.[0] : undefined;
  return date === undefined ? undefined : { kind: 'next', date: fromDay(date), time: clockIn(title.replace(date, ' ')) };
}

/** `16:15 uur.` alone, below a heading `Sluiting`. */
export function clockBelow(heading: string, sentence: string): ToldMoment | undefined {
  if (sentence.length > 40 || !/\d/.test(sentence)) return undefined;
  const title = titleOf(heading);
  const kind = CLOSING_TITLE.test(title) ? 'closed' : OPENING_TITLE.test(title) ? 'opened' : undefined;
  const time = kind && clockIn(sentence);
  if (kind === undefined || time === undefined) return undefined;
  // Whoever did it may stand beside it: `7:01 PM by Mr. Abel`, `Bane/Cobb 9:15 PM, unanimous`.
  const rest = sentence.replace(time, '').trim();
  const isAlone =
    rest.length <= 1 ||
    (sentence.startsWith(time) && /^(?:by|door) /u.test(rest)) ||
    (kind === 'closed' && /^\p{Lu}[\p{L}./ ]{1,30}(?:,|$)/u.test(rest));
  return isAlone ? { kind, time } : undefined;
}

/** Below a heading `Volgende vergadering` a line with a day is the next meeting, whatever else it says briefly. */
export function nextBelow(heading: string, sentence: string): ToldMoment | undefined {
  if (sentence.length > 100 || !headsNext(heading)) return undefined;
  const line = withoutDoubleBlanks(sentence);
  const date = (DATE.exec(line) ?? WITHOUT_YEAR.exec(line))?.[0];
  if (date === undefined || /(?<![\p{L}])(?:niet|not|verplaatst|moved|vervalt|cancelled)(?![\p{L}])/iu.test(line)) return undefined;
  const rest = line.replace(date, ' ');
  return DATE.test(rest) || (rest.match(/\p{L}+/gu) ?? []).length > 6
    ? undefined
    : { kind: 'next', date: fromDay(date), time: clockIn(rest) };
}

function found(patterns: readonly RegExp[], line: string): string | undefined {
  for (const one of patterns) {
    const who = one.exec(line)?.groups?.who;
    if (who !== undefined) return who.trim();
  }
  return undefined;
}

/** A word that is no weekday belongs to the sentence: `op 3 mei 2023`. */
function fromDay(date: string): string {
  return /^(?:ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun)/iu.test(date) || /^\p{Lu}/u.test(date)
    ? date
    : date.replace(/^[^\d]*/u, '');
}

/** `16:00 UTC`: without its zone it is another time. */
const ZONE = /^[ ]?[(]?(?:UTC|GMT|CES?T|BST|IST|JST|[ECMP][SD]?T|A[ECW][SD]?T)(?:[+-]\d{1,2}(?::\d{2})?)?(?![\p{L}\d])/u;

function clockIn(line: string): string | undefined {
  const found = CLOCK.exec(line);
  const time = found?.groups?.time;
  if (time === undefined || parseTimeRange(time) === undefined) return undefined;
  return time + withZone(line.slice(found!.index + found![0].length));
}

function withZone(behind: string): string {
  return ZONE.exec(behind)?.[0].replace('(', '') ?? '';
}

function lastClock(line: string): string | undefined {
  const last = everyMatch(CLOCKS, line).at(-1);
  return last === undefined ? clockIn(line) : last.groups!.time + withZone(line.slice(last.index + last[0].length));
}
