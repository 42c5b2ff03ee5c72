import type { IntakeBlock, PointBlock, Run } from '../../language-server/intake/index.ts';
import { Grid } from './grid.ts';
import { besideCells, type HtmlElement, type HtmlNode, heightOf, isCell, parseHtml, rowsOf, widthOf } from './html-tree.ts';
import { markingsOfPage, withHiddenSealed } from './page-hidden.ts';
import { PageStyles } from './page-styles.ts';
import { markingBlock, unsealed, withoutSeals } from './sealed.ts';

const BLOCKS =
  /^(?:p|div|section|article|header|footer|main|nav|aside|h[1-6]|ul|ol|li|table|blockquote|pre|hr|dl|dt|dd|figure|figcaption|body|html|center|form|address|details|summary|fieldset|legend|hgroup|dialog|menu|search|caption|svg|tr|td|th|thead|tbody|tfoot)$/;

/** A page, a mail or what a word processor makes of its text, as plain blocks. Scripts, styles and pictures are no text; what does not show is hidden. */
export function blocksOfHtml(html: string): IntakeBlock[] {
  const nodes = parseHtml(html);
  return [...markingsOfPage(nodes).map(markingBlock), ...new HtmlReader().read(withHiddenSealed(nodes, new PageStyles(html)))];
}

class HtmlReader {
  private readonly blocks: IntakeBlock[] = [];
  private runs: Run[] = [];

  read(nodes: readonly HtmlNode[]): IntakeBlock[] {
    this.all(nodes, {});
    this.end();
    return this.blocks;
  }

  private all(nodes: readonly HtmlNode[], style: Style): void {
    for (const node of nodes) this.one(node, style);
  }

  private one(node: HtmlNode, style: Style): void {
    if (typeof node === 'string') {
      this.runs.push({ text: node.replace(/[ \t\r\n\u00a0]+/g, ' '), ...style });
      return;
    }
    const { name, children, attributes } = node;
    const mark = noteMark(node);
    if (mark !== undefined) this.runs.push({ text: `[^${mark}]`, note: true });
    else if (isWayBack(node)) return;
    else if (name === 'select') this.all(chosenIn(node), style);
    else if (name === 'br') this.runs.push({ text: '\n' });
    else if (name === 'img') this.runs.push({ text: attributes.get('alt') ?? '', ...style });
    else if (/^h[1-6]$/.test(name)) this.block(node, (runs) => ({ kind: 'heading', level: Number(name[1]), runs }));
    else if (name === 'table') this.table(node);
    else if (name === 'ul' || name === 'ol') {
      this.end();
      this.list(node, 0);
    } else if (name === 'dl') this.definitions(node);
    else if (name === 'pre') {
      this.end();
      this.runs.push({ text: textIn(node), ...(isCode(node) && { literal: true }) });
      this.end();
    } else if (BLOCKS.test(name)) {
      const point = wordPoint(node);
      if (point === undefined) {
        this.end();
        this.all(children, style.struck === true || isStruck(node) ? { struck: true } : {});
        this.end();
      } else {
        this.end();
        this.blocks.push(point);
      }
    } else this.all(children, styleOf(node, style));
  }

  private block(node: HtmlElement, make: (runs: readonly Run[]) => IntakeBlock): void {
    this.end();
    const runs = tidied(new HtmlReader().inline(node.children));
    if (runs.length > 0) this.blocks.push(make(runs));
  }

  /** All text in some nodes, blocks among them on lines of their own. */
  inline(nodes: readonly HtmlNode[]): Run[] {
    return this.read(nodes).flatMap((block, index) => {
      const runs = block.kind === 'table' ? block.rows.flatMap((row) => row.flatMap((cell) => [...cell, { text: ' ' }])) : block.runs;
      return index === 0 ? runs : [{ text: '\n' }, ...runs];
    });
  }

