import path from 'node:path';
import { readIndex, UnreadableIndex } from './git-index.ts';

/** A disk, as far as it is read here. */
interface ReadFiles {
  kind(path: string): 'file' | 'folder' | 'other' | 'missing';
  read(path: string): Uint8Array;
}

/** What a git checkout says of its files beside `.gitignore`, as far as it can be read; nothing of it runs. */
export interface GitFolder {
  /** Whether patterns match names in letters of another case (`core.ignoreCase`). */
  readonly ignoresCase: boolean;
  /** What it tracks; undefined where its index is there and cannot be read. */
  readonly tracked: TrackedFiles | undefined;
  /** The place of its index. */
  readonly index: string;
}

/** Paths from the top that a checkout tracks, and the folders that these lie in. */
export class TrackedFiles {
  private readonly files: ReadonlySet<string>;
  private readonly folders: ReadonlySet<string>;
  private readonly whole: ReadonlySet<string>;

  /** @param whole folders with a slash behind them: what git tracks in them the index does not say, so that all counts */
  constructor(names: readonly string[], whole: readonly string[]) {
    const folders = new Set<string>();
    for (const name of [...names, ...whole])
      for (let at = path.posix.dirname(name); at !== '.' && !folders.has(at); at = path.posix.dirname(at)) folders.add(at);
    this.files = new Set(names);
    this.folders = folders;
    this.whole = new Set(whole);
  }

  has(name: string, kind: 'file' | 'folder'): boolean {
    if ((kind === 'file' ? this.files : this.folders).has(name)) return true;
    if (this.whole.size === 0) return false;
    for (let at = kind === 'file' ? path.posix.dirname(name) : name; at !== '.'; at = path.posix.dirname(at))
      if (this.whole.has(`${at}/`)) return true;
    return false;
  }
}

/** @param top the folder with `.git`, a folder or the file of a worktree or a submodule. @param counts whether a tracked file of this name does */
export function gitFolder(files: ReadFiles, top: string, counts: (name: string) => boolean): GitFolder {
  const folder = named(files, path.join(top, '.git'), 'gitdir: ') ?? path.join(top, '.git');
  const common = named(files, path.join(folder, 'commondir'), '') ?? folder;
  const settings = settingsIn(contentOf(files, path.join(common, 'config')));
  const size = settings.get('extensions.objectformat') === 'sha256' ? 32 : 20;
  const index = path.join(folder, 'index');
  let known: { readonly tracked: TrackedFiles | undefined } | undefined;
  return {
    ignoresCase: TRUE.has(settings.get('core.ignorecase') ?? ''),
    index,
    // It may be large, and is asked for only where something is ignored.
    get tracked() {
      known ??= { tracked: trackedIn(files, index, size, counts) };
      return known.tracked;
    },
  };
}

function trackedIn(files: ReadFiles, index: string, size: number, counts: (name: string) => boolean): TrackedFiles | undefined {
  // Before anything is added there is none.
  if (files.kind(index) === 'missing') return new TrackedFiles([], []);
  const beside = (name: string) => {
    const bytes = bytesOf(files, path.join(path.dirname(index), name));
    return bytes.length === 0 ? undefined : bytes;
  };
  try {
    const { names, wholeFolders } = readIndex(bytesOf(files, index), size, (id) => beside(`sharedindex.${id}`));
    return new TrackedFiles(names.filter(counts), wholeFolders);
  } catch (error) {
    if (!(error instanceof UnreadableIndex)) throw error;
    return undefined;
  }
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
