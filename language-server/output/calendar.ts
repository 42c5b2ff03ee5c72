import type { View } from '../document/context.ts';
import { type PlacedAction, tasksOf } from '../document/view.ts';
import type { AnyMinutes } from '../model/minutes.ts';
import type { Recipient } from './addresses.ts';
import { meetingEvent, nextEvent, seriesEvent } from './calendar-events.ts';
import { type Component, calendarText, type Property } from './calendar-parts.ts';
import { deadline, task } from './calendar-tasks.ts';
import type { DeliveryContext } from './delivery.ts';
import { organizerOf, recipientsOf } from './recipients.ts';

/** What each view of a meeting puts in its calendar. */
const VIEWS: Readonly<Record<View, (minutes: AnyMinutes, context: DeliveryContext) => readonly (Component | undefined)[]>> = {
  full: (minutes, context) => [...meetings(minutes, context), ...tasks(tasksOf(minutes), context)],
  invitation: (minutes, context) => meetings(minutes, context),
  decisions: (minutes, context) => [meetingEvent(minutes, context)],
  actions: (minutes, context) => tasks(tasksOf(minutes), context),
};

/**
 * A meeting as an iCalendar object (RFC 5545): the meeting, the next one, its series by its rhythm, and its actions as tasks. Nobody is
 * invited by it: it has no attendees. Where it holds events only, or tasks only, its method is PUBLISH; an object with both can have none
 * (RFC 5546, 3.2.1 and 3.4.1).
 */
export function renderCalendar(minutes: AnyMinutes, context: DeliveryContext): string {
  return published(minutes, context, VIEWS[context.view](minutes, context));
}

/** The deadlines of a meeting's actions as whole days, for programs that show no tasks; undefined where there are none. */
export function renderDeadlines(minutes: AnyMinutes, context: DeliveryContext): string | undefined {
  return deadlineCalendar(tasksOf(minutes), context);
}

/** The same of any actions: those of one owner, say. */
export function deadlineCalendar(entries: readonly PlacedAction[], context: DeliveryContext): string | undefined {
  const events = entries.map((entry) => deadline(entry, context)).filter((event) => event !== undefined);
  return events.length === 0 ? undefined : published(entries[0]!.minutes, context, events);
}

/** Actions as tasks. */
export function taskCalendar(entries: readonly PlacedAction[], context: DeliveryContext): string | undefined {
  return entries.length === 0 ? undefined : published(entries[0]!.minutes, context, tasks(entries, context));
}

/**
 * The meeting as a request (RFC 5546, 3.2.2), or where it is called off as a cancellation (3.2.5): one event, with who calls it and who is
 * asked. Undefined where the meeting has no date, or nobody calls it or is asked who has an address.
 */
export function renderRequest(
  minutes: AnyMinutes,
  context: DeliveryContext,
): { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string } | undefined {
  const event = meetingEvent(minutes, context);
  const organizer = organizerOf(minutes, context.addresses);
  const attendees = attendeesOf(minutes, context);
  if (event === undefined || organizer === undefined || attendees.length === 0) return undefined;
  const [name, properties, parts] = event;
  const method = minutes.status?.value === 'cancelled' ? 'CANCEL' : 'REQUEST';
  return {
    method,
    content: calendarText(method, context.timeZone, [[name, [...properties, organizerProperty(organizer), ...attendees], parts]]),
  };
}

function meetings(minutes: AnyMinutes, context: DeliveryContext) {
  return [meetingEvent(minutes, context), nextEvent(minutes, context), seriesEvent(minutes, context)];
}

function tasks(entries: readonly PlacedAction[], context: DeliveryContext): Component[] {
  return entries.map((entry) => task(entry, context));
}

function published(minutes: AnyMinutes, context: DeliveryContext, found: readonly (Component | undefined)[]): string {
  const components = found.filter((component) => component !== undefined);
  const kinds = new Set(components.map(([name]) => name));
  if (kinds.size !== 1) return calendarText(undefined, context.timeZone, components);
  const owned = components.map((component) => organized(component, minutes, context));
  return calendarText('PUBLISH', context.timeZone, owned);
}

/** What is published has an organizer (RFC 5546, 3.2.1.1); where nobody has an address, one that no mail reaches. */
export function organized([name, properties, parts]: Component, minutes: AnyMinutes, context: DeliveryContext): Component {
  const organizer = organizerOf(minutes, context.addresses) ?? { name: '', address: `noreply@${context.emailDomain}` };
  return [name, [...properties, organizerProperty(organizer)], parts];
}

function organizerProperty({ name, address }: Recipient): Property {
  return ['organizer', commonName(name), 'cal-address', `mailto:${address}`];
}

/** Whom the mail goes to is asked to come; who gets a copy, or is known to be absent, is not. */
function attendeesOf(minutes: AnyMinutes, { addresses }: DeliveryContext): Property[] {
  const { to, cc } = recipientsOf(minutes, addresses);
  const chair = minutes.chair && addresses.mailbox(minutes.chair.party)?.address;
  const asked = to.map(({ name, address }): Property => {
    const role = address === chair ? 'CHAIR' : 'REQ-PARTICIPANT';
    return ['attendee', { ...commonName(name), role, partstat: 'NEEDS-ACTION', rsvp: 'TRUE' }, 'cal-address', `mailto:${address}`];
  });
  const copied = cc.map(({ name, address }): Property => {
    return ['attendee', { ...commonName(name), role: 'NON-PARTICIPANT' }, 'cal-address', `mailto:${address}`];
  });
  return [...asked, ...copied];
}

/** Outlook does not read the escape for a quote (RFC 6868), so it is another mark. */
function commonName(name: string): Readonly<Record<string, string>> {
  return name === '' ? {} : { cn: name.replaceAll('"', "'") };
}
