import { type PlainDate, toDayNumber } from './plain-date.ts';

const FORMATS = new Map<string, Intl.DateTimeFormat>();
const OFFSETS = new Map<string, string>();
/** Offsets are remembered up to this many moments, so that a long-lived server does not grow. */
const REMEMBERED = 10_000;

/** Minutes that a zone is ahead of UTC at an instant. */
function minutesAhead(instant: number, timeZone: string): number {
  let format = FORMATS.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    FORMATS.set(timeZone, format);
  }
  const name = format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours = '0', minutes = '0'] = /^GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function written(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`;
}

function reckon(date: PlainDate, time: string, timeZone: string): string {
  const [hours = '0', minutes = '0'] = time.split(':');
  const wallClock = toDayNumber(date) * 86_400_000 + (Number(hours) * 60 + Number(minutes)) * 60_000;
  const before = minutesAhead(wallClock - 86_400_000, timeZone);
  const after = minutesAhead(wallClock + 86_400_000, timeZone);
  const holds = (ahead: number) => minutesAhead(wallClock - ahead * 60_000, timeZone) === ahead;
  return written(!holds(before) && holds(after) ? after : before);
}

/**
 * What a zone's clocks are ahead of UTC at a date and a time of day there: `+01:00`. Where the clock shows a time twice, the first counts; a
 * time it skips has the offset from before the skip (RFC 5545, section 3.3.5). Throws a RangeError for a zone that does not exist.
 */
export function utcOffset(date: PlainDate, time: string, timeZone = 'Europe/Amsterdam'): string {
  const key = `${date} ${time} ${timeZone}`;
  let offset = OFFSETS.get(key);
  if (offset === undefined) {
    if (OFFSETS.size >= REMEMBERED) OFFSETS.clear();
    offset = reckon(date, time, timeZone);
    OFFSETS.set(key, offset);
  }
  return offset;
}
