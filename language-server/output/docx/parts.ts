import { BorderStyle, HeadingLevel, Paragraph, Tab, TableOfContents, TextRun } from 'docx';
import type { Document, ItemPart, NotePart, OutlineEntry, Part, SectionPart } from '../../document/parts.ts';
import { SIDE_WORDS } from '../../document/votes.ts';
import { FIXED_WORDS } from '../../document/words.ts';
import { contentsOf } from '../contents.ts';
import { itemAnchor, noteAnchor } from '../names.ts';
import { textOf } from '../rich/inline.ts';
import type { RichSpans } from '../rich/spans.ts';
import { DocxBlocks, type DocxPiece, paragraphOf, spacer } from './blocks.ts';
import { DocxFacts } from './facts.ts';
import type { Lists } from './lists.ts';
import type { DocxRuns } from './runs.ts';
import { CHARACTER, LINE, STYLE } from './styles.ts';
import { DocxTables } from './tables.ts';

export type DocxTopPiece = DocxPiece | TableOfContents;

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;
/** Twips for the label of an item, before its text. */
const LABEL = 1750;
const NESTED = 480;
/** Signs of a label that fit there. */
const SHORT = 15;

/** Writes the parts of a document as paragraphs and tables of Word. */
export class DocxParts {
  private readonly document: Document;
  private readonly spans: RichSpans;
  private readonly runs: DocxRuns;
  private readonly blocks: DocxBlocks;
  private readonly facts: DocxFacts;
  private readonly tables: DocxTables;
  private readonly lists: Lists;

  constructor(document: Document, spans: RichSpans, runs: DocxRuns, lists: Lists) {
    this.document = document;
    this.spans = spans;
    this.runs = runs;
    this.lists = lists;
    this.blocks = new DocxBlocks(runs, lists);
    this.facts = new DocxFacts(spans, runs);
    this.tables = new DocxTables(spans, runs, this.facts);
  }

  all(): DocxTopPiece[] {
    return [...this.head(), ...this.parts(this.document.parts, 0)];
  }

