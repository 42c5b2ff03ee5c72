import { BorderStyle, type Paragraph, type ParagraphChild, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Column, Fact, Row, Table as TablePart, TallyPart } from '../../document/parts.ts';
import type { FixedWord } from '../../document/words.ts';
import { trackAnchor } from '../names.ts';
import type { RichInlines } from '../rich/inline.ts';
import type { RichSpans } from '../rich/spans.ts';
import { CELL_MARGINS, HEAD_BORDER, NO_BORDERS, paragraphOf } from './blocks.ts';
import type { DocxFacts } from './facts.ts';
import { OUR_PAGE, textWidthOf } from './page.ts';
import type { DocxRuns } from './runs.ts';
import { LINE, STYLE } from './styles.ts';

const NOTHING = '–';
const FACT_NAMES = 2300;
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: LINE };

/** The tables of a document: the facts at its head, and the lists at its foot. */
export class DocxTables {
  private readonly spans: RichSpans;
  private readonly runs: DocxRuns;
  private readonly facts: DocxFacts;

  constructor(spans: RichSpans, runs: DocxRuns, facts: DocxFacts) {
    this.spans = spans;
    this.runs = runs;
    this.facts = facts;
  }

  /** Names and values in two columns; of a list each value on a line of its own. */
  head(facts: readonly Fact[]): Table {
    const names = Math.floor(FACT_NAMES * this.scale);
    const values = this.runs.textWidth - names;
    return tableOf(
      this.runs.textWidth,
      [names, values],
      facts.map(({ name, values: said, isList }) => {
        const lines = isList ? said.map(({ words }) => [words]) : [said.map(({ words }) => words)];
        return new TableRow({
          cantSplit: !isList,
          children: [
            cell(names, [paragraphOf(name, this.runs.of(this.spans.phrase([name])), { style: STYLE.label })]),
            cell(
              values,
              lines.map((phrases) => {
                const words = phrases.flatMap((phrase, index) => [
                  ...(index === 0 ? [] : this.spans.phrase([' '])),
                  ...this.spans.phrase(phrase),
                ]);
                return this.facts.paragraph(words, { style: STYLE.value });
              }),
            ),
          ],
        });
      }),
    );
  }

  /** On narrow paper all columns are narrower. */
  private get scale(): number {
    return Math.min(1, this.runs.textWidth / textWidthOf(OUR_PAGE));
  }

  /** Rows under the names of their columns, which stand on each page; no row is broken over two. */
  rows({ of, columns, rows }: TablePart): Table {
    const widths = widthsOf(of, columns, this.runs.textWidth, this.scale);
    const head = new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: columns.map(({ name }, index) =>
        cell(widths[index]!, [paragraphOf(name, this.runs.of(this.spans.phrase([name])), { style: STYLE.columnHead })], HEAD_BORDER),
      ),
    });
    const lastPlain = columns.findLastIndex(({ isPlain }) => isPlain);
    return tableOf(this.runs.textWidth, widths, [head, ...rows.map((row) => this.row(row, of, widths, lastPlain))]);
  }

  /** The sides of a vote, how many and who, below the names of these columns. */
  tally({ columns, hasNames, rows }: TallyPart): RichInlines[][] {
    const sides = rows.map(({ name, count, who }) => [[name], [`${count ?? '?'}`], who]);
    return [columns.map((column) => [column]), ...sides].map((cells) =>
      (hasNames ? cells : cells.slice(0, 2)).map((words) => this.spans.phrase(words)),
    );
  }

  private row({ cells, more, after, anchor }: Row, of: FixedWord, widths: readonly number[], lastPlain: number): TableRow {
    return new TableRow({
      cantSplit: true,
      children: cells.map((phrase, index) => {
        const isKey = index === 0 && of !== 'standby';
        const words = this.spans.phrase(phrase.length === 0 ? [NOTHING] : phrase, ...(isKey ? (['strong'] as const) : []));
        const children: ParagraphChild[] = this.runs.anchored(
          index === 0 && anchor !== undefined ? trackAnchor(anchor) : undefined,
          this.runs.of(words),
        );
        const facts = [...(index === lastPlain ? more : []), ...(index === cells.length - 1 ? after : [])];
        return cell(widths[index]!, [
          this.facts.around(words, children, { style: STYLE.cell }),
          ...this.facts.lines(facts, { style: STYLE.cell }),
        ]);
      }),
    });
  }
}

function cell(size: number, children: readonly Paragraph[], borders?: typeof HEAD_BORDER): TableCell {
  return new TableCell({ width: { size, type: WidthType.DXA }, children, ...(borders === undefined ? {} : { borders }) });
}

function tableOf(textWidth: number, widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    margins: CELL_MARGINS,
    borders: { ...NO_BORDERS, bottom: HAIRLINE, insideHorizontal: HAIRLINE },
    rows,
  });
}

/** Columns whose values are about as long in any minutes; the others share what is left. */
const WIDTHS: ReadonlyMap<FixedWord, number> = new Map<FixedWord, number>([
  ['number', 880],
  ['who', 1750],
  ['promisedTo', 1750],
  ['sort', 1500],
  ['moved', 1750],
  ['outcome', 1500],
  ['due', 1750],
  ['target', 1750],
  ['status', 1150],
  ['lead', 1600],
  ['startsAt', 3000],
  ['endsAt', 3000],
  ['ground', 1100],
]);

function widthsOf(of: FixedWord, columns: readonly Column[], textWidth: number, scale: number): number[] {
  const scaled = (width: number | undefined) => (width === undefined ? undefined : Math.floor(width * scale));
  const fixed = columns.map(({ word }, index) =>
    index === columns.length - 1 && columns.every((column) => WIDTHS.has(column.word))
      ? undefined
      : word === 'number' && of === 'openActions'
        ? scaled(1600)
        : scaled(WIDTHS.get(word)),
  );
  const left = textWidth - fixed.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const free = fixed.filter((width) => width === undefined).length;
  return fixed.map((width) => width ?? Math.floor(left / Math.max(1, free)));
}
