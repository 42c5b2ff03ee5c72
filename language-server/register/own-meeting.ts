import type { Language, PlainDate } from '../model/minutes.ts';
import { formatDate } from '../syntax/plain-date.ts';
import { withSingleBlanks } from '../syntax/trimming.ts';
import { WORDS } from './next-meeting.ts';

/** A meeting of no series, as far as it is known. */
export interface OwnMeeting {
  readonly title: string | undefined;
  readonly date: PlainDate | undefined;
  readonly time: string | undefined;
  readonly location: string | undefined;
  /** Each as it is named: `@jansen`. */
  readonly chair: readonly string[];
  readonly people: readonly string[];
  /** From its first heading on; undefined: the usual one. */
  readonly agenda: string | undefined;
  readonly language: Language;
  readonly today: PlainDate;
  isTaken(id: string): boolean;
}

/**
 * The text of a meeting of no series. What is not known is left out, so that nothing in it is wrong. A meeting that is still to come is an
 * invitation, one of today or before a draft.
 */
export function ownMeeting(meeting: OwnMeeting): { readonly id: string; readonly text: string } {
  const { date, time, location, chair, people, language, today } = meeting;
  const say = WORDS[language];
  const title = oneLine(meeting.title) ?? say.meeting;
  const id = freeId(meeting, title);
  const present = [...new Set([...chair, ...people])];
  const isComing = date !== undefined && date > today;
  const header: (readonly [name: string, value: string | undefined])[] = [
    [`${say.minutes} ${id}`, title],
    [say.status, isComing ? say.invited : say.draft],
    [say.date, date && formatDate(date, language, { weekday: true })],
    [say.time, oneLine(time)],
    [say.location, oneLine(location)],
    [say.chair, chair.join(', ')],
    [say.present, present.join(', ')],
  ];
  const lines = header.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
  const agenda = meeting.agenda?.trim() || `# 1. ${say.opening}\n\n# 2. ${say.close}`;
  return { id, text: `${lines.join('\n')}\n\n${agenda}\n` };
}

function oneLine(text: string | undefined): string | undefined {
  return withSingleBlanks(text ?? '') || undefined;
}

/** `buurtoverleg-2026-11-25`: by its title, as far as that is short, and its day. */
function freeId({ date, isTaken }: OwnMeeting, title: string): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  while (words.length > 1 && words.join('-').length > 40) words.pop();
  const stem = words.join('-').slice(0, 40) || 'overleg';
  const id = `${stem}-${date ?? 1}`;
  for (let extra = 1; ; extra++) {
    const free = extra === 1 ? id : `${id}.${extra}`;
    if (!isTaken(free)) return free;
  }
}