  private head(): Paragraph[] {
    const { head } = this.document;
    if (head === undefined) return [];
    const { kind, state, title } = head;
    const style = state?.value === 'approved' ? CHARACTER.approved : CHARACTER.draft;
    const banner = state === undefined ? [] : [new TextRun('  '), ...this.runs.of(this.spans.phrase(state.words), style)];
    return [
      new Paragraph({ style: STYLE.kind, children: [...this.runs.of(this.spans.phrase([kind])), ...banner] }),
      this.facts.paragraph(this.spans.phrase(title), {
        heading: HeadingLevel.TITLE,
        border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: '1B1D20', space: 6 } },
      }),
    ];
  }

  private parts(parts: readonly Part[], depth: number): DocxTopPiece[] {
    return parts.flatMap((part) => this.part(part, depth));
  }

  private part(part: Part, depth: number): DocxTopPiece[] {
    const { spans, facts } = this;
    switch (part.kind) {
      case 'facts':
        return [this.tables.head(part.facts), spacer()];
      case 'contents':
        return this.contents();
      case 'prose':
        return this.blocks.of(spans.prose(part.source), { indent: 0, depth: 0, style: STYLE.text });
      case 'sentence':
        return [facts.paragraph(spans.phrase(part.words), { style: STYLE.text })];
      case 'withheld':
        return [facts.paragraph(spans.phrase(part.words), { style: STYLE.gap })];
      case 'item':
        return this.item(part, 0);
      case 'outline':
        return this.outline(part.entries, 0);
      case 'section':
        return this.section(part, depth);
      case 'table':
        return [this.tables.rows(part), spacer()];
      case 'notes':
        return this.notes(part.notes);
      case 'list':
        return part.of === 'signatures' ? this.signatures(part.entries) : this.list(part.entries);
    }
  }

  private section({ id, title, secret, parts }: SectionPart, depth: number): DocxTopPiece[] {
    const words = [...this.spans.phrase(title), ...(secret.length === 0 ? [] : this.spans.phrase([' ', ...secret]))];
    const heading = HEADINGS[Math.min(depth, HEADINGS.length - 1)]!;
    return [this.facts.around(words, this.runs.anchored(id, this.runs.of(words)), { heading }), ...this.parts(parts, depth + 1)];
  }

  /** A field that Word brings up to date: it can be clicked, and says no pages that nobody has counted. */
  private contents(): DocxTopPiece[] {
    if (contentsOf(this.document).length === 0) return [];
    const agenda = FIXED_WORDS.contents[this.document.language];
    return [
      new Paragraph({ style: STYLE.contents, children: this.runs.of(this.spans.phrase([agenda])) }),
      new TableOfContents(agenda, { hyperlink: true, headingStyleRange: '1-3', pageNumbersEntryLevelsRange: '1-3', beginDirty: false }),
    ];
  }

  private outline(entries: readonly OutlineEntry[], depth: number): DocxPiece[] {
    return entries.flatMap(({ words, entries: below }) => [
      this.facts.paragraph(this.spans.phrase(words), { style: STYLE.text, indent: { left: 360 * depth }, contextualSpacing: true }),
      ...this.outline(below, depth + 1),
    ]);
  }

  private list(entries: Extract<Part, { kind: 'list' }>['entries']): DocxPiece[] {
    const numbering = this.lists.begin(undefined, 0);
    return entries.map((lines) => {
      const words = lines.flatMap((line, index) => [...(index === 0 ? [] : [{ kind: 'break' } as const]), ...this.spans.phrase(line)]);
      return this.facts.paragraph(words, { style: STYLE.text, numbering, indent: { left: 360, hanging: 360 } });
    });
  }

  /** Each with the bookmark that its mark in the text leads to. */
  private notes(notes: readonly NotePart[]): DocxPiece[] {
    const points = notes.map(({ number, source }) => ({ anchor: noteAnchor(number), blocks: this.spans.prose(source) }));
    return this.blocks.points(points, 1, { indent: 0, depth: 0, style: STYLE.text });
  }

  /** A line to sign on, with the name below it, together on a page. */
  private signatures(entries: Extract<Part, { kind: 'list' }>['entries']): DocxPiece[] {
    return entries.flatMap((lines) =>
      lines.map((line, index) =>
        this.facts.paragraph(
          this.spans.phrase(line),
          index === 0 ? { style: STYLE.signature } : { style: STYLE.text, keepLines: true, keepNext: index < lines.length - 1 },
        ),
      ),
    );
  }

  // ---------------------------------------------------------------- items

  /** @param indent twips from the left. */
  private item(item: ItemPart, indent: number): DocxPiece[] {
    const { spans, runs } = this;
    const left = indent + LABEL;
    const head = [...spans.phrase(item.label), ...(item.secret.length === 0 ? [] : spans.phrase([' ', ...item.secret]))];
    const label = runs.anchored(item.anchor === undefined ? undefined : itemAnchor(item.anchor), runs.of(head, CHARACTER.itemLabel));
    const blocks = spans.prose(item.source);
    const facts = item.tally === undefined ? item.facts : item.facts.filter(({ word }) => !SIDE_WORDS.has(word));
    const hasFacts = facts.length > 0;
    const sides =
      item.tally === undefined
        ? []
        : [this.blocks.grid(this.tables.tally(item.tally), { indent: left }, hasFacts ? 'withNext' : 'whole'), spacer(hasFacts)];
    const [first, ...rest] = blocks;
    const border = { top: { style: BorderStyle.SINGLE, size: indent === 0 ? 8 : 4, color: LINE, space: 4 } };
    const isBeside = first?.kind === 'paragraph' && textOf(head).length <= SHORT;
    const opening = isBeside
      ? paragraphOf(textOf(first.words), [...label, new TextRun({ children: [new Tab()] }), ...runs.of(first.words)], {
          style: STYLE.item,
          border,
          spacing: { before: 140 },
          indent: { left, hanging: LABEL },
          tabStops: [{ type: 'left', position: left }],
          keepNext: sides.length + facts.length > 0 && rest.length === 0,
        })
      : paragraphOf('', label, { style: STYLE.item, border, spacing: { before: 140 }, indent: { left: indent }, keepNext: true });
    return [
      opening,
      ...this.blocks.of(isBeside ? rest : blocks, { indent: left, depth: 0, style: STYLE.item }),
      ...sides,
      ...this.facts.lines(facts, { style: STYLE.itemFacts, indent: { left } }),
      ...item.items.flatMap((child) =>
        child.kind === 'withheld'
          ? [this.facts.paragraph(spans.phrase(child.words), { style: STYLE.gap, indent: { left: indent + NESTED } })]
          : this.item(child, indent + NESTED),
      ),
    ];
  }
}
