import { type IParagraphOptions, type Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { ItemFact } from '../../document/parts.ts';
import { type RichInlines, textOf } from '../rich/inline.ts';
import type { RichSpans } from '../rich/spans.ts';
import { paragraphOf } from './blocks.ts';
import type { DocxRuns } from './runs.ts';
import { CHARACTER } from './styles.ts';

/** Between two facts on a line. */
const GAP = '\u2003';

/** Facts of an item or a row: `Wie RIVM   Uiterlijk vrijdag 20 november 2020`. */
export class DocxFacts {
  private readonly spans: RichSpans;
  private readonly runs: DocxRuns;

  constructor(spans: RichSpans, runs: DocxRuns) {
    this.spans = spans;
    this.runs = runs;
  }

  /** A line with all facts; none where there are none. */
  lines(facts: readonly ItemFact[], options: IParagraphOptions): Paragraph[] {
    if (facts.length === 0) return [];
    const children = facts.flatMap(({ name, value }, index): ParagraphChild[] => [
      ...(index === 0 ? [] : [new TextRun(` ${GAP}`)]),
      ...this.runs.of(this.spans.phrase([name]), CHARACTER.factName),
      new TextRun(' '),
      ...this.runs.of(this.spans.phrase(value)),
    ]);
    return [paragraphOf('', children, options)];
  }

  paragraph(words: RichInlines, options: IParagraphOptions): Paragraph {
    return this.around(words, this.runs.of(words), options);
  }

  /** A paragraph of what was made of these words. */
  around(words: RichInlines, children: readonly ParagraphChild[], options: IParagraphOptions): Paragraph {
    return paragraphOf(textOf(words), children, options);
  }
}
