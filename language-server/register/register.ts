import type {
  Action,
  ActionStatus,
  DateValue,
  Disclosure,
  FileModel,
  Internal,
  Item,
  Minutes,
  PlainDate,
  Progress,
  Public,
  PublicMinutes,
  Section,
} from '../model/minutes.ts';
import { nestedVotes } from '../model/outcomes.ts';
import { Publisher } from '../model/public.ts';
import { refOf } from '../model/refs.ts';
import { byMoment, placedItems } from '../model/walk.ts';
import { isConfidential } from '../vocabulary/values.ts';
import { aboutRef, type ChainStep } from './motion-chain.ts';

/** An item with the meeting it was made in. */
export interface Recorded<I = Item, D extends Disclosure = Internal> {
  readonly item: I;
  readonly meeting: Minutes<D>;
  /** The section it stands in; undefined above the first heading. */
  readonly section: Section<D> | undefined;
}
/** One report on an action in a later meeting. */
export interface Report<D extends Disclosure = Internal> {
  readonly progress: Progress<D>;
  readonly meeting: Minutes<D>;
}
/** An action or agreement over all meetings. */
export interface RegisteredAction<D extends Disclosure = Internal> extends Recorded<Action<D>, D> {
  /** In the order of the meetings' dates. */
  readonly reports: readonly Report<D>[];
  /** After the last report. */
  readonly status: ActionStatus;
  /** The latest deadline that was given. */
  readonly due: DateValue<D> | undefined;
}

/** All actions and agreements of a project, each with its latest state after every `Voortgang`. */
export class Register<D extends Disclosure = Internal> {
  private readonly byRef = new Map<string, RegisteredAction<D>>();
  private readonly itemsByRef = new Map<string, Item<D>>();
  private readonly isClosed: (meeting: Minutes<D>) => boolean;
  /** Made when it is first asked for. */
  private bySeries: ReadonlyMap<string | undefined, readonly RegisteredAction<D>[]> | undefined;
  private readonly reportsByRef: ReadonlyMap<string, readonly Report<D>[]>;
  /** Made when it is first asked for. */
  private holders: ReadonlyMap<Item<D>, string | undefined> | undefined;
  private stepsByRef: ReadonlyMap<string, readonly ChainStep<D>[]> | undefined;
  readonly items: readonly Recorded<Item<D>, D>[];
  /** Actions and agreements, in the order of their meetings. */
  readonly actions: readonly RegisteredAction<D>[];

  /** @param isClosed whether what a meeting holds is told by that meeting alone, and by no other. */
  constructor(minutes: readonly Minutes<D>[], isClosed: (meeting: Minutes<D>) => boolean = () => false) {
    this.isClosed = isClosed;
    const meetings = minutes.toSorted(byMoment);
    this.items = meetings.flatMap((meeting) => Array.from(placedItems(meeting), ({ item, section }) => ({ item, meeting, section })));
    this.reportsByRef = reportsOf(this.items.filter((recorded) => this.mayTell(recorded)));
    const actions: RegisteredAction<D>[] = [];
    for (const recorded of this.items) {
      const ref = isClosed(recorded.meeting) ? undefined : recorded.item.ref;
      if (ref !== undefined && !this.itemsByRef.has(ref)) this.itemsByRef.set(ref, recorded.item);
      if (!isAction(recorded)) continue;
      const action = this.register(recorded);
      actions.push(action);
      if (ref !== undefined && !this.byRef.has(ref)) this.byRef.set(ref, action);
    }
    this.actions = actions;
  }

  /** Whether what is said of an item may be known where that item stands. */
  private mayTell({ item, meeting }: Recorded<Item<D>, D>): boolean {
    if (!this.isClosed(meeting)) return true;
    return 'about' in item && item.about?.target?.meeting === meeting.id;
  }

  private register(recorded: Recorded<Action<D>, D>): RegisteredAction<D> {
    const { item } = recorded;
    const reports = item.ref === undefined ? [] : (this.reportsByRef.get(item.ref) ?? []);
    return { ...recorded, ...stateOf(item, reports) };
  }

  /** The action `meeting/A1`. */
  get(ref: string): RegisteredAction<D> | undefined {
    return this.byRef.get(ref);
  }

  /** The item `meeting/A1`, of whatever kind. */
  item(ref: string): Item<D> | undefined {
    return this.itemsByRef.get(ref);
  }

