import type { PlainDate } from '../../language-server/protocol.ts';

/** A date in words of a language: `maandag 23 november 2020`, short `23 nov 2020`. */
export function dateInWords(date: PlainDate, language: string, style: 'full' | 'short' = 'full'): string {
  const options: Intl.DateTimeFormatOptions =
    style === 'full'
      ? { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
      : { day: 'numeric', month: 'short', year: 'numeric' };
  try {
    return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
  } catch {
    // A language or a date that the platform does not know.
    return date;
  }
}
