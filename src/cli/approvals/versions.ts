import path from 'node:path';
import { type Config, DEFAULT_CONFIG, type FileModel, type Minutes, Project } from '../../../language-server/index.ts';
import type { Opened } from '../opened.ts';

/** A meeting in a version of a file: enough to follow it, and to see whether it is the same to the letter. */
export interface VersionOfMeeting {
  readonly id: string;
  readonly approved: boolean;
  /** Its status says that it is something else, a draft. */
  readonly open: boolean;
  readonly refers: readonly string[];
  readonly name: string;
  readonly language: string;
  /** Its lines, with line breaks of one kind. */
  readonly source: string;
  /** Which of the file's meetings it is. */
  readonly index: number;
}

/** Reads versions of files, each once: many of them at a time, for what is read together costs less. */
export class Versions {
  private readonly today: string;
  private readonly read = new Map<string, readonly VersionOfMeeting[]>();
  private readonly texts = new Map<string, string>();
  private readonly declaring = new Set<string>();

  constructor(today: string) {
    this.today = today;
  }

  /** @param versions by a key that tells the text and the name of the file, for a meeting can be named after its file. */
  add(versions: ReadonlyMap<string, { readonly name: string; readonly text: string }>): void {
    const project = new Project({ config: { ...(DEFAULT_CONFIG as Config), rules: {} }, today: this.today });
    const addresses = new Map<string, string>();
    for (const [key, { name, text }] of versions) {
      if (this.read.has(key)) continue;
      const address = `file:///${addresses.size}/${encodeURIComponent(path.posix.basename(name))}`;
      addresses.set(key, address);
      this.texts.set(key, text);
      project.set(address, text);
    }
    for (const [key, address] of addresses) {
      const file = project.file(address);
      this.read.set(key, meetingsOf(this.texts.get(key)!, file?.meetings ?? []));
      if (file !== undefined && isDeclaring(file)) this.declaring.add(key);
    }
  }

  declares(key: string): boolean {
    return this.declaring.has(key);
  }

  meetings(key: string): readonly VersionOfMeeting[] {
    return this.read.get(key) ?? [];
  }

  text(key: string): string {
    return this.texts.get(key) ?? '';
  }
}

export function isApproved({ status }: Minutes): boolean {
  return status?.value === 'approved';
}

/** Whether the status takes an approval back. Only a draft does: after no status, an unreadable one, a cancellation or an invitation, the approved text still counts. */
export function isOpen({ status }: Minutes): boolean {
  return status?.value === 'draft';
}

/** Whether other files may name what this one declares. */
export function isDeclaring({ parties, series, abbreviations }: FileModel): boolean {
  return parties.length + series.length + abbreviations.length > 0;
}

/** The meeting in `#raad-1`, `#raad-1/B2`; some of these are items. */
const REFERS = /#([\p{L}\p{N}_]+(?:[-.][\p{L}\p{N}_]+)*)/gu;

export function meetingsOf(text: string, meetings: readonly Minutes[]): VersionOfMeeting[] {
  const lines = text.split(/\r\n?|\n/);
  return meetings.map((meeting, index) => {
    const source = lines
      .slice(meeting.at.start.line, meetings[index + 1]?.at.start.line ?? lines.length)
      .join('\n')
      .trimEnd();
    return {
      id: meeting.id,
      approved: isApproved(meeting),
      open: isOpen(meeting),
      refers: [...new Set(Array.from(source.matchAll(REFERS), ([, id]) => id!))],
      name: meeting.name.map((part) => (typeof part === 'string' ? part : '')).join(''),
      language: meeting.language,
      source,
      index,
    };
  });
}

/** A meeting can be named after its file, so that the same text is not the same everywhere. */
export function keyOf(name: string, blob: string): string {
  return `${blob} ${path.posix.basename(name)}`;
}

/** Undefined for what is no text of minutes: encrypted, or an address of where Git LFS keeps it. */
export function minutesIn(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') || text.startsWith('version https://git-lfs.') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** The project of today, in which an older text can stand for that of a file: names mean what they mean in it. */
export class OldTexts {
  private readonly opened: Opened;
  private made: Project | undefined;

  constructor(opened: Opened) {
    this.opened = opened;
  }

  /** The meetings of a file of the project with this text. */
  meetings(uri: string, text: string): readonly Minutes[] {
    this.made ??= this.begin();
    this.made.set(uri, text);
    const meetings = this.made.file(uri)!.meetings;
    this.made.set(uri, this.opened.text(uri));
    return meetings;
  }

  private begin(): Project {
    const { config, today, texts } = this.opened;
    const project = new Project({ config, today });
    for (const uri of texts.keys()) project.set(uri, this.opened.text(uri));
    return project;
  }
}
