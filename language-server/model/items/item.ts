import type { ActionStatus, Details, Outcome, Procedure, VoteMethod } from '../../vocabulary/attributes.ts';
import type { KindThatHolds } from '../../vocabulary/items.ts';
import type { Disclosure, Internal, ItemReference, PartyMention, Text } from '../disclosure.ts';
import type { DateValue } from '../moments.ts';

/** What every kind of item holds. */
export interface ItemBase<D extends Disclosure = Internal> {
  readonly id: string | undefined;
  /** `meeting/id`; undefined without id. */
  readonly ref: string | undefined;
  /** What it is called, where its word says more than its kind: `Raadsbesluit`. */
  readonly called?: string | undefined;
  readonly text: Text<D>;
  /** The source line of each line of the text; empty in public. */
  readonly lines: readonly number[];
  /** Own, or from the heading. */
  readonly track: string | undefined;
  /** `geheim GROUND`. */
  readonly ground: string | undefined;
  /** Nested items, one level. */
  readonly items: readonly (Item<D> | D['gap'])[];
  readonly at: D['at'];
  /** Keyword up to the colon. */
  readonly headAt: D['at'];
}

/** The parties that a question, a parked point or a decision names: who answers it, brought it in or took it. */
export interface StatedParts<D extends Disclosure = Internal> {
  readonly parties: readonly PartyMention<D>[];
}

/** What an action, an agreement or a commitment holds beside its text: who does it, by when, and how it stands. */
export interface TaskParts<D extends Disclosure = Internal> extends Details {
  readonly owners: readonly PartyMention<D>[];
  /** Whom a commitment is made to. */
  readonly to?: readonly PartyMention<D>[];
  readonly due: DateValue<D> | undefined;
  /** As typed in the item itself; what later meetings report stands in the register. */
  readonly status: ActionStatus;
}

/** What a progress report holds beside its text: the item it is about, and what changes. */
export interface ReportParts<D extends Disclosure = Internal> {
  readonly about: ItemReference<D>;
  readonly status: ActionStatus | undefined;
  /** A new deadline. */
  readonly due: DateValue<D> | undefined;
  readonly parties: readonly PartyMention<D>[];
}

/** What an approval holds beside its text: the earlier minutes it approves, and how. */
export interface ApprovalParts<D extends Disclosure = Internal> {
  readonly about: ItemReference<D>;
  /** Undefined where it is not given. */
  readonly amended: boolean | undefined;
  /** Its words say that the minutes were not approved: `aangehouden`, `niet vastgesteld`. Not known in public. */
  readonly putOff?: true;
  /** What is changed in the earlier minutes, a text for each line. */
  readonly corrections: readonly Text<D>[];
  readonly parties: readonly PartyMention<D>[];
}

/** Who moved something, who seconded it, what it is about, and what its own line says came of it. */
export interface MovedParts<D extends Disclosure = Internal> {
  readonly movers: readonly PartyMention<D>[];
  readonly seconders: readonly PartyMention<D>[];
  readonly about: ItemReference<D> | undefined;
  /** Undefined where its line does not tell; a vote may then tell it: see `outcomeIn` in model/outcomes.ts. */
  readonly outcome: Outcome | undefined;
}

/** What a decision holds beside its text: who took it and how, and who moved it. */
export interface DecisionParts<D extends Disclosure = Internal> extends MovedParts<D>, StatedParts<D> {
  readonly procedure: Procedure | undefined;
}

export type VoteOption = 'yes' | 'no' | 'abstain';
/** One voter; a party may have more votes than one, and so may who holds proxies. */
export interface Ballot<D extends Disclosure = Internal> {
  readonly voter: PartyMention<D>;
  /** As typed behind the name. */
  readonly weight: number | undefined;
}
export interface VoteSide<D extends Disclosure = Internal> {
  readonly option: VoteOption;
  /** As typed. In the public version, where voters are hidden and nothing is typed: the sum of all ballots. */
  readonly total: number | undefined;
  readonly ballots: readonly Ballot<D>[];
  readonly at: D['at'];
}

/** What a vote holds beside its text. */
export interface VoteParts<D extends Disclosure = Internal> {
  /** As typed; a vote in another item is about that one. */
  readonly about: ItemReference<D> | undefined;
  readonly sides: readonly VoteSide<D>[];
  readonly unanimous: boolean;
  readonly method: VoteMethod | undefined;
  /** As typed: `2/3`. */
  readonly majority: string | undefined;
  /** As its text tells it. */
  readonly result: Outcome | undefined;
}

/** A proposal, a motion, an amendment. */
export interface Motion<D extends Disclosure = Internal> extends ItemBase<D>, MovedParts<D> {
  readonly kind: KindThatHolds<'motion'>;
}
export interface Decision<D extends Disclosure = Internal> extends ItemBase<D>, DecisionParts<D> {
  readonly kind: KindThatHolds<'decision'>;
}
export interface Vote<D extends Disclosure = Internal> extends ItemBase<D>, VoteParts<D> {
  readonly kind: KindThatHolds<'vote'>;
}
/** A question or a parked point. */
export interface Stated<D extends Disclosure = Internal> extends ItemBase<D>, StatedParts<D> {
  readonly kind: KindThatHolds<'parties'>;
}
/** An action, an agreement, a commitment. */
export interface Action<D extends Disclosure = Internal> extends ItemBase<D>, TaskParts<D> {
  readonly kind: KindThatHolds<'task'>;
}
export interface Progress<D extends Disclosure = Internal> extends ItemBase<D>, ReportParts<D> {
  readonly kind: KindThatHolds<'report'>;
}

export interface Approval<D extends Disclosure = Internal> extends ItemBase<D>, ApprovalParts<D> {
  readonly kind: KindThatHolds<'approval'>;
}

export type Item<D extends Disclosure = Internal> = Stated<D> | Action<D> | Progress<D> | Approval<D> | Motion<D> | Decision<D> | Vote<D>;
