import { CLASSIFICATION_WORDS, FIXED_WORDS, METHOD_WORDS, OUTCOME_WORDS, PROCEDURE_WORDS, STATUS_WORDS } from '../../document/words.ts';
import type { Language } from '../../model/minutes.ts';
import type { Change, HeaderPart, ListName, PartName } from '../../register/changes/change.ts';
import { formatDate } from '../../syntax/plain-date.ts';
import { attributeWords, DETAILS, detailWord } from '../../vocabulary/attributes.ts';
import { MEETING_STATUSES, wordsOf } from '../../vocabulary/values.ts';
import { wordTable } from '../../vocabulary/word-table.ts';

type Both = Readonly<Record<Language, string>>;

const FIELDS: Readonly<Record<Exclude<HeaderPart, 'own'>, Both>> = {
  name: { nl: 'Titel', en: 'Title' },
  series: FIXED_WORDS.series,
  status: FIXED_WORDS.status,
  classification: FIXED_WORDS.classification,
  date: FIXED_WORDS.date,
  time: FIXED_WORDS.time,
  opening: FIXED_WORDS.opening,
  closing: FIXED_WORDS.closing,
  quorum: FIXED_WORDS.quorum,
  meetingKind: FIXED_WORDS.meetingKind,
  location: FIXED_WORDS.location,
  description: FIXED_WORDS.description,
  reference: FIXED_WORDS.reference,
  purpose: FIXED_WORDS.purpose,
  chair: FIXED_WORDS.chair,
  secretary: FIXED_WORDS.secretary,
  contact: FIXED_WORDS.contact,
  signatures: FIXED_WORDS.signatures,
  next: FIXED_WORDS.next,
  model: { nl: 'Model', en: 'Model' },
  language: { nl: 'Taal', en: 'Language' },
};
const PARTS: Readonly<Record<PartName, Both>> = {
  called: { nl: 'naam', en: 'name' },
  owners: { nl: 'eigenaar', en: 'owner' },
  amended: { nl: 'vaststelling', en: 'approval' },
  parties: { nl: 'partijen', en: 'parties' },
  outcome: { nl: 'uitslag', en: 'outcome' },
  procedure: { nl: 'wijze', en: 'procedure' },
  votes: { nl: 'stemmen', en: 'votes' },
  method: { nl: 'wijze van stemmen', en: 'method' },
  majority: { nl: 'vereiste meerderheid', en: 'required majority' },
  ...attributeWords(['to', 'moved', 'seconded', 'about', 'due', 'track', 'secret', ...DETAILS]),
  status: { nl: 'status', en: 'status' },
  section: { nl: 'onderdeel', en: 'section' },
  parent: { nl: 'plaats', en: 'place' },
};
const LISTS: Readonly<Record<ListName, Both>> = {
  present: FIXED_WORDS.present,
  absent: FIXED_WORDS.absent,
  to: FIXED_WORDS.to,
  cc: FIXED_WORDS.cc,
};
const NOUNS = {
  meeting: { nl: 'Verslag', en: 'Minutes' },
  attachment: { nl: 'Bijlage', en: 'Attachment' },
  section: { nl: 'Onderdeel', en: 'Section' },
  text: { nl: 'Tekst', en: 'Text' },
  added: { nl: 'toegevoegd', en: 'added' },
  removed: { nl: 'vervallen', en: 'removed' },
  changed: { nl: 'gewijzigd', en: 'changed' },
  renamed: { nl: 'hernoemd', en: 'renamed' },
  moved: { nl: 'verplaatst', en: 'moved' },
  number: { nl: 'nummer', en: 'number' },
  level: { nl: 'niveau', en: 'level' },
  declaration: { nl: 'Opgave', en: 'Declaration' },
  layout: { nl: 'Witruimte', en: 'White space' },
} as const;
const CLOSED: Both = { nl: 'besloten', en: 'closed' };
const WORDINGS = wordTable<Both>({
  ...STATUS_WORDS,
  ...attributeWords(['unchanged', 'amended']),
  yes: attributeWords(['for']).for,
  no: attributeWords(['against']).against,
  abstain: attributeWords(['abstained']).abstained,
  ...METHOD_WORDS,
  ...OUTCOME_WORDS,
  ...PROCEDURE_WORDS,
  ...CLASSIFICATION_WORDS,
  ...wordsOf(MEETING_STATUSES),
});

