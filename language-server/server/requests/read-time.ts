import { parseTimeRange } from '../../syntax/times.ts';
import type { ReadTimeParams, ReadTimeResult } from '../protocol.ts';
import type { Desk } from './desk.ts';

/** A time as the text of minutes reads it; bare hours are one here, where nothing else is asked for. */
export function readTime({ language }: Desk, { text }: ReadTimeParams): ReadTimeResult {
  const words = text.trim();
  const bare = /^\d{1,2}(?:\s*[-–]\s*\d{1,2})?$/.test(words) ? `${words} uur` : words;
  const range = parseTimeRange(bare);
  if (range === undefined || (range.end !== undefined && range.end < range.start)) {
    return {
      time: undefined,
      problem: {
        nl: 'Dit is geen tijd. Bijvoorbeeld: 10, 10:00-11:00, 14.30 uur.',
        en: 'This is no time. Such as: 10, 10:00-11:00, 14:30.',
      }[language],
    };
  }
  // What stands behind it, such as a zone, is kept as it is typed.
  const kept = range.rest !== undefined || range.offset !== undefined;
  return { time: kept ? words : range.end === undefined ? range.start : `${range.start}-${range.end}`, problem: undefined };
}
