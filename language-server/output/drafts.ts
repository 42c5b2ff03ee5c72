import type { ProjectFile } from '../document/files.ts';
import { letterOf, letterView, meetingPhrase } from '../document/letter.ts';
import { ownerLetter } from '../document/owner-letter.ts';
import { sentence } from '../document/sentences.ts';
import { type AnyParty, actionState, attachmentsIn, onDayOfMeeting, type PlacedAction, tasksOf } from '../document/view.ts';
import { Wording } from '../document/wording.ts';
import type { AnyMinutes, PlainDate } from '../model/minutes.ts';
import { nameWords } from '../model/value-text.ts';
import { type Recipient, unique } from './addresses.ts';
import { deadlineCalendar, renderRequest, taskCalendar } from './calendar.ts';
import type { DeliveryContext } from './delivery.ts';
import { emailBody, letterHtml } from './email.ts';
import { renderHtml } from './html.ts';
import { idPart, oneLine, safeFileName } from './names.ts';
import { PlainWords } from './plain-words.ts';
import { organizerOf, recipientsOf } from './recipients.ts';
import { isShownOnPages, picturesOf } from './rich/pictures.ts';
import { phraseToTitle } from './text-spans.ts';

export interface DraftAttachment {
  readonly fileName: string;
  /** Media type without parameters. */
  readonly type: string;
  readonly content: string | Uint8Array;
}

/** A mail that somebody still has to send: what a composer needs, in plain words. Nothing in it has been encoded yet. */
export interface Draft {
  /** Name of its file, without ending. */
  readonly fileName: string;
  readonly from: Recipient;
  readonly to: readonly Recipient[];
  readonly cc: readonly Recipient[];
  readonly subject: string;
  /** Of the meeting; the program that sends the mail gives it its own. */
  readonly date: PlainDate | undefined;
  /** Domain of the message id. */
  readonly domain: string;
  readonly html: string;
  readonly text: string;
  /** An iCalendar object by which programs put the meeting in a calendar, or take it out. */
  readonly request: (DraftAttachment & { readonly content: string; readonly method: 'REQUEST' | 'CANCEL' }) | undefined;
  readonly attachments: readonly DraftAttachment[];
  /** Names of those who should get it and for whom no address is known. */
  readonly missing: readonly string[];
  /** Attachments that should go along and could not: no such file, too large, or outside the project. */
  readonly left: readonly string[];
  /** What it answers to, so that programs show the mails about one meeting, and about one series, together: the oldest first. */
  readonly thread: readonly string[];
  /** Shown in the HTML by their id (RFC 2392). */
  readonly pictures: readonly (ProjectFile & { readonly id: string })[];
}

// ---------------------------------------------------------------- a meeting

/** The mail about a meeting: its minutes, a part of them, or the invitation, as the view and the status say. */
export function meetingDraft(minutes: AnyMinutes, context: DeliveryContext): Draft {
  const view = letterView(minutes, context.view);
  const pictures = mailPictures(minutes, context);
  const { html, text, shortened } = emailBody(letterOf(minutes, context), undefined, pictures);
  const { to, cc, missing } = recipientsOf(minutes, context.addresses);
  const fileName = safeFileName(minutes.id);
  const { files, left } = attachmentsOf(minutes, { ...context, view });
  const request = view === 'invitation' ? renderRequest(minutes, { ...context, view }) : undefined;
  const whole: DraftAttachment[] = shortened
    ? [
        {
          fileName: `${fileName}.html`,
          type: 'text/html',
          // What a reader must know of its pictures was said of the mail itself.
          content: renderHtml(minutes, { ...onDayOfMeeting(minutes, context), view, sourceLines: false, notice: undefined }),
        },
      ]
    : [];
  return {
    ...envelope(minutes, context),
    fileName,
    to,
    cc,
    subject: subjectOf(minutes, context),
    html,
    text,
    request:
      request === undefined
        ? undefined
        : { fileName: `${sentence(minutes.language, 'invitationFile')}.ics`, type: 'text/calendar', ...request },
    attachments: [...whole, ...files],
    missing,
    left,
    thread: threadOf([minutes], context),
    pictures: pictures.shown().filter(({ id }) => html.includes(`cid:${id}"`)),
  };
}

