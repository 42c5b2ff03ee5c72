import type { Attendee, DateValue, Item, Minutes, PartyMention, Text, TimeValue } from '../../model/minutes.ts';
import { plainText, sourceOf } from '../../model/text.ts';
import { valueWords } from '../../model/value-text.ts';
import { withSingleBlanks } from '../../syntax/trimming.ts';
import { DETAILS } from '../../vocabulary/attributes.ts';
import { partyKey } from '../party-key.ts';
import type { HeaderPart, PartName } from './change.ts';

/** A value by which two versions are compared, and how it reads. */
export interface Value {
  /** Equal in both versions: nothing changed. Ids and source text, so that another spelling of a name elsewhere is no change. */
  readonly key: string;
  readonly words: string;
}

export function textValue(text: Text | undefined): Value | undefined {
  if (text === undefined) return undefined;
  const key = withSingleBlanks(sourceOf(text));
  return key === '' ? undefined : { key, words: withSingleBlanks(plainText(text)) };
}

export function plainValue(value: string | undefined): Value | undefined {
  return value === undefined || value === '' ? undefined : { key: value, words: value };
}

export function partiesValue(mentions: readonly (PartyMention | undefined)[]): Value | undefined {
  const present = mentions.filter((mention) => mention !== undefined);
  if (present.length === 0) return undefined;
  return {
    key: present.map(({ party, ground }) => `${partyKey(party)}${ground ?? ''}`).join(' '),
    words: present.map(({ party }) => party.name).join(', '),
  };
}

/** All single values of a header. */
export function fieldValues(meeting: Minutes): Readonly<Record<Exclude<HeaderPart, 'own'>, Value | undefined>> {
  const { time, next, status } = meeting;
  const range = (value: Minutes['time']) => value && `${stretchWords(value)}${value.offset === undefined ? '' : ` (UTC${value.offset})`}`;
  return {
    name: textValue(meeting.name),
    series: plainValue(meeting.series?.id),
    status: plainValue(status && `${status.value}${status.approvedOn === undefined ? '' : ` ${status.approvedOn}`}`),
    classification: plainValue(meeting.classification?.value),
    date: plainValue(dayWords(meeting.date)),
    time: plainValue(range(time)),
    opening: plainValue(range(meeting.opening)),
    closing: plainValue(range(meeting.closing)),
    quorum: plainValue(meeting.quorum && valueWords(meeting.quorum.text)),
    meetingKind: textValue(meeting.meetingKind),
    location: textValue(meeting.location),
    description: textValue(meeting.description),
    reference: textValue(meeting.reference),
    purpose: textValue(meeting.purpose),
    chair: attendeesValue(meeting.chairs),
    secretary: attendeesValue(meeting.secretaries),
    signatures: attendeesValue(meeting.signatures),
    contact: partiesValue([meeting.contact]),
    next: plainValue(next && withSingleBlanks(`${dayWords(next.date) ?? ''} ${range(next.time) ?? ''}`)),
    model: plainValue(meeting.decisionModel),
    language: plainValue(meeting.language),
  };
}

/** All stretches of a time: `10:00–12:00, 13:00–15:00`. */
export function stretchWords({ start, end, more = [] }: TimeValue): string {
  return [{ start, end }, ...more].map((one) => (one.end === undefined ? one.start : `${one.start}–${one.end}`)).join(', ');
}

/** A date, of several days the first and the last; or the words that are none as typed. */
export function dayWords(date: DateValue | undefined): string | undefined {
  if (date?.date === undefined) return date && valueWords(date.text);
  return date.until === undefined ? date.date : `${date.date} – ${date.until}`;
}

/** Who it is, and how they attend. */
export function attendeeValue({ party, ground, modeText, role, onBehalfOf, group, remark }: Attendee): { who: string; how: Value } {
  const words = (text: Text | undefined) => text && valueWords(text);
  const details = [words(modeText), words(role), onBehalfOf?.name, words(group), words(remark)].filter((word) => word !== undefined);
  return {
    who: partyKey(party),
    how: { key: [ground, ...details].join('|'), words: details.length === 0 ? party.name : `${party.name} (${details.join(', ')})` },
  };
}

export function attendeesValue(attendees: readonly Attendee[]): Value | undefined {
  if (attendees.length === 0) return undefined;
  const all = attendees.map(attendeeValue);
  return { key: all.map(({ who, how }) => `${who} ${how.key}`).join(', '), words: all.map(({ how }) => how.words).join(', ') };
}

/** All that an item holds beside its text. */
export function detailValues(item: Item): Readonly<Partial<Record<PartName, Value | undefined>>> {
  return {
    called: plainValue(item.called),
    owners: 'owners' in item ? partiesValue(item.owners) : undefined,
    to: 'to' in item ? partiesValue(item.to ?? []) : undefined,
    amended:
      item.kind === 'approval' ? plainValue(item.amended === undefined ? undefined : item.amended ? 'amended' : 'unchanged') : undefined,
    parties: 'parties' in item ? partiesValue(item.parties) : undefined,
    ...movedValues(item),
    ...voteValues(item),
    due: 'due' in item ? plainValue(dayWords(item.due)) : undefined,
    track: plainValue(item.track),
    ...('owners' in item ? Object.fromEntries(DETAILS.map((name) => [name, plainValue(item[name])])) : {}),
    status: 'status' in item ? plainValue(item.status) : undefined,
    secret: plainValue(item.ground),
  };
}

/** Who voted what, and how: so that a vote that was counted again says so. */
function voteValues(item: Item): Readonly<Partial<Record<PartName, Value | undefined>>> {
  if (item.kind !== 'vote') return {};
  const sides = item.sides.map(({ option, total, ballots }): Value => {
    const all = ballots.map(({ voter, weight }) => ({ ...partiesValue([voter])!, weight: weight === undefined ? '' : ` ${weight}` }));
    const names = all.map(({ words: name, weight }) => `${name}${weight}`).join(', ');
    const keys = all.map(({ key, weight }) => `${key}${weight}`).join(' ');
    const count = total === undefined ? '' : ` ${total}`;
    return { key: `${option}${count} ${keys}`, words: `${option}${count}${names === '' ? '' : ` (${names})`}` };
  });
  return {
    about: plainValue(item.about && `#${item.about.label}`),
    votes:
      sides.length === 0 ? undefined : { key: sides.map(({ key }) => key).join('; '), words: sides.map((side) => side.words).join('; ') },
    method: plainValue([item.unanimous ? 'unanimous' : undefined, item.method].filter((one) => one !== undefined).join(' ')),
    majority: plainValue(item.majority),
    outcome: plainValue(item.result),
  };
}

function movedValues(item: Item): Readonly<Partial<Record<PartName, Value | undefined>>> {
  if (!('movers' in item)) return {};
  return {
    moved: partiesValue(item.movers),
    seconded: partiesValue(item.seconders),
    about: plainValue(item.about && `#${item.about.label}`),
    outcome: plainValue(item.outcome),
    procedure: 'procedure' in item ? plainValue(item.procedure) : undefined,
  };
}

/** What was and is, in words; what was or is not there, is left out. */
export function words(before: Value | string | undefined, after: Value | string | undefined): { before?: string; after?: string } {
  const [old, now] = [before, after].map((value) => (typeof value === 'object' ? value.words : value));
  return { ...(old === undefined ? {} : { before: old }), ...(now === undefined ? {} : { after: now }) };
}
