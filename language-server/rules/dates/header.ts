import type * as ast from '../../generated/ast.ts';
import type { Minutes, TimeValue } from '../../model/minutes.ts';
import { sectionsOf } from '../../model/walk.ts';
import { type Leaf, tokenOf } from '../../syntax/concrete-tree.ts';
import { formatDate, parseMonth, utcOffset } from '../../syntax/dates.ts';
import { isOccurrence, parseRhythm } from '../../syntax/rhythm.ts';
import { endsNextDay, noteBehind, parseTimeRange, timeProblem } from '../../syntax/times.ts';
import { withoutEnd } from '../../syntax/trimming.ts';
import type { FieldName } from '../../vocabulary/fields.ts';
import { fieldName } from '../../vocabulary/keywords.ts';
import { fix } from '../context.ts';
import { type ContextOf, definePass } from '../define.ts';
import type { Fix } from '../problem.ts';
import { linesInMeetings } from '../shared/tree.ts';
import { checkNext } from './next-date.ts';
import { dateFixes, isWithoutYear, meetingDayFixes, yearFixes } from './proposals.ts';
import { toldDate } from './told-date.ts';
import { checkReading } from './unread-time.ts';
import { checkZoneLine } from './zone-lines.ts';

/** `missing-date`, `date-without-year`, `time-reversed`, `utc-offset-mismatch` and `meeting-outside-series`: dates and times of the header. */
export const headerDates = definePass({
  family: 'dates',
  rules: {
    'missing-date': {
      severity: 'error',
      summary: { nl: 'Het verslag heeft geen datum.', en: 'The minutes have no date.' },
      fixable: true,
    },
    'time-reversed': {
      severity: 'error',
      summary: { nl: 'Het einde ligt vóór het begin.', en: 'The end is before the start.' },
      fixable: true,
    },
    'utc-offset-mismatch': {
      severity: 'warning',
      summary: { nl: 'De UTC-afwijking past niet bij de datum.', en: 'The UTC offset does not fit the date.' },
      fixable: true,
    },
    'unknown-zone': { severity: 'warning', summary: { nl: 'Een tijdzone is niet bekend.', en: 'A time zone is not known.' } },
    'meeting-outside-series': {
      severity: 'warning',
      summary: { nl: 'Het overleg valt buiten zijn reeks.', en: 'The meeting is outside its series.' },
    },
  },
  alsoReports: ['date-without-year', 'deadline-not-a-date', 'malformed-statement'],
  check(context) {
    for (const meeting of context.file.meetings) {
      if (meeting.date === undefined) {
        context.report(
          'missing-date',
          meeting.headAt,
          {
            nl: 'Het verslag heeft geen datum: voeg `Datum: maandag 16 november 2020` toe aan de kop.',
            en: 'The minutes have no date: add `Date: Monday 16 November 2020` to the header.',
          },
          { fixes: toldDate(context, meeting) },
        );
      }
      checkTime(context, meeting);
      for (const { fields } of sectionsOf(meeting)) if (fields?.time !== undefined) checkOrder(context, fields.time);
      checkSeries(context, meeting);
    }
    for (const [line, meeting] of linesInMeetings(context)) {
      if (line.$type === 'DateField') {
        checkDateField(context, line, meeting);
        if (fieldName(line) === 'Next') checkNext(context, line);
      }
      if (line.$type === 'LabelField') checkZoneLine(context, line);
      else if (line.$type === 'ValueField' && fieldName(line) === 'Time') checkTimeField(context, line);
      else if (line.$type === 'DateField' || (line.$type === 'ValueField' && CLOCKS.has(fieldName(line)))) checkZone(context, line);
    }
  },
});

type Context = ContextOf<typeof headerDates>;

/** `, 19.30 uur, zaal 3`, ` om 19:30 uur` */
const BEHIND_DATE = /(?:[,;].*|(?<![\d.])(?:(?:om|at|from|van|-)[ \t]+)?\d{1,2}(?:[:.]\d{2}(?![.\d])|[ \t]?(?:uur|u|h|[ap]\.?m)\b).*)/su;

/** The words without what stands behind the date. A weekday alone is none: `Tuesday, December 1st at 7pm`. */
function dateOf(words: string): string {
  const head = words.replace(BEHIND_DATE, '');
  if (!/^\p{L}+\.?$/u.test(head) || !/^,[ \t]/.test(words.slice(head.length))) return head;
  const start = head.length + words.slice(head.length).search(/[^, \t]/);
  return words.slice(0, start) + words.slice(start).replace(BEHIND_DATE, '');
}

