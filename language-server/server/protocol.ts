/**
 * What a client may ask of the server beside the Language Server Protocol: names and shapes, no code. Any client can use them; positions
 * and addresses are those of LSP 3.17, dates are `YYYY-MM-DD`. A document that is not known gives `null`.
 */

import type { View } from '../document/context.ts';
import type { ActionStatus, Language, MeetingStatus, PlainDate, Position, Priority, Range } from '../model/minutes.ts';
import type { PagesPicture } from './protocol-pages.ts';

export type * from './protocol-export.ts';
export type * from './protocol-intake.ts';
export type * from './protocol-meeting.ts';
export type * from './protocol-pages.ts';
export type * from './protocol-remarks.ts';
export type { ActionStatus, Language, MeetingStatus, PlainDate, Position, Range, View };

/** Names of the requests from client to server. */
export const REQUEST = {
  render: 'verslag/render',
  locate: 'verslag/locate',
  setStatus: 'verslag/setStatus',
  actions: 'verslag/actions',
  meetings: 'verslag/meetings',
  meetingAt: 'verslag/meetingAt',
  newMeeting: 'verslag/newMeeting',
  readDate: 'verslag/readDate',
  readTime: 'verslag/readTime',
  export: 'verslag/export',
  mentions: 'verslag/mentions',
  attachment: 'verslag/attachment',
  draft: 'verslag/draft',
  draftSeries: 'verslag/draftSeries',
  remarks: 'verslag/remarks',
  remark: 'verslag/remark',
  point: 'verslag/point',
  quickItem: 'verslag/quickItem',
  attend: 'verslag/attend',
  pointTime: 'verslag/pointTime',
  /** From server to client, where the server has no disk of its own: all minutes of the workspace, and the text of one. */
  listFiles: 'verslag/listFiles',
  readFile: 'verslag/readFile',
} as const;

/**
 * Names of the notifications from server to client; only to one that says `notifications: true` in its initialization options, or
 * `experimental: { verslag: { notifications: true } }` in its capabilities.
 */
export const NOTIFICATION = {
  /** Some file means something else than before: views and previews ask anew. No parameters. */
  changed: 'verslag/changed',
  /** How far the reading of the workspace is: {@link ReadingProgress}. */
  progress: 'verslag/progress',
} as const;

// ---------------------------------------------------------------- preview

/** `pages`: those of the PDF, as pictures. */
export type PreviewForm = 'html' | 'email' | 'pages';
export interface RenderParams {
  readonly uri: string;
  /** The meeting this line stands in is shown; the first where it stands in none. */
  readonly line: number;
  readonly form: PreviewForm;
  readonly view: View;
  readonly public: boolean;
}
export interface RenderResult {
  /** Of the text that was rendered. */
  readonly version: number;
  /** Undefined where the file holds no minutes: then there is nothing to show. */
  readonly meeting: MeetingPlace | undefined;
  /** What goes in the body of the page: escaped, no script, nothing loaded from elsewhere. Blocks carry `data-line`, the zero-based source line. */
  readonly html: string;
  /** The style sheet of the page as it is exported. */
  readonly style: string;
  /** What of it can be ticked off. */
  readonly ticks: readonly Tick[];
  /** Of a public page, whose blocks carry no lines: the lines of what has an `id` on it. */
  readonly anchors: readonly Anchor[];
  /** Number of errors in the file: an unfinished page is marked as one. */
  readonly errors: number;
  /** Of `pages`, in the place of the body. Undefined where they cannot be made: then the body says why. */
  readonly pages?: PagesPicture;
  /** Of a mail: who gets it, by name and address, who has no address, and its subject. */
  readonly mail?: MailHead;
}
export interface MailHead {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly missing: readonly string[];
  readonly subject: string;
}
export interface Anchor {
  readonly anchor: string;
  readonly line: number;
}
export interface MeetingPlace {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  /** First and last line, both included. */
  readonly firstLine: number;
  readonly lastLine: number;
}
/** Which meeting a line stands in: a {@link MeetingPlace}; `null` above the first. */
export interface MeetingAtParams {
  readonly uri: string;
  readonly line: number;
  /** Above the minutes: the only ones of the document. */
  readonly orOnly?: boolean;
}

/** An action, agreement or report on one, that stands on this line. */
export interface Tick {
  readonly line: number;
  readonly done: boolean;
  readonly status: ActionStatus;
}

/** Where what a link in a rendered page points to stands: `dobv-2.html#item-A4`, `#item-A1`. */
export interface LocateParams {
  readonly uri: string;
  readonly line: number;
  readonly href: string;
}
export interface FilePlace {
  readonly uri: string;
  readonly range: Range;
}

/** Gives the action on this line another status. */
export interface SetStatusParams {
  readonly uri: string;
  readonly line: number;
  readonly status: ActionStatus;
}
/** Edits to apply at once, by file; none where it has that status already. */
export interface SetStatusResult {
  readonly edits: readonly { readonly uri: string; readonly version: number | null; readonly edits: readonly TextChange[] }[];
  /** The report goes in a later meeting, of which this is the name. */
  readonly reportedIn: string | undefined;
}
export interface TextChange {
  readonly range: Range;
  readonly newText: string;
}

