import type { Action, ActionStatus, DateValue, FileModel, Item, Minutes, PlainDate, Progress, Section } from '../model/minutes.ts';

/** An item with the meeting it was made in. */
export interface Recorded<I extends Item = Item> {
  readonly item: I;
  readonly meeting: Minutes;
  /** The section it stands in; undefined above the first heading. */
  readonly section: Section | undefined;
}
/** One report on an action in a later meeting. */
export interface Report {
  readonly progress: Progress;
  readonly meeting: Minutes;
}
/** An action or agreement over all meetings. */
export interface RegisteredAction extends Recorded<Action> {
  /** In the order of the meetings' dates. */
  readonly reports: readonly Report[];
  /** After the last report. */
  readonly status: ActionStatus;
  /** The latest deadline that was given. */
  readonly due: DateValue | undefined;
}

/** All actions and agreements of a project, each with its latest state after every `Voortgang`. */
export class Register {
  private readonly byRef = new Map<string, RegisteredAction>();
  private readonly reportsByRef: ReadonlyMap<string, readonly Report[]>;
  readonly items: readonly Recorded[];
  /** Actions and agreements, in the order of their meetings. */
  readonly actions: readonly RegisteredAction[];

  constructor(files: readonly FileModel[]) {
    const meetings = files.flatMap((file) => file.meetings).sort(byMoment);
    this.items = meetings.flatMap((meeting) => [...recordedItems(meeting)]);
    this.reportsByRef = reportsOf(this.items);
    const actions: RegisteredAction[] = [];
    for (const recorded of this.items) {
      if (!isAction(recorded)) continue;
      const action = this.register(recorded);
      actions.push(action);
      const { ref } = recorded.item;
      if (ref !== undefined && !this.byRef.has(ref)) this.byRef.set(ref, action);
    }
    this.actions = actions;
  }

  private register(recorded: Recorded<Action>): RegisteredAction {
    const { item } = recorded;
    const reports = item.ref === undefined ? [] : (this.reportsByRef.get(item.ref) ?? []);
    const status = reports.findLast((report) => report.progress.status !== undefined)?.progress.status;
    const due = reports.findLast((report) => report.progress.due?.date !== undefined)?.progress.due;
    return { ...recorded, reports, status: status ?? item.status, due: due ?? item.due };
  }

  /** The action `meeting/A1`. */
  get(ref: string): RegisteredAction | undefined {
    return this.byRef.get(ref);
  }

  /** The latest state of `meeting/A1`. */
  latest(ref: string): { status: ActionStatus; due: PlainDate | undefined } | undefined {
    const action = this.byRef.get(ref);
    return action && { status: action.status, due: action.due?.date };
  }

  /** The state of an action after the reports of all meetings up to and including this one. */
  statusAfter(action: RegisteredAction, meeting: Minutes): ActionStatus {
    const before = action.reports.filter((report) => byMoment(report.meeting, meeting) <= 0);
    return before.findLast((report) => report.progress.status !== undefined)?.progress.status ?? action.item.status;
  }
}

/** All meetings of a project in one register; takes time in proportion to the number of items. */
export function buildRegister(files: readonly FileModel[]): Register {
  return new Register(files);
}

export function isOpen(status: ActionStatus): boolean {
  return status === 'open' || status === 'ongoing';
}

function isAction(recorded: Recorded): recorded is Recorded<Action> {
  return recorded.item.kind === 'action' || recorded.item.kind === 'agreement';
}

/** The reports on each item, by the item's full name. */
function reportsOf(items: readonly Recorded[]): Map<string, Report[]> {
  const reports = new Map<string, Report[]>();
  for (const { item, meeting } of items) {
    if (item.kind !== 'progress') continue;
    const { target } = item.about;
    if (target?.meeting === undefined) continue;
    const ref = `${target.meeting}/${target.id}`;
    const known = reports.get(ref);
    if (known === undefined) reports.set(ref, [{ progress: item, meeting }]);
    else known.push({ progress: item, meeting });
  }
  return reports;
}

function* recordedItems(meeting: Minutes): Generator<Recorded> {
  yield* itemsIn(meeting.blocks, meeting, undefined);
  for (const section of meeting.sections) yield* itemsInSection(section, meeting);
}

function* itemsInSection(section: Section, meeting: Minutes): Generator<Recorded> {
  yield* itemsIn(section.blocks, meeting, section);
  for (const child of section.sections) yield* itemsInSection(child, meeting);
}

function* itemsIn(blocks: Minutes['blocks'], meeting: Minutes, section: Section | undefined): Generator<Recorded> {
  for (const block of blocks) {
    if (!('items' in block)) continue;
    yield { item: block, meeting, section };
    for (const item of block.items) yield { item, meeting, section };
  }
}

/** By date, then by starting time, then by id; meetings without a date come last. */
export function byMoment(a: Minutes, b: Minutes): number {
  const first = `${a.date?.date ?? '9999'} ${a.time?.start ?? ''} ${a.id}`;
  const second = `${b.date?.date ?? '9999'} ${b.time?.start ?? ''} ${b.id}`;
  return first < second ? -1 : first > second ? 1 : 0;
}
