import { withoutEnd } from '../syntax/trimming.ts';
import type { FieldName } from '../vocabulary/fields.ts';
import { HEADER_LABELS, headerLabel } from '../vocabulary/header-labels.ts';
import type { ItemName } from '../vocabulary/items.ts';
import { isField, KEYWORD_OF } from '../vocabulary/keywords.ts';
import { ATTENDANCE_MODES, valueWords } from '../vocabulary/values.ts';

/** Words in parentheses behind a name that say how somebody took part, in lower case. */
export const attendanceWords: ReadonlySet<string> = new Set([
  ...valueWords(ATTENDANCE_MODES).map((word) => word.toLowerCase()),
  ...['mk', 'm.k.', 'zk', 'z.k.', 'verhinderd', 'afwezig', 'excused', 'later', 'digitaal', 'remote', 'hybride'],
]);

/** The kinds of items that documents name in words. */
export type RecognisedKind = Extract<ItemName, 'Action' | 'Decision' | 'Agreement' | 'Question' | 'Motion' | 'Amendment'>;

const ITEM_LABELS: Readonly<Record<RecognisedKind, string>> = {
  Action: 'actie|actiepunt|actie punt|ap|action|action item|action point|to ?do|taak|task',
  Decision: 'besluit|besloten|beslissing|beslispunt|decision|decided|resolved|resolution',
  Agreement: 'afspraak|afgesproken|agreement|agreed',
  Question: 'vraag|open vraag|question|open question',
  Motion: 'motie|motion',
  Amendment: 'amendement|amendment',
};

const KINDS = ['Action', 'Decision', 'Agreement', 'Question', 'Motion', 'Amendment'] as const satisfies readonly RecognisedKind[];
const WHOLE_LABEL: Readonly<Record<RecognisedKind, RegExp>> = {
  Action: wholeLabel('Action'),
  Decision: wholeLabel('Decision'),
  Agreement: wholeLabel('Agreement'),
  Question: wholeLabel('Question'),
  Motion: wholeLabel('Motion'),
  Amendment: wholeLabel('Amendment'),
};
function wholeLabel(kind: RecognisedKind): RegExp {
  return new RegExp(`^(?:${ITEM_LABELS[kind]})$`, 'iu');
}

const LABELLED = new RegExp(
  `^(?:(?:=>|->|[→➔⇒►▶>»])[ \\t]*)?(?:\\[[ x]\\][ \\t]*)?(?<label>${Object.values(ITEM_LABELS).join('|')})(?:[ \\t]+(?:nr\\.?[ \\t]*)?|[-#](?=\\d)|(?=\\d))?(?<id>[A-Z]{0,2}\\d[\\w.-]{0,8})?[ \\t]*(?<paren>\\([^()]{1,120}\\))?[ \\t]*(?:[:–—]|-(?=[ \\t]))[ \\t]*(?<text>\\S.*)$`,
  'isu',
);

export interface Labelled {
  readonly kind: RecognisedKind;
  /** As the document has it. */
  readonly id: string | undefined;
  /** What stands in parentheses before the colon. */
  readonly head: string | undefined;
  readonly text: string;
  /** Whom the label names: `Actie Jan: …`. */
  readonly who?: string;
  /** The text where nobody certain is named so. */
  readonly whole?: string;
  /** Ticked off in the document. */
  readonly done?: boolean;
}

const TASK_LABEL =
  /^(?:(?:=>|->|[→➔⇒►▶>»])[ \t]*)?(?:actie(?:punt)?|action(?: item| point)?|to ?do|ap)(?:[ \t]*(?<id>\d{1,3}(?:\.\d{1,3})?)[.)]?)?[ \t]+(?:(?:for|voor|door|by)[ \t]+)?(?=[\p{L}@])/iu;
const LONGEST_WHO = 60;
const OFFICE =
  '(?:de |het )?(?:voorzitter|secretaris|penningmeester|projectleider|wethouder|burgemeester|griffier|notulist|directeur|beheerder|bestuur|chair|secretary|treasurer|clerk|director)';
const OFFICES = new RegExp(`^${OFFICE}(?: ?(?:[+/&,]|en|and) ?${OFFICE}){0,3}$`, 'iu');

