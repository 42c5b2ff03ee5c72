/**
 * What a writer sees and what a citizen may see, and the values that differ between the two: text and parties.
 *
 * Every type of the model has a parameter `D`, its disclosure: {@link Internal} values hold everything, {@link Public} values cannot hold what
 * the law shields, for their types have no place for it.
 */

import type { Range } from '../syntax/positions.ts';
import type { ItemKind } from '../vocabulary/items.ts';

/** All that a writer sees. */
export interface Internal {
  readonly party: Party;
  readonly shield: Shield;
  /** What stands in plain words where it is declared. */
  readonly name: string;
  readonly at: Range;
  /** Nothing is left out. */
  readonly gap: never;
}

/** All that a citizen may see. */
export interface Public {
  readonly party: PublicParty;
  readonly shield: PublicShield;
  readonly name: PublicName;
  /** Positions would tell how long the shielded text was. */
  readonly at: undefined;
  readonly gap: Withheld;
}

export type Disclosure = Internal | Public;

/** Secret items of which public output shows the ground only: one of them, or several in a row. */
export interface Withheld {
  readonly kind: 'withheld';
  readonly ground: string;
}

/** Markdown source, cut at what resolves. Lines are separated by `\n`. */
export type Text<D extends Disclosure = Internal> = readonly Inline<D>[];

export type Inline<D extends Disclosure = Internal> = string | Mention<D> | ItemReference<D> | D['shield'];

export interface Mention<D extends Disclosure = Internal> {
  readonly kind: 'mention';
  readonly party: D['party'];
  readonly at: D['at'];
}

export interface ItemReference<D extends Disclosure = Internal> {
  readonly kind: 'reference';
  /** As typed, without the sigil: `A1`, `dobv-2/A4`, `hub`. */
  readonly label: string;
  /** What it names; undefined where it names nothing. */
  readonly target: ReferenceTarget<D> | undefined;
  readonly at: D['at'];
}

export interface ReferenceTarget<D extends Disclosure = Internal> {
  readonly kind: ItemKind | 'track' | 'meeting';
  /** Id of the meeting it stands in; undefined for a track of a series. */
  readonly meeting: string | undefined;
  readonly id: string;
  /** A track's or meeting's name. */
  readonly name?: D['name'];
}

/** Text shielded on a ground of the Woo (or the Wob before it). */
export interface Shield {
  readonly kind: 'shield';
  readonly ground: string;
  /** Its other grounds (`{5.1.2e, 5.1.2i: …}`): its content is then a shield on the first of these, and so on. */
  readonly more?: readonly string[];
  readonly content: Text<Internal>;
  readonly closed: boolean;
  readonly at: Range;
}

/** A name with a shield in the place of each word of it that is not public. */
export type PublicName = readonly (string | PublicShield)[];

export interface PublicShield {
  readonly kind: 'shield';
  readonly ground: string;
}

export type Party = KnownParty | Guest | UnknownParty;

export interface KnownParty {
  readonly type: 'person' | 'organization' | 'group';
  readonly id: string;
  readonly name: string;
  /** A person's function. */
  readonly function?: Text;
  readonly email?: string;
  /** Id of a person's organisation. */
  readonly organization?: string;
  /** Ids of a group's members. */
  readonly members?: readonly string[];
  /** Whether the address book lets a person be named in public. True for organisations and groups; one that is declared in something secret is hidden elsewhere. */
  readonly public: boolean;
}

/** A name that is no `@id`, in quotes or not. A rule reports it as the owner of an action. */
export interface Guest {
  readonly type: 'guest';
  readonly name: string;
  readonly function?: undefined;
}

/** An id that names nobody; shown as typed. */
export interface UnknownParty {
  readonly type: 'unknown';
  readonly id: string;
  readonly name: string;
  readonly function?: undefined;
}

export type PublicParty = PublicKnownParty | ShieldedParty;

export interface PublicKnownParty {
  readonly type: 'person' | 'organization' | 'group';
  /** Groups have none: their ids do not show in public. */
  readonly id?: string;
  readonly name: PublicName;
  readonly function?: Text<Public>;
}

export interface ShieldedParty {
  readonly type: 'person';
  readonly ground: string;
}

/** A party where it is named as chair, owner, lead or member. */
export interface PartyMention<D extends Disclosure = Internal> {
  readonly party: D['party'];
  /** The ground under which the writer shielded it at this place: `{5.1.2e: @jansen}`. */
  readonly ground?: string;
  readonly at: D['at'];
}

/** A value of one line, and where it stands. */
export interface Located<D extends Disclosure, V> {
  readonly value: V;
  readonly at: D['at'];
}
