import type {
  ActionStatus,
  AnyMinutes,
  Attendee,
  Block,
  DateValue,
  Disclosure,
  Inline,
  Internal,
  Item,
  Language,
  Moment,
  PartyMention,
  PlainDate,
  Public,
  Section,
  Text,
  Withheld,
} from '../model/minutes.ts';
import { formatDate } from '../syntax/dates.ts';
import type { RenderContext } from './context.ts';
import { MODE_WORDS, WORDS } from './words.ts';

/** A model of either disclosure: what every renderer takes. */
export type AnyText = Text<Internal> | Text<Public>;
export type AnyInline = Inline<Internal> | Inline<Public>;
export type AnyParty = Internal['party'] | Public['party'];
export type AnyPartyMention = PartyMention<Internal> | PartyMention<Public>;
export type AnyAttendee = Attendee<Internal> | Attendee<Public>;
export type AnyItem = Item<Internal> | Item<Public>;
export type AnyNestedItem = AnyItem | Withheld;
export type AnySection = Section<Internal> | Section<Public>;
export type AnyBlock = Block<Internal> | Block<Public>;
export type AnyDate = DateValue<Internal> | DateValue<Public>;
export type AnyMoment = Moment<Internal> | Moment<Public>;
export type { Disclosure };

/** Name of a party, or the ground on which it is shielded. */
export function partyName(party: AnyParty): { name: string } | { ground: string } {
  return 'name' in party ? { name: party.name } : { ground: party.ground };
}

/** A date in full words, with its weekday unless asked otherwise; words that are no date stay as typed. */
export function dateInWords(date: AnyDate | undefined, language: Language, { weekday = true } = {}): string {
  if (date === undefined) return '';
  return date.date === undefined ? date.text : formatDate(date.date, language, { weekday });
}

export function momentInWords(moment: AnyMoment | undefined, language: Language): string {
  if (moment === undefined) return '';
  return `${dateInWords(moment.date, language)}${moment.time === undefined ? '' : ` ${moment.time}`}`;
}

/** `16:30–17:15 (UTC+01:00)` */
export function timeInWords(minutes: AnyMinutes): string {
  const { time } = minutes;
  if (time === undefined) return '';
  const end = time.end === undefined ? '' : `–${time.end}`;
  return `${time.start}${end}${minutes.language === 'nl' ? ' uur' : ''}${time.offset === undefined ? '' : ` (UTC${time.offset})`}`;
}

/** `Webex, secretaris, namens VWS` in parts: words, and the party spoken for. */
export function attendeeDetails(attendee: AnyAttendee, language: Language): { words: string[]; onBehalfOf: AnyParty | undefined } {
  const mode = attendee.modeText ?? (attendee.mode === undefined ? undefined : MODE_WORDS[attendee.mode][language]);
  return { words: [mode, attendee.role].filter((word): word is string => word !== undefined), onBehalfOf: attendee.onBehalfOf };
}

/** All items of a meeting, nested ones behind the item that holds them, each with the section it stands in. */
export function* itemsOf(minutes: AnyMinutes): Generator<{ item: AnyItem; section: AnySection | undefined; nested: boolean }> {
  yield* itemsIn(minutes.blocks, undefined);
  for (const section of minutes.sections) yield* itemsInSection(section);
}

function* itemsInSection(section: AnySection): Generator<{ item: AnyItem; section: AnySection; nested: boolean }> {
  yield* itemsIn(section.blocks, section) as Generator<{ item: AnyItem; section: AnySection; nested: boolean }>;
  for (const child of section.sections) yield* itemsInSection(child);
}

function* itemsIn(blocks: readonly AnyBlock[], section: AnySection | undefined) {
  for (const block of blocks) {
    if (!('items' in block)) continue;
    yield { item: block as AnyItem, section, nested: false };
    for (const item of block.items) if (item.kind !== 'withheld') yield { item, section, nested: true };
  }
}

export interface ActionState {
  readonly status: ActionStatus;
  readonly due: PlainDate | undefined;
  readonly overdue: boolean;
}

/** What is known of an action today: what the register says, else what the item itself says. */
export function actionState(item: AnyItem, context: RenderContext): ActionState | undefined {
  if (item.kind !== 'action' && item.kind !== 'agreement') return undefined;
  const latest = item.ref === undefined ? undefined : context.latest(item.ref);
  const status = latest?.status ?? item.status;
  const due = latest?.due ?? item.due?.date;
  const overdue = (status === 'open' || status === 'ongoing') && due !== undefined && due < context.today;
  return { status, due, overdue };
}

/** The grounds that show in a public text, in the order of the law. */
export function groundsIn(value: unknown, found = new Set<string>()): string[] {
  collectGrounds(value, found);
  return inOrder(found);
}

/** Grounds in the order of the law: `5.1.2a` before `10.2e`. */
export function inOrder(grounds: Iterable<string>): string[] {
  return [...grounds].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

function collectGrounds(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const element of value) collectGrounds(element, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      if (key === 'ground' && typeof child === 'string') found.add(child);
      else collectGrounds(child, found);
    }
  }
}

export function wordsFor(language: Language): (word: keyof typeof WORDS) => string {
  return (word) => WORDS[word][language];
}
