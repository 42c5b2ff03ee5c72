import type { Attendee, Language, Minutes, PartyMention, PlainDate, Section, Series, Text } from '../model/minutes.ts';
import { isOpen, type RegisteredAction } from '../register/register.ts';
import { formatDate } from '../syntax/dates.ts';
import { parseRhythm } from '../syntax/rhythm.ts';

export interface NextMeeting {
  readonly id: string;
  readonly text: string;
}
/** What the next minutes are made of. */
export interface NextMeetingOptions {
  /** Undefined for a meeting of no series. */
  readonly series: Series | undefined;
  /** Those of the series, the earliest first. */
  readonly meetings: readonly Minutes[];
  /** All actions of the project; those of the series that are open are carried over. */
  readonly actions: readonly RegisteredAction[];
  readonly date: PlainDate;
  /** Where neither the series nor a meeting has one. */
  readonly language: Language;
  /** Ids that are taken. */
  isTaken(id: string): boolean;
}

const WORDS = {
  nl: {
    meeting: 'Verslag',
    series: 'reeks',
    invitation: 'uitnodiging',
    date: 'Datum',
    time: 'Tijd',
    place: 'Plaats',
    chair: 'Voorzitter',
    secretary: 'Notulist',
    present: 'Aanwezig',
    progress: 'Voortgang',
    due: 'uiterlijk',
    stillOpen: 'nog open.',
    name: 'Overleg',
    agenda: ['Opening en mededelingen', 'Openstaande acties', 'Rondvraag en sluiting'],
    status: { open: 'open', ongoing: 'lopend' },
  },
  en: {
    meeting: 'Minutes',
    series: 'series',
    invitation: 'invitation',
    date: 'Date',
    time: 'Time',
    place: 'Location',
    chair: 'Chair',
    secretary: 'Secretary',
    present: 'Present',
    progress: 'Progress',
    due: 'due',
    stillOpen: 'still open.',
    name: 'Meeting',
    agenda: ['Opening and announcements', 'Open actions', 'Any other business'],
    status: { open: 'open', ongoing: 'ongoing' },
  },
} as const;

/**
 * The minutes of the next meeting as an invitation: head and agenda of the series, the members who are expected, and every open action as
 * a report to fill in. Ends with a line end.
 */
export function nextMeeting(options: NextMeetingOptions): NextMeeting {
  const { series, meetings, date } = options;
  const last = meetings.at(-1);
  const language = last?.language ?? options.language;
  const words = WORDS[language];
  const id = nextId(options);
  const name = (series && source(series.name)) || (last && source(last.name)) || words.name;
  const attribute = series === undefined ? '' : ` (${words.series} ${series.id})`;
  const fields: [string, string | undefined][] = [
    ['Status', words.invitation],
    [words.date, formatDate(date, language, { weekday: true })],
    [words.time, timeOf(series, last)],
    [words.place, series?.location ?? (last?.location && source(last.location))],
    [words.chair, mention(series?.chair ?? last?.chair)],
    [words.secretary, mention(series?.secretary ?? last?.secretary)],
    [words.present, expected(series, last).join(', ')],
  ];
  const head = fields.filter(([, value]) => value).map(([keyword, value]) => `${keyword}: ${value}`);
  const agenda = agendaOf(options, language);
  return { id, text: `${words.meeting} ${id}${attribute}: ${name}\n${head.join('\n')}\n\n${agenda}\n` };
}

// ---------------------------------------------------------------- id

/** `dobv-4` behind `dobv-3`, the date where ids are dates; else the series' id with the date. */
function nextId({ series, meetings, date, isTaken }: NextMeetingOptions): string {
  const last = meetings.at(-1)?.id ?? '';
  const dated = /^(.*?)\d{4}-\d{2}-\d{2}$/.exec(last);
  const counted = /^(.*?)(\d+)$/.exec(last);
  let id = dated ? `${dated[1]}${date}` : counted ? `${counted[1]}${successor(counted[2]!)}` : `${series?.id ?? 'overleg'}-${date}`;
  for (let extra = 2; isTaken(id); extra++) {
    const next = dated === null ? /^(.*?)(\d+)$/.exec(id) : null;
    id = counted && next ? `${next[1]}${successor(next[2]!)}` : `${id.replace(/\.\d+$/, '')}.${extra}`;
  }
  return id;
}

