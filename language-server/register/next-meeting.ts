import type { Attendee, Language, Minutes, Party, PlainDate, PlainTime, Section, Series } from '../model/minutes.ts';
import { plainText, sourceOf } from '../model/text.ts';
import { isDayOff } from '../syntax/holidays.ts';
import { formatDate } from '../syntax/plain-date.ts';
import { nextOccurrence, parseRhythm, type Rhythm } from '../syntax/rhythm.ts';
import { isOpen, type Register, type RegisteredAction } from './register.ts';

/** What the next meeting of a series is made from. */
export interface NextMeetingSource {
  readonly series: Series;
  /** The meetings of the series, the earliest first; those without a date last. */
  readonly meetings: readonly Minutes[];
  readonly register: Register;
  /** The language of the series' declaration: that of the first meeting of a series. */
  readonly language: Language;
  readonly today: PlainDate;
  /** Days off beside the public holidays, as in the configuration. */
  readonly holidays?: Readonly<Record<string, string | false>>;
  /** Asked for by the user; else what was agreed as `Volgende`, else the next day of the rhythm. */
  readonly date?: PlainDate;
  /** Whether a meeting has this id already. */
  isTaken(id: string): boolean;
}

export interface NextMeeting {
  readonly id: string;
  /** Undefined where neither the rhythm nor `Volgende` gives one: the series has ended, or has no rhythm. */
  readonly date: PlainDate | undefined;
  /** A whole `.verslag` file; checks clean but for what only people can fill in. */
  readonly text: string;
  /** How many open actions it carries over. */
  readonly carried: number;
}

/**
 * The next meeting of a series as the text of a file: an invitation with date and time by its rhythm (holidays left out), its fixed members,
 * the agenda items that come back, and its open actions ready for `Voortgang`.
 */
export function nextMeeting(source: NextMeetingSource): NextMeeting {
  const { series, meetings } = source;
  const previous = meetings.findLast((meeting) => meeting.date?.date !== undefined) ?? meetings.at(-1);
  const language = previous?.language ?? source.language;
  const days = new Days(source, previous);
  const date = source.date ?? days.next();
  const id = nextId(source, previous, date);
  const open = openActions(source);
  const say = WORDS[language];
  const header = [
    `${say.minutes} ${id} (${say.series} ${series.id}): ${previous === undefined ? sourceOf(series.name) : sourceOf(previous.name)}`,
    `${say.status}: ${say.invited}`,
    field(say.date, date && formatDate(date, language, { weekday: true })),
    field(say.time, days.time(date)),
    field(say.location, series.location ?? (previous?.location && sourceOf(previous.location))),
    field(say.classification, previous?.classification && CLASSIFICATIONS[previous.classification.value][language]),
    field('Model', previous?.decisionModel),
    field(say.chair, mentionOf(series.chair?.party ?? previous?.chair?.party)),
    field(say.secretary, mentionOf(series.secretary?.party ?? previous?.secretary?.party)),
    field(say.present, attendees(series, previous, language).join(', ')),
    field(say.next, date && days.after(date, language)),
  ].filter((line) => line !== undefined);
  return { id, date, text: `${header.join('\n')}\n\n${agenda(meetings, open, language)}`, carried: open.length };
}

const WORDS = {
  nl: {
    minutes: 'Verslag',
    series: 'reeks',
    status: 'Status',
    invited: 'uitnodiging',
    date: 'Datum',
    time: 'Tijd',
    location: 'Plaats',
    classification: 'Rubricering',
    chair: 'Voorzitter',
    secretary: 'Notulist',
    present: 'Aanwezig',
    next: 'Volgende',
    for: 'namens',
    progress: 'Voortgang',
    due: 'uiterlijk',
    secret: 'geheim',
    opening: 'Opening',
    open: 'Openstaande acties',
    close: 'Rondvraag',
  },
  en: {
    minutes: 'Minutes',
    series: 'series',
    status: 'Status',
    invited: 'invitation',
    date: 'Date',
    time: 'Time',
    location: 'Location',
    classification: 'Classification',
    chair: 'Chair',
    secretary: 'Secretary',
    present: 'Present',
    next: 'Next',
    for: 'for',
    progress: 'Progress',
    due: 'due',
    secret: 'secret',
    opening: 'Opening',
    open: 'Open actions',
    close: 'Any other business',
  },
} as const;
const CLASSIFICATIONS = {
  public: { nl: 'openbaar', en: 'public' },
  internal: { nl: 'intern', en: 'internal' },
  confidential: { nl: 'vertrouwelijk', en: 'confidential' },
} as const;

