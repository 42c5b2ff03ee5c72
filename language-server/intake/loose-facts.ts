import { datesIn } from '../syntax/dates.ts';
import { parseTimeRange } from '../syntax/times.ts';
import { listedIn } from './persons.ts';
import { headerMeaning } from './words.ts';

const LOOSE =
  /^(?<label>datum|date|tijd|time|aanwezig|aanwezigen|present|attendees|afwezig|afwezigen|absent|apologies)(?:[ \t]+[–—-])?[ \t]+(?<value>[^\s:–—-].*)$/iu;

/** `Tijd 10:00 - 11:30`, `Present - Ann, Bob`: a label whose colon was left out, where its value can be nothing else. */
export function looseFact(
  line: string,
):
  | { readonly label: string; readonly meaning: NonNullable<ReturnType<typeof headerMeaning>>; readonly values: readonly string[] }
  | undefined {
  const { label, value = '' } = LOOSE.exec(line)?.groups ?? {};
  const meaning = label === undefined ? undefined : headerMeaning(label);
  if (label === undefined || meaning === undefined || /[.!?]$/.test(value) || !says(meaning, value)) return undefined;
  return { label, meaning, values: [value] };
}

function says(meaning: string, value: string): boolean {
  if (meaning === 'Date') return datesIn(value)[0]?.start === 0;
  if (meaning === 'Time') {
    const range = parseTimeRange(value);
    return range !== undefined && range.rest === undefined;
  }
  return /[,;]/.test(value) && (listedIn(value)?.length ?? 0) > 1;
}
