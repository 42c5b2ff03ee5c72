import type { Attendee, PartyMention } from '../model/minutes.ts';

/** Guests stay away; what was shielded stays so. */
export function mentionOf(mention: PartyMention | Attendee | undefined): string | undefined {
  if (mention === undefined || mention.party.type === 'guest') return undefined;
  const id = `@${mention.party.id}`;
  return mention.ground === undefined ? id : `{${mention.ground}: ${id}}`;
}
