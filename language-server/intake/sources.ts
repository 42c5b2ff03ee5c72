import type { People } from '../model/names/known-people.ts';
import { ACCESS_GROUND } from '../syntax/access-labels.ts';
import type { LineContext } from '../syntax/line-start.ts';
import { accessIn, addressesIn, opensMeeting } from './access.ts';
import { type IntakeBlock, inOneLine, linesOf, type Run, type TableBlock, textOf } from './blocks.ts';
import { harmless, harmlessLine } from './escaping.ts';
import { PERSON_GROUND, redactionsIn, shieldOf } from './redactions.ts';

/** The source of a line of text: what it says and no more, with the people of the address book by their ids. */
export function sourceOf(runs: readonly Run[], people: People): string {
  const whole = textOf(runs);
  // What opens a meeting may stand in more runs than one: then their style goes.
  if (!whole.includes('\n') && accessIn(whole).length > 0) return withMentions(whole, people);
  return runs.map((run) => runSource(run, people)).join('');
}

function runSource(run: Run, people: People): string {
  if (run.note === true) return run.text;
  if (run.struck !== true) return emphasised(run, withMentions(run.text, people));
  // A part of it may have been cut off, with the tildes at that end.
  const core = run.text.trim().replace(/^~~/, '').replace(/~~$/, '');
  if (core === '') return '';
  const before = run.text.slice(0, run.text.length - run.text.trimStart().length);
  return `${before}~~${withMentions(core, people)}~~${run.text.slice(run.text.trimEnd().length)}`;
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
    source += `${shielded(text.slice(at, start))}@${id}`;
    at = end;
  }
  return source + shielded(text.slice(at));
}

/** Plain text with a shield in the place of what was taken out of it, and round what opens a meeting. */
function shielded(text: string): string {
  const spans = redactionsIn(text).map((one) => ({ start: one.start, end: one.end, source: shieldOf(one) }));
  const shield = (ground: string, found: readonly { readonly start: number; readonly end: number }[]) => {
    for (const { start, end } of found)
      if (!spans.some((one) => one.start < end && start < one.end))
        spans.push({ start, end, source: `{${ground}: ${harmless(text.slice(start, end))}}` });
  };
  shield(ACCESS_GROUND, accessIn(text));
  shield(PERSON_GROUND, addressesIn(text));
  spans.sort((a, b) => a.start - b.start);
  let source = '';
  let at = 0;
  for (const span of spans) {
    source += `${harmless(text.slice(at, span.start))}${span.source}`;
    at = span.end;
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
  if (link !== undefined && opensMeeting(link)) return `${before}{${ACCESS_GROUND}: ${linked(marked, link, core)}}${after}`;
  return `${before}${link === undefined ? marked : linked(marked, link, core)}${after}`;
}

function linked(marked: string, link: string, core: string): string {
  // The address of what was taken out is taken out with it.
  if (redactionsIn(link.replace(/^\w+:/, '')).length > 0) return marked;
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
