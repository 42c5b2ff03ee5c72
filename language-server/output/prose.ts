import MarkdownIt, { type Token } from 'markdown-it';
import { onOneLine } from '../syntax/trimming.ts';
import { harmlessText } from './names.ts';

/** Markdown source, cut at what is no Markdown: mentions, references, shields. */
export type SourceParts<P extends object> = readonly (string | P)[];
/** How an output shows such a part. */
export type PartRenderer<P extends object> = (part: P, place?: PartPlace) => string;
export interface PartPlace {
  /** The part stands in a link already, and links do not nest. */
  readonly inLink: boolean;
}

// Unicode noncharacters stand for parts while Markdown is read; in a text itself they mean nothing (Unicode 16, 23.7).
const OPEN = '\ufdd0';
const OPEN_IN_LINK = '\ufdd2';
const CLOSE = '\ufdd1';
const PLACEHOLDER_NUMBER = /\ufdd0(\d+)\ufdd1/;
const PLACEHOLDER = /([\ufdd0\ufdd2])(\d+)\ufdd1/g;

/** A text as one piece of Markdown source, its parts as placeholders that Markdown takes for letters. */
export function withPlaceholders<P extends object>(text: SourceParts<P>): { source: string; parts: P[] } {
  const parts: P[] = [];
  let source = '';
  for (const inline of text) {
    if (typeof inline === 'string') source += harmlessText(inline);
    else source += `${OPEN}${parts.push(inline) - 1}${CLOSE}`;
  }
  return { source, parts };
}

/** Puts what a renderer makes of each part in the place of its placeholder. */
export function fillPlaceholders<P extends object>(text: string, parts: readonly P[], render: PartRenderer<P>): string {
  return text.replace(PLACEHOLDER, (_, open: string, index: string) => render(parts[Number(index)]!, { inLink: open === OPEN_IN_LINK }));
}

/** The text cut at its placeholders, with each part in its place. */
export function partsOf<P extends object>(text: string, parts: readonly P[]): SourceParts<P> {
  return text.split(PLACEHOLDER_NUMBER).flatMap((piece, index): (string | P)[] => {
    if (index % 2 === 1) return [parts[Number(piece)]!];
    return piece === '' ? [] : [piece];
  });
}

const SAFE_ADDRESS = /^(?:https?:|mailto:)/i;

/** A path beside the document that stays below its folder: no scheme, no root, no step up, in no encoding of them. */
export function isPathBelow(address: string): boolean {
  let path = address;
  try {
    path = decodeURIComponent(address);
  } catch {
    return false;
  }
  return path !== '' && !/^[^/?#]*:|^[/\\?#]|\\|[\u0000-\u001f\u007f%]/.test(path) && path.split(/[/?#]/).every((step) => step !== '..');
}

/** What stands behind `www.`: a host, and the path up to what closes a sentence or a parenthesis around it. */
const WEB_HOST =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){0,10}\p{L}[\p{L}\p{N}-]{1,62}(?::\d{1,5})?(?:[/?#](?:\([^\s()<>]{0,200}\)|[^\s()<>.,:;!?'"*_~\ufdd0-\ufdef]|[.,:;!?'"*_~](?=[^\s)<>.,:;!?'"*_~]))*)?(?![\p{L}\p{N}@])/u;

function engine(): InstanceType<typeof MarkdownIt> {
  const markdown = new MarkdownIt('commonmark', { html: false, linkify: true }).enable(['table', 'strikethrough', 'linkify']);
  // Addresses of the web and of mail are links as they stand (GFM 6.9); what merely looks like one (`zie nota.nl`) is a word.
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: true, fuzzyIP: false }).add('//', null).add('ftp:', null);
  markdown.linkify.add('www.', {
    validate: (text, at) => WEB_HOST.exec(text.slice(at))?.[0].length ?? 0,
    normalize: (match) => {
      match.url = `http://${match.url}`;
    },
  });
  // Headings are the agenda's; a line that looks like one inside prose is text.
  markdown.disable(['heading', 'lheading', 'html_block', 'html_inline', 'reference']);
  markdown.validateLink = (address) => (SAFE_ADDRESS.test(address) || isPathBelow(address)) && !/[\ufdd0-\ufdef]|%EF%B7%9/i.test(address);
  keepWhatIsDeep(markdown);
  markdown.core.ruler.after('inline', 'tasks', ({ tokens }) => tokens.forEach(markTask));
  return markdown;
}