function field(name: string, value: string | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : `${name}: ${value}`;
}

// ---------------------------------------------------------------- date and time

/** When a series meets: by its rhythm, or by what its last meeting agreed. */
class Days {
  private readonly source: NextMeetingSource;
  private readonly previous: Minutes | undefined;
  private readonly rhythm: Rhythm | undefined;

  constructor(source: NextMeetingSource, previous: Minutes | undefined) {
    this.source = source;
    this.previous = previous;
    this.rhythm = source.series.rhythm && parseRhythm(source.series.rhythm.value);
  }

  next(): PlainDate | undefined {
    const last = this.previous?.date?.date;
    const agreed = this.previous?.next?.date?.date;
    if (agreed !== undefined && (last === undefined || agreed > last)) return agreed;
    const { series, today } = this.source;
    const start = series.from?.date;
    return this.occurrenceAfter(last ?? dayBefore(start === undefined || start < today ? today : start));
  }

  /** The meeting after that, in words with its time; undefined where the series meets no more. */
  after(date: PlainDate, language: Language): string | undefined {
    const next = this.occurrenceAfter(date);
    if (next === undefined) return undefined;
    const start = this.rhythm?.start;
    return `${formatDate(next, language, { weekday: true })}${start === undefined ? '' : ` ${start}`}`;
  }

  time(date: PlainDate | undefined): string | undefined {
    const agreed = this.previous?.next;
    const usual = this.rhythm?.start === undefined ? this.previous?.time : { start: this.rhythm.start, end: this.rhythm.end };
    if (agreed?.time === undefined || agreed.date?.date !== date) return usual && range(usual.start, usual.end);
    const { start, end } = agreed.time;
    if (end !== undefined) return range(start, end);
    return range(start, usual?.end && laterBy(start, minutesOf(usual.end) - minutesOf(usual.start)));
  }

  private occurrenceAfter(date: PlainDate): PlainDate | undefined {
    if (this.rhythm === undefined) return undefined;
    const { series, holidays = {} } = this.source;
    const until = series.until?.date;
    const span = { anchor: series.from?.date ?? date, ...(until === undefined ? {} : { until }) };
    return nextOccurrence(this.rhythm, date, span, (day) => isDayOff(day, { extra: holidays }));
  }
}