// ---------------------------------------------------------------- views

export interface ActionsParams {
  /** Closed ones too. */
  readonly all?: boolean;
}
export interface ActionEntry {
  /** `meeting/A1`; undefined without id. */
  readonly ref: string | undefined;
  readonly id: string | undefined;
  readonly text: string;
  readonly owners: readonly ActionOwner[];
  readonly due: PlainDate | undefined;
  /** As typed, where it is no date. */
  readonly dueText: string | undefined;
  readonly overdue: boolean;
  readonly status: ActionStatus;
  readonly priority: Priority | undefined;
  readonly meeting: { readonly id: string; readonly name: string; readonly date: PlainDate | undefined };
  readonly series: { readonly id: string; readonly name: string } | undefined;
  readonly uri: string;
  readonly range: Range;
  readonly language: Language;
}
export interface ActionOwner {
  readonly id: string | undefined;
  readonly name: string;
  readonly type: 'person' | 'organization' | 'group' | 'guest' | 'unknown';
}
export interface MeetingsResult {
  readonly series: readonly SeriesEntry[];
  /** Those of no series. */
  readonly meetings: readonly MeetingEntry[];
}
export interface SeriesEntry {
  readonly id: string;
  readonly name: string;
  /** As typed. */
  readonly rhythm: string | undefined;
  readonly uri: string;
  readonly range: Range;
  /** The latest first. */
  readonly meetings: readonly MeetingEntry[];
  /** The first date on which it meets after its last meeting (and not before today); undefined where it meets no more. */
  readonly next: PlainDate | undefined;
}
export interface MeetingEntry {
  readonly id: string;
  readonly name: string;
  readonly date: PlainDate | undefined;
  readonly time: string | undefined;
  readonly status: MeetingStatus | undefined;
  readonly openActions: number;
  readonly uri: string;
  readonly range: Range;
}

// ---------------------------------------------------------------- commands

/** What a date that is typed means, as the text of minutes would read it. */
export interface ReadDateParams {
  /** `2020-11-23`, `maandag 23 november 2020`, `morgen`, `1 dec`, `volgende dinsdag`. */
  readonly text: string;
  /** The day on the clock of the user. */
  readonly today: PlainDate;
  /** The series whose next meeting may be meant. */
  readonly series?: string;
  readonly uri?: string;
}
export interface ReadDateResult {
  /** The days that it can mean, the likeliest first; more than one where the words are ambiguous. */
  readonly dates: readonly { readonly date: PlainDate; readonly reason: string }[];
  /** Why it is none, and what to type instead. */
  readonly problem: string | undefined;
}

/** A time that is typed: `10`, `10-11`, `14.00 uur`. */
export interface ReadTimeParams {
  readonly text: string;
}
export interface ReadTimeResult {
  /** As minutes have it: `10:00-11:00`. */
  readonly time: string | undefined;
  readonly problem: string | undefined;
}

/** The next meeting of a series, or a meeting of none. */
export interface NewMeetingParams {
  readonly series?: string;
  /** Declares the series, where more projects have one of this name. */
  readonly uri?: string;
  /** As typed, in any form the language reads: `2020-11-23`, `maandag 23 november 2020`. Of a meeting of no series it may be left out. */
  readonly date?: string;
  /** Of a meeting of no series; each may be left out. */
  readonly own?: OwnMeetingParams;
}
export interface OwnMeetingParams {
  /** The folder in which it is made; undefined where none is open. */
  readonly folder?: string;
  /** The day on the clock of the user: a meeting of before is a draft. Undefined: it is still to come. */
  readonly today?: PlainDate;
  readonly title?: string;
  readonly time?: string;
  readonly location?: string;
  /** Names or `@id`s, parted by commas; whom nobody knows is declared. */
  readonly chair?: string;
  readonly people?: string;
  /** What stands below the header, from the first heading on, in the place of the usual agenda. */
  readonly agenda?: string;
}
export interface NewMeetingResult {
  readonly fileName: string;
  /** The folder of the series' last meeting, else of its declaration; of a meeting of no series the one that was given. */
  readonly folder: string | undefined;
  readonly text: string;
  /** Who is new goes in the address book: what is written where, in a file that is made where there is none. */
  readonly book: { readonly uri: string; readonly change: TextChange; readonly names: readonly string[] } | undefined;
}

/** Every form of output: its name, what it is called, and how its files end. */
export { FORMS } from '../output/forms.ts';

/** How far the server is with reading the workspace. */
export interface ReadingProgress {
  readonly done: number;
  readonly total: number;
}

/** Address of a rule's page in the reader's language, relative to the root of the documentation. */
export function rulePage(name: string, language: Language): string {
  return `${{ nl: 'regels', en: 'rules' }[language]}/${name}.md`;
}
