import { approves, type Minutes, type PlainDate, putsOff } from '../../../language-server/index.ts';
import { UsageError } from '../host.ts';
import type { Opened } from '../opened.ts';
import { say, visibleLine } from '../texts.ts';
import type { World } from '../world.ts';

/** When minutes are approved, and in which meeting where that is known. */
export interface ApprovalDay {
  readonly day: PlainDate;
  readonly meeting: Minutes | undefined;
  /** Where nothing else says that these are approved: a meeting that put it off. */
  readonly putOff: Minutes | undefined;
}

/**
 * The day of the meeting that approves: the one that was named, else the only one whose minutes say that they approve these; else the day
 * that their status says, else today.
 * @throws UsageError where the named one is not there or has no day.
 */
export function approvalDay(world: World, { project, texts, today }: Opened, minutes: Minutes, named: string | undefined): ApprovalDay {
  const all = [...texts.keys()].flatMap((uri) => project.file(uri)?.meetings ?? []).filter(({ id }) => id !== minutes.id);
  if (named !== undefined) {
    const meeting = all.find(({ id }) => id === named.replace(/^#/, ''));
    if (meeting === undefined) {
      const others = all.map(({ id }) => id).slice(0, MOST);
      throw new UsageError(say(world.language, 'noSuchMeeting', `--in ${visibleLine(named)}`, visibleLine(others.join(', '))));
    }
    if (meeting.date?.date === undefined) throw new UsageError(say(world.language, 'approveNoDate', visibleLine(meeting.id)));
    return { day: meeting.date.date, meeting, putOff: putsOff(meeting, minutes.id) ? meeting : undefined };
  }
  const [only, ...more] = all.filter((meeting) => meeting.date?.date !== undefined && approves(meeting, minutes.id));
  if (only?.date?.date !== undefined && more.length === 0) return { day: only.date.date, meeting: only, putOff: undefined };
  const putOff = only === undefined ? all.find((meeting) => putsOff(meeting, minutes.id)) : undefined;
  return { day: minutes.status?.approvedOn ?? today, meeting: undefined, putOff };
}

/** Names in a message. */
const MOST = 20;
