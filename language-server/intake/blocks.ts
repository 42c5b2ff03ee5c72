/** A stretch of text in one style. A line break in it is `\n`. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** The address it leads to. */
  readonly link?: string;
  /** It was struck out, and its text stands between the tildes that say so: nobody reads an item in it. */
  readonly struck?: true;
  /** It is the mark of a note, or opens its text: `[^1]`, as it is written. */
  readonly note?: true;
  /** Readers of the document could not see it: it was hidden, or stood under a black bar. */
  readonly hidden?: true;
  /** It is a piece of code: nobody reads an item, a name or a field in it. */
  readonly literal?: true;
}

/** What a reader makes of a document, whatever its format: plain blocks in their order. Nothing in them means anything yet. */
export type IntakeBlock = HeadingBlock | ParagraphBlock | PointBlock | TableBlock;
export interface HeadingBlock {
  readonly kind: 'heading';
  /** From 1. */
  readonly level: number;
  readonly runs: readonly Run[];
}
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  /** It is no text of the document, but what all of it is marked as: `VERTROUWELIJK` in the head of its pages. */
  readonly marking?: true;
}
/** One point of a list. */
export interface PointBlock {
  readonly kind: 'point';
  /** How many points it stands below. */
  readonly depth: number;
  /** `3.` or `a)` as it shows; undefined of a bullet. */
  readonly mark: string | undefined;
  readonly runs: readonly Run[];
}
export interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly (readonly (readonly Run[])[])[];
  /** The columns, by row, in which the cell above takes the place of this one too. */
  readonly merged?: ReadonlyMap<number, ReadonlySet<number>>;
}

export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** A block of one line, all of it bold. */
export function isBold(block: IntakeBlock): boolean {
  if (block.kind === 'table' || block.runs.length === 0) return false;
  const runs = block.runs.filter(({ text }) => text.trim() !== '');
  return runs.length > 0 && runs.every(({ bold }) => bold === true);
}

/** Runs cut at every line break. */
export function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)!.push({ ...run, text });
    });
  }
  return lines;
}

/** Lines put together again: what {@link linesOf} cut. */
export function runsOf(lines: readonly (readonly Run[])[]): Run[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [{ text: '\n' }, ...line]));
}

/** Text on one line. */
export function inOneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
