import { documentOf } from '../document/compose.ts';
import type { RenderContext } from '../document/context.ts';
import type { Document, Fact, Head, ItemPart, OutlineEntry, Part, SectionPart, Table } from '../document/parts.ts';
import type { AnyMinutes } from '../model/minutes.ts';
import { withoutTrailingBlanks } from '../syntax/trimming.ts';
import { harmlessText, oneLine } from './names.ts';
import { WIDTH, widest, wrap } from './plain-prose.ts';
import { factsInWords, phraseToText, sourceToText } from './text-spans.ts';

/** A meeting as plain text of at most 72 columns, as it would stand in a mail. */
export function renderText(minutes: AnyMinutes, context: RenderContext): string {
  return documentToText(documentOf(minutes, context));
}

/** A document as plain text of at most 72 columns. */
export function documentToText({ head, parts }: Document): string {
  const lines = [...(head === undefined ? [] : headLines(head)), ...partsLines(parts, 1)];
  return `${withoutTrailingBlanks(harmlessText(lines.join('\n')))
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function headLines({ kind, state, title }: Head): string[] {
  const words = phraseToText(title);
  return [
    `${kind.toUpperCase()}${state === undefined ? '' : ` (${phraseToText(state.words).replace(/^./u, (letter) => letter.toLowerCase())})`}`,
    ...wrap(words, '', '').split('\n'),
    '='.repeat(Math.min(WIDTH, Math.max(3, [...words].length))),
    '',
  ];
}

/** @param level of the headings of sections here. */
function partsLines(parts: readonly Part[], level: number): string[] {
  return parts.flatMap((part) => partLines(part, level));
}

function partLines(part: Part, level: number): string[] {
  switch (part.kind) {
    case 'facts':
      return [...factLines(part.facts), ''];
    case 'contents':
      return [];
    case 'prose':
      return [sourceToText(part.source), ''];
    case 'sentence':
    case 'withheld':
      return [wrap(phraseToText(part.words), '', ''), ''];
    case 'item':
      return [...itemLines(part, ''), ''];
    case 'outline':
      return [...outlineLines(part.entries, ''), ''];
    case 'section':
      return sectionLines(part, level);
    case 'table':
      return [...tableLines(part), ''];
    case 'notes':
      return part.notes.flatMap(({ number, source }) => noteLines(number, sourceToText(source)));
    case 'list':
      return [
        ...part.entries.flatMap((lines) => lines.map((words, index) => wrap(phraseToText(words), index === 0 ? '- ' : '  ', '  '))),
        '',
      ];
  }
}

/** Words behind a mark, and what goes on below them. */
function markedLines(text: string, mark: string, blank: string): string[] {
  const [first = '', ...rest] = text.split(/\n(?=- |\d+\. |\n)/);
  return [
    wrap(first.replace(/\n/g, ' '), mark, blank),
    ...rest.flatMap((piece) => piece.split('\n').map((line) => (line === '' ? '' : `${blank}${line}`))),
  ];
}

/** `1. De noot`, and what goes on below it. */
function noteLines(number: number, text: string): string[] {
  const mark = `${number}. `;
  return [...markedLines(text, mark, ' '.repeat(mark.length)), ''];
}

/** One line for each on a list: so a reader finds himself. */
function factLines(facts: readonly Fact[]): string[] {
  const width = widest(facts.map(({ name }) => name)) + 2;
  return facts.flatMap(({ name, values }) => {
    const label = `${name}:`.padEnd(width);
    return values.map(({ words }, index) => wrap(phraseToText(words), index === 0 ? label : ' '.repeat(width), ' '.repeat(width + 2)));
  });
}

function sectionLines({ title, secret, parts }: SectionPart, level: number): string[] {
  const words = [phraseToText(title), phraseToText(secret)].filter((part) => part !== '').join(' ');
  const lines = wrap(words, '', '').split('\n');
  const width = widest(lines);
  return ['', ...lines, (level === 1 ? '-' : '.').repeat(width), '', ...partsLines(parts, level + 1)];
}

function outlineLines(entries: readonly OutlineEntry[], indent: string): string[] {
  return entries.flatMap(({ words, entries: below }) => [
    wrap(phraseToText(words), indent, `${indent}   `),
    ...outlineLines(below, `${indent}   `),
  ]);
}

function itemLines(item: ItemPart, indent: string): string[] {
  const label = [phraseToText(item.label), phraseToText(item.secret)].filter((part) => part !== '').join(' ');
  const facts = factsInWords(item.facts, phraseToText);
  return [
    ...markedLines(sourceToText(item.source), `${indent}${label}: `, `${indent}  `),
    ...(facts === '' ? [] : [wrap(facts, `${indent}  `, `${indent}  `)]),
    ...item.items.flatMap((child) =>
      child.kind === 'withheld' ? [wrap(phraseToText(child.words), `${indent}  `, `${indent}  `)] : itemLines(child, `${indent}  `),
    ),
  ];
}

// ---------------------------------------------------------------- tables

const WIDEST_KEY = 24;

/** Each row with its first cell before the others; what else is known stands below. */
function tableLines({ columns, rows }: Table): string[] {
  const written = rows.map(({ cells, more, after }) => {
    const plain = cells.filter((words, index) => columns[index]!.isPlain && words.length > 0).map(phraseToText);
    const named = cells.flatMap((value, index) => (columns[index]!.isPlain || value.length === 0 ? [] : [{ ...columns[index]!, value }]));
    const key = phraseToText(cells[0]!);
    const isKeyed = columns[1]?.isPlain === true;
    const facts = factsInWords([...more, ...named, ...after], phraseToText);
    return { key: isKeyed ? key || '-' : '', text: (isKeyed && key !== '' ? plain.slice(1) : plain).join(': '), facts };
  });
  const width = Math.min(WIDEST_KEY, widest(written.map(({ key }) => key))) + 2;
  const blank = ' '.repeat(width);
  return written.flatMap(({ key, text, facts }) => [
    wrap(text, key === '' ? '- ' : `${oneLine(key)}  `.padEnd(width), blank),
    ...(facts === '' ? [] : [wrap(facts, blank, blank)]),
  ]);
}
