import type { FileFollower } from '../model/followers.ts';
import type {
  Action,
  Approval,
  DateValue,
  FileModel,
  Item,
  MeetingHead,
  Minutes,
  Motion,
  Progress,
  SectionHead,
} from '../model/minutes.ts';
import { isMotion } from '../model/outcomes.ts';
import { refOf } from '../model/refs.ts';
import { byMoment, momentOf, placedItems } from '../model/walk.ts';
import { KeyedLists } from '../project/keyed-lists.ts';
import { compareText } from '../syntax/searching.ts';
import type { ActionStatus } from '../vocabulary/attributes.ts';
import { aboutRef } from './motion-chain.ts';
import { isOpen, stateOf } from './register.ts';

/** An item with the head of the meeting and of the section it stands in. */
export interface HeldItem<I extends Item = Item> {
  readonly item: I;
  readonly meeting: MeetingHead;
  /** Undefined above the first heading. */
  readonly section: SectionHead | undefined;
}
/** A report on an action in a later meeting. */
export interface HeldReport {
  readonly progress: Progress;
  readonly meeting: MeetingHead;
}

/** An action or agreement with its state over all meetings. */
export interface HeldAction extends HeldItem<Action> {
  /** In the order of the meetings' dates. */
  readonly reports: readonly HeldReport[];
  /** After the last report. */
  readonly status: ActionStatus;
  /** The latest deadline that was given. */
  readonly due: DateValue | undefined;
}

/** A meeting and its items, without the prose around them. */
interface HeldMeeting {
  readonly meeting: MeetingHead;
  readonly moment: string;
  /** Which of the meetings of its file it is. */
  readonly number: number;
  readonly items: readonly HeldItem[];
}
/** Where an item comes in the order of all. */
interface Placed<T> {
  readonly value: T;
  readonly held: HeldMeeting;
  readonly at: number;
}

/**
 * What the register of a project tells, kept up to date a file at a time and looked up by what it is about: what an editor shows beside a
 * text costs the same in a project of any size. It tells the same as a `Register` of all files does.
 */
export class LiveRegister implements FileFollower {
  private readonly meetings = new KeyedLists<HeldMeeting>(compareMeetings);
  private readonly items = new KeyedLists<Placed<HeldItem>>(comparePlaces);
  private readonly reports = new KeyedLists<Placed<HeldReport>>(comparePlaces);
  /** By the reports that it was made with: they stay the same list until one of them changes. */
  private readonly actions = new WeakMap<HeldItem, { readonly reports: readonly Placed<HeldReport>[]; readonly action: HeldAction }>();

  update(uri: string, file: FileModel | undefined): void {
    const held = (file?.meetings ?? []).map(heldMeeting);
    const items = held.flatMap((one) => one.items.map((value, at): Placed<HeldItem> => ({ value, held: one, at })));
    const reports = items.flatMap(({ value, ...place }) =>
      isReport(value) ? [{ value: { progress: value.item, meeting: value.meeting }, ...place }] : [],
    );
    this.meetings.update(uri, held, keysOfMeeting);
    this.items.update(uri, items, ({ value }) => keysOfItem(value));
    this.reports.update(uri, reports, ({ value }) => keysOfReport(value.progress));
  }

  // ---------------------------------------------------------------- asking

  /** All meetings, the earliest first; those without a date last. */
  allMeetings(): readonly MeetingHead[] {
    return this.meetings.get(ALL).map(({ meeting }) => meeting);
  }

  /** Those of a series, in the same order. */
  meetingsOfSeries(id: string): readonly MeetingHead[] {
    return this.meetings.get(`~${id}`).map(({ meeting }) => meeting);
  }

  /** All items, in the order of their meetings. */
  allItems(): readonly HeldItem[] {
    return this.meetings.get(ALL).flatMap(({ items }) => items);
  }

  /** All actions and agreements, in the same order. */
  allActions(): readonly HeldAction[] {
    return this.allItems().flatMap((held) => this.asAction(held) ?? []);
  }

  /** The item `meeting/A1`, of whatever kind. */
  item(ref: string): HeldItem | undefined {
    return this.items.get(`#${ref}`)[0]?.value;
  }

  /** The action `meeting/A1`. */
  action(ref: string): HeldAction | undefined {
    return this.actionsWith(`#${ref}`)[0];
  }

  /** All items of the meetings with this id. */
  itemsOfMeeting(id: string): readonly HeldItem[] {
    return this.meetings.get(`/${id}`).flatMap(({ items }) => items);
  }

  actionsOfMeeting(id: string): readonly HeldAction[] {
    return this.itemsOfMeeting(id).flatMap((held) => this.asAction(held) ?? []);
  }

  /** Those of one meeting, also where another one has its id. */
  actionsIn(meeting: MeetingHead): readonly HeldAction[] {
    return this.actionsOfMeeting(meeting.id).filter((action) => action.meeting === meeting);
  }

  actionsInFile(uri: string): readonly HeldAction[] {
    return this.actionsWith(`file ${uri}`);
  }

  actionsOwnedBy(id: string): readonly HeldAction[] {
    return this.actionsWith(`@${id}`);
  }