  private list({ name, children, attributes }: HtmlElement, depth: number): void {
    let number = Number(attributes.get('start') ?? 1) || 1;
    for (const child of children) {
      if (typeof child === 'string') {
        if (child.trim() !== '') this.blocks.push({ kind: 'point', depth, mark: undefined, runs: tidied([{ text: child.trim() }]) });
        continue;
      }
      // Some programs put a list in a list right beside its items.
      if (child.name === 'ul' || child.name === 'ol') this.list(child, depth + 1);
      else {
        const isList = (node: HtmlNode): node is HtmlElement => typeof node !== 'string' && (node.name === 'ul' || node.name === 'ol');
        const runs = tidied(new HtmlReader().inline(child.children.filter((node) => !isList(node))));
        const mark = name === 'ol' ? `${number++}.` : undefined;
        const note = noteLabel(child.attributes.get('id'));
        if (note !== undefined) {
          this.blocks.push({ kind: 'paragraph', runs: [{ text: `[^${note}]: `, note: true }, ...runs] });
          continue;
        }
        if (runs.length > 0) this.blocks.push({ kind: 'point', depth, mark, runs });
        for (const inner of child.children.filter(isList)) this.list(inner, depth + (runs.length > 0 ? 1 : 0));
      }
    }
  }

  /** A term and what follows it are a label and its values, on one line. */
  private definitions({ children }: HtmlElement): void {
    this.end();
    let values = 0;
    for (const child of children) {
      const part = typeof child === 'string' ? undefined : child.name;
      if (part === 'dt') {
        this.end();
        this.all((child as HtmlElement).children, {});
        values = 0;
      } else if (part === 'dd') {
        const runs = tidied(new HtmlReader().inline((child as HtmlElement).children));
        const before = tidied(this.runs).at(-1)?.text ?? '';
        if (runs.length > 0 && before !== '') this.runs.push({ text: values > 0 ? '; ' : before.endsWith(':') ? ' ' : ': ' });
        this.runs.push(...runs);
        values++;
      } else if (part === 'div') this.definitions(child as HtmlElement);
      else this.one(child, {});
    }
    this.end();
  }

  private table(table: HtmlElement): void {
    this.end();
    this.all([...besideCells(table)], {});
    this.end();
    const cells = [...rowsOf(table)].map((row) => row.children.filter(isCell));
    const [[only, ...others] = [], ...more] = cells;
    // A table of one cell is a frame around its text; it is read once, for there may be many in each other.
    if (only !== undefined && others.length === 0 && more.length === 0 && widthOf(only) === 1) this.all(only.children, {});
    else {
      const grid = new Grid();
      for (const row of cells) {
        grid.row();
        for (const cell of row) grid.cell(tidied(new HtmlReader().inline(cell.children)), widthOf(cell), heightOf(cell));
      }
      if (grid.rows.some((row) => row.length > 0)) this.blocks.push(grid.table());
    }
    this.end();
  }

  private end(): void {
    const runs = tidied(this.runs);
    this.runs = [];
    if (runs.length > 0) this.blocks.push({ kind: 'paragraph', runs });
  }
}

/** A block of code holds code and nothing else; other preformatted text may be the minutes themselves. */
function isCode({ children }: HtmlElement): boolean {
  const filled = children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  return filled.length === 1 && typeof filled[0] !== 'string' && filled[0]!.name === 'code';
}

/** What a list to choose from shows: what was chosen, or its first line. */
function chosenIn(node: HtmlElement): readonly HtmlNode[] {
  const options = optionsIn(node);
  return (options.find(({ attributes }) => attributes.has('selected')) ?? options[0])?.children ?? [];
}

function optionsIn({ children }: HtmlElement): readonly HtmlElement[] {
  return children.flatMap((child) => (typeof child === 'string' ? [] : child.name === 'option' ? [child] : optionsIn(child)));
}

/** `footnote-1`, `endnote-1`: what the reader of Word calls notes; the two are numbered apart. */
function noteLabel(id: string | undefined): string | undefined {
  const [, kind, number] = /^(foot|end)note-(\d{1,4})$/.exec(id ?? '') ?? [];
  return number === undefined ? undefined : `${kind === 'end' ? 'e' : ''}${number}`;
}

/** The mark of a note in the text, which leads to it. */
function noteMark({ name, attributes }: HtmlElement): string | undefined {
  if (name !== 'a' || !/^(?:foot|end)note-ref-\d/.test(attributes.get('id') ?? '')) return undefined;
  return noteLabel(attributes.get('href')?.slice(1));
}

