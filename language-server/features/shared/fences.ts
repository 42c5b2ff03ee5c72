import type { Root } from '../../syntax/concrete-tree.ts';

const HEADING = /^#{1,4}[ \t]/;

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
    const [, marks] = /^ {0,3}(`{3,}|~{3,})/.exec(text) ?? [];
    if (HEADING.test(text)) fence = undefined;
    else if (marks === undefined) continue;
    else if (fence === undefined) fence = marks;
    else if (marks[0] === fence[0] && marks.length >= fence.length && text.trim() === marks) fence = undefined;
  }
  return fenced;
}
