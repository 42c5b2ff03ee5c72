import { foldWords } from './date-words.ts';

/** A time of day, `HH:MM`, from 00:00 to 23:59. Compares as a string. */
export type PlainTime = string;

/**
 * Source of a regular expression (flags `iu`, and `y` or `g`) for one time of day in figures: `14:00`, `14.00`, `9:30`. It has no capturing
 * groups, matches impossible times too (`25:00`), and never inside a longer number (`1:14:00`, `5.10.2`).
 */
export const TIME_PATTERN_SOURCE = '(?<![\\p{L}\\p{N}_][:.]?)\\d{1,2}[:.]\\d{2}(?![:.]?[\\p{L}\\p{N}_])';

/** A time of day or a stretch of it, as typed. `end` may be before `start`: that is for a rule to say. */
export interface TimeRange {
  readonly start: PlainTime;
  readonly end?: PlainTime;
  /** As typed in `(UTC+01:00)`, with two digits each: `+01:00`. */
  readonly offset?: string;
  /** What came after and is no part of the time: `Amsterdam, Berlijn`. */
  readonly rest?: string;
}

/** Why a text is no time: no time was read at all, or one that the clock does not show. */
export type TimeProblem =
  | { readonly kind: 'not-a-time'; readonly text: string }
  | { readonly kind: 'impossible-time'; readonly text: string }
  | { readonly kind: 'impossible-offset'; readonly text: string }
  /** `2:00 pm`: read as it stands it would be twelve hours off. */
  | { readonly kind: 'twelve-hour-clock'; readonly text: string };

const TIME = '(?<hours#>\\d{1,2})(?:[:.](?<minutes#>\\d{2}))?(?!\\d|[:.]\\d)';
const UNIT = '(?: ?(?:uur|uren|u|h|hrs|hours)\\b\\.?)?';
const time = (which: 'From' | 'To') => `${TIME.replaceAll('#', which)}(?<unit${which}>${UNIT})`;
const UNTIL = ' ?(?:[-–—]|tot en met|tot|t/m|to|until|till) ?';
const RANGE = new RegExp(`^(?:van |from |om |at )?${time('From')}(?:${UNTIL}${time('To')})?(?<rest>.*)$`, 'u');
const TWELVE_HOUR = /^\s?[ap]\.?m\b/u;
const LEADING_MARKS = /^[\s,;.]+/u;
const OFFSET = /^\(?(?:utc|gmt)(?: ?([+−-]) ?(\d{1,2})(?::?(\d{2}))?)?\)?(?=$|[\s,;.])/u;

type Reading = { readonly range: TimeRange } | { readonly problem: TimeProblem };

function clock(hours: string, minutes = '00'): PlainTime | undefined {
  return Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, '0')}:${minutes}` : undefined;
}

function readOffset(rest: string): { readonly offset?: string; readonly rest: string } | { readonly impossible: string } {
  const match = OFFSET.exec(rest.toLowerCase());
  if (!match) return { rest: rest.replace(LEADING_MARKS, '') };
  const [typed, sign = '+', hours = '0', minutes = '00'] = match;
  // No zone is more than fourteen hours ahead of UTC.
  if (Number(hours) > 14 || Number(minutes) > 59) return { impossible: rest.slice(0, typed.length) };
  return {
    offset: `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`,
    rest: rest.slice(typed.length).replace(LEADING_MARKS, ''),
  };
}

function read(text: string): Reading {
  const typed = text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  const groups = RANGE.exec(foldWords(typed))?.groups;
  // Bare hours are a time only where a unit says so: `14 uur`, `14-15 uur`.
  const hasUnit = Boolean(groups?.unitFrom || groups?.unitTo);
  const whole = (hours?: string, minutes?: string) => hours === undefined || minutes !== undefined || hasUnit;
  if (!groups || !whole(groups.hoursFrom, groups.minutesFrom) || !whole(groups.hoursTo, groups.minutesTo)) {
    return { problem: { kind: 'not-a-time', text: typed } };
  }
  const rest = typed.slice(typed.length - groups.rest!.length);
  if (TWELVE_HOUR.test(groups.rest!)) return { problem: { kind: 'twelve-hour-clock', text: typed } };
  if (/^[\p{L}\p{N}_]/u.test(rest)) return { problem: { kind: 'not-a-time', text: typed } };
  const ends = [
    [groups.hoursFrom, groups.minutesFrom],
    [groups.hoursTo, groups.minutesTo],
  ] as const;
  const times: PlainTime[] = [];
  for (const [hours, minutes] of ends) {
    if (hours === undefined) continue;
    const moment = clock(hours, minutes);
    if (moment === undefined) return { problem: { kind: 'impossible-time', text: minutes === undefined ? hours : `${hours}:${minutes}` } };
    times.push(moment);
  }
  const zone = readOffset(rest.trim());
  if ('impossible' in zone) return { problem: { kind: 'impossible-offset', text: zone.impossible } };
  const [start = '', end] = times;
  return { range: { start, ...(end && { end }), ...(zone.offset && { offset: zone.offset }), ...(zone.rest && { rest: zone.rest }) } };
}

/**
 * The time or stretch of time a text starts with: `14:00`, `14.00-14.45 uur`, `14-15 uur`, `van 14:00 tot 14:45`, then optionally
 * `(UTC+01:00)`; what follows is `rest`. Undefined where there is none, or an impossible one: {@link timeProblem} then says why.
 * 24:00 is not on the clock: an end at midnight is 00:00.
 */
export function parseTimeRange(text: string): TimeRange | undefined {
  const reading = read(text);
  return 'range' in reading ? reading.range : undefined;
}

/** Why {@link parseTimeRange} gives nothing; undefined where it gives a time. */
export function timeProblem(text: string): TimeProblem | undefined {
  const reading = read(text);
  return 'problem' in reading ? reading.problem : undefined;
}
