import type { Language } from './language.ts';

/** A fixed word that a field or an attribute may hold. */
export interface ValueRow {
  /** The canonical name: the value in the model and in JSON. */
  readonly name: string;
  readonly nl: string;
  readonly en: string;
  /** Other words that mean the same, in lower case. */
  readonly also?: readonly string[];
  /** What it says, as completion explains it. */
  readonly means: Readonly<Record<Language, string>>;
}

export const MEETING_STATUSES = [
  {
    name: 'invitation',
    nl: 'uitnodiging',
    en: 'invitation',
    means: { nl: 'er is nog niet vergaderd', en: 'the meeting is still to come' },
  },
  {
    name: 'draft',
    nl: 'concept',
    en: 'draft',
    also: ['conceptverslag', 'concept-verslag', 'conceptnotulen', 'concept-notulen', 'voorlopig', 'unapproved', 'unconfirmed'],
    means: { nl: 'nog niet vastgesteld', en: 'not approved yet' },
  },
  {
    name: 'approved',
    nl: 'vastgesteld',
    en: 'approved',
    also: ['goedgekeurd', 'adopted'],
    means: { nl: 'door het overleg goedgekeurd', en: 'agreed upon by the meeting' },
  },
  {
    name: 'cancelled',
    nl: 'geannuleerd',
    en: 'cancelled',
    also: ['afgelast', 'canceled'],
    means: { nl: 'het overleg gaat niet door', en: 'the meeting does not take place' },
  },
] as const satisfies readonly ValueRow[];
export type MeetingStatus = (typeof MEETING_STATUSES)[number]['name'];

export const CLASSIFICATIONS = [
  { name: 'public', nl: 'openbaar', en: 'public', means: { nl: 'voor iedereen', en: 'for everyone' } },
  { name: 'internal', nl: 'intern', en: 'internal', means: { nl: 'voor de eigen organisaties', en: 'for the organisations themselves' } },
  {
    name: 'confidential',
    nl: 'vertrouwelijk',
    en: 'confidential',
    means: { nl: 'alleen voor wie erbij was', en: 'only for those who were there' },
  },
  // The State's own levels (Besluit voorschrift informatiebeveiliging rijksdienst, articles 1 and 5).
  {
    name: 'restricted',
    nl: 'Departementaal Vertrouwelijk',
    en: 'restricted',
    also: ['dep. vertrouwelijk', 'dep vertrouwelijk', 'dep. v.', 'dep.v', 'dep.v.', 'dep v', 'depv', 'departementaal-vertrouwelijk'],
    means: { nl: 'alleen binnen het Rijk voor wie het nodig heeft', en: 'within the State, for those who need it only' },
  },
  {
    name: 'stateConfidential',
    nl: 'Stg. Confidentieel',
    en: 'state confidential',
    also: ['stg confidentieel', 'stg.confidentieel', 'staatsgeheim confidentieel', 'stg. c', 'stg-c', 'stg c'],
    means: { nl: 'staatsgeheim, laagste trap: geen openbare versie', en: 'state secret, lowest level: no public version' },
  },
  {
    name: 'stateSecret',
    nl: 'Stg. Geheim',
    en: 'state secret',
    also: ['stg geheim', 'stg.geheim', 'staatsgeheim geheim', 'staatsgeheim', 'stg. g', 'stg-g', 'stg g'],
    means: { nl: 'staatsgeheim: geen openbare versie', en: 'state secret: no public version' },
  },
  {
    name: 'stateTopSecret',
    nl: 'Stg. Zeer Geheim',
    en: 'state top secret',
    also: ['stg zeer geheim', 'stg.zeer geheim', 'staatsgeheim zeer geheim', 'stg. zg', 'stg-zg', 'stg zg'],
    means: { nl: 'staatsgeheim, hoogste trap: geen openbare versie', en: 'state secret, highest level: no public version' },
  },
] as const satisfies readonly ValueRow[];
export type Classification = (typeof CLASSIFICATIONS)[number]['name'];

/** What each level says of a public version: whoever makes one is warned, or gets none. */
export const PUBLICATION: Readonly<Record<Classification, 'free' | 'warned' | 'refused'>> = {
  public: 'free',
  internal: 'free',
  confidential: 'warned',
  restricted: 'warned',
  stateConfidential: 'refused',
  stateSecret: 'refused',
  stateTopSecret: 'refused',
};

/** Whether minutes are not for the public as a whole. */
export function isConfidential({ classification }: { readonly classification?: { readonly value: Classification } | undefined }): boolean {
  return classification !== undefined && PUBLICATION[classification.value] !== 'free';
}

/** What an item of the agenda is for. */
export const PURPOSES = [
  {
    name: 'inform',
    nl: 'informeren',
    en: 'inform',
    also: [
      ...[
        'informatief',
        'ter informatie',
        'ter kennisname',
        'ter kennisneming',
        'kennisnemen',
        'informerend',
        'beeldvorming',
        'beeldvormend',
      ],
      ...['information', 'for information', 'to inform', 'for noting', 'to note', 'note', 'informative'],
    ],
    means: { nl: 'de vergadering hoort het', en: 'the meeting is told' },
  },
  {
    name: 'discuss',
    nl: 'bespreken',
    en: 'discuss',
    also: [
      ...['ter bespreking', 'bespreking', 'bespreekstuk', 'ter discussie', 'discussie', 'opiniëren', 'opiniërend', 'oordeelsvorming'],
      ...['oordeelsvormend', 'consulteren', 'ter advisering', 'discussion', 'for discussion', 'to discuss', 'consult', 'for consultation'],
    ],
    means: { nl: 'de vergadering spreekt erover', en: 'the meeting talks about it' },
  },
  {
    name: 'decide',
    nl: 'besluiten',
    en: 'decide',
    also: [
      ...['ter besluitvorming', 'besluitvorming', 'besluitvormend', 'ter besluit', 'ter vaststelling', 'vaststellen', 'ter instemming'],
      ...['instemmen', 'hamerstuk', 'decision', 'for decision', 'to decide', 'for approval', 'approval', 'approve', 'for action'],
    ],
    means: { nl: 'de vergadering neemt een besluit', en: 'the meeting takes a decision' },
  },
] as const satisfies readonly ValueRow[];
export type SectionPurpose = (typeof PURPOSES)[number]['name'];

