import type { FileModel, Minutes, Range } from '../../model/minutes.ts';
import { plainText } from '../../model/text.ts';
import { compareBodies } from './body.ts';
import type { Change } from './change.ts';
import { compareDeclarations, compareOwnDeclarations } from './declarations.ts';
import { compareHeaders } from './header.ts';
import { movedPairs, pairUp } from './pairing.ts';
import { differences } from './whole.ts';

/** What changed between two versions of some files: in their meetings, and in what they declare beside them. */
export function compareFiles(before: readonly FileModel[], after: readonly FileModel[]): Change[] {
  const meetings = (files: readonly FileModel[]) => files.flatMap((file) => file.meetings);
  return [...compareAll(meetings(before), meetings(after)), ...compareDeclarations(before, after)];
}

/** Meetings by id; a meeting that only one side has was added or removed. Two of one id are compared in their order. */
export function compareAll(before: readonly Minutes[], after: readonly Minutes[]): Change[] {
  const { pairs, added, removed } = pairUp(before, after, [({ id }) => id]);
  const earlier = new Map(pairs.map(({ from, to }) => [to, from]));
  const changes: Change[] = after.flatMap((meeting) => {
    const from = earlier.get(meeting);
    if (from !== undefined) return compareMinutes(from, meeting);
    return added.includes(meeting)
      ? [{ kind: 'meeting-added', meeting: meeting.id, after: plainText(meeting.name), at: meeting.headAt } as const]
      : [];
  });
  for (const meeting of removed)
    changes.push({ kind: 'meeting-removed', meeting: meeting.id, before: plainText(meeting.name), at: meeting.headAt });
  for (const { to } of movedPairs(before, after, pairs))
    changes.push({ kind: 'meeting-moved', meeting: to.id, after: plainText(to.name), at: to.headAt });
  return changes;
}

/**
 * What changed between two versions of a meeting, in the order of the minutes. Comments are no change, and blanks are compared
 * (`layout`). Whatever the comparison of parts does not tell, that of the whole does: two versions that any output tells apart are never
 * without a change.
 */
export function compareMinutes(before: Minutes, after: Minutes): Change[] {
  const found: Change[] = [];
  const add = (change: Omit<Change, 'meeting'>) => found.push({ meeting: after.id, ...change });
  compareHeaders(before, after, add);
  compareBodies(before, after, add);
  compareOwnDeclarations(before, after, add);
  if (found.length === 0) {
    const seen = new Set<Range>();
    for (const { at = after.headAt, layout, ...words } of differences(before, after)) {
      // Of one place, once.
      if (!seen.has(at)) add({ kind: layout ? 'layout' : 'other', ...words, at });
      seen.add(at);
    }
  }
  return found;
}
