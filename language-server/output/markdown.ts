import { documentOf } from '../document/compose.ts';
import type { RenderContext } from '../document/context.ts';
import type { Document, Fact, Head, ItemPart, NotePart, OutlineEntry, Part, SectionPart, Table, WithheldPart } from '../document/parts.ts';
import type { Phrase } from '../document/phrase.ts';
import type { AnyMinutes } from '../model/minutes.ts';
import { onOneLine } from '../syntax/trimming.ts';
import { phraseToMarkdown, sourceToMarkdown } from './markdown-spans.ts';
import { escapeMarkdown } from './markdown-words.ts';
import { factsInWords } from './text-spans.ts';

/** A meeting as CommonMark with tables, for a wiki. Names and words that are put in can never become mark-up. */
export function renderMarkdown(minutes: AnyMinutes, context: RenderContext): string {
  return documentToMarkdown(documentOf(minutes, context));
}

function documentToMarkdown({ head, parts }: Document): string {
  const blocks = [...(head === undefined ? [] : headBlocks(head)), ...partsBlocks(parts, 2)];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** The title alone is the heading, for a page of a wiki is called by it. */
function headBlocks({ kind, state, title }: Head): string[] {
  const words = state === undefined ? '' : `, ${phraseToMarkdown(state.words).replace(/^./u, (letter) => letter.toLowerCase())}`;
  return [`# ${phraseToMarkdown(title)}`, `*${escapeMarkdown(kind)}${words}*`];
}

function partsBlocks(parts: readonly Part[], depth: number): string[] {
  return parts.flatMap((part) => partBlocks(part, depth));
}

function partBlocks(part: Part, depth: number): string[] {
  switch (part.kind) {
    case 'facts':
      return [part.facts.map(factLine).join('\n')];
    case 'contents':
      return [];
    case 'prose':
      return [sourceToMarkdown(part.source)];
    case 'sentence':
    case 'withheld':
      return [phraseToMarkdown(part.words)];
    case 'item':
      return [itemBlock(part)];
    case 'outline':
      return [outlineBlock(part.entries, '')];
    case 'section':
      return sectionBlocks(part, depth);
    case 'table':
      return [tableBlock(part)];
    case 'notes':
      return [part.notes.map(noteBlock).join('\n')];
    case 'list':
      return [
        part.entries
          .map((lines) => lines.map((words, index) => `${index === 0 ? '-' : '  -'} ${phraseToMarkdown(words)}`).join('\n'))
          .join('\n'),
      ];
  }
}

/** A list, for CommonMark has no notes: to it `[^1]: word` says where a link leads. */
function noteBlock({ number, source }: NotePart): string {
  const mark = `${number}. `;
  return `${mark}${sourceToMarkdown(source).replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`)}`;
}

/** One alone on the line, more below each other. */
function factLine({ name, values }: Fact): string {
  const words = values.map((one) => phraseToMarkdown(one.words));
  const value = words.length === 1 ? ` ${words[0]}` : words.map((one) => `\n  - ${one}`).join('');
  return `- **${escapeMarkdown(name)}:**${value}`;
}

function sectionBlocks({ title, secret, parts }: SectionPart, depth: number): string[] {
  const mark = secret.length === 0 ? '' : ` ${phraseToMarkdown(secret)}`;
  return [`${'#'.repeat(Math.min(depth, 6))} ${phraseToMarkdown(title)}${mark}`, ...partsBlocks(parts, depth + 1)];
}

/** In a list a number would open a list of its own. */
function outlineBlock(entries: readonly OutlineEntry[], indent: string): string {
  return entries
    .map(({ words, entries: below }) => {
      const title = phraseToMarkdown(words).replace(/^(\d+)\.(?=\s|$)/, '$1\\.');
      return `${indent}- ${title}${below.length === 0 ? '' : `\n${outlineBlock(below, `${indent}  `)}`}`;
    })
    .join('\n');
}

function itemBlock(item: ItemPart | WithheldPart): string {
  if (item.kind === 'withheld') return phraseToMarkdown(item.words);
  const secret = item.secret.length === 0 ? '' : ` ${phraseToMarkdown(item.secret)}`;
  const text = sourceToMarkdown(item.source);
  const facts = factsInWords(item.facts, phraseToMarkdown);
  const nested = item.items.map((child) => `\n- ${itemBlock(child).replace(/\n/g, '\n  ')}`).join('');
  // Behind a list or a table they would become a part of it.
  const between = text.includes('\n') ? '\n\n' : ' ';
  return `**${phraseToMarkdown(item.label)}**${secret}: ${text}${facts === '' ? '' : `${between}(${facts})`}${nested === '' ? '' : `\n${nested}`}`;
}

// ---------------------------------------------------------------- tables

const NOTHING = '–';

function tableBlock({ columns, rows }: Table): string {
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => onOneLine(cell).replace(/(?<!\\)\|/g, '\\|') || NOTHING).join(' | ')} |`;
  const lastPlain = columns.findLastIndex(({ isPlain }) => isPlain);
  const cellOf = (words: Phrase, more: string) => [phraseToMarkdown(words), more].filter((part) => part !== '').join(' ');
  const body = rows.map(({ cells, more }) =>
    row(
      cells.map((words, index) => cellOf(words, index === lastPlain && more.length > 0 ? `(${factsInWords(more, phraseToMarkdown)})` : '')),
    ),
  );
  return [row(columns.map(({ name }) => escapeMarkdown(name))), `|${' --- |'.repeat(columns.length)}`, ...body].join('\n');
}
