import { type PlacedAction, tasksOf } from '../../document/view.ts';
import type { AnyMinutes } from '../../model/minutes.ts';
import type { AnyRegisterEntry } from '../../register/query.ts';
import { organized } from '../calendar.ts';
import { type Component, calendarText } from '../calendar-parts.ts';
import { task } from '../calendar-tasks.ts';
import type { DeliveryContext } from '../delivery.ts';

/** The entries of one project, with what its calendars are made by. */
export interface ProjectEntries {
  readonly entries: readonly AnyRegisterEntry[];
  readonly context: DeliveryContext;
}

/**
 * The register as one iCalendar object (RFC 5545): each action and agreement as a task in its latest state, under the UID that it has in the
 * calendar of its meeting, so that a program that has either updates it. Decisions are no tasks and are left out. Its method is PUBLISH (RFC
 * 5546, 3.4.1), but for a calendar without tasks.
 */
export function registerToCalendar(parts: readonly ProjectEntries[]): string {
  const tasks = parts.flatMap(({ entries, context }) => {
    const places = new Map<AnyMinutes, ReadonlyMap<unknown, PlacedAction>>();
    return entries.flatMap(({ recorded }) => taskOf(recorded, places, context));
  });
  return calendarText(tasks.length === 0 ? undefined : 'PUBLISH', parts[0]?.context.timeZone ?? 'Etc/UTC', tasks);
}

/** @param places where each action of a meeting stands, found once. */
function taskOf(
  { item, meeting }: AnyRegisterEntry['recorded'],
  places: Map<AnyMinutes, ReadonlyMap<unknown, PlacedAction>>,
  context: DeliveryContext,
): Component[] {
  let entries = places.get(meeting);
  if (entries === undefined) {
    entries = new Map(tasksOf(meeting).map((entry) => [entry.item, entry]));
    places.set(meeting, entries);
  }
  const entry = entries.get(item);
  return entry === undefined ? [] : [organized(task(entry, context), meeting, context)];
}
