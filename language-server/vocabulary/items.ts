// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the snippet syntax of LSP looks like a template.
import { both } from './help.ts';
import type { ItemRow } from './rows.ts';

/** What is decided, asked for and reported in a meeting; the most frequent first. */
export const ITEMS = [
  {
    name: 'Action',
    nl: 'Actie',
    en: 'Action',
    list: 'actions',
    holds: 'task',
    kind: 'item',
    attributes: ['due', 'track', 'priority', 'secret', 'open', 'ongoing', 'done', 'dropped'],
    parties: 'offered',
    letter: { nl: 'A', en: 'A' },
    called: { nl: ['een actie', 'acties'], en: ['an action', 'actions'] },
    help: both(
      'Een actie. Eigenaar en uiterste datum horen erbij.',
      'Actie A1 (@RIVM @leider, uiterlijk vrijdag 20 november 2020, prioriteit hoog): Werkt de reservelocatie uit.',
      'An action. It needs an owner and a deadline.',
      'Action A1 (@RIVM @leader, due Friday 20 November 2020, priority high): Works out the reserve location.',
    ),
    template: { nl: ' (@${1:eigenaar}, uiterlijk ${2:datum}): $0', en: ' (@${1:owner}, due ${2:date}): $0' },
  },
  {
    name: 'Decision',
    nl: 'Besluit',
    en: 'Decision',
    list: 'decisions',
    holds: 'decision',
    kind: 'item',
    attributes: [
      'asProposed',
      'consent',
      'moved',
      'seconded',
      'about',
      'adopted',
      'rejected',
      'withdrawn',
      'deferred',
      'tied',
      'track',
      'secret',
    ],
    parties: 'offered',
    letter: { nl: 'B', en: 'D' },
    called: { nl: ['een besluit', 'besluiten'], en: ['a decision', 'decisions'] },
    help: both(
      'Een besluit, met wie het nam.',
      'Besluit B1 (@VWS, spoor hub): De locatie blijft geheim.',
      'A decision, with who took it.',
      'Decision D1 (@VWS, track hub): The location stays secret.',
    ),
    template: { nl: ': $0', en: ': $0' },
  },
  {
    name: 'Agreement',
    nl: 'Afspraak',
    en: 'Agreement',
    list: 'agreements',
    holds: 'task',
    kind: 'item',
    attributes: ['due', 'track', 'priority', 'secret', 'open', 'ongoing', 'done', 'dropped'],
    parties: 'offered',
    letter: { nl: 'A', en: 'A' },
    called: { nl: ['een afspraak', 'afspraken'], en: ['an agreement', 'agreements'] },
    help: both(
      'Een afspraak: als een actie, maar eigenaar en datum mogen ontbreken. Er kunnen acties onder staan, ingesprongen.',
      'Afspraak A5 (@leider): Met elke regio is er vóór de feestdagen een gesprek geweest.',
      'An agreement: as an action, but owner and deadline may be missing. It may hold actions, indented.',
      'Agreement A5 (@leader): Every region has been spoken to before the holidays.',
    ),
    template: { nl: ' (@${1:eigenaar}): $0', en: ' (@${1:owner}): $0' },
  },
  {
    name: 'Question',
    nl: 'Vraag',
    en: 'Question',
    list: 'questions',
    holds: 'parties',
    kind: 'item',
    attributes: ['track', 'secret'],
    parties: 'offered',
    letter: { nl: 'V', en: 'Q' },
    called: { nl: ['een vraag', 'vragen'], en: ['a question', 'questions'] },
    help: both(
      'Een open vraag, met wie hem beantwoordt.',
      'Vraag V1 (@NCTV): Wie wordt waarvoor uitgenodigd?',
      'An open question, with who answers it.',
      'Question Q1 (@NCTV): Who is invited for what?',
    ),
    template: { nl: ' (@${1:wie}): $0', en: ' (@${1:who}): $0' },
  },
  {
    name: 'Proposal',
    nl: 'Voorstel',
    en: 'Proposal',
    list: 'motions',
    holds: 'motion',
    kind: 'item',
    attributes: ['moved', 'seconded', 'about', 'adopted', 'rejected', 'withdrawn', 'deferred', 'tied', 'track', 'secret'],
    parties: 'taken',
    letter: { nl: 'V', en: 'P' },
    called: { nl: ['een voorstel', 'voorstellen'], en: ['a proposal', 'proposals'] },
    help: both(
      'Een voorstel waarover besloten wordt, met wie het indient.',
      'Voorstel V1 (indiener @leider): De reservelocatie wordt ingericht.',
      'A proposal to decide on, with who moves it.',
      'Proposal P1 (moved @leider): The reserve location is set up.',
    ),
    template: { nl: ' (indiener @${1:indiener}): $0', en: ' (moved @${1:mover}): $0' },
  },
  {
    name: 'Motion',
    nl: 'Motie',
    en: 'Motion',
    list: 'motions',
    holds: 'motion',
    kind: 'item',
    attributes: ['moved', 'seconded', 'about', 'adopted', 'rejected', 'withdrawn', 'deferred', 'tied', 'track', 'secret'],
    parties: 'taken',
    letter: { nl: 'M', en: 'M' },
    called: { nl: ['een motie', 'moties'], en: ['a motion', 'motions'] },
    help: both(
      'Een motie, met wie haar indient en wie haar mede indienen.',
      'Motie M1 (indiener @leider, mede @NCTV, over #V1): Verzoekt het overleg de kosten te melden.',
      'A motion, with who moves it and who second it.',
      'Motion M1 (moved @leider, seconded @NCTV, about #P1): Asks the meeting to report the costs.',
    ),
    template: { nl: ' (indiener @${1:indiener}, mede @${2:mede-indiener}): $0', en: ' (moved @${1:mover}, seconded @${2:seconder}): $0' },
  },
  {
    name: 'Amendment',
    nl: 'Amendement',
    en: 'Amendment',
    list: 'motions',
    holds: 'motion',
    kind: 'item',
    attributes: ['moved', 'seconded', 'about', 'adopted', 'rejected', 'withdrawn', 'deferred', 'tied', 'track', 'secret'],
    parties: 'taken',
    letter: { nl: 'AM', en: 'AM' },
    called: { nl: ['een amendement', 'amendementen'], en: ['an amendment', 'amendments'] },
    help: both(
      'Een wijziging van een voorstel of een motie: `over` zegt van welke.',
      'Amendement AM1 (indiener @NCTV, over #V1, aangenomen): De post groen gaat met € 50.000 omlaag.',
      'A change of a proposal or a motion: `about` says of which.',
      'Amendment AM1 (moved @NCTV, about #P1, adopted): The budget for parks goes down by € 50,000.',
    ),
    template: { nl: ' (indiener @${1:indiener}, over #${2:V1}): $0', en: ' (moved @${1:mover}, about #${2:P1}): $0' },
  },
  {
    name: 'Vote',
    nl: 'Stemming',
    en: 'Vote',
    list: 'votes',
    holds: 'vote',
    kind: 'vote',
    attributes: ['for', 'against', 'abstained', 'unanimous', 'rollCall', 'ballot', 'acclamation', 'majority', 'secret', 'track'],
    parties: 'taken',
    help: both(
      'Een stemming: van elke kant een getal, partijen, of partijen met getallen; achter de dubbele punt wat eruit kwam.',
      'Stemming #M1 (voor @VVD 3 @BGL 8, tegen @CPB 5, onthouden 1): aangenomen',
      'A vote: of each side a number, parties, or parties with numbers; behind the colon what came of it.',
      'Vote #M1 (for @VVD 3 @BGL 8, against @CPB 5, abstained 1): adopted',
    ),
    template: {
      nl: ' #${1:M1} (voor ${2:10}, tegen ${3:5}): ${4|aangenomen,verworpen,staken|}$0',
      en: ' #${1:M1} (for ${2:10}, against ${3:5}): ${4|adopted,rejected,tied|}$0',
    },
  },
  {
    name: 'Progress',
    nl: 'Voortgang',
    en: 'Progress',
    list: 'progress',
    holds: 'report',
    kind: 'progress',
    attributes: ['done', 'ongoing', 'dropped', 'open', 'due', 'secret', 'track'],
    parties: 'taken',
    help: both(
      'Hoe het staat met een eerdere actie of vraag: `open`, `lopend`, `afgerond` of `vervallen`, eventueel met een nieuwe datum.',
      'Voortgang #dobv-2/A4 (afgerond): De brief is verstuurd.',
      'How an earlier action or question stands: `open`, `ongoing`, `done` or `dropped`, perhaps with a new date.',
      'Progress #dobv-2/A4 (done): The letter has been sent.',
    ),
    template: {
      nl: ' #${1:verslag/A1} (${2|lopend,afgerond,vervallen,open|}): $0',
      en: ' #${1:meeting/A1} (${2|ongoing,done,dropped,open|}): $0',
    },
  },
  {
    name: 'Commitment',
    nl: 'Toezegging',
    en: 'Commitment',
    list: 'commitments',
    holds: 'task',
    kind: 'item',
    attributes: ['to', 'due', 'track', 'priority', 'secret', 'open', 'ongoing', 'done', 'dropped'],
    parties: 'offered',
    letter: { nl: 'T', en: 'C' },
    called: { nl: ['een toezegging', 'toezeggingen'], en: ['a commitment', 'commitments'] },
    help: both(
      'Een toezegging: als een actie, aan iemand beloofd. Wie haar doet hoort erbij; een datum is gewenst.',
      'Toezegging T1 (@wethouder, aan @raad, uiterlijk vrijdag 3 maart 2023): Stuurt de raad de cijfers.',
      'A commitment: as an action, promised to somebody. It needs who makes it; a deadline is asked for.',
      'Commitment C1 (@alderman, to @council, due Friday 3 March 2023): Sends the council the figures.',
    ),
    template: { nl: ' (@${1:wie}, aan @${2:wie}, uiterlijk ${3:datum}): $0', en: ' (@${1:who}, to @${2:whom}, due ${3:date}): $0' },
  },
  {
    name: 'Approval',
    nl: 'Vaststelling',
    en: 'Approval',
    list: 'approvals',
    holds: 'approval',
    kind: 'progress',
    attributes: ['unchanged', 'amended', 'secret'],
    parties: 'taken',
    help: both(
      'Stelt een eerder verslag vast, op de dag van dit overleg: `ongewijzigd` of `met wijzigingen`. Wijzigingen staan er ingesprongen onder.',
      'Vaststelling #dobv-2 (ongewijzigd): Met dank aan de notulist.',
      'Approves earlier minutes as of the date of this meeting: `unchanged` or `amended`. Corrections stand indented below it.',
      'Approval #dobv-2 (unchanged): With thanks to the secretary.',
    ),
    template: {
      nl: ' #${1:verslag} (${2|ongewijzigd,met wijzigingen|}): $0',
      en: ' #${1:meeting} (${2|unchanged,amended|}): $0',
    },
  },
  {
    name: 'Parked',
    nl: 'Geparkeerd',
    en: 'Parked',
    list: 'parked',
    holds: 'parties',
    kind: 'item',
    attributes: ['track', 'secret'],
    parties: 'offered',
    letter: { nl: 'P', en: 'P' },
    called: { nl: ['een geparkeerd punt', 'geparkeerde punten'], en: ['a parked point', 'parked points'] },
    help: both(
      'Een punt dat later aan de orde komt, met wie het inbrengt. Het volgende verslag van de reeks neemt het op de agenda.',
      'Geparkeerd P1 (@leider): Huisvesting van het team',
      'A point for a later meeting, with who brings it in. The next minutes of the series put it on the agenda.',
      'Parked P1 (@leider): Housing of the team',
    ),
    template: { nl: ': $0', en: ': $0' },
  },
] as const satisfies readonly ItemRow[];

