import { dateInZone } from '../../language-server/index.ts';
import { utcOffset } from '../../language-server/intake/index.ts';
import type { ContentLine } from './content-lines.ts';
import { placeOfZone } from './zone-names.ts';

/** When the clocks of a zone are put another way (RFC 5545, 3.6.5). */
interface Change {
  /** The first time, as the clock has it: in milliseconds, as if it were UTC. */
  readonly first: number;
  /** Minutes ahead of UTC from then on. */
  readonly ahead: number;
  /** Each year; undefined where it was only once. */
  readonly yearly: { readonly month: number; readonly weekday: number; readonly nth: number } | undefined;
  readonly until: number;
}

const DAY = 86_400_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** The zones that a calendar file tells of itself, by their names. */
export class CalendarZones {
  private readonly zones = new Map<string, Change[]>();

  constructor(lines: Iterable<ContentLine>) {
    let name = '';
    let changes: Change[] = [];
    let own: ContentLine[] | undefined;
    for (const line of lines) {
      const part = line.value.trim().toUpperCase();
      if (line.name === 'BEGIN' && part === 'VTIMEZONE') [name, changes, own] = ['', [], undefined];
      else if (line.name === 'END' && part === 'VTIMEZONE') {
        if (name !== '' && changes.length > 0) this.zones.set(name, changes);
        name = '';
      } else if (line.name === 'BEGIN' && /^(?:STANDARD|DAYLIGHT)$/.test(part)) own = [];
      else if (line.name === 'END' && /^(?:STANDARD|DAYLIGHT)$/.test(part)) {
        const change = changeOf(own ?? []);
        if (change !== undefined) changes.push(change);
        own = undefined;
      } else if (own !== undefined) own.push(line);
      else if (line.name === 'TZID') name = line.value.trim();
    }
  }

  /** Minutes that the clocks of a zone are ahead of UTC when they show this time; undefined where nobody knows. */
  ahead(zone: string, date: string, time: string): number | undefined {
    const place = placeOfZone(zone);
    if (place !== undefined) return minutesIn(utcOffset(date, time, place));
    const changes = this.zones.get(zone) ?? [];
    const moment = Date.parse(`${date}T${time}:00Z`);
    const last = changes
      .flatMap((change) => {
        const at = lastOf(change, moment);
        return at === undefined ? [] : [{ at, ahead: change.ahead }];
      })
      .toSorted((a, b) => b.at - a.at)[0];
    return (last ?? changes.toSorted((a, b) => a.first - b.first)[0])?.ahead;
  }
}

function changeOf(lines: readonly ContentLine[]): Change | undefined {
  const value = (name: string) => lines.find((line) => line.name === name)?.value.trim() ?? '';
  const [, sign, hours, minutes] = /^([+-])(\d{2})(\d{2})/.exec(value('TZOFFSETTO')) ?? [];
  const first = clockTime(value('DTSTART'));
  if (sign === undefined || first === undefined) return undefined;
  const rule = new Map(
    value('RRULE')
      .split(';')
      .map((part) => part.split('=', 2) as [string, string]),
  );
  const [, nth, day = ''] = /^([+-]?\d)?(SU|MO|TU|WE|TH|FR|SA)$/.exec(rule.get('BYDAY') ?? '') ?? [];
  const month = Number(rule.get('BYMONTH') ?? 0);
  return {
    first,
    ahead: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)),
    yearly: month >= 1 && month <= 12 && day !== '' ? { month, weekday: WEEKDAYS.indexOf(day), nth: Number(nth ?? 1) } : undefined,
    until: clockTime(rule.get('UNTIL') ?? '') ?? Number.POSITIVE_INFINITY,
  };
}

function clockTime(text: string): number | undefined {
  const [, date, time = ''] = /^(\d{8})T(\d{4})/.exec(text) ?? [];
  if (date === undefined) return undefined;
  const moment = Date.parse(`${date.replace(/(\d{4})(\d{2})(\d{2})/, '$1-$2-$3')}T${time.replace(/(\d{2})(\d{2})/, '$1:$2')}:00Z`);
  return Number.isNaN(moment) ? undefined : moment;
}

/** The last time at or before a moment that the clocks were put so. */
function lastOf({ first, yearly, until }: Change, moment: number): number | undefined {
  if (first > moment) return undefined;
  if (yearly === undefined) return first;
  const year = new Date(Math.min(moment, until)).getUTCFullYear();
  const all = [year, year - 1].map((one) => dayOf(one, yearly) + (((first % DAY) + DAY) % DAY));
  return all.find((at) => at <= Math.min(moment, until) && at >= first) ?? first;
}

/** The second Sunday of March, the last of October. */
function dayOf(year: number, { month, weekday, nth }: NonNullable<Change['yearly']>): number {
  if (nth < 0) {
    const end = new Date(Date.UTC(year, month, 0));
    return end.getTime() - (((end.getUTCDay() - weekday + 7) % 7) + (-nth - 1) * 7) * DAY;
  }
  const start = new Date(Date.UTC(year, month - 1, 1));
  return start.getTime() + (((weekday - start.getUTCDay() + 7) % 7) + (nth - 1) * 7) * DAY;
}

/** `-05:00` */
export function minutesIn(offset: string): number {
  const [hours = '0', minutes = '0'] = offset.slice(1).split(':');
  return (offset.startsWith('-') ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** A day and a time as the clock of a zone shows them, of a moment that other clocks show. @param ahead minutes that those are ahead of UTC */
export function onClock(timeZone: string, date: string, time: string, ahead: number): { readonly date: string; readonly time: string } {
  const moment = new Date(Date.parse(`${date}T${time}:00Z`) - ahead * 60_000);
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment);
  return { date: dateInZone(timeZone, moment), time: shown };
}

/** Whether there is such a zone. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
