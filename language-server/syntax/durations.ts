import { foldWords } from './date-words.ts';
import { withSingleBlanks } from './trimming.ts';

/** How long something takes. */
export interface Duration {
  readonly minutes: number;
  /** What stands behind it: `15 minuten, incl. vragen`. */
  readonly rest?: string;
}

const NUMBER = String.raw`(\d{1,3}(?:[.,]\d{1,2})?)`;
const MINUTES = String.raw`(?:minuten|minuut|minutes?|mins?\.?|m|['’′])`;
const HOURS = String.raw`(?:uren|uur|hours?|hrs?\.?|u\.?|h)`;
const AROUND = '(?:(?:ca\\.?|circa|ongeveer|max\\.?|maximaal|about|approx\\.?|up to|±) ?)?';
/** What may stand behind a duration. */
const END = String.raw`(?![\p{L}\p{N}])(?:[.]?$|[ ]*(?<rest>[,;(–—-].*)$)`;

const ISO = /^pt(?:(\d{1,3})h)?(?:(\d{1,3})m)?$/u;
const IN_MINUTES = new RegExp(`^${AROUND}${NUMBER} ?${MINUTES}${END}`, 'u');
const IN_HOURS = new RegExp(`^${AROUND}${NUMBER} ?${HOURS}(?: ?(?:en|and)? ?(\\d{1,2}) ?(?:${MINUTES})?)?${END}`, 'u');
const CLOCK = new RegExp(String.raw`^${AROUND}(\d{1,2}):(\d{2})(?: ?(?:uur|uren|u|h|hours?))?${END}`, 'u');
const NAMED: readonly (readonly [pattern: RegExp, minutes: number])[] = [
  [new RegExp(`^${AROUND}(?:een |1 )?kwartier${END}`, 'u'), 15],
  [new RegExp(`^${AROUND}(?:een |a )?(?:half ?uur|halfuur|half(?: an)? hour)${END}`, 'u'), 30],
  [new RegExp(`^${AROUND}(?:drie ?kwartier|3 kwartier|three quarters of an hour)${END}`, 'u'), 45],
  [new RegExp(`^${AROUND}(?:een|één|an|one) (?:uur|hour)${END}`, 'u'), 60],
  [new RegExp(`^${AROUND}(?:anderhalf uur|an hour and a half|one and a half hours)${END}`, 'u'), 90],
];

/** `15 minuten`, `1,5 uur`, `1u30`, `een kwartier`, `PT15M`; undefined for anything else, and for no time at all. */
export function parseDuration(text: string): Duration | undefined {
  const words = foldWords(text);
  if (words.length > 120) return undefined;
  const iso = ISO.exec(words);
  if (iso !== null) return duration(Number(iso[1] ?? 0) * 60 + Number(iso[2] ?? 0), undefined);
  const minutes = IN_MINUTES.exec(words);
  if (minutes !== null) return duration(figure(minutes[1]), restOf(text, minutes));
  const clock = CLOCK.exec(words);
  if (clock !== null) return duration(Number(clock[1]) * 60 + Number(clock[2]), restOf(text, clock));
  const hours = IN_HOURS.exec(words);
  if (hours !== null) return duration(figure(hours[1]) * 60 + Number(hours[2] ?? 0), restOf(text, hours));
  for (const [pattern, amount] of NAMED) {
    const named = pattern.exec(words);
    if (named !== null) return duration(amount, restOf(text, named));
  }
  return undefined;
}

function figure(typed = ''): number {
  return Number(typed.replace(',', '.'));
}

/** As typed, but for blanks: what was matched is folded, which changes letters and how many there are. */
function restOf(text: string, { input, groups }: RegExpExecArray): string | undefined {
  const rest = groups?.rest;
  if (rest === undefined) return undefined;
  const typed = withSingleBlanks(text);
  const before = input.slice(0, -rest.length).trim();
  let end = 0;
  while (foldWords(typed.slice(0, end)).length < before.length) end++;
  return typed.slice(end).replace(/^ ?[,;]? ?/, '');
}

function duration(minutes: number, rest: string | undefined): Duration | undefined {
  const whole = Math.round(minutes);
  return whole <= 0 || whole > 24 * 60 ? undefined : { minutes: whole, ...(rest === undefined ? {} : { rest }) };
}

/** ISO 8601: `PT1H30M`. */
export function isoDuration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `PT${hours === 0 ? '' : `${hours}H`}${rest === 0 && hours > 0 ? '' : `${rest}M`}`;
}

/** `1 uur en 30 minuten`, `15 minutes`. */
export function durationInWords(minutes: number, language: 'nl' | 'en'): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const many = (count: number, one: string, more: string) => (count === 0 ? '' : `${count} ${count === 1 ? one : more}`);
  const parts =
    language === 'nl'
      ? [many(hours, 'uur', 'uur'), many(rest, 'minuut', 'minuten')]
      : [many(hours, 'hour', 'hours'), many(rest, 'minute', 'minutes')];
  return parts.filter((part) => part !== '').join(language === 'nl' ? ' en ' : ' and ');
}