/** The next number, with as many zeros before it. */
function successor(digits: string): string {
  return String(BigInt(digits) + 1n).padStart(digits.length, '0');
}

// ---------------------------------------------------------------- head

function timeOf(series: Series | undefined, last: Minutes | undefined): string | undefined {
  const rhythm = series?.rhythm && parseRhythm(series.rhythm.value);
  const { start, end } = rhythm?.start === undefined ? (last?.time ?? {}) : rhythm;
  return start === undefined ? undefined : end === undefined ? start : `${start}-${end}`;
}

/** Members of the series; where it names none, all who were or should have been at the last meeting. */
function expected(series: Series | undefined, last: Minutes | undefined): string[] {
  const leaders = [series?.chair ?? last?.chair, series?.secretary ?? last?.secretary];
  const others: readonly (PartyMention | Attendee)[] = series?.members.length
    ? series.members
    : [...(last?.present ?? []), ...(last?.absent ?? [])];
  return [...new Set([...leaders, ...others].flatMap((party) => mention(party) ?? []))];
}

function mention(mentioned: PartyMention | Attendee | undefined): string | undefined {
  if (mentioned === undefined) return undefined;
  const { party, ground } = mentioned;
  const name = party.type === 'guest' ? `"${party.name}"` : `@${party.id}`;
  return ground === undefined ? name : `{${ground}: ${name}}`;
}

// ---------------------------------------------------------------- agenda

/** Headings that came back in the last two meetings, else the usual ones; open actions under the one about actions. */
function agendaOf(options: NextMeetingOptions, language: Language): string {
  const words = WORDS[language];
  const titles = standing(options.meetings) ?? [...words.agenda];
  const reports = openActions(options).map((action) => report(action, language));
  let index = titles.findIndex((title) => /acti|voortgang|progress/i.test(title));
  if (index < 0 && reports.length > 0) {
    index = Math.max(titles.length - 1, 0);
    titles.splice(index, 0, words.agenda[1]);
  }
  return titles
    .map((title, at) => `# ${at + 1}. ${title}${at === index && reports.length > 0 ? `\n\n${reports.join('\n')}` : ''}`)
    .join('\n\n');
}

function standing(meetings: readonly Minutes[]): string[] | undefined {
  const [before, last] = meetings.slice(-2).map((meeting) => meeting.sections.map(titleOf));
  if (before === undefined || last === undefined) return undefined;
  const back = last.filter((title) => title !== '' && before.includes(title));
  return back.length < 2 ? undefined : back;
}

function titleOf({ title, ground }: Section): string {
  // What is secret is not announced.
  return ground === undefined ? source(title) : '';
}

/** Open actions with an id, of the series or of those meetings, the earliest first. */
function openActions({ meetings, actions }: NextMeetingOptions): RegisteredAction[] {
  const held = new Set(meetings);
  return actions.filter(({ item, meeting, status }) => item.ref !== undefined && held.has(meeting) && isOpen(status));
}

function report({ item, due, status }: RegisteredAction, language: Language): string {
  const words = WORDS[language];
  const moved = due !== undefined && due !== item.due && due.date !== undefined;
  const attributes = [
    words.status[status as 'open' | 'ongoing'],
    ...(moved ? [`${words.due} ${formatDate(due.date!, language)}`] : []),
    // What was said of a secret action stays secret.
    ...(item.ground === undefined ? [] : [`${language === 'nl' ? 'geheim' : 'secret'} ${item.ground}`]),
  ];
  return `${words.progress} #${item.ref} (${attributes.join(', ')}): ${words.stillOpen}`;
}

/** A text as it is typed, on one line. */
function source(text: Text): string {
  return text
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.kind === 'mention') return part.party.type === 'guest' ? part.party.name : `@${part.party.id}`;
      if (part.kind === 'reference') return `#${part.label}`;
      return `{${part.ground}: ${source(part.content)}}`;
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
