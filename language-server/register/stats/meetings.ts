import type { Attendee, Disclosure, Internal, Minutes, PlainDate } from '../../model/minutes.ts';
import { isToCome } from '../../model/status.ts';
import { partyKey } from '../party-key.ts';
import { byName } from './tasks.ts';

/** How an organisation was there, over all meetings that took place. */
export interface Attendance<D extends Disclosure = Internal> {
  /** `undefined`: people without an organisation, and guests. */
  readonly organization: D['party'] | undefined;
  /** Meetings that name anybody of it. */
  readonly meetings: number;
  /** People, each counted at each meeting. */
  readonly present: number;
  readonly absent: number;
  /** Of those who were absent, who gave a proxy. */
  readonly byProxy: number;
}

/** Meetings, and the organisation of each of the people in them. */
export interface MeetingsOf<D extends Disclosure = Internal> {
  readonly meetings: readonly Minutes<D>[];
  organizationOf(party: D['party']): D['party'] | undefined;
}

/** Attendance by organisation, most present first. Whom the public may not know is not counted: how many they are is no secret, where they belong is. */
export function attendanceStats<D extends Disclosure>(parts: readonly MeetingsOf<D>[]): readonly Attendance<D>[] {
  const rows = new Map<
    string,
    { organization: D['party'] | undefined; seen: Set<Minutes<D>>; present: number; absent: number; byProxy: number }
  >();
  for (const { meetings, organizationOf } of parts) {
    for (const meeting of meetings) {
      if (isToCome(meeting)) continue;
      const count = (attendee: Attendee<D>, present: boolean) => {
        if (!('name' in attendee.party)) return;
        const organization = organizationIn(attendee, organizationOf);
        if (organization !== undefined && !('name' in organization)) return;
        const key = organization === undefined ? '' : partyKey(organization);
        const row = rows.get(key) ?? { organization, seen: new Set(), present: 0, absent: 0, byProxy: 0 };
        rows.set(key, row);
        row.seen.add(meeting);
        if (present && attendee.represented !== true) row.present++;
        else row.absent++;
        if (attendee.represented || (!present && attendee.proxy !== undefined)) row.byProxy++;
      };
      for (const attendee of meeting.present) count(attendee, true);
      for (const attendee of meeting.absent) count(attendee, false);
    }
  }
  return [...rows]
    .sort(([a, one], [b, other]) => other.present - one.present || byName(a, b))
    .map(([, { seen, ...row }]) => ({ ...row, meetings: seen.size }));
}

/** On whose behalf somebody was there, else who that is themselves, else where they belong. */
function organizationIn<D extends Disclosure>(
  { party, onBehalfOf }: Attendee<D>,
  organizationOf: (party: D['party']) => D['party'] | undefined,
): D['party'] | undefined {
  if (onBehalfOf !== undefined) return onBehalfOf;
  return party.type === 'organization' || party.type === 'group' ? party : organizationOf(party);
}

/** First and last day of meetings with a date. */
export function periodOf<D extends Disclosure>(
  meetings: readonly Minutes<D>[],
): { from: PlainDate | undefined; until: PlainDate | undefined } {
  const days = meetings.flatMap(({ date }) => date?.date ?? []).sort();
  return { from: days[0], until: days.at(-1) };
}
