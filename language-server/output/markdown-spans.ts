import type { Markdown, PartSpan, Phrase } from '../document/phrase.ts';
import { onOneLine } from '../syntax/trimming.ts';
import { escapeMarkdown, textToMarkdown } from './markdown-words.ts';

/** A phrase as Markdown on one line. Names and words that are put in can never become mark-up. */
export function phraseToMarkdown(phrase: Phrase): string {
  return onOneLine(textOf(phrase)).trim();
}

/** What a writer typed, as Markdown in its lines. */
export function sourceToMarkdown(source: Markdown): string {
  return textToMarkdown(source, spanToMarkdown);
}

function textOf(phrase: Phrase): string {
  return phrase.map((span) => (typeof span === 'string' ? escapedWords(span) : spanToMarkdown(span))).join('');
}

/** Blanks at the ends stay: they part the words from what stands beside them. */
function escapedWords(words: string): string {
  const from = words.length - words.trimStart().length;
  const text = words.trim();
  return `${words.slice(0, from)}${escapeMarkdown(text)}${text === '' ? '' : words.slice(from + text.length)}`;
}

function spanToMarkdown(span: PartSpan): string {
  switch (span.kind) {
    case 'typed':
      return onOneLine(sourceToMarkdown(span.source));
    case 'name':
      return escapeMarkdown(span.name);
    case 'date':
      return escapeMarkdown(span.words);
    case 'late':
      return `**${escapeMarkdown(span.words)}**`;
    case 'reference':
    case 'detail':
      return textOf(span.words);
    case 'note':
      return `\\[${span.number}\\]`;
    case 'link': {
      const address = linkAddress(span.address);
      const words = textOf(span.words);
      return address === undefined ? words : `[${words}](${address})`;
    }
    case 'withheld':
      return `**${escapeMarkdown(`[${span.ground}]`)}**`;
    case 'secret':
      return escapeMarkdown(`[${span.ground}]`);
    case 'shielded':
      return `\\[${escapeMarkdown(span.ground)}: ${textOf(span.words)}\\]`;
  }
}

/** Web addresses and paths that stay relative, in a form that ends nowhere but at its end and says nothing in entities (CommonMark 6.3, 6.2). */
function linkAddress(address: string): string | undefined {
  if (/[\u0000-\u001f\u007f]/.test(address)) return undefined;
  if (!/^https?:\/\//i.test(address) && /^[^/?#]*[:&]|^[/\\]/.test(address)) return undefined;
  return address
    .toWellFormed()
    .replace(/[\s<>()\\"'`*_[\]{}|~^]/g, (character) => encodeURIComponent(character).replace(/[()'*~]/g, hex))
    .replaceAll('&', '&amp;');
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
