import type { AstNode } from 'langium';
import { countWhile } from '../syntax/searching.ts';
import type { FileNames, MeetingNames, NameIndex } from './name-index.ts';

/** Where a reference stands: its file and the index of its line in `Document.lines`. */
export interface ReferencePlace {
  readonly file: FileNames;
  readonly line: number;
}

/** Index in `Document.lines` of the line that a node stands in. */
export function lineOf(node: AstNode): number {
  let line = node;
  while (line.$container?.$container !== undefined) line = line.$container;
  return line.$containerIndex ?? 0;
}

/** The meeting a line belongs to; undefined above the first one. */
export function meetingAt({ file, line }: ReferencePlace): MeetingNames | undefined {
  // Files hold few meetings, but one may hold years of them.
  return file.meetings[countWhile(file.meetings, ({ start }) => start <= line) - 1];
}

/** `@id`: a person, organisation or group; its own id goes before another's alias. */
export function resolveParty(index: NameIndex, id: string): AstNode | undefined {
  const entries = index.parties.get(id);
  return (entries?.find((entry) => !entry.alias) ?? entries?.[0])?.node;
}

export function resolveSeries(index: NameIndex, id: string): AstNode | undefined {
  return index.series.get(id)?.[0]?.outline.node;
}

export function resolveMeeting(index: NameIndex, id: string): MeetingNames | undefined {
  return index.meetings.get(id)?.[0];
}

/** A track of the meeting, or of its series where the meeting has none of that id. Above the first meeting: of any series in the file. */
export function resolveTrack(index: NameIndex, place: ReferencePlace, id: string): AstNode | undefined {
  return tracksNear(index, place, id)[0];
}

/** `#id`: an item of this meeting, a track of it or of its series, or a whole meeting, in this order. */
export function resolveReference(index: NameIndex, place: ReferencePlace, id: string): AstNode | undefined {
  return candidates(index, place, id)[0];
}

/** `#meeting/id`: an item or a track of that meeting. */
export function resolveQualified(index: NameIndex, meetingId: string, id: string): AstNode | undefined {
  const meeting = resolveMeeting(index, meetingId);
  return meeting && (meeting.items.get(id)?.[0] ?? tracksOf(index, meeting, id)[0]);
}

/** All that `#id` could mean, the nearest first; more than one makes it ambiguous. */
export function candidates(index: NameIndex, place: ReferencePlace, id: string): AstNode[] {
  const own = meetingAt(place)?.items.get(id) ?? [];
  const meetings = index.meetings.get(id) ?? [];
  return [...own.slice(0, 1), ...tracksNear(index, place, id).slice(0, 1), ...meetings.map((meeting) => meeting.outline.node)];
}

function tracksNear(index: NameIndex, place: ReferencePlace, id: string): AstNode[] {
  const meeting = meetingAt(place);
  if (meeting !== undefined) return tracksOf(index, meeting, id);
  return place.file.series.flatMap((series) => series.tracks.get(id) ?? []);
}

function tracksOf(index: NameIndex, meeting: MeetingNames, id: string): AstNode[] {
  const own = meeting.tracks.get(id) ?? [];
  const series = meeting.seriesId === undefined ? undefined : index.series.get(meeting.seriesId);
  return [...own, ...(series ?? []).flatMap((entry) => entry.tracks.get(id) ?? [])];
}