  actionsOnTrack(id: string): readonly HeldAction[] {
    return this.actionsWith(`track ${id}`);
  }

  /** The approvals of a meeting's minutes, without those that were put off. */
  approvalsOf(id: string): readonly HeldItem<Approval>[] {
    return this.items.get(`approval ${id}`).flatMap(({ value }) => (isApproval(value) ? [value] : []));
  }

  /** Amendments to a motion `meeting/M1`, votes on it and decisions about it, in all meetings and in their order. */
  stepsOn(ref: string): readonly HeldItem[] {
    return this.items.get(`about ${ref}`).map(({ value }) => value);
  }

  /** The motions, proposals and amendments of a file. */
  motionsInFile(uri: string): readonly HeldItem<Motion>[] {
    return this.items.get(`motions ${uri}`).flatMap(({ value }) => (isMotionHeld(value) ? [value] : []));
  }

  /** Actions of earlier meetings of the same series that are open when this meeting begins, as the meetings before it left them. */
  openBefore(meeting: Pick<Minutes, 'series' | 'date' | 'time' | 'id'>): HeldAction[] {
    const series = meeting.series?.id;
    if (series === undefined || series === '') return [];
    return this.actionsWith(`~${series}`).flatMap((action) => {
      if (byMoment(action.meeting, meeting) >= 0) return [];
      const known = stateOf(
        action.item,
        action.reports.filter((report) => byMoment(report.meeting, meeting) < 0),
      );
      return isOpen(known.status) ? [{ ...action, ...known }] : [];
    });
  }

  private actionsWith(key: string): HeldAction[] {
    return this.items.get(key).flatMap(({ value }) => this.asAction(value) ?? []);
  }

  private asAction(held: HeldItem): HeldAction | undefined {
    if (!isAction(held)) return undefined;
    const { ref } = held.item;
    const reports = ref === undefined ? NO_REPORTS : this.reports.get(ref);
    const known = this.actions.get(held);
    if (known !== undefined && (known.reports === reports || (known.reports.length === 0 && reports.length === 0))) return known.action;
    const told = reports.map(({ value }) => value);
    const action = { ...held, ...stateOf(held.item, told) };
    this.actions.set(held, { reports, action });
    return action;
  }
}

/** The register of a project, as the features of an editor ask it. */
export function liveRegisterOf(project: { following<T extends FileFollower>(key: string, make: () => T): T }): LiveRegister {
  return project.following('register', () => new LiveRegister());
}

const NO_REPORTS: readonly never[] = [];
const ALL = '';

function heldMeeting(minutes: Minutes, number: number): HeldMeeting {
  const meeting = headOf(minutes);
  const items = Array.from(placedItems(minutes), ({ item, section }): HeldItem => ({ item, meeting, section: section && headOf(section) }));
  return { meeting, moment: momentOf(minutes), number, items };
}

function headOf<T extends { readonly blocks: unknown; readonly sections: unknown }>({ blocks: _, sections: __, ...head }: T) {
  return head;
}

function isAction(held: HeldItem): held is HeldItem<Action> {
  return 'owners' in held.item;
}

function isReport(held: HeldItem): held is HeldItem<Progress> {
  return held.item.kind === 'progress';
}

function isApproval(held: HeldItem): held is HeldItem<Approval> {
  return held.item.kind === 'approval' && !held.item.putOff;
}

function isMotionHeld(held: HeldItem): held is HeldItem<Motion> {
  return isMotion(held.item);
}

function keysOfMeeting({ meeting }: HeldMeeting): string[] {
  return [ALL, `/${meeting.id}`, ...(meeting.series === undefined ? [] : [`~${meeting.series.id}`])];
}

function keysOfItem(held: HeldItem): string[] {
  const { item, meeting } = held;
  const own = item.ref === undefined ? [] : [`#${item.ref}`];
  if (isApproval(held)) {
    const { target } = held.item.about;
    return target?.kind === 'meeting' ? [...own, `approval ${target.id}`] : own;
  }
  const about = aboutRef(item);
  if (!isAction(held))
    return [...own, ...(about === undefined ? [] : [`about ${about}`]), ...(isMotionHeld(held) ? [`motions ${meeting.uri}`] : [])];
  const { owners, track } = held.item;
  return [
    ...own,
    `file ${meeting.uri}`,
    ...(meeting.series === undefined ? [] : [`~${meeting.series.id}`]),
    ...(track === undefined ? [] : [`track ${track}`]),
    ...owners.flatMap(({ party }) => (party.type === 'guest' ? [] : [`@${party.id}`])),
  ];
}

function keysOfReport({ about: { target } }: Progress): string[] {
  const ref = refOf(target);
  return ref === undefined ? [] : [ref];
}

/** By moment; of two at one moment, by file and place. */
function compareMeetings(a: HeldMeeting, b: HeldMeeting): number {
  return compareText(a.moment, b.moment) || compareText(a.meeting.uri, b.meeting.uri) || a.number - b.number;
}

function comparePlaces<T>(a: Placed<T>, b: Placed<T>): number {
  return compareMeetings(a.held, b.held) || a.at - b.at;
}
