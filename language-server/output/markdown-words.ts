import { harmlessText } from './names.ts';
import type { PartRenderer, SourceParts } from './prose.ts';

/** Text that Markdown takes for nothing but text (CommonMark 2.4), on one line. */
export function escapeMarkdown(text: string): string {
  return (
    harmlessText(text)
      .replace(/\s*[\r\n]+\s*/g, ' ')
      .replace(/[\\`*_[\]<>|~]/g, '\\$&')
      .replace(/&(?=#?\w+;)/g, '\\&')
      // Behind a bracket of what stands before it, or before one of what comes after it.
      .replace(/^[(:]|!$|^#+/g, '\\$&')
      .replace(/^([ \t]*)([-+=]|\d+[.)](?=\s|$))/, (_, blanks: string, mark: string) => `${blanks}${mark.slice(0, -1)}\\${mark.slice(-1)}`)
  );
}

/** A text as Markdown source with references in words. */
export function textToMarkdown<P extends object>(text: SourceParts<P>, render: PartRenderer<P>): string {
  return text.map((part) => (typeof part === 'string' ? harmless(part) : render(part))).join('');
}

/** Raw HTML and pictures of the source become text; a line that would be a heading stays a line. */
function harmless(source: string): string {
  return harmlessText(source)
    .replace(/(?<!\\)<(?!https?:\/\/[^\s<>]*>|mailto:[^\s<>]*>)/g, '\\<')
    .replace(/(?<!\\)!\[/g, '\\![')
    .replace(/(\]\(\s*<?)\s*(?!https?:|mailto:|#)[a-z][a-z0-9+.-]*:/gi, '$1#')
    .replace(/^( {0,3})(#{1,6}(?:\s|$))/gm, '$1\\$2')
    .replace(/^( {0,3})(=+|-+)[ \t]*$/gm, (line, blanks: string, mark: string) => (mark.startsWith('=') ? `${blanks}\\${mark}` : line));
}
