import path from 'node:path';
import { formatDate, type Minutes, usedBy, withApproval } from '../../../language-server/index.ts';
import { NoPdf, RENDERERS, safeFileName } from '../../../language-server/output/index.ts';
import { digest } from '../../digest.ts';
import {
  checksums,
  FROZEN_LIST,
  FROZEN_SOURCE,
  type Frozen,
  frozenAt,
  frozenFile,
  frozenList,
  frozenPlace,
  SUMS,
} from '../approvals/frozen.ts';
import { isApproved } from '../approvals/versions.ts';
import { UsageError } from '../host.ts';
import type { Opened, Source } from '../opened.ts';
import { renderingFor } from '../rendered.ts';
import { openSources } from '../sources.ts';
import { counted, say, visibleLine } from '../texts.ts';
import { shownFrom, type World, writeFile } from '../world.ts';
import { approvalDay } from './approval-day.ts';

export interface ApproveOptions {
  /** The meeting that approves; else the one whose minutes say so, else today. */
  readonly in?: string;
  /** Which of the file's meetings. */
  readonly meeting?: string;
  /** Approves minutes with errors, too. */
  readonly force?: boolean;
}

/** The forms that are kept beside the source. */
const FORMS = [
  ['html', 'html'],
  ['pdf', 'pdf'],
  ['text', 'txt'],
  ['json', 'json'],
] as const;

/** Writes the status of minutes, and keeps what was approved: source and outputs with their checksums, in a folder beside it. Overwrites nothing. */
export async function approve(given: World, file: string, options: ApproveOptions): Promise<number> {
  const { world, opened, failed } = await openSources(given, [file], { writing: true });
  const [part, ...others] = opened;
  if (failed || part === undefined) return 2;
  const [source, ...more] = part.sources;
  if (source === undefined || source.stdin || more.length > 0 || others.length > 0)
    throw new UsageError(say(world.language, 'approveOne', visibleLine(file)));
  const minutes = chosen(world, part, source, options.meeting);
  const { last, next } = keptOf(world, source, minutes);
  if (isApproved(minutes) && last !== undefined) return saidAlready(world, part, source, minutes, last);
  if (!mayApprove(world, part, source, minutes, options.force === true)) return 1;
  const { day, meeting, putOff } = approvalDay(world, part, minutes, options.in);
  if (putOff !== undefined && options.force !== true) {
    world.error(say(world.language, 'approvePutOff', visibleLine(minutes.id), visibleLine(putOff.id)));
    return 1;
  }
  if (day > part.today) {
    world.error(
      say(world.language, 'approveAhead', visibleLine(minutes.id), formatDate(day, world.language), formatDate(part.today, world.language)),
    );
    return 1;
  }
  if (minutes.date?.date !== undefined && day < minutes.date.date) {
    world.error(
      say(
        world.language,
        'approveEarlier',
        visibleLine(minutes.id),
        formatDate(day, world.language),
        formatDate(minutes.date.date, world.language),
      ),
    );
    return 1;
  }
  const folder = next;
  for (const one of [path.dirname(folder), folder])
    if (world.host.files.isLink(one)) throw new UsageError(say(world.language, 'leadsOut', visibleLine(shownFrom(world, one))));
  const before = part.text(source.uri);
  const text = isApproved(minutes) ? before : withApproval(before, minutes, day);
  part.project.set(source.uri, text);
  const now = part.project.file(source.uri)?.meetings.find(({ id }) => id === minutes.id);
  if (now === undefined || !isApproved(now)) throw new UsageError(say(world.language, 'cannotWrite', visibleLine(source.shown), 'Status'));
  const bytes = encoded(`${source.mark}${text}`);
  const kept = await outputs(world, part, now);
  const copy = `${safeFileName(minutes.id)}${FROZEN_SOURCE}`;
  const all: readonly (readonly [string, Uint8Array])[] = [[copy, bytes], ...kept];
  const files = all.map(([name, content]) => frozenFile(name, content));
  const list = frozenList({
    meeting: minutes.id,
    file: path.basename(source.path),
    approvedOn: now.status?.approvedOn ?? day,
    approvedIn: meeting?.id,
    source: copy,
    files,
    uses: usedBy(now),
  });
  // The source first: what somebody else has changed meanwhile is approved by nobody. The list last: with it the folder counts.
  if (text !== before && !writeFile(world, source.path, bytes, { through: true, over: source.bytes })) return 2;
  const sums = encoded(checksums(files));
  const added: string[] = [];
  for (const [name, content] of [...all, [SUMS, sums] as const, [FROZEN_LIST, encoded(list)] as const]) {
    const place = path.join(folder, name);
    const outcome = writeOnce(world, place, content);
    if (outcome === 'failed') return undone(world, source, added, text === before ? undefined : bytes);
    if (outcome === 'written') added.push(place);
  }
  const shown = visibleLine(shownFrom(world, folder));
  world.error(
    say(
      world.language,
      'approved',
      visibleLine(source.shown),
      formatDate(day, world.language),
      shown,
      counted(world.language, files.length, 'file'),
    ),
  );
  world.error(say(world.language, 'approvedSum', FROZEN_LIST, digest(list)));
  return 0;
}

