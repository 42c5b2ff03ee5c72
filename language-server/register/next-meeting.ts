import type { AnyMinutes, Language, Minutes, PlainDate, PlainTime, Section, Series } from '../model/minutes.ts';
import { plainText, sourceOf } from '../model/text.ts';
import { isDayOff } from '../syntax/holidays.ts';
import { formatDate } from '../syntax/plain-date.ts';
import { parseRhythm } from '../syntax/rhythm.ts';
import { numberAtEnd } from '../syntax/trimming.ts';
import type { AttributeName } from '../vocabulary/attribute-rows.ts';
import { attributeNamed, statusWord } from '../vocabulary/attributes.ts';
import { type KeywordName, keywordNamed } from '../vocabulary/keywords.ts';
import { CLASSIFICATIONS, MEETING_STATUSES, wordsOf } from '../vocabulary/values.ts';
import { datedTitle } from './dated-title.ts';
import type { HeldAction } from './live-register.ts';
import { mentionOf } from './mention.ts';
import { nextDate, occurrenceAfter } from './next-date.ts';
import { expectedLines } from './next-people.ts';
import { agendaPoint, parkedIn, placeOfAdded } from './parked.ts';
import { isOpen, type Register } from './register.ts';

/** What the next minutes are made from. */
export interface NextMeetingSource {
  /** Undefined for a meeting of no series. */
  readonly series: Series | undefined;
  /** The meetings of the series, the earliest first; those without a date last. */
  readonly meetings: readonly Minutes[];
  readonly register: Register;
  /** The language of the first meeting of a series; later ones keep that of the one before. */
  readonly language: Language;
  readonly today: PlainDate;
  /** Days off beside the public holidays, as in the configuration. */
  readonly holidays?: Readonly<Record<string, string | false>>;
  /** Asked for by the user; else what was agreed as `Volgende`, else the next day of the rhythm. */
  readonly date?: PlainDate;
  /** Whether a meeting has this id already. */
  isTaken(id: string): boolean;
}

export interface FollowingMeeting {
  readonly id: string;
  /** Undefined where neither the rhythm nor `Volgende` gives one: the series has ended, or has no rhythm. */
  readonly date: PlainDate | undefined;
  /** A whole `.verslag` file; checks clean but for what only people can fill in. */
  readonly text: string;
  /** How many open actions it carries over. */
  readonly carried: number;
}

/**
 * The next meeting as the text of a file: an invitation with date and time by the rhythm of its series (holidays left out), its members,
 * the agenda items that come back, and its open actions ready for `Voortgang`.
 */
export function nextMeeting(source: NextMeetingSource): FollowingMeeting {
  const { series, meetings, today, holidays = {} } = source;
  const previous = meetings.findLast((meeting) => meeting.date?.date !== undefined) ?? meetings.at(-1);
  const language = previous?.language ?? source.language;
  const say = WORDS[language];
  const off = (day: PlainDate) => isDayOff(day, { extra: holidays });
  const date = source.date ?? (series && nextDate(series, meetings, today, off));
  const id = nextId(source, previous, date);
  const open = openActions(source);
  const header = [
    `${say.minutes} ${id}${series === undefined ? '' : ` (${say.series} ${series.id})`}: ${titleOfNext(series, previous, date) ?? say.meeting}`,
    `${say.status}: ${say.invited}`,
    field(say.kind, previous?.meetingKind && sourceOf(previous.meetingKind)),
    field(say.date, date && formatDate(date, language, { weekday: true })),
    field(say.time, timeOf(series, previous, date)),
    field(say.location, series?.location ?? (previous?.location && sourceOf(previous.location))),
    field(say.classification, previous?.classification && CLASSIFICATION_WORDS[previous.classification.value][language]),
    field('Model', previous?.decisionModel),
    field(say.quorum, series?.quorum === undefined ? previous?.quorum && sourceOf(previous.quorum.text) : undefined),
    field(say.chair, mentionOf(series?.chair ?? previous?.chair)),
    field(say.secretary, mentionOf(series?.secretary ?? previous?.secretary)),
    field(say.contact, mentionOf(previous?.contact)),
    ...expectedLines(say.present, series, previous, say.for),
    field(say.next, series && date && afterThat(series, date, off, language)),
    field(say.signatures, previous?.signatures.flatMap((one) => mentionOf(one) ?? []).join(', ')),
  ].filter((line) => line !== undefined);
  return { id, date, text: `${header.join('\n')}\n\n${agenda(meetings, open, language)}`, carried: open.length };
}

