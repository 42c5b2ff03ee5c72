import { STATUS_WORDS, WORDS } from '../../document/words.ts';
import type { Inline, Language, Party, Text } from '../../model/minutes.ts';
import type { RegisterEntry } from '../../register/query.ts';
import { formatDate } from '../../syntax/plain-date.ts';
import { inlineToText } from '../plain-prose.ts';

/** An entry in plain words, a cell for each column. */
export interface RegisterRow {
  /** `dobv-3/A1`; the meeting's id alone where the item has none. */
  readonly ref: string;
  readonly kind: string;
  readonly text: string;
  readonly owners: string;
  /** Words that are no date stay as typed. */
  readonly due: string;
  /** `open`, `lopend, te laat`; empty for decisions. */
  readonly status: string;
  readonly meeting: string;
  readonly date: string;
}
export type RegisterColumn = keyof RegisterRow;

export const REGISTER_HEADINGS: Readonly<Record<RegisterColumn, Readonly<Record<Language, string>>>> = {
  ref: WORDS.number,
  kind: { nl: 'Soort', en: 'Kind' },
  text: WORDS.what,
  owners: WORDS.who,
  due: WORDS.due,
  status: WORDS.status,
  meeting: WORDS.minutes,
  date: WORDS.date,
};

export function registerRow(entry: RegisterEntry, language: Language): RegisterRow {
  const { item, meeting } = entry.recorded;
  const status = entry.status === undefined ? '' : STATUS_WORDS[entry.status][language];
  return {
    ref: item.ref ?? meeting.id,
    kind: WORDS[entry.kind][language],
    text: entryText(item.text),
    owners: entry.owners.map(({ party }) => shortName(party)).join(', '),
    due: entry.due === undefined ? (entry.dueText ?? '') : formatDate(entry.due, language),
    status: entry.overdue ? `${status}, ${WORDS.overdue[language]}` : status,
    meeting: entryText(meeting.name),
    date: meeting.date?.date ?? meeting.date?.text ?? '',
  };
}

/** A person's name; an organisation's id, for that is what it is called by those who know it. */
export function shortName(party: Party): string {
  return party.type === 'organization' ? party.id : party.name;
}

/** A text in plain words on one line. */
export function entryText(text: Text): string {
  return inlineToText(text, (part) => plainPart(part as Exclude<Inline, string>));
}

function plainPart(part: Exclude<Inline, string>): string {
  if (part.kind === 'mention') return shortName(part.party);
  if (part.kind === 'reference') return `#${part.label}`;
  return entryText(part.content);
}
