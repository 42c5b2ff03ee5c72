import type { Document, Fact, ItemFact, ItemPart, NotePart, OutlineEntry, Part, Row, SectionPart, Table } from '../../document/parts.ts';
import type { Phrase } from '../../document/phrase.ts';
import { SIDE_WORDS } from '../../document/votes.ts';
import { FIXED_WORDS } from '../../document/words.ts';
import { contentsOf } from '../contents.ts';
import { itemAnchor, noteAnchor, trackAnchor } from '../names.ts';
import type { RichBlock, RichInlines } from '../rich/inline.ts';
import type { RichSpans } from '../rich/spans.ts';
import { phraseToText } from '../text-spans.ts';
import { Anchors, type PdfInline, PdfInlines } from './inlines.ts';

/** What the template lays out. It is data and never source: no text of the minutes is read as Typst. */
export type PdfNode =
  | { readonly k: 'facts'; readonly rows: readonly { readonly name: string; readonly values: readonly Words[] }[] }
  | { readonly k: 'contents'; readonly title: string }
  | { readonly k: 'par' | 'gap'; readonly words: Words; readonly rtl: boolean }
  | { readonly k: 'list'; readonly start: number | null; readonly items: readonly Nodes[] }
  | { readonly k: 'notes'; readonly notes: readonly { readonly anchor: string | null; readonly nodes: Nodes }[] }
  | { readonly k: 'quote'; readonly nodes: Nodes }
  | { readonly k: 'code'; readonly lines: readonly Words[] }
  | { readonly k: 'rule' }
  | { readonly k: 'outline'; readonly entries: readonly OutlineNode[] }
  | { readonly k: 'heading'; readonly level: number; readonly words: Words; readonly anchor: string | null }
  | {
      readonly k: 'item';
      readonly label: Words;
      readonly anchor: string | null;
      readonly nodes: Nodes;
      readonly whole: boolean;
      readonly wide: boolean;
    }
  | { readonly k: 'itemFacts'; readonly facts: readonly FactNode[] }
  | { readonly k: 'table'; readonly of: string; readonly columns: readonly ColumnNode[]; readonly rows: readonly RowNode[] }
  | { readonly k: 'grid'; readonly widths: readonly number[]; readonly rows: readonly (readonly Words[])[] }
  | { readonly k: 'signatures'; readonly entries: readonly (readonly Words[])[] };
type Nodes = readonly PdfNode[];
type Words = readonly PdfInline[];
interface OutlineNode {
  readonly words: Words;
  readonly entries: readonly OutlineNode[];
}
interface FactNode {
  readonly name: string;
  readonly words: Words;
  /** It holds letters that are read from the right. */
  readonly mixed: boolean;
}
interface ColumnNode {
  readonly name: string;
  readonly word: string;
}
interface RowNode {
  readonly cells: readonly { readonly words: Words; readonly facts: readonly FactNode[]; readonly anchor: string | null }[];
  /** Whether it stands on one page: what is longer than a page would lose its end. */
  readonly whole: boolean;
}

const NOTHING = '–';
/** What an item that stays on one page consists of. */
const KEPT_WHOLE: ReadonlySet<string> = new Set(['par', 'itemFacts']);
/** Signs of a cell that fit on a page in the narrowest column. */
const WHOLE = 600;
/** Signs of a label that fit before the text of an item, on two lines. */
const LABEL = 24;
/** Items within items that fit beside each other. */
const DEEPEST = 3;

/** Turns the parts of a document into data for the template. */
export class PdfNodes {
  private readonly document: Document;
  private readonly spans: RichSpans;
  private readonly anchors: Anchors;
  readonly inlines: PdfInlines;

  constructor(document: Document, spans: RichSpans) {
    this.document = document;
    this.spans = spans;
    this.anchors = new Anchors(spans.anchors());
    this.inlines = new PdfInlines(this.anchors);
  }

  all(): Nodes {
    return this.parts(this.document.parts, 1);
  }

  phrase(phrase: Phrase): Words {
    return this.inlines.of(this.spans.phrase(phrase));
  }

  private parts(parts: readonly Part[], level: number): Nodes {
    return parts.flatMap((part) => this.part(part, level));
  }

  private part(part: Part, level: number): Nodes {
    switch (part.kind) {
      case 'facts':
        return [{ k: 'facts', rows: part.facts.map((fact) => this.fact(fact)) }];
      case 'contents':
        return contentsOf(this.document).length === 0 ? [] : [{ k: 'contents', title: FIXED_WORDS.contents[this.document.language] }];
      case 'prose':
        return this.blocks(this.spans.prose(part.source));
      case 'sentence':
        return [this.paragraph('par', this.spans.phrase(part.words))];
      case 'withheld':
        return [this.paragraph('gap', this.spans.phrase(part.words))];
      case 'item':
        return this.item(part, 0);
      case 'outline':
        return [{ k: 'outline', entries: this.outline(part.entries) }];
      case 'section':
        return this.section(part, level);
      case 'table':
        return [this.table(part)];
      case 'notes':
        return [{ k: 'notes', notes: part.notes.map((note) => this.note(note)) }];
      case 'list': {
        const entries = part.entries.map((lines) => lines.map((words) => this.phrase(words)));
        if (part.of === 'signatures') return [{ k: 'signatures', entries }];
        return [
          { k: 'list', start: null, items: entries.map((lines) => lines.map((words) => ({ k: 'par', words, rtl: false }) as const)) },
        ];
      }
    }
  }

  private note({ number, source }: NotePart): { anchor: string | null; nodes: Nodes } {
    return { anchor: this.anchors.place(noteAnchor(number)), nodes: this.blocks(this.spans.prose(source)) };
  }