export const DECISION_MODELS = [
  {
    name: 'BOB',
    nl: 'BOB',
    en: 'BOB',
    means: { nl: 'Beeldvorming, Oordeelsvorming, Besluitvorming', en: 'Beeldvorming, Oordeelsvorming, Besluitvorming' },
  },
] as const satisfies readonly ValueRow[];

export const PRIORITIES = [
  { name: 'high', nl: 'hoog', en: 'high', means: { nl: 'gaat voor', en: 'comes first' } },
  { name: 'medium', nl: 'midden', en: 'medium', also: ['normaal', 'normal'], means: { nl: 'gewoon', en: 'ordinary' } },
  { name: 'low', nl: 'laag', en: 'low', means: { nl: 'kan wachten', en: 'can wait' } },
] as const satisfies readonly ValueRow[];
export type Priority = (typeof PRIORITIES)[number]['name'];

/** What `piket` asks for in a series. */
export const COVERS = [
  { name: 'roundTheClock', nl: '24/7', en: '24/7', means: { nl: 'dag en nacht', en: 'day and night' } },
] as const satisfies readonly ValueRow[];

/** Ways of attending; any other word between the parentheses is a role. */
export const ATTENDANCE_MODES = [
  {
    name: 'inPerson',
    nl: 'fysiek',
    en: 'in person',
    means: { nl: 'in de zaal', en: 'in the room' },
  },
  {
    name: 'online',
    nl: 'online',
    en: 'online',
    also: ['digitaal', 'webex', 'teams', 'zoom', 'skype', 'videoverbinding', 'video'],
    means: { nl: 'op afstand', en: 'remote' },
  },
  {
    name: 'phone',
    nl: 'telefonisch',
    en: 'by phone',
    also: ['telefoon', 'phone'],
    means: { nl: 'aan de telefoon', en: 'on the phone' },
  },
] as const satisfies readonly ValueRow[];
export type AttendanceMode = (typeof ATTENDANCE_MODES)[number]['name'];

/** Every word that stands for one of these values. */
export function valueWords(rows: readonly ValueRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ nl, en, also = [] }) => [nl, en, ...also]))];
}

/** The value that a word stands for, however it is capitalised. */
export function valueNamed(rows: readonly ValueRow[], word: string | undefined): string | undefined {
  const typed = word?.toLowerCase();
  return rows.find(({ nl, en, also = [] }) => [nl, en, ...also].some((known) => known.toLowerCase() === typed))?.name;
}

/** Whether a word, however it is capitalised, stands for one of these values. */
export function isValue(rows: readonly ValueRow[], word: string): boolean {
  return valueNamed(rows, word) !== undefined;
}

/** From every word that stands for a value, in lower case, to the value. */
function byWord<const Row extends ValueRow>(rows: readonly Row[]): ReadonlyMap<string, Row['name']> {
  return new Map(rows.flatMap(({ name, nl, en, also = [] }) => [nl, en, ...also].map((word) => [word.toLowerCase(), name] as const)));
}

export const MEETING_STATUS = byWord(MEETING_STATUSES);
export const CLASSIFICATION = byWord(CLASSIFICATIONS);
const PURPOSE = byWord(PURPOSES);
/** What a text may begin with that tells one: most texts begin otherwise. */
const PURPOSE_OPENERS: ReadonlySet<string> = new Set(
  [...PURPOSE.keys()].flatMap((words) => [words, words.replace(/^ter /, '')]).map((words) => /\p{L}+/u.exec(words)![0]),
);
/** What is told in these words alone: `bespreken`, `bespreken en besluiten`; undefined where other words stand there. */
export function purposesIn(text: string): readonly SectionPurpose[] | undefined {
  const words = text.trim().toLowerCase().replace(/\.$/, '');
  if (!PURPOSE_OPENERS.has(/\p{L}+/u.exec(words)?.[0] ?? '')) return undefined;
  const whole = PURPOSE.get(words);
  if (whole !== undefined) return [whole];
  const parts = words.split(/[,;/+&]|(?<=[ \t])(?:en|and|of|or)(?=[ \t])/u).map((part) => part.trim());
  const found = parts.filter((part) => part !== '').map((part) => PURPOSE.get(part) ?? PURPOSE.get(`ter ${part}`));
  const all = found.filter((value) => value !== undefined);
  return all.length === 0 || all.length < found.length ? undefined : [...new Set(all)];
}
export const DECISION_MODEL = byWord(DECISION_MODELS);
export const ATTENDANCE_MODE = byWord(ATTENDANCE_MODES);

/** The words of values, by their names: how outputs write them. */
export function wordsOf<const Row extends Pick<ValueRow, 'name' | 'nl' | 'en'>>(
  rows: readonly Row[],
): Readonly<Record<Row['name'], Readonly<Record<Language, string>>>> {
  return Object.fromEntries(rows.map(({ name, nl, en }) => [name, { nl, en }])) as Record<Row['name'], Record<Language, string>>;
}
