import { headerMeaning, type IntakeBlock, labelledItem, type PointBlock, type Run } from '../../language-server/intake/index.ts';
import { tidied } from './html.ts';

const POINT =
  /^(?<indent>[ \t]*)(?:[-*+•▪◦●·][ \t]+(?=(?:\d{1,3}|[a-z])[.)][ \t]))?(?<mark>[-*+•▪◦●·]|\d{1,3}[.)]|[a-z][.)])[ \t]+(?<text>\S.*)$/u;
/** `3.1 …` below `3.` */
const PART = /^[ \t]*(?<section>\d{1,2})\.(?<part>\d{1,2})\.?[ \t]+(?<text>\S.*)$/u;
const PIPES = /^[ \t]*\|.*\|[ \t]*$/;
const RULE = /^[ \t:|-]+$/;

/** Text as people type it: paragraphs between blank lines, points of lists, tables of tabs or pipes, and `**bold**`. */
export function blocksOfText(text: string): IntakeBlock[] {
  const blocks: IntakeBlock[] = [];
  let paragraph: string[] = [];
  const end = () => {
    const runs = tidied(runsOf(paragraph.join('\n')));
    if (runs.length > 0) blocks.push({ kind: 'paragraph', runs });
    paragraph = [];
  };
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  /** The numbers of the point above: `3.2`. */
  let above = { section: 0, part: 0 };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!.replace(/\f/g, '').trimEnd();
    const table = tableAt(lines, at);
    if (table !== undefined) {
      end();
      blocks.push({ kind: 'table', rows: table.rows.map((row) => row.map((cell) => tidied(runsOf(cell)))) });
      at += table.lines - 1;
      continue;
    }
    const point = POINT.exec(line)?.groups;
    const part = partIn(line, above);
    const heading = /^(#{1,6})[ \t]+(\S.*)$/.exec(line);
    if (line.trim() === '') end();
    else if (heading !== null) {
      end();
      blocks.push({ kind: 'heading', level: heading[1]!.length, runs: tidied(runsOf(heading[2]!)) });
    } else if (part !== undefined) {
      end();
      above = { ...above, part: Number(part.part) };
      blocks.push({ kind: 'point', depth: 0, mark: `${part.section}.${part.part}`, runs: tidied(runsOf(part.text!)) });
    } else if (point !== undefined) {
      end();
      if (/^\d/.test(point.mark!)) above = { section: Number.parseInt(point.mark!, 10), part: 0 };
      const depth = Math.min(5, Math.floor(point.indent!.replace(/\t/g, '    ').length / 2 + 0.5));
      blocks.push({
        kind: 'point',
        depth: depthBelow(blocks.at(-1), depth),
        mark: /\w/.test(point.mark!) ? point.mark : undefined,
        runs: tidied(runsOf(point.text!)),
      });
    } else if (/^[ \t]{2,}/.test(line) && paragraph.length === 0 && blocks.at(-1)?.kind === 'point' && lines[at - 1]?.trim() !== '') {
      // What is indented below a point goes on with it.
      const last = blocks.at(-1)!;
      if (last.kind === 'point' && isApart(last, lines[at - 1]!, line)) paragraph.push(line.trim());
      else if (last.kind === 'point')
        blocks[blocks.length - 1] = { ...last, runs: tidied([...last.runs, { text: ' ' }, ...runsOf(line.trim())]) };
    } else paragraph.push(withTab(line.trim()));
  }
  end();
  return blocks;
}

/** `3.2 …` behind `3.1 …`: only what counts on is a part of the point above, and no time or amount. */
function partIn(line: string, above: { readonly section: number; readonly part: number }): Record<string, string> | undefined {
  const groups = PART.exec(line)?.groups;
  return groups !== undefined && Number(groups.section) === above.section && Number(groups.part) === above.part + 1 ? groups : undefined;
}

const FULL_LINE = 60;