/** `Volgende: nader te bepalen`: nobody knows, and the minutes say so. */
const NOT_KNOWN_YET =
  /^(?:(?:nog )?(?:nader )?te (?:bepalen|plannen)|wordt (?:nog|nader) [\p{L} ]{3,30}|nog (?:niet (?:bekend|gepland|vastgesteld)|onbekend)|n\.?[nt]\.?b\.?|n\.?v\.?t\.?|volgt|onbekend|geen|t\.?b\.?[acd]\.?|to be (?:announced|confirmed|decided|determined|scheduled)|not (?:yet )?(?:known|scheduled)|unknown|none)[ .]*$/iu;

/** `Datum:` and `Volgende:` with words that are no date. */
function checkDateField(context: Context, field: ast.DateField, meeting: Minutes | undefined): void {
  const leaf = tokenOf(field, 'VALUE');
  if (field.date !== undefined || leaf === undefined || meeting === undefined) return;
  const language = meeting.language;
  // The year is counted from a date that is known: today, for the meeting itself.
  const base = meeting.date?.date ?? context.today;
  const words = leaf.text;
  if (parseMonth(words) !== undefined) return;
  // What stands behind the date stays: a time, a place.
  const head = withoutEnd(dateOf(words), ' \t');
  const headRange = context.range(leaf.offset, leaf.offset + head.length);
  const isNext = fieldName(field) === 'Next';
  if (isNext && NOT_KNOWN_YET.test(words)) return;
  if (isWithoutYear(head)) {
    context.report(
      'date-without-year',
      headRange,
      { nl: `Bij \`${head}\` ontbreekt het jaar.`, en: `\`${head}\` lacks the year.` },
      { fixes: yearFixes(context, head, base, headRange, language, isNext ? base : undefined) },
    );
    return;
  }
  context.report(
    isNext ? 'deadline-not-a-date' : 'missing-date',
    leaf.range,
    {
      nl: `\`${words}\` is geen datum; zo kan het: \`maandag 16 november 2020\`.`,
      en: `\`${words}\` is no date; such as: \`Monday 16 November 2020\`.`,
    },
    { fixes: isNext ? dateFixes(context, head, { base }, headRange, language) : meetingDayFixes(context, head, headRange, language) },
  );
}

function checkTimeField(context: Context, field: ast.ValueField): void {
  const leaf = tokenOf(field, 'VALUE');
  if (leaf === undefined) return;
  const range = parseTimeRange(leaf.text);
  if (range?.unknownZone !== undefined) reportZone(context, leaf, range.unknownZone);
  if (range !== undefined) {
    checkReading(context, leaf, range);
    return;
  }
  const problem = timeProblem(leaf.text);
  context.report('malformed-statement', leaf.range, {
    nl: `\`${leaf.text}\` is geen tijd${problem?.kind === 'impossible-time' ? ' die de klok kent' : ''}; zo kan het: \`14:00-14:45\`.`,
    en: `\`${leaf.text}\` is no time${problem?.kind === 'impossible-time' ? ' that a clock shows' : ''}; such as: \`14:00-14:45\`.`,
  });
}

const CLOCKS: ReadonlySet<FieldName> = new Set<FieldName>(['Opening', 'Closing']);

/** The zone of a time behind a date, of the opening and of the closing. */
function checkZone(context: Context, field: ast.DateField | ast.ValueField): void {
  const leaf = tokenOf(field, 'VALUE');
  if (leaf === undefined || (field.$type === 'DateField' && field.date === undefined)) return;
  const zone = parseTimeRange(leaf.text.replace(/^[,;][ \t]*/, ''))?.unknownZone;
  if (zone !== undefined) reportZone(context, leaf, zone);
}

/** `10:00 CST`: Chicago or Shanghai, and letters that nobody knows. */
function reportZone(context: Context, leaf: Leaf, zone: string): void {
  const at = leaf.offset + leaf.text.indexOf(zone);
  context.report('unknown-zone', context.range(at, at + zone.length), {
    nl: `De tijdzone \`${zone}\` is niet bekend, of betekent er meer dan één: schrijf \`(UTC-06:00)\`. Nu telt de tijd van ${context.config.timeZone}.`,
    en: `The time zone \`${zone}\` is not known, or means more than one: write \`(UTC-06:00)\`. As it is, the time is that of ${context.config.timeZone}.`,
  });
}

function checkTime(context: Context, meeting: Minutes): void {
  const { time, date } = meeting;
  if (time === undefined) return;
  checkOrder(context, time);
  checkStretches(context, time);
  if (date?.date !== undefined) checkOffset(context, time, date.date);
}

/** `10:15-10:00` */
function checkOrder(context: Context, time: TimeValue): void {
  if (time.end !== undefined && time.end <= time.start && !endsNextDay(time.start, time.end)) {
    context.report(
      'time-reversed',
      time.at,
      {
        nl: `Het einde (${time.end}) ligt niet na het begin (${time.start}).`,
        en: `The end (${time.end}) is not after the start (${time.start}).`,
      },
      { fixes: time.end < time.start && time.offset === undefined && time.more === undefined ? swapped(context, time) : [] },
    );
  }
}

