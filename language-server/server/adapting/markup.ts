import { type MarkupContent, MarkupKind } from 'vscode-languageserver';

/**
 * Markdown of ours as a client can show it, by the formats it names, the first of which it likes best; one that names none knows plain text
 * only (LSP 3.17, MarkupContent).
 */
export function markupFor(formats: readonly MarkupKind[] | undefined, { kind, value }: MarkupContent): MarkupContent {
  const liked = formats?.find((format) => format === MarkupKind.Markdown || format === MarkupKind.PlainText);
  if (kind === MarkupKind.PlainText || liked === MarkupKind.Markdown) return { kind, value };
  return { kind: MarkupKind.PlainText, value: plainText(value) };
}

/** The words of a card or a help text, without its marks: bold, quotes, escapes, fences, hard breaks. */
export function plainText(markdown: string): string {
  const parts = markdown.split(/^```.*$/m);
  const shown = parts.map((part, index) => (index % 2 === 1 ? part.trim().replace(/^/gm, '  ') : prose(part)));
  return shown
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function prose(markdown: string): string {
  return markdown
    .replace(/(?<! ) {2,}$/gm, '')
    .replace(/^> /gm, '')
    .replace(/\\([!-/:-@[-`{-~])|\*\*|`/g, (_, escaped: string | undefined) => escaped ?? '');
}
