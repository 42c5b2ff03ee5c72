import { addressBookOf, declareIn } from '../../features/code-actions/address-book.ts';
import { idsByName } from '../../features/shared/people-names.ts';
import type { Language, PlainDate } from '../../model/minutes.ts';
import { declarationOf, foldedName, idFor, namesIn } from '../../model/names/naming.ts';
import { safeFileName } from '../../output/names.ts';
import { nextMeeting } from '../../register/next-meeting.ts';
import { ownMeeting } from '../../register/own-meeting.ts';
import { registerOf } from '../../register/register.ts';
import { parseDate } from '../../syntax/dates.ts';
import { withoutEnd } from '../../syntax/trimming.ts';
import type { NewMeetingParams, NewMeetingResult, OwnMeetingParams } from '../protocol.ts';
import { type Desk, type ProjectDesk, projectIn, projectOf } from './desk.ts';

/** The text of a new meeting and where it belongs; `null` where the series is not known, or the date is none. Writes nothing. */
export function newMeeting(desk: Desk, params: NewMeetingParams): NewMeetingResult | null {
  const date = params.date === undefined ? undefined : parseDate(params.date)?.date;
  if (params.series === undefined) return params.date !== undefined && date === undefined ? null : ofNoSeries(desk, params, date);
  return date === undefined ? null : ofSeries(desk, params, params.series, date);
}

function ofSeries(desk: Desk, { uri }: NewMeetingParams, id: string, date: PlainDate): NewMeetingResult | null {
  const part = projectOf(desk, id, uri);
  const series = part?.project.series(id);
  if (part === undefined || series === undefined) return null;
  const { project, config, today } = part;
  const meetings = project.meetingsOfSeries(id);
  const isTaken = (name: string) => project.names.meetings.has(name);
  const language = project.file(series.uri)?.language ?? desk.language;
  const register = registerOf(project);
  const made = nextMeeting({ series, meetings, register, language, today, holidays: config.holidays, date, isTaken });
  return {
    fileName: `${safeFileName(made.id)}.verslag`,
    folder: folderOf(meetings.at(-1)?.uri ?? series.uri),
    text: made.text,
    book: undefined,
  };
}

// ---------------------------------------------------------------- of no series

/** In the project of its folder; where there is none yet, as in an empty folder or window, it is the first of one. */
function ofNoSeries(desk: Desk, { own = {} }: NewMeetingParams, date: PlainDate | undefined): NewMeetingResult {
  const part = projectIn(desk, own.folder);
  const { language } = desk;
  const people = new People(part);
  const chair = people.named(own.chair);
  const present = people.named(own.people);
  const made = ownMeeting({
    title: own.title,
    date,
    time: own.time,
    location: own.location,
    chair: chair.slice(0, 1),
    people: [...chair, ...present],
    agenda: own.agenda,
    language,
    today: own.today ?? '',
    isTaken: (id) => part?.project.names.meetings.has(id) === true,
  });
  const fileName = `${safeFileName(made.id)}.verslag`;
  const book = bookFor(part, own, fileName, people, language);
  const above = book === undefined ? people.strangers.map(({ id, name }) => `${declarationOf(id, name, language)}\n`) : [];
  return { fileName, folder: own.folder, text: [...above, ...(above.length > 0 ? ['\n'] : []), made.text].join(''), book };
}

/** Whom nobody knows goes in the address book; without a folder there is none, and the minutes declare them themselves. */
function bookFor(
  part: ProjectDesk | undefined,
  { folder }: OwnMeetingParams,
  fileName: string,
  { strangers }: People,
  language: Language,
): NewMeetingResult['book'] {
  if (folder === undefined || strangers.length === 0) return undefined;
  const within = `${withoutEnd(folder, '/')}/`;
  const names = strangers.map(({ name }) => name);
  const inLanguage = (wanted: Language) => strangers.map(({ id, name }) => declarationOf(id, name, wanted));
  if (part !== undefined) {
    const book = addressBookOf({ project: part.project, uri: within + fileName, file: { language } });
    const change = declareIn(book, 'Person', inLanguage(book.language)).changes?.[book.uri]?.[0];
    if (change !== undefined) return { uri: book.uri, change, names };
  }
  const start = { line: 0, character: 0 };
  const uri = `${within}${language === 'nl' ? 'adresboek' : 'addressbook'}.verslag`;
  return { uri, change: { range: { start, end: start }, newText: `${inLanguage(language).join('\n')}\n` }, names };
}

/** Names as they are typed in a form, and whom they mean. */
class People {
  readonly strangers: { readonly id: string; readonly name: string }[] = [];
  private readonly part: ProjectDesk | undefined;
  private readonly given = new Map<string, string>();

  constructor(part: ProjectDesk | undefined) {
    this.part = part;
  }

  /** Each as `@id`; who has no id yet gets one. */
  named(text = ''): string[] {
    return namesIn(text).map((name) => `@${this.idOf(name)}`);
  }

  private idOf(name: string): string {
    const key = foldedName(name);
    const known = (this.part && idsByName(this.part.project).get(key)) ?? this.given.get(key);
    if (known !== undefined) return known;
    const taken = [...this.given.values()];
    const id = idFor(name, (candidate) => taken.includes(candidate) || this.part?.project.party(candidate) !== undefined);
    this.given.set(key, id);
    this.strangers.push({ id, name });
    return id;
  }
}

function folderOf(uri: string | undefined): string | undefined {
  const folder = uri?.replace(/\/[^/]*$/, '');
  // A root has its slash for a path.
  return folder !== undefined && /^[^/]*:(?:\/\/[^/]*)?$/.test(folder) ? `${folder}/` : folder;
}
