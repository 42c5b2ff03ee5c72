import type {
  Action,
  ActionStatus,
  AnyMinutes,
  Attachment,
  Attendee,
  Block,
  DateValue,
  Disclosure,
  Inline,
  Internal,
  Item,
  Language,
  Moment,
  Motion,
  OwnField,
  PartyMention,
  PlainDate,
  Public,
  Section,
  Text,
  Vote,
  Withheld,
} from '../model/minutes.ts';
import { nameText, nameWords, shownWords, valueWords } from '../model/value-text.ts';
import { allAttachments, placedItems } from '../model/walk.ts';
import { daysBetween, formatDate } from '../syntax/dates.ts';
import { linesOfParts } from '../syntax/trimming.ts';
import type { AnyOpenAction, LatestState, RenderContext } from './context.ts';
import { FIXED_WORDS, MODE_WORDS } from './words.ts';

/** A model of either disclosure: what every renderer takes. */
export type AnyText = Text<Internal> | Text<Public>;
export type AnyInline = Inline<Internal> | Inline<Public>;
/** A piece of a text that is no Markdown. */
export type AnyPart = Exclude<AnyInline, string>;
export type AnyParty = Internal['party'] | Public['party'];
export type AnyPartyMention = PartyMention<Internal> | PartyMention<Public>;
export type AnyAttendee = Attendee<Internal> | Attendee<Public>;
export type AnyOwnField = OwnField<Internal> | OwnField<Public>;
export type AnyItem = Item<Internal> | Item<Public>;
export type AnyMotion = Motion<Internal> | Motion<Public>;
export type AnyVote = Vote<Internal> | Vote<Public>;
export type AnyVoteSide = AnyVote['sides'][number];
export type AnyNestedItem = AnyItem | Withheld;
export type AnySection = Section<Internal> | Section<Public>;
export type AnyBlock = Block<Internal> | Block<Public>;
export type AnyDate = DateValue<Internal> | DateValue<Public>;
export type AnyMoment = Moment<Internal> | Moment<Public>;
export type AnyTime = NonNullable<AnyMinutes['time']>;
export type { Disclosure };

/** How a party is named: in the flow of a text an organisation by its id, as it was typed, for its full name tires the reader. */
type PartyName =
  | { readonly short: AnyText; readonly full?: undefined }
  /** The full name, where the short one is another. */
  | { readonly short: string; readonly full: AnyText };

/** Undefined where the party is shielded: its ground is all there is. */
export function partyName(party: AnyParty): PartyName | undefined {
  if (!('name' in party)) return undefined;
  const full = nameText(party.name);
  if (party.type !== 'organization' || party.id === undefined || party.id === '') return { short: full };
  return party.id.toLowerCase() === nameWords(party.name).toLowerCase() ? { short: full } : { short: party.id, full };
}

/** A date in full words, with its weekday unless asked otherwise; words that are no date stay as typed. */
export function dateInWords(date: AnyDate | undefined, language: Language, { weekday = true } = {}): string {
  if (date === undefined) return '';
  if (date.date === undefined) return shownWords(date.text);
  return date.until === undefined ? formatDate(date.date, language, { weekday }) : daysInWords(date.date, date.until, language, weekday);
}

/** `zaterdag 14 en zondag 15 november 2020`, `14 t/m 18 november 2020`. */
function daysInWords(from: PlainDate, until: PlainDate, language: Language, weekday: boolean): string {
  const adjoin = daysBetween(from, until) === 1;
  const last = formatDate(until, language, { weekday: weekday && adjoin });
  // What both days share is written once.
  const shared = from.slice(0, 7) === until.slice(0, 7) ? / \S+ \d{4}$/ : from.slice(0, 4) === until.slice(0, 4) ? / \d{4}$/ : /$/;
  const first = formatDate(from, language, { weekday: weekday && adjoin }).replace(shared, '');
  const between = language === 'nl' ? (adjoin ? 'en' : 't/m') : adjoin ? 'and' : 'to';
  return `${first} ${between} ${last}`;
}

/** Somebody on a list of people. */
export interface AttendeeWords {
  /** The full name; undefined where it is shielded. */
  readonly name: AnyText | undefined;
  /** A person's function. */
  readonly function: AnyText | undefined;
  /** What stands in parentheses behind the name: the organisation's id, the way of attending, a role. */
  readonly details: readonly AnyText[];
  /** The party spoken for, which stands there too. */
  readonly onBehalfOf: AnyParty | undefined;
}

export function attendeeWords(attendee: AnyAttendee, language: Language): AttendeeWords {
  const { party, onBehalfOf } = attendee;
  const name = partyName(party);
  const member =
    name?.full === undefined ? ('organization' in party && onBehalfOf === undefined ? party.organization : undefined) : name.short;
  // `College: E. Terpstra, burgemeester`: the caption says whose they are.
  const caption =
    attendee.group === undefined
      ? []
      : valueWords(attendee.group)
          .toLowerCase()
          .split(/[^\p{L}\p{N}&.-]+/u);
  const organization = member !== undefined && caption.includes(member.toLowerCase()) ? undefined : member;
  const { mode: way, modeText, remark } = attendee;
  const office = 'function' in party ? party.function : undefined;
  // A beheerder who is there as beheerder.
  const isSaid = (text: AnyText) => office !== undefined && valueWords(text).toLowerCase() === valueWords(office).toLowerCase();
  const role = attendee.role === undefined || isSaid(attendee.role) ? undefined : attendee.role;
  const details: readonly (AnyText | undefined)[] = [
    organization === undefined ? undefined : [organization],
    role,
    modeText ?? (way && [MODE_WORDS[way][language]]),
    remark,
  ];
  return {
    name: name?.full === undefined ? name?.short : name.full,
    function: office,
    details: details.filter((detail) => detail !== undefined),
    onBehalfOf,
  };
}

