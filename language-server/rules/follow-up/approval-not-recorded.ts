import type { Approval, Minutes } from '../../model/minutes.ts';
import { itemsOf, momentOf } from '../../model/walk.ts';
import type { MeetingFacts } from '../../project/facts.ts';
import { formatDate } from '../../syntax/plain-date.ts';
import { keywordNamed } from '../../vocabulary/keywords.ts';
import { MEETING_STATUSES } from '../../vocabulary/values.ts';
import { fix } from '../context.ts';
import { type ContextOf, definePass } from '../define.ts';
import type { Fix, Message } from '../problem.ts';
import { approvedStatus } from './approving.ts';

/** `approval-not-recorded`: this meeting approves minutes whose own status says otherwise. Who reads those takes them for a draft. */
export const approvalNotRecorded = definePass({
  family: 'follow-up',
  rules: {
    'approval-not-recorded': {
      severity: 'warning',
      summary: {
        nl: 'Een verslag wordt vastgesteld, en zijn eigen status zegt iets anders.',
        en: 'Minutes are approved, and their own status says otherwise.',
      },
      fixable: true,
    },
  },
  check(context) {
    for (const meeting of context.file.meetings)
      for (const item of itemsOf(meeting)) if (item.kind === 'approval' && !item.putOff) checkApproval(context, meeting, item);
  },
});

type Context = ContextOf<typeof approvalNotRecorded>;

function checkApproval(context: Context, meeting: Minutes, { about }: Approval): void {
  if (about.target === undefined) return;
  const { facts } = context.project;
  const [approved, ...others] = about.target.kind === 'meeting' ? facts.meetingsNamed.get(about.target.id) : [];
  if (approved === undefined) {
    reportNoMinutes(context, about);
    return;
  }
  // Of two with one id nobody knows which is meant; an invitation approves nothing yet.
  if (others.length > 0 || meeting.status?.value === 'invitation') return;
  if (approved.moment >= momentOf(meeting)) {
    reportNotEarlier(context, about, approved);
    return;
  }
  const day = meeting.date?.date;
  const told = otherwise(approved, day);
  if (told === undefined) return;
  context.report('approval-not-recorded', about.at, told, {
    related: [{ ...facts.placeOf(approved, approved.statusPlace), message: { nl: 'Het verslag.', en: 'The minutes.' } }],
    fixes: day === undefined ? [] : recording(context, approved, day),
  });
}

/** What the status of the minutes says; undefined where it fits. */
function otherwise({ id, status, approvedOn }: MeetingFacts, day: string | undefined): Message | undefined {
  if (status === 'approved') {
    if (approvedOn === undefined || day === undefined || approvedOn === day) return undefined;
    return {
      nl: `Dit overleg stelt \`${id}\` vast, en daar staat dat het op ${formatDate(approvedOn, 'nl')} is vastgesteld.`,
      en: `This meeting approves \`${id}\`, which says that it was approved on ${formatDate(approvedOn, 'en')}.`,
    };
  }
  const word = MEETING_STATUSES.find(({ name }) => name === status);
  return {
    nl: `Dit overleg stelt \`${id}\` vast, en daar staat ${word === undefined ? 'geen status' : `\`Status: ${word.nl}\``}.`,
    en: `This meeting approves \`${id}\`, which has ${word === undefined ? 'no status' : `\`Status: ${word.en}\``}.`,
  };
}

/** Writes it into the minutes: in the place of their status, or on a line of its own above their date. */
function recording(context: Context, approved: MeetingFacts, day: string): Fix[] {
  const { facts } = context.project;
  const { language, statusPlace, datePlace } = approved;
  const status = approvedStatus(language, day);
  const title = { nl: `Zet dit in \`${approved.id}\`: ${status}`, en: `Record it in \`${approved.id}\`: ${status}` };
  if (statusPlace !== undefined) {
    const { uri, range } = facts.placeOf(approved, statusPlace);
    return [fix(title, [{ uri, range, newText: status }])];
  }
  if (datePlace === undefined) return [];
  const { uri, range } = facts.placeOf(approved, datePlace);
  const start = { line: range.start.line, character: 0 };
  return [fix(title, [{ uri, range: { start, end: start }, newText: `${keywordNamed('Status')[language]}: ${status}\n` }])];
}

function reportNoMinutes(context: Context, { label, at, target }: Approval['about']): void {
  if (target === undefined || target.kind === 'meeting') return;
  context.report('approval-not-recorded', at, {
    nl: `\`#${label}\` is geen verslag: een overleg stelt een eerder verslag vast, \`Vaststelling #overleg-1 (ongewijzigd): …\`.`,
    en: `\`#${label}\` names no minutes: a meeting approves earlier minutes, \`Approval #meeting-1 (unchanged): …\`.`,
  });
}

function reportNotEarlier(context: Context, { label, at }: Approval['about'], approved: MeetingFacts): void {
  context.report(
    'approval-not-recorded',
    at,
    {
      nl: `\`#${label}\` is geen eerder overleg: een verslag wordt vastgesteld in een later overleg.`,
      en: `\`#${label}\` is no earlier meeting: minutes are approved by a later one.`,
    },
    { related: [{ ...context.project.facts.placeOf(approved), message: { nl: 'Het verslag.', en: 'The minutes.' } }] },
  );
}
