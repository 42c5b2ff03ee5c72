import { NUMBERS } from './date-words.ts';

const HOUR =
  '(?<hour>een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])';
const PART = "(?: uur)?(?: (?:'s |s |in de )?(?<part>(?:ochtend|morgen|middag|avond|nacht)s?))?(?![\\p{L}\\p{N}:.])";
const SPOKEN = new RegExp(
  `^(?<lead>(?:van|om|from|at) )?(?:(?<half>half) ${HOUR}|(?:(?<quarter>kwart) (?<side>over|voor|na)|(?<enQuarter>(?:a )?quarter) (?<enSide>past|to)) ${HOUR.replace('hour', 'at')})${PART}`,
  'iu',
);
const WHOLE =
  /^(?<lead>(?:om|at) )?(?:(?<noon>12 ?noon|noon|12 uur 's middags|twaalf uur 's middags)|(?<midnight>midnight|middernacht))(?![\p{L}\p{N}])/iu;

/** `10am - 12noon`, `20.00 tot middernacht`, `19.30 - kwart over tien`: what a stretch ends with. */
const END =
  /^(?<before>[^\p{L}]{0,8}\d[^-–—]{0,16}?[ ]?(?:[-–—]|tot|t\/m|to|until|till)[ ]?)(?<end>(?:half|kwart|(?:a )?quarter|12 ?noon|noon|midnight|middernacht|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)(?![\p{L}]).*)$/iu;
/** `half acht tot negen`: at the end of a stretch an hour needs no more. */
const BARE_HOUR = new RegExp(`^${HOUR}${PART}(?=[ ]?(?:$|[,;.(/]))`, 'iu');
const START = /(?<hours>\d{1,2})(?:[:.uh](?<minutes>\d{2}))?(?: ?(?<half>[ap])\.?m(?!\p{L}))?/iu;

/** `1900hrs`, `1900-2100 hrs`: four figures are a time where a unit says so. */
const FOUR_FIGURES =
  /^((?:van |from |om |at )?)(\d{2})(\d{2})(?:((?:[ ]?(?:hrs?|hours|h|uur|u))?[ ]?(?:[-–—]|(?:tot|to|until|till)(?= ))[ ]?)(\d{2})(\d{2}))?(?=[ ]?(?:hrs?|hours|h|uur|u)(?![\p{L}\p{N}]))/iu;

/** The same, of both ends of a stretch of time. Noon and midnight at its end say of its start in which half of the day it is. */
export function stretchInFigures(text: string): string {
  const first = inHalfOfDay(inFigures(text)).replace(FOUR_FIGURES, (_, lead, hours, minutes, to, hoursTo, minutesTo) =>
    to === undefined ? `${lead}${hours}:${minutes}` : `${lead}${hours}:${minutes}${to}${hoursTo}:${minutesTo}`,
  );
  const { before = '', end = '' } = END.exec(first)?.groups ?? {};
  if (end === '') return first;
  const whole = WHOLE.exec(end);
  if (whole !== null) return `${before}${whole.groups!.noon === undefined ? '12am' : '12pm'}${end.slice(whole[0].length)}`;
  const spoken = spokenAt(end) ?? bareHourAt(end);
  if (spoken === undefined) return first;
  const { hours = '0', minutes = '0', half } = START.exec(before)?.groups ?? {};
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `${before}${figures(endBehind(spoken, hour * 60 + Number(minutes)))}${end.slice(spoken.length)}`;
}

