import type { Minutes, Section } from '../../model/minutes.ts';
import { formatDate } from '../../syntax/dates.ts';
import { endsNextDay, type PlainTime } from '../../syntax/times.ts';
import { type ContextOf, definePass } from '../define.ts';
import type { Message } from '../problem.ts';

/** `next-before-meeting` and `approved-before-meeting`: what comes after a meeting is dated after it. */
export const datesInOrder = definePass({
  family: 'dates',
  rules: {
    'next-before-meeting': {
      severity: 'warning',
      summary: { nl: 'Het volgende overleg ligt vóór dit overleg.', en: 'The next meeting is before this one.' },
    },
    'approved-before-meeting': {
      severity: 'warning',
      summary: { nl: 'Het verslag is vastgesteld vóór het overleg.', en: 'The minutes were approved before the meeting.' },
    },
  },
  alsoReports: ['time-reversed'],
  check(context) {
    for (const meeting of context.file.meetings) {
      checkClocks(context, meeting);
      checkAgenda(context, meeting.sections, opensAt(meeting));
      const held = meeting.date?.date;
      if (held === undefined) continue;
      checkNext(context, meeting, held);
      checkApproved(context, meeting, held);
    }
  },
});

type Context = ContextOf<typeof datesInOrder>;

/** `Opening: 22.30` and `Sluiting: 21.00`, on one evening. */
function checkClocks(context: Context, { opening, closing }: Minutes): void {
  if (opening === undefined || closing === undefined || !isBefore(closing.start, opening.start)) return;
  context.report(
    'time-reversed',
    closing.at,
    {
      nl: `De vergadering sluit (${closing.start}) voordat zij opent (${opening.start}).`,
      en: `The meeting closes (${closing.start}) before it opens (${opening.start}).`,
    },
    { severity: 'warning' },
  );
}

/** A clock, and what happens then. */
interface Clock {
  readonly time: PlainTime;
  readonly what: Message;
}

function opensAt({ time, opening }: Minutes): Clock | undefined {
  const start = [time?.start, opening?.start].filter((one) => one !== undefined).sort()[0];
  return start === undefined
    ? undefined
    : { time: start, what: { nl: `het overleg begint om ${start}`, en: `the meeting starts at ${start}` } };
}

/** Each item of an agenda begins when the one above it has ended; those in an item begin when it does. */
function checkAgenda(context: Context, sections: readonly Section[], before: Clock | undefined): void {
  let above = before;
  for (const section of sections) {
    const time = section.fields?.time;
    if (time !== undefined && above !== undefined && isBefore(time.start, above.time)) {
      context.report(
        'time-reversed',
        time.at,
        {
          nl: `Dit punt begint om ${time.start}, en ${above.what.nl}.`,
          en: `This item starts at ${time.start}, and ${above.what.en}.`,
        },
        { severity: 'warning' },
      );
    }
    checkAgenda(context, section.sections, time === undefined ? above : startOf(time.start));
    if (time === undefined) continue;
    const { start, end } = time;
    above =
      end === undefined
        ? startOf(start)
        : { time: end, what: { nl: `het punt erboven eindigt om ${end}`, en: `the one above it ends at ${end}` } };
  }
}

function startOf(time: PlainTime): Clock {
  return { time, what: { nl: `het punt erboven begint om ${time}`, en: `the one above it starts at ${time}` } };
}

function isBefore(time: PlainTime, other: PlainTime): boolean {
  return time < other && !endsNextDay(other, time);
}

function checkNext(context: Context, { next }: Minutes, held: string): void {
  const date = next?.date;
  if (date?.date === undefined || date.date >= held) return;
  context.report('next-before-meeting', date.at, {
    nl: `Het volgende overleg ligt vóór dit overleg (${formatDate(held, 'nl')}).`,
    en: `The next meeting is before this one (${formatDate(held, 'en')}).`,
  });
}

function checkApproved(context: Context, { status }: Minutes, held: string): void {
  if (status?.approvedOn === undefined || status.approvedOn >= held) return;
  context.report('approved-before-meeting', status.at, {
    nl: `Het verslag is vastgesteld vóór het overleg (${formatDate(held, 'nl')}).`,
    en: `The minutes were approved before the meeting (${formatDate(held, 'en')}).`,
  });
}
