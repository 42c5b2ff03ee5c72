import type { Approval, Language, Minutes, PlainDate } from '../../model/minutes.ts';
import { itemsOf } from '../../model/walk.ts';
import { findLineStarts } from '../../syntax/concrete-tree.ts';
import { formatDate } from '../../syntax/plain-date.ts';
import { keywordNamed } from '../../vocabulary/keywords.ts';
import { MEETING_STATUSES, wordsOf } from '../../vocabulary/values.ts';

/** `vastgesteld op 23 november 2020` */
export function approvedStatus(language: Language, day: PlainDate): string {
  return `${wordsOf(MEETING_STATUSES).approved[language]} ${language === 'nl' ? 'op' : 'on'} ${formatDate(day, language)}`;
}

/** Whether a meeting approves the minutes of this id, by its own words. What it says both ways is put off. */
export function approves(meeting: Minutes, id: string): boolean {
  const said = approvalsIn(meeting, id);
  return said.length > 0 && said.every(({ putOff }) => putOff !== true);
}

/** Whether a meeting says that the minutes of this id are not approved yet. */
export function putsOff(meeting: Minutes, id: string): boolean {
  return approvalsIn(meeting, id).some(({ putOff }) => putOff === true);
}

function approvalsIn(meeting: Minutes, id: string): Approval[] {
  return [...itemsOf(meeting)].flatMap((item) =>
    item.kind === 'approval' && item.about.target?.kind === 'meeting' && item.about.target.id === id ? [item] : [],
  );
}

/** The text of a file with these minutes approved: the status stands in the place of the old one, else on a line of its own above their date or below their head. */
export function withApproval(text: string, { status, date, headAt, language }: Minutes, day: PlainDate): string {
  const words = approvedStatus(language, day);
  const starts = findLineStarts(text);
  const offset = (line: number, character = 0) => (starts[line] ?? text.length) + character;
  if (status !== undefined) {
    const { start, end } = status.at;
    return text.slice(0, offset(start.line, start.character)) + words + text.slice(offset(end.line, end.character));
  }
  const at = offset(date?.at.start.line ?? headAt.end.line + 1);
  const before = text.slice(0, at);
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  return `${before}${/[\r\n]$|^$/.test(before) ? '' : end}${keywordNamed('Status')[language]}: ${words}${end}${text.slice(at)}`;
}
