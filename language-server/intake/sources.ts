import type { People } from '../model/names/known-people.ts';
import type { LineContext } from '../syntax/line-start.ts';
import { type IntakeBlock, inOneLine, linesOf, type Run, type TableBlock, textOf } from './blocks.ts';
import { harmless, harmlessLine } from './escaping.ts';

/** The source of a line of text: what it says and no more, with the people of the address book by their ids. */
export function sourceOf(runs: readonly Run[], people: People): string {
  return runs.map((run) => emphasised(run, withMentions(run.text, people))).join('');
}

/** A paragraph, line by line, each of them prose where it stands. */
export function proseOf(runs: readonly Run[], people: People, context: LineContext): string[] {
  return linesOf(runs)
    .map((line) => harmlessLine(sourceOf(line, people), context))
    .filter((line) => line !== '');
}

export function withMentions(text: string, people: People): string {
  let source = '';
  let at = 0;
  for (const { start, end, id } of people.mentions(text)) {
    source += `${harmless(text.slice(at, start))}@${id}`;
    at = end;
  }
  return source + harmless(text.slice(at));
}

/** Blanks at its ends stand outside the marks, where CommonMark wants them. */
function emphasised({ bold, italic, link }: Run, source: string): string {
  const core = source.trim();
  if (core === '' || core.includes('\n')) return source;
  const mark = `${bold ? '**' : ''}${italic ? '*' : ''}`;
  const marked = `${mark}${core}${mark}`;
  const before = source.slice(0, source.length - source.trimStart().length);
  const after = source.slice(source.trimEnd().length);
  return `${before}${link === undefined ? marked : linked(marked, link, core)}${after}`;
}

function linked(marked: string, link: string, core: string): string {
  if (!/^(?:https?:|mailto:)/i.test(link) || harmless(link.replace(/^mailto:/i, '')) === core) return marked;
  return `[${marked}](<${link.replace(/[<>\s\\]/g, encodeURIComponent)}>)`;
}

/** A table as GitHub Flavored Markdown writes it: every row is as wide as the widest. */
export function tableOf({ rows }: TableBlock, people: People): string[] {
  const shown = rows.filter((row) => row.some((cell) => textOf(cell).trim() !== ''));
  const width = Math.max(0, ...shown.map((row) => row.length));
  if (shown.length === 0) return [];
  const cell = (runs: readonly Run[] | undefined) => inOneLine(sourceOf(runs ?? [], people)).replaceAll('|', '\\|');
  const line = (row: readonly (readonly Run[])[]) => `| ${Array.from({ length: width }, (_, index) => cell(row[index])).join(' | ')} |`;
  const [head, ...body] = shown;
  return [line(head!), `| ${Array<string>(width).fill('---').join(' | ')} |`, ...body.map(line)];
}

/** All text of some blocks, for what looks at it as a whole. */
export function plainOf(blocks: readonly IntakeBlock[]): string {
  return blocks
    .map((block) => (block.kind === 'table' ? block.rows.map((row) => row.map(textOf).join('\t')).join('\n') : textOf(block.runs)))
    .join('\n');
}
