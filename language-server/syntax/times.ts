import { foldWords } from './date-words.ts';
import { stretchInFigures } from './spoken-times.ts';
import { zoneInWords } from './zone-words.ts';
import { looksLikeZone, namedZone } from './zones.ts';

/** A time of day, `HH:MM`, from 00:00 to 23:59. Compares as a string. */
export type PlainTime = string;

/**
 * Source of a regular expression (flags `iu`, and `y` or `g`) for one time of day in figures: `14:00`, `14.00`, `9:30`. It has no capturing
 * groups, matches impossible times too (`25:00`), and never inside a longer number (`1:14:00`, `5.10.2`).
 */
export const TIME_PATTERN_SOURCE = '(?<![\\p{L}\\p{N}_][:.]?)\\d{1,2}[:.]\\d{2}(?![:.]?[\\p{L}\\p{N}_])';

/** From one time of day to another. */
export interface TimeStretch {
  readonly start: PlainTime;
  readonly end: PlainTime;
}

/** A time of day or a stretch of it, as typed. `end` may be before `start`: that is for a rule to say. */
export interface TimeRange {
  readonly start: PlainTime;
  readonly end?: PlainTime;
  /** The stretches behind the first: `10.00-12.00 en 13.00-15.00`. */
  readonly more?: readonly TimeStretch[];
  /** As typed in `(UTC+01:00)`, with two digits each, or that of a zone by name (`CET`): `+01:00`. */
  readonly offset?: string;
  /** The zone by name, as typed: `CET`. */
  readonly zone?: string;
  /** The place whose clocks count, where the zone's offset depends on the day: `America/New_York`. */
  readonly place?: string;
  /** Letters that can only be a zone and are none that is known, or more than one: `CST`. */
  readonly unknownZone?: string;
  /** What came after and is no part of the time: `Amsterdam, Berlijn`. */
  readonly rest?: string;
}

/** Why a text is no time: no time was read at all, or one that the clock does not show. */
export type TimeProblem =
  | { readonly kind: 'not-a-time'; readonly text: string }
  | { readonly kind: 'impossible-time'; readonly text: string }
  | { readonly kind: 'impossible-offset'; readonly text: string }
  /** `14:00 pm`: the clock that has `pm` ends at twelve. */
  | { readonly kind: 'twelve-hour-clock'; readonly text: string };

// `14:00`, `14.00`, `14u30`, `14h30`, `14`.
const TIME = '(?<hours#>\\d{1,2})(?:[:.uh](?<minutes#>\\d{2}))?(?!\\d|[:.]\\d)';
const UNIT = '(?: ?(?:uur|uren|u|h|hrs|hours)\\b\\.?)?';
const HALF_OF_DAY = '(?: ?(?<half#>[ap])\\.?m\\b\\.?)?';
const time = (which: 'From' | 'To') => `${TIME.replaceAll('#', which)}(?<unit${which}>${UNIT})${HALF_OF_DAY.replaceAll('#', which)}`;
const UNTIL = ' ?(?:[-–—]|tot en met|tot|t/m|to|until|till) ?';
const RANGE = new RegExp(`^(?:van |from |om |at )?${time('From')}(?:${UNTIL}${time('To')})?(?<rest>.*)$`, 'u');
const LEADING_MARKS = /^[\s,;.]+/u;
const OFFSET = /^\(?(?:(?:utc|gmt)(?: ?([+−-]) ?(\d{1,2})(?::?(\d{2}))?)?|([+−-])(\d{2}):(\d{2}))\)?(?=$|[\s,;.])/u;
/** `CET`, `(EST)`, `Europe/Brussels time`. */
const ZONE = /^\(?([A-Z][A-Za-z]*(?:\/\w+)?)\)?(?:[ ]?(?:time|tijd))?(?=$|[\s,;.)/])/u;

/** `19:30-00:15`: an evening that goes on after midnight, and no two times in the wrong order. */
export function endsNextDay(start: PlainTime, end: PlainTime): boolean {
  return end < start && start >= '16:00' && end <= '06:00';
}

type Reading = { readonly range: TimeRange } | { readonly problem: TimeProblem };

