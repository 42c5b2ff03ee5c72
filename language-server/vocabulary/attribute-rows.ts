import { both, type HelpInBoth } from './help.ts';
import type { Language } from './language.ts';
import { COVERS, PRIORITIES, type ValueRow } from './values.ts';

/** How the lexer reads what follows an attribute word. */
export type AttributeKind = 'parties' | 'reference' | 'date' | 'period' | 'ground' | 'item' | 'side' | 'word' | 'words' | 'strings';

export interface AttributeRow {
  /** The canonical name, by which code knows it. */
  readonly name: string;
  readonly nl: string;
  readonly en: string;
  readonly kind: AttributeKind;
  readonly help: HelpInBoth;
  /** Of these only one may stand in a head. */
  readonly group?: 'status' | 'outcome' | 'procedure' | 'method' | 'manner';
  /** Other words that are read as it, by language. */
  readonly also?: Readonly<Record<Language, readonly string[]>>;
  /** Its words are typed between quotes. */
  readonly quoted?: true;
  /** The only values it may have. */
  readonly values?: readonly ValueRow[];
  /** What a value is called, where only these values are right: `Een prioriteit`. */
  readonly one?: Readonly<Record<Language, string>>;
  /** Values that completion offers, where others are right as well. */
  readonly offers?: readonly ValueRow[];
  /** It says enough without a value. */
  readonly mayBeBare?: true;
}

