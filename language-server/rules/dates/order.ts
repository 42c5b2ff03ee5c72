import type { Minutes } from '../../model/minutes.ts';
import { formatDate } from '../../syntax/dates.ts';
import { type ContextOf, definePass } from '../define.ts';

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
  check(context) {
    for (const meeting of context.file.meetings) {
      const held = meeting.date?.date;
      if (held === undefined) continue;
      checkNext(context, meeting, held);
      checkApproved(context, meeting, held);
    }
  },
});

type Context = ContextOf<typeof datesInOrder>;

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
