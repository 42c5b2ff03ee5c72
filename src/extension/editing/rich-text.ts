import { type HtmlElement, type HtmlNode, parseHtml } from '../../import/html-tree.ts';
import { tableSource } from './rich-table.ts';

/** Longer pieces would keep the editor waiting. */
const LONGEST = 2_000_000;

/** Whether HTML holds more than a line of words: only then is there something to keep of it. */
export function hasStructure(html: string): boolean {
  return (
    html.length <= LONGEST &&
    /<(?:ul|ol|li|table|h[1-6]|strong|b|em|i|a|blockquote|p|div)\b/i.test(html) &&
    !/data-vscode|class="mtk/i.test(html)
  );
}

/**
 * Rich text (of a mail, a web page, Word) as Markdown that reads as prose in minutes: headings become bold lines, for a heading is an agenda
 * item here; pictures, styles and scripts are left out; and no word becomes a mention, a reference or a shield by chance.
 */
export function proseOf(html: string): string {
  return blocksOf(parseHtml(html))
    .map(({ source }) => source)
    .join('\n\n')
    .replace(/(?<![ \t])[ \t]+$/gm, '');
}

/** The text around the place where something is pasted: of its own line, and of the lines above and below. */
export interface TextAround {
  readonly before: string;
  readonly after: string;
  readonly above: string;
  readonly below: string;
}

const BLOCK_MARK = /^(?:[-*+] |\d{1,9}[.)] |[>|]|```)/;

/** Prose with the blank lines that keep its blocks from flowing into what stands around it; a single paragraph goes where it is put. */
export function setApart(prose: string, { before, after, above, below }: TextAround): string {
  if (!prose.includes('\n\n') && !BLOCK_MARK.test(prose)) return prose;
  // On a point that was begun, the first point goes on there.
  if (/^\s*(?:[-*+]|\d{1,9}[.)])[ \t]+$/.test(before)) return `${prose.replace(/^(?:[-*+]|\d{1,9}[.)]) /, '')}${apart(after, below)}`;
  return `${apart(before, above)}${prose}${apart(after, below)}`;
}

function apart(onLine: string, beyond: string): string {
  return onLine.trim() !== '' ? '\n\n' : beyond.trim() !== '' ? '\n' : '';
}

/** A block of Markdown; `item` of a list that Word writes as paragraphs. */
interface Block {
  readonly source: string;
}

const BLOCKS =
  /^(?:p|div|section|article|header|footer|main|nav|aside|h[1-6]|ul|ol|li|table|blockquote|pre|hr|dl|dt|dd|figure|figcaption|body|html|center|form|address)$/;

function isBlock(node: HtmlNode): node is HtmlElement {
  return typeof node !== 'string' && (BLOCKS.test(node.name) || node.children.some(isBlock));
}

function blocksOf(nodes: readonly HtmlNode[]): Block[] {
  const blocks: Block[] = [];
  let inline: HtmlNode[] = [];
  let list: string[] = [];
  const add = (source: string) => {
    if (source !== '') blocks.push({ source });
  };
  const endLine = () => {
    add(paragraph(inline));
    inline = [];
  };
  const endList = () => {
    add(list.join('\n'));
    list = [];
  };
  for (const node of nodes) {
    const item = isBlock(node) ? wordItem(node) : undefined;
    // Between the paragraphs of one list Word writes blanks.
    if (item === undefined && !(typeof node === 'string' && node.trim() === '')) endList();
    if (!isBlock(node)) inline.push(node);
    else {
      endLine();
      if (item === undefined) for (const one of blockOf(node)) blocks.push(one);
      else list.push(item);
    }
  }
  endList();
  endLine();
  return blocks;
}

function blockOf(element: HtmlElement): Block[] {
  const { name, children } = element;
  const one = (source: string) => (source === '' ? [] : [{ source }]);
  if (/^h[1-6]$/.test(name)) {
    const words = paragraph(children).replace(/\*\*/g, '').replace(/\n/g, ' ');
    return one(words === '' ? '' : `**${words}**`);
  }
  switch (name) {
    case 'ul':
    case 'ol':
      return one(listSource(element));
    case 'table':
      return one(tableSource(element, inlineSource));
    case 'blockquote':
      return one(sourceOf(children).replace(/^/gm, '> '));
    case 'pre':
      return one(`\`\`\`\n${textOf(element).replace(/\n$/, '')}\n\`\`\``);
    case 'hr':
      return one('***');
    default:
      return blocksOf(children);
  }
}

function sourceOf(nodes: readonly HtmlNode[]): string {
  return blocksOf(nodes)
    .map(({ source }) => source)
    .join('\n\n');
}

// ---------------------------------------------------------------- lists