/** What is indented below a numbered point and begins anew, though there was room for its first word in the line above, stands apart from its title. */
function isApart(point: PointBlock, before: string, line: string): boolean {
  if (point.mark === undefined) return false;
  if (labelledItem(line.trim()) !== undefined) return true;
  const [first = ''] = line.trim().split(' ', 1);
  return /^[\p{Lu}\p{N}]/u.test(first) && !/[,;–-]$/u.test(before.trimEnd()) && before.trim().length + first.length < FULL_LINE;
}

/** A label of the head, and what stands behind it in a column of its own. */
function withTab(line: string): string {
  const [label = '', ...rest] = line.split(/ {3,}/);
  return rest.length > 0 && !rest[0]!.startsWith(':') && headerMeaning(label.replace(/:$/, '')) !== undefined
    ? `${label}\t${rest.join(' ')}`
    : line;
}

/** No point stands more than one below the one above it. */
function depthBelow(last: IntakeBlock | undefined, depth: number): number {
  return last?.kind === 'point' ? Math.min(depth, last.depth + 1) : 0;
}

function tableAt(lines: readonly string[], from: number): { rows: string[][]; lines: number } | undefined {
  const take = (fits: (line: string) => boolean) => {
    let end = from;
    while (end < lines.length && fits(lines[end]!)) end++;
    return lines.slice(from, end);
  };
  const piped = take((line) => PIPES.test(line));
  if (piped.length >= 2)
    return {
      rows: piped
        .filter((line) => !RULE.test(line))
        .map((line) =>
          line
            .trim()
            .slice(1, -1)
            .split('|')
            .map((cell) => cell.trim()),
        ),
      lines: piped.length,
    };
  const width = lines[from]!.trim().split(/\t+/).length;
  if (width < 3) return undefined;
  const tabbed = take((line) => line.trim().split('\t').length >= 2 && line.trim() !== '');
  return tabbed.length >= 2
    ? {
        rows: tabbed.map((line) =>
          line
            .replace(/\t+/g, (tabs) => (width === line.trim().split('\t').length ? tabs : '\t'))
            .split('\t')
            .map((cell) => cell.trim()),
        ),
        lines: tabbed.length,
      }
    : undefined;
}

const MARKED =
  /\*\*(?=\S)(?<bold>[^*]+?)(?<=\S)\*\*|(?<![\p{L}\p{N}*\\])\*(?=[\p{L}\p{N}])(?<italic>[^*\n]+?)(?<=[\p{L}\p{N}.!?])\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_\\/.@-])_(?=[\p{L}\p{N}])(?<under>[^_\n]{1,200}?)(?<=[\p{L}\p{N}.!?:])_(?![\p{L}\p{N}_@])|\[(?<label>[^[\]]+)\]\((?<link>(?:https?:|mailto:|tel:)[^()\s]+)\)/gu;

/** `*Decisions*` alone on its line is a title, as programs for messages have it. */
function isWholeLine(text: string, whole: string, index: number): boolean {
  return /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, index - 40), index)) && /^[ \t]*(?:\n|$)/.test(text.slice(index + whole.length));
}

/** `**bold**`, `*italic*`, `_italic_` and links to addresses, which many who type text know from Markdown. */
function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { 0: whole, index, groups } of text.matchAll(MARKED)) {
    const { bold, italic, under, label, link } = groups!;
    runs.push({ text: text.slice(at, index) });
    if (bold !== undefined) runs.push({ text: bold, bold: true });
    else if (italic !== undefined) runs.push({ text: italic, ...(isWholeLine(text, whole, index) ? { bold: true } : { italic: true }) });
    else if (under !== undefined) runs.push({ text: under, italic: true });
    else runs.push({ text: label!, link: link! });
    at = index + whole.length;
  }
  return [...runs, { text: text.slice(at) }];
}

/** Lines that only rule a text off say nothing. */
export function withoutRules(text: string): string {
  return text.replace(/^[ \t]*[_~=*-]{8,}[ \t]*$/gm, '');
}
