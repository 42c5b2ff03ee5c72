import type { Root } from '../../syntax/concrete-tree.ts';
import { nextFence } from '../../syntax/fences.ts';
import { isHeadingLine } from '../../syntax/table-rows.ts';

/** The lines of each text that stand in fenced code: found once, for every line may be asked about. */
const FENCED = new WeakMap<Root, ReadonlySet<number>>();

/** Whether a line stands in fenced code (CommonMark 4.5). A heading ends it, as it ends all prose. */
export function isInFence(root: Root, line: number): boolean {
  let fenced = FENCED.get(root);
  if (fenced === undefined) {
    fenced = fencedLines(root);
    FENCED.set(root, fenced);
  }
  return fenced.has(line);
}

function fencedLines(root: Root): ReadonlySet<number> {
  const fenced = new Set<number>();
  const lines = root.positionAt(root.fullText.length).line;
  let fence: string | undefined;
  for (let line = 0; line <= lines; line++) {
    if (fence !== undefined) fenced.add(line);
    const text = root.lineText(line);
    fence = isHeadingLine(text) ? undefined : nextFence(text, fence);
  }
  return fenced;
}
