import type { Root } from '../syntax/concrete-tree.ts';
import { nextFence } from '../syntax/fences.ts';
import { isRow, isTableLine } from '../syntax/table-rows.ts';

/** What is secret right above a line. */
interface Above {
  readonly ground: string;
  /** Where it ends. */
  readonly line: number;
  /** It may not be secret at all: a list item below it is then not a part of it. */
  readonly perhaps?: boolean;
  /** It ends with a colon: what stands below it is a part of it, and so is the rest of a list that does. */
  readonly announces?: 'all' | 'list' | undefined;
  /** It is a row of a table, and no more than that: the next row is another. */
  readonly isRow?: boolean;
  /** The rest of the table is a part of it, and is not reported again. */
  readonly isTable?: boolean;
  /** Marks of the fence of code that is open in it. */
  readonly fence?: string | undefined;
}

/** Below the heading of the columns. */
const DELIMITERS = /^(?=[^-]*-)[ \t|:-]+$/;
const LISTED = /^(?:[-*+|>]|\d+[.)])/;

/** What the lines of a meeting that were read so far say of its secrecy: lines below them may be a part of what is secret. */
export class MeetingSecrecy {
  /** The ground of the whole meeting, where its header calls it secret. */
  ground: string | undefined;
  private above: Above | undefined;
  private readonly root: Root;

  constructor(root: Root) {
    this.root = root;
  }

  /** The statement or field that was read is secret on this ground, up to this line; without a ground, it is not. */
  endsAt(ground: string | undefined, line: number, announces = false): void {
    this.above = ground === undefined ? undefined : { ground, line, announces: announces ? 'all' : undefined };
  }

  /** The row of a table that was read is secret on this ground; where it is a heading of columns, so is the table. */
  row(ground: string, line: number, perhaps: boolean | undefined): void {
    const isTable = DELIMITERS.test(this.root.lineText(line + 1));
    this.above = { ground, line, isRow: !isTable, isTable, perhaps: perhaps === true && !isTable };
  }

  /** The line of prose that was read is secret on this ground. */
  goesOn(ground: string, line: number, text: string, perhaps = this.above?.perhaps === true): void {
    const { above } = this;
    const isList = above?.announces !== undefined && LISTED.test(text);
    const announces = isList ? 'list' : text.trimEnd().endsWith(':') ? 'all' : undefined;
    const isTable = above?.isTable === true && isRow(text);
    this.above = { ground, line, announces, fence: nextFence(text, above?.fence), perhaps, isTable };
  }

  /** Whether the part above was reported already, so that what continues it is not. */
  get isTold(): boolean {
    return this.above?.perhaps === true || this.above?.isTable === true;
  }

  clear(): void {
    this.above = undefined;
  }

  /** The ground of what is secret above, where the text of this line runs on from it: right below it, indented, or announced by it. */
  runsOn(line: number, text: string): string | undefined {
    const { above } = this;
    if (above === undefined || (above.perhaps === true && LISTED.test(text.trimStart()))) return undefined;
    if (above.isRow === true && isTableLine(text)) return undefined;
    const { announces } = above;
    const announced = announces === 'all' || (announces === 'list' && LISTED.test(text));
    const belongs = announced || above.fence !== undefined || /^[ \t]/.test(text) || !hasBlankLine(this.root, above.line + 1, line);
    return belongs ? above.ground : undefined;
  }
}

/** Whether one of these lines is blank. */
export function hasBlankLine(root: Root, start: number, end: number): boolean {
  for (let line = start; line < end; line++) if (isBlankLine(root, line)) return true;
  return false;
}

export function isBlankLine(root: Root, line: number): boolean {
  return root.fullText.slice(root.lineStart(line), root.lineStart(line + 1)).trim() === '';
}
