import type { Approval, Language } from '../../model/minutes.ts';
import { type HeldItem, liveRegisterOf } from '../../register/live-register.ts';
import { formatDate } from '../../syntax/plain-date.ts';
import type { FeatureContext } from '../context.ts';

/** An approval of minutes, and the meeting that gave it. */
export type GivenApproval = HeldItem<Approval>;

/** The approvals of a meeting's minutes by other meetings, in their order. */
export function approvalsOf(context: FeatureContext, id: string): readonly GivenApproval[] {
  return liveRegisterOf(context.project).approvalsOf(id);
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
