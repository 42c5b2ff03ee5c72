import { type AnyParty, actionState } from '../document/view.ts';
import type { AnyMinutes, Language, PlainDate } from '../model/minutes.ts';
import { formatDate } from '../syntax/plain-date.ts';
import { type Recipient, unique } from './addresses.ts';
import { deadlineCalendar, renderRequest, taskCalendar } from './calendar.ts';
import { type ActionEntry, actionsOf } from './calendar-tasks.ts';
import { type DeliveryContext, stampOf } from './delivery.ts';
import { emailBody, emailDocument, emailView, fits, letterFoot, letterHead, letterText, meetingInWords } from './email.ts';
import { sentence } from './email-letter.ts';
import { joined, ownActions } from './email-parts.ts';
import { EmailWords } from './email-words.ts';
import { renderHtml } from './html.ts';
import { escapeHtml, oneLine, safeFileName } from './names.ts';
import { PlainWords } from './plain-words.ts';
import { organizerOf, recipientsOf } from './recipients.ts';

export interface DraftAttachment {
  readonly fileName: string;
  /** Media type without parameters. */
  readonly type: string;
  readonly content: string;
}

/** A mail that somebody still has to send: what a composer needs, in plain words. Nothing in it has been encoded yet. */
export interface Draft {
  /** Name of its file, without ending. */
  readonly fileName: string;
  readonly from: Recipient;
  readonly to: readonly Recipient[];
  readonly cc: readonly Recipient[];
  readonly subject: string;
  readonly date: PlainDate;
  /** Domain of the message id. */
  readonly domain: string;
  readonly html: string;
  readonly text: string;
  /** An iCalendar object with the method REQUEST: programs show it as an invitation. */
  readonly request: DraftAttachment | undefined;
  readonly attachments: readonly DraftAttachment[];
  /** Names of those who should get it and for whom no address is known. */
  readonly missing: readonly string[];
}

// ---------------------------------------------------------------- a meeting

/** The mail about a meeting: its minutes, a part of them, or the invitation, as the view and the status say. */
export function meetingDraft(minutes: AnyMinutes, context: DeliveryContext): Draft {
  const view = emailView(minutes, context.view);
  const { html, text, shortened } = emailBody(minutes, context);
  const { to, cc, missing } = recipientsOf(minutes, context.addresses);
  const fileName = safeFileName(minutes.id);
  const request = view === 'invitation' ? renderRequest(minutes, { ...context, view }) : undefined;
  const whole: DraftAttachment[] = shortened
    ? [{ fileName: `${fileName}.html`, type: 'text/html', content: renderHtml(minutes, { ...context, view, sourceLines: false }) }]
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
        : { fileName: `${sentence(minutes.language, 'invitationFile')}.ics`, type: 'text/calendar', content: request },
    attachments: whole,
    missing,
  };
}

function envelope(minutes: AnyMinutes, context: DeliveryContext): Pick<Draft, 'from' | 'date' | 'domain'> {
  return {
    // A message has an author (RFC 5322, 3.6.2). Programs put the account of whoever sends the draft in its place.
    from: organizerOf(minutes, context.addresses) ?? { name: '', address: `noreply@${context.emailDomain}` },
    date: stampOf(minutes.date?.date, context),
    domain: context.emailDomain,
  };
}

const STATES = {
  draft: { nl: 'Conceptverslag', en: 'Draft minutes' },
  approved: { nl: 'Verslag (vastgesteld)', en: 'Minutes (approved)' },
  invitation: { nl: 'Uitnodiging', en: 'Invitation' },
  none: { nl: 'Verslag', en: 'Minutes' },
} as const;
const LISTS = {
  decisions: { nl: 'Besluitenlijst', en: 'Decisions' },
  actions: { nl: 'Actielijst', en: 'Actions' },
  invitation: STATES.invitation,
} as const;

/** `Conceptverslag: Directeurenoverleg, maandag 16 november 2020, 16:30 uur` */
function subjectOf(minutes: AnyMinutes, context: DeliveryContext): string {
  const view = emailView(minutes, context.view);
  const kind = view === 'full' ? STATES[minutes.status?.value ?? 'none'] : LISTS[view];
  const words = new PlainWords(minutes);
  const name = words.line(minutes.name) || oneLine(minutes.id);
  return `${kind[minutes.language]}: ${[name, words.moment()].filter((part) => part !== '').join(', ')}`;
}

// ---------------------------------------------------------------- an owner

/** One draft for each owner of open actions in these meetings, with only what is theirs. Members of a group each get their own. */
export function ownerDrafts(meetings: readonly AnyMinutes[], context: DeliveryContext): readonly Draft[] {
  const owners = new Map<string, { party: AnyParty; entries: ActionEntry[] }>();
  for (const minutes of meetings) {
    for (const entry of actionsOf(minutes)) {
      const state = actionState(entry.item, context)?.status;
      if (state === 'done' || state === 'dropped') continue;
      for (const { party } of entry.item.owners) {
        for (const person of context.addresses.persons(party)) add(owners, person, entry);
      }
    }
  }
  return [...owners.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { party, entries }]) => ownerDraft(id, party, entries, context));
}

