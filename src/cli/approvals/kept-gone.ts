import path from 'node:path';
import { approvalBroken, type Problem } from '../../../language-server/index.ts';
import type { Commit } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import type { Files } from '../host.ts';
import type { Opened } from '../opened.ts';
import type { Elsewhere } from './elsewhere.ts';
import { byTime, FROZEN_LIST, type Frozen, frozenBy, frozenIn, isFrozenPlace } from './frozen.ts';

/** What was kept at approvals, by the lists that the history of a commit has or had, and that are gone now. */
export function goneLists(
  files: Files,
  repository: Repository,
  commits: readonly Commit[],
  head: string,
  elsewhere: Elsewhere,
): readonly Frozen[] {
  const gone = [...lastLists(commits, head)].filter(([name]) => {
    const list = repository.fileOf(name);
    return isFrozenPlace(path.dirname(list)) && files.kind(list) === 'missing' && !files.isLink(list) && !elsewhere.has(name);
  });
  const blobs = repository.blobs([...new Set(gone.map(([, blob]) => blob))]);
  return gone.flatMap(([name, blob]) => {
    const one = frozenBy(blobs.get(blob)!, path.dirname(repository.fileOf(name)));
    return 'unreadable' in one ? [] : [one];
  });
}

/** The last version of each list, whether it is still there or not. */
function lastLists(commits: readonly Commit[], head: string): Map<string, string> {
  const own = new Set([head]);
  for (const { id, parents } of [...commits].reverse()) if (own.has(id)) for (const parent of parents) own.add(parent);
  const lists = new Map<string, string>();
  for (const { id, lists: changes } of commits)
    if (own.has(id)) for (const { path: name, blob } of changes) if (blob !== undefined) lists.set(name, blob);
  return lists;
}

/**
 * Reports lists that are gone, at the minutes that they are of: without its list nothing beside the minutes tells of an approval. One that was
 * moved with its minutes is not gone, nor is one missed of a meeting that was approved anew since.
 */
export function missingLists(files: Files, opened: Opened, gone: readonly Frozen[]): ReadonlyMap<string, readonly Problem[]> {
  const found = new Map<string, readonly Problem[]>();
  if (gone.length === 0) return found;
  const folders = new Set([...opened.texts.keys()].map((uri) => path.dirname(opened.pathOf(uri))));
  const kept = [...folders].flatMap((folder) => frozenIn(files, folder)).filter((one): one is Frozen => !('unreadable' in one));
  for (const { uri, path: file } of opened.sources)
    for (const { id, headAt } of opened.project.file(uri)?.meetings ?? []) {
      const missed = gone.filter(
        (one) =>
          one.meeting === id &&
          opened.holds(path.join(path.dirname(path.dirname(one.folder)), one.file)) &&
          !kept.some((other) => isOrFollows(other, one)),
      );
      const problems = missed.flatMap(({ folder }) => {
        const shown = path.relative(path.dirname(file), path.join(folder, FROZEN_LIST)).split(path.sep).join('/');
        return approvalBroken(shown, 'gone', uri, headAt, opened.config);
      });
      if (problems.length > 0) found.set(uri, [...(found.get(uri) ?? []), ...problems]);
    }
  return found;
}

/** Whether it is the same approval, or a later one of the same meeting. */
function isOrFollows(kept: Frozen, gone: Frozen): boolean {
  if (kept.meeting !== gone.meeting) return false;
  const sum = ({ source, files }: Frozen) => files.find(({ name }) => name === source)?.sha256;
  return sum(kept) === sum(gone) || byTime(path.basename(kept.folder), path.basename(gone.folder)) > 0;
}
