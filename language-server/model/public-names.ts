import { shieldsFrom } from '../syntax/shields.ts';
import { isGround } from './grounds.ts';
import type { KnownParty, Party, PublicParty } from './minutes.ts';

/** Persons are shielded on this ground unless the address book says `openbaar` (Woo, article 5.1, paragraph 2, under e). */
export const PERSONAL = '5.1.2e';

/** Who may be named, and which words and ids would say who somebody is that may not. */
export class PublicNames {
  private readonly known = new Map<string, KnownParty>();
  /** Full names of persons, longest first. */
  private readonly fullNames: RegExp | undefined;
  /** The same, and their last words. */
  private readonly anyNames: RegExp | undefined;
  /** Ids and last names of persons, as they would stand in an id. */
  private readonly telling: readonly string[];

  constructor(parties: Iterable<KnownParty>) {
    const full = new Set<string>();
    const last = new Set<string>();
    const telling = new Set<string>();
    for (const party of parties) {
      if (!this.known.has(party.id)) this.known.set(party.id, party);
      if (party.type !== 'person' || party.public) continue;
      telling.add(idWords(party.id));
      const words = party.name.trim().split(/\s+/);
      if (words.length < 2) continue;
      full.add(party.name.trim());
      const surname = words.at(-1)!;
      if ([...surname].length < 3) continue;
      last.add(surname);
      telling.add(idWords(surname));
    }
    telling.delete('');
    this.telling = [...telling];
    this.fullNames = anyOf([...full]);
    this.anyNames = anyOf([...full, ...last]);
  }

  /** The party as a citizen may see it. Whoever is not declared may be a person. */
  party(party: Party, ground?: string): PublicParty {
    if (ground !== undefined) return { type: 'person', ground: publicGround(ground) || PERSONAL };
    if (party.type === 'guest' || party.type === 'unknown' || !party.public) return { type: 'person', ground: PERSONAL };
    if (party.type === 'group') return { type: 'group', name: this.withoutNames(party.name, this.anyNames) };
    const name = party.type === 'person' ? party.name : this.withoutNames(party.name, this.fullNames);
    const role = party.function === undefined ? {} : { function: this.words(party.function) };
    return { type: party.type, ...(this.tells(party.id) ? {} : { id: party.id }), name, ...role };
  }

  /** Whether an id or a path holds the id or the last name of a person who may not be named. */
  tells(id: string): boolean {
    const words = idWords(id);
    return this.telling.some((name) => words.includes(name));
  }

  /** Words that stand in the model as typed (a role, a date that is none), without shields, ids and names of persons. */
  words(text: string): string {
    const result = withoutShields(text);
    const mentions = result.replace(/(?<![\p{L}\p{N}.])@([\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?)/gu, (_, id: string) => {
      const party = this.party(this.known.get(id) ?? { type: 'unknown', id, name: id });
      return 'name' in party ? party.name : `[${party.ground}]`;
    });
    return this.withoutNames(mentions, this.fullNames);
  }

  private withoutNames(text: string, names: RegExp | undefined): string {
    return names === undefined ? text : text.replace(names, `[${PERSONAL}]`);
  }
}

/** The ground, if it is one: whatever else was typed in its place could be anything. */
export function publicGround(ground: string): string {
  return isGround(ground) ? ground : '';
}

/** Text as it was typed, on one line, with the grounds of its shields in their place. */
function withoutShields(text: string): string {
  let result = '';
  let at = 0;
  for (const { start, end, grounds, meant } of shieldsFrom(text, 0)) {
    const first = grounds[0] === undefined ? meant : text.slice(grounds[0].start, grounds[0].end);
    result += `${text.slice(at, start)}[${publicGround(first)}]`;
    at = end;
  }
  return result + text.slice(at);
}

/** ` jan de boer `: the words of an id or a name, so that one can be looked for within another. */
function idWords(text: string): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return words.length === 0 ? '' : ` ${words.join(' ')} `;
}

function anyOf(names: readonly string[]): RegExp | undefined {
  if (names.length === 0) return undefined;
  const patterns = [...names]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}
