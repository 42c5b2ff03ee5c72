import { shieldsFrom } from '../syntax/shields.ts';
import { groundsOf, isGround } from './grounds.ts';
import { meantSecretValue } from './meant-secrets.ts';
import type { FileModel, KnownParty, Party, PublicParty, PublicShield } from './minutes.ts';
import type { NameFinder } from './names/name-finder.ts';
import { nameFinderOf } from './names/people.ts';

/** Persons are shielded on this ground unless the address book says `openbaar` (Woo, article 5.1, paragraph 2, under e). */
export const PERSONAL = '5.1.2e';

/** `@id` in words that are no text. */
const MENTION = /(?<![\p{L}\p{N}.])@([\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?)/gu;

/** Who may be named, and which words and ids would say who somebody is that may not. */
export class PublicNames {
  private readonly known = new Map<string, KnownParty>();
  private readonly finder: NameFinder;

  constructor(files: readonly FileModel[]) {
    for (const { party } of files.flatMap((file) => file.parties)) {
      const first = this.known.get(party.id);
      if (first === undefined) this.known.set(party.id, party);
      else if (first.public && !party.public) this.known.set(party.id, { ...first, public: false });
    }
    this.finder = nameFinderOf(files);
  }

  /** The party as a citizen may see it, but for its function. Whoever is not declared may be a person. */
  party(party: Party, ground?: string): PublicParty {
    if (ground !== undefined) return { type: 'person', ground: publicGround(ground) || PERSONAL };
    if (party.type === 'guest' || party.type === 'unknown' || !party.public) return { type: 'person', ground: PERSONAL };
    if (party.type === 'group') return { type: 'group', name: this.withoutNames(party.name) };
    const name = party.type === 'person' ? party.name : this.withoutFullNames(party.name);
    return { type: party.type, ...(this.tells(party.id) ? {} : { id: party.id }), name };
  }

  /** Whether an id, a path or an address holds the id or the name of a person who may not be named. */
  tells(id: string): boolean {
    return this.finder.tells(id);
  }

  /** Text without the names of such persons; each is a shield of its own. */
  shielded(text: string): readonly (string | PublicShield)[] {
    const parts: (string | PublicShield)[] = [];
    let at = 0;
    for (const { start, end } of this.finder.inTitle(text)) {
      if (start > at) parts.push(text.slice(at, start));
      parts.push({ kind: 'shield', ground: PERSONAL });
      at = end;
    }
    if (at < text.length) parts.push(text.slice(at));
    return parts;
  }

  /** Words that stand in the model as typed (a role, a date that is none), without shields, ids and names of persons. */
  words(text: string): string {
    const meant = meantSecretValue(text);
    if (meant !== undefined) return `[${publicGround(meant.ground)}]`;
    const result = withoutShields(text);
    const mentions = result.replace(MENTION, (_, id: string) => {
      const party = this.named(id);
      return 'name' in party ? party.name : `[${party.ground}]`;
    });
    return this.withoutNames(mentions);
  }

  /** Words without shields in them that stand beside somebody's name. Of a role, what stands in quotes is the name of a guest. */
  value(text: string, isRole: boolean): readonly (string | PublicShield)[] {
    const quoted = isRole ? text.split(/["\u201c-\u201e]/) : [text];
    return quoted.flatMap((part, index) => (index % 2 === 1 ? [{ kind: 'shield', ground: PERSONAL } as const] : this.valueParts(part)));
  }

  private named(id: string): ReturnType<typeof this.party> {
    return this.party(this.known.get(id) ?? { type: 'unknown', id, name: id });
  }

  private valueParts(text: string): readonly (string | PublicShield)[] {
    const parts: (string | PublicShield)[] = [];
    let at = 0;
    for (const { 0: typed, 1: id = '', index } of text.matchAll(MENTION)) {
      const party = this.named(id);
      parts.push(...this.shielded(text.slice(at, index)), 'name' in party ? party.name : { kind: 'shield', ground: party.ground });
      at = index + typed.length;
    }
    return [...parts, ...this.shielded(text.slice(at))];
  }

  /** Text with a ground in the place of the names of such persons. */
  withoutNames(text: string): string {
    return this.shielded(text)
      .map((part) => (typeof part === 'string' ? part : `[${part.ground}]`))
      .join('');
  }

  /** A body may be called after somebody, but not name somebody. */
  private withoutFullNames(text: string): string {
    return this.finder.holdsFullName(text) ? this.withoutNames(text) : text;
  }
}

/** The ground or grounds, those that are one: whatever else was typed in their place could be anything. */
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