/** As the last meeting was called, with the new day in the place of its own. */
function titleOfNext(series: Series | undefined, previous: Minutes | undefined, date: PlainDate | undefined): string | undefined {
  const name = previous?.name && sourceOf(previous.name);
  const own = previous?.date?.date;
  const title = name === undefined || own === undefined ? name : datedTitle(name, own, date, previous!.language);
  return title || (series && sourceOf(series.name));
}

/** What no keyword says: the sections that nearly every meeting has. */
const PHRASES = {
  nl: {
    meeting: 'Overleg',
    for: 'namens',
    opening: 'Opening en mededelingen',
    open: 'Openstaande acties',
    close: 'Rondvraag en sluiting',
  },
  en: {
    meeting: 'Meeting',
    for: 'for',
    opening: 'Opening and announcements',
    open: 'Open actions',
    close: 'Any other business',
  },
} as const;
/** The words of a header, and the sections that nearly every meeting has. */
export const WORDS = { nl: headerWords('nl'), en: headerWords('en') };

function headerWords(language: Language) {
  const keyword = (name: KeywordName) => keywordNamed(name)[language];
  const attribute = (name: AttributeName) => attributeNamed(name)[language];
  const status = wordsOf(MEETING_STATUSES);
  return {
    ...PHRASES[language],
    minutes: keyword('Meeting'),
    status: keyword('Status'),
    date: keyword('Date'),
    time: keyword('Time'),
    location: keyword('Location'),
    classification: keyword('Classification'),
    chair: keyword('Chair'),
    secretary: keyword('Secretary'),
    present: keyword('Present'),
    kind: keyword('Kind'),
    quorum: keyword('Quorum'),
    contact: keyword('Contact'),
    signatures: keyword('Signatures'),
    next: keyword('Next'),
    progress: keyword('Progress'),
    series: attribute('series'),
    due: attribute('due'),
    secret: attribute('secret'),
    invited: status.invitation[language],
    draft: status.draft[language],
  };
}

const CLASSIFICATION_WORDS = wordsOf(CLASSIFICATIONS);

function field(name: string, value: string | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : `${name}: ${value}`;
}

// ---------------------------------------------------------------- time

/** What was agreed for that day, as long as usual; else as the rhythm has it, else as last time. */
function timeOf(series: Series | undefined, previous: Minutes | undefined, date: PlainDate | undefined): string | undefined {
  const rhythm = series?.rhythm && parseRhythm(series.rhythm.value);
  const usual = rhythm?.start === undefined ? previous?.time : { start: rhythm.start, end: rhythm.end };
  const agreed = previous?.next;
  if (agreed?.time === undefined || agreed.date?.date !== date) return usual && range(usual.start, usual.end);
  const { start, end } = agreed.time;
  return range(start, end ?? (usual?.end && laterBy(start, minutesOf(usual.end) - minutesOf(usual.start))));
}

