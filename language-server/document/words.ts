import { ACTION_STATUSES, attributeNamed, DETAILS, METHODS, OUTCOMES, PROCEDURES, type VoteMethod } from '../vocabulary/attributes.ts';
import { ITEMS, itemKind } from '../vocabulary/items.ts';
import { type KeywordName, keywordNamed } from '../vocabulary/keywords.ts';
import type { Language } from '../vocabulary/language.ts';
import { ATTENDANCE_MODES, CLASSIFICATIONS, wordsOf } from '../vocabulary/values.ts';

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** What an item is called: its keyword. */
const ITEM_WORDS = wordsOf(ITEMS.map(({ name, nl, en }) => ({ name: itemKind(name), nl, en })));
/** What a detail is called: its attribute word. */
const DETAIL_WORDS = wordsOf(
  DETAILS.map(attributeNamed).map(({ nl, en }, index) => ({ name: DETAILS[index]!, nl: capital(nl), en: capital(en) })),
);

function keywordWords(name: KeywordName): Readonly<Record<Language, string>> {
  const { nl, en } = keywordNamed(name);
  return { nl, en };
}

/** The fixed words of all outputs, Dutch and English side by side. */
export const FIXED_WORDS = {
  minutes: keywordWords('Meeting'),
  decisionsList: { nl: 'Besluitenlijst', en: 'List of decisions' },
  actionsList: { nl: 'Actielijst', en: 'List of actions' },
  invitation: { nl: 'Uitnodiging', en: 'Invitation' },
  draft: { nl: 'Concept', en: 'Draft' },
  approved: { nl: 'Vastgesteld', en: 'Approved' },
  cancelled: { nl: 'Geannuleerd', en: 'Cancelled' },
  approvedOn: { nl: 'Vastgesteld op', en: 'Approved on' },
  status: keywordWords('Status'),
  date: keywordWords('Date'),
  time: keywordWords('Time'),
  opening: keywordWords('Opening'),
  closing: keywordWords('Closing'),
  quorum: keywordWords('Quorum'),
  meetingKind: keywordWords('Kind'),
  signatures: keywordWords('Signatures'),
  field: { nl: 'Overig', en: 'Other' },
  location: keywordWords('Location'),
  description: keywordWords('Description'),
  reference: keywordWords('Reference'),
  purpose: keywordWords('Purpose'),
  series: keywordWords('Series'),
  classification: keywordWords('Classification'),
  chair: keywordWords('Chair'),
  secretary: keywordWords('Secretary'),
  contact: keywordWords('Contact'),
  present: keywordWords('Present'),
  absent: keywordWords('Absent'),
  to: keywordWords('To'),
  cc: keywordWords('CC'),
  next: { nl: 'Volgende overleg', en: 'Next meeting' },
  attachments: { nl: 'Bijlagen', en: 'Attachments' },
  duration: keywordWords('Duration'),
  caseNumber: keywordWords('CaseNumber'),
  portfolioHolder: keywordWords('Holder'),
  presenter: keywordWords('Presenter'),
  documents: { nl: 'Stukken', en: 'Documents' },
  agenda: { nl: 'Agenda', en: 'Agenda' },
  /** An agenda, and the lists below it. */
  contents: { nl: 'Inhoud', en: 'Contents' },
  meetingFacts: { nl: 'Gegevens van het overleg', en: 'Facts of the meeting' },
  tracks: { nl: 'Sporen', en: 'Tracks' },
  track: keywordWords('Track'),
  lead: { nl: 'Trekker', en: 'Lead' },
  members: { nl: 'Leden', en: 'Members' },
  target: { nl: 'Streefdatum', en: 'Target date' },
  notes: { nl: 'Noten', en: 'Notes' },
  channels: { nl: 'Kanalen', en: 'Channels' },
  channel: keywordWords('Channel'),
  since: { nl: 'vanaf', en: 'from' },
  standby: keywordWords('Standby'),
  period: { nl: 'Periode', en: 'Period' },
  startsAt: { nl: 'Vanaf', en: 'From' },
  endsAt: { nl: 'Tot', en: 'Until' },
  until: { nl: 'tot', en: 'until' },
  actions: { nl: 'Acties', en: 'Actions' },
  decisions: { nl: 'Besluiten', en: 'Decisions' },
  ...ITEM_WORDS,
  ...DETAIL_WORDS,
  agreements: { nl: 'Afspraken', en: 'Agreements' },
  commitments: { nl: 'Toezeggingen', en: 'Commitments' },
  promisedTo: { nl: 'Aan', en: 'To' },
  motions: { nl: 'Voorstellen en moties', en: 'Proposals and motions' },
  moved: { nl: 'Indiener', en: 'Moved by' },
  seconded: { nl: 'Mede-indiener', en: 'Seconded by' },
  votes: { nl: 'Stemmingen', en: 'Votes' },
  for: { nl: 'Voor', en: 'For' },
  against: { nl: 'Tegen', en: 'Against' },
  abstained: { nl: 'Onthouden', en: 'Abstained' },
  method: { nl: 'Hoe', en: 'Method' },
  majority: { nl: 'Vereiste meerderheid', en: 'Required majority' },
  votesCast: { nl: 'Stemmen', en: 'Votes cast' },
  outcome: { nl: 'Uitslag', en: 'Outcome' },
  procedure: { nl: 'Wijze', en: 'Procedure' },
  number: { nl: 'Nr.', en: 'No.' },
  about: { nl: 'Over', en: 'About' },
  sort: { nl: 'Soort', en: 'Kind' },
  what: { nl: 'Wat', en: 'What' },
  who: { nl: 'Wie', en: 'Who' },
  due: { nl: 'Uiterlijk', en: 'Due' },
  overdue: { nl: 'te laat', en: 'overdue' },
  onBehalfOf: { nl: 'namens', en: 'for' },
  shielded: { nl: 'Afgeschermd op grond van', en: 'Shielded under' },
  withheld: { nl: 'Niet openbaar op grond van', en: 'Withheld under' },
  withheldPart: { nl: 'Een deel van dit verslag is niet openbaar op grond van', en: 'A part of these minutes is withheld under' },
  legend: { nl: 'Gronden waarop gegevens niet openbaar zijn', en: 'Grounds on which information is withheld' },
  ground: { nl: 'Grond', en: 'Ground' },
  article: { nl: 'Artikel', en: 'Article' },
  meaning: { nl: 'Betekenis', en: 'Meaning' },
  noDecisions: { nl: 'Er zijn geen besluiten genomen.', en: 'No decisions were taken.' },
  noActions: { nl: 'Er zijn geen acties.', en: 'There are no actions.' },
  invited: { nl: 'Genodigd', en: 'Invited' },
  excused: { nl: 'Afgemeld', en: 'Excused' },
  openActions: { nl: 'Openstaande acties', en: 'Open actions' },
  from: { nl: 'Uit', en: 'From' },
  notPublic: { nl: 'Niet openbaar', en: 'Withheld' },
  noAgenda: { nl: 'De agenda volgt.', en: 'The agenda will follow.' },
  table: { nl: 'Tabel', en: 'Table' },
  unknown: { nl: 'onbekend', en: 'unknown' },
  publicVersion: { nl: 'openbare versie', en: 'public version' },
  page: { nl: 'Pagina', en: 'Page' },
  agendaItem: { nl: 'Agendapunt', en: 'Agenda item' },
} as const;
export type FixedWord = keyof typeof FIXED_WORDS;

/** The words for values, as they are typed. */
export const STATUS_WORDS = wordsOf(ACTION_STATUSES);
export const METHOD_WORDS = wordsOf(
  [attributeNamed('unanimous'), ...METHODS].map((row) => ({ ...row, name: row.name as VoteMethod | 'unanimous' })),
);
export const OUTCOME_WORDS = wordsOf(OUTCOMES);
export const PROCEDURE_WORDS = wordsOf(PROCEDURES);
export const CLASSIFICATION_WORDS = wordsOf(CLASSIFICATIONS);
export const MODE_WORDS = wordsOf(ATTENDANCE_MODES);
