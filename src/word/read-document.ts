import { Parser } from 'htmlparser2';
import { UnreadableDocument, withoutDoctype } from '../import/reading.ts';
import { type CellPlace, type Hand, plain, type RawParagraph, type Tracked } from './word-text.ts';

const DEEPEST = 500;
const MOST_PARAGRAPHS = 400_000;
/** WordprocessingML, as most write it and in its strict form (ECMA-376, part 1 and ISO/IEC 29500). */
const NAMESPACE = /^http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main$/;
/** What is in these is no text of the document: codes of fields, older settings, and what a program that can do more does not need. */
const LEFT_OUT: ReadonlySet<string> = new Set(['instrText', 'delInstrText', 'pPrChange', 'rPrChange', 'tblPrChange', 'tcPrChange']);
const TRACKS: ReadonlyMap<string, Tracked> = new Map([
  ['ins', 'inserted'],
  ['moveTo', 'inserted'],
  ['del', 'deleted'],
  ['moveFrom', 'deleted'],
]);
const ITEM_LABEL = 'VerslagItemLabel';

/** What stands in the body of a document, in its order, and where comments hang. */
export interface RawDocument {
  readonly paragraphs: readonly RawParagraph[];
  /** Comment → the words it is about, and the paragraph in which they begin. */
  readonly marked: ReadonlyMap<string, { readonly quote: string; readonly paragraph: RawParagraph | undefined }>;
}

/** Reads a part that holds paragraphs. @throws UnreadableDocument where it is no such part, or nests as no document does. */
export function readDocumentPart(xml: string): RawDocument {
  return new DocumentPart().read(xml);
}

interface Table {
  readonly index: number;
  row: number;
  column: number;
}

class DocumentPart {
  private readonly paragraphs: RawParagraph[] = [];
  private readonly marked = new Map<string, { quote: string; paragraph: RawParagraph | undefined }>();
  private readonly open: string[] = [];
  /** Comments whose words are being read. */
  private readonly marking = new Set<string>();
  private readonly within: RawParagraph[] = [];
  private readonly tables: Table[] = [];
  private readonly tracks: { readonly tracked: Tracked; readonly hand: Hand }[] = [];
  /** What was done to the row that is read. */
  private readonly rows: { tracked: Tracked; hand: Hand | undefined }[] = [];
  /** Frames around blocks, with where in the list of paragraphs each begins. */
  private readonly frames: { readonly start: number; isContents: boolean }[] = [];
  private prefix: string | undefined;
  private skipped = 0;
  private tableCount = 0;
  private isLabel = false;

  read(xml: string): RawDocument {
    const parser = new Parser(
      {
        onopentag: (name, attributes) => this.start(name, attributes),
        ontext: (text) => {
          const around = this.open.at(-1);
          if (this.skipped === 0 && (around === 't' || around === 'delText')) this.text(text);
          else if (around === 'instrText' && /^\s*TOC\b/.test(text)) this.isContents();
        },
        onclosetag: (name) => this.end(name),
      },
      { xmlMode: true },
    );
    parser.end(withoutDoctype(xml));
    if (this.prefix === undefined) throw new UnreadableDocument('brokenFile');
    return { paragraphs: this.paragraphs, marked: this.marked };
  }

  private start(full: string, attributes: Readonly<Record<string, string>>): void {
    if (this.open.length > DEEPEST) throw new UnreadableDocument('tooLarge');
    this.prefix ??= prefixIn(attributes);
    const name = this.local(full);
    this.open.push(name);
    if (this.skipped > 0 || LEFT_OUT.has(name) || full === 'mc:Fallback') {
      this.skipped++;
      return;
    }
    const value = (key: string) => attributes[`${this.prefix}:${key}`] ?? '';
    const paragraph = this.within.at(-1);
    const tracked = TRACKS.get(name);
    if (tracked !== undefined) this.track(tracked, { name: plain(value('author')), date: value('date') });
    else if (name === 'p') this.paragraph();
    else if (name === 'tbl') this.tables.push({ index: this.tableCount++, row: -1, column: -1 });
    else if (name === 'tr') this.row();
    else if (name === 'tc') this.cell();
    else if (name === 'sdt') this.frames.push({ start: this.paragraphs.length, isContents: false });
    else if (name === 'docPartGallery' && value('val') === 'Table of Contents') this.isContents();
    // Word makes some of its own, which begin so, and counts them anew.
    else if (name === 'bookmarkStart' && paragraph !== undefined && !value('name').startsWith('_')) paragraph.anchors.push(value('name'));
    else if (name === 'commentRangeStart') this.mark(value('id'));
    else if (name === 'commentRangeEnd') this.marking.delete(value('id'));
    else if (name === 'commentReference' && !this.marked.has(value('id'))) this.marked.set(value('id'), { quote: '', paragraph });
    else if (name === 'pStyle' && paragraph !== undefined) paragraph.style = value('val');
    else if (name === 'rStyle') this.isLabel = value('val') === ITEM_LABEL;
    else if (name === 'r') this.isLabel = false;
    else if ((name === 'tab' && this.open.at(-2) === 'r') || name === 'br' || name === 'cr') this.text(' ');
    else if (name === 'noBreakHyphen') this.text('-');
  }

