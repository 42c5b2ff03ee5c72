import { onOneLine } from '../syntax/trimming.ts';
import { harmlessText } from './names.ts';
import type { PartRenderer, SourceParts } from './prose.ts';

/** Text that Markdown takes for nothing but text (CommonMark 2.4), on one line. */
export function escapeMarkdown(text: string): string {
  return (
    onOneLine(harmlessText(text).replaceAll('\r', '\n'))
      .replace(/[\\`*_[\]<>|~]/g, '\\$&')
      .replace(/&(?=#?\w+;)/g, '\\&')
      // Behind an address that stands bare a backslash is part of it, and escapes nothing (GFM 6.9).
      .replace(/\\<(?=[a-z/!?])/gi, '&lt;')
      // Behind a bracket of what stands before it, or before one of what comes after it.
      .replace(/^[(:]|!$|^#+/g, '\\$&')
      .replace(/^([ \t]*)([-+=]|\d+[.)](?=\s|$))/, (_, blanks: string, mark: string) => `${blanks}${mark.slice(0, -1)}\\${mark.slice(-1)}`)
  );
}

/** In a word that holds an address, or that stands behind what another part says. */
function withoutTagBehindAddress(word: string, at: number): string {
  if (at > 0 && !/:|www\./i.test(word)) return word;
  return word.replace(/\\[^<]|\\?<(?=[a-z/!?])(?!https?:\/\/[^\s<>]*>|mailto:[^\s<>]*>)/gi, (sign) => (sign.endsWith('<') ? '&lt;' : sign));
}

/** A text as Markdown source with references in words. */
export function textToMarkdown<P extends object>(text: SourceParts<P>, render: PartRenderer<P>): string {
  return text
    .map((part, index) => {
      if (typeof part !== 'string') return render(part);
      return index === text.length - 1 ? harmless(part) : withoutOpenLink(harmless(part));
    })
    .join('');
}

/** What stands behind the text is put into words: it never becomes the address of a link that the text opens. */
function withoutOpenLink(source: string): string {
  const open = source.lastIndexOf('](');
  return open < 0 || source.indexOf(')', open) >= 0 ? source : `${source.slice(0, open)}]\\(${source.slice(open + 2)}`;
}

/** A web or mail address, a place on the page, or a path: nothing that runs, in no disguise (entities, blanks, escapes). */
const SAFE_TARGET = /\]\(\s*(?:<?(?:https?:|mailto:)|<?[^\s:&\\<>()/?#]*[/?#]|[^\s:&\\<>()]+(?:[\s)]|$)|<[^\s:&\\<>()]*>|\))/iy;

/**
 * Raw HTML, pictures, definitions of links and links to anything but web, mail and files become text; a line that would be a heading stays a line.
 * What a backslash stands before is text already, unless another backslash stands before that.
 */
function harmless(source: string): string {
  return harmlessText(source)
    .replace(/\S+/g, withoutTagBehindAddress)
    .replace(/\\[^\n]?|<(?!https?:\/\/[^\s<>]*>|mailto:[^\s<>]*>)|!\[|\](?=[(:])/g, (sign, at: number, whole: string) => {
      if (sign[0] === '\\') return sign;
      if (sign !== ']') return `\\${sign}`;
      if (whole[at + 1] === ':') return ']\\';
      SAFE_TARGET.lastIndex = at;
      return SAFE_TARGET.test(whole) ? sign : ']\\';
    })
    .replace(/^( {0,3})(#{1,6}(?:\s|$))/gm, '$1\\$2')
    .replace(/^ {0,3}=+[ \t]*$/gm, (line) => line.replace('=', '\\='));
}