/** `2 tot 4 uur 's middags`, `8 uur in de avond`, `2 o'clock in the afternoon` */
const IN_PART =
  /^(?<lead>(?:van|om|from|at) )?(?<from>\d{1,2})(?:[:.uh](?<fromMinutes>\d{2}))?(?: ?(?:uur|u|h|hrs|hours|o['’]clock))?(?:(?<until> ?(?:[-–—]|tot|t\/m|to|until|till) ?)(?<to>\d{1,2})(?:[:.uh](?<toMinutes>\d{2}))?(?: ?(?:uur|u|h|hrs|hours|o['’]clock))?)? (?:['’]?s |in de |in the |at )(?<part>ochtends?|morgens?|middags?|avonds?|nachts?|morning|afternoon|evening|night)(?!\p{L})/iu;

/** Figures of the clock of twelve hours with a part of the day behind them, in those of twenty-four; anything else stays. */
function inHalfOfDay(text: string): string {
  const match = IN_PART.exec(text);
  const { lead = '', from, fromMinutes = '00', until, to, toMinutes = '00', part = '' } = match?.groups ?? {};
  if (match === null || from === undefined) return text;
  const [first, last] = [Number(from), Number(to ?? from)];
  if (first > 12 || last > 12 || first === 0 || last === 0) return text;
  const end = hourIn(part, last);
  // `11 tot 1 uur 's middags`: it begins in the other half.
  const start = first % 12 <= last % 12 ? (first % 12) + (end < 12 ? 0 : 12) : (first % 12) + (end < 12 ? 12 : 0);
  const typed = `${lead}${figures(start * 60 + Number(fromMinutes))}`;
  return `${typed}${to === undefined ? '' : `${until}${figures(end * 60 + Number(toMinutes))}`}${text.slice(match[0].length)}`;
}

function hourIn(part: string, hour: number): number {
  if (/^(?:middag|afternoon)/iu.test(part)) return (hour % 12) + 12;
  if (/^(?:avond|evening)/iu.test(part)) return hour === 12 ? 0 : hour + 12;
  if (/^(?:nacht|night)/iu.test(part)) return hour >= 8 && hour < 12 ? hour + 12 : hour % 12;
  return hour % 12;
}

/** Of the two halves of the day it is the one in which it comes behind its start: `19.30 - kwart over tien` ends at 22:15, `22.00 - een uur` at 1:00. */
function endBehind({ at, isSaid }: SpokenTime, start: number): number {
  if (isSaid) return at;
  const morning = at % 720;
  return morning > start || morning + 720 <= start ? morning : morning + 720;
}

interface SpokenTime {
  /** Minutes from midnight. */
  readonly at: number;
  /** How many letters say it. */
  readonly length: number;
  /** The words say in which half of the day it is. */
  readonly isSaid: boolean;
}

/** A text that opens with a time in words, with that time in figures; anything else stays. */
function inFigures(text: string): string {
  const whole = WHOLE.exec(text);
  if (whole !== null) return `${whole.groups!.noon === undefined ? '00:00' : '12:00'}${text.slice(whole[0].length)}`;
  const spoken = spokenAt(text);
  return spoken === undefined ? text : `${figures(spoken.at)}${text.slice(spoken.length)}`;
}

/** Minutes behind midnight as `10:30`. */
export function figures(at: number): string {
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}

/**
 * The time in words that a text opens with: `half elf` is 10:30, `kwart over acht 's avonds` 20:15. In Dutch `half` is half an hour before; English says
 * half past, and `half ten` nobody is sure of: it is read as the Dutch say it.
 */
export function spokenAt(text: string): SpokenTime | undefined {
  const match = SPOKEN.exec(text);
  if (match === null) return undefined;
  const { hour, at, half, side, enSide, part } = match.groups!;
  const said = hourOf(hour ?? at ?? '');
  const before = half !== undefined || side === 'voor' || enSide === 'to';
  const minutes = half !== undefined ? 30 : before ? 45 : 15;
  return { at: inDay(((before ? said + 11 : said) % 12) * 60 + minutes, part), length: match[0].length, isSaid: part !== undefined };
}

function bareHourAt(text: string): SpokenTime | undefined {
  const match = BARE_HOUR.exec(text);
  if (match === null) return undefined;
  const { hour = '', part } = match.groups!;
  return { at: inDay((hourOf(hour) % 12) * 60, part), length: match[0].length, isSaid: part !== undefined };
}

function hourOf(word: string): number {
  return NUMBERS.get(word.toLowerCase()) ?? Number(word);
}

/** Nobody meets at half past two in the night: before seven it is afternoon, unless the part of the day says otherwise. */
function inDay(clock: number, part: string | undefined): number {
  const isLater = part === undefined ? clock < 7 * 60 : /^(?:middag|avond)/iu.test(part);
  return clock + (isLater ? 720 : 0);
}
