import type { Root } from '../../syntax/concrete-tree.ts';

const HEADING = /^#{1,4}[ \t]/;

/** Whether a line stands in fenced code (CommonMark 4.5). A heading ends it, as it ends all prose. */
export function isInFence(root: Root, line: number): boolean {
  let first = line;
  while (first > 0 && !HEADING.test(root.lineText(first - 1))) first--;
  let fence: string | undefined;
  for (let index = first; index < line; index++) {
    const text = root.lineText(index);
    const [, marks] = /^ {0,3}(`{3,}|~{3,})/.exec(text) ?? [];
    if (marks === undefined) continue;
    if (fence === undefined) fence = marks;
    else if (marks[0] === fence[0] && marks.length >= fence.length && text.trim() === marks) fence = undefined;
  }
  return fence !== undefined;
}