  /** What happened to a motion in all meetings: amendments to it, votes on it, decisions about it, in their order. */
  stepsOn({ item, meeting }: Recorded<Item<D>, D>): readonly ChainStep<D>[] {
    this.stepsByRef ??= Map.groupBy(
      this.items.filter((recorded) => aboutRef(recorded.item) !== undefined && this.mayTell(recorded)),
      (recorded) => aboutRef(recorded.item)!,
    );
    const nested = nestedVotes(item).map((vote) => ({ item: vote, meeting }));
    return [...nested, ...((item.ref === undefined ? undefined : this.stepsByRef.get(item.ref)) ?? [])];
  }

  /** The full name of the item that a vote is on: the one it names, else the one it stands in. */
  votedOn(vote: Item<D>): string | undefined {
    this.holders ??= new Map(this.items.flatMap(({ item }) => nestedVotes(item).map((nested) => [nested, item.ref] as const)));
    return aboutRef(vote) ?? this.holders.get(vote);
  }

  /** The latest state of `meeting/A1`. */
  latest(ref: string): { status: ActionStatus; due: PlainDate | undefined } | undefined {
    const action = this.byRef.get(ref);
    return action && { status: action.status, due: action.due?.date };
  }

  /** Actions of earlier meetings of the same series that are open when this meeting begins, as the meetings before it left them. */
  openBefore(meeting: Minutes<D>): RegisteredAction<D>[] {
    const series = meeting.series?.id;
    if (series === undefined || series === '') return [];
    this.bySeries ??= Map.groupBy(this.actions, (action) => action.meeting.series?.id);
    return (this.bySeries.get(series) ?? []).flatMap((action) => {
      if (byMoment(action.meeting, meeting) >= 0 || this.isClosed(action.meeting)) return [];
      const known = stateOf(
        action.item,
        action.reports.filter((report) => byMoment(report.meeting, meeting) < 0),
      );
      return isOpen(known.status) ? [{ ...action, ...known }] : [];
    });
  }

  /** The state of `meeting/A1` after the reports of all meetings up to and including this one. */
  stateAfter(ref: string, meeting: Minutes<D>): { status: ActionStatus; due: PlainDate | undefined } | undefined {
    const action = this.byRef.get(ref);
    if (action === undefined) return undefined;
    const { status, due } = stateOf(
      action.item,
      action.reports.filter((report) => byMoment(report.meeting, meeting) <= 0),
    );
    return { status, due: due?.date };
  }
}

/** What became of an action: after its last report, or after some of them. */
export function stateOf<D extends Disclosure, R extends { readonly progress: Progress<D> }>(item: Action<D>, reports: readonly R[]) {
  const status = reports.findLast((report) => report.progress.status !== undefined)?.progress.status;
  const due = reports.findLast((report) => report.progress.due?.date !== undefined)?.progress.due;
  return { reports, status: status ?? item.status, due: due ?? item.due };
}

/** The register of a project; built once for a state of it. */
export function registerOf(project: { cached<T>(key: string, compute: () => T): T; files(): readonly FileModel[] }): Register {
  return project.cached('register', () => buildRegister(project.files()));
}

/** All meetings of a project in one register; takes time in proportion to the number of items. */
export function buildRegister(files: readonly FileModel[]): Register {
  return new Register(files.flatMap((file) => file.meetings));
}

/**
 * The register as a citizen may see it, without secret actions and secret reports. What confidential minutes hold appears in their own public version
 * alone, of which its maker is warned; the public versions of other minutes show neither their actions nor their reports.
 */
export function buildPublicRegister(files: readonly FileModel[], publisher = new Publisher(files)): Register<Public> {
  return publicRegisterOf(files.flatMap((file) => file.meetings.map((meeting) => publisher.minutes(meeting))));
}

/** As {@link buildPublicRegister}, of public minutes or their outlines. */
export function publicRegisterOf(meetings: readonly PublicMinutes[]): Register<Public> {
  return new Register(meetings, isConfidential);
}

export function isOpen(status: ActionStatus): boolean {
  return status === 'open' || status === 'ongoing';
}

function isAction<D extends Disclosure>(recorded: Recorded<Item<D>, D>): recorded is Recorded<Action<D>, D> {
  return 'owners' in recorded.item;
}

/** The reports on each item, by the item's full name. */
function reportsOf<D extends Disclosure>(items: readonly Recorded<Item<D>, D>[]): Map<string, Report<D>[]> {
  const reports = new Map<string, Report<D>[]>();
  for (const { item, meeting } of items) {
    if (item.kind !== 'progress') continue;
    const ref = refOf(item.about.target);
    if (ref === undefined) continue;
    const known = reports.get(ref);
    if (known === undefined) reports.set(ref, [{ progress: item, meeting }]);
    else known.push({ progress: item, meeting });
  }
  return reports;
}
