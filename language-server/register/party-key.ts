import type { Disclosure } from '../model/minutes.ts';
import { nameWords } from '../model/value-text.ts';

/** What tells parties apart: an id, a guest's name, a ground. */
export function partyKey(party: Disclosure['party']): string {
  if (!('name' in party)) return `[${party.ground}]`;
  return 'id' in party && party.id !== undefined ? `@${party.id}` : `"${nameWords(party.name)}"`;
}
