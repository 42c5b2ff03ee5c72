import { digest } from '../../digest.ts';
import type { Cell, MeetingRows } from './rows.ts';

/** The meetings of a project as rows. */
export interface ProjectRows {
  readonly project: string;
  readonly meetings: readonly MeetingRows[];
  /** These are all meetings of the project: others that are there of an earlier run are removed. */
  readonly isWhole: boolean;
}

/** A row of a table, with all its columns. */
export interface StagedRow {
  readonly table: string;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** The rows of a project in the order of its meetings, each with its project, and of a meeting with what tells whether its rows changed. */
export function stagedRows({ project, meetings }: Pick<ProjectRows, 'project' | 'meetings'>): StagedRow[] {
  return meetings.flatMap((meeting): StagedRow[] => {
    const head = { table: 'meetings', cells: { project, id: meeting.id, ...meeting.head, hash: hashOf(meeting) } };
    return [head, ...meeting.rows.map(([table, cells]) => ({ table, cells: { project, meeting: meeting.id, ...cells } }))];
  });
}

/** What tells whether the rows of a meeting changed. */
export function hashOf(meeting: MeetingRows): string {
  return digest(JSON.stringify(meeting));
}
