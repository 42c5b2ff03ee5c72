/** What a git index holds (gitformat-index(5)). */
export interface GitIndex {
  readonly names: readonly string[];
  /** Folders, each with a slash behind it, that stand for all that git tracks in them: in a sparse index. */
  readonly wholeFolders: readonly string[];
}

/** The index is none, or says that it holds what is not read here: nobody knows what git tracks. */
export class UnreadableIndex extends Error {}

const SIGNATURE = 0x44495243;
const FOLDER_MODE = 0o040000;
/** No repository has more, and a number in a damaged index may be any. */
const MOST = 5_000_000;

/**
 * Reads an index; of a split one also the shared index that it names, in whose list it takes out and adds.
 * @param size bytes of an object's name
 * @param shared the bytes of the shared index of this name; undefined where it is gone
 * @throws UnreadableIndex
 */
export function readIndex(bytes: Uint8Array, size: number, shared: (id: string) => Uint8Array | undefined): GitIndex {
  try {
    const own = entriesIn(bytes, size);
    const link = extensionsIn(bytes, own.end, size).get('link');
    const entries = link === undefined ? own.entries : joined(own.entries, link, size, shared);
    return {
      names: entries.flatMap(({ name, isFolder }) => (isFolder || name === '' ? [] : [name])),
      wholeFolders: entries.flatMap(({ name, isFolder }) => (isFolder ? [name] : [])),
    };
  } catch (error) {
    // Past the end of what is there.
    throw error instanceof RangeError ? new UnreadableIndex() : error;
  }
}

interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function entriesIn(index: Uint8Array, size: number): { readonly entries: Entry[]; readonly end: number } {
  const view = viewOf(index);
  const [signature, version, count] = [view.getUint32(0), view.getUint32(4), view.getUint32(8)];
  if (signature !== SIGNATURE || version < 2 || version > 4 || count > MOST) throw new UnreadableIndex();
  const entries: Entry[] = [];
  const decoder = new TextDecoder();
  let before = new Uint8Array();
  let at = 12;
  for (let left = count; left > 0; left--) {
    const flags = at + 40 + size;
    let start = flags + ((view.getUint16(flags) & 0x4000) !== 0 && version >= 3 ? 4 : 2);
    let kept = new Uint8Array();
    if (version === 4) {
      const cut = numberAt(index, start);
      start = cut.end;
      kept = before.slice(0, Math.max(0, before.length - cut.value));
    }
    const end = index.indexOf(0, start);
    if (end < 0) throw new UnreadableIndex();
    const name = new Uint8Array(kept.length + end - start);
    name.set(kept);
    name.set(index.subarray(start, end), kept.length);
    entries.push({ name: decoder.decode(name), isFolder: view.getUint32(at + 24) === FOLDER_MODE });
    before = name;
    // Entries of older versions are filled up to eights, with one byte at least.
    at = version === 4 ? end + 1 : at + ((end - at + 8) & ~7);
  }
  return { entries, end: at };
}

/** Extensions by name. Whoever does not know one without a capital may not go on. */
function extensionsIn(index: Uint8Array, start: number, size: number): Map<string, Uint8Array> {
  const view = viewOf(index);
  const found = new Map<string, Uint8Array>();
  // Behind the last stands the checksum of all.
  for (let at = start; at + 8 <= index.length - size; ) {
    const name = String.fromCharCode(...index.subarray(at, at + 4));
    const end = at + 8 + view.getUint32(at + 4);
    if (end > index.length - size || (!/^[A-Z]/.test(name) && !KNOWN.has(name))) throw new UnreadableIndex();
    found.set(name, index.subarray(at + 8, end));
    at = end;
  }
  return found;
}

const KNOWN: ReadonlySet<string> = new Set(['link', 'sdir']);

/** The shared list without what was taken out, and what the index adds; an entry without a name replaces one that keeps its name. */
function joined(own: readonly Entry[], link: Uint8Array, size: number, shared: (id: string) => Uint8Array | undefined): Entry[] {
  const id = [...link.subarray(0, size)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (/^0*$/.test(id)) return [...own];
  const bytes = shared(id);
  if (bytes === undefined) throw new UnreadableIndex();
  const { entries } = entriesIn(bytes, size);
  const gone = link.length > size ? setBits(link.subarray(size), entries.length) : new Set<number>();
  return [...entries.filter((_, place) => !gone.has(place)), ...own];
}

/** The places of the bits that are set in a compressed bitmap ("EWAH", gitformat-bitmap(5)), below a number. */
function setBits(bytes: Uint8Array, most: number): Set<number> {
  const view = viewOf(bytes);
  const found = new Set<number>();
  const words = view.getUint32(4);
  let place = 0;
  for (let word = 0; word < words; ) {
    const run = view.getBigUint64(8 + 8 * word++);
    const length = 64 * Number((run >> 1n) & 0xffffffffn);
    if ((run & 1n) === 1n) for (let bit = place; bit < Math.min(place + length, most); bit++) found.add(bit);
    place += length;
    for (let left = Number(run >> 33n); left > 0 && place < most; left--, place += 64) {
      const literal = view.getBigUint64(8 + 8 * word++);
      for (let bit = 0; bit < 64; bit++) if (((literal >> BigInt(bit)) & 1n) === 1n) found.add(place + bit);
    }
    if (place >= most) break;
  }
  return found;
}

/** A number of seven bits a byte, as git writes the offsets in packs. */
function numberAt(bytes: Uint8Array, start: number): { readonly value: number; readonly end: number } {
  let at = start;
  let byte = bytes[at++] ?? 0;
  let value = byte & 0x7f;
  while ((byte & 0x80) !== 0 && at - start < 5) {
    byte = bytes[at++] ?? 0;
    value = (value + 1) * 128 + (byte & 0x7f);
  }
  return { value, end: at };
}
