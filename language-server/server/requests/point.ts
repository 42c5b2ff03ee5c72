import type { FeatureContext } from '../../features/context.ts';
import type { Minutes, Section } from '../../model/minutes.ts';
import { plainText } from '../../model/text.ts';
import { allAttendees, meetingAt, sectionsOf } from '../../model/walk.ts';
import type { PointParams, PointResult } from '../protocol.ts';
import type { Desk } from './desk.ts';

/** More than this is no list to choose from. */
const MOST_PEOPLE = 1000;

/** The point of the agenda that a line stands in, and whom its meeting may name; `null` above the first meeting. */
export function point(desk: Desk, { uri, line }: PointParams): PointResult | null {
  const context = desk.context(uri);
  const minutes = context && meetingAt(context.file.meetings, line);
  if (context === undefined || minutes === undefined) return null;
  const section = sectionAt(minutes, line);
  const title = section && titleOf(section);
  return {
    meeting: minutes.id,
    language: minutes.language,
    date: minutes.date?.date ?? undefined,
    point: section && {
      number: section.number,
      title: title!,
      isAlone: sectionsOf(minutes).filter((one) => titleOf(one) === title).length === 1,
      line: section.at.start.line,
      minutes: section.fields?.duration?.minutes,
    },
    people: peopleOf(context, minutes),
  };
}

const titleOf = ({ title }: Section) => plainText(title).trim();

/** The innermost section around a line. Whoever begins to type below the last line of the minutes is in its last section. */
export function sectionAt(minutes: Minutes, line: number): Section | undefined {
  const inside = Math.min(line, minutes.at.end.line);
  return sectionsOf(minutes).findLast(({ at }) => at.start.line <= inside && inside <= at.end.line);
}

function peopleOf({ project }: FeatureContext, minutes: Minutes): PointResult['people'] {
  const { present, absent } = allAttendees(minutes);
  const people = new Map<string, PointResult['people'][number]>();
  const add = (id: string | undefined, name: string, isPresent: boolean) => {
    if (id !== undefined && !people.has(id) && people.size < MOST_PEOPLE) people.set(id, { id, name, isPresent });
  };
  // Of somebody who stands there twice the last counts, as where they come and go.
  const stays = new Map(present.map(({ party, until }) => ['id' in party ? party.id : undefined, until === undefined]));
  for (const { party } of present) if ('id' in party) add(party.id, party.name, stays.get(party.id) === true);
  for (const { party } of absent) if ('id' in party) add(party.id, party.name, false);
  for (const { parties } of project.files()) for (const { party } of parties) add(party.id, party.name, false);
  return [...people.values()];
}
