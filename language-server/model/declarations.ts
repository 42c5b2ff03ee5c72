import type { Range } from '../syntax/positions.ts';
import type { Disclosure, Internal, KnownParty, Located, PartyMention, Text } from './disclosure.ts';
import type { DateValue, Moment } from './moments.ts';

export interface Track<D extends Disclosure = Internal> {
  readonly kind: 'track';
  readonly id: string;
  readonly name: Text<D>;
  readonly lead: PartyMention<D> | undefined;
  readonly members: readonly PartyMention<D>[];
  readonly target: DateValue<D> | undefined;
  /** Where it is declared: in a series, or in a meeting. */
  readonly owner: { readonly kind: 'series' | 'meeting'; readonly id: string } | undefined;
  /** It is secret itself, or declared under something that is. */
  readonly ground?: string | undefined;
  readonly uri: string;
  readonly at: D['at'];
  readonly headAt: D['at'];
}

export interface Channel<D extends Disclosure = Internal> {
  readonly kind: 'channel';
  /** Declared in a series, whose every meeting has it. */
  readonly ofSeries: boolean;
  readonly id: string;
  readonly text: Text<D>;
  readonly since: DateValue<D> | undefined;
  /** The ground on which the whole channel is shielded. */
  readonly ground: string | undefined;
  readonly at: D['at'];
  readonly headAt: D['at'];
}

export interface Standby<D extends Disclosure = Internal> {
  readonly kind: 'standby';
  readonly from: Moment<D> | undefined;
  readonly until: Moment<D> | undefined;
  readonly parties: readonly PartyMention<D>[];
  /** It is secret itself, or declared under something that is. */
  readonly ground?: string | undefined;
  readonly at: D['at'];
  readonly headAt: D['at'];
}

export interface Series {
  readonly kind: 'series';
  readonly id: string;
  readonly name: Text;
  /** As typed: `werkdagen 09:30-10:00`. */
  readonly rhythm: Located<Internal, string> | undefined;
  readonly from: DateValue | undefined;
  readonly until: DateValue | undefined;
  readonly location: string | undefined;
  readonly chair: PartyMention | undefined;
  readonly secretary: PartyMention | undefined;
  readonly members: readonly PartyMention[];
  /** Cover asked for around the clock: `piket 24/7`. */
  readonly roundTheClock: boolean;
  /** How many of its members must be there, as typed: `2/3`. */
  readonly quorum: string | undefined;
  /** It is declared in a secret section, or calls itself secret. */
  readonly ground?: string | undefined;
  readonly tracks: readonly Track[];
  readonly standby: readonly Standby[];
  readonly channels: readonly Channel[];
  readonly uri: string;
  readonly at: Range;
  readonly headAt: Range;
}

export interface PartyDeclaration {
  readonly kind: 'party';
  readonly party: KnownParty;
  /** Other names of the party: `ook "J&V"`. */
  readonly aliases: readonly Located<Internal, string>[];
  /** It is declared in a secret section, or calls itself secret. */
  readonly ground?: string | undefined;
  readonly uri: string;
  readonly at: Range;
  readonly headAt: Range;
}

export interface Abbreviation {
  readonly kind: 'abbreviation';
  readonly id: string;
  readonly meaning: Text;
  readonly uri: string;
  readonly at: Range;
  readonly headAt: Range;
}
