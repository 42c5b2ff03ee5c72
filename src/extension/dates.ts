import type { PlainDate } from '../../language-server/server/protocol.ts';

const STYLES = {
  /** `maandag 23 november 2020` */
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** `23 nov 2020` */
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  /** `23 nov` */
  day: { day: 'numeric', month: 'short' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/** The day on the clock of the user. */
export function today(): PlainDate {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/** A date in words of a language, the day before the month. */
export function dateInWords(date: PlainDate, language: string, style: keyof typeof STYLES = 'full'): string {
  try {
    const format = new Intl.DateTimeFormat(language.startsWith('en') ? 'en-GB' : language, { ...STYLES[style], timeZone: 'UTC' });
    return format.format(new Date(`${date}T00:00:00Z`)).replace(',', '');
  } catch {
    // A language or a date that the platform does not know.
    return date;
  }
}
