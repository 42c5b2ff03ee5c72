import type { AnyMinutes } from '../model/minutes.ts';
import type { View } from './context.ts';
import { type AnyAttendee, type AnyDate, type AnyPartyMention, type AnyText, timeInWords } from './view.ts';
import { CLASSIFICATION_WORDS, type Word } from './words.ts';

export type AnyAttachment = AnyMinutes['attachments'][number];
export type AnyNext = NonNullable<AnyMinutes['next']>;

/** One row of the block at the head of a meeting: what it is about, and its value for a renderer to write out. */
export type Fact = { readonly word: Word; readonly line: number | undefined } & FactValue;
type FactValue =
  | { readonly kind: 'words'; readonly value: string }
  | { readonly kind: 'text'; readonly value: AnyText }
  | { readonly kind: 'date'; readonly value: AnyDate }
  | { readonly kind: 'party'; readonly value: AnyPartyMention }
  | { readonly kind: 'people'; readonly value: readonly AnyAttendee[] }
  | { readonly kind: 'next'; readonly value: AnyNext }
  | { readonly kind: 'attachments'; readonly value: readonly AnyAttachment[] };

/** What each list shows of the head; the whole minutes show all of it. */
const SHOWN: Readonly<Record<Exclude<View, 'full'>, ReadonlySet<Word>>> = {
  decisions: new Set<Word>([
    'series',
    'date',
    'time',
    'location',
    'reference',
    'classification',
    'chair',
    'secretary',
    'present',
    'absent',
  ]),
  actions: new Set<Word>(['series', 'date', 'reference', 'classification', 'chair', 'secretary', 'next']),
  invitation: new Set<Word>([
    'series',
    'date',
    'time',
    'location',
    'purpose',
    'description',
    'reference',
    'classification',
    'chair',
    'secretary',
    'contact',
    'invited',
    'excused',
    'to',
    'cc',
    'attachments',
  ]),
};

/** Whether what is made of the meeting is a letter that invites to it. */
export function isInvitation(minutes: AnyMinutes, view: View): boolean {
  return view === 'invitation' || (view === 'full' && minutes.status?.value === 'invitation');
}

/** What the document calls itself. */
export function documentKind(minutes: AnyMinutes, view: View): Word {
  if (isInvitation(minutes, view)) return 'invitation';
  return view === 'decisions' ? 'decisionsList' : view === 'actions' ? 'actionsList' : 'minutes';
}

/** The head of a meeting in the order in which it is read; what is not given is left out. */
export function factsOf(minutes: AnyMinutes, view: View): Fact[] {
  const facts: Fact[] = [];
  const shown = view === 'full' ? undefined : SHOWN[view];
  const add = (word: Word, at: AnyMinutes['at'], value: FactValue | undefined) => {
    if (value !== undefined && (shown === undefined || shown.has(word))) facts.push({ word, line: at?.start.line, ...value });
  };
  const { classification, time } = minutes;
  // A series is often named as its meetings are.
  const series = minutes.series?.name;
  add('series', undefined, words(series === minutes.name.join('') ? undefined : series));
  add('date', minutes.date?.at, minutes.date && { kind: 'date', value: minutes.date });
  add('time', time?.at, words(timeInWords(minutes)));
  add('location', undefined, text(minutes.location));
  add('purpose', undefined, text(minutes.purpose));
  add('description', undefined, text(minutes.description));
  add('reference', undefined, text(minutes.reference));
  add('classification', classification?.at, words(classification && CLASSIFICATION_WORDS[classification.value][minutes.language]));
  add('chair', minutes.chair?.at, party(minutes.chair));
  add('secretary', minutes.secretary?.at, party(minutes.secretary));
  add('contact', minutes.contact?.at, party(minutes.contact));
  const invites = isInvitation(minutes, view);
  add(invites ? 'invited' : 'present', minutes.present[0]?.at, people(minutes.present));
  add(invites ? 'excused' : 'absent', minutes.absent[0]?.at, people(minutes.absent));
  add('to', minutes.to[0]?.at, people(minutes.to));
  add('cc', minutes.cc[0]?.at, people(minutes.cc));
  add('next', minutes.next?.at, minutes.next && { kind: 'next', value: minutes.next });
  const { attachments } = minutes;
  add('attachments', attachments[0]?.at, attachments.length === 0 ? undefined : { kind: 'attachments', value: attachments });
  return facts;
}

function words(value: string | undefined): FactValue | undefined {
  return value === undefined || value === '' ? undefined : { kind: 'words', value };
}
function text(value: AnyText | undefined): FactValue | undefined {
  return value === undefined || value.length === 0 ? undefined : { kind: 'text', value };
}
function party(value: AnyPartyMention | undefined): FactValue | undefined {
  return value && { kind: 'party', value };
}
function people(value: readonly AnyAttendee[]): FactValue | undefined {
  return value.length === 0 ? undefined : { kind: 'people', value };
}
