import type { Minutes } from '../../model/minutes.ts';
import { plainText } from '../../model/text.ts';
import { byMoment } from '../../model/walk.ts';
import { nextDate } from '../../register/next-date.ts';
import { isOpen, type RegisteredAction, registerOf } from '../../register/register.ts';
import type { MeetingEntry, MeetingsResult, SeriesEntry } from '../protocol.ts';
import { type Desk, dayOff, type ProjectDesk } from './desk.ts';

/** Series with their meetings, and the meetings of none, the latest first. */
export function meetings(desk: Desk): MeetingsResult {
  const parts = desk.projects().map(ofProject);
  return {
    series: parts.flatMap(({ series }) => series).sort((a, b) => a.name.localeCompare(b.name)),
    meetings: parts.flatMap(({ meetings }) => meetings),
  };
}

function ofProject(part: ProjectDesk): MeetingsResult {
  const { project, today } = part;
  const files = project.files();
  const open = Map.groupBy(
    registerOf(project).actions.filter(({ status, item }) => isOpen(status) && item.kind === 'action'),
    ({ meeting }) => meeting,
  );
  const known = new Set<string>();
  const series = files.flatMap((file) =>
    file.series.flatMap((declared): SeriesEntry[] => {
      // Declared twice is an error of its own, and one row.
      if (known.has(declared.id)) return [];
      known.add(declared.id);
      const held = project.meetingsOfSeries(declared.id);
      return [
        {
          id: declared.id,
          name: oneLine(plainText(declared.name)) || declared.id,
          rhythm: declared.rhythm?.value,
          uri: declared.uri,
          range: declared.headAt,
          meetings: held.map((meeting) => entry(meeting, open)).reverse(),
          next: nextDate(declared, held, today, dayOff(part)),
        },
      ];
    }),
  );
  const others = files.flatMap((file) => file.meetings).filter((meeting) => meeting.series === undefined || !known.has(meeting.series.id));
  return {
    series,
    meetings: others
      .sort(byMoment)
      .map((meeting) => entry(meeting, open))
      .reverse(),
  };
}

function entry(meeting: Minutes, open: ReadonlyMap<Minutes, readonly RegisteredAction[]>): MeetingEntry {
  return {
    id: meeting.id,
    name: oneLine(plainText(meeting.name)) || meeting.id,
    date: meeting.date?.date,
    time: meeting.time?.start,
    status: meeting.status?.value,
    openActions: open.get(meeting)?.length ?? 0,
    uri: meeting.uri,
    range: meeting.headAt,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
