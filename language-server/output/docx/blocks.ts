import {
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { isRightToLeft } from '../rich/direction.ts';
import { type RichBlock, type RichInlines, textOf } from '../rich/inline.ts';
import type { Lists } from './lists.ts';
import type { DocxRuns } from './runs.ts';
import { DARK_LINE, LINE, STYLE } from './styles.ts';

export type DocxPiece = Paragraph | Table;

/** Where blocks stand. */
export interface At {
  /** Twips from the left. */
  readonly indent: number;
  /** How many lists it stands in. */
  readonly depth: number;
  readonly style: string;
}

interface ListPoint {
  readonly blocks: readonly RichBlock[];
  readonly anchor?: string;
}

/** Twips that a list or a quotation moves to the right. */
const STEP = 360;

/** Prose as paragraphs and tables. */
export class DocxBlocks {
  private readonly runs: DocxRuns;
  private readonly lists: Lists;

  constructor(runs: DocxRuns, lists: Lists) {
    this.runs = runs;
    this.lists = lists;
  }

  of(blocks: readonly RichBlock[], at: At): DocxPiece[] {
    return blocks.flatMap((block) => this.block(block, at));
  }

  /** A paragraph of words, from the right where they are read so. */
  paragraph(words: RichInlines, options: IParagraphOptions, before: readonly ParagraphChild[] = []): Paragraph {
    return paragraphOf(textOf(words), [...before, ...this.runs.of(words)], options);
  }

  private block(block: RichBlock, at: At): DocxPiece[] {
    switch (block.kind) {
      case 'paragraph':
        return [this.paragraph(block.words, { style: at.style, indent: { left: at.indent } })];
      case 'list':
        return this.points(
          block.items.map((blocks) => ({ blocks })),
          block.start,
          at,
        );
      case 'quote':
        return this.of(block.blocks, { ...at, indent: at.indent + STEP, style: STYLE.quote });
      case 'code':
        return block.lines.map((line) => this.paragraph(line, { style: STYLE.code, indent: { left: at.indent + STEP / 2 } }));
      case 'rule':
        return [
          new Paragraph({
            style: at.style,
            indent: { left: at.indent },
            border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: LINE, space: 1 } },
          }),
        ];
      case 'grid':
        return [this.grid(block.rows, at), spacer()];
    }
  }

  /** Points of a list, each with the bookmark that leads to it, where it has one. @param start undefined for bullets */
  points(points: readonly ListPoint[], start: number | undefined, at: At): DocxPiece[] {
    const numbering = this.lists.begin(start, at.depth);
    const inside = { ...at, indent: at.indent + STEP, depth: at.depth + 1 };
    return points.flatMap(({ blocks, anchor }) => {
      const [first, ...rest] = blocks;
      const words = first?.kind === 'paragraph' ? first.words : [];
      const options = { style: at.style, numbering, indent: { left: inside.indent, hanging: STEP }, contextualSpacing: true };
      return [
        paragraphOf(textOf(words), this.runs.anchored(anchor, this.runs.of(words)), options),
        ...this.of(first?.kind === 'paragraph' ? rest : blocks, inside),
      ];
    });
  }

  /** Rows under the first of them, which names their columns. @param kept whether it stands on one page, by itself or with what comes next */
  grid(rows: readonly (readonly RichInlines[])[], { indent }: Pick<At, 'indent'>, kept?: 'whole' | 'withNext'): Table {
    const count = Math.max(1, rows[0]?.length ?? 1);
    const width = this.runs.textWidth - indent;
    const widths = columnWidths(rows, count, width);
    const line = { style: BorderStyle.SINGLE, size: 4, color: LINE };
    return new Table({
      layout: TableLayoutType.FIXED,
      width: { size: width, type: WidthType.DXA },
      indent: { size: indent, type: WidthType.DXA },
      columnWidths: widths,
      margins: CELL_MARGINS,
      borders: { ...NO_BORDERS, bottom: line, insideHorizontal: line },
      rows: rows.map(
        (cells, row) =>
          new TableRow({
            // Some programs take any mark as set, whatever its value.
            ...(row === 0 ? { tableHeader: true } : {}),
            cantSplit: true,
            children: widths.map(
              (size, index) =>
                new TableCell({
                  width: { size, type: WidthType.DXA },
                  ...(row === 0 ? { borders: HEAD_BORDER } : {}),
                  children: [
                    this.paragraph(cells[index] ?? [], {
                      style: row === 0 ? STYLE.columnHead : STYLE.cell,
                      ...(kept === 'withNext' || (kept === 'whole' && row < rows.length - 1) ? { keepNext: true } : {}),
                    }),
                  ],
                }),
            ),
          }),
      ),
    });
  }
}

export function paragraphOf(text: string, children: readonly ParagraphChild[], options: IParagraphOptions): Paragraph {
  return new Paragraph({ ...options, children, ...(isRightToLeft(text) ? { bidirectional: true } : {}) });
}

/** Two tables that touch are one to Word. */
export function spacer(keepNext = false): Paragraph {
  return new Paragraph({ ...(keepNext ? { keepNext } : {}), spacing: { before: 0, after: 60, line: 120, lineRule: 'exact' } });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
export const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
export const HEAD_BORDER = { bottom: { style: BorderStyle.SINGLE, size: 10, color: DARK_LINE } };
export const CELL_MARGINS = { top: 50, bottom: 50, left: 0, right: 140 };

/** Signs of a column beyond which it gets no wider. */
const MOST = 60;
const LEAST = 6;

/** Twips of a sign, and of a cell beside its words: rather too much than too little. */
const SIGN = 140;
const BESIDE_WORDS = CELL_MARGINS.right + 20;
/** Signs of a word beyond which it may be broken. */
const LONGEST_WORD = 18;

/** Each column as wide as its longest word, so that none is broken; what is left goes to those with more to say. */
function columnWidths(rows: readonly (readonly RichInlines[])[], count: number, width: number): number[] {
  const lengths = Array.from({ length: count }, () => LEAST);
  const words = Array.from({ length: count }, () => LEAST);
  for (const cells of rows)
    for (let index = 0; index < count; index++) {
      const text = textOf(cells[index] ?? []);
      lengths[index] = Math.max(lengths[index]!, Math.min(MOST, text.length));
      for (const word of text.split(/\s+/)) words[index] = Math.max(words[index]!, Math.min(LONGEST_WORD, word.length));
    }
  const least = words.map((length) => length * SIGN + BESIDE_WORDS);
  const left = width - sumOf(least);
  if (left < 0) return sharedOut(width, lengths);
  const more = sharedOut(
    left,
    lengths.map((length, index) => Math.max(1, length * SIGN + BESIDE_WORDS - least[index]!)),
  );
  return least.map((one, index) => one + more[index]!);
}

function sharedOut(width: number, parts: readonly number[]): number[] {
  const all = sumOf(parts);
  return parts.map((part) => Math.max(1, Math.floor((width * part) / all)));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
