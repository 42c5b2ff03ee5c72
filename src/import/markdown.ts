import MarkdownIt from 'markdown-it';
import type { IntakeBlock } from '../../language-server/intake/index.ts';
import { blocksOfHtml } from './html.ts';

/** Markdown as CommonMark reads it, with tables; a line break in a paragraph stays one. */
export function blocksOfMarkdown(text: string): IntakeBlock[] {
  const { fields, rest } = withoutFields(text);
  const blocks = blocksOfHtml(new MarkdownIt({ html: false, breaks: true, linkify: false }).render(rest));
  return fields === '' ? blocks : [{ kind: 'paragraph', runs: [{ text: fields }] }, ...blocks];
}

const MOST_FIELDS = 100;

/** What programs for notes keep above the text, between two lines of dashes: `title: …`, `date: …`. */
function withoutFields(text: string): { readonly fields: string; readonly rest: string } {
  const [first = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const end = lines.slice(0, MOST_FIELDS).findIndex((line) => line.trimEnd() === '---');
  const fields = lines.slice(0, Math.max(0, end)).filter((line) => line.trim() !== '');
  if (
    first.trimEnd() !== '---' ||
    fields.length === 0 ||
    !fields.every((line) => /^(?:[\p{L}][\p{L}\p{N} _-]{0,40}:|[ \t]|- |#)/u.test(line))
  )
    return { fields: '', rest: text };
  return { fields: fields.map(unquoted).join('\n'), rest: lines.slice(end + 1).join('\n') };
}

/** `title: "Overleg"` and `attendees: [Jan, Piet]` without what only a program needs. */
function unquoted(line: string): string {
  const at = line.indexOf(':');
  const value = line.slice(at + 1).trim();
  const bare = /^"[^"]*"$|^'[^']*'$|^\[[^[\]"']*\]$/u.test(value) ? value.slice(1, -1) : value;
  return at < 0 ? line.trim() : `${line.slice(0, at).trim()}: ${bare}`.trim();
}
