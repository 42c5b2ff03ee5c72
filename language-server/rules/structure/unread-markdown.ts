import { lineEndOf } from '../../syntax/positions.ts';
import { isRow } from '../../syntax/table-rows.ts';
import { fix } from '../context.ts';
import { type ContextOf, defineRule } from '../define.ts';
import type { Fix, Message, TextEdit } from '../problem.ts';
import { type ToldLine, toldLines } from './prose-in-minutes.ts';

/** An address that stands in one place and is pointed at from others. */
const DEFINITION = /^[ ]{0,3}\[(?<label>[^\][^\s][^\][]{0,80})\]:[ \t]+(?<value>\S.*)$/u;
const ADDRESS = /^<?(?<address>[^\s<>]+)>?(?<title>[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/u;
const UNDERLINE = /^(?:={3,}|-{3,})[ \t]*$/;
/** Most minutes have no line with any of these. */
const MAY_BE = /[[<]|^(?:===|---)|^[ \t]*\|/;
/** The row below its head makes a table of rows. */
const isRuleRow = (text: string) => text.includes('-') && /^[ \t]*\|[ \t:|-]*$/.test(text);
/** Not the first line of a paragraph alone: a list, a quote, a table, a line. */
const NO_PARAGRAPH = /^[ \t]*(?:[-+*>|#]|\d+[.)]|$)|\|/;
const TAGS =
  'a|abbr|b|blockquote|br|center|code|dd|del|details|div|dl|dt|em|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|ol|p|pre|s|script|small|span|strike|strong|style|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul';
const HTML = new RegExp(`</?(?:${TAGS})(?:[ \\t][^<>]*)?/?>|<!--(?:(?!<!--).)*?-->`, 'giu');
const MARKS: readonly (readonly [tags: RegExp, mark: string])[] = [
  [/<\/?(?:b|strong)>/gi, '**'],
  [/<\/?(?:i|em)>/gi, '_'],
  [/<\/?(?:s|del|strike)>/gi, '~~'],
  [/<\/?code>/gi, '`'],
  [/<br[ \t]*\/?>[ \t]*$/gi, '\\'],
];

/**
 * `unread-markdown`: Markdown that minutes do not take, so that readers get its signs: addresses in another place, underlined headings,
 * raw HTML, rows of a table without the row that makes it one.
 */
export const unreadMarkdown = defineRule({
  name: 'unread-markdown',
  family: 'structure',
  severity: 'info',
  summary: {
    nl: 'Een los adres, onderstreepte kop, HTML of tabel zonder kop wordt als tekst afgedrukt.',
    en: 'An address apart, an underlined heading, HTML or a table without a head is printed as text.',
  },
  fixable: true,
  check(context) {
    if (!toldLines(context).some(({ text }) => MAY_BE.test(text))) return;
    // What stands between backticks is shown as it is.
    const lines = toldLines(context).map((line) => ({ ...line, read: line.text.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length)) }));
    for (const [index, line] of lines.entries()) {
      if (!line.nested && UNDERLINE.test(line.read)) checkUnderline(context, lines[index - 1], line);
      else if (!checkRows(context, lines, index) && !checkDefinition(context, lines, line)) checkHtml(context, line);
    }
  },
});

type Context = ContextOf<typeof unreadMarkdown>;

type ReadLine = ToldLine & { readonly read: string };

function checkUnderline(context: Context, title: ReadLine | undefined, line: ReadLine): void {
  const lineOf = (offset: number) => context.root.positionAt(offset).line;
  if (title === undefined || title.nested || NO_PARAGRAPH.test(title.read) || lineOf(title.start) !== lineOf(line.start) - 1) return;
  const heading = `${line.read.startsWith('=') ? '#' : '##'} ${title.text.trim()}`;
  const message: Message = {
    nl: `Een streep maakt van de regel erboven geen kop. Een kop begint met een hekje: \`${heading}\`.`,
    en: `Underlining makes no heading of the line above. A heading starts with a number sign: \`${heading}\`.`,
  };
  const edit = context.replace(context.range(title.start, line.end), heading);
  context.report('unread-markdown', context.range(line.start, line.end), message, {
    fixes: [fix({ nl: `Maak er \`${heading}\` van`, en: `Make it \`${heading}\`` }, [edit])],
  });
}

/** Rows below each other, of which none says that the first is their head. */
function checkRows(context: Context, lines: readonly ReadLine[], index: number): boolean {
  const lineOf = ({ start }: ReadLine) => context.root.positionAt(start).line;
  const head = lines[index]!;
  const rowAt = (at: number) => {
    const line = lines[at];
    return line !== undefined && isRow(line.read) && lineOf(line) === lineOf(head) + at - index ? line : undefined;
  };
  const next = rowAt(index + 1);
  const cells = head.text
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/).length;
  if (!isRow(head.read) || cells < 2 || next === undefined || isRuleRow(head.read) || isRuleRow(next.read)) return false;
  if (rowAt(index - 1) !== undefined) return false;
  const rule = `|${' --- |'.repeat(cells)}`;
  const message: Message = {
    nl: `Dit lijkt een tabel en wordt als tekst afgedrukt: onder de eerste rij hoort \`${rule}\`.`,
    en: `This looks like a table and is printed as text: below its first row belongs \`${rule}\`.`,
  };
  // In a shield or between backticks a stroke parts no cells.
  const isPlain = !/[{`]/.test(head.text);
  const edit = context.replace(context.range(head.end, head.end), `${lineEndOf(context.text)}${rule}`);
  const fixes = isPlain ? [fix({ nl: 'Maak er een tabel van', en: 'Make it a table' }, [edit])] : [];
  context.report('unread-markdown', context.range(head.content, head.end), message, { fixes });
  return true;
}

function checkDefinition(context: Context, lines: readonly ReadLine[], line: ReadLine): boolean {
  const { label, value } = DEFINITION.exec(line.read)?.groups ?? {};
  if (label === undefined || value === undefined) return false;
  const { address, title = '' } = ADDRESS.exec(value)?.groups ?? {};
  if (address === undefined) return false;
  const target = `${address}${title}`;
  const pattern = pointersTo(label);
  const places = lines.filter((one) => one !== line).flatMap((one) => pointersIn(one, pattern, label));
  if (places.length === 0) return false;
  const edits = places.map(({ start, end, shown }): TextEdit => context.replace(context.range(start, end), `[${shown}](${target})`));
  const next = context.text.slice(line.end).match(/^\r\n?|^\n/)?.[0].length ?? 0;
  const fixes: Fix[] = [
    fix({ nl: 'Zet het adres bij de tekst die ernaar verwijst', en: 'Put the address with the text that points at it' }, [
      ...edits,
      context.replace(context.range(line.start, line.end + next), ''),
    ]),
  ];
  const message: Message = {
    nl: `Het adres van \`[${label}]\` staat op een eigen regel en wordt als tekst afgedrukt. Zet het bij de tekst: \`[${places[0]!.shown}](${target})\`.`,
    en: `The address of \`[${label}]\` stands on a line of its own and is printed as text. Put it with the text: \`[${places[0]!.shown}](${target})\`.`,
  };
  context.report('unread-markdown', context.range(line.content, line.end), message, { fixes });
  return true;
}

/** What points at an address: `[tekst][1]`, `[1][]`, `[1]`. */
function pointersTo(label: string): RegExp {
  const name = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`\\[(?<words>[^\\][]+)\\][ ]?\\[${name}\\]|\\[(?<own>${name})\\](?:\\[\\])?(?![:(\\[])`, 'giu');
}

function pointersIn({ start, read, text }: ReadLine, pattern: RegExp, label: string) {
  return [...read.matchAll(pattern)].map((found) => {
    const shown = found.groups?.words ?? found.groups?.own ?? label;
    const at = found.index + found[0].indexOf(shown);
    return { start: start + found.index, end: start + found.index + found[0].length, shown: text.slice(at, at + shown.length) };
  });
}

function checkHtml(context: Context, { start, end, read, text }: ReadLine): void {
  const [tag] = read.matchAll(HTML);
  if (tag === undefined) return;
  const fixed = MARKS.reduce((done, [tags, mark]) => done.replace(tags, mark), text);
  const fixes: Fix[] =
    fixed.search(HTML) >= 0 || read !== text
      ? []
      : [fix({ nl: 'Schrijf het als Markdown', en: 'Write it as Markdown' }, [context.replace(context.range(start, end), fixed)])];
  context.report(
    'unread-markdown',
    context.range(start + tag.index, start + tag.index + tag[0].length),
    {
      nl: `HTML wordt als tekst afgedrukt: lezers zien \`${tag[0]}\`. Opmaak is \`**vet**\`, \`_schuin_\` en de rest van Markdown.`,
      en: `HTML is printed as text: readers see \`${tag[0]}\`. Markup is \`**bold**\`, \`_italic_\` and the rest of Markdown.`,
    },
    { fixes },
  );
}
