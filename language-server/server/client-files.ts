import { type Address, addressOf } from '../syntax/addresses.ts';
import type { Asking } from './asking.ts';
import type { Reader } from './disk.ts';
import { notIgnored } from './ignored.ts';
import { REQUEST } from './protocol.ts';

/** How many times as long as for another answer is waited for files, which may come from far. */
const FAR = 6;

/**
 * The files of a client, for a server that has no disk. What the client refuses fails, so that what was known of its files stays; a list that
 * comes late is used when it comes; and one that keeps silent about a file is not waited for again before it has spoken.
 */
export class ClientFiles implements Reader {
  private readonly asking: Asking;
  private readonly cameLate: () => void;
  private late: unknown;
  private silent = false;

  /** @param cameLate is called when there is a list after all: somebody should ask for it again. */
  constructor(asking: Asking, cameLate: () => void) {
    this.asking = asking;
    this.cameLate = cameLate;
  }

  async list(): Promise<readonly string[]> {
    const { late } = this;
    this.late = undefined;
    const answer = late === undefined ? await this.listed() : late;
    if (!Array.isArray(answer)) throw new Error(`${REQUEST.listFiles}: no answer`);
    return notIgnored(
      answer.filter((uri) => typeof uri === 'string'),
      (uri) => this.read(addressOf(uri)),
    );
  }

  private async listed(): Promise<unknown> {
    const asked = this.asking.ask<unknown>(REQUEST.listFiles);
    const answer = await this.asking.inTime(
      asked.then((value) => ({ value })),
      FAR,
    );
    if (answer !== undefined) return answer.value;
    void asked.then((value) => {
      this.late = value;
      if (Array.isArray(value)) this.cameLate();
    });
    return undefined;
  }

  async listHere(): Promise<readonly string[]> {
    return [];
  }

  async read(uri: Address): Promise<string | undefined> {
    const asked = this.asking.ask<string | null>(REQUEST.readFile, { uri }).then((value) => ({ value }));
    const answer = await this.asking.inTime(asked, this.silent ? 0 : FAR);
    if (answer === undefined) {
      this.silent = true;
      void asked.then(() => this.speaks());
    }
    // `null` is a file that is gone, or no text.
    if (answer?.value === undefined) throw new Error(`${REQUEST.readFile}: no answer`);
    return typeof answer.value === 'string' ? answer.value : undefined;
  }

  /** It has been silent, and answers again: what was passed by is asked for once more. */
  private speaks(): void {
    if (!this.silent) return;
    this.silent = false;
    this.cameLate();
  }

  /** The client tells when a file changes. */
  async stamp(): Promise<undefined> {
    return undefined;
  }
}
