import { plainText } from '../../model/text.ts';
import { shownWords } from '../../model/value-text.ts';
import { type HeldAction, liveRegisterOf } from '../../register/live-register.ts';
import { isOpen } from '../../register/register.ts';
import { withSingleBlanks } from '../../syntax/trimming.ts';
import type { ActionEntry, ActionsParams } from '../protocol.ts';
import type { Desk, ProjectDesk } from './desk.ts';

/** The actions and agreements of all projects with their latest state, in the order of their meetings; the open ones unless all are asked for. */
export function actions(desk: Desk, { all = false }: ActionsParams): ActionEntry[] {
  return desk.projects().flatMap((part) =>
    liveRegisterOf(part.project)
      .allActions()
      .filter(({ status, item }) => (all || isOpen(status)) && (item.kind === 'action' || item.owners.length > 0))
      .map((action) => entry(action, part)),
  );
}

function entry({ item, meeting, status, due }: HeldAction, { today }: ProjectDesk): ActionEntry {
  const date = due?.date;
  return {
    ref: item.ref,
    id: item.id,
    text: withSingleBlanks(plainText(item.text)),
    owners: item.owners.map(({ party }) => ({ id: 'id' in party ? party.id : undefined, name: party.name, type: party.type })),
    due: date,
    dueText: due === undefined || date !== undefined ? undefined : shownWords(due.text),
    overdue: isOpen(status) && date !== undefined && date < today,
    status,
    priority: item.priority,
    meeting: { id: meeting.id, name: withSingleBlanks(plainText(meeting.name)), date: meeting.date?.date },
    series: meeting.series,
    uri: meeting.uri,
    range: item.headAt,
    language: meeting.language,
  };
}
