import { safeFileName, short } from '../syntax/file-names.ts';
import { compareText } from '../syntax/searching.ts';
import type { Minutes, Text } from './minutes.ts';
import { placeOf } from './outline.ts';

/**
 * The public ids of a project's meetings, no two the same, also as names of files. A meeting may be named after a person, and so may its file;
 * then it has its date, and a number where several have the same. Which meetings are rendered, and what is shielded in them, changes nothing about it.
 */
export class PublicIds {
  /** By the place of the meeting. */
  private readonly ids = new Map<string, string>();
  /** By id, the place of the first meeting that has it. */
  private readonly first = new Map<string, string>();
  private readonly taken = new Set<string>();
  private readonly tells: (id: string) => boolean;

  /** @param tells whether an id says who somebody is. */
  constructor(meetings: readonly Minutes[], tells: (id: string) => boolean) {
    this.tells = tells;
    for (const meeting of meetings) if (!this.first.has(meeting.id)) this.first.set(meeting.id, placeOf(meeting));
    // Who may keep an id keeps it; the first of those with one id is the one that references mean.
    const open = meetings.filter((meeting) => !this.isKept(meeting));
    for (const meeting of open.toSorted((a, b) => Number(this.isFirst(b)) - Number(this.isFirst(a)) || compare(a, b)))
      this.ids.set(placeOf(meeting), this.free(meeting.id));
    for (const meeting of meetings.filter((meeting) => this.isKept(meeting)).toSorted(compare))
      this.ids.set(placeOf(meeting), this.free(datedId(meeting)));
  }

  /** A meeting of no file of the project has no id of its own. */
  of(meeting: Minutes): string {
    return this.ids.get(placeOf(meeting)) ?? datedId(meeting);
  }

  /** Of the meeting that is meant by an id, which may be none. */
  meant(id: string): string {
    const meeting = this.first.get(id);
    if (meeting !== undefined) return this.ids.get(meeting)!;
    return this.tells(id) ? 'verslag' : id;
  }

  /** Of minutes that are secret as a whole the id tells as much as the title, which is shielded from their first line on. */
  private isKept({ id, name, headAt }: Minutes): boolean {
    const [title] = name;
    return this.tells(id) || (typeof title === 'object' && title.kind === 'shield' && title.at === headAt);
  }

  private isFirst(meeting: Minutes): boolean {
    return this.first.get(meeting.id) === placeOf(meeting);
  }

  private free(wanted: string): string {
    let id = wanted;
    // A file's name has place for a number behind what is left.
    for (let number = 2; this.taken.has(fileKey(id)); number++) id = `${short(wanted, 90, 180)}-${number}`;
    this.taken.add(fileKey(id));
    return id;
  }
}

function datedId({ date, time }: Minutes): string {
  return ['verslag', date?.date, time?.start.replace(':', '')].filter((part) => part !== undefined).join('-');
}

/** Names that differ in case only are one file on many disks. */
function fileKey(id: string): string {
  return safeFileName(id).toLowerCase();
}

/** By what is public of them, so that an id that tells of somebody does not show in their order; at last by their files. */
function compare(a: Minutes, b: Minutes): number {
  const shown = (meeting: Minutes) => `${datedId(meeting)} ${openWords(meeting.name)} ${meeting.language}`;
  return compareText(shown(a), shown(b)) || compareText(a.uri, b.uri);
}

function openWords(text: Text): string {
  return text.map((part) => (typeof part === 'string' ? part : part.kind)).join('');
}
