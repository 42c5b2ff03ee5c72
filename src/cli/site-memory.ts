import { isObject, type PlainDate } from '../../language-server/index.ts';
import type { ArchiveFormat } from '../../language-server/output/index.ts';
import { cacheFile, readStored, writeStored } from './cache.ts';
import type { World } from './world.ts';

/** A file of a site by its name and checksum. */
export type KeptFile = readonly [name: string, sha256: string];

/** What was made of a meeting, and of what. */
export interface KnownMeeting {
  /** Checksum of all that its files are made of. */
  readonly key: string;
  readonly files: readonly KeptFile[];
  /** What its PDF is; undefined where it has none. */
  readonly paper: ArchiveFormat | undefined;
  /** The day that its sidecars tell. */
  readonly modified: PlainDate;
}

/** What was made of all pages together: the index of their words. */
export interface KnownIndex {
  readonly key: string;
  readonly files: readonly KeptFile[];
}

/**
 * What an earlier run made of each meeting, so that it is not made again. It lies in the user's cache folder: in the site it would tell checksums
 * of what is secret, and who can write there could have a page stay that nobody rendered. It is never believed over the files: what it names is kept
 * only where it stands in the site with that checksum, and what it does not know is made again.
 */
export class SiteMemory {
  private readonly world: World;
  private readonly file: string | undefined;
  private readonly before: ReadonlyMap<string, KnownMeeting>;
  private readonly indexBefore: KnownIndex | undefined;
  private readonly meetings = new Map<string, KnownMeeting>();
  private index: KnownIndex | undefined;

  /** @param folder of the site, as an absolute path. */
  constructor(world: World, folder: string) {
    this.world = world;
    this.file = cacheFile(world, folder, 'published');
    const stored = readStored(world, this.file) as { readonly meetings?: unknown; readonly index?: unknown } | undefined;
    const rows = isObject(stored?.meetings) ? Object.entries(stored.meetings) : [];
    this.before = new Map(rows.filter((row): row is [string, KnownMeeting] => isMeeting(row[1])));
    this.indexBefore = isMade(stored?.index) ? stored.index : undefined;
  }

  /** What was made of a meeting then, where it would be the same now. */
  meeting(name: string, key: string): KnownMeeting | undefined {
    const known = this.before.get(name);
    return known?.key === key ? known : undefined;
  }

  /** The index of words that was made then, where it would be the same now. */
  words(key: string): KnownIndex | undefined {
    return this.indexBefore?.key === key ? this.indexBefore : undefined;
  }

  keepMeeting(name: string, known: KnownMeeting): void {
    this.meetings.set(name, known);
  }

  keepWords(known: KnownIndex): void {
    this.index = known;
  }

  close(): void {
    writeStored(this.world, this.file, { meetings: Object.fromEntries(this.meetings), index: this.index });
  }
}

function isMade(value: unknown): value is KnownIndex {
  if (!isObject(value)) return false;
  const { key, files } = value;
  return typeof key === 'string' && Array.isArray(files) && files.every(isKept);
}

function isMeeting(value: unknown): value is KnownMeeting {
  if (!isObject(value) || !isMade(value)) return false;
  const { paper, modified } = value;
  return (paper === undefined || paper === 'pdfa' || paper === 'pdf') && typeof modified === 'string';
}

function isKept(value: unknown): value is KeptFile {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}
