import { NUMBERS } from './date-words.ts';

const HOUR =
  '(?<hour>een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])';
const PART = "(?: uur)?(?: (?:'s |s )?(?<part>ochtends|morgens|middags|avonds|nachts))?(?![\\p{L}\\p{N}:.])";
const SPOKEN = new RegExp(
  `^(?<lead>(?:van|om|from|at) )?(?:(?<half>half) ${HOUR}|(?:(?<quarter>kwart) (?<side>over|voor|na)|(?<enQuarter>(?:a )?quarter) (?<enSide>past|to)) ${HOUR.replace('hour', 'at')})${PART}`,
  'iu',
);
const WHOLE =
  /^(?<lead>(?:om|at) )?(?:(?<noon>12 ?noon|noon|12 uur 's middags|twaalf uur 's middags)|(?<midnight>midnight|middernacht))(?![\p{L}\p{N}])/iu;

/** `10am - 12noon`, `20.00 tot middernacht`, `19.30 - kwart over tien`: what a stretch ends with. */
const END =
  /^(?<before>[^\p{L}]{0,8}\d[^-–—]{0,16}?[ ]?(?:[-–—]|tot|t\/m|to|until|till)[ ]?)(?<end>(?:half|kwart|(?:a )?quarter|12 ?noon|noon|midnight|middernacht)(?![\p{L}]).*)$/iu;

/** `1900hrs`, `1900-2100 hrs`: four figures are a time where a unit says so. */
const FOUR_FIGURES =
  /^((?:van |from |om |at )?)(\d{2})(\d{2})(?:((?:[ ]?(?:hrs?|hours|h|uur|u))?[ ]?(?:[-–—]|(?:tot|to|until|till)(?= ))[ ]?)(\d{2})(\d{2}))?(?=[ ]?(?:hrs?|hours|h|uur|u)(?![\p{L}\p{N}]))/iu;

/** The same, of both ends of a stretch of time. Noon and midnight at its end say of its start in which half of the day it is. */
export function stretchInFigures(text: string): string {
  const first = inFigures(text).replace(FOUR_FIGURES, (_, lead, hours, minutes, to, hoursTo, minutesTo) =>
    to === undefined ? `${lead}${hours}:${minutes}` : `${lead}${hours}:${minutes}${to}${hoursTo}:${minutesTo}`,
  );
  const { before = '', end = '' } = END.exec(first)?.groups ?? {};
  if (end === '') return first;
  const whole = WHOLE.exec(end);
  if (whole === null) return `${before}${inFigures(end)}`;
  return `${before}${whole.groups!.noon === undefined ? '12am' : '12pm'}${end.slice(whole[0].length)}`;
}

/**
 * A text that opens with a time in words, with that time in figures: `half elf` is 10:30, `kwart over acht 's avonds` 20:15. In Dutch `half`
 * is half an hour before; English says half past, and `half ten` nobody is sure of: it is read as the Dutch say it. Anything else stays.
 */
function inFigures(text: string): string {
  const whole = WHOLE.exec(text);
  if (whole !== null) return `${whole.groups!.noon === undefined ? '00:00' : '12:00'}${text.slice(whole[0].length)}`;
  const match = SPOKEN.exec(text);
  const groups = match?.groups;
  if (match === null || groups === undefined) return text;
  const { hour, at, half, side, enSide, part } = groups;
  const word = (hour ?? at ?? '').toLowerCase();
  const said = NUMBERS.get(word) ?? Number(word);
  const before = half !== undefined || side === 'voor' || enSide === 'to';
  const minutes = half !== undefined ? 30 : before ? 45 : 15;
  const clock = ((before ? said + 11 : said) % 12) + offsetOf(part, said);
  return `${String(clock % 24).padStart(2, '0')}:${minutes}${text.slice(match[0].length)}`;
}

/** Nobody meets at half past two in the night: up to six it is afternoon, unless the part of the day says otherwise. */
function offsetOf(part: string | undefined, said: number): number {
  if (part === undefined) return said <= 6 || said === 12 ? 12 : 0;
  return /^(?:middags|avonds)$/iu.test(part) ? 12 : 0;
}