  private fact({ name, values, isList }: Fact): { name: string; values: readonly Words[] } {
    const words = values.map((value) => this.phrase(value.words));
    const [space] = [this.phrase([' '])];
    return { name, values: isList ? words : [words.flatMap((one, index) => (index === 0 ? one : [...space, ...one]))] };
  }

  private section({ id, title, secret, parts }: SectionPart, level: number): Nodes {
    const words = this.phrase(secret.length === 0 ? title : [...title, ' ', ...secret]);
    return [{ k: 'heading', level: Math.min(level, 4), words, anchor: this.anchors.place(id) }, ...this.parts(parts, level + 1)];
  }

  private outline(entries: readonly OutlineEntry[]): readonly OutlineNode[] {
    return entries.map(({ words, entries: below }) => ({ words: this.phrase(words), entries: this.outline(below) }));
  }

  // ---------------------------------------------------------------- items and tables

  /** @param depth how many items it stands in: what is deeper than fits on a page stands below each other. */
  private item(item: ItemPart, depth: number): Nodes {
    const children = item.items.flatMap((child) => (child.kind === 'item' ? this.item(child, depth + 1) : this.part(child, 0)));
    const inside = depth < DEEPEST ? children : [];
    const facts = item.tally === undefined ? item.facts : item.facts.filter(({ word }) => !SIDE_WORDS.has(word));
    const nodes = [
      ...this.blocks(this.spans.prose(item.source)),
      ...this.tally(item),
      ...(facts.length === 0 ? [] : [{ k: 'itemFacts', facts: this.facts(facts) } as const]),
      ...inside,
    ];
    // The table of a vote stays with its outcome.
    const tally = item.tally === undefined ? undefined : 'grid';
    const label = item.secret.length === 0 ? item.label : [...item.label, ' ', ...item.secret];
    const node: PdfNode = {
      k: 'item',
      label: this.phrase(label),
      anchor: item.anchor === undefined ? null : this.anchors.place(itemAnchor(item.anchor)),
      nodes,
      whole: item.items.length === 0 && nodes.every(({ k }) => KEPT_WHOLE.has(k) || k === tally) && lengthOf(nodes) < 2 * WHOLE,
      wide: phraseToText(label).length > LABEL,
    };
    return [node, ...(depth < DEEPEST ? [] : children)];
  }

  private tally({ tally }: ItemPart): Nodes {
    if (tally === undefined) return [];
    const [side, count, who] = tally.columns.map((column) => this.phrase([column]));
    const row = (cells: readonly Words[]) => (tally.hasNames ? cells : cells.slice(0, 2));
    const rows = tally.rows.map((one) => row([this.phrase([one.name]), this.phrase([`${one.count ?? '?'}`]), this.phrase(one.who)]));
    return [{ k: 'grid', widths: tally.hasNames ? [5, 4, 13] : [5, 4], rows: [row([side!, count!, who!]), ...rows] }];
  }

  private facts(facts: readonly ItemFact[]): FactNode[] {
    return facts.map(({ name, value }) => {
      const words = this.spans.phrase(value);
      return { name, words: this.inlines.of(words), mixed: this.inlines.holdsRightToLeft(words) };
    });
  }

  private table({ of, columns, rows }: Table): PdfNode {
    const lastPlain = columns.findLastIndex(({ isPlain }) => isPlain);
    return {
      k: 'table',
      of,
      columns: columns.map(({ name, word }) => ({ name, word })),
      rows: rows.map((row) => this.row(row, lastPlain)),
    };
  }

  private row({ cells, more, after, anchor }: Row, lastPlain: number): RowNode {
    const made = cells.map((phrase, index) => ({
      words: this.phrase(phrase.length === 0 ? [NOTHING] : phrase),
      facts: this.facts([...(index === lastPlain ? more : []), ...(index === cells.length - 1 ? after : [])]),
      anchor: index === 0 && anchor !== undefined ? this.anchors.place(trackAnchor(anchor)) : null,
    }));
    return { cells: made, whole: lengthOf(made) < WHOLE };
  }

  // ---------------------------------------------------------------- prose

  private blocks(blocks: readonly RichBlock[]): Nodes {
    return blocks.map((block) => this.block(block));
  }

  private block(block: RichBlock): PdfNode {
    switch (block.kind) {
      case 'paragraph':
        return this.paragraph('par', block.words);
      case 'list':
        return { k: 'list', start: block.start ?? null, items: block.items.map((item) => this.blocks(item)) };
      case 'quote':
        return { k: 'quote', nodes: this.blocks(block.blocks) };
      case 'code':
        return { k: 'code', lines: block.lines.map((line) => this.inlines.of(line)) };
      case 'rule':
        return { k: 'rule' };
      case 'grid':
        return this.grid(block.rows);
    }
  }

  private grid(rows: readonly (readonly RichInlines[])[]): PdfNode {
    const made = rows.map((cells) => cells.map((cell) => this.inlines.of(cell)));
    const count = Math.max(1, rows[0]?.length ?? 1);
    const widths = Array.from({ length: count }, (_, index) =>
      made.reduce((most, cells) => Math.max(most, Math.min(60, lengthOf(cells[index] ?? []))), 6),
    );
    return { k: 'grid', widths, rows: made.map((cells) => widths.map((_, index) => cells[index] ?? [])) };
  }

  private paragraph(k: 'par' | 'gap', words: RichInlines): PdfNode {
    return { k, words: this.inlines.of(words), rtl: this.inlines.isRightToLeft(words) };
  }
}

/** About how many signs are shown. */
function lengthOf(nodes: unknown): number {
  return JSON.stringify(nodes).length / 2;
}