/** The arrow behind a note, which leads back to its mark. */
function isWayBack({ name, attributes }: HtmlElement): boolean {
  return name === 'a' && /^#(?:foot|end)note-ref-\d/.test(attributes.get('href') ?? '');
}

type Style = Omit<Run, 'text'>;

function styleOf(node: HtmlElement, style: Style): Style {
  const { name, attributes } = node;
  const css = attributes.get('style') ?? '';
  const weight = /font-weight:\s*(\w+)/i.exec(css)?.[1];
  const bold = weight === undefined ? name === 'b' || name === 'strong' : /^(?:bold|[6-9]00)/.test(weight);
  const italic = name === 'em' || name === 'i' || /font-style:\s*italic/i.test(css);
  const link = name === 'a' ? attributes.get('href') : undefined;
  const told = { ...style, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}), ...(link === undefined ? {} : { link }) };
  // Struck text has no other looks: it is one stretch, however much of it was bold.
  return isStruck(node) || style.struck === true ? { struck: true } : told;
}

/** Out of the text, by whoever wrote it, and still to be read. */
function isStruck({ name, attributes }: HtmlElement): boolean {
  return (
    name === 's' ||
    name === 'strike' ||
    name === 'del' ||
    /text-decoration[\w-]{0,10}:[^;]{0,100}line-through/i.test(attributes.get('style') ?? '')
  );
}

/** Struck text between tildes, line by line: blanks stand outside. */
function betweenTildes(run: Run): Run {
  if (run.struck !== true || run.hidden === true || run.text.trimStart().startsWith('~~')) return run;
  return { ...run, text: run.text.replace(/[^\s](?:[^\n]*[^\s])?/g, (line) => `~~${line.replaceAll('~~', '~')}~~`) };
}

/** Runs of one style joined, and no blanks at the ends of lines. */
export function tidied(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs.flatMap(unsealed)) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last !== undefined && isAlike(last, run)) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  const clean = joined.map((run) => betweenTildes({ ...run, text: run.text.replace(/[ \t]{2,}/g, ' ').replace(/ ?\n ?/g, '\n') }));
  if (clean.length > 0) clean[0] = { ...clean[0]!, text: clean[0]!.text.trimStart() };
  if (clean.length > 0) clean[clean.length - 1] = { ...clean.at(-1)!, text: clean.at(-1)!.text.trimEnd() };
  return clean.some(({ text }) => text.trim() !== '') ? clean.filter(({ text }) => text !== '') : [];
}

function isAlike(one: Run, other: Run): boolean {
  if (one.struck === true && (one.text.includes('~~') || other.text.includes('~~'))) return false;
  return (
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.link === other.link &&
    one.note === other.note &&
    one.struck === other.struck &&
    one.hidden === other.hidden &&
    one.literal === other.literal
  );
}

/** Word and Outlook write points as paragraphs of a class, with the bullet as text. */
function wordPoint(node: HtmlElement): PointBlock | undefined {
  if (node.name !== 'p' || !/\bMsoListParagraph/.test(node.attributes.get('class') ?? '')) return undefined;
  const mark = node.children.find(isWordMark);
  if (mark === undefined) return undefined;
  const depth = Number(/\blevel(\d)\b/.exec(node.attributes.get('style') ?? '')?.[1] ?? 1) - 1;
  const runs = tidied(new HtmlReader().inline(node.children.filter((child) => child !== mark)));
  const text = withoutSeals(textIn(mark)).trim();
  return { kind: 'point', depth, mark: /[\p{N}]/u.test(text) ? text : undefined, runs };
}

function isWordMark(node: HtmlNode): node is HtmlElement {
  if (typeof node === 'string') return false;
  const style = node.attributes.get('style') ?? '';
  if (/mso-list:\s*ignore/i.test(style)) return true;
  if (node.name !== 'span' || withoutSeals(textIn(node)).trim().length > 4) return false;
  // A page that Word made for others to read only keeps the blanks behind the mark, in the smallest letters.
  const blanks = node.children.some((child) => typeof child !== 'string' && /font:\s*7\.0pt/i.test(child.attributes.get('style') ?? ''));
  return node.children.some(isWordMark) || (blanks && textIn(node).trim() !== '');
}

function textIn(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.name === 'br' ? '\n' : node.children.map(textIn).join('');
}