/** `Actie Jan: …`, `Action Bo and Cy - …`: somebody stands where the id would. */
function namedTask(line: string): Labelled | undefined {
  const label = TASK_LABEL.exec(line);
  if (label === null) return undefined;
  const rest = line.slice(label[0].length);
  const joint = /[:–—]|[ \t]-(?=[ \t])/u.exec(rest.slice(0, LONGEST_WHO));
  if (joint === null || joint.index === 0) return undefined;
  const who = rest.slice(0, joint.index).trim();
  const text = rest.slice(joint.index + joint[0].length).trim();
  if (
    !(/^(?:@|\p{Lu}|(?:alle|allen|iedereen|all|everyone)$)/u.test(who) || OFFICES.test(who)) ||
    /[().?!]/.test(who.replace(/\b\p{Lu}\./gu, '')) ||
    text === ''
  )
    return undefined;
  return { kind: 'Action', id: label.groups?.id, head: undefined, text: dayApart(text), who };
}

/** `prognose bijwerken - 11 mei`: a day behind a dash, as in parentheses. */
function dayApart(text: string): string {
  const day = /^(?<told>.*\S)[ \t][-–—][ \t](?<day>\d{1,2} \p{L}{3,10}\.?(?: \d{4})?)\.?$/su.exec(text)?.groups;
  return day === undefined ? text : `${day.told} (${day.day})`;
}

const MOTION_HEAD = /^(?<label>motie|amendement|motion|amendment)[ \t]+(?:nr\.?[ \t]*)?(?<id>[A-Z]{0,3}\d[\w-]{0,8})[ \t]+/iu;
const MOVED_BY = /^(?:van|ingediend door|by|moved by|from)[ \t]+(?=\p{L})/iu;

