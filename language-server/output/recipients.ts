import type { AnyAttendee } from '../document/view.ts';
import type { AnyMinutes } from '../model/minutes.ts';
import { isToCome } from '../model/status.ts';
import { type AddressBook, type Recipient, unique } from './addresses.ts';

/** To whom mail about a meeting goes. */
export interface Recipients {
  readonly to: readonly Recipient[];
  readonly cc: readonly Recipient[];
  /** Those for whom no address is known, by name. */
  readonly missing: readonly string[];
}

/**
 * To: who stands under `Aan`, else who was present; CC: who stands there, and who was absent. Nobody gets it twice. Who is asked to come gets
 * the invitation, whoever else it goes to.
 */
export function recipientsOf(minutes: AnyMinutes, addresses: AddressBook): Recipients {
  const reach = (attendees: readonly AnyAttendee[]) => attendees.map(({ party }) => addresses.reach(party));
  const to = reach(isToCome(minutes) ? [...minutes.to, ...minutes.present] : minutes.to.length > 0 ? minutes.to : minutes.present);
  const cc = reach([...minutes.cc, ...minutes.absent]);
  const first = unique(to.flatMap(({ recipients }) => recipients));
  const both = unique([...first, ...cc.flatMap(({ recipients }) => recipients)]);
  return { to: first, cc: both.slice(first.length), missing: [...new Set([...to, ...cc].flatMap(({ missing }) => missing))] };
}

/** Who calls the meeting: its contact, its secretary or its chair, the first of them who has an address. */
export function organizerOf(minutes: AnyMinutes, addresses: AddressBook): Recipient | undefined {
  for (const one of [minutes.contact, minutes.secretary, minutes.chair]) {
    const mailbox = one && addresses.mailbox(one.party);
    if (mailbox !== undefined) return mailbox;
  }
  return undefined;
}