function listSource({ name, children, attributes }: HtmlElement): string {
  let number = Number(attributes.get('start') ?? 1) || 1;
  const items: string[] = [];
  for (const child of children) {
    if (typeof child === 'string') continue;
    // Some programs put a list in a list right beside its items.
    if (child.name !== 'li')
      items.push(
        ...sourceOf([child])
          .split('\n')
          .map((line) => `  ${line}`),
      );
    else items.push(itemSource(name === 'ol' ? `${number++}. ` : '- ', sourceOf(child.children)));
  }
  return items.join('\n');
}

/** What is in an item stands as far in as its first word (CommonMark 5.2), without blank lines before a list in it. */
function itemSource(mark: string, source: string): string {
  return `${mark}${source.replace(/(?<!\n)\n{2,}(?=(?:- |\d+\. ))/g, '\n').replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`)}`;
}

/** Word and Outlook write items as paragraphs of a class, with the bullet as text. */
function wordItem({ name, attributes, children }: HtmlElement): string | undefined {
  const mark = name === 'p' && /\bMsoListParagraph/.test(attributes.get('class') ?? '') ? children.find(isWordMark) : undefined;
  if (mark === undefined) return undefined;
  const level = Number(/\blevel(\d)\b/.exec(attributes.get('style') ?? '')?.[1] ?? 1) - 1;
  const words = paragraph(children.filter((child) => child !== mark));
  return `${'  '.repeat(level)}${/\d/.test(textOf(mark)) ? '1.' : '-'} ${words}`;
}

function isWordMark(node: HtmlNode): node is HtmlElement {
  return (
    typeof node !== 'string' &&
    (/mso-list:\s*ignore/i.test(node.attributes.get('style') ?? '') ||
      (node.name === 'span' && node.children.some(isWordMark) && textOf(node).trim().length <= 4))
  );
}

// ---------------------------------------------------------------- within a line

function paragraph(nodes: readonly HtmlNode[]): string {
  return inlineSource(nodes)
    .split('\n')
    .map((line) => harmlessStart(line.trim()))
    .join('\n')
    .trim();
}

function inlineSource(nodes: readonly HtmlNode[]): string {
  return nodes
    .map(partSource)
    .join('')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n');
}

function partSource(node: HtmlNode): string {
  if (typeof node === 'string') return harmless(node.replace(/\s+/g, ' '));
  const { name, attributes, children } = node;
  switch (name) {
    case 'br':
      return '\n';
    case 'img':
      return harmless(attributes.get('alt') ?? '');
    case 'a':
      return linkSource(attributes.get('href') ?? '', inlineSource(children));
    case 'code':
      return `\`${textOf(node).replaceAll('`', "'")}\``;
    default:
      return emphasised(node, inlineSource(children));
  }
}

function linkSource(href: string, words: string): string {
  const shown = words.trim();
  if (!/^(?:https?:|mailto:)/i.test(href) || shown === '') return words;
  const address = href.replace(/[<>\s\\]/g, encodeURIComponent);
  // Only between angle brackets may parentheses be as they like (CommonMark 6.3).
  return /[()]/.test(address) ? `[${shown}](<${address}>)` : `[${shown}](${address})`;
}

/** Blanks at its ends stand outside the marks, where CommonMark wants them. */
function emphasised({ name, attributes }: HtmlElement, words: string): string {
  const style = attributes.get('style') ?? '';
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1];
  const bold = weight === undefined ? name === 'b' || name === 'strong' : /^(?:bold|[6-9]00)/.test(weight);
  const italic = /font-style:\s*normal/i.test(style) ? false : name === 'em' || name === 'i' || /font-style:\s*italic/i.test(style);
  const mark = `${bold ? '**' : ''}${italic ? '*' : ''}`;
  const core = words.trim();
  const before = words.slice(0, words.length - words.trimStart().length);
  const after = words.slice(words.trimEnd().length);
  return mark === '' || core === '' || core.includes('\n') || core.startsWith('*') ? words : `${before}${mark}${core}${mark}${after}`;
}

function textOf(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.name === 'br' ? '\n' : node.children.map(textOf).join('');
}

/** Marks of Markdown, at-signs and number signs that would name something, and braces that would open a shield are taken as they are. */
function harmless(text: string): string {
  return text
    .replace(/[\\`*[\]<]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}._])[@#](?=[\p{L}\p{N}_])/gu, '\\$&')
    .replace(/\{(?=\d+\.\d)/g, '\\{');
}

/** At the start of a line more would be a mark: of a heading, a list, a quote, a comment. */
function harmlessStart(line: string): string {
  return line
    .replace(/^(?=(?:#{1,6}|[-+]|>+) |>)/, '\\')
    .replace(/^(\d+)(?=[.)] )/, '$1\\')
    .replace(/^\/\//, '/\\/');
}