export type ItemName = (typeof ITEMS)[number]['name'];

/** Items in the order in which they are offered below another item. */
export const NESTED_ORDER: readonly ItemName[] = [
  'Action',
  'Decision',
  'Question',
  'Agreement',
  'Proposal',
  'Motion',
  'Amendment',
  'Vote',
  'Commitment',
  'Progress',
  'Approval',
  'Parked',
];

/** The name of an item as the model and JSON spell it: `question`. */
export type ItemKind = Uncapitalize<ItemName>;

/** The kinds that hold the same parts beside their text. */
export type KindThatHolds<Parts extends ItemRow['holds']> = Uncapitalize<
  Extract<(typeof ITEMS)[number], { readonly holds: Parts }>['name']
>;

export function itemKind<Name extends ItemName>(name: Name): Uncapitalize<Name> {
  return name.toLowerCase() as Uncapitalize<Name>;
}

const ROWS: ReadonlyMap<string, (typeof ITEMS)[number]> = new Map(ITEMS.map((row) => [itemKind(row.name), row]));

/** What the model holds of items of this kind. */
export function holdingOf(kind: ItemKind): (typeof ITEMS)[number]['holds'] {
  return ROWS.get(kind)!.holds;
}

/** The list in JSON that items of this kind stand in; motions, proposals and amendments share one. */
export function listOf(kind: ItemKind): string {
  return ROWS.get(kind)!.list;
}
