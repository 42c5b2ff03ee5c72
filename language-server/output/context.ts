import type { ActionStatus, PlainDate } from '../model/minutes.ts';

/** Which part of a meeting is rendered. */
export type View = 'full' | 'decisions' | 'actions' | 'invitation';
export const VIEWS: readonly View[] = ['full', 'decisions', 'actions', 'invitation'];

/** The latest state of an action over all meetings. */
export interface LatestState {
  readonly status: ActionStatus;
  readonly due: PlainDate | undefined;
}

/** What a renderer must know beside the model. It reads no clock and no file. */
export interface RenderContext {
  readonly today: PlainDate;
  /** IANA name. */
  readonly timeZone: string;
  readonly view: View;
  /** The latest state of `meeting/A1`; undefined where it is not known. */
  latest(ref: string): LatestState | undefined;
  /** Marks each block with its source line (`data-line`), for the preview. */
  readonly sourceLines?: boolean;
}
