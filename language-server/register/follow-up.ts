import type { ActionStatus, Minutes, PlainDate } from '../model/minutes.ts';
import { momentOf } from '../model/walk.ts';
import { type FactIndex, meetingKey } from '../project/fact-index.ts';
import type { ActionFacts, MeetingFacts, ReportFacts } from '../project/facts.ts';
import { countWhile } from '../syntax/searching.ts';
import { isOpen } from './register.ts';

/** What became of an action. */
export interface ActionState {
  readonly status: ActionStatus;
  /** The latest deadline that was given. */
  readonly due: PlainDate | undefined;
}

/** The state of an action after all reports on it. */
export function stateOf(facts: FactIndex, action: ActionFacts): ActionState {
  return stateAfter(action, facts.reports.get(action.ref));
}

/** The status of an action after the reports of all meetings up to and including this one. */
export function statusAfter(facts: FactIndex, action: ActionFacts, { moment }: MeetingFacts): ActionStatus {
  const reports = facts.reports.get(action.ref).filter(({ meeting }) => meeting.moment <= moment);
  return stateAfter(action, reports).status;
}

/** The open actions and agreements of some meetings, the latest meeting first. */
export function* openOf(facts: FactIndex, meetings: readonly MeetingFacts[]): Generator<ActionFacts> {
  for (let index = meetings.length - 1; index >= 0; index--) {
    for (const action of facts.made.get(meetingKey(meetings[index]!))) if (isOpen(stateOf(facts, action).status)) yield action;
  }
}

function stateAfter(action: ActionFacts, reports: readonly ReportFacts[]): ActionState {
  return {
    status: reports.findLast(({ status }) => status !== undefined)?.status ?? action.status,
    due: reports.findLast(({ due }) => due !== undefined)?.due ?? action.due,
  };
}

/** By the reports it was looked for in: they stay the same list until one of them changes. */
const closings = new WeakMap<readonly ReportFacts[], ReportFacts | undefined>();

/** The earliest report of a meeting with a date that closed an action; looked for once, however many reports there are. */
export function firstClosing(facts: FactIndex, action: ActionFacts): ReportFacts | undefined {
  const reports = facts.reports.get(action.ref);
  if (!closings.has(reports)) {
    const first = reports.find(({ status, meeting }) => isClosed(status) && meeting.date !== undefined);
    closings.set(reports, first);
  }
  return closings.get(reports);
}

function isClosed(status: ActionStatus | undefined): boolean {
  return status === 'done' || status === 'dropped';
}

/** The meeting that its series held before this one, which has a date. */
export function meetingBefore(facts: FactIndex, minutes: Minutes): MeetingFacts | undefined {
  if (minutes.series === undefined) return undefined;
  const held = facts.inSeries.get(minutes.series.id);
  const moment = momentOf(minutes);
  let own = countWhile(held, (meeting) => meeting.moment < moment);
  // Two meetings may have one id, date and time.
  while (own < held.length && !isSame(facts, held[own]!, minutes)) own++;
  return held[own - 1];
}

function isSame(facts: FactIndex, meeting: MeetingFacts, { uri, headAt }: Minutes): boolean {
  return meeting.uri === uri && facts.placeOf(meeting).range.start.line === headAt.start.line;
}