/** A change in words: a heading, and the words that were and are. */
export interface ChangeSentence {
  /** `Besluit B2 toegevoegd`, `Actie A1: uiterlijk gewijzigd`. */
  readonly heading: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export function changeSentence(change: Change, language: Language): ChangeSentence {
  const say = (both: Both) => both[language];
  const noun = NOUNS;
  const worded = WORDED_FIELDS.has(change.field ?? change.detail ?? '');
  const inWords = (value: string | undefined) =>
    value === undefined || !worded ? value : (detailInWords(change.detail, value, language) ?? valueInWords(value, language));
  return { heading: heading(), before: inWords(change.before), after: inWords(change.after) };

  function heading(): string {
    const { before, after } = change;
    const how = before === undefined ? noun.added : after === undefined ? noun.removed : noun.changed;
    switch (change.kind) {
      case 'meeting-added':
      case 'meeting-removed':
        return `${say(noun.meeting)} ${change.meeting} ${say(how)}`;
      case 'field':
        return `${change.field === 'own' ? change.label : say(FIELDS[change.field!])} ${say(how)}`;
      case 'attendee-added':
      case 'attendee-removed':
      case 'attendee-changed':
        return `${say(LISTS[change.list!])}: ${say(how)}`;
      case 'attachment-added':
      case 'attachment-removed':
        return `${say(noun.attachment)} ${say(how)}`;
      case 'section-added':
      case 'section-removed':
        return `${say(noun.section)} ${say(how)}`;
      case 'section-renamed':
        return `${say(noun.section)} ${say(noun.renamed)}`;
      case 'item-added':
      case 'item-removed':
        return `${itemName()} ${say(how)}`;
      case 'item-text':
        return `${itemName()}: ${say(noun.text).toLowerCase()} ${say(noun.changed)}`;
      case 'item-detail':
        return `${itemName()}: ${say(PARTS[change.detail!])} ${say(how)}`;
      case 'meeting-moved':
        return `${say(noun.meeting)} ${change.meeting} ${say(noun.moved)}`;
      case 'attendee-moved':
        return `${say(LISTS[change.list!])}: ${say(noun.moved)}`;
      case 'attachment-moved':
        return `${say(noun.attachment)} ${say(noun.moved)}`;
      case 'section-moved':
        return `${say(noun.section)} ${say(noun.moved)}`;
      case 'section-number':
      case 'section-level':
        return `${say(noun.section)} ${change.section ?? ''}: ${say(change.kind === 'section-number' ? noun.number : noun.level)} ${say(how)}`;
      case 'section-field': {
        const word = change.part === 'closed' ? CLOSED : FIXED_WORDS[change.part!];
        return `${change.section || say(noun.section)}: ${say(word).toLowerCase()} ${say(how)}`;
      }
      case 'item-moved':
        return `${itemName()} ${say(noun.moved)}`;
      case 'declaration-added':
      case 'declaration-removed':
      case 'declaration-changed':
        return `${say(noun.declaration)} ${change.declaration ?? ''} ${say(change.kind === 'declaration-changed' ? noun.changed : how)}`;
      case 'layout':
        return `${say(noun.layout)} ${say(noun.changed)}`;
      case 'other':
        return `${say(noun.meeting)} ${say(noun.changed)}`;
      case 'prose':
      case 'prose-moved':
        return `${change.section === undefined ? '' : `${change.section}: `}${change.section === undefined ? say(noun.text) : say(noun.text).toLowerCase()} ${say(change.kind === 'prose-moved' ? noun.moved : how)}`;
    }
  }

  function itemName(): string {
    const { item, section } = change;
    if (item === undefined) return `${say(noun.section)} ${section ?? ''}`.trim();
    return `${say(FIXED_WORDS[item.kind])}${item.id === undefined || item.id === '' ? '' : ` ${item.id}`}`;
  }
}

/** Fields whose values are dates or keywords. */
const WORDED_FIELDS: ReadonlySet<string> = new Set([
  ...['date', 'due', 'next', 'status', 'classification', 'outcome', 'procedure', 'amended', 'votes', 'method'],
  ...DETAILS,
]);

/** The word for the value of a detail; undefined for every other part of an item. */
function detailInWords(part: PartName | undefined, value: string, language: Language): string | undefined {
  const detail = DETAILS.find((name) => name === part);
  return detail && detailWord(detail, value, language);
}

function valueInWords(value: string, language: Language): string {
  return value
    .split(' ')
    .map((word) =>
      /^\d{4}-\d{2}-\d{2}$/.test(word) ? formatDate(word, language, { weekday: true }) : (WORDINGS.get(word)?.[language] ?? word),
    )
    .join(' ');
}
