import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  approvalBroken,
  approvalGone,
  checkApproval,
  type FrozenFault,
  type Minutes,
  type Problem,
} from '../../../language-server/index.ts';
import { digest } from '../../digest.ts';
import { textIn } from '../configuration.ts';
import type { Files } from '../host.ts';
import type { Opened } from '../opened.ts';
import { type FoundFrozen, FROZEN_LIST, type Frozen, frozenIn } from './frozen.ts';
import { NamesToday } from './names.ts';
import { isOpen, type OldTexts } from './versions.ts';

/** What came of comparing approved minutes with what was frozen beside them. */
export interface FrozenReport {
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  /** Of files that are gone. */
  readonly gone: ReadonlyMap<string, readonly Problem[]>;
  /** Ids of meetings with something frozen: for these no history is needed. */
  readonly known: ReadonlySet<string>;
}

const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Compares the approved minutes of the named files with what was frozen at their approval, without any history. */
export function checkFrozen(files: Files, opened: Opened, old: OldTexts): FrozenReport {
  const problems = new Map<string, Problem[]>();
  const gone = new Map<string, Problem[]>();
  const known = new Set<string>();
  const present = meetingsOf(opened);
  const names = new NamesToday(opened);
  const asked = new Set(opened.sources.map(({ uri }) => uri));
  const add = (to: Map<string, Problem[]>, uri: string, found: readonly Problem[]) => to.set(uri, [...(to.get(uri) ?? []), ...found]);
  // Where all minutes of a folder are gone, what was kept of them may still be there; of several parts of a run one says so.
  const folders = new Set([...opened.sources.map((source) => path.dirname(source.path)), ...(opened.isFirst ? opened.namedFolders() : [])]);
  for (const folder of folders) {
    // Of a meeting that was approved anew, the last approval counts.
    const last = new Map<string, FoundFrozen>();
    for (const one of frozenIn(files, folder)) last.set('unreadable' in one ? one.folder : one.meeting, one);
    for (const one of last.values()) {
      if ('unreadable' in one) {
        const uri = firstIn(opened, folder);
        const at = uri ?? pathToFileURL(path.join(one.folder, FROZEN_LIST)).toString();
        const found = approvalBroken(shownIn(folder, one.folder, FROZEN_LIST), 'unreadable', at, TOP, opened.config);
        if (uri === undefined) add(gone, at, found);
        else if (asked.has(uri)) add(problems, uri, found);
        continue;
      }
      // Where the names were not kept, a history may still tell.
      if (one.uses !== undefined) known.add(one.meeting);
      const now = present.get(one.meeting);
      const file = path.join(folder, one.file);
      if (now === undefined) {
        const uri = opened.uriOf(file);
        if (uri !== undefined && asked.has(uri)) add(problems, uri, approvalGone(one.meeting, uri, opened.config));
        else if (uri === undefined && opened.isFirst && opened.covers(file)) {
          const address = pathToFileURL(file).toString();
          add(gone, address, approvalGone(one.meeting, address, opened.config));
        }
      } else if (asked.has(now.uri))
        // Made a draft again it may change, until it is approved anew.
        add(problems, now.uri, [
          ...brokenIn(files, one, now, opened, folder),
          ...(isOpen(now) ? [] : differences(files, one, now, opened, old, names)),
        ]);
    }
  }
  return { problems, gone, known };
}

/** The file in a folder that what stands beside its minutes is reported at: the same in all parts of a run. */
function firstIn({ sources, others }: Opened, folder: string): string | undefined {
  const named = [...sources.map(({ uri }) => uri), ...others].filter((uri) => path.dirname(fileURLToPath(uri)) === folder);
  return named.sort()[0];
}

function meetingsOf(opened: Opened): ReadonlyMap<string, Minutes> {
  const all = [...opened.texts.keys()].flatMap((uri) => opened.project.file(uri)?.meetings ?? []);
  return new Map(all.map((meeting) => [meeting.id, meeting]));
}

/** Files that are gone, or hold something else. */
function brokenIn(files: Files, frozen: Frozen, now: Minutes, opened: Opened, folder: string): Problem[] {
  return frozen.files.flatMap(({ name, sha256 }) => {
    const fault = faultOf(files, path.join(frozen.folder, name), sha256);
    return fault === undefined ? [] : approvalBroken(shownIn(folder, frozen.folder, name), fault, now.uri, now.headAt, opened.config);
  });
}

function faultOf(files: Files, file: string, sha256: string): FrozenFault | undefined {
  const content = contentOf(files, file);
  if (content === undefined) return 'gone';
  return digest(content) === sha256 ? undefined : 'changed';
}

function contentOf(files: Files, file: string): Uint8Array | undefined {
  try {
    return files.isLink(file) ? undefined : files.read(file);
  } catch {
    return undefined;
  }
}

/** What is otherwise than in the source that was frozen. */
function differences(files: Files, frozen: Frozen, now: Minutes, opened: Opened, old: OldTexts, names: NamesToday): Problem[] {
  const content = contentOf(files, path.join(frozen.folder, frozen.source));
  const text = content === undefined ? undefined : textIn(content)?.replace(/^\ufeff/, '');
  if (text === undefined) return [];
  const isSame = text === opened.text(now.uri);
  const approved = isSame ? now : old.meetings(now.uri, text).find(({ id }) => id === frozen.meeting);
  if (approved === undefined) return [];
  return [...(isSame ? [] : checkApproval(approved, now, opened.config)), ...names.reports(frozen.uses ?? [], approved, now)];
}

function shownIn(folder: string, frozen: string, name: string): string {
  return path.relative(folder, path.join(frozen, name)).split(path.sep).join('/');
}
