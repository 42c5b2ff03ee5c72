import { datesIn } from './dates.ts';

const OF_MEETING =
  /(?<!\p{L})(?:notulen|verslag|besluitenlijst|actielijst|[\p{L}]*(?:vergadering|overleg|bijeenkomst)|minutes|meeting|held on)(?!\p{L})/iu;
const OTHER_DAY =
  /(?<!\p{L})(?:volgend|vorig|eerder|versie|geprint|verzonden|verstuurd|vastgesteld|goedgekeurd|opgesteld|uiterlijk|next|previous|last|version|printed|sent|approved|adopted|due|draft of)/iu;

/** A line that says of which day the minutes are: with a word for them, or the day and its time alone. */
export function isDayOfMeeting(line: string): boolean {
  const others = besideDay(line);
  return others !== undefined && (isBareDay(line) || (OF_MEETING.test(others) && !/[.!?]$/.test(line.trim())));
}

/** `dinsdag 3 juni 2025 10:00 - 10:45`, `12 maart 2025, 20.00 uur, lokaal 4`: a day that opens the line, and no sentence with it. */
export function isBareDay(line: string): boolean {
  const others = besideDay(line);
  if (others === undefined) return false;
  const bare = others.replace(/\d{1,2}[:.]\d{2}|(?<!\p{L})(?:[ap]\.?m\.?|uur|van|tot|om|from|to|at)(?!\p{L})/giu, '');
  return !/[\p{L}\p{N}]/u.test(bare) || /^(?:(?:van|om|from|at) )?\d{1,2}[:.]\d{2}/u.test(others.replace(/[ \t,|–—-]+/gu, ' ').trimStart());
}

/** A line without the one day that it names; undefined where that may be another day than that of the meeting. */
function besideDay(line: string): string | undefined {
  const dates = datesIn(line);
  const [day] = dates;
  return day?.parsed.date === undefined || dates.length > 1 || OTHER_DAY.test(line)
    ? undefined
    : `${line.slice(0, day.start)} ${line.slice(day.end)}`;
}

/** The one day that a title names, as it is typed; undefined where it may be another than that of the meeting. */
export function dayNamedIn(title: string): string | undefined {
  const [day] = datesIn(title);
  return day === undefined || besideDay(title) === undefined ? undefined : title.slice(day.start, day.end);
}