/** The files under `Bijlage` and the documents of its sections that lie in the project; of those on the web the mail has the address. */
function attachmentsOf(minutes: AnyMinutes, { file, view }: DeliveryContext): { files: DraftAttachment[]; left: string[] } {
  const files: DraftAttachment[] = [];
  const left: string[] = [];
  if (file === undefined || (view !== 'full' && view !== 'invitation')) return { files, left };
  for (const { target } of attachmentsIn(minutes)) {
    if (target === undefined || target === '' || /^[a-z][a-z0-9+.-]+:/i.test(target)) continue;
    const found = file(minutes.uri, target);
    if (found === undefined) left.push(target);
    else if (!files.some(({ fileName, content }) => fileName === found.fileName && content === found.content)) files.push(found);
  }
  return { files, left };
}

/** Gives each picture that the mail shows an id of its own. */
function mailPictures(minutes: AnyMinutes, context: DeliveryContext) {
  const { emailDomain } = context;
  const pictures = picturesOf(minutes, context, isShownOnPages);
  const logo = logoOf(context);
  const shown = new Map<string, ProjectFile & { readonly id: string }>();
  return {
    show: (path: string): string | undefined => {
      const found = pictures(path);
      if (found === undefined) return undefined;
      const picture = shown.get(path) ?? { ...found, id: `picture-${shown.size + 1}@${emailDomain}` };
      shown.set(path, picture);
      return `cid:${picture.id}`;
    },
    logo: logo === undefined ? undefined : `cid:${logo.id}`,
    shown: () => [...(logo === undefined ? [] : [logo]), ...shown.values()],
  };
}

function logoOf({ look, emailDomain }: DeliveryContext): Draft['pictures'][number] | undefined {
  const logo = look?.logo;
  if (logo === undefined) return undefined;
  const fileName = `logo.${logo.type === 'image/png' ? 'png' : 'jpg'}`;
  return { fileName, type: logo.type, content: logo.content, id: `logo@${emailDomain}` };
}

/** No message has these ids: they are what all mails about a series, and about a meeting, are under. */
function threadOf(meetings: readonly AnyMinutes[], { emailDomain }: DeliveryContext): string[] {
  const series = new Set(meetings.map((minutes) => minutes.series?.id ?? ''));
  const [only = ''] = series;
  return [
    ...(series.size === 1 && only !== '' ? [`series--${idPart(only)}@${emailDomain}`] : []),
    ...(meetings.length === 1 ? [`meeting--${idPart(meetings[0]!.id)}@${emailDomain}`] : []),
  ];
}

function envelope(minutes: AnyMinutes, context: DeliveryContext): Pick<Draft, 'from' | 'date' | 'domain'> {
  return {
    // A message has an author (RFC 5322, 3.6.2). Programs put the account of whoever sends the draft in its place.
    from: organizerOf(minutes, context.addresses) ?? { name: '', address: `noreply@${context.emailDomain}` },
    date: minutes.date?.date,
    domain: context.emailDomain,
  };
}

const STATES = {
  draft: { nl: 'Conceptverslag', en: 'Draft minutes' },
  approved: { nl: 'Verslag (vastgesteld)', en: 'Minutes (approved)' },
  invitation: { nl: 'Uitnodiging', en: 'Invitation' },
  cancelled: { nl: 'Geannuleerd', en: 'Cancelled' },
  none: { nl: 'Verslag', en: 'Minutes' },
} as const;
const LISTS = {
  decisions: { nl: 'Besluitenlijst', en: 'Decisions' },
  actions: { nl: 'Actielijst', en: 'Actions' },
  invitation: STATES.invitation,
} as const;

