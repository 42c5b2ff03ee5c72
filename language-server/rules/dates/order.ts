import type { Minutes } from '../../model/minutes.ts';
import { formatDate } from '../../syntax/dates.ts';
import type { RuleContext } from '../context.ts';

/** `next-before-meeting` and `approved-before-meeting`: what comes after a meeting is dated after it. */
export function checkOrder(context: RuleContext): void {
  for (const meeting of context.file.meetings) {
    const held = meeting.date?.date;
    if (held === undefined) continue;
    checkNext(context, meeting, held);
    checkApproved(context, meeting, held);
  }
}

function checkNext(context: RuleContext, { next }: Minutes, held: string): void {
  const date = next?.date;
  if (date?.date === undefined || date.date >= held) return;
  context.report('next-before-meeting', date.at, {
    nl: `Het volgende overleg ligt vóór dit overleg (${formatDate(held, 'nl')}).`,
    en: `The next meeting is before this one (${formatDate(held, 'en')}).`,
  });
}

function checkApproved(context: RuleContext, { status }: Minutes, held: string): void {
  if (status?.approvedOn === undefined || status.approvedOn >= held) return;
  context.report('approved-before-meeting', status.at, {
    nl: `Het verslag is vastgesteld vóór het overleg (${formatDate(held, 'nl')}).`,
    en: `The minutes were approved before the meeting (${formatDate(held, 'en')}).`,
  });
}
