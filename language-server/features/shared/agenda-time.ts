import type { Minutes, Section } from '../../model/minutes.ts';
import { endsNextDay } from '../../syntax/times.ts';

/** The points of an agenda that say how long they take, their sum, and how long the meeting is to last; all in minutes. */
export interface AgendaTime {
  readonly points: readonly Section[];
  readonly sum: number;
  /** Undefined where no end is planned. */
  readonly planned: number | undefined;
}

/** Undefined where no point says how long it takes. */
export function agendaTimeOf({ sections, time }: Pick<Minutes, 'sections' | 'time'>): AgendaTime | undefined {
  const points = timed(sections);
  if (points.length === 0) return undefined;
  const sum = points.reduce((all, { fields }) => all + fields!.duration!.minutes, 0);
  const stretches = time === undefined ? [] : [time, ...(time.more ?? [])];
  const lengths = stretches.map(({ start, end }) => (end === undefined ? undefined : lengthOf(start, end)));
  const planned = lengths.length === 0 || lengths.includes(undefined) ? undefined : lengths.reduce<number>((all, one) => all + one!, 0);
  return { points, sum, planned };
}

/** What stands in a point that says how long it takes is part of that. */
function timed(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => (section.fields?.duration === undefined ? timed(section.sections) : [section]));
}

/** Undefined where the end is before the start. */
function lengthOf(start: string, end: string): number | undefined {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  const length = minutes(end) - minutes(start) + (endsNextDay(start, end) ? 24 * 60 : 0);
  return length < 0 ? undefined : length;
}
