import path from 'node:path';
import { isObject, type Minutes, USED_FACTS, type Used } from '../../../language-server/index.ts';
import { safeFileName } from '../../../language-server/output/index.ts';
import { digest } from '../../digest.ts';
import type { Files } from '../host.ts';

/** What was frozen when minutes were approved: a folder beside their file, with a list of what is in it. */
export interface Frozen {
  readonly folder: string;
  readonly meeting: string;
  /** Name of the file beside the folder's parent that the minutes stood in. */
  readonly file: string;
  readonly approvedOn: string;
  readonly approvedIn: string | undefined;
  /** Name of the copy of the source. */
  readonly source: string;
  readonly files: readonly FrozenFile[];
  /** What the minutes show of other files, the address book first of all; undefined in a list that did not keep it. */
  readonly uses: readonly Used[] | undefined;
}
export interface FrozenFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Folders of what was frozen, in the language of the minutes. */
const FROZEN_FOLDERS = { nl: 'vastgesteld', en: 'approved' } as const;
export const FROZEN_LIST = 'vaststelling.json';
/** The source does not end as minutes do: it takes no part in the project. */
export const FROZEN_SOURCE = '.verslag.txt';

/** The list of a frozen approval. */
export function frozenList(frozen: Omit<Frozen, 'folder'>): string {
  const { meeting, file, approvedOn, approvedIn, source, files, uses } = frozen;
  const list = { version: 1, meeting, file, approvedOn, ...(approvedIn === undefined ? {} : { approvedIn }), source, files, uses };
  return `${JSON.stringify(list, null, 2)}\n`;
}

/** The list of what stands in a folder. */
export const SUMS = 'SHA256SUMS';

/** As `sha256sum -c` reads it. */
export function checksums(files: readonly Pick<FrozenFile, 'name' | 'sha256'>[]): string {
  return files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
}

export function frozenFile(name: string, content: Uint8Array): FrozenFile {
  return { name, bytes: content.length, sha256: digest(content) };
}

/** Where an approval of this meeting is frozen: of one that is approved anew, in a folder of its own each time. */
export function frozenPlace(file: string, { id, language }: Pick<Minutes, 'id' | 'language'>, time: number): string {
  return path.join(path.dirname(file), FROZEN_FOLDERS[language], `${safeFileName(id)}${time === 1 ? '' : `--${time}`}`);
}

/** More folders than any project has approvals; so many lists are read of a folder that somebody else may have filled. */
const MOST = 10_000;
const LARGEST_LIST = 1024 * 1024;

/** A list that cannot be read, by its folder; what is no list of ours is hostile, or broken. */
export type FoundFrozen = Frozen | { readonly folder: string; readonly unreadable: true };

/** All that was frozen beside the files of a folder, each meeting's approvals in their order. Links are not followed. */
export function frozenIn(files: Files, folder: string): FoundFrozen[] {
  return Object.values(FROZEN_FOLDERS).flatMap((name) => {
    const parent = path.join(folder, name);
    if (files.isLink(parent) || files.kind(parent) !== 'folder') return [];
    return listed(files, parent)
      .slice(0, MOST)
      .flatMap((entry) => frozenAt(files, path.join(parent, entry)) ?? []);
  });
}

/** What is frozen in this folder; undefined where there is no list. */
export function frozenAt(files: Files, folder: string): FoundFrozen | undefined {
  const list = path.join(folder, FROZEN_LIST);
  if (files.isLink(folder) || files.kind(folder) !== 'folder') return undefined;
  if (files.kind(list) === 'missing' && !files.isLink(list)) return undefined;
  try {
    return frozenBy(files.isLink(list) ? new Uint8Array() : files.read(list), folder);
  } catch {
    return { folder, unreadable: true };
  }
}

/** What a list says that stands in a folder, or stood there. */
export function frozenBy(content: Uint8Array, folder: string): FoundFrozen {
  try {
    if (content.length <= LARGEST_LIST) {
      const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
      if (isList(value)) return { ...value, folder, approvedIn: value.approvedIn, uses: value.uses };
    }
  } catch {
    // Said to be unreadable.
  }
  return { folder, unreadable: true };
}

/** Whether a folder stands where approvals are kept, beside the minutes. */
export function isFrozenPlace(folder: string): boolean {
  return Object.values(FROZEN_FOLDERS).some((name) => name === path.basename(path.dirname(folder)));
}

function listed(files: Files, parent: string): string[] {
  try {
    return files
      .list(parent)
      .filter(({ kind, link }) => kind === 'folder' && !link)
      .map(({ name }) => name)
      .sort(byTime);
  } catch {
    return [];
  }
}

/** The order of approvals of one meeting by their folders: `raad-1`, `raad-1--2`, `raad-1--10`. */
export function byTime(a: string, b: string): number {
  const parts = (name: string) => /^(.*?)(?:--(\d{1,6}))?$/s.exec(name)!;
  const [, nameA = '', timeA = '1'] = parts(a);
  const [, nameB = '', timeB = '1'] = parts(b);
  return nameA === nameB ? Number(timeA) - Number(timeB) : nameA < nameB ? -1 : 1;
}

function isList(value: unknown): value is Omit<Frozen, 'folder'> {
  if (!isObject(value) || !('version' in value) || value.version !== 1) return false;
  if (!('meeting' in value && typeof value.meeting === 'string' && 'approvedOn' in value && typeof value.approvedOn === 'string'))
    return false;
  if (!('file' in value && isName(value.file) && 'source' in value && isName(value.source))) return false;
  if ('approvedIn' in value && typeof value.approvedIn !== 'string') return false;
  if (!('files' in value && Array.isArray(value.files) && value.files.length <= 100 && value.files.every(isFile))) return false;
  if ('uses' in value && !(Array.isArray(value.uses) && value.uses.every(isUsed))) return false;
  // Without its source it could tell of no change.
  const { source, files } = value;
  return files.some(({ name }) => name === source);
}

function isUsed(value: unknown): value is Used {
  if (!isObject(value) || !('id' in value && typeof value.id === 'string' && 'facts' in value && isObject(value.facts))) return false;
  return Object.entries(value.facts).every(([fact, words]) => USED_FACTS.some((one) => one === fact) && typeof words === 'string');
}

function isFile(value: unknown): value is FrozenFile {
  if (!isObject(value) || !('name' in value && 'bytes' in value && 'sha256' in value)) return false;
  const { name, bytes, sha256 } = value;
  return isName(name) && typeof bytes === 'number' && typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256);
}

/** A name in a folder, that leads nowhere else. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value !== '.' && value !== '..' && !/[/\\\0]/.test(value) && value.length <= 255;
}
