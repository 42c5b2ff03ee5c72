import type {
  Action,
  ActionStatus,
  AnyMinutes,
  DateValue,
  Disclosure,
  Internal,
  Item,
  Minutes,
  PlainDate,
  Public,
} from '../model/minutes.ts';
import type { Message } from '../vocabulary/language.ts';
import type { ProjectFile } from './files.ts';
import type { Look } from './look.ts';

/** Which part of a meeting is rendered. */
export type View = 'full' | 'decisions' | 'actions' | 'invitation';
export const VIEWS: readonly View[] = ['full', 'decisions', 'actions', 'invitation'];

/** The latest state of an action over all meetings. */
export interface LatestState {
  readonly status: ActionStatus;
  readonly due: PlainDate | undefined;
}

/** An action of an earlier meeting that is still to be done. */
export interface OpenAction<D extends Disclosure> {
  readonly item: Action<D>;
  readonly meeting: Minutes<D>;
  /** As the meetings before this one left it. */
  readonly status: ActionStatus;
  readonly due: DateValue<D> | undefined;
}
export type AnyOpenAction = OpenAction<Internal> | OpenAction<Public>;

/** What a renderer must know beside the model. It reads no clock and no file. */
export interface RenderContext {
  readonly today: PlainDate;
  /** IANA name. */
  readonly timeZone: string;
  readonly view: View;
  /** The latest state of `meeting/A1`; undefined where it is not known. */
  latest(ref: string): LatestState | undefined;
  /** Its state after the reports of all meetings up to and including this one. */
  stateAfter?(ref: string, minutes: AnyMinutes): LatestState | undefined;
  /** The item `meeting/A1`, for those who read a report on it; undefined where it is not known. */
  itemOf?(ref: string): Item<Internal> | Item<Public> | undefined;
  /** What earlier meetings of the series left open, for an invitation; nothing where it is not known. */
  openBefore?(minutes: AnyMinutes): readonly AnyOpenAction[];
  /**
   * A file that minutes name by a path, to go along with what is made of them; undefined where there is none that may. Never asked for the
   * public: nobody knows what a file holds.
   * @param uri of the minutes.
   */
  file?(uri: string, target: string): ProjectFile | undefined;
  /** The house style, where there is one. */
  readonly look?: Look | undefined;
  /** Is called with what a reader of an output must know and no output can say: a sign that no font has. */
  notice?(message: Message): void;
  /** Marks each block with its source line (`data-line`), for the preview. */
  readonly sourceLines?: boolean;
}
