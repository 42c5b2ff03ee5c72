import ICAL from 'ical.js';
import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library';
import type { PlainDate } from '../model/minutes.ts';
import { utcOffset } from '../syntax/dates.ts';

/** Calendars as jCal (RFC 7265): plain data that ical.js writes as iCalendar (RFC 5545), with its escapes. */

type Value = string | number | Readonly<Record<string, unknown>>;
export type Property = readonly [name: string, parameters: Readonly<Record<string, string>>, type: string, ...values: Value[]];
export type Component = readonly [name: string, properties: readonly Property[], components: readonly Component[]];
export type Method = 'PUBLISH' | 'REQUEST' | 'CANCEL';

// RFC 5545, 3.1: at most 75 octets a line. ical.js does not count the blank that a folded line begins with.
ICAL.foldLength = 74;

/** An iCalendar object. At least one component must be in it (RFC 5545, 3.6): the time zone is, whatever else there is not. */
export function calendarText(method: Method | undefined, timeZone: string, components: readonly Component[]): string {
  const properties: Property[] = [
    text('version', '2.0'),
    text('prodid', '-//Verslag//Verslag 1//NL'),
    text('calscale', 'GREGORIAN'),
    ...(method === undefined ? [] : [text('method', method)]),
  ];
  const zone = zoneComponent(timeZone) ?? zoneComponent('Etc/UTC')!;
  const written = ICAL.stringify(['vcalendar', properties, [zone, ...components]]);
  return `${written.trimEnd()}\r\n`;
}

/** Of a text: some programs take U+2028 and U+2029 for the end of a property, so they are line breaks, which are escaped. */
export function text(name: string, value: string): Property {
  return [name, {}, 'text', value.replace(/[\u2028\u2029]/g, '\n')];
}

export function whole(name: string, value: number): Property {
  return [name, {}, 'integer', value];
}

export function day(name: string, ...dates: readonly PlainDate[]): Property {
  return [name, {}, 'date', ...dates];
}

/** A wall-clock time in a zone; in UTC where the zone has no definition that could be sent along, or the writer gave an offset of their own. */
export function moment(name: string, moments: readonly (readonly [date: PlainDate, time: string])[], zone: Zone): Property {
  const written = moments.map(([date, time]) => `${date}T${time}:00`);
  if (zone.offset === undefined && zoneComponent(zone.timeZone) !== undefined) {
    return [name, { tzid: zone.timeZone }, 'date-time', ...written];
  }
  return [name, {}, 'date-time', ...moments.map(([date, time]) => inUtc(date, time, zone))];
}

export interface Zone {
  readonly timeZone: string;
  /** `+01:00`, where it is not the zone's. */
  readonly offset?: string | undefined;
}

/** `2020-11-16T15:30:00Z` */
export function inUtc(date: PlainDate, time: string, { timeZone, offset = utcOffset(date, time, timeZone) }: Zone): string {
  return `${new Date(`${date}T${time}:00${offset}`).toISOString().slice(0, 19)}Z`;
}

/** A rule of RFC 5545, 3.3.10, with its last moment: a date, or a time in UTC. */
export function rule(value: string, until?: string): Property {
  const parts = ICAL.Recur.fromString(value).toJSON();
  return ['rrule', {}, 'recur', { ...parts, ...(until === undefined ? {} : { until }) }];
}

const KNOWN: ReadonlySet<string> = new Set(tzlib_get_timezones(false));
const ZONES = new Map<string, Component | undefined>();

/** The rules of a zone since 1970, under the name that was asked for; undefined where the library does not know it. */
function zoneComponent(timeZone: string): Component | undefined {
  if (!ZONES.has(timeZone)) ZONES.set(timeZone, readZone(timeZone));
  return ZONES.get(timeZone);
}

function readZone(timeZone: string): Component | undefined {
  // The library says on the console what it does not know.
  if (!KNOWN.has(timeZone)) return undefined;
  const [block] = tzlib_get_ical_block(timeZone);
  if (block === undefined || !block.startsWith('BEGIN:VTIMEZONE')) return undefined;
  const [name, properties, observances]: Component = ICAL.parse(block);
  // One zone may be another's alias there, and the day of the library's own release says nothing about ours.
  const own = properties.filter(([property]) => property !== 'tzid' && property !== 'x-lic-location' && property !== 'last-modified');
  return [name, [text('tzid', timeZone), ...own], observances];
}
