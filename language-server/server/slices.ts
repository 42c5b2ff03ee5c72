/** What long work may take of the time of others, in milliseconds, before it lets them come in between. */
const AT_A_TIME = 15;

/** Does work step by step, and lets whoever types or asks come in between. */
export async function inSlices(steps: Iterable<unknown>): Promise<void> {
  let since = performance.now();
  for (const _ of steps) {
    if (performance.now() - since < AT_A_TIME) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  }
}

/** Who hears how far the reading of files is. */
export interface Listener {
  /** Of how many files how many are known; each counts in parts, as it is read, takes its place in its project, and tells what others can see. */
  progress?(done: number, total: number): void;
  /** So many files there are, and all configurations are known. */
  listed?(total: number): void;
}

/** Counts the parts of which the reading of each file consists. */
export class Parts {
  private done = 0;
  private total = 0;
  private told = 0;
  private readonly listener: Listener;

  constructor(listener: Listener) {
    this.listener = listener;
  }

  /** So many files have been read. */
  readonly read = (done: number, total: number): void => {
    this.total = total;
    this.tell(done);
  };

  /** Counts steps, each of which is a part of one file. */
  *counting(steps: Iterable<unknown>): Generator<void> {
    for (const _ of steps) {
      this.tell(this.done + 1);
      yield;
    }
  }

  private tell(done: number): void {
    this.done = done;
    const files = Math.min(this.total, Math.floor(done / PARTS));
    if (files > this.told) this.listener.progress?.(files, this.total);
    this.told = Math.max(this.told, files);
  }
}

const PARTS = 3;
