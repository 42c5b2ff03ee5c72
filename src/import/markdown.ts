import MarkdownIt from 'markdown-it';
import type { IntakeBlock } from '../../language-server/intake/index.ts';
import { blocksOfHtml } from './html.ts';

/** Markdown as CommonMark reads it, with tables; a line break in a paragraph stays one. */
export function blocksOfMarkdown(text: string): IntakeBlock[] {
  return blocksOfHtml(new MarkdownIt({ html: false, breaks: true, linkify: false }).render(text));
}
