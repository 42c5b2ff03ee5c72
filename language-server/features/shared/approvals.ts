import type { Approval, Language, Minutes } from '../../model/minutes.ts';
import { registerOf } from '../../register/register.ts';
import { formatDate } from '../../syntax/plain-date.ts';
import type { FeatureContext } from '../context.ts';

/** An approval of minutes, and the meeting that gave it. */
export interface GivenApproval {
  readonly item: Approval;
  readonly meeting: Minutes;
}

/** The approvals of a meeting's minutes by other meetings, in their order. */
export function approvalsOf(context: FeatureContext, id: string): readonly GivenApproval[] {
  const byMeeting = context.project.cached('approvals by meeting', () =>
    Map.groupBy(
      registerOf(context.project).items.flatMap(({ item, meeting }): GivenApproval[] =>
        item.kind === 'approval' ? [{ item, meeting }] : [],
      ),
      ({ item: { about } }) => (about.target?.kind === 'meeting' ? about.target.id : undefined),
    ),
  );
  return byMeeting.get(id) ?? [];
}

/** `vastgesteld met wijzigingen door dobv-3, 16 november 2020` */
export function approvalWords({ item, meeting }: GivenApproval, language: Language): string {
  const how = item.amended === undefined ? '' : WORDS[language][item.amended ? 'amended' : 'unchanged'];
  const day = meeting.date?.date;
  const by = [`${WORDS[language].by} ${meeting.id}`, ...(day === undefined ? [] : [formatDate(day, language)])].join(', ');
  return [WORDS[language].approved, how, by].filter((part) => part !== '').join(' ');
}

const WORDS = {
  nl: { approved: 'vastgesteld', unchanged: 'zonder wijzigingen', amended: 'met wijzigingen', by: 'door' },
  en: { approved: 'approved', unchanged: 'unchanged', amended: 'with changes', by: 'by' },
} as const;