function clock(hours: string, minutes = '00'): PlainTime | undefined {
  return Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, '0')}:${minutes}` : undefined;
}

type Zone = Pick<TimeRange, 'offset' | 'zone' | 'place' | 'unknownZone'> & { readonly rest: string };

function readOffset(rest: string): Zone | { readonly impossible: string } {
  const match = OFFSET.exec(rest.toLowerCase());
  if (!match) return readZone(rest);
  const [typed, sign = match[4] ?? '+', hours = match[5] ?? '0', minutes = match[6] ?? '00'] = match;
  // No zone is more than fourteen hours ahead of UTC.
  if (Number(hours) > 14 || Number(minutes) > 59) return { impossible: rest.slice(0, typed.length) };
  return {
    offset: `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`,
    rest: rest.slice(typed.length).replace(LEADING_MARKS, ''),
  };
}

/** A zone by its name; an offset behind it says more (`CEST (UTC+02:00)`). */
function readZone(rest: string): Zone | { readonly impossible: string } {
  const [typed = '', zone = ''] = ZONE.exec(rest) ?? [];
  const after = rest.slice(typed.length).replace(LEADING_MARKS, '');
  const known = zone === '' ? undefined : namedZone(zone);
  if (known === undefined) {
    return looksLikeZone(zone) ? { unknownZone: zone, rest: after } : readWords(rest);
  }
  if (OFFSET.test(after.toLowerCase())) {
    const offset = readOffset(after);
    return 'impossible' in offset ? offset : { ...offset, zone };
  }
  return { ...known, zone, rest: after };
}

/** `Londense tijd`, `Eastern`. */
function readWords(text: string): Zone {
  const told = zoneInWords(text);
  if (told === undefined) return { rest: text.replace(LEADING_MARKS, '') };
  const { typed, words, zone } = told;
  const rest = text.slice(typed.length).replace(LEADING_MARKS, '');
  return zone === undefined ? { unknownZone: words, rest } : { ...zone, zone: words, rest };
}

/** A time of the clock of twelve hours, in that of twenty-four; undefined where it has no such hour. */
function inFullHours(hours: string, half: string | undefined): string | undefined {
  if (half === undefined) return hours;
  const hour = Number(hours);
  return hour < 1 || hour > 12 ? undefined : String((hour % 12) + (half === 'p' ? 12 : 0));
}

/** `2:00-2:45 p.m.` says of both that it is afternoon, `11-1 p.m.` of the end only. */
function halfOfStart({ halfFrom, halfTo, hoursFrom, hoursTo }: Readonly<Record<string, string | undefined>>): string | undefined {
  if (halfFrom !== undefined || halfTo === undefined || Number(hoursFrom) > 12) return halfFrom;
  const sameHalf = Number(hoursFrom) % 12 <= Number(hoursTo) % 12;
  return sameHalf ? halfTo : halfTo === 'p' ? 'a' : 'p';
}

/** `en 13.00-15.00`, `, 13:00-15:00` behind a stretch. */
const NEXT_STRETCH = /^(?:,|;|\/|&|\+|en |and )(?: ?(?:en|and|van) )? ?(?=\d)/u;

/** A stretch of time, and those behind it. */
function read(text: string): Reading {
  const reading = readStretch(text);
  if (!('range' in reading)) return reading;
  const { range } = reading;
  const between = range.end === undefined ? undefined : NEXT_STRETCH.exec(range.between ?? '')?.[0];
  if (between === undefined) return { range: withoutBetween(range) };
  const next = read(range.between!.slice(between.length));
  if (!('range' in next) || next.range.end === undefined) return { range: withoutBetween(range) };
  const { start, end, more = [], ...behind } = next.range;
  return { range: { start: range.start, end: range.end!, more: [{ start, end }, ...more], ...behind } };
}

type Between = TimeRange & { readonly between?: string };

function withoutBetween({ between: _between, ...range }: Between): TimeRange {
  return range;
}

function readStretch(text: string): { readonly range: Between } | { readonly problem: TimeProblem } {
  const typed = stretchInFigures(text.normalize('NFKC').replace(/\s+/gu, ' ').trim());
  const groups = RANGE.exec(foldWords(typed))?.groups;
  // Bare hours are a time only where a unit says so: `14 uur`, `14-15 uur`.
  const hasUnit = Boolean(groups?.unitFrom || groups?.unitTo || groups?.halfFrom || groups?.halfTo);
  const whole = (hours?: string, minutes?: string) => hours === undefined || minutes !== undefined || hasUnit;
  if (!groups || !whole(groups.hoursFrom, groups.minutesFrom) || !whole(groups.hoursTo, groups.minutesTo)) {
    return { problem: { kind: 'not-a-time', text: typed } };
  }
  const rest = typed.slice(typed.length - groups.rest!.length);
  if (/^[\p{L}\p{N}_]/u.test(rest)) return { problem: { kind: 'not-a-time', text: typed } };
  const ends = [
    [groups.hoursFrom, groups.minutesFrom, halfOfStart(groups)],
    [groups.hoursTo, groups.minutesTo, groups.halfTo],
  ] as const;
  const times: PlainTime[] = [];
  for (const [typedHours, minutes, half] of ends) {
    if (typedHours === undefined) continue;
    const hours = inFullHours(typedHours, half);
    if (hours === undefined) return { problem: { kind: 'twelve-hour-clock', text: typed } };
    const moment = clock(hours, minutes);
    if (moment === undefined) return { problem: { kind: 'impossible-time', text: minutes === undefined ? hours : `${hours}:${minutes}` } };
    times.push(moment);
  }
  const zone = readOffset(rest.trim());
  if ('impossible' in zone) return { problem: { kind: 'impossible-offset', text: zone.impossible } };
  const [start = '', end] = times;
  const { rest: more, ...said } = zone;
  return { range: { start, ...(end && { end }), ...said, ...(more && { rest: more }), between: rest.trim() } };
}

/**
 * The time or stretch of time a text starts with: `14:00`, `14.00-14.45 uur`, `14-15 uur`, `14u30`, `2:00 p.m.`, `van 14:00 tot 14:45`,
 * then optionally a zone: `(UTC+01:00)`, `CET`, `Europe/Brussels`; what follows is `rest`. Undefined where there is none, or an impossible one: {@link timeProblem} then says why.
 * 24:00 is not on the clock: an end at midnight is 00:00.
 */
export function parseTimeRange(text: string): TimeRange | undefined {
  const reading = read(text);
  return 'range' in reading ? reading.range : undefined;
}

/** The words behind a time, as typed. */
export function noteBehind({ unknownZone, rest }: TimeRange): string {
  return [unknownZone, rest].filter((part) => part !== undefined).join(' ');
}

/** Why {@link parseTimeRange} gives nothing; undefined where it gives a time. */
export function timeProblem(text: string): TimeProblem | undefined {
  const reading = read(text);
  return 'problem' in reading ? reading.problem : undefined;
}