/** Who is shielded, or a guest, has no id: nothing can be sent to them. */
function add(owners: Map<string, { party: AnyParty; entries: ActionEntry[] }>, party: AnyParty, entry: ActionEntry): void {
  const id = 'id' in party ? party.id : undefined;
  if (id === undefined) return;
  const known = owners.get(id);
  if (known === undefined) owners.set(id, { party, entries: [entry] });
  else if (!known.entries.includes(entry)) known.entries.push(entry);
}

function ownerDraft(id: string, party: AnyParty, entries: readonly ActionEntry[], context: DeliveryContext): Draft {
  const first = entries[0]!.minutes;
  const { language } = first;
  const byMeeting = [...Map.groupBy(entries, ({ minutes }) => minutes)];
  const { recipients, missing } = context.addresses.reachOwner(party);
  const name = 'name' in party ? oneLine(party.name) : '';
  const isPerson = party.type === 'person';
  const intro = isPerson ? sentence(language, 'yourActions') : sentence(language, 'theirActions', name);
  const greeting = isPerson ? sentence(language, 'dear', name) : sentence(language, 'dearAll');
  const deadlines = deadlineCalendar(entries, context);
  const tasks = taskCalendar(entries, context);
  const calendars = deadlines === undefined ? [] : [sentence(language, 'asCalendar')];
  const about = byMeeting.length === 1 ? meetingInWords(first, 'actions') : sentence(language, 'meetings', byMeeting.length);
  const subject = sentence(language, 'subjectOfActions', about);
  const { html, whole } = ownerHtml(byMeeting, greeting, [intro, ...calendars], subject, context);
  return {
    ...envelope(first, context),
    // The latest of the meetings dates it.
    date: byMeeting
      .map(([minutes]) => stampOf(minutes.date?.date, context))
      .sort()
      .at(-1)!,
    fileName: safeFileName(`${byMeeting.length === 1 ? `${first.id}--` : ''}${sentence(language, 'actionsFile')}-${id}`),
    to: unique(recipients),
    cc: [],
    subject,
    html,
    text: letterText(
      first,
      [intro, ...calendars],
      byMeeting.map(([minutes, own]) => ownerText(minutes, own, context)).join('\n\n'),
      greeting,
    ),
    request: undefined,
    attachments: [
      ...whole,
      ...(deadlines === undefined ? [] : [calendarFile(sentence(language, 'calendarFile'), deadlines)]),
      ...(tasks === undefined ? [] : [calendarFile(sentence(language, 'taskFile'), tasks)]),
    ],
    missing: recipients.length === 0 && missing.length === 0 ? [name] : missing,
  };
}

function calendarFile(name: string, content: string): DraftAttachment {
  return { fileName: `${name}.ics`, type: 'text/calendar', content };
}

/** The HTML of an owner's mail, and the whole of it as a file where it is too long for a mail. */
function ownerHtml(
  byMeeting: readonly (readonly [AnyMinutes, readonly ActionEntry[]])[],
  greeting: string,
  sentences: readonly string[],
  title: string,
  context: DeliveryContext,
): { html: string; whole: DraftAttachment[] } {
  const [{ language }] = byMeeting[0]!;
  const page = (parts: readonly string[], said: readonly string[]) =>
    emailDocument(language, title, joined([...letterHead(greeting, said), ...parts, ...letterFoot(byMeeting[0]![0])]));
  const lists = byMeeting.map(([minutes, own]) => {
    const words = new EmailWords(minutes, { ...context, sourceLines: false });
    return ownActions(words, escapeHtml(meetingInWords(minutes, 'actions')), own);
  });
  const whole = page(lists, sentences);
  if (fits(whole)) return { html: whole, whole: [] };
  const file = { fileName: `${sentence(language, 'actionsFile')}.html`, type: 'text/html', content: whole };
  return { html: page([], [...sentences, sentence(language, 'allAttached')]), whole: [file] };
}

/** The actions of one meeting, each with who else owns it, by when, and where it was agreed. */
function ownerText(minutes: AnyMinutes, entries: readonly ActionEntry[], context: DeliveryContext): string {
  const words = new PlainWords(minutes);
  const { language } = minutes;
  const rows = entries.map(({ item, section }) => {
    const due = actionState(item, context)?.due;
    const facts = [
      WORDS.who[language] + words.mentions(item.owners),
      due === undefined ? '' : WORDS.due[language] + dueInWords(due, language),
      section === undefined ? '' : WORDS.section[language] + words.line(section.title),
    ].filter((part) => part !== '');
    return `- ${item.id === undefined ? '' : `${oneLine(item.id)}: `}${words.line(item.text)}\n  ${facts.join('\n  ')}`;
  });
  return `${meetingInWords(minutes, 'actions')}\n\n${rows.join('\n\n')}`;
}

const WORDS = {
  who: { nl: 'Wie: ', en: 'Who: ' },
  due: { nl: 'Uiterlijk: ', en: 'Due: ' },
  section: { nl: 'Agendapunt: ', en: 'Agenda item: ' },
} as const;

function dueInWords(date: PlainDate, language: Language): string {
  return formatDate(date, language, { weekday: true });
}