/** Every word that counts right after `(` or `,` in the head of a statement; which statement takes which stands in the rows of the statements. */
export const ATTRIBUTES = [
  {
    name: 'lead',
    nl: 'trekker',
    en: 'lead',
    kind: 'parties',
    help: both('Wie het spoor trekt.', 'trekker @RIVM', 'Who leads the track.', 'lead @RIVM'),
  },
  {
    name: 'members',
    nl: 'leden',
    en: 'members',
    kind: 'parties',
    help: both('Wie erbij horen.', 'leden @JenV @NCTV', 'Who belongs to it.', 'members @JenV @NCTV'),
  },
  {
    name: 'chair',
    nl: 'voorzitter',
    en: 'chair',
    kind: 'parties',
    help: both('Wie de overleggen van de reeks voorzit.', 'voorzitter @leider', 'Who chairs the meetings of the series.', 'chair @leader'),
  },
  {
    name: 'secretary',
    nl: 'notulist',
    en: 'secretary',
    kind: 'parties',
    help: both('Wie bij de reeks notuleert.', 'notulist @secretaris', 'Who takes the minutes of the series.', 'secretary @secretary'),
  },
  {
    name: 'to',
    nl: 'aan',
    en: 'to',
    kind: 'parties',
    help: both('Aan wie het is toegezegd.', 'aan @raad', 'Whom it is promised to.', 'to @council'),
  },
  {
    name: 'track',
    nl: 'spoor',
    en: 'track',
    kind: 'reference',
    help: both('Bij welk spoor het hoort.', 'spoor hub', 'The track it belongs to.', 'track hub'),
  },
  {
    name: 'series',
    nl: 'reeks',
    en: 'series',
    kind: 'reference',
    help: both('Bij welke reeks het overleg hoort.', 'reeks dobv', 'The series the meeting belongs to.', 'series dobv'),
  },
  {
    name: 'due',
    nl: 'uiterlijk',
    en: 'due',
    kind: 'date',
    help: both('De uiterste datum.', 'uiterlijk vrijdag 20 november 2020', 'The deadline.', 'due Friday 20 November 2020'),
  },
  {
    name: 'target',
    nl: 'streefdatum',
    en: 'target',
    kind: 'date',
    help: both(
      'Wanneer het spoor klaar moet zijn.',
      'streefdatum 15 december 2020',
      'When the track is to be done.',
      'target 15 December 2020',
    ),
  },
  {
    name: 'since',
    nl: 'vanaf',
    en: 'since',
    kind: 'date',
    help: both('Vanaf wanneer het kanaal er is.', 'vanaf 24 juni 2021', 'Since when the channel is there.', 'since 24 June 2021'),
  },
  {
    name: 'period',
    nl: 'van',
    en: 'from',
    kind: 'period',
    help: both(
      'Van wanneer tot wanneer.',
      'van 23 juni 2021 tot 14 juli 2021',
      'From when until when.',
      'from 23 June 2021 until 14 July 2021',
    ),
  },
  {
    name: 'secret',
    nl: 'geheim',
    en: 'secret',
    kind: 'ground',
    help: both(
      'Laat dit weg uit de openbare versie, op een grond van de Woo.',
      'geheim 5.1.2h',
      'Leaves this out of the public version, on a ground of the Woo.',
      'secret 5.1.2h',
    ),
  },
  {
    name: 'shielded',
    nl: 'afgeschermd',
    en: 'shielded',
    kind: 'ground',
    help: both(
      'Schermt het kanaal af in de openbare versie, op een grond van de Woo.',
      'afgeschermd 5.1.2i',
      'Shields the channel in the public version, on a ground of the Woo.',
      'shielded 5.1.2i',
    ),
  },
  {
    name: 'unchanged',
    group: 'manner',
    nl: 'ongewijzigd',
    en: 'unchanged',
    kind: 'word',
    help: both('Vastgesteld zoals het er stond.', '(ongewijzigd)', 'Approved as it stood.', '(unchanged)'),
  },
  {
    name: 'amended',
    group: 'manner',
    nl: 'met wijzigingen',
    en: 'amended',
    kind: 'word',
    help: both('Vastgesteld met wijzigingen.', '(met wijzigingen)', 'Approved with changes.', '(amended)'),
  },
  {
    name: 'open',
    group: 'status',
    nl: 'open',
    en: 'open',
    kind: 'word',
    help: both('Nog niet begonnen.', '(open)', 'Not started yet.', '(open)'),
  },
  {
    name: 'ongoing',
    group: 'status',
    nl: 'lopend',
    en: 'ongoing',
    kind: 'word',
    help: both('Er wordt aan gewerkt.', '(lopend, uiterlijk 1 december 2020)', 'Being worked on.', '(ongoing, due 1 December 2020)'),
  },
  { name: 'done', group: 'status', nl: 'afgerond', en: 'done', kind: 'word', help: both('Klaar.', '(afgerond)', 'Done.', '(done)') },
  {
    name: 'dropped',
    group: 'status',
    nl: 'vervallen',
    en: 'dropped',
    kind: 'word',
    help: both('Hoeft niet meer.', '(vervallen)', 'No longer needed.', '(dropped)'),
  },
  {
    name: 'moved',
    also: {
      nl: ['indieners', 'ingediend door', 'voorsteller', 'voorstellers'],
      en: ['moved by', 'mover', 'movers', 'proposed by', 'proposed', 'proposer'],
    },
    nl: 'indiener',
    en: 'moved',
    kind: 'parties',
    help: both('Wie het indient.', 'indiener @leider', 'Who moves it.', 'moved @leader'),
  },
  {
    name: 'seconded',
    also: {
      nl: ['mede-indiener', 'mede-indieners', 'medeindiener', 'medeindieners', 'mede ingediend door', 'gesteund door'],
      en: ['seconded by', 'seconder', 'seconders'],
    },
    nl: 'mede',
    en: 'seconded',
    kind: 'parties',
    help: both('Wie het mede indienen of steunen.', 'mede @NCTV @VWS', 'Who second it.', 'seconded @NCTV'),
  },
  {
    name: 'about',
    nl: 'over',
    en: 'about',
    kind: 'item',
    help: both(
      'Waarover het gaat: een voorstel, een motie of een ander punt.',
      'over #V1',
      'What it is about: a proposal, a motion or another item.',
      'about #P1',
    ),
  },
  {
    name: 'adopted',
    group: 'outcome',
    also: { nl: ['aanvaard', 'goedgekeurd'], en: ['carried', 'carries', 'passed', 'passes', 'approved', 'agreed'] },
    nl: 'aangenomen',
    en: 'adopted',
    kind: 'word',
    help: both('Er is voor gestemd.', '(aangenomen)', 'The vote was in favour.', '(adopted)'),
  },
  {
    name: 'rejected',
    group: 'outcome',
    also: { nl: ['afgewezen'], en: ['defeated', 'lost', 'failed', 'fails', 'not carried'] },
    nl: 'verworpen',
    en: 'rejected',
    kind: 'word',
    help: both('Er is tegen gestemd.', '(verworpen)', 'The vote was against.', '(rejected)'),
  },
  {
    name: 'withdrawn',
    group: 'outcome',
    nl: 'ingetrokken',
    en: 'withdrawn',
    kind: 'word',
    help: both('De indiener trekt het in.', '(ingetrokken)', 'The mover takes it back.', '(withdrawn)'),
  },
  {
    name: 'deferred',
    group: 'outcome',
    also: { nl: ['uitgesteld'], en: ['tabled', 'postponed'] },
    nl: 'aangehouden',
    en: 'deferred',
    kind: 'word',
    help: both('Er wordt later over besloten.', '(aangehouden)', 'It is decided on later.', '(deferred)'),
  },
  {
    name: 'tied',
    group: 'outcome',
    also: { nl: ['gestaakt', 'staking'], en: ['tie'] },
    nl: 'staken',
    en: 'tied',
    kind: 'word',
    help: both('De stemmen staken.', '(staken)', 'As many votes for as against.', '(tied)'),
  },
  {
    name: 'asProposed',
    group: 'procedure',
    also: { nl: ['conform voorstel', 'conform advies'], en: ['as proposed', 'as recommended'] },
    nl: 'conform',
    en: 'as-proposed',
    kind: 'word',
    help: both('Besloten zoals voorgesteld.', '(conform)', 'Decided as it was proposed.', '(as-proposed)'),
  },
  {
    name: 'consent',
    group: 'procedure',
    also: { nl: ['bij hamerslag', 'zonder beraadslaging'], en: ['without debate', 'consent agenda'] },
    nl: 'hamerstuk',
    en: 'consent',
    kind: 'word',
    help: both('Besloten zonder beraadslaging.', '(hamerstuk)', 'Decided without debate.', '(consent)'),
  },
  {
    name: 'for',
    also: { nl: [], en: ['in favour', 'in favor', 'ayes', 'aye', 'yeas', 'yea', 'yes'] },
    nl: 'voor',
    en: 'for',
    kind: 'side',
    help: both('Wie vóór stemmen, of hoeveel.', 'voor @VVD 3 @BGL 8', 'Who vote in favour, or how many.', 'for @VVD 3 @BGL 8'),
  },
  {
    name: 'against',
    also: { nl: [], en: ['nays', 'nay', 'noes', 'opposed', 'no'] },
    nl: 'tegen',
    en: 'against',
    kind: 'side',
    help: both('Wie tegen stemmen, of hoeveel.', 'tegen 16', 'Who vote against, or how many.', 'against 16'),
  },
  {
    name: 'abstained',
    also: {
      nl: ['onthouding', 'onthoudingen', 'blanco', 'stemonthoudingen'],
      en: ['abstain', 'abstentions', 'abstention', 'abstaining', 'abstains'],
    },
    nl: 'onthouden',
    en: 'abstained',
    kind: 'side',
    help: both('Wie zich onthouden, of hoeveel.', 'onthouden @bunt', 'Who abstain, or how many.', 'abstained 1'),
  },
  {
    name: 'unanimous',
    also: { nl: ['met algemene stemmen', 'algemene stemmen', 'eenstemmig'], en: ['unanimously'] },
    nl: 'unaniem',
    en: 'unanimous',
    kind: 'word',
    help: both('Allen zijn voor.', '(unaniem)', 'All are in favour.', '(unanimous)'),
  },
  {
    name: 'rollCall',
    group: 'method',
    also: { nl: ['hoofdelijke stemming'], en: ['roll call', 'by roll call', 'recorded'] },
    nl: 'hoofdelijk',
    en: 'roll-call',
    kind: 'word',
    help: both('Ieder stemt bij naam.', '(hoofdelijk)', 'Each votes by name.', '(roll-call)'),
  },
  {
    name: 'ballot',
    group: 'method',
    also: { nl: ['schriftelijke stemming', 'met stembriefjes', 'geheime stemming'], en: ['by ballot', 'ballot', 'secret ballot'] },
    nl: 'schriftelijk',
    en: 'by-ballot',
    kind: 'word',
    help: both('Met stembriefjes.', '(schriftelijk)', 'On paper.', '(by-ballot)'),
  },
  {
    name: 'acclamation',
    group: 'method',
    also: { nl: ['bij acclamatie', 'per acclamatie'], en: ['by acclamation', 'acclamation'] },
    nl: 'acclamatie',
    en: 'by-acclamation',
    kind: 'word',
    help: both('Zonder te tellen.', '(acclamatie)', 'Without a count.', '(by-acclamation)'),
  },
  {
    name: 'majority',
    also: { nl: ['vereiste meerderheid'], en: ['required majority'] },
    nl: 'meerderheid',
    en: 'majority',
    kind: 'words',
    help: both(
      'Wat ervoor nodig is, waar dat niet de helft is.',
      'meerderheid 2/3',
      'What it takes, where that is not half.',
      'majority 2/3',
    ),
  },
  {
    name: 'public',
    nl: 'openbaar',
    en: 'public',
    kind: 'word',
    help: both(
      'Deze persoon mag in de openbare versie met naam genoemd worden.',
      'openbaar',
      'This person may be named in the public version.',
      'public',
    ),
  },
  {
    name: 'function',
    quoted: true,
    nl: 'functie',
    en: 'function',
    kind: 'words',
    help: both('De functie, tussen aanhalingstekens.', 'functie "projectleider"', 'The function, in quotes.', 'function "project leader"'),
  },
  {
    name: 'location',
    quoted: true,
    nl: 'plaats',
    en: 'location',
    kind: 'words',
    help: both('Waar de reeks bijeenkomt.', 'plaats "Webex"', 'Where the series meets.', 'location "Webex"'),
  },
  {
    name: 'email',
    nl: 'e-mail',
    en: 'email',
    kind: 'words',
    help: both(
      'Het e-mailadres; een actiehouder krijgt daar zijn acties.',
      'e-mail leider@example.org',
      'The e-mail address; the owner of an action gets it there.',
      'email leader@example.org',
    ),
  },
  {
    name: 'priority',
    values: PRIORITIES,
    one: { nl: 'Een prioriteit', en: 'A priority' },
    nl: 'prioriteit',
    en: 'priority',
    kind: 'words',
    help: both('`hoog`, `midden` of `laag`.', 'prioriteit hoog', '`high`, `medium` or `low`.', 'priority high'),
  },
  {
    name: 'standby',
    offers: COVERS,
    mayBeBare: true,
    nl: 'piket',
    en: 'standby',
    kind: 'words',
    help: both(
      'Vraagt om piket rond de klok: een gat wordt gemeld.',
      'piket 24/7',
      'Asks for cover round the clock: a gap is reported.',
      'standby 24/7',
    ),
  },
  {
    name: 'quorum',
    nl: 'quorum',
    en: 'quorum',
    kind: 'words',
    help: both(
      'Hoeveel van de leden er moeten zijn: een getal of een deel.',
      'quorum 2/3',
      'How many of the members must be there: a number or a part.',
      'quorum 2/3',
    ),
  },
  {
    name: 'aliases',
    nl: 'ook',
    en: 'also',
    kind: 'strings',
    help: both('Andere namen, elk tussen aanhalingstekens.', 'ook "J&V" "JenV/NCTV"', 'Other names, each in quotes.', 'also "J&V"'),
  },
] as const satisfies readonly AttributeRow[];

export type AttributeName = (typeof ATTRIBUTES)[number]['name'];
