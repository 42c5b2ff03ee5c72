import { itemsOf } from '../../document/view.ts';
import type { FeatureContext } from '../../features/context.ts';
import type { Action, Item, Minutes, Section } from '../../model/minutes.ts';
import { plainText } from '../../model/text.ts';
import { byMoment } from '../../model/walk.ts';
import { type RegisteredAction, registerOf } from '../../register/register.ts';
import { lineEndOf } from '../../syntax/positions.ts';
import { attributeNamed, statusWord } from '../../vocabulary/attributes.ts';
import { keywordNamed } from '../../vocabulary/keywords.ts';
import type { ActionStatus, Position, SetStatusParams, SetStatusResult, TextChange } from '../protocol.ts';
import type { Desk } from './desk.ts';
import { statusChange } from './head-status.ts';

/**
 * Gives the action, agreement or report on a line another status, as the edits to make.
 *
 * What was agreed in a meeting after which there has been another is not rewritten: the report (`Voortgang`) of the latest meeting of the
 * series says the new status, and is added where that meeting has none. Approved minutes get no new report. Else the action itself says it.
 * `null` where there is nothing of the kind on the line, or its head is broken.
 */
export function setStatus(desk: Desk, { uri, line, status }: SetStatusParams): SetStatusResult | null {
  const context = desk.context(uri);
  if (context === undefined) return null;
  for (const meeting of context.file.meetings) {
    for (const { item } of itemsOf(meeting)) {
      const there = item as Item;
      if (there.headAt.start.line !== line) continue;
      if (there.kind === 'progress') return inHead(desk, context, meeting, there, status);
      if ('owners' in there) return ofAction(desk, context, meeting, there, status);
    }
  }
  return null;
}

function ofAction(desk: Desk, context: FeatureContext, meeting: Minutes, action: Action, status: ActionStatus): SetStatusResult | null {
  const registered = registerOf(context.project).actions.find(({ item }) => item === action);
  const later = latestAfter(context, meeting);
  const report = registered?.reports.findLast(({ progress }) => progress.status !== undefined);
  const place = later ?? report?.meeting ?? meeting;
  const there = place.uri === context.uri ? context : context.other(place.uri);
  if (registered === undefined || there === undefined) return null;
  if (registered.status === status) return { edits: [], reportedIn: undefined };
  const own = registered.reports.findLast((known) => known.meeting === place);
  if (own !== undefined) return inHead(desk, there, place, own.progress, status, meeting);
  return later === undefined ? inHead(desk, context, meeting, action, status) : newReport(desk, there, later, registered, status);
}

/** The last meeting of the series, where it comes after this one and can still be written. */
function latestAfter({ project }: FeatureContext, meeting: Minutes): Minutes | undefined {
  if (meeting.series === undefined) return undefined;
  const last = project.meetingsOfSeries(meeting.series.id).findLast(({ date }) => date?.date !== undefined);
  return last !== undefined && last.status?.value !== 'approved' && byMoment(last, meeting) > 0 ? last : undefined;
}

function inHead(
  desk: Desk,
  context: FeatureContext,
  meeting: Minutes,
  item: Item,
  status: ActionStatus,
  asked: Minutes = meeting,
): SetStatusResult | null {
  const change = statusChange(context, item.headAt, status, meeting.language);
  return change === undefined ? null : result(desk, context, change, asked === meeting ? undefined : meeting);
}

function newReport(
  desk: Desk,
  context: FeatureContext,
  meeting: Minutes,
  { item }: RegisteredAction,
  status: ActionStatus,
): SetStatusResult | null {
  if (item.ref === undefined) return null;
  const { language } = meeting;
  const keyword = keywordNamed('Progress')[language];
  // What was said of a secret action stays secret.
  const secret = item.ground === undefined ? '' : `, ${attributeNamed('secret')[language]} ${item.ground}`;
  const { position, apart } = placeOfReport(meeting);
  const lineEnd = lineEndOf(context.text);
  const newText = `${lineEnd.repeat(apart ? 2 : 1)}${keyword} #${item.ref} (${statusWord(status, language)}${secret}):`;
  return result(desk, context, { range: { start: position, end: position }, newText }, meeting);
}

/** Below the last report; else in the section about actions; else at the end. */
function placeOfReport(meeting: Minutes): { position: Position; apart: boolean } {
  const reports = [...itemsOf(meeting)].filter(({ item, nested }) => item.kind === 'progress' && !nested);
  const last = reports.at(-1)?.item as Item | undefined;
  if (last !== undefined) return { position: last.at.end, apart: false };
  return { position: (sectionAboutActions(meeting.sections) ?? meeting).at.end, apart: true };
}

function sectionAboutActions(sections: readonly Section[]): Section | undefined {
  return sections.find(({ title, ground }) => ground === undefined && /acti|voortgang|progress/i.test(plainText(title)));
}

function result(desk: Desk, { uri }: FeatureContext, change: TextChange, reportedIn: Minutes | undefined): SetStatusResult {
  return {
    edits: [{ uri, version: desk.version(uri), edits: [change] }],
    reportedIn: reportedIn && plainText(reportedIn.name).trim(),
  };
}
