import type { AnyPart, AnyParty, AnyPartyMention, AnyText } from '../../document/view.ts';
import { FIXED_WORDS, OUTCOME_WORDS, STATUS_WORDS } from '../../document/words.ts';
import type { Language, Vote } from '../../model/minutes.ts';
import { nameWords } from '../../model/value-text.ts';
import { type ChainStep, stepOutcome } from '../../register/motion-chain.ts';
import type { AnyRegisterEntry } from '../../register/query.ts';
import { tallyWords } from '../../register/tally-words.ts';
import { formatDate } from '../../syntax/plain-date.ts';
import { inlineToText } from '../plain-prose.ts';

/** An entry in plain words, a cell for each column. */
export interface RegisterRow {
  /** `dobv-3/A1`; the meeting's id alone where the item has none. */
  readonly ref: string;
  readonly kind: string;
  readonly text: string;
  readonly owners: string;
  /** Whom a commitment is made to; empty for others. */
  readonly to: string;
  /** Words that are no date stay as typed. */
  readonly due: string;
  /** `open`, `lopend, te laat`; empty for decisions. */
  readonly status: string;
  readonly meeting: string;
  readonly date: string;
  /** Of an item that is secret as a whole. */
  readonly ground: string;
}
export type RegisterColumn = keyof RegisterRow;

export const REGISTER_HEADINGS: Readonly<Record<RegisterColumn, Readonly<Record<Language, string>>>> = {
  ref: FIXED_WORDS.number,
  kind: { nl: 'Soort', en: 'Kind' },
  text: FIXED_WORDS.what,
  owners: FIXED_WORDS.who,
  to: FIXED_WORDS.promisedTo,
  due: FIXED_WORDS.due,
  status: FIXED_WORDS.status,
  meeting: FIXED_WORDS.minutes,
  date: FIXED_WORDS.date,
  ground: { nl: 'Geheim', en: 'Secret' },
};

/** Writers see what is secret, and that it is. */
export function registerRow(entry: AnyRegisterEntry, language: Language): RegisterRow {
  const { item, meeting } = entry.recorded;
  const status = entry.status === undefined ? outcomeWord(entry, language) : STATUS_WORDS[entry.status][language];
  return {
    ref: item.ref ?? meeting.id,
    kind: FIXED_WORDS[entry.kind === 'motion' ? item.kind : entry.kind][language],
    text: `${item.ground === undefined ? '' : `[${item.ground}] `}${[voteWords(entry, language), entryText(item.text)].filter((part) => part !== '').join('; ')}`,
    owners: entry.owners.map(mentionName).join(', '),
    to: 'to' in item && item.to !== undefined ? item.to.map(mentionName).join(', ') : '',
    due: entry.due === undefined ? entryText(entry.dueText ?? []) : formatDate(entry.due, language),
    status: entry.overdue ? `${status}, ${FIXED_WORDS.overdue[language]}` : status,
    meeting: entryText(meeting.name),
    date: meeting.date?.date ?? entryText(meeting.date?.text ?? []),
    ground: item.ground ?? '',
  };
}

/** `aangenomen (12 voor, 7 tegen)`: what came of a motion, and the count of the vote that decided it. */
function outcomeWord({ outcome, steps = [] }: AnyRegisterEntry, language: Language): string {
  if (outcome === undefined) return '';
  const vote = (steps as readonly ChainStep[]).findLast(({ item }) => item.kind === 'vote' && stepOutcome(item) === outcome);
  const count = vote === undefined ? '' : tallyWords(vote.item as Vote, language);
  return count === '' ? OUTCOME_WORDS[outcome][language] : `${OUTCOME_WORDS[outcome][language]} (${count})`;
}

/** Of a vote: what it is on, and its count. */
function voteWords({ recorded: { item }, votedOn }: AnyRegisterEntry, language: Language): string {
  if (item.kind !== 'vote') return '';
  const about = votedOn === undefined ? [] : [`#${votedOn}`];
  return [...about, tallyWords(item as Vote, language)].filter((part) => part !== '').join(': ');
}

/** A person's name; an organisation's id, for that is what it is called by those who know it; of whom is shielded the ground. */
export function shortName(party: AnyParty): string {
  if (!('name' in party)) return `[${party.ground}]`;
  return party.type === 'organization' ? (party.id ?? nameWords(party.name)) : nameWords(party.name);
}

function mentionName({ party, ground }: AnyPartyMention): string {
  const name = shortName(party);
  return ground === undefined || !('name' in party) ? name : `[${ground}: ${name}]`;
}

/** A text in plain words on one line; what is shielded in it is marked as in the plain text of minutes. */
export function entryText(text: AnyText): string {
  return inlineToText(text, plainPart);
}

function plainPart(part: AnyPart): string {
  switch (part.kind) {
    case 'mention':
      return shortName(part.party);
    case 'reference':
      return `#${part.label}`;
    case 'shield':
      return 'content' in part ? `[${part.ground}: ${entryText(part.content)}]` : `[${part.ground}]`;
  }
}

/** The columns that say something: whom things are promised to only where anything is. */
export function columnsFor(columns: readonly RegisterColumn[], rows: readonly RegisterRow[]): readonly RegisterColumn[] {
  return rows.some(({ to }) => to !== '') ? columns : columns.filter((column) => column !== 'to');
}
