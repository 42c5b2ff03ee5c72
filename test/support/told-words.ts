import assert from 'node:assert/strict';
import mammoth from 'mammoth';
import MarkdownIt from 'markdown-it';
import type { Document, Part, SectionPart, Table } from '../../language-server/document/parts.ts';
import { FIXED_WORDS } from '../../language-server/document/words.ts';
import { contentsOf } from '../../language-server/output/contents.ts';
import { phraseToText } from '../../language-server/output/text-spans.ts';

/**
 * The words that a reader of an output meets, in order: letters and digits only, for marks and layout are the form's own. A table says its
 * columns' names with each value, as one who reads a row does; what has no value is not said, and addresses behind words are no words.
 */
export interface Told {
  /** What stands above the facts, in any order: some forms have the title first, others what it is the title of. */
  readonly head: readonly string[];
  readonly body: readonly string[];
}

export function toldByHtml(page: string): Told {
  // A vote is a table and a bar: its columns have headings, and the bar tells for those who do not see it what the table tells.
  const html = page.replace(/<table class="tally">\s*<thead>[\s\S]*?<\/thead>/g, '<table>').replace(/<svg class="bar"[\s\S]*?<\/svg>/g, '');
  const [, head = ''] = /<header class="page"[^>]*>([\s\S]*?)<\/header>/.exec(html) ?? [];
  return { head: wordsOf(htmlText(head)).sort(), body: wordsOf(htmlText(html.replace(/<header[\s\S]*?<\/header>/, ''))) };
}

/** The document in a mail, without the letter around it. */
export function toldByMail(html: string): Told {
  const [, head = ''] = /(<p class="kind">[\s\S]*?<\/h1>)/.exec(html) ?? [];
  return { head: wordsOf(htmlText(head)).sort(), body: wordsOf(htmlText(html.replace(head, ''))) };
}

export function toldByText(text: string): Told {
  const [, head = '', body = ''] = /^([\s\S]*?\n={3,}\n)([\s\S]*)$/.exec(text) ?? ['', '', text];
  return { head: wordsOf(withoutAddresses(head)).sort(), body: wordsOf(withoutAddresses(body)) };
}

export function toldByMarkdown(markdown: string, document: Document): Told {
  const [, head = '', body = ''] = /^(# .*\n\n\*.*\*\n)([\s\S]*)$/.exec(markdown) ?? ['', '', markdown];
  const html = new MarkdownIt('commonmark').enable(['table', 'strikethrough']).render(body);
  return { head: wordsOf(head).sort(), body: wordsOf(htmlText(withNames(html, tablesOf(document.parts)))) };
}

/** What an independent reader makes of a file of Word. Its table of contents is a field, as a page has its own. */
export async function toldByDocx(content: Uint8Array, document: Document): Promise<Told> {
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(content) },
    { styleMap: [1, 2, 3].map((level) => `p[style-name='toc ${level}'] => !`).concat("p[style-name='Title'] => h1:fresh", ...CONTENTS) },
  );
  assert.deepEqual(
    messages.filter(({ type }) => type === 'error'),
    [],
  );
  const [whole, head = ''] = /^([\s\S]*?<\/h1>)/.exec(value) ?? [''];
  const body = value.slice(whole.length).replace(/<(\/?)th><p>|<\/p><\/th>/g, (tag) => (tag.startsWith('<th') ? '<th>' : '</th>'));
  // A vote is a table, as on a page: its columns have headings.
  const [vote, votes] = [FIXED_WORDS.vote[document.language], FIXED_WORDS.votesCast[document.language]];
  const told = body.replace(new RegExp(`<thead><tr><th>${vote}</th><th>${votes}</th>.*?</thead>`, 'gs'), '');
  return { head: wordsOf(htmlText(head)).sort(), body: wordsOf(htmlText(withNames(told, tablesOf(document.parts)))) };
}

/** The letters and digits of a page in the order in which they are read, its tables with the names of their columns above them. */
export function lettersOfPage(html: string): string {
  const plain = html
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/ data-label="[^"]*"/g, '')
    .replaceAll('class="register', 'class="')
    // A caption stands above its table.
    .replace(/<table([^>]*)>\s*<caption>([\s\S]*?)<\/caption>/g, '$2<table$1>');
  return wordsOf(htmlText(plain)).join('');
}