/** `Motie M1 van Jansen: …`, `Motion 3 by Cy: …`, `Motie M1 “Veilig fietsen”`: what a number is given and stands in no sentence. */
function namedMotion(line: string): Labelled | undefined {
  const { label = '', id } = MOTION_HEAD.exec(line)?.groups ?? {};
  if (id === undefined) return undefined;
  const kind = WHOLE_LABEL.Motion.test(label) ? 'Motion' : 'Amendment';
  const rest = line.slice(MOTION_HEAD.exec(line)![0].length);
  const by = MOVED_BY.exec(rest)?.[0].length ?? 0;
  const colon = rest.slice(0, LONGEST_WHO + by).indexOf(':');
  const text = rest.slice(colon + 1).trim();
  if (by > 0 && colon > by && text !== '') return { kind, id, head: undefined, text, who: rest.slice(by, colon).trim(), whole: rest };
  return /^["“„«'‘][^:]{2,200}$/u.test(rest) ? { kind, id, head: undefined, text: rest } : undefined;
}

/** `[ ] …`: who types a box to tick off means a task. */
function boxed(line: string): Labelled | undefined {
  const groups = /^\[(?<sign>[ xX])\][ \t]+(?<text>[\p{L}\p{N}@].*)$/su.exec(line)?.groups;
  return groups === undefined
    ? undefined
    : { kind: 'Action', id: undefined, head: undefined, text: groups.text!, done: groups.sign !== ' ' };
}

/** `BESLUIT budget 50 per persoon`: a label that stands out needs no colon. */
function inCapitals(line: string): Labelled | undefined {
  const { label, text = '' } =
    /^(?<label>ACTIE|ACTION|BESLUIT|DECISION|AFSPRAAK)[ \t]+(?<text>(?=\S*\p{Ll})\p{L}.*)$/su.exec(line)?.groups ?? {};
  if (label === undefined || /^(?:van|tot|over|inzake|of|on)[ \t]/u.test(text)) return undefined;
  const kind = label === 'AFSPRAAK' ? 'Agreement' : label.startsWith('A') ? 'Action' : 'Decision';
  return { kind, id: undefined, head: undefined, text };
}

/** `Mieke regelt bloemen (actie)`, `… (actie, deze week)`: what it is stands behind it. */
function calledBehind(line: string): Labelled | undefined {
  const start = line.lastIndexOf(' (');
  const groups = /^ \((?<called>actie|action|besluit|decision|afspraak)(?:[,:] (?<more>[^()]{2,60}))?\)\.?$/iu.exec(
    line.slice(Math.max(0, start)),
  )?.groups;
  const kind = groups === undefined ? undefined : KINDS.find((one) => WHOLE_LABEL[one].test(groups.called!));
  if (start < 10 || kind === undefined) return undefined;
  const told = line.slice(0, start).trimEnd();
  return { kind, id: undefined, head: undefined, text: groups!.more === undefined ? told : `${told} (${groups!.more})` };
}

const NOTHING =
  /^(?:geen|niets|n\.?v\.?t\.?|nvt|nee|niet van toepassing|none|nil|nothing|no|n\/a|not applicable|geen (?:nieuwe )?(?:acties?|actiepunten|besluit(?:en)?|afspraken|vragen|bijzonderheden)|no (?:new )?(?:actions?|decisions?|agreements?|questions?)|[-–—/]+)[ \t]*[.!]?$/iu;

/** `Actie: geen.`: there is none. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(text.trim());
}

/** `Actie: …`, `Besluit 3: …`, `AP 4 (Jan) – …`: what the line says it is. A line that says that there is none is nothing of the kind. */
export function labelledItem(line: string): Labelled | undefined {
  const item = itemOfLabel(line);
  return item === undefined || saysNothing(item.text) ? undefined : item;
}

function itemOfLabel(line: string): Labelled | undefined {
  const groups = LABELLED.exec(line.trim())?.groups;
  if (groups === undefined)
    return inCapitals(line.trim()) ?? namedMotion(line.trim()) ?? namedTask(line.trim()) ?? boxed(line.trim()) ?? calledBehind(line.trim());
  const kind = KINDS.find((one) => WHOLE_LABEL[one].test(groups.label!.trim()));
  return kind === undefined
    ? undefined
    : { kind, id: groups.id === undefined ? undefined : withoutEnd(groups.id, '.-'), head: groups.paren, text: groups.text!.trim() };
}

const SAID: readonly (readonly [Labelled['kind'], RegExp])[] = [
  [
    'Decision',
    /^(?:(?:na (?:enige |korte )?(?:discussie|bespreking|beraad|overleg) )?(?:wordt|is|werd) besloten|er (?:wordt|is|werd) besloten|besloten (?:wordt|is|werd|dat|om)|het (?:(?:dagelijks |algemeen )?bestuur|team|college|overleg|mt) besluit|de (?:vergadering|raad|stuurgroep|groep|ledenvergadering|commissie) besluit|(?:after (?:some )?discussion,? )?it (?:is|was) (?:decided|resolved)|resolved(?: unanimously)?(?= (?:that|to) )|(?:we|wij) besluiten|we decided(?= (?:to|that) )|the (?:board|committee|council|meeting|group) (?:decided|resolved))(?=[ :])/iu,
  ],
  [
    'Agreement',
    /^(?:afgesproken (?:wordt|is|werd|dat|om)|er (?:wordt|is|werd) afgesproken|(?:after (?:some )?discussion,? )?it (?:is|was) agreed|(?:we|wij) spreken af|(?:we|wij) hebben afgesproken|we agreed(?= (?:to|that) ))(?= )/iu,
  ],
];

/** What says at its end that it was decided, or as a whole: `…, zo hebben we besloten.`, `… (unaniem)`, `The updated policy was adopted.` */
const SETTLED =
  /^(?!(?:de |het |the )?(?:motie|amendement|voorstel|stemming|uitslag|motion|amendment|proposal|vote)(?!\p{L}))\S[^.?!]{5,300}(?:, zo (?:hebben (?:we|wij)|is|wordt|werd) (?:unaniem )?besloten(?=\.[ \t])|, zo (?:hebben (?:we|wij)|is|wordt|werd) (?:unaniem )?besloten\.?$|\((?:unaniem|met algemene stemmen|unanimous|unanimously)\)\.?$)|^the (?!(?:[\p{L} -]{0,40} )?(?:minutes|agenda|motion|amendment|proposal|resolution)(?!\p{L}))[\p{L}\p{N}' -]{3,60} (?:was|were) (?:formally |unanimously )?adopted\.$/iu;

/** `Afgesproken wordt dat …`: a sentence that can only be one thing. */
export function saidItem(line: string): Labelled | undefined {
  if (/\?\s*$/.test(line) || /\b(?:niet|geen|not|no) (?:besloten|afgesproken|decided|agreed)\b/i.test(line)) return undefined;
  // `b) RESOLVED to …` keeps the mark that it has.
  const bare = line.trim().replace(/^(?:[a-z]\)|\d{1,2}\.\d{1,2}\.?)[ \t]+/u, '');
  if (isNotYet(bare)) return undefined;
  const kind = SAID.find(([, words]) => words.test(bare))?.[0] ?? (SETTLED.test(bare) ? 'Decision' : undefined);
  return kind === undefined ? undefined : { kind, id: undefined, head: undefined, text: line.trim() };
}

const OF_DECIDING = /(?<!\p{L})(?:besluiten|besluit|besloten|spreken af|afgesproken|decided|agreed)[ \t]/iu;
const LATER =
  /^(?:(?:hier|er|dit|dat|daar)\p{L}*[ \t]+)?(?:(?:nog[ \t]+)?(?:niet|niets|not|nothing)(?:[ \t]+(?:vandaag|nu|meer|hier(?:over)?|daarover|deze keer|today|now|yet|tonight|vanavond))*[.!]?$|(?:pas|later|morgen|straks|volgende|de volgende|in de volgende|next|tomorrow)(?!\p{L}))|(?<!\p{L})pas[.!]?$/iu;
const WHAT = /(?<!\p{L})(?:te|dat|om|to|that)(?!\p{L})|:/iu;

/** `We besluiten niet vandaag.`, `We besluiten volgende week pas.`: a decision that is still to come. */
function isNotYet(sentence: string): boolean {
  const found = OF_DECIDING.exec(sentence);
  const what = found === null ? '' : sentence.slice(found.index + found[0].length).trim();
  return what !== '' && LATER.test(what) && !WHAT.test(what);
}

const LIST_TITLES: Readonly<Record<Labelled['kind'], RegExp>> = {
  Action:
    /^(?:(?:nieuwe |openstaande |overzicht |lijst (?:van |met )?)?(?:acties|actiepunten|actielijst|vervolgacties|te doen|actiepuntenlijst|vervolgtaken|vervolgstappen|actie- en besluitenlijst)|(?:new |open |list of )?(?:actions|action items|action points|action list|to[- ]?dos?|to[- ]?do list|tasks|actions agreed|agreed actions|follow-up actions|follow-up tasks|next steps)|who does what|who will do what|wie doet wat)(?: (?:uit|van|from|of) .{1,60})?$/iu,
  Decision:
    /^(?:(?:genomen |overzicht |lijst (?:van |met )?)?(?:besluiten|besluitenlijst)|(?:list of )?(?:decisions|decisions (?:made|taken)|resolutions)|what we (?:have )?decided|wat (?:we|wij) (?:hebben )?besloten(?: hebben)?)$/iu,
  Agreement:
    /^(?:(?:concrete |gemaakte |nieuwe )?(?:afspraken|afsprakenlijst|werkafspraken)|(?:concrete )?agreements|what we (?:have )?agreed|wat (?:we|wij) (?:hebben )?afgesproken(?: hebben)?|wat (?:we|wij) afspraken)$/iu,
  Question: /^(?:openstaande vragen|open vragen|open questions)$/iu,
  // What stands below such a heading is as often told as moved.
  Motion: /^(?!)/u,
  Amendment: /^(?!)/u,
};

/** What a heading says of each point below it: `Actiepunten`, `Concrete afspraken`. */
export function listNamed(title: string): Labelled['kind'] | undefined {
  const bare = title
    .replace(/^[\d.]+[a-z]?[.)]?\s+/iu, '')
    .replace(/[:.]\s*$/, '')
    .trim();
  return KINDS.find((kind) => LIST_TITLES[kind].test(bare));
}

