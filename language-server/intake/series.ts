import { isId } from '../syntax/characters.ts';
import { keywordNamed } from '../vocabulary/keywords.ts';
import type { Language } from '../vocabulary/language.ts';
import { harmlessLine, IN_HEADER } from './escaping.ts';

/** A series as somebody names it: `mt`, or with its title `mt: Managementteam`. */
export interface NamedSeries {
  readonly id: string;
  readonly title: string;
}

/** @returns undefined where it has no id that can be one */
export function namedSeries(typed: string): NamedSeries | undefined {
  const colon = typed.indexOf(':');
  const id = (colon < 0 ? typed : typed.slice(0, colon)).trim();
  const title =
    colon < 0
      ? ''
      : typed
          .slice(colon + 1)
          .replace(/\s+/g, ' ')
          .trim();
  return isId(id) && isId(`${id}-1`) ? { id, title: title === '' ? id : title } : undefined;
}

export function seriesLine({ id, title }: NamedSeries, language: Language): string {
  return `${keywordNamed('Series')[language]} ${id}: ${harmlessLine(title, IN_HEADER)}`;
}

/** The number behind the last meeting that is there: `mt-7` makes it 8. */
export function nextNumber(series: string, meetings: Iterable<string>): number {
  let last = 0;
  for (const id of meetings) {
    const number = id.startsWith(`${series}-`) ? id.slice(series.length + 1) : '';
    if (/^[1-9]\d{0,5}$/.test(number)) last = Math.max(last, Number(number));
  }
  return last + 1;
}
