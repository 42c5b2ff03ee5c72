import type { MeetingHead, PlainDate, Series } from '../model/minutes.ts';
import { addDays } from '../syntax/plain-date.ts';
import { nextOccurrence, parseRhythm } from '../syntax/rhythm.ts';

/**
 * The first date on which a series meets after its last meeting, and not before today. Undefined where it has no rhythm, or meets no more.
 * What the last minutes announce under `Volgende` goes before the rhythm, in the past too: minutes are often begun after the meeting.
 * @param meetings of the series, the earliest first.
 * @param isDayOff leaves out public holidays.
 */
export function nextDate(
  series: Series,
  meetings: readonly MeetingHead[],
  today: PlainDate,
  isDayOff?: (date: PlainDate) => boolean,
): PlainDate | undefined {
  const last = meetings.findLast((meeting) => meeting.date?.date !== undefined);
  const held = last?.date?.date;
  const announced = last?.next?.date?.date;
  if (announced !== undefined && held !== undefined && announced > held) return announced;
  const rhythm = series.rhythm && parseRhythm(series.rhythm.value);
  if (rhythm === undefined) return undefined;
  const yesterday = addDays(today, -1);
  const from = series.from?.date;
  const earliest = from === undefined ? yesterday : maximum(addDays(from, -1), yesterday);
  const until = series.until?.date;
  const anchor = from ?? held ?? today;
  return nextOccurrence(rhythm, held === undefined ? earliest : maximum(held, earliest), { anchor, ...(until && { until }) }, isDayOff);
}

/** The first date after a given one on which a series meets; undefined where it has no rhythm, or meets no more. */
export function occurrenceAfter(series: Series, date: PlainDate, isDayOff?: (date: PlainDate) => boolean): PlainDate | undefined {
  const rhythm = series.rhythm && parseRhythm(series.rhythm.value);
  const until = series.until?.date;
  return rhythm && nextOccurrence(rhythm, date, { anchor: series.from?.date ?? date, ...(until && { until }) }, isDayOff);
}

function maximum(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}
