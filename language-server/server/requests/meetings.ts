import type { FileFollower } from '../../model/followers.ts';
import type { FileModel, MeetingHead, Series } from '../../model/minutes.ts';
import { plainText } from '../../model/text.ts';
import { type LiveRegister, liveRegisterOf } from '../../register/live-register.ts';
import { nextDate } from '../../register/next-date.ts';
import { isOpen } from '../../register/register.ts';
import { withSingleBlanks } from '../../syntax/trimming.ts';
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
  const register = liveRegisterOf(project);
  const known = new Set<string>();
  const series = project
    .following('series', () => new DeclaredSeries())
    .all()
    .flatMap((declared): SeriesEntry[] => {
      // Declared twice is an error of its own, and one row.
      if (known.has(declared.id)) return [];
      known.add(declared.id);
      const held = register.meetingsOfSeries(declared.id);
      return [
        {
          id: declared.id,
          name: withSingleBlanks(plainText(declared.name)) || declared.id,
          rhythm: declared.rhythm?.value,
          uri: declared.uri,
          range: declared.headAt,
          meetings: held.map((meeting) => entry(meeting, register)).reverse(),
          next: nextDate(declared, held, today, dayOff(part)),
        },
      ];
    });
  const others = register.allMeetings().filter((meeting) => meeting.series === undefined || !known.has(meeting.series.id));
  return { series, meetings: others.map((meeting) => entry(meeting, register)).reverse() };
}

/** The series that files declare, file by file. */
class DeclaredSeries implements FileFollower {
  private readonly byFile = new Map<string, readonly Series[]>();

  update(uri: string, file: FileModel | undefined): void {
    if (file === undefined || file.series.length === 0) this.byFile.delete(uri);
    else this.byFile.set(uri, file.series);
  }

  /** In the order of the addresses of their files. */
  all(): readonly Series[] {
    return [...this.byFile.keys()].sort().flatMap((uri) => this.byFile.get(uri)!);
  }
}

function entry(meeting: MeetingHead, register: LiveRegister): MeetingEntry {
  return {
    id: meeting.id,
    name: withSingleBlanks(plainText(meeting.name)) || meeting.id,
    date: meeting.date?.date,
    time: meeting.time?.start,
    status: meeting.status?.value,
    openActions: register.actionsIn(meeting).filter(({ status, item }) => isOpen(status) && item.kind === 'action').length,
    uri: meeting.uri,
    range: meeting.headAt,
  };
}
