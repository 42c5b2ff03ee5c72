import type { RenderContext } from '../document/context.ts';
import type { AnyDate } from '../document/view.ts';
import type { AnyMinutes } from '../model/minutes.ts';
import { shownWords } from '../model/value-text.ts';
import { addDays, utcOffset } from '../syntax/dates.ts';
import { endsNextDay } from '../syntax/times.ts';
import { defined, type Fields, type Json } from './json-words.ts';

/** When a meeting begins and ends. */
export function moments(minutes: AnyMinutes, context: RenderContext): Fields {
  const { date, time } = minutes;
  if (date?.date === undefined)
    return { startDate: date?.month, timeNote: date?.month === undefined ? undefined : time?.note && shownWords(time.note) };
  const offset = time?.offset;
  return {
    startDate: instant(date, time?.start, context, offset),
    endDate: time?.end === undefined ? date.until : ending(date, time, context),
    sessions: date.until === undefined && time?.more ? sessions(date, time, context) : undefined,
    timeNote: time?.note && shownWords(time.note),
  };
}

/** When and where the next meeting is. */
export function nextJson({ next }: AnyMinutes, context: RenderContext): Json | undefined {
  return (
    next &&
    defined({
      startDate: next.date?.month ?? (next.date && instant(next.date, next.time?.start, context, next.time?.offset)),
      endDate: next.date && (next.time?.end === undefined ? next.date.until : ending(next.date, next.time, context)),
      location: next.location && shownWords(next.location),
    })
  );
}

/** The stretches of a meeting that was broken off: `10.00-12.00 en 13.00-15.00`. */
function sessions(date: AnyDate, { start, end, more = [], offset }: NonNullable<AnyMinutes['time']>, context: RenderContext): Json {
  return [{ start, end }, ...more].map((part) =>
    defined({ startDate: instant(date, part.start, context, offset), endDate: part.end && instant(date, part.end, context, offset) }),
  );
}

/** What begins in the evening may end after midnight. */
function ending(date: AnyDate, time: NonNullable<AnyMinutes['time']>, context: RenderContext): string | undefined {
  const { start, end } = time.more?.at(-1) ?? time;
  if (end === undefined || date.date === undefined) return undefined;
  const last = date.until ?? date.date;
  const day = endsNextDay(start, end) ? addDays(last, 1) : last;
  return instant({ ...date, date: day }, end, context, time.offset);
}

/** ISO 8601 with offset, or a plain date where no time is given. */
export function instant(date: AnyDate, time: string | undefined, context: RenderContext, offset?: string): string | undefined {
  if (date.date === undefined) return undefined;
  return time === undefined ? date.date : `${date.date}T${time}:00${offset ?? utcOffset(date.date, time, context.timeZone)}`;
}
