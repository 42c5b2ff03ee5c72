import { ACTION_STATUS, type ActionStatus } from '../vocabulary/attributes.ts';

const WORDS: ReadonlyMap<string, ActionStatus> = new Map([
  ...ACTION_STATUS,
  ...'gereed klaar gedaan uitgevoerd afgehandeld complete completed finished closed'.split(' ').map((word) => [word, 'done'] as const),
  ...['loopt', 'bezig', 'in behandeling', 'in progress', 'under way'].map((word) => [word, 'ongoing'] as const),
]);

/** What a cell of a table says of how an action stands; undefined where that is not certain. */
export function toldStatus(cell: string | undefined): ActionStatus | undefined {
  return WORDS.get((cell ?? '').trim().replace(/[.!]$/, '').toLowerCase());
}
