import { Transform, type TransformCallback } from 'node:stream';

const END_OF_HEADERS = '\r\n\r\n';
const LENGTH = /Content-Length:[ \t]*(\d{1,10})[ \t]*(?=\r?\n|$)/gi;
/** Headers are shorter; what is longer and holds no end of headers is no header. */
const LONGEST_HEADERS = 4096;
/** Longer than any message about minutes. A client that announces more would be waited for until it had sent that much. */
const LONGEST_MESSAGE = 256 * 1024 * 1024;

/**
 * Passes on the messages of a client (LSP 3.17, Base Protocol), each with the one header that counts, and nothing else. What is no message, a
 * header without a length, or a length that no message has, is left out up to the next header with one: a client that stumbles is still heard.
 */
export class WholeMessages extends Transform {
  private waiting: Buffer = Buffer.alloc(0);
  /** How much of the content of a message is still to come. */
  private due = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.waiting = this.waiting.length === 0 ? chunk : Buffer.concat([this.waiting, chunk]);
    while (this.waiting.length > 0 && (this.due > 0 ? this.passContent() : this.readHeaders()));
    done();
  }

  private passContent(): boolean {
    const content = this.waiting.subarray(0, this.due);
    this.due -= content.length;
    this.waiting = this.waiting.subarray(content.length);
    this.push(content);
    return true;
  }

  /** @returns false where more must come first. */
  private readHeaders(): boolean {
    const end = this.waiting.indexOf(END_OF_HEADERS);
    if (end < 0) {
      if (this.waiting.length > LONGEST_HEADERS) this.waiting = Buffer.from(this.waiting.subarray(-LONGEST_HEADERS));
      return false;
    }
    const length = lengthIn(this.waiting.toString('latin1', Math.max(0, end - LONGEST_HEADERS), end));
    this.waiting = this.waiting.subarray(end + END_OF_HEADERS.length);
    if (length === undefined || length === 0 || length > LONGEST_MESSAGE) return true;
    this.push(`Content-Length: ${length}${END_OF_HEADERS}`);
    this.due = length;
    return true;
  }
}

/** The last length in the headers: what stands before it may be what was left of something else. */
function lengthIn(headers: string): number | undefined {
  const digits = [...headers.matchAll(LENGTH)].at(-1)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
