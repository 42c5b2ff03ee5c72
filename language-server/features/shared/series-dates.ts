import type * as ast from '../../generated/ast.ts';
import type { PlainDate } from '../../model/minutes.ts';
import type { MeetingNames, SeriesNames } from '../../references/name-index.ts';
import { addDays, parseDate } from '../../syntax/dates.ts';
import { isDayOff } from '../../syntax/holidays.ts';
import { nextOccurrence, parseRhythm, type Rhythm } from '../../syntax/rhythm.ts';
import type { FeatureContext } from '../context.ts';
import { dateOf } from './surroundings.ts';

/** A meeting of a series with its day. */
export interface DatedMeeting {
  readonly meeting: MeetingNames;
  readonly date: PlainDate | undefined;
}

/** The meetings that name a series, the earliest first, those without a date last. */
export function meetingsOf({ project: { facts } }: FeatureContext, seriesId: string): readonly DatedMeeting[] {
  return facts.inSeries.get(seriesId).flatMap((held) => {
    const meeting = facts.namesOf(held);
    return meeting === undefined ? [] : [{ meeting, date: held.date }];
  });
}

/** The latest meeting of the series that was held before this one; before everything to come where this one has no date. */
export function previousMeeting(context: FeatureContext, meeting: MeetingNames | undefined): DatedMeeting | undefined {
  if (meeting?.seriesId === undefined) return undefined;
  const date = dateOf(context, meeting);
  return meetingsOf(context, meeting.seriesId).findLast(
    (other) => other.meeting.outline.node !== meeting.outline.node && other.date !== undefined && (date === undefined || other.date < date),
  );
}

export interface SeriesRhythm {
  readonly rhythm: Rhythm;
  readonly from: PlainDate | undefined;
  readonly until: PlainDate | undefined;
}

/** When a series meets, as its declaration says. */
export function rhythmOf(series: SeriesNames | undefined): SeriesRhythm | undefined {
  const { attributes = [] } = series?.outline.node ?? {};
  const words = attributes.find((attribute): attribute is ast.RhythmAttribute => attribute.$type === 'RhythmAttribute');
  const rhythm = words && parseRhythm(words.rhythm);
  if (rhythm === undefined) return undefined;
  const period = attributes.find((attribute): attribute is ast.PeriodAttribute => attribute.$type === 'PeriodAttribute');
  const day = (moment: ast.Moment | undefined) => (moment === undefined ? undefined : parseDate(moment.date)?.date);
  return { rhythm, from: day(period?.from), until: day(period?.until) };
}

/** The day on which a series meets next after a date, public holidays left out. */
export function nextMeetingAfter(context: FeatureContext, series: SeriesNames | undefined, after: PlainDate): PlainDate | undefined {
  const found = rhythmOf(series);
  if (found === undefined) return undefined;
  const { rhythm, from, until } = found;
  const start = from !== undefined && from > after ? addDays(from, -1) : after;
  const extra = context.config.holidays;
  return nextOccurrence(rhythm, start, { anchor: from ?? after, ...(until === undefined ? {} : { until }) }, (date) =>
    isDayOff(date, { extra }),
  );
}

/** `10:00-11:00`, as the rhythm gives it. */
export function timeOf({ rhythm }: SeriesRhythm): string | undefined {
  if (rhythm.start === undefined) return undefined;
  return rhythm.end === undefined ? rhythm.start : `${rhythm.start}-${rhythm.end}`;
}
