import { inflateRawSync } from 'node:zlib';
import { LARGEST_TEXT, UnreadableDocument } from './reading.ts';

const MOST_ENTRIES = 2_000;
/** What one archive may unfold to, all parts together. */
const LARGEST_WHOLE = 100_000_000;

/**
 * The parts of an archive, each unfolded only when it is asked for and only up to a limit (PKWARE's APPNOTE, 4.3): what its directory says of sizes
 * is not believed.
 */
export class Zip {
  private readonly parts = new Map<
    string,
    { readonly at: number; readonly packed: number; readonly method: number; readonly size: number }
  >();
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private left = LARGEST_WHOLE;

  /** @throws UnreadableDocument where it is none, or one that only a bomb would be. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = this.directoryEnd();
    const count = this.view.getUint16(end + 10, true);
    if (count > MOST_ENTRIES) throw new UnreadableDocument('tooLarge');
    let at = this.view.getUint32(end + 16, true);
    let whole = 0;
    for (let index = 0; index < count; index++) {
      if (at + 46 > bytes.length || this.view.getUint32(at, true) !== 0x02014b50) throw new UnreadableDocument('brokenFile');
      const flags = this.view.getUint16(at + 8, true);
      if ((flags & 1) !== 0) throw new UnreadableDocument('encrypted');
      const nameLength = this.view.getUint16(at + 28, true);
      const size = this.view.getUint32(at + 24, true);
      whole += size;
      if (whole > LARGEST_WHOLE) throw new UnreadableDocument('tooLarge');
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      if (this.parts.has(name)) throw new UnreadableDocument('brokenFile');
      this.parts.set(name, {
        at: this.view.getUint32(at + 42, true),
        packed: this.view.getUint32(at + 20, true),
        method: this.view.getUint16(at + 10, true),
        size,
      });
      at += 46 + nameLength + this.view.getUint16(at + 30, true) + this.view.getUint16(at + 32, true);
    }
  }

  get names(): readonly string[] {
    return [...this.parts.keys()];
  }

  has(name: string): boolean {
    return this.parts.has(name);
  }

  /** @throws UnreadableDocument where it is broken or far too large. */
  read(name: string): Uint8Array {
    const part = this.parts.get(name);
    if (part === undefined) throw new UnreadableDocument('brokenFile');
    const { at, packed, method } = part;
    if (at + 30 > this.bytes.length || this.view.getUint32(at, true) !== 0x04034b50) throw new UnreadableDocument('brokenFile');
    const start = at + 30 + this.view.getUint16(at + 26, true) + this.view.getUint16(at + 28, true);
    if (start + packed > this.bytes.length) throw new UnreadableDocument('brokenFile');
    const data = this.bytes.subarray(start, start + packed);
    const limit = Math.min(LARGEST_TEXT, this.left);
    let content: Uint8Array;
    if (method === 0) content = data;
    else if (method !== 8) throw new UnreadableDocument('brokenFile');
    else {
      try {
        content = inflateRawSync(data, { maxOutputLength: Math.max(1, limit) });
      } catch (error) {
        throw new UnreadableDocument((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'tooLarge' : 'brokenFile');
      }
    }
    if (content.length > limit) throw new UnreadableDocument('tooLarge');
    this.left -= content.length;
    return content;
  }

  /** The record that ends the archive stands at its end, before a comment of at most 65,535 bytes. */
  private directoryEnd(): number {
    for (let at = this.bytes.length - 22; at >= Math.max(0, this.bytes.length - 65_557); at--)
      if (this.view.getUint32(at, true) === 0x06054b50) return at;
    throw new UnreadableDocument('brokenFile');
  }
}

/** The parts of a file of Word. @throws UnreadableDocument where it is none, or holds macros. */
export function wordZip(bytes: Uint8Array): Zip {
  const zip = new Zip(bytes);
  if (!zip.has('[Content_Types].xml')) throw new UnreadableDocument('wrongEnding');
  if (zip.names.some((name) => /vbaProject\.bin$/i.test(name))) throw new UnreadableDocument('macros');
  return zip;
}