/** markdown-it drops what is nested deeper than it goes: here that is a paragraph, marks and all, for no word may be lost. */
function keepWhatIsDeep({ block, options }: InstanceType<typeof MarkdownIt>): void {
  const tokenize = block.tokenize.bind(block);
  block.tokenize = (state, start, end) => {
    if (state.level < options.maxNesting!) return tokenize(state, start, end);
    const content = state.getLines(start, end, 0, false).trim();
    state.line = end;
    if (content === '') return;
    state.push('paragraph_open', 'p', 1).map = [start, end];
    Object.assign(state.push('inline', '', 0), { content, map: [start, end], children: [] });
    state.push('paragraph_close', 'p', -1);
  };
}

/** `[ ]` and `[x]` at the start of a point are boxes, as on paper. */
function markTask(token: Token, index: number, tokens: readonly Token[]): void {
  const [first] = token.children ?? [];
  if (token.type !== 'inline' || first?.type !== 'text' || tokens[index - 2]?.type !== 'list_item_open') return;
  first.content = first.content.replace(/^\[([ xX])\] /, (_, mark: string) => `${mark === ' ' ? '☐' : '☑'} `);
}

/** Prose is CommonMark with tables, tasks and strike-through; raw HTML and headings are text, and nothing is loaded from anywhere. */
export const MARKDOWN = engine();

/** How a page shows such a part. */
export interface HtmlRenderer<P extends object> {
  readonly html: PartRenderer<P>;
  /** In an attribute (the title of a link, the language of a block of code) stand words: an element would end it. */
  words(part: P): string;
}

export interface HtmlOptions {
  /** Adds `data-line` to each block: the source line of each line of the text. */
  readonly lines?: readonly number[];
  /** What a screen reader calls a table of the prose. */
  readonly tableName?: string;
  /** Where a picture of the project is shown from; undefined for one that is not shown. */
  readonly picture?: ((path: string) => string | undefined) | undefined;
}

/** Prose as HTML. Links go to web and mail addresses and to paths below the document; a picture that is not shown is a link to it. */
export function proseToHtml<P extends object>(text: SourceParts<P>, render: HtmlRenderer<P>, options: HtmlOptions = {}): string {
  const { source, parts } = withPlaceholders(text);
  const tokens = MARKDOWN.parse(source, {});
  for (const token of tokens) {
    wordAttributes(token, parts, render.words);
    annotate(token, options.lines);
  }
  const env = {
    tableName: options.tableName ?? '',
    picture: options.picture,
    inWords: (text: string) => inWords(text, parts, render.words),
  };
  return fillPlaceholders(MARKDOWN.renderer.render(tokens, MARKDOWN.options, env), parts, render.html).trim();
}

/** Which links of a text are links: all; none within another link; and what is shielded leads only where its writer made a link. */
export type LinksShown = boolean | 'typed';

/** Leaves out links that are not shown; their words stay. */
function shownTokens(tokens: readonly Token[], links: Exclude<LinksShown, true>): Token[] {
  return tokens.filter(({ type, markup }) => !/^link_(?:open|close)$/.test(type) || (links === 'typed' && markup !== 'linkify'));
}

/** One line of text (a title, an item's short form) as HTML without a paragraph around it. */
export function inlineToHtml<P extends object>(
  text: SourceParts<P>,
  render: HtmlRenderer<P>,
  { links = true, ...options }: Pick<HtmlOptions, 'picture'> & { readonly links?: LinksShown } = {},
): string {
  const { source, parts } = withPlaceholders(text);
  const tokens = MARKDOWN.parseInline(onOneLine(source), {});
  for (const token of tokens) {
    if (links !== true) token.children = shownTokens(token.children ?? [], links);
    wordAttributes(token, parts, render.words);
    markPartsInLinks(token);
  }
  const env = { ...options, inWords: (text: string) => inWords(text, parts, render.words) };
  return fillPlaceholders(MARKDOWN.renderer.render(tokens, MARKDOWN.options, env), parts, render.html);
}

