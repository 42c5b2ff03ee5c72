import { datesIn } from '../syntax/dates.ts';
import type { PlainDate } from '../syntax/plain-date.ts';
import { figures } from '../syntax/spoken-times.ts';
import { type PlainTime, parseTimeRange } from '../syntax/times.ts';
import { withoutEnd } from '../syntax/trimming.ts';

/** When a meeting is, as a line of an invitation tells it. */
export interface MomentOfLine {
  readonly date: PlainDate | undefined;
  readonly start: PlainTime | undefined;
  readonly end: PlainTime | undefined;
  /** What stands behind the time: a zone, mostly. */
  readonly rest: string;
}

const LONGEST = 300;
/** `10:00`, `10.00 uur`, `10am`: a number alone is no time. */
const OPENS_TIME = /^\d{1,2}(?:[:.]\d{2}(?!\d)|[ ]?(?:uur|[uh]|[ap]\.?m)(?!\p{L}))/iu;
/** `1 hour 30 minutes` of Webex. */
const LASTS =
  /^(?=\d)(?:(?<hours>\d{1,2}) ?(?:hours?|hrs?|uur|uren)(?: |$))?(?:(?<minutes>\d{1,3}) ?(?:minutes?|mins?|minuten|minuut))?$/iu;

/**
 * The moment in `Thursday, December 3, 2026 10:00 AM | 1 hour | (UTC+01:00) Amsterdam`, `3 dec 2026 10:00 - 11:00`. Undefined where a line names more days than one, or
 * neither a day nor a time.
 */
export function toldMoment(given: string): MomentOfLine | undefined {
  if (given.length > LONGEST) return undefined;
  const line = given
    .normalize('NFKC')
    .replace(/[|⋅·•]/gu, ',')
    .replace(/\s+/g, ' ')
    .trim();
  const dates = datesIn(line);
  const [first] = dates;
  if (first === undefined) return timeIn(line, undefined);
  if (first.parsed.date === undefined || first.parsed.until !== undefined || dates.some(({ parsed }) => parsed.date !== first.parsed.date))
    return undefined;
  // `3 December 2026 10:00 – 3 December 2026 11:00`
  const last = dates.at(-1)!;
  const behind = `${line.slice(first.end, dates.length > 1 ? last.start : undefined)}${dates.length > 1 ? line.slice(last.end) : ''}`;
  const { date } = first.parsed;
  return timeIn(behind, date) ?? timeIn(line.slice(0, first.start), date) ?? { date, start: undefined, end: undefined, rest: '' };
}

function timeIn(text: string, date: PlainDate | undefined): MomentOfLine | undefined {
  const opened = text.replace(/^[ ,;:@(-]*(?:(?:om|at|van|from)[ ])?/iu, '');
  if (!OPENS_TIME.test(opened)) return undefined;
  const [first = '', ...parts] = opened.split(',').map((part) => part.trim());
  const lasts = parts.map((part) => LASTS.exec(part)?.groups).find((one) => one !== undefined);
  const minutes = Number(lasts?.hours ?? 0) * 60 + Number(lasts?.minutes ?? 0);
  const range = parseTimeRange([first, ...parts.filter((part) => !LASTS.test(part))].join(', '));
  if (range === undefined) return undefined;
  const { start, end } = range;
  const zone = [
    range.offset === undefined ? '' : (range.zone ?? `(UTC${range.offset})`),
    range.place ?? range.unknownZone ?? '',
    range.rest ?? '',
  ];
  const rest = zone
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
  return {
    date,
    start,
    end: end ?? (minutes > 0 ? later(start, minutes) : undefined),
    rest: withoutEnd(rest.replace(/^[ ,;]+/, ''), ' ,;'),
  };
}

function later(start: PlainTime, minutes: number): PlainTime {
  return figures((Number(start.slice(0, 2)) * 60 + Number(start.slice(3)) + minutes) % (24 * 60));
}
