import fs from 'node:fs';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import { draftOf, type MinutesDraft } from '../../language-server/intake/draft.ts';
import type { Action, Decision } from '../../language-server/model/minutes.ts';
import { plainText } from '../../language-server/model/text.ts';
import { itemsOf } from '../../language-server/model/walk.ts';
import { readDocument } from '../../src/import/formats.ts';
import { type HtmlNode, isCell, parseHtml, rowsOf } from '../../src/import/html-tree.ts';
import { wordDocument } from '../import/word-document.ts';
import { meetingOf, questions } from './drafting.ts';

const FOLDER = path.join(import.meta.dirname, 'corpus');

/** What a document says, told by who wrote it. */
export interface Truth {
  readonly people: readonly string[];
  readonly bodies: readonly string[];
  /** Words that stand in the decision and in no other item. */
  readonly decisions: readonly string[];
  /** Actions and agreements; `due` is null where no day is certain. */
  readonly actions: readonly { readonly text: string; readonly owners: readonly string[]; readonly due: string | null }[];
}

/** How much was found of one thing, and how much of what was found is right. */
export interface Score {
  found: number;
  right: number;
  there: number;
}
export const MEASURED = ['people', 'decisions', 'actions', 'owners', 'dates'] as const;
export type Measured = (typeof MEASURED)[number];

export interface Measurement {
  readonly name: string;
  readonly language: 'nl' | 'en';
  readonly layout: string;
  readonly scores: Readonly<Record<Measured, Score>>;
  /** What was found and is not so, in words. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  readonly questions: readonly string[];
  readonly draft: MinutesDraft;
}

/** Imports every document of the corpus and compares the drafts with what their writers say. */
export async function measure(): Promise<readonly Measurement[]> {
  const names = fs.readdirSync(FOLDER).filter((name) => !name.endsWith('.json'));
  return Promise.all(
    names.map(async (name) => {
      const truth: Truth = JSON.parse(fs.readFileSync(path.join(FOLDER, `${name}.json`), 'utf8'));
      const bytes = fs.readFileSync(path.join(FOLDER, name));
      const word = name.endsWith('.docx.md');
      const blocks = await readDocument(word ? '.docx' : path.extname(name), word ? wordOf(bytes.toString()) : new Uint8Array(bytes));
      return compared(name, draftOf(blocks, { name: 'overleg-1' }), truth);
    }),
  );
}

function compared(name: string, draft: MinutesDraft, truth: Truth): Measurement {
  const scores = Object.fromEntries(MEASURED.map((one) => [one, { found: 0, right: 0, there: 0 }])) as Record<Measured, Score>;
  const wrong: string[] = [];
  const missed: string[] = [];
  const count = (what: Measured, found: readonly string[], there: readonly string[]) => {
    const right = found.filter((one) => there.includes(one));
    scores[what].found += found.length;
    scores[what].right += right.length;
    scores[what].there += there.length;
    wrong.push(...found.filter((one) => !there.includes(one)).map((one) => `${what}: ${one}`));
    missed.push(...there.filter((one) => !found.includes(one)).map((one) => `${what}: ${one}`));
  };
  const named = new Map(draft.introduced.map(({ id, name: called }) => [id, called]));
  const people = draft.introduced.filter(({ type }) => type === 'person').map(({ name: called }) => called);
  count('people', people, truth.people);
  const items = [...itemsOf(meetingOf(draft))];
  const decisions = items.filter((item): item is Decision => item.kind === 'decision');
  count(
    'decisions',
    decisions.map(({ text }) => keyIn(plainText(text), truth.decisions)),
    truth.decisions,
  );
  const tasks = items.filter((item): item is Action => item.kind === 'action' || item.kind === 'agreement');
  const keys = truth.actions.map(({ text }) => text);
  count(
    'actions',
    tasks.map(({ text }) => keyIn(plainText(text), keys)),
    keys,
  );
  const unread = truth.actions.filter((one) => !tasks.some(({ text }) => keyIn(plainText(text), [one.text]) === one.text));
  for (const { text, owners, due } of unread) {
    count(
      'owners',
      [],
      owners.map((one) => `${one} – ${text}`),
    );
    count('dates', [], due === null ? [] : [`${due} – ${text}`]);
  }
  for (const task of tasks) {
    const told = truth.actions.find(({ text }) => text === keyIn(plainText(task.text), keys));
    const owners = task.owners.map(({ party }) => ('id' in party ? (named.get(party.id) ?? party.id) : '?'));
    count(
      'owners',
      owners.map((one) => `${one} – ${told?.text}`),
      (told?.owners ?? []).map((one) => `${one} – ${told?.text}`),
    );
    const due = task.due?.date ?? null;
    count('dates', due === null ? [] : [`${due} – ${told?.text}`], told?.due == null ? [] : [`${told.due} – ${told.text}`]);
  }
  const [language, layout] = name.split('-') as ['nl' | 'en', string];
  return { name, language, layout, scores, wrong, missed, questions: questions(draft), draft };
}

function keyIn(text: string, keys: readonly string[]): string {
  return keys.find((key) => text.toLowerCase().includes(key.toLowerCase())) ?? text;
}

/** Markdown as a Word document: headings by style, points as a list, bold, tables. */
export function wordOf(markdown: string): Uint8Array {
  return wordDocument(
    new MarkdownIt().render(markdown) === ''
      ? ''
      : parseHtml(new MarkdownIt().render(markdown))
          .map((node) => block(node))
          .join(''),
  );
}

function block(node: HtmlNode): string {
  if (typeof node === 'string') return '';
  if (node.name === 'table') {
    const rows = [...rowsOf(node)].filter((row) => row.children.some((cell) => text(cell).trim() !== ''));
    return `<w:tbl>${rows
      .map(
        (row) =>
          `<w:tr>${row.children
            .filter(isCell)
            .map((cell) => `<w:tc><w:p>${runs(cell.children)}</w:p></w:tc>`)
            .join('')}</w:tr>`,
      )
      .join('')}</w:tbl>`;
  }
  if (node.name === 'ul' || node.name === 'ol')
    return node.children.map((child) => (typeof child === 'string' ? '' : paragraph('', [' • ', ...child.children]))).join('');
  return paragraph(node.name === 'h1' ? 'Title' : node.name === 'h2' ? 'Heading1' : '', node.children);
}

function paragraph(style: string, nodes: readonly HtmlNode[]): string {
  return `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs(nodes)}</w:p>`;
}

function runs(nodes: readonly HtmlNode[], bold = false): string {
  return nodes
    .map((node) =>
      typeof node === 'string'
        ? `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${node.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</w:t></w:r>`
        : runs(node.children, bold || node.name === 'strong'),
    )
    .join('');
}

function text(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(text).join('');
}

/** All scores of some documents together. */
export function sumOf(measurements: readonly Measurement[]): Record<Measured, Score> {
  const sum = Object.fromEntries(MEASURED.map((one) => [one, { found: 0, right: 0, there: 0 }])) as Record<Measured, Score>;
  for (const { scores } of measurements)
    for (const what of MEASURED) for (const key of ['found', 'right', 'there'] as const) sum[what][key] += scores[what][key];
  return sum;
}
