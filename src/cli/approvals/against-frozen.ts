import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  approvalBroken,
  approvalGone,
  checkApproval,
  type FrozenFault,
  type Minutes,
  type Problem,
  Project,
} from '../../../language-server/index.ts';
import { textIn } from '../configuration.ts';
import type { Files } from '../host.ts';
import type { Opened } from '../opened.ts';
import { type FoundFrozen, FROZEN_LIST, type Frozen, frozenFile, frozenIn } from './frozen.ts';
import { isApproved } from './versions.ts';

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
export function checkFrozen(files: Files, opened: Opened): FrozenReport {
  const problems = new Map<string, Problem[]>();
  const gone = new Map<string, Problem[]>();
  const known = new Set<string>();
  const present = meetingsOf(opened);
  const then = new Then(files, opened);
  const add = (to: Map<string, Problem[]>, uri: string, found: readonly Problem[]) => to.set(uri, [...(to.get(uri) ?? []), ...found]);
  const folders = new Set(opened.sources.map((source) => path.dirname(source.path)));
  for (const folder of folders) {
    // Of a meeting that was approved anew, the last approval counts.
    const last = new Map<string, FoundFrozen>();
    for (const one of frozenIn(files, folder)) last.set('unreadable' in one ? one.folder : one.meeting, one);
    for (const one of last.values()) {
      if ('unreadable' in one) {
        const source = opened.sources.find((candidate) => path.dirname(candidate.path) === folder)!;
        add(problems, source.uri, approvalBroken(shownIn(folder, one.folder, FROZEN_LIST), 'unreadable', source.uri, TOP, opened.config));
        continue;
      }
      known.add(one.meeting);
      const now = present.get(one.meeting);
      const file = path.join(folder, one.file);
      if (now === undefined) {
        const uri = opened.uriOf(file);
        if (uri !== undefined && opened.sources.some((source) => source.uri === uri))
          add(problems, uri, approvalGone(one.meeting, uri, opened.config));
        else if (uri === undefined && opened.covers(file)) {
          const address = pathToFileURL(file).toString();
          add(gone, address, approvalGone(one.meeting, address, opened.config));
        }
      } else if (opened.sources.some(({ uri }) => uri === now.uri))
        // Made a draft again it may change, until it is approved anew.
        add(problems, now.uri, [...brokenIn(files, one, now, opened, folder), ...(isApproved(now) ? then.differences(one, now) : [])]);
    }
  }
  return { problems, gone, known };
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
  return frozenFile('', content).sha256 === sha256 ? undefined : 'changed';
}

function contentOf(files: Files, file: string): Uint8Array | undefined {
  try {
    return files.isLink(file) ? undefined : files.read(file);
  } catch {
    return undefined;
  }
}

/** Versions that were approved, in the project of today: names mean what they mean in it. */
class Then {
  private readonly files: Files;
  private readonly opened: Opened;
  private made: Project | undefined;

  constructor(files: Files, opened: Opened) {
    this.files = files;
    this.opened = opened;
  }

  differences(frozen: Frozen, now: Minutes): Problem[] {
    const { uri } = now;
    const content = contentOf(this.files, path.join(frozen.folder, frozen.source));
    const text = content === undefined ? undefined : textIn(content)?.replace(/^\ufeff/, '');
    const today = this.opened.text(uri);
    if (text === undefined || text === today) return [];
    const project = this.project();
    project.set(uri, text);
    const approved = project.file(uri)?.meetings.find(({ id }) => id === frozen.meeting);
    const found = approved === undefined ? [] : checkApproval(approved, now, this.opened.config);
    project.set(uri, today);
    return found;
  }

  private project(): Project {
    if (this.made === undefined) {
      this.made = new Project({ config: this.opened.config, today: this.opened.today });
      for (const uri of this.opened.texts.keys()) this.made.set(uri, this.opened.text(uri));
    }
    return this.made;
  }
}

function shownIn(folder: string, frozen: string, name: string): string {
  return path.relative(folder, path.join(frozen, name)).split(path.sep).join('/');
}