/** `Conceptverslag: Directeurenoverleg, maandag 16 november 2020, 16:30 uur` */
function subjectOf(minutes: AnyMinutes, context: DeliveryContext): string {
  const view = letterView(minutes, context.view);
  const status = minutes.status?.value;
  const kind = status === 'cancelled' ? STATES.cancelled : view === 'full' ? STATES[status ?? 'none'] : LISTS[view];
  const words = new PlainWords(minutes);
  const name = words.line(minutes.name) || oneLine(minutes.id);
  return `${kind[minutes.language]}: ${[name, words.moment()].filter((part) => part !== '').join(', ')}`;
}

// ---------------------------------------------------------------- an owner

/** One draft for each owner of open actions in these meetings, with only what is theirs. Members of a group each get their own. */
export function ownerDrafts(meetings: readonly AnyMinutes[], context: DeliveryContext): readonly Draft[] {
  const owners = new Map<string, { party: AnyParty; entries: Set<PlacedAction> }>();
  for (const minutes of meetings) {
    for (const entry of tasksOf(minutes)) {
      const state = actionState(entry.item, context)?.status;
      if (state === 'done' || state === 'dropped') continue;
      for (const { party } of entry.item.owners) {
        for (const person of context.addresses.persons(party)) add(owners, person, entry);
      }
    }
  }
  return [...owners.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { party, entries }]) => ownerDraft(id, party, [...entries], context));
}

/** Who is shielded, or a guest, has no id: nothing can be sent to them. */
function add(owners: Map<string, { party: AnyParty; entries: Set<PlacedAction> }>, party: AnyParty, entry: PlacedAction): void {
  const id = 'id' in party ? party.id : undefined;
  if (id === undefined) return;
  const known = owners.get(id);
  if (known === undefined) owners.set(id, { party, entries: new Set([entry]) });
  else known.entries.add(entry);
}

function ownerDraft(id: string, party: AnyParty, entries: readonly PlacedAction[], context: DeliveryContext): Draft {
  const first = entries[0]!.minutes;
  const { language } = first;
  const byMeeting = [...Map.groupBy(entries, ({ minutes }) => minutes)];
  const { recipients, missing } = context.addresses.reachOwner(party);
  const name = 'name' in party ? oneLine(nameWords(party.name)) : '';
  const deadlines = deadlineCalendar(entries, context);
  const tasks = taskCalendar(entries, context);
  const about =
    byMeeting.length === 1 ? phraseToTitle(meetingPhrase(new Wording(first, context))) : sentence(language, 'meetings', byMeeting.length);
  const subject = sentence(language, 'subjectOfActions', about);
  const letter = ownerLetter(party, byMeeting, context, { hasCalendar: deadlines !== undefined });
  const logo = logoOf(context);
  const { html, text, shortened } = emailBody(letter, subject, {
    show: () => undefined,
    logo: logo === undefined ? undefined : `cid:${logo.id}`,
  });
  const whole = () => ({
    fileName: `${sentence(language, 'actionsFile')}.html`,
    type: 'text/html',
    content: letterHtml(letter.whole, subject),
  });
  return {
    ...envelope(first, context),
    // The latest of the meetings dates it.
    date: byMeeting
      .flatMap(([minutes]) => minutes.date?.date ?? [])
      .sort()
      .at(-1),
    fileName: safeFileName(`${byMeeting.length === 1 ? `${first.id}--` : ''}${sentence(language, 'actionsFile')}-${id}`),
    to: unique(recipients),
    cc: [],
    subject,
    html,
    text,
    request: undefined,
    attachments: [
      ...(shortened ? [whole()] : []),
      ...(deadlines === undefined ? [] : [calendarFile(sentence(language, 'calendarFile'), deadlines)]),
      ...(tasks === undefined ? [] : [calendarFile(sentence(language, 'taskFile'), tasks)]),
    ],
    left: [],
    thread: threadOf(
      byMeeting.map(([minutes]) => minutes),
      context,
    ),
    pictures: logo === undefined ? [] : [logo],
    missing: recipients.length === 0 && missing.length === 0 ? [name] : missing,
  };
}

function calendarFile(name: string, content: string): DraftAttachment {
  return { fileName: `${name}.ics`, type: 'text/calendar', content };
}
