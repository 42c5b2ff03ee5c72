import type * as ast from '../../generated/ast.ts';
import type { Minutes } from '../../model/minutes.ts';
import { tokenOf } from '../../syntax/concrete-tree.ts';
import { formatDate, utcOffset } from '../../syntax/dates.ts';
import { isOccurrence, parseRhythm } from '../../syntax/rhythm.ts';
import { parseTimeRange, timeProblem } from '../../syntax/times.ts';
import { fix, type RuleContext } from '../context.ts';
import { dateFixes, isWithoutYear, yearFixes } from './proposals.ts';

/** `missing-date`, `date-without-year`, `time-reversed`, `utc-offset-mismatch` and `meeting-outside-series`: dates and times of the header. */
export function checkHeaderDates(context: RuleContext): void {
  for (const meeting of context.file.meetings) {
    if (meeting.date === undefined) {
      context.report('missing-date', meeting.headAt, {
        nl: 'Het verslag heeft geen datum: voeg `Datum: maandag 16 november 2020` toe aan de kop.',
        en: 'The minutes have no date: add `Date: Monday 16 November 2020` to the header.',
      });
    }
    checkTime(context, meeting);
    checkSeries(context, meeting);
  }
  let meeting = -1;
  for (const line of context.tree.lines) {
    if (line.$type === 'Meeting') meeting++;
    if (line.$type === 'DateField') checkDateField(context, line, context.file.meetings[meeting]);
    if (line.$type === 'ValueField' && (line.keyword === 'Tijd' || line.keyword === 'Time')) checkTimeField(context, line);
  }
}

/** `Datum:` and `Volgende:` with words that are no date. */
function checkDateField(context: RuleContext, field: ast.DateField, meeting: Minutes | undefined): void {
  const leaf = tokenOf(field, 'VALUE');
  if (field.date !== undefined || leaf === undefined || meeting === undefined) return;
  const language = meeting.language;
  // The year is counted from a date that is known: today, for the meeting itself.
  const base = meeting.date?.date ?? context.today;
  const words = leaf.text;
  const isNext = field.keyword === 'Volgende' || field.keyword === 'Next';
  if (isWithoutYear(words)) {
    context.report(
      'date-without-year',
      leaf.range,
      { nl: `Bij \`${words}\` ontbreekt het jaar.`, en: `\`${words}\` lacks the year.` },
      { fixes: yearFixes(context, words, base, leaf.range, language, isNext ? base : undefined) },
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
    { fixes: isNext ? dateFixes(context, words, { base }, leaf.range, language) : [] },
  );
}

function checkTimeField(context: RuleContext, field: ast.ValueField): void {
  const leaf = tokenOf(field, 'VALUE');
  if (leaf === undefined || parseTimeRange(leaf.text) !== undefined) return;
  const problem = timeProblem(leaf.text);
  context.report('malformed-statement', leaf.range, {
    nl: `\`${leaf.text}\` is geen tijd${problem?.kind === 'impossible-time' ? ' die de klok kent' : ''}; zo kan het: \`14:00-14:45\`.`,
    en: `\`${leaf.text}\` is no time${problem?.kind === 'impossible-time' ? ' that a clock shows' : ''}; such as: \`14:00-14:45\`.`,
  });
}

function checkTime(context: RuleContext, meeting: Minutes): void {
  const { time, date } = meeting;
  if (time === undefined) return;
  if (time.end !== undefined && time.end <= time.start) {
    context.report(
      'time-reversed',
      time.at,
      {
        nl: `Het einde (${time.end}) ligt niet na het begin (${time.start}).`,
        en: `The end (${time.end}) is not after the start (${time.start}).`,
      },
      {
        fixes:
          time.end < time.start && time.offset === undefined
            ? [fix({ nl: 'Wissel begin en einde om', en: 'Swap start and end' }, [context.replace(time.at, `${time.end}-${time.start}`)])]
            : [],
      },
    );
  }
  if (time.offset === undefined || date?.date === undefined) return;
  const right = utcOffset(date.date, time.start, context.config.timeZone);
  if (right === time.offset) return;
  const start = context.offsetAt(time.at.start);
  const at = context.text.indexOf(time.offset, start);
  const range = at < 0 || at > context.offsetAt(time.at.end) ? time.at : context.range(at, at + time.offset.length);
  context.report(
    'utc-offset-mismatch',
    range,
    {
      nl: `Op ${formatDate(date.date, 'nl')} is het in ${context.config.timeZone} UTC${right}, niet UTC${time.offset}.`,
      en: `On ${formatDate(date.date, 'en')} it is UTC${right} in ${context.config.timeZone}, not UTC${time.offset}.`,
    },
    {
      fixes:
        range === time.at
          ? []
          : [fix({ nl: `Maak er \`${right}\` van`, en: `Make it \`${right}\`` }, [context.replace(range, right)], true)],
    },
  );
}

function checkSeries(context: RuleContext, meeting: Minutes): void {
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
