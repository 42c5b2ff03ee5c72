/** The answer that a view shows, kept until it may have changed. Relies on the server answering in the order of the requests. */
export class Remembered<T> {
  private readonly load: () => Promise<T>;
  private value: T | undefined;

  constructor(load: () => Promise<T>) {
    this.load = load;
  }

  async get(): Promise<T> {
    this.value ??= await this.load();
    return this.value;
  }

  forget(): void {
    this.value = undefined;
  }

  /** Asks anew. @returns whether there is something else to show: a row that is drawn anew while it is clicked misses the click */
  async renew(): Promise<boolean> {
    const now = await this.load();
    const differs = JSON.stringify(now) !== JSON.stringify(this.value);
    this.value = now;
    return differs;
  }
}
