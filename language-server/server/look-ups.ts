import { type Address, addressOf } from '../syntax/addresses.ts';

/** Files beside the minutes that were looked up, such as attachments: whether each was there. */
export class LookUps {
  private readonly found = new Map<Address, boolean>();
  private readonly isThere: (uri: Address) => boolean | undefined;

  /** @param isThere undefined where nobody can tell */
  constructor(isThere: (uri: Address) => boolean | undefined) {
    this.isThere = isThere;
  }

  exists(uri: string): boolean | undefined {
    const address = addressOf(uri);
    const there = this.isThere(address);
    if (there !== undefined) this.found.set(address, there);
    return there;
  }

  /** All that were looked up, and whether each was there. */
  all(): Readonly<Record<string, boolean>> {
    return Object.fromEntries(this.found);
  }

  /** Whether one of them has come or gone; all are forgotten then. */
  haveChanged(): boolean {
    const changed = [...this.found].some(([uri, there]) => this.isThere(uri) !== there);
    if (changed) this.found.clear();
    return changed;
  }
}