/** The same of a PDF, without its table of contents: lines end elsewhere, and words may be broken there. */
export function lettersOfPdf(text: string, document: Document): string {
  const letters = wordsOf(text).join('');
  const sections = contentsOf(document).flatMap((section) => withinDepth(section, 3));
  if (sections.length === 0) return letters;
  const entries = sections.map(({ title, secret }) => `${wordsOf(phraseToText(title) + phraseToText(secret)).join('')}\\d{1,3}?`);
  const contents = new RegExp(`${wordsOf(FIXED_WORDS.contents[document.language]).join('')}${entries.join('')}`, 'u');
  assert.match(letters, contents);
  return letters.replace(contents, '');
}

function withinDepth(section: SectionPart, depth: number): SectionPart[] {
  if (depth === 0) return [];
  const below = section.parts.filter((part) => part.kind === 'section');
  return [section, ...below.flatMap((one) => withinDepth(one, depth - 1))];
}

/** The name of the style in both languages. */
const CONTENTS = ["p[style-name='Verslag inhoud'] => !", "p[style-name='Minutes contents'] => !"];

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function withoutAddresses(text: string): string {
  return text.replace(/<[^<>]*>/g, ' ');
}

/** HTML that is well formed, as text. */
export function htmlText(html: string): string {
  let text = '';
  let label = '';
  const numbers: (number | undefined)[] = [];
  const say = (words: string) => {
    if (label !== '' && wordsOf(words).length > 0) {
      text += ` ${label} `;
      label = '';
    }
    text += words;
  };
  const shown = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<head>[\s\S]*?<\/head>|<nav[\s\S]*?<\/nav>/g, '')
    .replace(/(<table class="register[^>]*>(?:\s*<caption>[\s\S]*?<\/caption>)?\s*)<thead>[\s\S]*?<\/thead>/g, '$1');
  for (const [, tag, words] of shown.matchAll(/<([^>]*)>|([^<]+)/g)) {
    if (words !== undefined) {
      say(decoded(words));
      continue;
    }
    const name = /^\/?[a-z0-9]+/.exec(tag!)?.[0] ?? '';
    if (!INLINE.test(name)) text += ' ';
    if (name === 'td') label = decoded(/ data-label="([^"]*)"/.exec(tag!)?.[1] ?? '');
    if (name === '/td') label = '';
    if (name === 'ul') numbers.push(undefined);
    if (name === 'ol') numbers.push(Number(/ start="(\d+)"/.exec(tag!)?.[1] ?? 1));
    if (name === '/ul' || name === '/ol') numbers.pop();
    const number = numbers.at(-1);
    if (name === 'li' && number !== undefined) {
      text += `${number}. `;
      numbers[numbers.length - 1] = number + 1;
    }
  }
  return text;
}

const INLINE = /^\/?(?:a|abbr|b|strong|em|span|code|time|s|del|sup)$/;

function decoded(text: string): string {
  const marks: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };
  return text.replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, mark: string) => marks[mark]!);
}

function tablesOf(parts: readonly Part[]): Table[] {
  return parts.flatMap((part) => (part.kind === 'table' ? [part] : part.kind === 'section' ? tablesOf(part.parts) : []));
}

/** Gives the cells of lists the names of their columns, as HTML of our own has them. */
function withNames(html: string, tables: readonly Table[]): string {
  return html.replace(/<table>\s*<thead>([\s\S]*?)<\/thead>([\s\S]*?)<\/table>/g, (whole, head: string, body: string) => {
    const names = [...head.matchAll(/<th>([\s\S]*?)<\/th>/g)].map(([, name]) => decoded(name!));
    const table = tables.find(({ columns }) => columns.map(({ name }) => name).join('|') === names.join('|'));
    if (table === undefined) return whole;
    const rows = body.replace(/<tr>([\s\S]*?)<\/tr>/g, (_, row: string) => {
      let index = -1;
      return row.replace(/<td>/g, () => {
        index++;
        return table.columns[index]!.isPlain ? '<td>' : `<td data-label="${names[index]}">`;
      });
    });
    return `<table class="register">${rows}</table>`;
  });
}
