import type { CodeAction } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver-types';
import { meetingAround } from '../../model/walk.ts';
import type { Message } from '../../rules/problem.ts';
import { carryOverActions } from '../commands/carry-over-actions.ts';
import { numberSections } from '../commands/number-sections.ts';
import { sortAttendees } from '../commands/sort-attendees.ts';
import type { FeatureContext } from '../context.ts';
import { type Actions, action } from './request.ts';

const SOURCES = [
  {
    kind: `${CodeActionKind.Source}.carryOverActions`,
    title: { nl: 'Neem de openstaande acties over', en: 'Carry the open actions over' },
    run: carryOverActions,
  },
  {
    kind: `${CodeActionKind.Source}.numberSections`,
    title: { nl: 'Nummer de agendapunten', en: 'Number the sections' },
    run: numberSections,
  },
  {
    kind: `${CodeActionKind.Source}.sortAttendees`,
    title: { nl: 'Sorteer Aanwezig en Afwezig', en: 'Sort Present and Absent' },
    run: sortAttendees,
  },
] as const satisfies readonly { kind: string; title: Message; run: (context: FeatureContext, line?: number) => unknown }[];

/** What concerns a whole meeting: where it is asked for by kind, and on the `Verslag` line itself. */
export const wholeMeeting: Actions = (context, { params }) => {
  const { line } = params.range.start;
  const { only } = params.context;
  const onHead = only === undefined && meetingAround(context.file.meetings, line)?.at.start.line === line;
  return SOURCES.flatMap(({ kind, title, run }): CodeAction[] => {
    if (!onHead && !only?.some((asked) => kind === asked || kind.startsWith(`${asked}.`))) return [];
    const edit = run(context, line);
    return edit === null ? [] : [action(context, title, kind, edit)];
  });
};
