import type { Language } from '../../language-server/index.ts';
import {
  type IntakeBlock,
  type MomentOfLine,
  opensMeeting,
  parseTimeRange,
  type Run,
  textOf,
  toldMoment,
  utcOffset,
} from '../../language-server/intake/index.ts';
import type { CalendarMoment } from './calendar-events.ts';
import { minutesIn, onClock } from './calendar-zones.ts';
import { type Invitation, type InvitedGuest, invitationFrom, invitationOf } from './invitation.ts';
import { type InvitingMail, invitingMail } from './mail.ts';
import { UnreadableDocument } from './reading.ts';
import { placeOfZone } from './zone-names.ts';

const PREFIXES =
  /^(?:(?:re|fw|fwd|doorst|antw|tr|wg)[ ]?:[ ]*|(?:(?:updated |bijgewerkte )?(?:(?:webex|zoom|teams|microsoft teams) )?(?:meeting |vergader)?(?:invitation|uitnodiging|invite|verzoek)|geannuleerd|geaccepteerd|cancell?ed|accepted|gewijzigd|updated)[ ]?[:–-][ ]*)+/iu;
const CANCELLED = /^(?:(?:re|fw|fwd|doorst)[ ]?:[ ]*)*(?:geannuleerd|cancell?ed)[ ]?:/iu;
/** `Jan Jansen is inviting you to a scheduled Zoom meeting.` */
const INVITES =
  /^(?<host>\p{Lu}[\p{L}'’. -]{1,60}?) (?:is inviting you to|invites you to|has invited you to|nodigt (?:u|je|jullie) uit|heeft (?:u|je|jullie) uitgenodigd)(?!\p{L})/u;
const LABEL = /^(?<label>\p{L}[\p{L}/& ]{1,30})[:：](?<value>.*)$/u;
const WHEN =
  /^(?:time|when|date(?: (?:and|&) time)?|date\/time|start(?: time)?|tijd|tijdstip|wanneer|datum(?: (?:en|&) tijd)?|datum\/tijd|starttijd|begin)$/iu;
const WHERE = /^(?:where|location|place|venue|waar|locatie|plaats)$/iu;
const TOPIC = /^(?:topic|meeting topic|onderwerp|subject|titel|title|agenda-onderwerp)$/iu;
const MAIL_LABEL = /^(?:van|from|verzonden|sent|aan|to|cc)$/iu;
/** Nobody's: what is sent in somebody's name. */
const ROBOT =
  /^(?:no-?reply|do-?not-?reply|messenger|notifications?|meetings?|calendar-notification|invites?|mailer)@|@(?:[\w-]+\.)*(?:zoom\.us|webex\.com)$/iu;

/** Zones as programs for meetings name them by their cities, and a place with that clock. */
const CITIES: readonly (readonly [RegExp, string])[] = [
  [
    /(?<!\p{L})(?:Amsterdam|Bruss?els?|Paris|Parijs|Berlin|Berlijn|Madrid|Rom[ae]|Wenen|Vienna|Kopenhagen|Copenhagen|Stockholm|CES?T|ME[SZ]?[TZ])(?!\p{L})/u,
    'Europe/Amsterdam',
  ],
  [/(?<!\p{L})New York(?!\p{L})/u, 'America/New_York'],
  [/(?<!\p{L})(?:London|Londen|Edinburgh|Dublin|Lissabon|Lisbon|BST)(?!\p{L})/u, 'Europe/London'],
];
const ZONE_LIKE = /(?:UTC|GMT|(?<!\p{L})(?:time|tijd)(?!\p{L})|\p{L}\/\p{L}|^\p{Lu}{3,4}$)/iu;

interface Line {
  readonly text: string;
  readonly label: string | undefined;
  readonly value: string;
}

/**
 * The meeting that a mail invites to: by the calendar in it, else by its text, as Zoom, Webex and Teams write it and as it is passed on. Of a text
 * one line says when it is; a mail that invites nobody is none. @throws UnreadableDocument
 */
export async function invitationOfMail(bytes: Uint8Array, timeZone: string, fallback: Language): Promise<Invitation> {
  const mail = await invitingMail(bytes);
  if (mail.calendar !== undefined) return invitationOf(mail.calendar, timeZone, fallback);
  const blocks = mail.blocks();
  const lines = linesOf(blocks);
  const host = [mail.subject, ...lines.map(({ text }) => text)]
    .map((text) => INVITES.exec(text)?.groups?.host)
    .find((one) => one !== undefined);
  const when = momentIn(lines);
  if (when?.date === undefined || !(when.labelled || host !== undefined || lines.some(({ text }) => opensMeeting(text))))
    throw new UnreadableDocument('noMeeting');
  const moment = (time: string | undefined) => momentAt(when.date!, time, when.rest, timeZone, host !== undefined);
  return invitationFrom(
    {
      title: titleOf(mail, lines),
      cancelled: CANCELLED.test(mail.subject),
      start: moment(when.start),
      end: when.end === undefined ? undefined : moment(when.end),
      place: valueBehind(lines, WHERE),
      people: guestsOf(mail, host),
      description: lines.map(({ text }) => text).join('\n'),
      body: blocks,
      recurrence: '',
    },
    fallback,
  );
}

/** Each line of the text; of a row of a table its cells, the first as the label of the second. */
function linesOf(blocks: readonly IntakeBlock[]): readonly Line[] {
  const typed = blocks
    .filter((block) => block.kind !== 'paragraph' || block.marking !== true)
    .flatMap((block) =>
      block.kind === 'table'
        ? block.rows.map((row) =>
            row
              .map(shownIn)
              .join(': ')
              .replace(/:(?=:)/g, ''),
          )
        : shownIn(block.runs).split('\n'),
    );
  return typed
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => {
      const groups = LABEL.exec(line)?.groups;
      return { text: line, label: groups?.label?.trim(), value: groups?.value?.trim() ?? line };
    });
}

/** What its readers saw. */
function shownIn(runs: readonly Run[]): string {
  return textOf(runs.filter(({ hidden }) => hidden !== true));
}

/** What labelled lines tell; without one, the only line that names a day with its time. */
function momentIn(lines: readonly Line[]): (MomentOfLine & { readonly labelled: boolean }) | undefined {
  const own = lines.filter((_, at) => !isOfMail(lines, at));
  const labelled = own.filter(({ label = '' }) => WHEN.test(label)).flatMap(({ value }) => toldMoment(value) ?? []);
  const day = labelled.find(({ date }) => date !== undefined);
  const time = day?.start === undefined ? labelled.find(({ date, start }) => start !== undefined && date === undefined) : undefined;
  if (day !== undefined)
    return { ...day, ...(time !== undefined && { start: time.start, end: time.end, rest: time.rest }), labelled: true };
  const told = own.flatMap(({ text, label }) => (label === undefined || /\d/.test(label) ? (toldMoment(text) ?? []) : []));
  const [first, ...more] = told.filter(({ date, start }) => date !== undefined && start !== undefined);
  return first === undefined || more.some(({ date, start }) => date !== first.date || start !== first.start)
    ? undefined
    : { ...first, labelled: false };
}

/** `Date: …` below `From: …`: the head of a mail that was passed on; `Op 3 december 2026 schreef Jan:` opens what it answers. */
function isOfMail(lines: readonly Line[], at: number): boolean {
  const { label = '', text } = lines[at]!;
  const beside = [lines[at - 1]?.label ?? '', lines[at + 1]?.label ?? ''];
  return (
    MAIL_LABEL.test(label) ||
    /(?<!\p{L})(?:schreef|wrote)(?!\p{L})/u.test(text) ||
    (/^(?:date|datum)$/i.test(label) && beside.some((one) => MAIL_LABEL.test(one)))
  );
}

function valueBehind(lines: readonly Line[], wanted: RegExp): string {
  return lines.find(({ label = '', value }) => wanted.test(label) && value !== '')?.value ?? '';
}

/** What the text calls it, or Webex writes above who hosts it; else the subject without what programs put before and behind it. */
function titleOf({ subject }: InvitingMail, lines: readonly Line[]): string {
  const hosted = lines.findIndex(({ text }) => /^(?:hosted by|georganiseerd door|gehost door) /i.test(text));
  const above = lines[hosted - 1]?.text ?? '';
  const own = lines.filter(
    ({ label = '' }, at) => TOPIC.test(label) && !lines.slice(Math.max(0, at - 3), at).some((one) => MAIL_LABEL.test(one.label ?? '')),
  );
  const told = valueBehind(own, TOPIC) || (INVITES.test(above) || above.length > 120 ? '' : above);
  const bare = subject
    .replace(PREFIXES, '')
    .replace(/ @ \p{L}{2,10}\.? .*$/u, '')
    .trim();
  return (told || (INVITES.test(bare) ? '' : bare)).replace(PREFIXES, '').replace(/\s+/g, ' ').trim();
}

/** A time on the clock of the project; on its own clock, with the name of its zone, where nobody knows that one. */
function momentAt(date: string, time: string | undefined, rest: string, timeZone: string, isProgram: boolean): CalendarMoment {
  const isZone = rest !== '' && (isProgram || ZONE_LIKE.test(rest) || CITIES.some(([cities]) => cities.test(rest)));
  if (time === undefined || !isZone) return { date, time, zone: undefined };
  const ahead = aheadIn(rest, date, time);
  return ahead === undefined ? { date, time, zone: rest } : { ...onClock(timeZone, date, time, ahead), zone: undefined };
}

/** Minutes that the clocks that are named behind a time are ahead of UTC: by a place, a city, the name of a zone, or an offset and nothing else. */
function aheadIn(rest: string, date: string, time: string): number | undefined {
  const place =
    rest.split(/[ ,;()]/).find((word) => /^[A-Z]\w+\/[A-Z]\w+$/.test(word)) ?? CITIES.find(([cities]) => cities.test(rest))?.[1];
  const known = place === undefined ? undefined : placeOfZone(place);
  if (known !== undefined) return minutesIn(utcOffset(date, time, known));
  // Windows shows the offset of winter before a name: the name counts.
  const named = rest.replace(/^\((?:UTC|GMT)[+-]?[\d:]{0,5}\) /, '');
  const read = parseTimeRange(`${time} ${named}`);
  const of = read?.place ?? placeOfZone(named);
  if (of !== undefined) return minutesIn(utcOffset(date, time, of));
  return read?.offset === undefined ? undefined : minutesIn(read.offset);
}

function guestsOf({ people }: InvitingMail, host: string | undefined): InvitedGuest[] {
  const guest = (name: string, email: string | undefined): InvitedGuest => ({ name, email, declined: false, chair: false });
  const clean = (name: string) => (name.includes('@') ? '' : name.replace(/[;<>"\r\n]/g, ' ').trim());
  const asked = people
    .filter(({ address }) => address !== '' && !ROBOT.test(address))
    .map(({ name, address }) => guest(clean(name), address));
  const known = host === undefined || asked.some(({ name }) => bareName(name) === bareName(host));
  return known ? asked : [guest(host, undefined), ...asked];
}

/** Offices put it behind a name: `Piet de Vries (VWS)`. */
function bareName(name: string): string {
  return name
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
