import type { FeatureContext } from '../../features/context.ts';
import type { Minutes } from '../../model/minutes.ts';
import { plainText } from '../../model/text.ts';
import type { MeetingAtParams, MeetingPlace } from '../protocol.ts';
import type { Desk } from './desk.ts';

/** The meeting that a line stands in, with its lines; `null` above the first meeting, and where the document is not known. Who asks gets the only one from there, too. */
export function meetingAt(desk: Desk, { uri, line, orOnly = false }: MeetingAtParams): MeetingPlace | null {
  const context = desk.context(uri);
  const places = context?.file.meetings.map((minutes) => placeOf(context, minutes)) ?? [];
  const only = orOnly && places.length === 1 ? places[0] : undefined;
  return places.find(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine) ?? only ?? null;
}

/** A meeting ends where the next begins. */
export function placeOf(context: FeatureContext, minutes: Minutes): MeetingPlace {
  const next = context.file.meetings[context.file.meetings.indexOf(minutes) + 1];
  return {
    id: minutes.id,
    name: plainText(minutes.name).trim(),
    language: minutes.language,
    firstLine: minutes.at.start.line,
    lastLine: next === undefined ? context.root.positionAt(context.text.length).line : next.at.start.line - 1,
  };
}
