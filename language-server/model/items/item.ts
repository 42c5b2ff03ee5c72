import type { ActionStatus, Details } from '../../vocabulary/attributes.ts';
import type { KindThatHolds } from '../../vocabulary/items.ts';
import type { Disclosure, Internal, ItemReference, PartyMention, Text } from '../disclosure.ts';
import type { DateValue } from '../moments.ts';

/** What every kind of item holds. */
export interface ItemBase<D extends Disclosure = Internal> {
  readonly id: string | undefined;
  /** `meeting/id`; undefined without id. */
  readonly ref: string | undefined;
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

/** What a decision or a question holds beside its text: by or for whom it is stated. */
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
  /** Undefined where it is not told. */
  readonly amended: boolean | undefined;
  /** What is changed in the earlier minutes, a text for each line. */
  readonly corrections: readonly Text<D>[];
  readonly parties: readonly PartyMention<D>[];
}

/** A decision, a question. */
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

export type Item<D extends Disclosure = Internal> = Stated<D> | Action<D> | Progress<D> | Approval<D>;
