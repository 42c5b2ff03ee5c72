import { type TableBlock, textOf } from './blocks.ts';
import { columnsOf, tableKind } from './columns.ts';
import { headerMeaning } from './words.ts';

/** A labelled line above the minutes themselves. */
export interface FrontFact {
  /** As typed, without its colon. */
  readonly label: string;
  readonly meaning: ReturnType<typeof headerMeaning>;
  /** A line each. */
  readonly values: readonly string[];
  /** It names a part of those present: `Staff:` below `Trustees present:`. */
  readonly caption?: true;
}

/** Where these stand, the head of a document is not over. */
export const DEEP: ReadonlySet<string> = new Set([
  'Date',
  'Time',
  'Location',
  'Present',
  'Absent',
  'Chair',
  'Secretary',
  'To',
  'CC',
  'Title',
]);

/** A table of labels and values, a row each. */
export function factsOfTable(block: TableBlock): FrontFact[] | undefined {
  if (tableKind(columnsOf(block)) === 'people') return undefined;
  const facts: FrontFact[] = [];
  for (const row of block.rows) {
    const typed = row.map((cell) => textOf(cell).trim());
    const cells = typed.slice(0, typed.findLastIndex((cell) => cell !== '') + 1);
    if (cells.length === 0) continue;
    // Two pairs on one row, too.
    if (cells.length % 2 !== 0 || cells.length > 4) return undefined;
    for (let at = 0; at < cells.length; at += 2) {
      const label = cells[at]!.replace(/:$/, '').trim();
      if (label === '' || !/^\p{L}/u.test(label) || label.length > 60 || /\n/.test(label)) return undefined;
      facts.push({
        label,
        meaning: headerMeaning(label),
        values: cells[at + 1]!.split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      });
    }
  }
  return facts.some(({ meaning }) => meaning !== undefined && DEEP.has(meaning)) ? facts : undefined;
}
