import type * as ast from '../../generated/ast.ts';
import { lineEnd } from '../../syntax/characters.ts';
import { shortened } from '../../syntax/cutting.ts';
import { lineKeyword } from '../../syntax/line-start.ts';
import { withoutEnd } from '../../syntax/trimming.ts';
import { KEYWORD_OF, type Keyword } from '../../vocabulary/keywords.ts';
import { fix } from '../context.ts';
import { type ContextOf, defineRule } from '../define.ts';
import type { Message } from '../problem.ts';
import { itemOpening } from './item-opening.ts';
import { withParentheses } from './meant.ts';
import { type ToldLine, toldLines } from './prose-in-minutes.ts';
import { hasAttributes } from './unmistakable.ts';

/** Marks of lists, tasks and quotes at the start of a line, arrows and numbers. */
const BULLETS = '•▪◦●‣·–—→⇒➔➤►▶☐☑✓✔';
const LIST = String.raw`(?:(?:[-*+${BULLETS}]|[-=]>|>{1,3}|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivx]{1,4})[.)]|\d{1,3}(?:\.\d{1,3})+)[ \t]+|[-*+–](?=\p{Lu}))*(?:\[[ xX]?\][ \t]+)?`;
const QUOTES = '“«';
const DECORATED = new RegExp(
  String.raw`^(?<list>[ \t]*${LIST})(?<open>[*_~]{0,3}[[("'${QUOTES}]?)(?<word>\p{Lu}\p{L}+)(?!\p{L})(?<rest>.*)$`,
  'u',
);
/** `Actie A4 [@q, uiterlijk …]: …` */
const BRACKETS = /^(?<before>[ \t]*(?:[#@\p{L}\p{N}_./-]+[ \t]*)?)[[{<](?<inside>[^\]}>]*)[\]}>](?<after>[ \t]*:.*)$/u;
/** Most lines are plain text, and are not looked at twice. */
const MAY_BE = /^[ \t]*(?:[^\p{L}\s|]|\p{L}[.)]|[ivx]{2,4}[.)]|\p{Lu}\p{L}+[^:\n]{0,40}[[{<])/u;
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['(', ')'],
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['«', '»'],
]);

/** `item-in-list`: an item in a bullet, in bold or in brackets is text, and in no register. */
export const looseItems = defineRule({
  name: 'item-in-list',
  family: 'structure',
  severity: 'warning',
  summary: { nl: 'Een punt staat in een opsomming, vet of tussen blokhaken.', en: 'An item stands in a list, in bold or in brackets.' },
  fixable: true,
  check(context) {
    const endOfTable = tableEnds(context.text);
    for (const line of toldLines(context)) {
      const meant = MAY_BE.test(line.text) ? looseItem(line.text) : undefined;
      if (meant !== undefined) report(context, line, meant);
      else if (line.text.includes('|')) checkRow(context, line, endOfTable);
    }
    for (const line of context.tree.lines) if (line.$type === 'Heading') checkHeading(context, line);
  },
});

type Context = ContextOf<typeof looseItems>;

function report(context: Context, { start, content, end }: Pick<ToldLine, 'start' | 'content' | 'end'>, meant: LooseItem): void {
  context.report('item-in-list', context.range(content, start + meant.end), asText(meant.keyword), {
    fixes: [fix(titleOf(context.text.slice(content, start + meant.end), meant), [context.replace(context.range(start, end), meant.text)])],
  });
}

const OPENING = ' \t*_~[("\'“«';
/** What the fix makes, and the number or letter before it that goes: `1.1 Besluit B2: …`, `a) Actie A7 …`, `- [x] Actie A6 …`. */
function titleOf(before: string, { text, keyword }: LooseItem): Message {
  const word = before.search(new RegExp(`${keyword.nl}|${keyword.en}`, 'i'));
  const lost = withoutEnd(before.slice(0, Math.max(0, word)), OPENING);
  const [nl, en] = /[\p{L}\p{N}]/u.test(lost) ? [`, zonder \`${lost}\``, `, without \`${lost}\``] : ['', ''];
  return { nl: `Maak er \`${shortened(text, 40)}\` van${nl}`, en: `Make it \`${shortened(text, 40)}\`${en}` };
}

function asText(keyword: Keyword): Message {
  return {
    nl: `\`${keyword.nl}\` opent alleen aan het begin van een regel een punt, zonder opsommingsteken, vet, haken, kopje of tabel; nu is dit gewone tekst.`,
    en: `\`${keyword.en}\` opens an item only at the start of a line, without bullet, bold, brackets, heading or table; as it is, this is plain text.`,
  };
}

/** `### Besluit B4: …`: a heading names what is spoken of, and decides nothing. */
function checkHeading(context: Context, heading: ast.Heading): void {
  const { offset } = heading.$cstNode!;
  const end = lineEnd(context.text, offset);
  const [marks = '', title = ''] = /^#+[ \t]+(?:[\dIVX.]+[.)]?[ \t]+)?(?=(.*))/u.exec(context.text.slice(offset, end)) ?? [];
  const [word = '', rest = ''] = /^\p{Lu}\p{L}+(?=(.*))/u.exec(title) ?? [];
  const keyword = KEYWORD_OF.get(word);
  if (keyword?.kind !== 'item' || !(hasAttributes(keyword, rest) || /^[ \t]+\p{Lu}{0,2}\d+[ \t]*:/u.test(rest))) return;
  // The number goes with the signs, and the title of the fix says so.
  const content = offset + /^#+[ \t]+/.exec(marks)![0].length;
  report(context, { start: offset, content, end }, { keyword, text: title, end: marks.length + word.length });
}

/** An item in a cell of a table: it goes below the table, and the cell refers to it. */
function checkRow(context: Context, line: ToldLine, endOfTable: (end: number) => number): void {
  for (const cell of cellsOf(line.text)) {
    const meant = looseItem(cell.text) ?? plainItem(cell.text);
    if (meant === undefined) continue;
    const start = line.start + cell.start;
    const below = endOfTable(line.end);
    const [, id] = /^\p{L}+[ \t]+([\p{L}\p{N}_.-]*\p{N})[ \t]*[:(]/u.exec(meant.text) ?? [];
    const left = id === undefined ? meant.text.slice(meant.text.indexOf(':') + 1).trim() : `#${id}`;
    context.report('item-in-list', context.range(start, start + meant.end), asText(meant.keyword), {
      fixes: [
        fix({ nl: `Zet \`${shortened(meant.text, 40)}\` onder de tabel`, en: `Put \`${shortened(meant.text, 40)}\` below the table` }, [
          context.replace(context.range(start, start + cell.text.length), left),
          context.replace(context.range(below, below), `\n\n${meant.text}`),
        ]),
      ],
    });
  }
}

/** Cells with text in them, without the blanks around it. */
function* cellsOf(row: string): Generator<{ readonly text: string; readonly start: number }> {
  let start = 0;
  for (const cell of row.split('|')) {
    const text = cell.trim();
    if (text !== '') yield { text, start: start + cell.indexOf(text) };
    start += cell.length + 1;
  }
}

/** Where the last row below the end of a row ends; each table is read once. */
function tableEnds(text: string): (end: number) => number {
  const rows = /(?:(?:\r\n?|\n)[^\r\n|]*\|[^\r\n]*)*/y;
  let known = 0;
  return (end) => {
    if (end > known) {
      rows.lastIndex = end;
      rows.test(text);
      known = rows.lastIndex;
    }
    return known;
  };
}

interface LooseItem {
  readonly keyword: Keyword;
  /** The line as an item. */
  readonly text: string;
  /** Where its keyword ends. */
  readonly end: number;
}

/** The item that a line would be without its decoration; undefined where it has none or would be none. */
function looseItem(text: string): LooseItem | undefined {
  const { list = '', open = '', word: first = '', rest: behind = '' } = decoration(text);
  // What is struck was taken back: without its strokes it would hold again.
  const opening = first === '' || open.includes('~') ? undefined : itemOpening(first, behind);
  if (opening === undefined) return undefined;
  const { keyword, word } = opening;
  const rest = (first + behind).slice(word.length);
  const bare = withRoundBrackets(keyword, withoutEmphasis(open, rest));
  const plain = keyword.kind === 'item' ? withParentheses(bare) : bare;
  if (list.trim() === '' && open === '' && plain === rest) return undefined;
  // A quote may be somebody else's decision; nobody quotes who is to do what by when, and two signs before an action are an arrow.
  if (/^[ \t]*>/.test(list) && !hasAttributes(keyword, plain) && !(keyword.name === 'Action' && /^[ \t]*>>/.test(list))) return undefined;
  const head = `${opening.as}${plain}`;
  return opensItem(keyword, head) ? { keyword, text: head, end: list.length + open.length + word.length } : undefined;
}

/** `*Actie Jansen:* belt.`: a star right before a word, with another behind it, is emphasis and no bullet. */
function decoration(text: string): Readonly<Record<string, string | undefined>> {
  const found = DECORATED.exec(text)?.groups ?? {};
  const { list = '', open = '', rest = '' } = found;
  if (!list.endsWith('*') || !/\S\*/.test(rest)) return found;
  return { ...found, list: list.slice(0, -1), open: `*${open}` };
}

/** An item without decoration, where a line would have it. */
function plainItem(text: string): LooseItem | undefined {
  const [first = ''] = /^\p{Lu}\p{L}+/u.exec(text) ?? [];
  const { keyword, word = '' } = (first === '' ? undefined : itemOpening(first, text.slice(first.length))) ?? {};
  return keyword !== undefined && opensItem(keyword, text) ? { keyword, text, end: word.length } : undefined;
}

function opensItem(keyword: Keyword, head: string): boolean {
  if (lineKeyword(head, 0, { inHeader: false, belowHeading: false }) === undefined) return false;
  // `- Vraag: wie doet dit?` may be any question.
  return !(keyword.name === 'Question' && /^\p{L}+[ \t]*:/u.test(head));
}

/** What stands behind the word, without the marks that close what stood open before it. */
function withoutEmphasis(open: string, rest: string): string {
  const closer = CLOSING.get(open.at(-1) ?? '');
  const stars = open.replace(/[^*_~]/g, '');
  let plain = rest;
  if (stars !== '') plain = plain.replace([...stars].reverse().join(''), '');
  if (closer === undefined) return plain;
  // What ends a sentence stays behind it.
  return plain.startsWith(closer) ? plain.slice(closer.length) : plain.replace(new RegExp(`\\${closer}(?=[.]?[ \\t]*$)`), '');
}

function withRoundBrackets(keyword: Keyword, rest: string): string {
  const { before = '', inside = '', after = '' } = BRACKETS.exec(rest)?.groups ?? {};
  const round = `${before}(${inside})${after}`;
  return after !== '' && hasAttributes(keyword, round) ? round : rest;
}
