import type { RenderContext } from '../document/context.ts';
import type { AnyDate } from '../document/view.ts';
import type { AnyMinutes } from '../model/minutes.ts';
import { addDays, utcOffset } from '../syntax/dates.ts';
import { endsNextDay } from '../syntax/times.ts';
import { defined, type Fields, type Json } from './json-words.ts';

/** When a meeting begins and ends. */
export function moments(minutes: AnyMinutes, context: RenderContext): Fields {
  const { date, time } = minutes;
  if (date?.date === undefined) return {};
  const offset = time?.offset;
  return {
    startDate: instant(date, time?.start, context, offset),
    endDate: time && ending(date, time, context),
    timeNote: time?.note,
  };
}

/** When and where the next meeting is. */
export function nextJson({ next }: AnyMinutes, context: RenderContext): Json | undefined {
  return (
    next &&
    defined({
      startDate: next.date && instant(next.date, next.time?.start, context, next.time?.offset),
      endDate: next.date && next.time && ending(next.date, next.time, context),
      location: next.location,
    })
  );
}

/** What begins in the evening may end after midnight. */
function ending(date: AnyDate, time: NonNullable<AnyMinutes['time']>, context: RenderContext): string | undefined {
  if (time.end === undefined || date.date === undefined) return undefined;
  const day = endsNextDay(time.start, time.end) ? addDays(date.date, 1) : date.date;
  return instant({ ...date, date: day }, time.end, context, time.offset);
}

/** ISO 8601 with offset, or a plain date where no time is given. */
export function instant(date: AnyDate, time: string | undefined, context: RenderContext, offset?: string): string | undefined {
  if (date.date === undefined) return undefined;
  return time === undefined ? date.date : `${date.date}T${time}:00${offset ?? utcOffset(date.date, time, context.timeZone)}`;
}
