import type {
  ActionStatus,
  Disclosure,
  Internal,
  Item,
  Minutes,
  Outcome,
  PartyMention,
  PlainDate,
  Public,
  Stated,
  Text,
} from '../model/minutes.ts';
import { isMotion } from '../model/outcomes.ts';
import { resultOf } from '../model/tally.ts';
import { nameWords } from '../model/value-text.ts';
import { type ChainStep, finalOutcome } from './motion-chain.ts';
import { partyKey } from './party-key.ts';
import { isOpen, type Recorded, type Register, type RegisteredAction, type Report } from './register.ts';

export const REGISTER_KINDS = ['action', 'agreement', 'commitment', 'decision', 'motion', 'vote'] as const;
/** Proposals and amendments are among the motions. */
export type RegisterKind = (typeof REGISTER_KINDS)[number];
export const REGISTER_SORTS = ['due', 'owner', 'meeting'] as const;
export type RegisterSort = (typeof REGISTER_SORTS)[number];

/** What of the register is asked for. */
export interface RegisterQuery<D extends Disclosure = Internal> {
  readonly kinds: ReadonlySet<RegisterKind>;
  /** `open` is all that is not closed: open and ongoing. Decisions have no status and pass only `all` and `open`. */
  readonly status: ActionStatus | 'all';
  /** Ids of the owners asked for; undefined: anyone's. */
  readonly owners?: ReadonlySet<string>;
  readonly overdue?: boolean;
  readonly sort: RegisterSort;
  readonly today: PlainDate;
  /** Whether a meeting takes part. */
  includes(meeting: Minutes<D>): boolean;
}

/** One line of the register. */
export interface RegisterEntry<D extends Disclosure = Internal> {
  readonly kind: RegisterKind;
  readonly recorded: Recorded<Item<D>, D>;
  readonly owners: readonly PartyMention<D>[];
  /** Undefined for decisions, motions and votes. */
  readonly status: ActionStatus | undefined;
  /** What came of a motion in the end, or of a vote. */
  readonly outcome?: Outcome | undefined;
  /** The full name of what a vote is on. */
  readonly votedOn?: string | undefined;
  /** Of a motion: amendments to it, votes on it and decisions about it, in their order. */
  readonly steps?: readonly ChainStep<D>[];
  /** The latest deadline; undefined where none is a date. */
  readonly due: PlainDate | undefined;
  /** Words that are no date, as typed: `zsm`. */
  readonly dueText: Text<D> | undefined;
  readonly overdue: boolean;
  /** What later meetings reported, in their order. */
  readonly history: readonly Report<D>[];
}

/** An entry as writers or as citizens see it. */
export type AnyRegisterEntry = RegisterEntry<Internal> | RegisterEntry<Public>;

export interface OwnerTotal<D extends Disclosure = Internal> {
  /** An owner's id; a guest's name. */
  readonly owner: D['party'];
  readonly open: number;
  readonly overdue: number;
}

/** The entries asked for, in the order asked for. */
export function queryRegister<D extends Disclosure = Internal>(
  register: Register<D>,
  query: RegisterQuery<D>,
): readonly RegisterEntry<D>[] {
  const actions = register.actions
    .filter(({ item }) => query.kinds.has(item.kind))
    .map((action): RegisterEntry<D> => actionEntry(action, query.today));
  const decisions = query.kinds.has('decision') ? register.items.filter(isDecision<D>).map(decisionEntry<D>) : [];
  const motions =
    query.kinds.has('motion') || query.kinds.has('vote') ? register.items.flatMap((one) => motionEntry(register, one) ?? []) : [];
  const entries = [...actions, ...decisions, ...motions.filter(({ kind }) => query.kinds.has(kind))].filter((entry) =>
    isWanted(entry, query),
  );
  return entries.sort(ORDERS[query.sort]);
}

/** How many open entries each owner has, most first; who has none is not in it. */
export function totalsByOwner<D extends Disclosure = Internal>(entries: readonly RegisterEntry<D>[]): readonly OwnerTotal<D>[] {
  const totals = new Map<string, { owner: D['party']; open: number; overdue: number }>();
  for (const { owners, status, overdue } of entries) {
    if (status === undefined || !isOpen(status)) continue;
    for (const { party } of owners) {
      const key = partyKey(party);
      const total = totals.get(key) ?? { owner: party, open: 0, overdue: 0 };
      totals.set(key, { owner: party, open: total.open + 1, overdue: total.overdue + (overdue ? 1 : 0) });
    }
  }
  return [...totals.values()].sort((a, b) => b.open - a.open || compareText(nameOf(a.owner), nameOf(b.owner)));
}