/** The meeting after the next one, with its time; undefined where the series meets no more. */
function afterThat(series: Series, date: PlainDate, isOff: (day: PlainDate) => boolean, language: Language): string | undefined {
  const day = occurrenceAfter(series, date, isOff);
  const start = series.rhythm && parseRhythm(series.rhythm.value)?.start;
  return day && `${formatDate(day, language, { weekday: true })}${start === undefined ? '' : ` ${start}`}`;
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
 * As the meetings before are named: by date (`samenwerking-2020-11-25`, `controlroom-15-juli`) or by number (`dobv-3`, `dobv-09`); else
 * by the series' id and a number. Never an id that is taken.
 */
function nextId({ series, meetings, isTaken }: NextMeetingSource, previous: Minutes | undefined, date: PlainDate | undefined): string {
  const dated = previous && datedId(previous, date);
  const numbered = dated === undefined && previous ? numberAtEnd(previous.id, 9) : undefined;
  if (numbered === undefined) {
    const id = dated ?? (series === undefined ? `overleg-${date ?? 1}` : `${series.id}-${meetings.length + 1}`);
    for (let extra = 1; ; extra++) {
      const free = extra === 1 ? id : `${id}.${extra}`;
      if (!isTaken(free)) return free;
    }
  }
  const { stem, digits } = numbered;
  for (let number = Number(digits) + 1; ; number++) {
    const id = `${stem}${String(number).padStart(digits.length, '0')}`;
    if (!isTaken(id)) return id;
  }
}

/** The id with the new date where it ends in its own. */
export function datedId(
  { id, date: own, language }: Pick<AnyMinutes, 'id' | 'date' | 'language'>,
  date: PlainDate | undefined,
): string | undefined {
  if (own?.date === undefined || date === undefined) return undefined;
  const forms = [(day: PlainDate) => day, (day: PlainDate) => formatDate(day, language).split(' ').slice(0, 2).join('-')];
  const form = forms.find((written) => id.endsWith(`-${written(own.date!)}`));
  return form && id.slice(0, id.length - form(own.date).length) + form(date);
}

// ---------------------------------------------------------------- agenda

function openActions({ series, register }: NextMeetingSource): readonly HeldAction[] {
  if (series === undefined) return [];
  return register.actions.filter(
    ({ item, meeting, status }) => item.kind === 'action' && item.ref !== undefined && meeting.series?.id === series.id && isOpen(status),
  );
}

/** Whether a section is where the actions of earlier meetings are gone through. */
export function isOpenActions(title: string): boolean {
  return /^(?:openstaande acties|open acties|actielijst|actiepunten|voortgang(?: acties)?|open actions|action list|progress)$/i.test(title);
}

function agenda(meetings: readonly Minutes[], open: readonly HeldAction[], language: Language): string {
  const say = WORDS[language];
  const titles = fixedTitles(meetings, language);
  const at = titles.findIndex(isOpenActions);
  if (at < 0 && open.length > 0) titles.splice(/^opening\b/i.test(titles[0] ?? '') ? 1 : 0, 0, say.open);
  const points: { title: string; lines: readonly string[] }[] = titles.map((title) => ({
    title,
    lines: isOpenActions(title) && open.length > 0 ? ['', open.map((action) => progressLines(action, language)).join('\n\n')] : [],
  }));
  points.splice(placeOfAdded(titles), 0, ...parkedIn(meetings).map((one) => agendaPoint(one, language)));
  return points.map(({ title, lines }, index) => `# ${index + 1}. ${title}\n${lines.map((line) => `${line}\n`).join('')}`).join('\n');
}

/** The headings that the last two meetings share, in the order of the last; where they share less than two, opening and any other business. */
function fixedTitles(meetings: readonly Minutes[], language: Language): string[] {
  const [before, last] = meetings.slice(-2).map(({ sections }) => sections.filter(({ ground }) => ground === undefined).map(titleOf));
  const shared = before === undefined || last === undefined ? [] : last.filter((title) => before.includes(title));
  return shared.length > 1 ? shared : [WORDS[language].opening, WORDS[language].close];
}

function titleOf({ title }: Section): string {
  return sourceOf(title);
}

/** What the action was, as a comment, and the line in which its progress is written down. */
export function progressLines({ item, section, status, due }: HeldAction, language: Language): string {
  const say = WORDS[language];
  const owners = item.owners.flatMap(({ party }) => (party.type === 'guest' ? [] : [`@${party.id}`]));
  const date = due?.date === undefined ? undefined : `${say.due} ${formatDate(due.date, language, { weekday: true })}`;
  const about = [owners.join(' '), date].filter((part) => part !== undefined && part !== '').join(', ');
  const state = statusWord(status, language);
  const text = plainText(item.text).replace(/\s+/g, ' ');
  // What was secret stays so.
  const ground = item.ground ?? section?.ground;
  const secret = ground === undefined ? '' : `, ${say.secret} ${ground}`;
  return `// ${about}${about === '' ? '' : ': '}${text}\n${say.progress} #${item.ref} (${state}${secret}):`;
}
