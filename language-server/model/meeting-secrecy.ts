import type { Root } from '../syntax/concrete-tree.ts';

/** What is secret right above a line: its ground, the line where it ends, and whether it announces a list. */
interface Above {
  readonly ground: string;
  readonly line: number;
  readonly list: boolean;
}

/** What the lines of a meeting that were read so far say of its secrecy: lines below them may be a part of what is secret. */
export class MeetingSecrecy {
  /** The ground of the whole meeting, where its header calls it secret. */
  ground: string | undefined;
  private above: Above | undefined;
  private readonly root: Root;

  constructor(root: Root) {
    this.root = root;
  }

  /** The line that was read is secret on this ground; without one, it is not. */
  endsAt(ground: string | undefined, line: number, list = false): void {
    this.above = ground === undefined ? undefined : { ground, line, list };
  }

  clear(): void {
    this.above = undefined;
  }

  /** The ground of what is secret above, where the text of this line runs on from it: right below it, indented, or in the list that it announces. */
  runsOn(line: number, text: string): string | undefined {
    const { above } = this;
    if (above === undefined) return undefined;
    let blank = false;
    for (let between = above.line + 1; between < line; between++) blank ||= isBlankLine(this.root, between);
    const belongs = !blank || /^[ \t]/.test(text) || (above.list && /^(?:[-*+|>]|\d+[.)])/.test(text));
    return belongs ? above.ground : undefined;
  }
}

export function isBlankLine(root: Root, line: number): boolean {
  return root.fullText.slice(root.lineStart(line), root.lineStart(line + 1)).trim() === '';
}
