import type { AnyMinutes } from '../model/minutes.ts';
import { isToCome } from '../model/status.ts';
import { nameText, nameWords, shownWords, valueWords } from '../model/value-text.ts';
import type { View } from './context.ts';
import type { Fact, Head } from './parts.ts';
import { joinPhrases, type Phrase } from './phrase.ts';
import type { AnyAttendee, AnyOwnField } from './view.ts';
import { clockOf, type Wording, zoneOf } from './wording.ts';
import { CLASSIFICATION_WORDS, type FixedWord } from './words.ts';

/** What each list shows of the head; the whole minutes show all of it. */
const SHOWN: Readonly<Record<Exclude<View, 'full'>, ReadonlySet<FixedWord>>> = {
  decisions: new Set<FixedWord>([
    'series',
    'date',
    'time',
    'opening',
    'closing',
    'meetingKind',
    'quorum',
    'location',
    'reference',
    'classification',
    'chair',
    'secretary',
    'present',
    'absent',
  ]),
  actions: new Set<FixedWord>(['series', 'date', 'reference', 'classification', 'chair', 'secretary', 'next']),
  invitation: new Set<FixedWord>([
    'series',
    'date',
    'time',
    'meetingKind',
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
function isInvitation(minutes: AnyMinutes, view: View): boolean {
  return view === 'invitation' || (view === 'full' && isToCome(minutes));
}

/** What the document calls itself. */
function documentKind(minutes: AnyMinutes, view: View): FixedWord {
  if (isInvitation(minutes, view)) return 'invitation';
  return view === 'decisions' ? 'decisionsList' : view === 'actions' ? 'actionsList' : 'minutes';
}

/** What stands above the facts: what the document is, how far it has come, and of what it is. */
export function headOf(wording: Wording): Head {
  const { minutes, context } = wording;
  const kind = documentKind(minutes, context.view);
  return {
    kind: wording.word(kind),
    state: kind === 'invitation' && minutes.status?.value !== 'cancelled' ? undefined : stateOf(wording),
    title: wording.text(minutes.name),
    line: wording.lineOf(minutes.headAt),
  };
}

function stateOf(wording: Wording): Head['state'] {
  const { status } = wording.minutes;
  switch (status?.value) {
    case 'draft':
      return { value: 'draft', words: [wording.word('draft')] };
    case 'approved': {
      const on = status.approvedOn;
      const words: Phrase =
        on === undefined ? [wording.word('approved')] : [`${wording.word('approvedOn')} `, ...wording.day(on, { weekday: false })];
      return { value: 'approved', words };
    }
    case 'cancelled':
      return { value: 'cancelled', words: [wording.word('cancelled')] };
    default:
      return undefined;
  }
}

/** The head of a meeting in the order in which it is read; what is not given is left out. */
export function factsOf(wording: Wording): Fact[] {
  const { minutes, context } = wording;
  const { view } = context;
  const facts: Fact[] = [];
  const shown = view === 'full' ? undefined : SHOWN[view];
  const add = (word: FixedWord, at: AnyMinutes['at'], values: readonly Phrase[], places: readonly { at: AnyMinutes['at'] }[] = []) => {
    if (shown?.has(word) !== false) facts.push(...factOf(wording, word, at, values, places));
  };
  const people = (word: FixedWord, attendees: readonly AnyAttendee[]) => add(word, attendees[0]?.at, ...peopleInGroups(wording, attendees));
  /** Who led the meeting or took its minutes. */
  const officers = (word: FixedWord, all: readonly AnyAttendee[]) => add(word, all[0]?.at, [officersIn(wording, all)]);
  const { classification, time, contact, next, attachments, opening, closing } = minutes;
  // A series is often named as its meetings are.
  const series = minutes.series?.name;
  add('series', undefined, [series === undefined || nameWords(series) === valueWords(minutes.name) ? [] : wording.value(nameText(series))]);
  add('date', minutes.date?.at, [wording.date(minutes.date)]);
  add('time', time?.at, [wording.time(time)]);
  add('opening', opening?.at, [wording.time(opening)]);
  add('closing', closing?.at, [wording.time(closing)]);
  add('meetingKind', undefined, [wording.text(minutes.meetingKind)]);
  add('location', undefined, [wording.text(minutes.location)]);
  add('purpose', undefined, [wording.text(minutes.purpose)]);
  add('description', undefined, [wording.text(minutes.description)]);
  add('reference', undefined, [wording.text(minutes.reference)]);
  add('classification', classification?.at, [
    classification === undefined ? [] : [CLASSIFICATION_WORDS[classification.value][minutes.language]],
  ]);
  if (view !== 'actions') facts.push(...ownFieldFacts(wording, minutes.fields));
  officers('chair', minutes.chairs);
  officers('secretary', minutes.secretaries);
  add('contact', contact?.at, [contact === undefined ? [] : wording.fullMention(contact)]);
  const invites = isInvitation(minutes, view);
  people(invites ? 'invited' : 'present', minutes.present);
  people(invites ? 'excused' : 'absent', minutes.absent);
  add('quorum', minutes.quorum?.at, [wording.value(minutes.quorum?.text ?? [])]);
  people('to', minutes.to);
  people('cc', minutes.cc);
  add('next', next?.at, [nextMeeting(wording)]);
  add(
    'attachments',
    attachments[0]?.at,
    attachments.map((attachment) => attachmentWords(wording, attachment)),
    attachments,
  );
  return facts;
}

/** A fact, where there is anything to say. */
export function factOf(
  wording: Wording,
  word: FixedWord,
  at: AnyMinutes['at'],
  values: readonly Phrase[],
  places: readonly { at: AnyMinutes['at'] }[] = [],
): Fact[] {
  if (values.every((words) => words.length === 0)) return [];
  const shown = values.map((words, index) => ({ words, line: wording.lineOf(places[index]?.at) }));
  return [{ word, name: wording.word(word), values: shown, isList: LISTS.has(word), line: wording.lineOf(at) }];
}

/** Everybody on a line of their own; those under a caption together behind it: `Leden OR: P. Punt (voorzitter), Q. Quast`. */
export function peopleInGroups(wording: Wording, attendees: readonly AnyAttendee[]): [Phrase[], AnyAttendee[]] {
  const lines: Phrase[] = [];
  const places: AnyAttendee[] = [];
  let above: string | undefined;
  for (const attendee of attendees) {
    const { group } = attendee;
    const caption = group && shownWords(group);
    const shown = wording.attendee(attendee);
    if (caption !== undefined && caption === above) lines.push([...lines.pop()!, ', ', ...shown]);
    else {
      lines.push(group === undefined ? shown : [...wording.value(group), ': ', ...shown]);
      places.push(attendee);
    }
    above = caption;
  }
  return [lines, places];
}

/** Lines under labels of one's own, each under its own. */
export function ownFieldFacts(wording: Wording, fields: readonly AnyOwnField[]): Fact[] {
  return fields.map(({ label, value, ground, at }) => {
    const line = wording.lineOf(at);
    const words = wording.shielded(ground, wording.text(value));
    return { word: 'field', name: shownWords(label) || wording.word('field'), values: [{ words, line }], isList: false, line };
  });
}

const LISTS: ReadonlySet<FixedWord> = new Set<FixedWord>([
  'present',
  'absent',
  'invited',
  'excused',
  'to',
  'cc',
  'attachments',
  'documents',
]);

/** When and where the next meeting is: `maandag 23 november 2020, 10:00–11:00, zaal 3`. */
function nextMeeting(wording: Wording): Phrase {
  const { next } = wording.minutes;
  if (next === undefined) return [];
  const { date, time, location = [] } = next;
  const clock = time === undefined ? [] : [clockOf(time, wording.language) + zoneOf(time)];
  return joinPhrases([wording.date(date), clock, wording.value(location)], ', ');
}

export function attachmentWords(wording: Wording, { title, target }: AnyMinutes['attachments'][number]): Phrase {
  const words = title.length === 0 ? wording.words(target ?? '') : wording.text(title);
  return target === undefined || target === '' ? words : [{ kind: 'link', words, address: target }];
}

export function officersIn(wording: Wording, all: readonly AnyAttendee[]): Phrase {
  return joinPhrases(
    all.map((officer) => wording.officer(officer)),
    ', ',
  );
}
