/** Counts who works on something, so that it is left alone until nobody does. */
export class AtWork {
  private count = 0;
  private readonly idle: () => void;

  /** @param idle is called where nobody is at work. */
  constructor(idle: () => void) {
    this.idle = idle;
  }

  async doing<T>(work: () => T | Promise<T>): Promise<T> {
    this.count++;
    try {
      return await work();
    } finally {
      this.count--;
      this.rest();
    }
  }

  rest(): void {
    if (this.count === 0) this.idle();
  }
}