  private end(full: string): void {
    const name = this.local(full);
    this.open.pop();
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    if (TRACKS.has(name) && this.open.at(-1) !== 'rPr' && this.open.at(-1) !== 'trPr') this.tracks.pop();
    else if (name === 'p') this.within.pop();
    else if (name === 'tbl') this.tables.pop();
    else if (name === 'tr') this.rows.pop();
    else if (name === 'sdt') {
      const frame = this.frames.pop();
      if (frame?.isContents === true) this.paragraphs.splice(frame.start);
    }
  }

  /** What was done to words, to the sign that ends a paragraph, or to a row. */
  private track(tracked: Tracked, hand: Hand): void {
    const around = this.open.at(-2);
    const paragraph = this.within.at(-1);
    const row = this.rows.at(-1);
    if (around === 'trPr' && row !== undefined) Object.assign(row, { tracked, hand });
    else if (around !== 'rPr') this.tracks.push({ tracked, hand });
    else if (this.open.at(-3) === 'pPr' && paragraph !== undefined) {
      paragraph.mark = tracked;
      if (tracked === 'inserted') paragraph.hands.push(hand);
    }
  }

  private paragraph(): void {
    if (this.paragraphs.length >= MOST_PARAGRAPHS) throw new UnreadableDocument('tooLarge');
    const table = this.tables.at(-1);
    const cell: CellPlace | undefined = table === undefined ? undefined : { table: table.index, row: table.row, column: table.column };
    const made: RawParagraph = { stretches: [], hands: [], anchors: [], style: '', label: '', mark: 'same', cell };
    this.within.push(made);
    this.paragraphs.push(made);
  }

  private row(): void {
    this.rows.push({ tracked: 'same', hand: undefined });
    const table = this.tables.at(-1);
    if (table !== undefined) Object.assign(table, { row: table.row + 1, column: -1 });
  }

  private cell(): void {
    const table = this.tables.at(-1);
    if (table !== undefined) table.column++;
  }

  /** The list of headings is made anew by Word: what stands in its frame is no text. */
  private isContents(): void {
    const frame = this.frames.at(-1);
    if (frame !== undefined) frame.isContents = true;
  }

  private mark(id: string): void {
    if (this.marked.has(id)) return;
    this.marked.set(id, { quote: '', paragraph: this.within.at(-1) });
    this.marking.add(id);
  }

  private text(text: string): void {
    const paragraph = this.within.at(-1);
    if (paragraph === undefined) return;
    const row = this.rows.at(-1);
    const own = this.tracks.at(-1);
    const isOfRow = own === undefined && row !== undefined && row.tracked !== 'same';
    const tracked = isOfRow ? row.tracked : (own?.tracked ?? 'same');
    const hand = isOfRow ? row.hand : own?.hand;
    paragraph.stretches.push({ text, tracked });
    if (hand !== undefined && text.trim() !== '') paragraph.hands.push(hand);
    if (this.isLabel && tracked !== 'inserted') paragraph.label += text;
    for (const id of this.marking) {
      const marked = this.marked.get(id)!;
      marked.paragraph ??= paragraph;
      if (tracked !== 'deleted' && marked.quote.length < LONGEST_QUOTE) marked.quote += text;
    }
  }

  private local(full: string): string {
    return this.prefix !== undefined && full.startsWith(`${this.prefix}:`) ? full.slice(this.prefix.length + 1) : full;
  }
}

const LONGEST_QUOTE = 2_000;

function prefixIn(attributes: Readonly<Record<string, string>>): string | undefined {
  for (const [name, value] of Object.entries(attributes)) if (name.startsWith('xmlns:') && NAMESPACE.test(value)) return name.slice(6);
  return undefined;
}