function dayBefore(date: PlainDate): PlainDate {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

function range(start: PlainTime, end: PlainTime | undefined): string {
  return end === undefined ? start : `${start}-${end}`;
}

function minutesOf(time: PlainTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** Undefined where that is past midnight. */
function laterBy(time: PlainTime, minutes: number): PlainTime | undefined {
  const total = minutesOf(time) + minutes;
  if (minutes <= 0 || total >= 24 * 60) return undefined;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

// ---------------------------------------------------------------- id

/**
 * As the meetings before are named: by date (`samenwerking-2020-11-25`, `controlroom-15-juli`) or by number (`dobv-3`); never an id that
 * is taken.
 */
function nextId({ series, meetings, isTaken }: NextMeetingSource, previous: Minutes | undefined, date: PlainDate | undefined): string {
  const dated = previous && datedId(previous, date);
  if (dated !== undefined && !isTaken(dated)) return dated;
  const numbered = dated === undefined && previous ? /^(.*?)(\d{1,6})$/.exec(previous.id) : null;
  const stem = numbered ? numbered[1]! : `${series.id}-`;
  let number = numbered ? Number(numbered[2]) + 1 : meetings.length + 1;
  while (isTaken(`${stem}${number}`)) number++;
  return `${stem}${number}`;
}

/** The id with the new date where it ends in its own. */
function datedId({ id, date: own, language }: Minutes, date: PlainDate | undefined): string | undefined {
  if (own?.date === undefined || date === undefined) return undefined;
  const forms = [(day: PlainDate) => day, (day: PlainDate) => formatDate(day, language).split(' ').slice(0, 2).join('-')];
  const form = forms.find((written) => id.endsWith(`-${written(own.date!)}`));
  return form && id.slice(0, id.length - form(own.date).length) + form(date);
}

// ---------------------------------------------------------------- people

function mentionOf(party: Party | undefined): string | undefined {
  return party === undefined || party.type === 'guest' ? undefined : `@${party.id}`;
}

/** Who was on the lists of the last meeting, in that order and as they attended; else the chair, the secretary and the members. Guests stay away. */
function attendees(series: Series, previous: Minutes | undefined, language: Language): string[] {
  const before = previous === undefined ? [] : [...previous.present, ...previous.absent];
  const fixed = [series.chair, series.secretary, ...(before.length === 0 ? series.members : [])].map((mention) =>
    mentionOf(mention?.party),
  );
  const entries = new Map<string, string>();
  for (const attendee of before) {
    const mention = mentionOf(attendee.party);
    if (mention !== undefined && attendee.ground === undefined && !entries.has(mention))
      entries.set(mention, mention + details(attendee, language));
  }
  for (const mention of fixed) if (mention !== undefined && !entries.has(mention)) entries.set(mention, mention);
  return [...entries.values()];
}

function details({ modeText, role, onBehalfOf }: Attendee, language: Language): string {
  const behalf = mentionOf(onBehalfOf);
  const words = [modeText, role, behalf && `${WORDS[language].for} ${behalf}`].filter((word) => word !== undefined);
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}

// ---------------------------------------------------------------- agenda

function openActions({ series, register }: NextMeetingSource): readonly RegisteredAction[] {
  return register.actions.filter(
    ({ item, meeting, status }) => item.kind === 'action' && item.ref !== undefined && meeting.series?.id === series.id && isOpen(status),
  );
}

/** Whether a section is where the actions of earlier meetings are gone through. */
function isOpenActions(title: string): boolean {
  return /^(?:openstaande acties|open acties|actielijst|actiepunten|voortgang(?: acties)?|open actions|action list|progress)$/i.test(title);
}

function agenda(meetings: readonly Minutes[], open: readonly RegisteredAction[], language: Language): string {
  const say = WORDS[language];
  const titles = fixedTitles(meetings, language);
  const at = titles.findIndex(isOpenActions);
  if (at < 0 && open.length > 0) titles.splice(titles[0] === say.opening ? 1 : 0, 0, say.open);
  const sections = titles.map((title, index) => {
    const lines = isOpenActions(title) ? open.map((action) => progressLines(action, language)) : [];
    return `# ${index + 1}. ${title}\n${lines.length === 0 ? '' : `\n${lines.join('\n\n')}\n`}`;
  });
  return sections.join('\n');
}

/** The headings that the last two meetings share, in the order of the last; of a new series opening and any other business. */
function fixedTitles(meetings: readonly Minutes[], language: Language): string[] {
  const [before, last] = meetings.slice(-2).length === 2 ? meetings.slice(-2) : [meetings[0], meetings[0]];
  const { opening, close } = WORDS[language];
  if (before === undefined || last === undefined) return [opening, close];
  const known = new Set(before.sections.map(titleOf));
  const shared = last.sections.filter((section) => section.ground === undefined && known.has(titleOf(section))).map(titleOf);
  return shared.length > 0 ? shared : [opening, close];
}

function titleOf({ title }: Section): string {
  return sourceOf(title);
}

/** What the action was, as a comment, and the line in which its progress is written down. */
function progressLines({ item, section, status, due }: RegisteredAction, language: Language): string {
  const say = WORDS[language];
  const owners = item.owners.map(({ party }) => mentionOf(party)).filter((mention) => mention !== undefined);
  const date = due?.date === undefined ? undefined : `${say.due} ${formatDate(due.date, language, { weekday: true })}`;
  const about = [owners.join(' '), date].filter((part) => part !== undefined && part !== '').join(', ');
  const state = { open: { nl: 'open', en: 'open' }, ongoing: { nl: 'lopend', en: 'ongoing' } }[status as 'open' | 'ongoing'][language];
  const text = plainText(item.text).replace(/\s+/g, ' ');
  // What was secret stays so.
  const ground = item.ground ?? section?.ground;
  const secret = ground === undefined ? '' : `, ${say.secret} ${ground}`;
  return `// ${about}${about === '' ? '' : ': '}${text}\n${say.progress} #${item.ref} (${state}${secret}):`;
}