/** `Conceptverslag`: what the document is, and nothing of what it is about. */
export function isKindOfDocument(line: string): boolean {
  return /^(?:concept[- ]?)?(?:verslags?|notulen|vergaderverslag|overlegverslag|minutes|draft minutes)$/iu.test(line);
}

/** A line that says what the text below it is, as recaps of meetings have it. */
export function isNotesTitle(line: string): boolean {
  return /^(?:vergadernotities|gespreksnotities|vergadernotulen|meeting notes|discussion notes|ai-generated notes):?$/iu.test(line);
}

/** What the label of a header's line is: a field, or what the whole document is called. */
export function headerMeaning(label: string): FieldName | 'Title' | undefined {
  const plain = label.trim().replace(/\s+/g, ' ');
  if (/^(?:onderwerp|betreft|subject|titel|title|re|fw|fwd)$/i.test(plain)) return 'Title';
  if (/^(?:vergader)?datum (?:en|&|\/) ?-?tijd(?:stip)?$|^(?:vergader)?datum en -tijd$/i.test(plain)) return 'Date';
  if (/^(?:waar|where|venue|vergaderlocatie)$/i.test(plain)) return 'Location';
  const keyword =
    KEYWORD_OF.get(plain) ??
    KEYWORD_OF.get(plain.charAt(0).toUpperCase() + plain.slice(1).toLowerCase()) ??
    KEYWORD_OF.get(plain.toUpperCase());
  if (keyword !== undefined && isField(keyword) && keyword.kind !== 'sectionField') return keyword.name as FieldName;
  return headerLabel(plain)?.field;
}

/** Fields of the header that name people and nothing else. */
export const PEOPLE_FIELDS: ReadonlySet<string> = new Set<FieldName>([
  'Chair',
  'Secretary',
  'Contact',
  'Present',
  'Absent',
  'To',
  'CC',
  'Signatures',
]);

/** Labels of the header, longest first: for lines that have no colon. */
export const KNOWN_LABELS: readonly string[] = [...HEADER_LABELS.keys()].sort((a, b) => b.length - a.length);
