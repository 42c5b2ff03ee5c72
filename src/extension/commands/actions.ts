import type { App, Commands } from '../app.ts';
import { COMMAND } from '../names.ts';

export function actionCommands({ actions, meetings }: App): Commands {
  return {
    [COMMAND.refreshActions]: () => actions.refresh(),
    [COMMAND.refreshMeetings]: () => meetings.refresh(),
    [COMMAND.groupActionsByOwner]: () => actions.group('owner'),
    [COMMAND.groupActionsByDate]: () => actions.group('date'),
    [COMMAND.groupActionsByMeeting]: () => actions.group('meeting'),
    [COMMAND.filterActions]: () => actions.askFilter(),
    [COMMAND.clearActionsFilter]: () => actions.setFilter(''),
    [COMMAND.markDone]: (node) => actions.mark(node, 'done'),
    [COMMAND.markOngoing]: (node) => actions.mark(node, 'ongoing'),
    [COMMAND.markDropped]: (node) => actions.mark(node, 'dropped'),
    [COMMAND.undoMark]: (node) => actions.undoMark(node),
  };
}
