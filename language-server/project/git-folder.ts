import path from 'node:path';

/** A disk, as far as it is read here. */
interface ReadFiles {
  kind(path: string): 'file' | 'folder' | 'other' | 'missing';
  read(path: string): Uint8Array;
}

/** What a git checkout says of its files beside `.gitignore`, as far as it can be read; nothing of it runs. */
export interface GitFolder {
  /** Whether patterns match names in letters of another case (`core.ignoreCase`). */
  readonly ignoresCase: boolean;
  /** Paths from its top that it tracks and that count, and the folders these lie in. */
  readonly tracked: Tracked;
}
interface Tracked {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
}

/** @param top the folder with `.git`, a folder or the file of a worktree or a submodule. @param counts whether a tracked file of this name does */
export function gitFolder(files: ReadFiles, top: string, counts: (name: string) => boolean): GitFolder {
  const folder = named(files, path.join(top, '.git'), 'gitdir: ') ?? path.join(top, '.git');
  const common = named(files, path.join(folder, 'commondir'), '') ?? folder;
  const settings = settingsIn(contentOf(files, path.join(common, 'config')));
  const size = settings.get('extensions.objectformat') === 'sha256' ? 32 : 20;
  let known: Tracked | undefined;
  return {
    ignoresCase: TRUE.has(settings.get('core.ignorecase') ?? ''),
    // It may be large, and is asked for only where something is ignored.
    get tracked() {
      known ??= withFolders(namesIn(bytesOf(files, path.join(folder, 'index')), size, counts));
      return known;
    },
  };
}

function withFolders(names: readonly string[]): Tracked {
  const folders = new Set<string>();
  for (const name of names)
    for (let at = path.posix.dirname(name); at !== '.' && !folders.has(at); at = path.posix.dirname(at)) folders.add(at);
  return { files: new Set(names), folders };
}

/** See "Values" in git-config(1); a name alone is true. */
const TRUE: ReadonlySet<string> = new Set(['true', 'yes', 'on', '1']);

/** Names with their sections, in small letters; the last counts. */
function settingsIn(text: string): Map<string, string> {
  const found = new Map<string, string>();
  let section = '';
  for (const line of text.split(/\r?\n/)) {
    section = /^\s*\[([^\]]*)\]/.exec(line)?.[1]?.trim().toLowerCase() ?? section;
    const [name = '', value = 'true'] = line.replace(/^[^\]]*\]/, '').split('=', 2);
    if (name.trim() !== '') found.set(`${section}.${name.trim().toLowerCase()}`, value.trim().toLowerCase());
  }
  return found;
}

/** The file or folder that a file of one line names, behind these words. */
function named(files: ReadFiles, file: string, before: string): string | undefined {
  const line = contentOf(files, file).trimEnd();
  return line !== '' && line.startsWith(before) ? path.resolve(path.dirname(file), line.slice(before.length)) : undefined;
}

function contentOf(files: ReadFiles, file: string): string {
  return new TextDecoder().decode(bytesOf(files, file));
}

function bytesOf(files: ReadFiles, file: string): Uint8Array {
  try {
    if (files.kind(file) === 'file') return files.read(file);
  } catch {
    // As if there were nothing.
  }
  return new Uint8Array();
}

/** Names in an index (gitformat-index(5)), as far as it can be read. @param size bytes of an object's name */
function namesIn(index: Uint8Array, size: number, counts: (name: string) => boolean): string[] {
  const view = new DataView(index.buffer, index.byteOffset, index.byteLength);
  if (index.length < 12 || view.getUint32(0) !== 0x44495243) return [];
  const version = view.getUint32(4);
  const found: string[] = [];
  const decoder = new TextDecoder();
  let before = new Uint8Array();
  for (let left = view.getUint32(8), at = 12; left > 0; left--) {
    const flags = at + 40 + size;
    if (flags + 2 > index.length) break;
    let start = flags + ((view.getUint16(flags) & 0x4000) !== 0 && version >= 3 ? 4 : 2);
    let kept = new Uint8Array();
    if (version === 4) {
      const cut = numberAt(index, start);
      start = cut.end;
      kept = before.slice(0, Math.max(0, before.length - cut.value));
    }
    const end = index.indexOf(0, start);
    if (end < 0) break;
    const name = new Uint8Array(kept.length + end - start);
    name.set(kept);
    name.set(index.subarray(start, end), kept.length);
    const text = decoder.decode(name);
    if (counts(text)) found.push(text);
    before = name;
    // Entries of older versions are filled up to eights, with one byte at least.
    at = version === 4 ? end + 1 : at + ((end - at + 8) & ~7);
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