/** {@link placedItems} of minutes of either disclosure. */
export const itemsOf = placedItems as (
  minutes: AnyMinutes,
) => readonly { readonly item: AnyItem; readonly section: AnySection | undefined; readonly nested: boolean }[];

/** The attachments of a meeting, and the documents of its sections. */
export const attachmentsIn = allAttachments as (minutes: AnyMinutes) => readonly (Attachment<Internal> | Attachment<Public>)[];

/** A text of several lines: what it is called, and more about it. */
export function linesOf(text: AnyText): AnyText[] {
  return linesOfParts<Exclude<AnyInline, string>>(text).filter((line) => line.length > 0) as AnyText[];
}

/** A track by its name, else its id. */
export function trackWords(minutes: AnyMinutes, id: string): AnyText {
  const name = minutes.tracks.find((track) => track.id === id)?.name;
  return name === undefined || name.length === 0 ? [id] : name;
}

export type AnyAction = Action<Internal> | Action<Public>;

/** An action where it stands. */
export interface PlacedAction {
  readonly item: AnyAction;
  readonly minutes: AnyMinutes;
  /** Undefined above the first heading. */
  readonly section: AnySection | undefined;
  /** What its calendar entry is known by: its id, or its place among the actions without a free one. */
  readonly key: string;
}

/** What somebody is to do: an action, a promise, or an agreement that has an owner or a deadline. Any other agreement is kept, not done. */
export function isTask(item: AnyItem): item is AnyAction {
  return (
    item.kind === 'action' ||
    item.kind === 'commitment' ||
    (item.kind === 'agreement' && (item.owners.length > 0 || item.due !== undefined))
  );
}

/** All that somebody is to do after a meeting. */
export function tasksOf(minutes: AnyMinutes): PlacedAction[] {
  const taken = new Set<string>();
  const entries: PlacedAction[] = [];
  let number = 0;
  for (const { item, section } of itemsOf(minutes)) {
    if (!('owners' in item)) continue;
    number++;
    const key = item.id === undefined || taken.has(item.id) ? `#${number}` : item.id;
    taken.add(key);
    if (isTask(item)) entries.push({ item, minutes, section, key });
  }
  return entries;
}

/** What a mail is made by: what is late in it was late on the day of the meeting, so that it is the same mail on any day. */
export function onDayOfMeeting<Context extends RenderContext>(minutes: AnyMinutes, context: Context): Context {
  return { ...context, today: minutes.date?.date ?? '0000-01-01' };
}

export interface ShownState {
  readonly status: ActionStatus;
  readonly due: PlainDate | undefined;
  readonly overdue: boolean;
}

/**
 * What is known of an action: what the register says, else what the item itself says. Whether it is overdue is for those who can still do it:
 * a published document does not change with the day, nor do minutes that were approved.
 */
export function actionState(item: AnyItem, context: RenderContext, minutes?: AnyMinutes): ShownState | undefined {
  if (!('owners' in item)) return undefined;
  const latest = item.ref === undefined ? undefined : knownOf(item.ref, context, minutes);
  const status = latest?.status ?? item.status;
  const due = latest?.due ?? item.due?.date;
  const late = due !== undefined && due < context.today && (status === 'open' || status === 'ongoing');
  return { status, due, overdue: late && (minutes === undefined || followsToday(minutes, context)) };
}

/** What was approved shows the state of its own day, whatever later meetings report. */
function knownOf(ref: string, context: RenderContext, minutes: AnyMinutes | undefined): LatestState | undefined {
  const isFixed = minutes?.status?.value === 'approved' && context.view === 'full';
  return isFixed && context.stateAfter !== undefined ? context.stateAfter(ref, minutes) : context.latest(ref);
}

function followsToday(minutes: AnyMinutes, { view }: RenderContext): boolean {
  return minutes.at !== undefined && (view !== 'full' || minutes.status?.value !== 'approved');
}

/** What an invitation lists; late is what is due before the meeting, or before today where that comes first. */
export function* openActions(minutes: AnyMinutes, context: RenderContext): Generator<AnyOpenAction & { overdue: boolean }> {
  const meeting = minutes.date?.date;
  const day = meeting !== undefined && meeting < context.today ? meeting : context.today;
  for (const action of context.openBefore?.(minutes) ?? []) {
    if (!isTask(action.item)) continue;
    const due = action.due?.date;
    yield { ...action, overdue: minutes.at !== undefined && due !== undefined && due < day };
  }
}

/** Grounds in the order of the law: `5.1.2a` before `10.2e`. */
export function inOrder(grounds: Iterable<string>): string[] {
  return [...grounds].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

export function wordsFor(language: Language): (word: keyof typeof FIXED_WORDS) => string {
  return (word) => FIXED_WORDS[word][language];
}