/** The note stays as typed, and what parts the time from a date before it. */
function swapped(context: Context, { start, end, at }: TimeValue): Fix[] {
  const typed = context.text.slice(context.offsetAt(at.start), context.offsetAt(at.end));
  const sign = /^[,;][ \t]*/.exec(typed)?.[0] ?? '';
  const range = parseTimeRange(typed.slice(sign.length));
  if (range === undefined) return [];
  const note = noteBehind(range);
  return [
    fix({ nl: 'Wissel begin en einde om', en: 'Swap start and end' }, [
      context.replace(at, `${sign}${end}-${start}${note === '' ? '' : `, ${note}`}`),
    ]),
  ];
}

/** `10.00-12.00 en 11.00-15.00`: each begins when the one before it has ended. */
function checkStretches(context: Context, { end, more = [], at }: TimeValue): void {
  let last = end ?? '';
  for (const stretch of more) {
    if (stretch.start < last || (stretch.end <= stretch.start && !endsNextDay(stretch.start, stretch.end))) {
      context.report('time-reversed', at, {
        nl: `${stretch.start}-${stretch.end} past niet achter ${last}.`,
        en: `${stretch.start}-${stretch.end} does not fit behind ${last}.`,
      });
      return;
    }
    last = stretch.end;
  }
}

/** Zones of which people forget that their clocks change. */
const SUMMER_OR_WINTER: ReadonlySet<string> = new Set(['CET', 'CEST', 'MET', 'MEST', 'MEZ', 'MESZ']);

/** An hour off is a summer time that was forgotten; any other offset, and another zone by its name, was meant. */
function checkOffset(context: Context, time: TimeValue, date: string): void {
  const { offset, zone } = time;
  if (offset === undefined) return;
  const right = utcOffset(date, time.start, context.config.timeZone);
  const typed = zone ?? offset;
  const start = context.offsetAt(time.at.start);
  const at = context.text.indexOf(typed, start);
  if (right === offset || at < 0 || at > context.offsetAt(time.at.end) || (zone !== undefined && !SUMMER_OR_WINTER.has(zone))) return;
  const range = context.range(at, at + typed.length);
  const anHourOff = Math.abs(minutesOf(right) - minutesOf(offset)) === 60;
  context.report(
    'utc-offset-mismatch',
    range,
    {
      nl: `Op ${formatDate(date, 'nl')} is het in ${context.config.timeZone} UTC${right}, niet UTC${offset}.`,
      en: `On ${formatDate(date, 'en')} it is UTC${right} in ${context.config.timeZone}, not UTC${offset}.`,
    },
    {
      ...(anHourOff ? {} : { severity: 'info' }),
      fixes:
        anHourOff && zone === undefined
          ? [fix({ nl: `Maak er \`${right}\` van`, en: `Make it \`${right}\`` }, [context.replace(range, right)])]
          : [],
    },
  );
}

function minutesOf(offset: string): number {
  return (offset.startsWith('-') ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4)));
}

function checkSeries(context: Context, meeting: Minutes): void {
  const series = meeting.series === undefined ? undefined : context.project.series(meeting.series.id);
  const date = meeting.date?.date;
  if (series === undefined || date === undefined) return;
  const [from, until] = [series.from?.date, series.until?.date];
  const related = [{ uri: series.uri, range: series.headAt, message: { nl: 'De reeks.', en: 'The series.' } }];
  if ((from !== undefined && date < from) || (until !== undefined && date > until)) {
    const span = {
      nl: `${from === undefined ? '' : `van ${formatDate(from, 'nl')} `}tot ${formatDate(until ?? from!, 'nl')}`,
      en: `${from === undefined ? '' : `from ${formatDate(from, 'en')} `}until ${formatDate(until ?? from!, 'en')}`,
    };
    context.report(
      'meeting-outside-series',
      meeting.date!.at,
      {
        nl: `De reeks \`${series.id}\` loopt ${span.nl}; dit overleg valt daarbuiten.`,
        en: `The series \`${series.id}\` runs ${span.en}; this meeting is outside it.`,
      },
      { related },
    );
    return;
  }
  const rhythm = series.rhythm === undefined ? undefined : parseRhythm(series.rhythm.value);
  if (rhythm === undefined || isOccurrence(rhythm, date, from ?? date)) return;
  context.report(
    'meeting-outside-series',
    meeting.date!.at,
    {
      nl: `De reeks \`${series.id}\` komt op deze dag niet bijeen (${series.rhythm!.value}).`,
      en: `The series \`${series.id}\` does not meet on this day (${series.rhythm!.value}).`,
    },
    { related, severity: 'info' },
  );
}
