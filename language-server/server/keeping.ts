import { atOnce } from '../project/steps.ts';
import { inSlices } from './slices.ts';
import type { Turns } from './turns.ts';
import { type Fault, later } from './unattended.ts';

/** Milliseconds without a change, after which what is known is kept: an editor may be ended at any time, and its server with it. */
const REST = 10_000;
const HOUR = 3_600_000;
const KEEPING = 'keeping what is known';

/** Sees to it that what is known of projects is kept for the next start: when nothing has changed for a while, and at the end. */
export class Keeping {
  private readonly keep: () => Generator<void, boolean>;
  private readonly reading: Pick<Turns, 'isBusy'>;
  private readonly log: Fault;
  private readonly rest: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private work: Generator<void> | undefined;

  /**
   * @param keep keeps what is known of files of which all is known, step by step, and tells whether there is more.
   * @param reading while it is busy nothing can be kept yet
   * @param log is told what goes wrong: then nothing is kept
   * @param rest how long nothing must have changed, in milliseconds
   */
  constructor(keep: () => Generator<void, boolean>, reading: Pick<Turns, 'isBusy'>, log: Fault, rest = REST) {
    this.keep = keep;
    this.reading = reading;
    this.log = log;
    this.rest = rest;
  }

  /** Something may be another thing now. */
  changed(): void {
    this.stop();
    this.wait(this.rest);
  }

  /** Keeps what is known now; later nothing is kept. */
  end(): void {
    this.stop();
    atOnce(this.keep());
  }

  private wait(time: number): void {
    this.timer = later(time, KEEPING, this.log, () => {
      const steps = this.during(time);
      this.work = steps;
      return inSlices(steps);
    });
  }

  /** While files are being read or checked there is more to come, for which it waits longer each time. */
  private *during(time: number): Generator<void> {
    if (this.reading.isBusy || (yield* this.keep())) this.wait(Math.min(2 * time, HOUR));
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.work?.return(undefined);
    this.work = undefined;
  }
}
