import { type AnyAction, type AnySection, actionState, type PlacedAction, wordsFor } from '../document/view.ts';
import type { ActionStatus, AnyMinutes, Priority } from '../model/minutes.ts';
import { addDays } from '../syntax/plain-date.ts';
import { common, sequenceOf, uid } from './calendar-events.ts';
import { type Component, day, type Property, text, whole } from './calendar-parts.ts';
import type { DeliveryContext } from './delivery.ts';
import { oneLine } from './names.ts';
import { PlainWords } from './plain-words.ts';

/** The actions of a calendar: as tasks, and as events for the programs that show no tasks. */

const STATUSES: Readonly<Record<ActionStatus, string>> = {
  open: 'NEEDS-ACTION',
  ongoing: 'IN-PROCESS',
  done: 'COMPLETED',
  dropped: 'CANCELLED',
};
/** RFC 5545, 3.8.1.9: 1 is the highest, 9 the lowest. */
const PRIORITIES: Readonly<Record<Priority, number>> = { high: 1, medium: 5, low: 9 };

/** The action as a task (VTODO); without a deadline where it has none. */
export function task({ item, minutes, section, key }: PlacedAction, context: DeliveryContext): Component {
  const words = new PlainWords(minutes);
  const state = actionState(item, context)!;
  const changed = state.status !== item.status || state.due !== item.due?.date;
  return [
    'vtodo',
    [
      ...common(minutes, context, uid(context, 'action', minutes.id, key)),
      whole('sequence', sequenceOf(minutes, context) + (changed ? 1 : 0)),
      text('summary', summaryOf(item, words)),
      text('description', descriptionOf(item, minutes, section, words)),
      ...(state.due === undefined ? [] : [day('due', state.due)]),
      text('status', STATUSES[state.status]),
      ...(item.priority === undefined ? [] : [whole('priority', PRIORITIES[item.priority])]),
    ],
    [],
  ];
}

/** Nine in the morning of the day before. */
const BEFORE = '-PT15H';

/**
 * The deadline of an action as a day that takes no time (VEVENT), with an alarm: Outlook shows no tasks of a calendar file. Undefined where
 * nothing is to be done by a known day.
 */
export function deadline({ item, minutes, section, key }: PlacedAction, context: DeliveryContext): Component | undefined {
  const state = actionState(item, context)!;
  if (state.due === undefined || state.status === 'done' || state.status === 'dropped') return undefined;
  const words = new PlainWords(minutes);
  const summary = `${wordsFor(minutes.language)('due')}: ${summaryOf(item, words)}`;
  return [
    'vevent',
    [
      ...common(minutes, context, uid(context, 'deadline', minutes.id, key)),
      whole('sequence', sequenceOf(minutes, context) + (state.due === item.due?.date ? 0 : 1)),
      text('summary', summary),
      text('description', descriptionOf(item, minutes, section, words)),
      day('dtstart', state.due),
      day('dtend', addDays(state.due, 1)),
      text('transp', 'TRANSPARENT'),
      text('x-microsoft-cdo-busystatus', 'FREE'),
    ],
    [['valarm', [text('action', 'DISPLAY'), text('description', summary), ['trigger', {}, 'duration', BEFORE] as Property], []]],
  ];
}

/** With the owners, for a task without attendees does not say whose it is. */
function summaryOf(item: AnyAction, words: PlainWords): string {
  const owners = words.mentions(item.owners);
  const secret = item.ground === undefined ? '' : `[${item.ground}] `;
  return `${item.id === undefined ? '' : `${oneLine(item.id)} `}${secret}${words.line(item.text)}${owners === '' ? '' : ` (${owners})`}`;
}

function descriptionOf(item: AnyAction, minutes: AnyMinutes, section: AnySection | undefined, words: PlainWords): string {
  const meeting = [words.line(minutes.name), words.moment()].filter((part) => part !== '').join(', ');
  const heading = section && [section.number === undefined ? '' : `${oneLine(section.number)}. `, words.line(section.title)].join('');
  return [words.prose(item.text), [meeting, heading].filter((part) => part !== undefined && part !== '').join('\n')].join('\n\n');
}
