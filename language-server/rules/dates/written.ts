import type { Language } from '../../model/minutes.ts';
import { MONTHS, WEEKDAYS } from '../../syntax/date-words.ts';
import { addDays, datesIn, daysInMonth, type FoundDate, formatDate, plainDate, weekdayOf } from '../../syntax/dates.ts';
import { ATTRIBUTES } from '../../vocabulary/attribute-rows.ts';
import { FIELDS } from '../../vocabulary/fields.ts';
import { fix } from '../context.ts';
import { type ContextOf, definePass } from '../define.ts';
import type { Fix } from '../problem.ts';

/** `impossible-date` and `weekday-mismatch`: every date of the file, wherever it is written, but in comments and names of parties. */
export const writtenDates = definePass({
  family: 'dates',
  rules: {
    'impossible-date': { severity: 'error', summary: { nl: 'De datum bestaat niet.', en: 'The date does not exist.' }, fixable: true },
    'weekday-mismatch': {
      severity: 'error',
      summary: { nl: 'De weekdag past niet bij de datum.', en: 'The weekday does not fit the date.' },
      fixable: true,
    },
  },
  check(context) {
    const { text } = context;
    for (const { start, end, parsed } of writtenIn(context)) {
      if (parsed.date !== undefined && parsed.weekday === undefined) continue;
      if (isComment(context, start)) continue;
      // In a text, `12/13/14` may be anything, and short words more than a weekday.
      if ((text.slice(start, end).includes('/') || WORDS_TOO.test(text.slice(start, end))) && !isValue(context, start)) continue;
      const range = context.range(start, end);
      const language = languageOf(context, text.slice(start, end));
      if (parsed.date === undefined) {
        const last = parsed.month >= 1 && parsed.month <= 12 ? daysInMonth(parsed.year, parsed.month) : 0;
        const nearest = last > 0 && parsed.day > last ? plainDate(parsed.year, parsed.month, last) : undefined;
        const written = nearest === undefined ? '' : formatDate(nearest, language);
        context.report(
          'impossible-date',
          range,
          {
            nl: `\`${text.slice(start, end)}\` bestaat niet${last > 0 ? `: deze maand heeft ${last} dagen` : ''}.`,
            en: `\`${text.slice(start, end)}\` does not exist${last > 0 ? `: this month has ${last} days` : ''}.`,
          },
          {
            fixes:
              nearest === undefined
                ? []
                : [fix({ nl: `Vervang door \`${written}\``, en: `Replace by \`${written}\`` }, [context.replace(range, written)])],
          },
        );
      } else if (weekdayOf(parsed.date) !== parsed.weekday) {
        const right = nameOf(weekdayOf(parsed.date), language);
        context.report(
          'weekday-mismatch',
          range,
          {
            nl: `${formatDate(parsed.date, 'nl')} is een ${nameOf(weekdayOf(parsed.date), 'nl')}, geen ${nameOf(parsed.weekday!, 'nl')}.`,
            en: `${formatDate(parsed.date, 'en')} is a ${nameOf(weekdayOf(parsed.date), 'en')}, not a ${nameOf(parsed.weekday!, 'en')}.`,
          },
          { fixes: mismatchFixes(context, start, end, right, parsed.date, parsed.weekday!, language) },
        );
      }
    }
  },
});

type Context = ContextOf<typeof writtenDates>;

function* writtenIn({ text, spans }: Context): Generator<FoundDate> {
  for (const span of spans)
    for (const date of datesIn(text.slice(span.start, span.end)))
      yield { ...date, start: span.start + date.start, end: span.start + date.end };
}

function nameOf(weekday: number, language: Language): string {
  return WEEKDAYS[weekday]![language];
}

/** Names that only one of the languages has. */
const [DUTCH, ENGLISH] = (['nl', 'en'] as const).map(
  (language): ReadonlySet<string> => new Set([...WEEKDAYS, ...MONTHS].map((word) => word[language].toLowerCase())),
) as [ReadonlySet<string>, ReadonlySet<string>];

function languageOf(context: Context, date: string): Language {
  for (const [word] of date.toLowerCase().matchAll(/\p{L}+/gu))
    if (DUTCH.has(word) !== ENGLISH.has(word)) return ENGLISH.has(word) ? 'en' : 'nl';
  return context.file.language;
}

/** `zo 20 november 2020` may be “so”, `do 3 May 2020` an order. */
const WORDS_TOO = /^(?:zo|do|sun|sat|wed|ma|mar)[ \t]/i;

/** The right weekday for the date, and the nearest date with the weekday as typed. */
function mismatchFixes(
  context: Context,
  start: number,
  end: number,
  right: string,
  date: string,
  weekday: number,
  language: Language,
): Fix[] {
  const words = context.text.slice(start, end);
  const first = /^\p{L}+\.?/u.exec(words)![0];
  const capital = first[0] === first[0]!.toUpperCase() ? right[0]!.toUpperCase() + right.slice(1) : right;
  const days = (weekday - weekdayOf(date) + 7) % 7;
  const other = formatDate(addDays(date, days > 3 ? days - 7 : days), language, { weekday: true });
  return [
    fix({ nl: `Maak er \`${right}\` van`, en: `Make it \`${right}\`` }, [
      context.replace(context.range(start, start + first.length), capital),
    ]),
    fix({ nl: `Vervang door \`${other}\``, en: `Replace by \`${other}\`` }, [context.replace(context.range(start, end), other)]),
  ];
}

const either = (rows: readonly { readonly nl: string; readonly en: string }[]) => rows.flatMap(({ nl, en }) => [nl, en]).join('|');
const DATE_FIELDS = either(FIELDS.filter(({ kind }) => kind === 'dateField'));
const DATE_ATTRIBUTES = either(ATTRIBUTES.filter(({ kind }) => kind === 'date' || kind === 'period'));
/** What a date is the value of. */
const BEFORE_VALUE = new RegExp(`^(?:${DATE_FIELDS}):[ \\t]*$|[(,][ \\t]*(?:${DATE_ATTRIBUTES})[ \\t]+$`);

/** Whether a field or an attribute is there, so that the date is its value. */
function isValue({ text, root }: Context, offset: number): boolean {
  return BEFORE_VALUE.test(text.slice(root.lineStart(root.positionAt(offset).line), offset));
}

function isComment({ text, root }: Context, offset: number): boolean {
  return text.startsWith('//', root.lineStart(root.positionAt(offset).line));
}
