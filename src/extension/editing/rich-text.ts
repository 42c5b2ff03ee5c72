import TurndownService from 'turndown';

/** Longer pieces would keep the editor waiting. */
const LONGEST = 2_000_000;

/** Whether HTML holds more than a line of words: only then is there something to keep of it. */
export function hasStructure(html: string): boolean {
  return (
    html.length <= LONGEST &&
    /<(?:ul|ol|li|table|h[1-6]|strong|b|em|i|a|blockquote|p|div)\b/i.test(html) &&
    !/data-vscode|class="mtk/i.test(html)
  );
}

/**
 * Rich text (of a mail, a web page, Word) as Markdown that reads as prose in minutes: headings become bold lines, for a heading is an agenda
 * item here; pictures, styles and scripts are left out; and no line turns into a statement, a mention, a reference or a shield.
 */
export function proseOf(html: string): string {
  const markdown = service().turndown(html.replace(/<!--[\s\S]*?-->/g, ''));
  return markdown
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map(harmless)
    .join('\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** At-signs that would name somebody, number signs that would name something, and braces that would open a shield are taken as they are. */
function harmless(line: string): string {
  return line.replace(/(?<![\p{L}\p{N}._\\])[@#](?=[\p{L}\p{N}_])/gu, '\\$&').replace(/(?<!\\)\{(?=\d+\.\d)/g, '\\{');
}

let made: TurndownService | undefined;

function service(): TurndownService {
  if (made !== undefined) return made;
  made = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', codeBlockStyle: 'fenced', emDelimiter: '*' });
  made.remove(['script', 'style', 'head', 'title', 'meta', 'link', 'iframe', 'object', 'noscript'] as never);
  made.addRule('list item', { filter: 'li', replacement: (content, node) => listItem(content, node as unknown as Cells) });
  made.addRule('heading', {
    filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    replacement: (content) => (content.trim() === '' ? '' : `\n\n**${content.trim().replace(/\*\*/g, '')}**\n\n`),
  });
  made.addRule('picture', {
    filter: 'img',
    replacement: (_, node) => (node as unknown as { getAttribute(name: string): string | null }).getAttribute('alt') ?? '',
  });
  made.addRule('link', {
    filter: (node) => node.nodeName === 'A',
    replacement(content, node) {
      const href = (node as unknown as { getAttribute(name: string): string | null }).getAttribute('href') ?? '';
      const words = content.trim();
      return /^(?:https?:|mailto:)/i.test(href) && words !== '' ? `[${words}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)` : content;
    },
  });
  addTables(made);
  return made;
}

type Cells = {
  readonly nodeName: string;
  readonly parentNode: Cells | null;
  readonly childNodes: ArrayLike<Cells>;
  readonly textContent: string | null;
};

/** One blank behind the mark, and what is below it just as far in (CommonMark 5.2). */
function listItem(content: string, item: Cells): string {
  const list = item.parentNode;
  const items = Array.from(list?.childNodes ?? []).filter(({ nodeName }) => nodeName === 'LI');
  const mark = list?.nodeName === 'OL' ? `${items.indexOf(item) + 1}. ` : '- ';
  const text = content
    .trim()
    .replace(/\n{2,}(?=\s*(?:-|\d+\.) )/g, '\n')
    .replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
  return `${mark}${text}${items.at(-1) === item ? '' : '\n'}`;
}

/** Tables as CommonMark's extension writes them: the first row is the head. */
function addTables(turndown: TurndownService): void {
  const cellsOf = (row: Cells) => Array.from(row.childNodes).filter(({ nodeName }) => nodeName === 'TD' || nodeName === 'TH');
  turndown.addRule('cell', {
    filter: ['td', 'th'],
    replacement: (content) =>
      ` ${content
        .trim()
        .replace(/\s*\n+\s*/g, ' ')
        .replace(/(?<!\\)\|/g, '\\|')} |`,
  });
  turndown.addRule('row', {
    filter: 'tr',
    replacement(content, node) {
      const row = node as unknown as Cells;
      const rule = isFirstRow(row) ? `\n|${' --- |'.repeat(cellsOf(row).length)}` : '';
      return content === '' ? '' : `\n|${content}${rule}`;
    },
  });
  turndown.addRule('table', { filter: 'table', replacement: (content) => `\n\n${content.trim()}\n\n` });
  turndown.addRule('sections of a table', { filter: ['thead', 'tbody', 'tfoot'], replacement: (content) => content });
}

function isFirstRow(row: Cells): boolean {
  const section = row.parentNode;
  if (section === null || Array.from(section.childNodes).find(({ nodeName }) => nodeName === 'TR') !== row) return false;
  if (section.nodeName === 'TABLE' || section.nodeName === 'THEAD') return true;
  const table = section.parentNode;
  return table === null || Array.from(table.childNodes).find(({ nodeName }) => /^T(?:HEAD|BODY|FOOT)$/.test(nodeName)) === section;
}
