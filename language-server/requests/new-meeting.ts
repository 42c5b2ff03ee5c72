import { safeFileName } from '../output/names.ts';
import type { NewMeetingParams, NewMeetingResult } from '../protocol.ts';
import { nextMeeting } from '../register/next-meeting.ts';
import { registerOf } from '../register/register.ts';
import { parseDate } from '../syntax/dates.ts';
import { type Desk, projectOf } from './desk.ts';

/** The text of a new meeting and where it belongs; `null` where the series is not known, or the date is none. Writes nothing. */
export function newMeeting(desk: Desk, { series: id, uri, date: words }: NewMeetingParams): NewMeetingResult | null {
  const part = projectOf(desk, id, uri);
  const date = parseDate(words)?.date;
  if (part === undefined || date === undefined) return null;
  const { project, config, today } = part;
  const series = id === undefined ? undefined : project.series(id);
  const meetings = id === undefined ? [] : project.meetingsOfSeries(id);
  const isTaken = (name: string) => project.names.meetings.has(name);
  const language = series === undefined ? desk.language : (project.file(series.uri)?.language ?? desk.language);
  const register = registerOf(project);
  const made = nextMeeting({ series, meetings, register, language, today, holidays: config.holidays, date, isTaken });
  return { fileName: `${safeFileName(made.id)}.verslag`, folder: folderOf(meetings.at(-1)?.uri ?? series?.uri), text: made.text };
}

function folderOf(uri: string | undefined): string | undefined {
  const folder = uri?.replace(/\/[^/]*$/, '');
  // A root has its slash for a path.
  return folder !== undefined && /^[^/]*:(?:\/\/[^/]*)?$/.test(folder) ? `${folder}/` : folder;
}
