import { shieldsFrom } from '../syntax/shields.ts';
import { groundsOf, isGround } from './grounds.ts';
import { meantSecretValue } from './meant-secrets.ts';
import type { FileModel, KnownParty, Party, PublicName, PublicParty, PublicShield } from './minutes.ts';
import type { NameFinder } from './names/name-finder.ts';
import { nameFinderOf } from './names/people.ts';

/** Persons are shielded on this ground unless the address book says `openbaar` (Woo, article 5.1, paragraph 2, under e). */
export const PERSONAL = '5.1.2e';

/** Stands in the place of a person's name. */
const SOMEBODY: PublicShield = { kind: 'shield', ground: PERSONAL };

/** `@id` in words that are no text. */
const MENTION = /(?<![\p{L}\p{N}.])@([\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?)/gu;

/** Tells who may be named in public, and which words and ids would reveal somebody who may not. */
export class PublicNames {
  private readonly known = new Map<string, KnownParty>();
  private readonly finder: NameFinder;

  /** @param files in which all declarations of a party agree on whether it may be named */
  constructor(files: readonly FileModel[]) {
    for (const { party } of files.flatMap((file) => file.parties)) {
      if (!this.known.has(party.id)) this.known.set(party.id, party);
    }
    this.finder = nameFinderOf(files);
  }

  /** The party as a citizen may see it, but for its function. Whoever is not declared may be a person. */
  party(party: Party, ground?: string): PublicParty {
    if (ground !== undefined) return { type: 'person', ground: publicGround(ground) || PERSONAL };
    if (!('public' in party) || !party.public) return { type: 'person', ground: PERSONAL };
    if (party.type === 'group') return { type: 'group', name: this.shielded(party.name) };
    const name = party.type === 'person' ? [party.name] : this.withoutFullNames(party.name);
    return { type: party.type, ...(this.tells(party.id) ? {} : { id: party.id }), name };
  }

  /** Whether an id, a path or an address holds the id or the name of a person who may not be named. */
  tells(id: string): boolean {
    return this.finder.tells(id);
  }

  /** Text without the names of such persons; each is a shield of its own. */
  shielded(text: string): PublicName {
    return withShields(text, this.finder.inTitle(text), () => SOMEBODY);
  }

  /** Words that are no text (what the configuration says, where something lies), without shields, ids and names of persons. */
  words(text: string): string {
    const meant = meantSecretValue(text);
    return meant === undefined ? inWords(this.value(withoutShields(text))) : `[${publicGround(meant.ground)}]`;
  }

  /** Words of a role, without shields in them: what stands in quotes is the name of a guest. */
  role(text: string): PublicName {
    return text.split(/["\u201c-\u201e]/).flatMap((part, index) => (index % 2 === 1 ? [SOMEBODY] : this.value(part)));
  }

  /** Words without shields in them that stand beside somebody's name: `@id` is somebody's name, too. */
  value(text: string): PublicName {
    return text.split(MENTION).flatMap((part, index) => (index % 2 === 1 ? this.named(part) : this.shielded(part)));
  }

  private named(id: string): PublicName {
    const known = this.known.get(id);
    const party = known && this.party(known);
    return party !== undefined && 'name' in party ? party.name : [SOMEBODY];
  }

  /** A body may be called after somebody, but not name somebody. */
  private withoutFullNames(text: string): PublicName {
    return this.finder.holdsFullName(text) ? this.shielded(text) : [text];
  }
}

/** Text with a shield in the place of each part that was found in it. */
export function withShields<Found extends { readonly start: number; readonly end: number }>(
  text: string,
  found: readonly Found[],
  shieldOf: (found: Found) => PublicShield,
): PublicName {
  const parts: (string | PublicShield)[] = [];
  let at = 0;
  for (const name of found) {
    if (name.start > at) parts.push(text.slice(at, name.start));
    parts.push(shieldOf(name));
    at = name.end;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

/** Only the grounds that the law knows: other words typed in their place could be secret themselves. */
export function publicGround(ground: string): string {
  return groundsOf(ground).filter(isGround).join(', ');
}

/** Text as it was typed, on one line, with the grounds of its shields in their place. */
function withoutShields(text: string): string {
  // Within the parentheses it may have been taken from: `(5.1.2e: …)` is meant as a shield as well.
  const around = `(${text})`;
  let result = '';
  let at = 1;
  for (const { start, end, grounds, meant } of shieldsFrom(around, 0)) {
    const shown = grounds.length === 0 ? [meant] : grounds.map((ground) => around.slice(ground.start, ground.end));
    result += around.slice(at, start) + shown.map((ground) => `[${publicGround(ground)}]`).join(' ');
    at = end;
  }
  return result + around.slice(at, -1);
}

/** In plain words, with a ground in the place of each shield. */
function inWords(parts: PublicName): string {
  return parts.map((part) => (typeof part === 'string' ? part : `[${part.ground}]`)).join('');
}
