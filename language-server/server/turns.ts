/** Work that is done in the order in which it was asked for, each when what was asked before is done. */
export class Turns {
  private readonly failed: (error: unknown) => void;
  private last: Promise<void> = Promise.resolve();
  private left = 0;
  /** Is called when all that was asked for is done. */
  onQuiet: () => void = () => {};

  /** @param failed is called with what goes wrong */
  constructor(failed: (error: unknown) => void) {
    this.failed = failed;
  }

  /** Settles when all that was asked for has been done. */
  get settled(): Promise<void> {
    return this.last;
  }

  get isBusy(): boolean {
    return this.left > 0;
  }

  /** What comes next is done whatever goes wrong here. */
  private tellQuiet(): void {
    try {
      this.onQuiet();
    } catch (error) {
      this.failed(error);
    }
  }

  /** @returns what the work gives; undefined where it fails */
  next<T>(work: () => Promise<T>): Promise<T | undefined> {
    this.left++;
    const result = this.last
      .then(work)
      .catch((error) => {
        this.failed(error);
        return undefined;
      })
      .finally(() => {
        this.left--;
        if (this.left === 0) this.tellQuiet();
      });
    this.last = result.then(() => undefined);
    return result;
  }
}
