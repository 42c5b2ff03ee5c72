import { type CalendarZones, onClock } from './calendar-zones.ts';
import type { ContentLine } from './content-lines.ts';
import { UnreadableDocument } from './reading.ts';

export interface CalendarMoment {
  /** `2021-07-15` */
  readonly date: string;
  readonly time: string | undefined;
  /** A zone whose clocks nobody knows here, as the calendar names it; else the time is that of the project's clock. */
  readonly zone: string | undefined;
}

/** The events of a calendar file, as far as anybody wants to read them; the lines of their alarms are not their own. */
export function eventsIn(all: readonly ContentLine[]): { readonly events: readonly (readonly ContentLine[])[]; readonly method: string } {
  const open: string[] = [];
  const events: ContentLine[][] = [];
  let method = '';
  let calendar = false;
  for (const line of all) {
    if (line.name === 'BEGIN') {
      open.push(line.value.trim().toUpperCase());
      calendar ||= open[0] === 'VCALENDAR';
      if (open.at(-1) === 'VEVENT') events.push([]);
    } else if (line.name === 'END') open.pop();
    else if (open.at(-1) === 'VEVENT') events.at(-1)!.push(line);
    else if (open.length === 1 && line.name === 'METHOD') method = line.value.trim();
  }
  // The file was cut off within one: who else was invited nobody knows.
  if (open.includes('VEVENT')) throw new UnreadableDocument('brokenFile');
  if (events.length === 0) throw new UnreadableDocument(calendar ? 'noMeeting' : 'wrongEnding');
  return { events, method };
}

/** The first that is no exception of a series, unless its day was moved: then it is as it was moved to. A file may hold one that was moved and nothing else. */
export function chosenOf(events: readonly (readonly ContentLine[])[]): readonly ContentLine[] {
  const told = (event: readonly ContentLine[], name: string) => event.find((line) => line.name === name)?.value.trim();
  const first = events.find((event) => told(event, 'RECURRENCE-ID') === undefined) ?? events[0]!;
  const start = told(first, 'DTSTART');
  const moved = events.find(
    (event) =>
      event !== first && start !== undefined && told(event, 'RECURRENCE-ID') === start && told(event, 'UID') === told(first, 'UID'),
  );
  return moved ?? first;
}

/** When something ends that lasts so long (RFC 5545, 3.3.6): `PT1H30M`, `P2D`, `P1W`. A day without a time is the first behind it, as in `DTEND`. */
export function momentAfter(start: CalendarMoment, duration: string): CalendarMoment | undefined {
  const groups =
    /^\+?P(?:(?<weeks>\d{1,3})W|(?:(?<days>\d{1,4})D)?(?:T(?:(?<hours>\d{1,4})H)?(?:(?<minutes>\d{1,5})M)?(?:\d{1,6}S)?)?)$/i.exec(
      duration,
    )?.groups;
  const [weeks, days, hours, minutes] = [groups?.weeks, groups?.days, groups?.hours, groups?.minutes].map((count) => Number(count ?? 0));
  const length = ((weeks! * 7 + days!) * 24 + hours!) * 60 + minutes!;
  if (length === 0 || (start.time === undefined && length % (24 * 60) !== 0)) return undefined;
  const end = new Date(Date.parse(`${start.date}T${start.time ?? '00:00'}:00Z`) + length * 60_000).toISOString();
  return { date: end.slice(0, 10), time: start.time === undefined ? undefined : end.slice(11, 16), zone: start.zone };
}

export function momentOf(line: ContentLine | undefined, timeZone: string, zones: CalendarZones): CalendarMoment | undefined {
  const groups = /^(?<date>\d{8})(?:T(?<hours>\d{2})(?<minutes>\d{2})\d{0,2}(?<utc>Z)?)?$/.exec(line?.value.trim() ?? '')?.groups;
  if (line === undefined || groups === undefined) return undefined;
  const date = groups.date!.replace(/(\d{4})(\d{2})(\d{2})/, '$1-$2-$3');
  if (Number.isNaN(Date.parse(date))) return undefined;
  if (groups.hours === undefined) return { date, time: undefined, zone: undefined };
  const time = `${groups.hours}:${groups.minutes}`;
  if (Number.isNaN(Date.parse(`${date}T${time}:00Z`))) return undefined;
  const zone = line.parameters.get('TZID');
  if (groups.utc === undefined && zone === undefined) return { date, time, zone: undefined };
  const ahead = groups.utc === undefined ? zones.ahead(zone!, date, time) : 0;
  return ahead === undefined ? { date, time, zone } : { ...onClock(timeZone, date, time, ahead), zone: undefined };
}
