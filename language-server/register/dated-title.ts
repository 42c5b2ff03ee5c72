import type { Language, PlainDate } from '../model/minutes.ts';
import { parseDate, VALUE_DATE_SOURCE } from '../syntax/dates.ts';
import { formatDate } from '../syntax/plain-date.ts';

/** A date, and what stands before it for it alone: `Raadsvergadering van 16 november 2020`. */
const DATED = new RegExp(`(?<before>(?:[ ,–-]{1,3}(?:van|op|d\\.d\\.|of|on))?[ ,–-]{0,3})(?<date>${VALUE_DATE_SOURCE})`, 'giu');

/** A title with another day in the place of its own, in the form in which it was written; without a new day the old one is left out. */
export function datedTitle(title: string, own: PlainDate, date: PlainDate | undefined, language: Language): string {
  const dated = title.replace(DATED, (typed: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as { readonly before: string; readonly date: string };
    const parsed = parseDate(groups.date);
    if (parsed?.date !== own || parsed.until !== undefined) return typed;
    return date === undefined ? '' : groups.before + inFormOf(groups.date, date, language);
  });
  // `Teamoverleg november 2020`
  const [month, next] = [own, date].map((day) => day && formatDate(day, language).replace(/^\d+ /, ''));
  const at = month === undefined || next === undefined || dated !== title ? -1 : title.toLowerCase().indexOf(month.toLowerCase());
  if (at < 0 || /[\p{L}\p{N}]$/u.test(title.slice(0, at)) || /^[\p{L}\p{N}]/u.test(title.slice(at + month!.length))) return dated.trim();
  return title.slice(0, at) + likeFirst(title.charAt(at), next!) + title.slice(at + month!.length);
}

/** `16-11-2020`, `2020-11-16`, `maandag 16 november 2020`. */
function inFormOf(typed: string, date: PlainDate, language: Language): string {
  if (/^\d{4}-/.test(typed)) return date;
  const [, day = '', sign, month = ''] = /^(\d{1,2})([-/.])(\d{1,2})[-/.]\d{4}$/.exec(typed) ?? [];
  const [year = '', ...parts] = date.split('-');
  if (sign !== undefined) {
    const [ownMonth = '', ownDay = ''] = parts.map((part) => String(Number(part)));
    const padded = (part: string, like: string) => (like.length > 1 ? part.padStart(2, '0') : part);
    return [padded(ownDay, day), padded(ownMonth, month), year].join(sign);
  }
  return likeFirst(typed.charAt(0), formatDate(date, language, { weekday: /^\p{L}/u.test(typed) && !startsWithMonth(typed) }));
}

/** `November 16, 2020`: a word before the day that is no weekday. */
function startsWithMonth(typed: string): boolean {
  return /^\p{L}+\.?[ ]\d{1,2}(?:st|nd|rd|th)?,?[ ]\d{4}$/u.test(typed);
}

function likeFirst(first: string, word: string): string {
  return first !== first.toLowerCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
