import MarkdownIt, { type Token } from 'markdown-it';
import type { AnyInline, AnyText } from './view.ts';

type Part = Exclude<AnyInline, string>;
/** How an output shows a mention, a reference or a shield. */
export type PartRenderer = (part: Part) => string;

// Unicode noncharacters stand for parts while Markdown is read; in a text itself they mean nothing (Unicode 16, 23.7).
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const PLACEHOLDER = /\ufdd0(\d+)\ufdd1/g;
const STRAY = /[\ufdd0-\ufdef]/g;

/** A text as one piece of Markdown source, its parts as placeholders that Markdown takes for letters. */
export function withPlaceholders(text: AnyText): { source: string; parts: Part[] } {
  const parts: Part[] = [];
  let source = '';
  for (const inline of text) {
    if (typeof inline === 'string') source += inline.replace(STRAY, '\ufffd');
    else source += `${OPEN}${parts.push(inline) - 1}${CLOSE}`;
  }
  return { source, parts };
}

/** Puts what a renderer makes of each part in the place of its placeholder. */
export function fillPlaceholders(text: string, parts: readonly Part[], render: PartRenderer): string {
  return text.replace(PLACEHOLDER, (_, index: string) => render(parts[Number(index)]!));
}

const SAFE_ADDRESS = /^(?:https?:|mailto:)/i;

function engine(): InstanceType<typeof MarkdownIt> {
  const markdown = new MarkdownIt('commonmark', { html: false, linkify: false }).enable('table');
  // Headings are the agenda's; a line that looks like one inside prose is text.
  markdown.disable(['heading', 'lheading', 'html_block', 'html_inline', 'reference']);
  markdown.validateLink = (address) => SAFE_ADDRESS.test(address) && !/[\ufdd0-\ufdef]|%EF%B7%9/i.test(address);
  return markdown;
}

/** Prose is CommonMark with tables; raw HTML and headings are text, and nothing is loaded from anywhere. */
export const MARKDOWN = engine();

export interface HtmlOptions {
  /** Adds `data-line` to each block: the source line of each line of the text. */
  readonly lines?: readonly number[];
}

/** Prose as HTML. Links go to web and mail addresses only; a picture becomes a link to it. */
export function proseToHtml(text: AnyText, render: PartRenderer, options: HtmlOptions = {}): string {
  const { source, parts } = withPlaceholders(text);
  const tokens = MARKDOWN.parse(source, {});
  for (const token of tokens) annotate(token, options.lines);
  return fillPlaceholders(MARKDOWN.renderer.render(tokens, MARKDOWN.options, {}), parts, render).trim();
}

/** One line of text (a title, an item's short form) as HTML without a paragraph around it. */
export function inlineToHtml(text: AnyText, render: PartRenderer): string {
  const { source, parts } = withPlaceholders(text);
  return fillPlaceholders(MARKDOWN.renderInline(source.replace(/\s*\n\s*/g, ' ')), parts, render);
}

function annotate(token: Token, lines: readonly number[] | undefined): void {
  if (lines !== undefined && token.nesting >= 0 && token.map !== null && token.type !== 'inline') {
    const line = lines[token.map[0]];
    if (line !== undefined) token.attrSet('data-line', String(line));
  }
  if (token.type === 'table_open') token.attrJoin('class', 'prose-table');
  if (token.type === 'th_open') token.attrSet('scope', 'col');
}

MARKDOWN.renderer.rules.image = (tokens, index) => {
  const token = tokens[index]!;
  const address = MARKDOWN.utils.escapeHtml(String(token.attrGet('src') ?? ''));
  const name = MARKDOWN.utils.escapeHtml(token.content || String(token.attrGet('src') ?? ''));
  return `<a href="${address}" rel="noreferrer">${name}</a>`;
};
