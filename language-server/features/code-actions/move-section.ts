import type { CodeAction } from 'vscode-languageserver';
import { meetingAround, sectionsOf } from '../../model/walk.ts';
import { moveSection } from '../commands/move-section.ts';
import { type Actions, action } from './request.ts';

const MOVES = [
  { title: { nl: 'Zet dit agendapunt een plaats hoger', en: 'Move this section up' }, run: moveSection('up') },
  { title: { nl: 'Zet dit agendapunt een plaats lager', en: 'Move this section down' }, run: moveSection('down') },
];

/** On a heading. */
export const moveThisSection: Actions = (context, { params, empty }) => {
  const { line } = params.range.start;
  const meeting = empty ? meetingAround(context.file.meetings, line) : undefined;
  if (meeting === undefined || !sectionsOf(meeting).some(({ headAt }) => headAt.start.line === line)) return [];
  return MOVES.flatMap(({ title, run }): CodeAction[] => {
    const edit = run(context, line);
    return edit === null ? [] : [action(context, title, 'refactor.move', edit)];
  });
};
