import { Parser } from 'htmlparser2';
import type { IntakeBlock, Run } from '../../language-server/intake/index.ts';
import { tidied } from './html.ts';
import { UnreadableDocument } from './reading.ts';
import { Zip } from './zip.ts';

/** What is in these is no text of the document: what was deleted, notes in the margin, drawings, running heads. */
const LEFT_OUT = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:forms',
  'svg:title',
  'svg:desc',
  'draw:image',
  'text:sequence-decls',
]);
const DEEPEST = 200;

/**
 * A text document of LibreOffice and others (OpenDocument 1.3, part 3): headings, lists, tables, bold; tracked changes as if they were accepted.
 * @throws UnreadableDocument where it is broken, holds macros or is protected.
 */
export async function blocksOfOpenDocument(bytes: Uint8Array): Promise<IntakeBlock[]> {
  const zip = new Zip(bytes);
  if (!zip.has('content.xml')) throw new UnreadableDocument('wrongEnding');
  const decode = (name: string) => new TextDecoder().decode(zip.read(name));
  if (zip.has('META-INF/manifest.xml') && /<manifest:encryption-data/.test(decode('META-INF/manifest.xml')))
    throw new UnreadableDocument('encrypted');
  if (zip.names.some((name) => /^(?:Basic|Scripts)\//.test(name))) throw new UnreadableDocument('macros');
  const content = decode('content.xml');
  if (!/<office:text[\s>]/.test(content)) throw new UnreadableDocument('wrongEnding');
  const styles = new StyleReader();
  if (zip.has('styles.xml')) styles.read(decode('styles.xml'));
  styles.read(content);
  return new TextReader(styles).read(content);
}

/** Which styles are bold, and which levels of which lists are numbered. */
class StyleReader {
  readonly bold = new Set<string>();
  readonly numbered = new Set<string>();

  read(xml: string): void {
    let style = '';
    let list = '';
    const parser = new Parser(
      {
        onopentag: (name, attributes) => {
          if (name === 'style:style') {
            style = attributes['style:name'] ?? '';
            if (this.bold.has(attributes['style:parent-style-name'] ?? '')) this.bold.add(style);
          } else if (name === 'text:list-style') list = attributes['style:name'] ?? '';
          else if (name === 'text:list-level-style-number' && (attributes['style:num-format'] ?? '1') !== '')
            this.numbered.add(`${list} ${attributes['text:level'] ?? '1'}`);
          else if (name === 'style:text-properties' && /^(?:bold|[6-9]00)$/.test(attributes['fo:font-weight'] ?? '')) this.bold.add(style);
        },
      },
      { xmlMode: true },
    );
    parser.end(xml);
  }
}

interface List {
  readonly style: string;
  count: number;
  /** The point that comes next has its mark still to show. */
  fresh: boolean;
}

class TextReader {
  private readonly blocks: IntakeBlock[] = [];
  private readonly styles: StyleReader;
  private readonly lists: List[] = [];
  private readonly spans: boolean[] = [];
  private runs: Run[] = [];
  private rows: (readonly Run[])[][] | undefined;
  private cell: Run[] | undefined;
  private level = 0;
  private isTitle = false;
  private skipped = 0;
  private inText = false;
  private tables = 0;
  private open = 0;

  constructor(styles: StyleReader) {
    this.styles = styles;
  }

  read(xml: string): IntakeBlock[] {
    const parser = new Parser(
      {
        onopentag: (name, attributes) => {
          if (++this.open > DEEPEST) throw new UnreadableDocument('tooLarge');
          this.start(name, attributes);
        },
        ontext: (text) => this.text(text),
        onclosetag: (name) => {
          this.open--;
          this.end(name);
        },
      },
      { xmlMode: true },
    );
    parser.end(xml);
    return this.blocks;
  }

  private start(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.skipped > 0 || LEFT_OUT.has(name)) {
      this.skipped++;
      return;
    }
    const bold = this.styles.bold.has(attributes['text:style-name'] ?? '');
    if (name === 'text:h' || name === 'text:p') {
      this.inText = true;
      this.level = name === 'text:h' ? Number(attributes['text:outline-level'] ?? 1) || 1 : 0;
      this.isTitle = /^Title$/i.test(attributes['text:style-name'] ?? '');
      this.spans.push(bold);
    } else if (name === 'text:span') this.spans.push(bold || this.spans.at(-1) === true);
    else if (name === 'text:list')
      this.lists.push({ style: attributes['text:style-name'] ?? this.lists.at(-1)?.style ?? '', count: 0, fresh: false });
    else if (name === 'text:list-item') {
      const list = this.lists.at(-1);
      if (list !== undefined) Object.assign(list, { count: list.count + 1, fresh: true });
    } else if (name === 'table:table' && ++this.tables === 1) this.rows = [];
    else if (name === 'table:table-row' && this.tables === 1) this.rows?.push([]);
    else if (/^table:(?:covered-)?table-cell$/.test(name) && this.tables === 1) this.cell = [];
    else if (name === 'text:line-break') this.text('\n');
    else if (name === 'text:tab') this.text('\t');
    else if (name === 'text:s') this.text(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 20)));
  }

  private text(text: string): void {
    if (this.skipped > 0 || !this.inText) return;
    const plain = text === '\n' || text === '\t' ? text : text.replace(/[\r\n]+/g, ' ');
    this.runs.push({ text: plain, ...(this.spans.at(-1) === true ? { bold: true } : {}) });
  }

  private end(name: string): void {
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    if (name === 'text:span') this.spans.pop();
    else if (name === 'text:h' || name === 'text:p') this.paragraph();
    else if (name === 'text:list') this.lists.pop();
    else if (/^table:(?:covered-)?table-cell$/.test(name) && this.tables === 1) {
      this.rows?.at(-1)?.push(this.cell ?? []);
      this.cell = undefined;
    } else if (name === 'table:table' && --this.tables === 0) {
      if (this.rows?.some((row) => row.some((cell) => cell.length > 0))) this.blocks.push({ kind: 'table', rows: this.rows });
      this.rows = undefined;
    }
  }

  private paragraph(): void {
    this.spans.pop();
    this.inText = false;
    const runs = tidied(this.runs);
    this.runs = [];
    if (runs.length === 0) return;
    const list = this.lists.at(-1);
    if (this.cell !== undefined) this.cell.push(...(this.cell.length > 0 ? [{ text: '\n' }] : []), ...runs);
    else if (this.level > 0 || this.isTitle) this.blocks.push({ kind: 'heading', level: Math.min(Math.max(1, this.level), 6), runs });
    else if (list === undefined) this.blocks.push({ kind: 'paragraph', runs });
    else {
      const depth = this.lists.length - 1;
      const numbered = this.styles.numbered.has(`${list.style} ${this.lists.length}`);
      const last = this.blocks.at(-1);
      // A second paragraph of a point goes on with it.
      if (!list.fresh && last?.kind === 'point')
        this.blocks[this.blocks.length - 1] = { ...last, runs: [...last.runs, { text: '\n' }, ...runs] };
      else this.blocks.push({ kind: 'point', depth, mark: numbered ? `${list.count}.` : undefined, runs });
      list.fresh = false;
    }
  }
}
