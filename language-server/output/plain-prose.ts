import type { Token } from 'markdown-it';
import { onOneLine } from '../syntax/trimming.ts';
import { fillPlaceholders, MARKDOWN, type PartRenderer, type SourceParts, withPlaceholders } from './prose.ts';

/** Lines of a plain-text mail stay below 78 characters (RFC 5322, 2.1.1); 72 leaves room for the quote marks of answers. */
export const WIDTH = 72;

/** Prose as plain text: paragraphs wrapped, lists with their marks, tables as rows; no mark-up is left. */
export function proseToText<P extends object>(text: SourceParts<P>, render: PartRenderer<P>): string {
  const { source, parts } = withPlaceholders(text);
  const walker = new PlainText((content) => fillPlaceholders(content, parts, render));
  return walker.render(MARKDOWN.parse(source, {}));
}

/** A text on one line. */
export function inlineToText<P extends object>(text: SourceParts<P>, render: PartRenderer<P>): string {
  const { source, parts } = withPlaceholders(text);
  const [token] = MARKDOWN.parseInline(onOneLine(source), {});
  return fillPlaceholders(inlineText(token?.children ?? []), parts, render)
    .replace(/\s+/g, ' ')
    .trim();
}

function inlineText(tokens: readonly Token[]): string {
  let text = '';
  const addresses: string[] = [];
  for (const token of tokens) {
    // What is a link as it stands has said its address.
    if (token.type === 'link_open') addresses.push(token.markup === 'linkify' ? '' : String(token.attrGet('href') ?? ''));
    else if (token.type === 'link_close') {
      const address = addresses.pop() ?? '';
      if (address !== '' && !text.endsWith(address)) text += ` <${address}>`;
    } else if (token.type === 's_open' || token.type === 's_close') text += '~~';
    else if (token.type === 'softbreak') text += ' ';
    else if (token.type === 'hardbreak') text += '\n';
    else text += token.content;
  }
  return text;
}

/** Breaks a text into lines of at most a width; what follows the first line is indented. */
export function wrap(text: string, first: string, rest: string, width = WIDTH): string {
  return text
    .split('\n')
    .map((line, index) => {
      const lines: string[] = [];
      let current = index === 0 ? first : rest;
      let empty = true;
      for (const word of line.split(/[ \t]+/).filter((piece) => piece !== '')) {
        if (!empty && [...current].length + 1 + [...word].length > width) {
          lines.push(current);
          current = rest + word;
        } else {
          current += (empty ? '' : ' ') + word;
        }
        empty = false;
      }
      lines.push(current);
      return lines.join('\n');
    })
    .join('\n');
}

class PlainText {
  private readonly fill: (content: string) => string;
  private readonly blocks: string[] = [];
  private readonly lists: { ordered: boolean; next: number; tight: boolean }[] = [];
  private quotes = 0;
  private mark = '';
  private row: string[] = [];
  private rows: string[][] = [];

  constructor(fill: (content: string) => string) {
    this.fill = fill;
  }

  render(tokens: readonly Token[]): string {
    for (const token of tokens) this.token(token);
    return this.blocks
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  private token(token: Token): void {
    switch (token.type) {
      case 'bullet_list_open':
      case 'ordered_list_open':
        this.lists.push({ ordered: token.type === 'ordered_list_open', next: Number(token.attrGet('start') ?? 1), tight: true });
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        this.lists.pop();
        if (this.lists.length === 0) this.blocks.push('');
        break;
      case 'list_item_open': {
        const list = this.lists.at(-1)!;
        this.mark = list.ordered ? `${list.next++}. ` : '- ';
        break;
      }
      case 'blockquote_open':
        this.quotes++;
        break;
      case 'blockquote_close':
        this.quotes--;
        break;
      case 'inline':
        this.inline(token);
        break;
      case 'paragraph_close':
        if (this.lists.length === 0) this.blocks.push('');
        break;
      case 'fence':
      case 'code_block':
        for (const line of this.fill(token.content).trimEnd().split('\n')) this.blocks.push(`    ${line}`);
        this.blocks.push('');
        break;
      case 'hr':
        this.blocks.push('-'.repeat(WIDTH / 2), '');
        break;
      case 'tr_close':
        this.rows.push(this.row);
        this.row = [];
        break;
      case 'table_close':
        this.blocks.push(columns(this.rows), '');
        this.rows = [];
        break;
      case 'td_open':
      case 'th_open':
        this.inCell = true;
        break;
      case 'td_close':
      case 'th_close':
        this.inCell = false;
        break;
    }
  }
  private inCell = false;

  private inline(token: Token): void {
    const text = this.fill(inlineText(token.children ?? []));
    if (this.inCell) {
      this.row.push(text.replace(/\s+/g, ' '));
      return;
    }
    const indent = '> '.repeat(this.quotes) + '  '.repeat(Math.max(0, this.lists.length - 1));
    const hang = this.lists.length > 0 ? ' '.repeat(this.mark.length || 2) : '';
    this.blocks.push(wrap(text, indent + (this.lists.length > 0 ? this.mark || hang : ''), indent + hang));
    this.mark = '';
  }
}

/** No column is wider: what is longer wraps, for each row is as wide as the widest cell of each column. */
const WIDEST_CELL = 40;

/** How many signs the longest of some texts has. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, lengthOf(text)), 0);
}

function lengthOf(text: string): number {
  return [...text].length;
}

/** Rows with their cells below each other, as wide as the widest; a word that is longer than a column may be sticks out. */
export function columns(rows: readonly (readonly string[])[]): string {
  const [head, ...body] = rows.map((row) => row.map((cell) => wrap(cell, '', '', WIDEST_CELL).split('\n')));
  if (head === undefined) return '';
  const widths: number[] = [];
  for (const row of [head, ...body])
    row.forEach((lines, index) => {
      widths[index] = Math.max(widths[index] ?? 0, Math.min(widest(lines), WIDEST_CELL));
    });
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [tableRow(head, widths), rule, ...body.map((row) => tableRow(row, widths))].join('\n');
}

/** As many lines as the highest cell has. */
function tableRow(cells: readonly (readonly string[])[], widths: readonly number[]): string {
  const height = cells.reduce((most, lines) => Math.max(most, lines.length), 1);
  return Array.from({ length: height }, (_, at) =>
    cells
      .map((lines, index) => padded(lines[at] ?? '', widths[index]!))
      .join('  ')
      .trimEnd(),
  ).join('\n');
}

/** With blanks behind it, up to a width. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - lengthOf(text)));
}
