import type { PlainDate } from '../syntax/plain-date.ts';
import type { PlainTime, TimeStretch } from '../syntax/times.ts';
import type { Disclosure, Internal, Text } from './disclosure.ts';

export interface DateValue<D extends Disclosure = Internal> {
  /** Undefined when the words are no date, or an impossible one. */
  readonly date: PlainDate | undefined;
  /** The last of several days: `14 en 15 november 2020`. */
  readonly until?: PlainDate | undefined;
  /** Where only the month is known: `2020-11`. */
  readonly month?: string | undefined;
  /** As typed: words that are no date are a text with its shields in it. */
  readonly text: Text<D>;
  /** Its line says that it is secret. */
  readonly ground?: string | undefined;
  readonly at: D['at'];
}

export interface TimeValue<D extends Disclosure = Internal> {
  readonly start: PlainTime;
  readonly end: PlainTime | undefined;
  /** The stretches behind the first: `10.00-12.00 en 13.00-15.00`. */
  readonly more?: readonly TimeStretch[] | undefined;
  /** As typed in `(UTC+01:00)`, or that of the zone. */
  readonly offset: string | undefined;
  /** A zone by name, as typed: `CET`. */
  readonly zone?: string | undefined;
  /** The place whose clocks count, where the zone's offset depends on the day. */
  readonly place?: string | undefined;
  /** What stands behind the time on its line: of the next meeting, where it is. */
  readonly note?: Text<D> | undefined;
  /** What stands beside the time is secret. */
  readonly ground?: string | undefined;
  readonly at: D['at'];
}

export interface Moment<D extends Disclosure = Internal> {
  readonly date: DateValue<D>;
  /** Undefined where none is typed; it then means midnight. */
  readonly time: PlainTime | undefined;
}

/** `maandag 23 november 2020 vervalt`: the meeting of that day is not held. */
export function isCalledOff(text: string): boolean {
  return CALLED_OFF.test(text);
}

const CALLED_OFF =
  /\d(?: ?(?:uur|u|h|[ap]\.?m\.?))?[\s,;:(–-]{1,4}(?:(?:deze|dit|de|het|vergadering|overleg|meeting|this|the|komt te|is|was|wordt|helaas|has been|will be) ){0,4}(?:vervalt|vervallen|geannuleerd|afgelast|afgezegd|cancell?ed|called off|(?:gaat|ging) (?:helaas )?niet door|not (?:taking place|going ahead|be held)|off)[ .!)]{0,3}$/iu;