type AnyParty = Disclosure['party'];

/** A party's id; undefined of a guest, and where the public may not know it. */
function idOf(party: AnyParty): string | undefined {
  return 'id' in party ? party.id : undefined;
}

/** A party's name; the ground on which it is shielded. */
function nameOf(party: AnyParty): string {
  return 'name' in party ? nameWords(party.name) : `[${party.ground}]`;
}

function actionEntry<D extends Disclosure>(action: RegisteredAction<D>, today: PlainDate): RegisterEntry<D> {
  const { item, meeting, section, status, due, reports } = action;
  return {
    kind: item.kind,
    recorded: { item, meeting, section },
    owners: item.owners,
    status,
    due: due?.date,
    dueText: due?.date === undefined ? due?.text : undefined,
    overdue: isOpen(status) && due?.date !== undefined && due.date < today,
    history: reports,
  };
}

/** An entry of a motion, a proposal, an amendment or a vote; undefined of any other item. */
function motionEntry<D extends Disclosure>(register: Register<D>, recorded: Recorded<Item<D>, D>): RegisterEntry<D> | undefined {
  const { item, meeting } = recorded;
  const none = { status: undefined, due: undefined, dueText: undefined, overdue: false, history: [] };
  if (item.kind === 'vote')
    return { ...none, kind: 'vote', recorded, owners: [], outcome: resultOf<D>(item), votedOn: register.votedOn(item) };
  if (!isMotion<D>(item)) return undefined;
  const steps = register.stepsOn(recorded);
  return { ...none, kind: 'motion', recorded, owners: item.movers, outcome: finalOutcome<D>(item, meeting.id, steps), steps };
}

function isDecision<D extends Disclosure>(recorded: Recorded<Item<D>, D>): recorded is Recorded<Stated<D>, D> {
  return recorded.item.kind === 'decision';
}

function decisionEntry<D extends Disclosure>(recorded: Recorded<Stated<D>, D>): RegisterEntry<D> {
  return {
    kind: 'decision',
    recorded,
    owners: recorded.item.parties,
    status: undefined,
    due: undefined,
    dueText: undefined,
    overdue: false,
    history: [],
  };
}

function isWanted<D extends Disclosure>(entry: RegisterEntry<D>, { status, owners, overdue, includes }: RegisterQuery<D>): boolean {
  if (!includes(entry.recorded.meeting)) return false;
  if (overdue && !entry.overdue) return false;
  if (owners !== undefined && !entry.owners.some(({ party }) => owners.has(idOf(party) ?? ''))) return false;
  if (status === 'all') return true;
  if (status === 'open') return entry.status === undefined || isOpen(entry.status);
  return entry.status === status;
}

function compareText(a: string, b: string): number {
  return a.localeCompare(b, 'nl', { numeric: true });
}

function compareDue<D extends Disclosure>(a: RegisterEntry<D>, b: RegisterEntry<D>): number {
  return compareText(a.due ?? '9999', b.due ?? '9999');
}

function compareMeeting<D extends Disclosure>(a: RegisterEntry<D>, b: RegisterEntry<D>): number {
  const [first, second] = [a, b].map(({ recorded: { meeting } }) => `${meeting.date?.date ?? '9999'} ${meeting.time?.start ?? ''}`);
  return compareText(first!, second!) || compareText(a.recorded.meeting.id, b.recorded.meeting.id);
}

function ownersText<D extends Disclosure>({ owners }: RegisterEntry<D>): string {
  return owners.map(({ party }) => nameOf(party)).join(', ');
}

/** What falls due first; by owner; by meeting. Within one of them as in the minutes. */
const ORDERS: Readonly<Record<RegisterSort, <D extends Disclosure>(a: RegisterEntry<D>, b: RegisterEntry<D>) => number>> = {
  due: (a, b) => compareDue(a, b) || compareMeeting(a, b),
  owner: (a, b) => compareText(ownersText(a) || '\uffff', ownersText(b) || '\uffff') || compareDue(a, b) || compareMeeting(a, b),
  meeting: compareMeeting,
};