function chosen(world: World, part: Opened, source: Source, id: string | undefined): Minutes {
  const meetings = part.project.file(source.uri)?.meetings ?? [];
  const ids = visibleLine(meetings.map((one) => one.id).join(', '));
  if (meetings.length === 0) throw new UsageError(say(world.language, 'noMeetings', visibleLine(source.shown)));
  const found = id === undefined ? meetings : meetings.filter((one) => one.id === id.replace(/^#/, ''));
  if (found.length === 1) return found[0]!;
  if (found.length === 0) throw new UsageError(say(world.language, 'noSuchMeeting', `--meeting ${visibleLine(id ?? '')}`, ids));
  throw new UsageError(say(world.language, 'whichMeeting', visibleLine(source.shown), ids));
}

/** The last approval that was kept of these minutes, and the folder for the next. */
function keptOf(world: World, source: Source, minutes: Minutes): { last: Frozen | undefined; next: string } {
  const { files } = world.host;
  let last: Frozen | undefined;
  for (let time = 1; ; time++) {
    const next = frozenPlace(source.path, minutes, time);
    const found = frozenAt(files, next);
    // A folder without a list is one that was not finished.
    if (found === undefined) return { last, next };
    if ('unreadable' in found) throw new UsageError(say(world.language, 'exists', visibleLine(shownFrom(world, next))));
    last = found;
  }
}

function saidAlready(world: World, part: Opened, source: Source, minutes: Minutes, last: Frozen): number {
  const shown = visibleLine(shownFrom(world, last.folder));
  let same = false;
  try {
    const copy = world.host.files.read(path.join(last.folder, last.source));
    same = digest(copy) === digest(encoded(`${source.mark}${part.text(source.uri)}`));
  } catch {
    // Gone: `check --approved` says so.
  }
  world.error(say(world.language, same ? 'approvedAlready' : 'approvedChanged', visibleLine(minutes.id), shown));
  return same ? 0 : 1;
}

const NEVER = { invitation: { nl: 'een uitnodiging', en: 'an invitation' }, cancelled: { nl: 'geannuleerd', en: 'cancelled' } } as const;

function mayApprove(world: World, part: Opened, source: Source, { id, status, at }: Minutes, force: boolean): boolean {
  const value = status?.value;
  if (value === 'invitation' || value === 'cancelled') {
    world.error(say(world.language, 'approveStatus', visibleLine(id), NEVER[value][world.language]));
    return false;
  }
  const found = part.project.check(source.uri).filter(({ range }) => range.start.line >= at.start.line && range.start.line <= at.end.line);
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const remarks = found.filter(({ rule }) => rule === 'open-comment').length;
  if (remarks > 0) world.error(say(world.language, 'approveRemarks', visibleLine(id), remarks));
  if (errors === 0 || force) return true;
  world.error(say(world.language, 'approveErrors', visibleLine(id), counted(world.language, errors, 'error')));
  return false;
}

async function outputs(world: World, part: Opened, minutes: Minutes): Promise<[string, Uint8Array][]> {
  const { context, show } = renderingFor(part, { view: 'full', forms: FORMS.map(([form]) => form) });
  const name = safeFileName(minutes.id);
  const made: [string, Uint8Array][] = [];
  for (const [form, ending] of FORMS) {
    try {
      const content = await RENDERERS[form](show(minutes), context);
      made.push([`${name}.${ending}`, typeof content === 'string' ? encoded(content) : content]);
    } catch (error) {
      if (!(error instanceof NoPdf)) throw error;
      world.error(say(world.language, 'approvedWithout', visibleLine(minutes.id), error.text[world.language]));
    }
  }
  return made;
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Writes a file that is not there; one that holds the very same, from a run that was not finished, stays. */
function writeOnce(world: World, file: string, content: Uint8Array): 'written' | 'same' | 'failed' {
  const { files } = world.host;
  try {
    if (!files.isLink(file) && files.kind(file) === 'file' && digest(files.read(file)) === digest(content)) return 'same';
  } catch {
    // Not the same, then.
  }
  return writeFile(world, file, content, { fresh: true }) ? 'written' : 'failed';
}

/**
 * Takes back an approval that could not be kept, as on a full disk: who reads the minutes must not take them for approved.
 * @param approved what was written to the source; undefined where it said so already.
 */
function undone(world: World, source: Source, added: readonly string[], approved: Uint8Array | undefined): number {
  for (const file of added) {
    try {
      world.host.files.remove(file);
    } catch {
      // A folder without its list counts for nothing.
    }
  }
  const isBack = approved === undefined || writeFile(world, source.path, source.bytes, { through: true, over: approved, cramped: true });
  if (isBack) world.error(say(world.language, 'approveUndone', visibleLine(source.shown)));
  return 2;
}