/** For where no element can stand. */
function inWords<P extends object>(text: string, parts: readonly P[], words: HtmlRenderer<P>['words']): string {
  return text.replace(PLACEHOLDER, (_, _open: string, index: string) => words(parts[Number(index)]!));
}

function wordAttributes<P extends object>(token: Token, parts: readonly P[], words: HtmlRenderer<P>['words']): void {
  for (const attribute of token.attrs ?? []) attribute[1] = inWords(String(attribute[1]), parts, words);
  token.info = inWords(token.info, parts, words);
  for (const child of token.children ?? []) wordAttributes(child, parts, words);
}

function markPartsInLinks(token: Token): void {
  let depth = 0;
  for (const child of token.children ?? []) {
    if (child.type === 'link_open') depth++;
    else if (child.type === 'link_close') depth--;
    else if (depth > 0 || child.type === 'image') {
      if (depth > 0) child.meta = { inLink: true };
      child.content = child.content.replaceAll(OPEN, OPEN_IN_LINK);
      for (const part of child.children ?? []) part.content = part.content.replaceAll(OPEN, OPEN_IN_LINK);
    }
  }
}

function annotate(token: Token, lines: readonly number[] | undefined): void {
  markPartsInLinks(token);
  if (lines !== undefined && token.nesting >= 0 && token.map !== null && token.type !== 'inline') {
    const line = lines[token.map[0]];
    if (line !== undefined) token.attrSet('data-line', String(line));
  }
  if (lines !== undefined && token.type === 'inline' && token.map !== null) markLines(token, lines);
  if (token.type === 'th_open') token.attrSet('scope', 'col');
}

/** Marks each further source line of a paragraph: around its words, or before them where emphasis or a link goes on over the line's end. */
function markLines(token: Token, lines: readonly number[]): void {
  const rows: Token[][] = [[]];
  const breaks: Token[] = [];
  for (const child of token.children ?? []) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') {
      breaks.push(child);
      rows.push([]);
    } else rows.at(-1)!.push(child);
  }
  if (rows.length === 1) return;
  let depth = 0;
  token.children = rows.flatMap((row, index) => {
    const before = depth;
    for (const { nesting } of row) depth += nesting;
    if (index === 0) return row;
    const line = lines[token.map![0] + index];
    if (line === undefined) return [breaks[index - 1]!, ...row];
    const [open, close] = lineMark(token, line);
    const whole = before === 0 && depth === 0;
    return [breaks[index - 1]!, ...(whole ? [open, ...row, close] : [open, close, ...row])];
  });
}

function lineMark(like: Token, line: number): [Token, Token] {
  const make = like.constructor as new (type: string, tag: string, nesting: Token['nesting']) => Token;
  const open = new make('line_open', 'span', 1);
  open.attrSet('data-line', String(line));
  return [open, new make('line_close', 'span', -1)];
}

// A picture of the web would be loaded from there: a link to it, in the words that describe it, loads nothing.
MARKDOWN.renderer.rules.image = (tokens, index, options, env, self) => {
  const token = tokens[index]!;
  const { escapeHtml } = MARKDOWN.utils;
  const source = String(token.attrGet('src') ?? '');
  const address = escapeHtml(source);
  const text = self.renderInlineAsText(token.children ?? [], options, env);
  const words = escapeHtml(text) || address;
  const { picture, inWords } = env as Pick<HtmlOptions, 'picture'> & { readonly inWords: (text: string) => string };
  const shown = isPathBelow(source) ? picture?.(source) : undefined;
  if (shown !== undefined) return `<img src="${escapeHtml(shown)}" alt="${escapeHtml(inWords(text)) || address}">`;
  return token.meta?.inLink === true ? words : `<a href="${address}" rel="noreferrer">${words}</a>`;
};

// A wide table scrolls in itself, so that the page does not; who has no mouse can reach it to scroll (WCAG 2.2, 2.1.1).
MARKDOWN.renderer.rules.table_open = (tokens, index, options, env, self) => {
  const name = MARKDOWN.utils.escapeHtml(String(env?.tableName ?? ''));
  return `<div class="scroll" role="group" tabindex="0" aria-label="${name}">${self.renderToken(tokens, index, options)}`;
};
MARKDOWN.renderer.rules.table_close = () => '</table></div>\n';
